#include "core/base/hash.h"
#include "core/runlog/events.h"
#include "tests/runlog/sampleevents.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <set>

using namespace leoclr;
using leoclr::testing::logOf;
using leoclr::testing::sampleEvents;

namespace {

std::vector<Decoded> decode(std::string_view log, std::size_t chunkSize, std::uint64_t offset = 0)
{
    EventDecoder decoder(offset);
    std::vector<Decoded> got;
    for (std::size_t i = 0; i < log.size(); i += chunkSize) {
        const auto items = decoder.feed(log.substr(i, chunkSize));
        got.insert(got.end(), items.begin(), items.end());
    }
    return got;
}

std::vector<Decoded> decode(std::string_view log) { return decode(log, log.size()); }

std::vector<Decoded> asDecoded(const std::vector<Event> &events)
{
    return {events.begin(), events.end()};
}

/// "event 3" or "damage 120", to compare sequences at a glance.
QStringList shape(const std::vector<Decoded> &items)
{
    QStringList shapes;
    for (const Decoded &item : items) {
        if (const Event *event = std::get_if<Event>(&item))
            shapes << QString("event %1").arg(event->sequence);
        else
            shapes << QString("damage %1").arg(std::get<Damage>(item).offset);
    }
    return shapes;
}

/// A line around any JSON text that ends in "}", with the right check.
std::string withCheck(std::string text)
{
    text.pop_back();
    return text + ",\"crc\":\"" + lineCheck(text) + "\"}\n";
}

std::vector<Event> heartbeats(int count)
{
    std::vector<Event> events;
    for (int i = 0; i < count; ++i)
        events.push_back({i, 1000 + i, HeartbeatEvent{i, "training"}});
    return events;
}

} // namespace

