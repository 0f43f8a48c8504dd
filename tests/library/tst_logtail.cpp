#include <QTemporaryDir>
#include <QTest>

#include "core/library/logtail.h"
#include "tests/support/testdata.h"

#include <filesystem>
#include <fstream>

using namespace leoclr;

namespace {

std::string line(std::int64_t sequence)
{
    return encodeEvent({sequence, 1000 + sequence, MetricsEvent{sequence, 0, {{"loss", 1.0 / double(1 + sequence)}}}}) + '\n';
}

int events(const std::vector<Decoded> &items)
{
    return static_cast<int>(std::count_if(items.begin(), items.end(),
                                          [](const Decoded &item) { return std::holds_alternative<Event>(item); }));
}

} // namespace

class TestLogTail : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path m_log;

    void append(const std::string &bytes) const { std::ofstream(m_log, std::ios::app | std::ios::binary) << bytes; }

private Q_SLOTS:
    void init()
    {
        m_log = m_folder.path().toStdString() + "/events.jsonl";
        std::filesystem::remove(m_log);
    }

    void waitsForTheFile()
    {
        LogTail tail(m_log);
        const auto nothing = tail.read();
        QVERIFY_RESULT(nothing);
        QVERIFY(nothing->items.empty() && nothing->atEnd);
        append(line(0));
        QCOMPARE(events(tail.read()->items), 1);
    }

    void waitsForTheRestOfALine()
    {
        LogTail tail(m_log);
        const std::string second = line(1);
        append(line(0) + second.substr(0, 20));
        QCOMPARE(events(tail.read()->items), 1);
        QVERIFY(tail.read()->items.empty());
        append(second.substr(20));
        QCOMPARE(events(tail.read()->items), 1);
        QCOMPARE(tail.offset(), std::filesystem::file_size(m_log));
    }

    void readsInPieces()
    {
        std::string all;
        for (int i = 0; i < 500; ++i)
            all += line(i);
        append(all);
        LogTail tail(m_log);
        int found = 0, pieces = 0;
        for (bool atEnd = false; !atEnd; ++pieces) {
            const auto piece = tail.read(1000);
            QVERIFY_RESULT(piece);
            found += events(piece->items);
            atEnd = piece->atEnd;
            QVERIFY(pieces < 1000);
        }
        QCOMPARE(found, 500);
        QVERIFY(pieces > 10);
    }

    void readsLinesLongerThanAPiece()
    {
        append(line(0) + encodeEvent({1, 0, WarningEvent{"long", std::string(5000, 'x')}}) + '\n' + line(2));
        LogTail tail(m_log);
        int found = 0;
        for (bool atEnd = false; !atEnd;) {
            const auto piece = tail.read(100);
            found += events(piece->items);
            atEnd = piece->atEnd;
        }
        QCOMPARE(found, 3);
    }

    /// A resumed engine cuts a torn line off and writes on: nothing of that may be damage.
    void followsACutTail()
    {
        append(line(0) + line(1).substr(0, 25));
        LogTail tail(m_log);
        QCOMPARE(events(tail.read()->items), 1);
        std::filesystem::resize_file(m_log, line(0).size());
        append(line(1) + line(2));
        const auto piece = tail.read();
        QCOMPARE(events(piece->items), 2);
        QCOMPARE(piece->items.size(), std::size_t(2));
    }

    void goesOnBehindDamage()
    {
        append(line(0) + "garbage\n" + line(1));
        LogTail tail(m_log);
        const auto piece = tail.read();
        QCOMPARE(events(piece->items), 2);
        QVERIFY(piece->items.size() > 2);
    }

    void tellsOfALogThatShrank()
    {
        append(line(0) + line(1));
        LogTail tail(m_log);
        QCOMPARE(events(tail.read()->items), 2);
        std::filesystem::resize_file(m_log, 0);
        const auto piece = tail.read();
        QCOMPARE(piece->items.size(), std::size_t(1));
        QVERIFY(std::holds_alternative<Damage>(piece->items.front()));
        append(line(0));
        QCOMPARE(events(tail.read()->items), 1);
    }

    void skipsALineThatIsTooLong()
    {
        append(line(0) + std::string(EventDecoder::maxLine + 5000, 'x'));
        LogTail tail(m_log);
        int found = 0;
        for (int i = 0; i < 5; ++i)
            found += events(tail.read()->items);
        append(std::string(1, '\n').append(line(1))); // + warns wrongly in GCC 12
        for (int i = 0; i < 5; ++i)
            found += events(tail.read()->items);
        QCOMPARE(found, 2);
    }
};

QTEST_GUILESS_MAIN(TestLogTail)
#include "tst_logtail.moc"
