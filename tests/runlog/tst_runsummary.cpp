#include "core/runlog/runsummary.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace leoclr;

namespace {

/// A log that is folded event by event; times are seconds.
class Log
{
public:
    Log &at(double seconds, EventBody body)
    {
        m_summary.fold(Event{m_sequence++, static_cast<std::int64_t>(1000000 + seconds * 1000),
                             std::move(body)});
        return *this;
    }
    Log &damaged()
    {
        m_summary.fold(Damage{0, "x"});
        return *this;
    }
    RunSummary &summary() { return m_summary; }

private:
    RunSummary m_summary;
    std::int64_t m_sequence = 0;
};

StartedEvent started()
{
    return {
        .totalSteps = 1000, .stepsPerEpoch = 100, .epochs = 10, .images = 6400, .device = "cpu"};
}

} // namespace

class RunSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsARun()
    {
        Log log;
        QCOMPARE(log.summary().state, RunState::Waiting);
        log.at(0, started());
        QCOMPARE(log.summary().state, RunState::Running);
        QCOMPARE(log.summary().totalSteps, std::int64_t{1000});
        QCOMPARE(log.summary().device, std::string("cpu"));
        log.at(1, HeartbeatEvent{0, "scanning"});
        QCOMPARE(log.summary().activity, std::string("scanning"));
        log.at(10, MetricsEvent{100, 0, {{"loss", 9.0}, {"images_per_second", 640.0}}});
        log.at(11, EpochEvent{0, 100, 10, {{"knn_top1", 0.25}}});
        log.at(20, MetricsEvent{200, 1, {{"loss", 8.0}, {"images_per_second", 641.0}}});
        const RunSummary &summary = log.summary();
        QCOMPARE(summary.step, std::int64_t{200});
        QCOMPARE(summary.epoch, std::int64_t{1});
        QCOMPARE(summary.imagesPerSecond, 641.0);
        QCOMPARE(summary.latest.at("loss"), 8.0);
        QCOMPARE(summary.latest.at("knn_top1"), 0.25);
        QCOMPARE(summary.secondsLeft, 80.0); // 100 steps in 10 s, 800 to go
        QCOMPARE(summary.lastEventTime - summary.firstEventTime, std::int64_t{20000});
        log.at(100, FinishedEvent{1000, "completed", 100, {{"loss", 7.0}}});
        QCOMPARE(summary.state, RunState::Finished);
        QCOMPARE(summary.step, std::int64_t{1000});
        QCOMPARE(summary.latest.at("loss"), 7.0);
        QVERIFY(summary.secondsLeft < 0);
    }

    void countsTroubles()
    {
        Log log;
        log.at(0, started()).at(1, WarningEvent{"a", "b"}).at(2, WarningEvent{"a", "b"}).damaged();
        log.at(3, HealthEvent{5, "bad", "collapse", {}});
        QCOMPARE(log.summary().warnings, 2);
        QCOMPARE(log.summary().damagedLines, 1);
        QCOMPARE(log.summary().health, std::string("bad"));
        QCOMPARE(log.summary().healthReason, std::string("collapse"));
    }

    void aPauseDoesNotCountAsSlowness()
    {
        Log log;
        log.at(0, started()).at(10, MetricsEvent{100, 0, {}}).at(20, MetricsEvent{200, 1, {}});
        log.at(20, AcknowledgedEvent{"id", "pause", true, ""});
        QCOMPARE(log.summary().state, RunState::Paused);
        log.at(500, HeartbeatEvent{200, "paused"});
        QCOMPARE(log.summary().state, RunState::Paused);
        log.at(1020, AcknowledgedEvent{"id", "continue", true, ""});
        QCOMPARE(log.summary().state, RunState::Running);
        log.at(1030, MetricsEvent{300, 2, {}});
        QCOMPARE(log.summary().secondsLeft, 70.0);
    }

    void aRefusedOrderChangesNothing()
    {
        Log log;
        log.at(0, started()).at(1, AcknowledgedEvent{"id", "pause", false, "too late"});
        QCOMPARE(log.summary().state, RunState::Running);
    }

    void stoppedAndResumed()
    {
        Log log;
        log.at(0, started())
            .at(10, MetricsEvent{150, 1, {}})
            .at(11, FinishedEvent{150, "stopped", 11, {}});
        QCOMPARE(log.summary().state, RunState::Stopped);
        log.at(100, ResumedEvent{100, 1, "h", "v", "cuda:0"});
        const RunSummary &summary = log.summary();
        QCOMPARE(summary.state, RunState::Running);
        QCOMPARE(summary.step, std::int64_t{100}); // the steps past it are superseded
        QCOMPARE(summary.epoch, std::int64_t{1});
        QCOMPARE(summary.device, std::string("cuda:0"));
        log.at(110, MetricsEvent{200, 2, {}}).at(120, MetricsEvent{300, 3, {}});
        QCOMPARE(summary.secondsLeft, 70.0); // the time between the attempts does not count
    }

    void failedAndResumed()
    {
        Log log;
        const Error error{ErrorCode::DiskFull, "no room", "/x", ""};
        log.at(0, started()).at(5, FailedEvent{40, error});
        QCOMPARE(log.summary().state, RunState::Failed);
        QVERIFY(log.summary().failure == error);
        log.at(10, ResumedEvent{0});
        QVERIFY(!log.summary().failure);
    }

    void aNewerRunIsUnknown()
    {
        Log log;
        log.at(0, StartedEvent{.format = runFormatVersion + 1});
        QCOMPARE(log.summary().state, RunState::Unknown);
        QCOMPARE(log.summary().failure->code, ErrorCode::NewerVersion);
    }

    void settles_data()
    {
        QTest::addColumn<bool>("hasOwner");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, bool hasOwner, bool holds, const char *host,
                            bool ended, RunState state) {
            QTest::newRow(name) << hasOwner << holds << host << ended << static_cast<int>(state);
        };
        row("held", true, true, "", false, RunState::Running);
        row("let go", true, false, "", false, RunState::Died);
        row("no lock", false, false, "", false, RunState::Died);
        row("another computer", true, false, "far-away.example", false, RunState::Running);
        row("ended", true, false, "", true, RunState::Finished);
        row("ended, lock gone", false, false, "", true, RunState::Finished);
    }
    void settles()
    {
        QFETCH(bool, hasOwner);
        QFETCH(bool, holds);
        QFETCH(QString, host);
        QFETCH(bool, ended);
        QFETCH(int, state);
        Log log;
        log.at(0, started());
        if (ended)
            log.at(1, FinishedEvent{1000, "completed", 1, {}});
        std::optional<RunLock::Owner> owner;
        if (hasOwner)
            owner = RunLock::Owner{.pid = 1, .host = host.toStdString(), .holds = holds};
        log.summary().settleState(owner);
        QCOMPARE(static_cast<int>(log.summary().state), state);
    }

    void waitingStaysWaiting()
    {
        RunSummary summary;
        summary.settleState(std::nullopt);
        QCOMPARE(summary.state, RunState::Waiting);
    }
};

QTEST_GUILESS_MAIN(RunSummaryTest)
#include "tst_runsummary.moc"
