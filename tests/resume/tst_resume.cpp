// A drill: the engine is killed again and again, at random times and while it writes checkpoints, and resumed with another
// number of loader threads. What comes out is what a run that was left alone gives: equal bytes, equal events.

#include "tests/resume/enginerun.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <csignal>

using namespace leoclr;
using namespace leoclr::testing;

namespace {

/// Whether a checkpoint is being written by an engine that has been started at `since`; earlier ones may have left
/// theirs unfinished.
bool writesCheckpoint(const RunDirectory &run, std::filesystem::file_time_type since)
{
    std::error_code none;
    for (const auto &folder : std::filesystem::directory_iterator(run.checkpoints(), none))
        if (!std::filesystem::exists(folder.path() / "manifest.json", none)
            && std::filesystem::last_write_time(folder.path(), none) > since)
            return true;
    return false;
}

std::string lastEvent(const std::vector<EventBody> &bodies)
{
    if (bodies.empty())
        return "starting";
    return std::visit(Overloaded{[](const StartedEvent &) -> std::string { return "started"; },
                                 [](const ResumedEvent &) -> std::string { return "resumed"; },
                                 [](const EpochEvent &e) { return "behind epoch " + std::to_string(e.epoch + 1); },
                                 [](const MetricsEvent &e) { return "behind step " + std::to_string(e.step); },
                                 [](const CheckpointEvent &e) { return "behind checkpoint " + std::to_string(e.step); },
                                 [](const EvaluationEvent &e) { return "behind k-NN at " + std::to_string(e.step); },
                                 [](const auto &) -> std::string { return "in between"; }},
                      bodies.back());
}

} // namespace

class TestResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (enginePath().isEmpty())
            QSKIP("leoclr-engine is not built");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(runToItsEnd(smallRunArguments(path("alone"), m_settings)));
        m_seconds = double(timer.elapsed()) / 1000;
        QVERIFY(courseOf(directory("alone")).size() > 100); // 9 steps with a dozen figures each
    }

    void killedAndResumed()
    {
        const int wanted = qEnvironmentVariableIsSet("LEOCLR_DRILL_KILLS") ? qEnvironmentVariableIntValue("LEOCLR_DRILL_KILLS") : 4;
        const quint32 seed = qEnvironmentVariableIsSet("LEOCLR_DRILL_SEED")
            ? quint32(qEnvironmentVariableIntValue("LEOCLR_DRILL_SEED"))
            : QRandomGenerator::global()->generate() % 100000;
        m_random.seed(seed);
        std::printf("\n  drill of %d kills, seed %u; the run alone takes %.1f s\n\n", wanted, seed, m_seconds);
        std::printf("  kill  run  after    what it did            resumed at  loader threads\n");
        for (int run = 1; m_kills < wanted; ++run) {
            const QString name = QString("run%1").arg(run);
            drill(name, run, wanted);
            if (QTest::currentTestFailed())
                return;
            const QString events = differenceOf(directory(name), directory("alone"));
            const QString bytes = differingFile(directory(name), directory("alone"));
            std::printf("  run %d complete: %s, %s\n", run,
                        bytes.isEmpty() ? "model, optimizer and state equal to the last byte" : qPrintable("differs in " + bytes),
                        events.isEmpty() ? "events equal" : qPrintable(events));
            QCOMPARE(bytes, QString());
            QCOMPARE(events, QString());
            std::filesystem::remove_all(directory(name).path());
        }
        std::fflush(stdout);
    }

private:
    /// One run, killed until it completes or enough have been made. Every third kill waits for a checkpoint to be written.
    void drill(const QString &name, int number, int wanted)
    {
        const RunDirectory run = directory(name);
        QStringList arguments = smallRunArguments(path(name), m_settings);
        int threads = 1;
        for (int attempt = 0; attempt < 200; ++attempt) {
            if (attempt > 0)
                arguments = QStringList{"resume", path(name), "--set", QString("training.loader_threads=%1").arg(threads)};
            QProcess process;
            QElapsedTimer timer;
            timer.start();
            const auto since = std::filesystem::file_time_type::clock::now();
            startEngine(process, arguments);
            QVERIFY(process.waitForStarted());
            const bool last = m_kills >= wanted;
            const bool atCheckpoint = m_kills % 3 == 2;
            const int patience = int(1000 * m_seconds * (0.1 + 0.9 * m_random.generateDouble()));
            if (!last) {
                if (atCheckpoint)
                    while (process.state() == QProcess::Running && !writesCheckpoint(run, since))
                        process.waitForFinished(3);
                if (process.state() == QProcess::Running)
                    process.waitForFinished(atCheckpoint ? int(m_random.bounded(60)) : patience);
                if (process.processId() > 0) // 0 once it has ended: that would be everybody
                    ::kill(pid_t(process.processId()), SIGKILL);
            }
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(300'000));
            if (process.exitStatus() == QProcess::NormalExit) {
                QVERIFY2(process.exitCode() == 0, qPrintable(QString("see %1.log").arg(path(name))));
                return;
            }
            ++m_kills;
            const auto ends = eventsOf<FinishedEvent>(bodiesOf(run));
            if (!ends.empty() && ends.back().reason == "completed")
                return; // all was done, the process alone had not ended yet
            const std::string did = writesCheckpoint(run, since) ? "writing a checkpoint" : lastEvent(bodiesOf(run));
            if (!run.isRun()) // killed before it had written run.json: from the beginning
                attempt = -1;
            const auto from = latestCheckpoint(run);
            threads = 1 + int(m_random.bounded(3));
            std::printf("  %4d  %3d  %5.2f s  %-22s %10s  %14d\n", m_kills, number, double(timer.elapsed()) / 1000, did.c_str(),
                        from ? from->filename().c_str() : "start", threads);
            if (attempt < 0)
                std::filesystem::remove_all(run.path());
        }
        QFAIL("the run does not come to its end");
    }

    bool runToItsEnd(const QStringList &arguments)
    {
        QProcess process;
        startEngine(process, arguments);
        return process.waitForFinished(300'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] RunDirectory directory(const QString &name) const { return RunDirectory{path(name).toStdString()}; }

    const QStringList m_settings{"training.epochs=3", "watch.knn_every_epochs=2"};
    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    double m_seconds = 0;
    int m_kills = 0;
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
