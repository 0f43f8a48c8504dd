// Runs that several processes of the real engine share.

#include "core/base/files.h"
#include "tests/resume/enginerun.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <fstream>

#include <csignal>
#include <unistd.h>

using namespace leoclr;
using namespace leoclr::testing;

namespace {

/// Living processes whose parent is `parent`.
std::vector<pid_t> childrenOf(qint64 parent)
{
    std::vector<pid_t> children;
    std::ifstream stream("/proc/" + std::to_string(parent) + "/task/" + std::to_string(parent) + "/children");
    for (pid_t child = 0; stream >> child;)
        children.push_back(child);
    return children;
}

bool lives(pid_t process)
{
    std::ifstream stream("/proc/" + std::to_string(process) + "/stat");
    std::string words;
    std::getline(stream, words);
    const auto name = words.rfind(')');
    return name != std::string::npos && words.size() > name + 2 && words[name + 2] != 'Z';
}

std::int64_t stepOf(const RunDirectory &run)
{
    std::int64_t step = -1;
    for (const MetricsEvent &metrics : eventsOf<MetricsEvent>(bodiesOf(run)))
        step = std::max(step, metrics.step);
    return step;
}

} // namespace

class TestProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (enginePath().isEmpty())
            QSKIP("leoclr-engine is not built");
    }

    // Batch norm over all ranks: two processes compute what one computes, but for the order of sums. At a rate at which three
    // steps of eight images do not blow rounding up.
    void twoProcessesShareABatch()
    {
        const QStringList synchronised{"method.batch_norm=synchronised", "training.epochs=1",
                                       "optimiser.learning_rate=0.001"};
        const RunDirectory one = complete("one", synchronised);
        const RunDirectory two = complete("two", synchronised + QStringList{"training.processes=2"});
        const auto expected = eventsOf<MetricsEvent>(bodiesOf(one)), found = eventsOf<MetricsEvent>(bodiesOf(two));
        QCOMPARE(found.size(), expected.size());
        const double off = std::abs(found[0].values.at("loss") - expected[0].values.at("loss"));
        QVERIFY2(off < 1e-5, qPrintable(QString::number(off)));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double gap = std::abs(found[i].values.at("loss") - expected[i].values.at("loss"));
            QVERIFY2(gap < 1e-4, qPrintable(QString("step %1: %2").arg(i + 1).arg(gap)));
        }
        QVERIFY(std::abs(found[0].values.at("embedding_std") - expected[0].values.at("embedding_std")) < 1e-5);
        const double waiting = found.back().values.at("gradient_wait_share");
        std::printf("two processes: loss of the first step off by %.1e, %.1f images/s, %.1f %% of the time for gradients to arrive\n",
                    off, found.back().values.at("images_per_second"), 100 * waiting);
        std::fflush(stdout);
        QVERIFY(waiting >= 0 && waiting < 1);
        QVERIFY(!expected[0].values.contains("gradient_wait_share"));
        const auto started = eventsOf<StartedEvent>(bodiesOf(two));
        QCOMPARE(started.size(), std::size_t(1)); // rank 0 alone writes
        QCOMPARE(started[0].processes, std::int64_t(2));
        QVERIFY(eventsOf<FinishedEvent>(bodiesOf(two)).front().values.at("peak_memory") > 0);
    }

    // Stopped by a signal to one of its processes and resumed: the same bytes as without.
    void stoppedAndResumed()
    {
        const QStringList settings{"training.processes=2", "training.epochs=2", "watch.knn_every_epochs=2"};
        const RunDirectory whole = complete("whole", settings);
        const RunDirectory run = directory("stopped");
        QProcess process;
        startEngine(process, smallRunArguments(path("stopped"), settings));
        waitForStep(process, run, 1);
        const auto children = childrenOf(process.processId());
        QCOMPARE(children.size(), std::size_t(1));
        ::kill(children[0], SIGTERM);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!lives(children[0]));
        const auto bodies = bodiesOf(run);
        QCOMPARE(eventsOf<FinishedEvent>(bodies).size(), std::size_t(1));
        const std::int64_t last = eventsOf<FinishedEvent>(bodies)[0].step;
        const auto checkpoints = eventsOf<CheckpointEvent>(bodies);
        QCOMPARE(std::count_if(checkpoints.begin(), checkpoints.end(), [&](const auto &e) { return e.step == last; }), std::ptrdiff_t(1));
        if (eventsOf<FinishedEvent>(bodies)[0].reason == "stopped") // the machine may have been faster than the signal
            QCOMPARE(finish({"resume", path("stopped"), "--set", "training.loader_threads=2"}), 0);
        QCOMPARE(differingFile(run, whole), QString());
        QCOMPARE(differenceOf(run, whole), QString());
    }

    void deadRankEndsTheRun_data()
    {
        QTest::addColumn<int>("rank");
        QTest::newRow("rank 1") << 1;
        QTest::newRow("rank 0") << 0;
    }
    void deadRankEndsTheRun()
    {
        QFETCH(int, rank);
        const int size = rank == 0 ? 2 : 3;
        const QString name = QString("dead%1").arg(rank);
        const RunDirectory run = directory(name);
        QProcess process;
        startEngine(process, smallRunArguments(path(name), {QString("training.processes=%1").arg(size), "training.batch_size=6",
                                                            "data.demo_images=12", "training.epochs=1000"}));
        waitForStep(process, run, 3); // behind a checkpoint
        const auto children = childrenOf(process.processId());
        QCOMPARE(children.size(), std::size_t(size - 1));
        const pid_t victim = rank == 0 ? pid_t(process.processId()) : children[0];
        QElapsedTimer timer;
        timer.start();
        ::kill(victim, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!eventsOf<FailedEvent>(bodiesOf(run)).empty(), 30'000);
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!lives(child), 30'000 - int(timer.elapsed()));
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(30'000 - int(timer.elapsed())));
        std::printf("rank %d of %d killed: the run has ended after %.1f s\n", rank, size, double(timer.elapsed()) / 1000);
        std::fflush(stdout);
        const auto failed = eventsOf<FailedEvent>(bodiesOf(run));
        QCOMPARE(failed.size(), std::size_t(1));
        QCOMPARE(failed[0].error.code, ErrorCode::EngineDied);
        const std::string message = failed[0].error.message();
        for (const std::string &word : {"rank " + std::to_string(rank), std::to_string(victim), std::string(rank == 0 ? "without a word" : "signal 9")})
            QVERIFY2(message.find(word) != std::string::npos, message.c_str());
        if (rank == 0)
            return;

        // It goes on with fewer, and a signal ends it behind one checkpoint.
        QProcess again;
        startEngine(again, {"resume", path(name), "--processes", "2"});
        waitForStep(again, run, eventsOf<MetricsEvent>(bodiesOf(run)).back().step + 1);
        ::kill(pid_t(again.processId()), SIGTERM);
        QVERIFY(again.waitForFinished(60'000));
        QCOMPARE(again.exitCode(), 0);
        const auto resumed = eventsOf<ResumedEvent>(bodiesOf(run));
        QCOMPARE(resumed.back().processes, std::int64_t(2));
        QVERIFY(resumed.back().step > 0);
        QCOMPARE(eventsOf<FinishedEvent>(bodiesOf(run)).back().reason, std::string("stopped"));
    }

    // What torchrun does: every rank gets the same command and its variables.
    void startedElsewhere()
    {
        const RunDirectory run = directory("torchrun");
        const QStringList arguments = smallRunArguments(path("torchrun"), {"training.epochs=1"});
        const QStringList common{"WORLD_SIZE=2", "LOCAL_WORLD_SIZE=2", "MASTER_ADDR=127.0.0.1",
                                 QString("MASTER_PORT=%1").arg(20000 + getpid() % 20000)};
        QProcess second, first;
        startEngine(second, arguments, common + QStringList{"RANK=1", "LOCAL_RANK=1"});
        startEngine(first, arguments, common + QStringList{"RANK=0", "LOCAL_RANK=0"});
        QVERIFY(first.waitForFinished(120'000) && second.waitForFinished(30'000));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(second.exitCode(), 0);
        const auto bodies = bodiesOf(run);
        QCOMPARE(eventsOf<StartedEvent>(bodies).front().processes, std::int64_t(2));
        QCOMPARE(eventsOf<FinishedEvent>(bodies).back().reason, std::string("completed"));
    }

    void aRanksOwnFailureIsTold()
    {
        const RunDirectory run = directory("uneven");
        QCOMPARE(finish(smallRunArguments(path("uneven"), {"training.processes=3"})), 1);
        const auto failed = eventsOf<FailedEvent>(bodiesOf(run));
        QCOMPARE(failed.size(), std::size_t(1));
        QCOMPARE(failed[0].error.code, ErrorCode::Inconsistent);
        QCOMPARE(failed[0].error.place, std::string("training.batch_size"));
    }

    void accumulationAndReducedPrecision()
    {
        const RunDirectory run = complete("parts", {"training.accumulation=2", "training.precision=bfloat16", "training.epochs=1"});
        for (const MetricsEvent &metrics : eventsOf<MetricsEvent>(bodiesOf(run)))
            if (metrics.values.contains("loss"))
                QVERIFY(std::isfinite(metrics.values.at("loss")));
    }

private:
    static void waitForStep(QProcess &process, const RunDirectory &run, std::int64_t step)
    {
        QTRY_VERIFY_WITH_TIMEOUT(stepOf(run) >= step || process.state() == QProcess::NotRunning, 120'000);
        QCOMPARE(process.state(), QProcess::Running);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] RunDirectory directory(const QString &name) const { return RunDirectory{path(name).toStdString()}; }

    static int finish(const QStringList &arguments)
    {
        QProcess process;
        startEngine(process, arguments);
        return process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    RunDirectory complete(const QString &name, const QStringList &settings)
    {
        if (finish(smallRunArguments(path(name), settings)) != 0) {
            const auto log = readFile(path(name + ".log").toStdString());
            qFatal("%s", log ? log->c_str() : "the engine failed");
        }
        return directory(name);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
