#include "core/base/files.h"
#include "core/runlog/rundirectory.h"
#include "tests/runlog/sampleevents.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace leoclr;

namespace {

class FixedClock : public Clock
{
public:
    std::chrono::system_clock::time_point now() const override
    {
        return std::chrono::system_clock::time_point(std::chrono::milliseconds(1772368205123));
    }
    std::chrono::steady_clock::time_point steadyNow() const override { return {}; }
};

void addBytes(const std::filesystem::path &file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::app) << bytes;
}

} // namespace

class EventWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_directory = RunDirectory(m_folder->path().toStdString());
        QVERIFY_RESULT(m_directory.create({.id = "a"}, {}));
    }

    void writesWhatIsReadBack()
    {
        const std::vector<Event> samples = testing::sampleEvents();
        auto writer = EventWriter::open(m_directory, m_clock);
        QVERIFY_RESULT(writer);
        for (const Event &event : samples) {
            QVERIFY_RESULT((*writer)->append(event.body));
            const auto read = m_directory.readEvents(); // at once, without closing
            QVERIFY_RESULT(read);
            const Event &last = std::get<Event>(read->items.back());
            QCOMPARE(last.sequence, event.sequence);
            QCOMPARE(last.time, std::int64_t{1772368205123});
            QVERIFY(last.body == event.body);
        }
    }

    void goesOnCounting()
    {
        append({HeartbeatEvent{1, "training"}, HeartbeatEvent{2, "training"}});
        append({ResumedEvent{2}, FinishedEvent{3, "completed"}});
        QCOMPARE(sequences(), (std::vector<std::int64_t>{0, 1, 2, 3}));
    }

    void cutsOffATornLastLine_data()
    {
        QTest::addColumn<QByteArray>("torn");
        QTest::newRow("short") << QByteArray("{\"seq\":2");
        QTest::newRow("a whole line without its end")
            << QByteArray::fromStdString(encodeEvent({2, 1, HeartbeatEvent{}}));
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("very long") << QByteArray(200000, 'x');
    }
    void cutsOffATornLastLine()
    {
        QFETCH(QByteArray, torn);
        append({HeartbeatEvent{1, "training"}, HeartbeatEvent{2, "training"}});
        addBytes(m_directory.events(), torn.toStdString());
        append({ResumedEvent{2}});
        QCOMPARE(sequences(), (std::vector<std::int64_t>{0, 1, 2}));
        QCOMPARE(damages(), 0);
    }

    void aLogThatIsOnlyATornLineBeginsAnew()
    {
        addBytes(m_directory.events(), "{\"seq\":0,\"ti");
        append({StartedEvent{}});
        QCOMPARE(sequences(), std::vector<std::int64_t>{0});
    }

    void countsADamagedLine()
    {
        append({HeartbeatEvent{1, "training"}});
        addBytes(m_directory.events(), "this was event 1\n");
        append({ResumedEvent{2}, HeartbeatEvent{3, "training"}});
        QCOMPARE(sequences(), (std::vector<std::int64_t>{0, 2, 3}));
        QCOMPARE(damages(), 1);
    }

    void findsTheNumberBehindLotsOfDamage()
    {
        append({HeartbeatEvent{1, "training"}, HeartbeatEvent{2, "training"}});
        addBytes(m_directory.events(), std::string(3 * EventDecoder::maxLine, 'x') + "\n");
        append({ResumedEvent{2}});
        QCOMPARE(sequences(), (std::vector<std::int64_t>{0, 1, 3}));
    }

    void takesEventsFromSeveralThreads()
    {
        auto writer = EventWriter::open(m_directory, m_clock);
        QVERIFY_RESULT(writer);
        constexpr int each = 200;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread)
                threads.emplace_back([&] {
                    for (int i = 0; i < each; ++i)
                        (void)(*writer)->append(MetricsEvent{i, 0, {{"loss", 1.5}}});
                });
        }
        const std::vector<std::int64_t> numbers = sequences();
        QCOMPARE(numbers.size(), std::size_t{4 * each});
        QVERIFY(std::ranges::is_sorted(numbers));
        QCOMPARE(damages(), 0);
    }

    void refusesALineThatNobodyWouldRead()
    {
        auto writer = EventWriter::open(m_directory, m_clock);
        QVERIFY_RESULT(writer);
        const Result<> done =
            (*writer)->append(WarningEvent{"x", std::string(EventDecoder::maxLine, 'x')});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::OutOfRange);
        QVERIFY_RESULT((*writer)->append(HeartbeatEvent{}));
        QCOMPARE(sequences(), std::vector<std::int64_t>{0});
    }

    void aFullDiskLeavesTheLogAsItWas()
    {
        append({HeartbeatEvent{1, "training"}});
        const std::uintmax_t before = std::filesystem::file_size(m_directory.events());

        // A limit on the size of files stands in for the disk: it cuts the write short just as a
        // full disk does.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        auto writer = EventWriter::open(m_directory, m_clock);
        QVERIFY_RESULT(writer);
        const rlimit small{before + 20, old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const Result<> full = (*writer)->append(HeartbeatEvent{2, "training"});
        setrlimit(RLIMIT_FSIZE, &old);

        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::DiskFull);
        QVERIFY2(full.error().message().find("events.jsonl") != std::string::npos,
                 full.error().message().c_str());
        QCOMPARE(std::filesystem::file_size(m_directory.events()), before);
        QVERIFY_RESULT((*writer)->append(HeartbeatEvent{2, "training"})); // room was made
        QCOMPARE(sequences(), (std::vector<std::int64_t>{0, 1}));
        QCOMPARE(damages(), 0);
    }

    void aReadOnlyPlaceIsSaid()
    {
        const auto writer = EventWriter::open(RunDirectory("/sys/kernel"),
                                              m_clock); // also root cannot make files there
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::NotWritable);
        QVERIFY2(writer.error().message().find("/sys/kernel/events.jsonl") != std::string::npos,
                 writer.error().message().c_str());
    }

    void anEngineThatIsKilledLeavesWholeLines()
    {
        const pid_t child = fork();
        if (child == 0) {
            auto writer = EventWriter::open(m_directory, m_clock);
            for (int i = 0; writer; ++i)
                (void)(*writer)->append(MetricsEvent{i, 0, {{"loss", 1.0}}});
            _exit(1);
        }
        QTRY_VERIFY(sequences().size() > 100);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::size_t before = sequences().size();
        append({ResumedEvent{1}});
        QCOMPARE(sequences().size(), before + 1);
        QCOMPARE(damages(), 0);
    }

private:
    void append(const std::vector<EventBody> &bodies)
    {
        auto writer = EventWriter::open(m_directory, m_clock);
        QVERIFY_RESULT(writer);
        for (const EventBody &body : bodies)
            QVERIFY_RESULT((*writer)->append(body));
    }
    std::vector<std::int64_t> sequences() const
    {
        std::vector<std::int64_t> numbers;
        const auto read = m_directory.readEvents();
        for (const Decoded &item : read ? read->items : std::vector<Decoded>()) {
            if (const Event *event = std::get_if<Event>(&item))
                numbers.push_back(event->sequence);
        }
        return numbers;
    }
    int damages() const
    {
        const auto read = m_directory.readEvents();
        return static_cast<int>(std::ranges::count_if(
            read->items, [](const Decoded &item) { return std::holds_alternative<Damage>(item); }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RunDirectory m_directory{""};
    FixedClock m_clock;
};

QTEST_GUILESS_MAIN(EventWriterTest)
#include "tst_eventwriter.moc"