class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame_data()
    {
        QTest::addColumn<int>("index");
        for (const Event &event : sampleEvents())
            QTest::addRow("%s", typeOf(event).c_str()) << static_cast<int>(event.sequence);
    }
    void comesBackTheSame()
    {
        QFETCH(int, index);
        const Event event = sampleEvents()[static_cast<std::size_t>(index)];
        const std::string line = encodeEvent(event);
        QVERIFY(line.find('\n') == std::string::npos);
        const std::vector<Decoded> got = decode(line + '\n', line.size() + 1, 1);
        QCOMPARE(got.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<Event>(got.front()));
        QCOMPARE(std::get<Event>(got.front()), event);
    }

    void keepsValuesThatAreNoNumbers()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector<Event> events{{0, 1,
                                         MetricsEvent{1,
                                                      0,
                                                      {{"a", std::nan("")},
                                                       {"b", infinity},
                                                       {"c", -infinity},
                                                       {"d", 1e-310},
                                                       {"e", -0.0}}}}};
        const std::string log = logOf(events);
        QVERIFY2(log.find(R"("a":"nan","b":"inf","c":"-inf")") != std::string::npos, log.c_str());
        const std::vector<Decoded> got = decode(log);
        const auto &values = std::get<MetricsEvent>(std::get<Event>(got.front()).body).values;
        QVERIFY(std::isnan(values.at("a")));
        QCOMPARE(values.at("b"), infinity);
        QCOMPARE(values.at("c"), -infinity);
        QCOMPARE(values.at("d"), 1e-310);
        QVERIFY(std::signbit(values.at("e")));
    }

    void joinsChunks_data()
    {
        QTest::addColumn<int>("chunkSize");
        QTest::newRow("byte by byte") << 1;
        QTest::newRow("odd split") << 7;
        QTest::newRow("a line or so") << 150;
        QTest::newRow("all at once") << (1 << 20);
    }
    void joinsChunks()
    {
        QFETCH(int, chunkSize);
        const std::vector<Event> events = sampleEvents();
        QVERIFY(decode(logOf(events), static_cast<std::size_t>(chunkSize)) == asDecoded(events));
    }

    void waitsForTheRestOfATornLine()
    {
        const std::string log = logOf(heartbeats(3));
        for (std::size_t cut = 0; cut < log.size(); ++cut) {
            EventDecoder decoder;
            std::vector<Decoded> got = decoder.feed(std::string_view(log).substr(0, cut));
            const std::size_t whole = cut == 0 ? 0 : log.rfind('\n', cut - 1) + 1; // npos + 1 is 0
            QCOMPARE(decoder.resumeOffset(), std::uint64_t{whole});
            for (Decoded &item : decoder.feed(std::string_view(log).substr(cut)))
                got.push_back(std::move(item));
            QVERIFY(got == asDecoded(heartbeats(3)));
            QCOMPARE(decoder.resumeOffset(), std::uint64_t{log.size()});
        }
    }

    void anyChangedByteIsDamage()
    {
        const std::vector<Event> events = heartbeats(3);
        const std::string log = logOf(events);
        const std::size_t first = encodeEvent(events[0]).size() + 1;
        const std::size_t second = encodeEvent(events[1]).size() + 1;
        const QStringList expected{"event 0", QString("damage %1").arg(first), "event 2"};
        for (std::size_t i = first; i + 1 < first + second;
             ++i) { // all bytes of the second line but its newline
            std::string damaged = log;
            damaged[i] = damaged[i] == 'x' ? 'y' : 'x';
            QCOMPARE(shape(decode(damaged)), expected);
        }
    }

    void goesOnBehindGarbage_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe{\"seq\":\x80\n", 12);
        QTest::newRow("empty line") << QByteArray("\n");
        QTest::newRow("no check") << QByteArray("{\"seq\":1,\"time\":1,\"type\":\"heartbeat\"}\n");
        QTest::newRow("no JSON") << QByteArray::fromStdString(
            withCheck("{\"seq\":1,\"time\":1,oops}"));
        QTest::newRow("a list") << QByteArray::fromStdString(withCheck("[1,{}"));
        QTest::newRow("no type") << QByteArray::fromStdString(withCheck("{\"seq\":1,\"time\":1}"));
        QTest::newRow("negative number")
            << QByteArray::fromStdString(withCheck("{\"seq\":-1,\"time\":1,\"type\":\"x\"}"));
        QTest::newRow("wrong kind of step") << QByteArray::fromStdString(
            withCheck(R"({"seq":1,"time":1,"type":"heartbeat","step":"five"})"));
        QTest::newRow("wrong kind of values") << QByteArray::fromStdString(
            withCheck(R"({"seq":1,"time":1,"type":"metrics","values":[1]})"));
        QTest::newRow("wrong kind of value") << QByteArray::fromStdString(
            withCheck(R"({"seq":1,"time":1,"type":"metrics","values":{"loss":"low"}})"));
        QTest::newRow("deep") << QByteArray(5000, '[') + "\n";
    }
    void goesOnBehindGarbage()
    {
        QFETCH(QByteArray, garbage);
        const std::vector<Event> events = heartbeats(3);
        const std::string first = encodeEvent(events[0]) + '\n';
        const std::string log = first + garbage.toStdString() + encodeEvent(events[2]) + '\n';
        const QStringList expected{"event 0", QString("damage %1").arg(first.size()), "event 2"};
        QCOMPARE(shape(decode(log)), expected);
        QCOMPARE(shape(decode(log, 1)), expected);
    }

    void aLineThatIsTooLongIsOneDamage_data()
    {
        QTest::addColumn<int>("chunkSize");
        QTest::newRow("pieces") << 10000;
        QTest::newRow("all at once") << (1 << 24);
    }
    void aLineThatIsTooLongIsOneDamage()
    {
        QFETCH(int, chunkSize);
        const std::vector<Event> events = heartbeats(3);
        const std::string first = encodeEvent(events[0]) + '\n';
        const std::string log = first + std::string(3 * EventDecoder::maxLine, 'x') + '\n' +
                                encodeEvent(events[2]) + '\n';
        EventDecoder decoder;
        std::vector<Decoded> got;
        for (std::size_t i = 0; i < log.size(); i += static_cast<std::size_t>(chunkSize)) {
            for (Decoded &item :
                 decoder.feed(std::string_view(log).substr(i, static_cast<std::size_t>(chunkSize))))
                got.push_back(std::move(item));
        }
        QCOMPARE(shape(got),
                 (QStringList{"event 0", QString("damage %1").arg(first.size()), "event 2"}));
        QCOMPARE(decoder.resumeOffset(), std::uint64_t{log.size()});
    }

    void tellsAHoleOnceAndDeliversTheEvent()
    {
        std::vector<Event> events = heartbeats(5);
        events.erase(events.begin() + 2);
        const std::size_t hole = logOf({events[0], events[1]}).size();
        QCOMPARE(shape(decode(logOf(events))),
                 (QStringList{"event 0", "event 1", QString("damage %1").arg(hole), "event 3",
                              "event 4"}));
        events.erase(events.begin());
        QCOMPARE(shape(decode(logOf(events))).first(), QString("damage 0"));
        QCOMPARE(shape(decode(logOf(events), 1 << 20, 77)).first(),
                 QString("event 1")); // from the middle of a log
    }

    void ignoresWhatItDoesNotKnow()
    {
        const std::string log =
            withCheck(
                R"({"seq":0,"time":1,"type":"heartbeat","step":5,"mood":{"a":[1]},"state":"x"})") +
            withCheck(R"({"seq":1,"time":2,"type":"celebration","cake":true})");
        const std::vector<Decoded> got = decode(log);
        QCOMPARE(shape(got), (QStringList{"event 0", "event 1"}));
        QCOMPARE(std::get<HeartbeatEvent>(std::get<Event>(got[0]).body), (HeartbeatEvent{5, "x"}));
        QCOMPARE(std::get<UnknownEvent>(std::get<Event>(got[1]).body), UnknownEvent{"celebration"});
    }

    void absentFieldsHaveTheirDefaults()
    {
        const std::vector<Decoded> got =
            decode(withCheck(R"({"seq":0,"time":1,"type":"metrics"})"));
        QCOMPARE(std::get<MetricsEvent>(std::get<Event>(got.front()).body), MetricsEvent{});
    }

    void namesThatAreNotUtf8DoNotDamageTheLog()
    {
        const std::vector<Event> events{{0, 1, WarningEvent{"file_skipped", "caf\xe9.jpg"}}};
        const std::vector<Decoded> got = decode(logOf(events));
        QCOMPARE(shape(got), QStringList{"event 0"});
    }

    void thePageShowsEveryType()
    {
        QFile page(LEOCLR_EVENTS_PAGE);
        QVERIFY(page.open(QIODevice::ReadOnly));
        std::set<std::string> shown;
        for (const QByteArray &line : page.readAll().split('\n')) {
            if (!line.startsWith("{\"seq\":"))
                continue;
            const std::vector<Decoded> got = decode(line.toStdString() + '\n', line.size() + 1, 1);
            QVERIFY2(std::holds_alternative<Event>(got.front()), line.constData());
            QCOMPARE(QByteArray::fromStdString(encodeEvent(std::get<Event>(got.front()))), line);
            shown.insert(typeOf(std::get<Event>(got.front())));
        }
        for (const Event &event : sampleEvents()) {
            if (!std::holds_alternative<UnknownEvent>(event.body))
                QVERIFY2(shown.contains(typeOf(event)), typeOf(event).c_str());
        }
    }

private:
    static std::string typeOf(const Event &event)
    {
        const std::string line = encodeEvent(event);
        const std::size_t begin = line.find("\"type\":\"") + 8;
        return line.substr(begin, line.find('"', begin) - begin);
    }
};

QTEST_GUILESS_MAIN(EventsTest)
#include "tst_events.moc"
