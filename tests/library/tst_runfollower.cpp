#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/library/runfollower.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"

#include <fstream>
#include <optional>

using namespace leoclr;
using namespace leoclr::testing;

class TestRunFollower : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString pathOf(const RunDirectory &directory) { return QString::fromStdString(directory.path().string()); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bringsALongLogInPieces()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "long");
        const auto course = completedCourse(20'000);
        writeLog(directory, course);
        RunFollower follower(pathOf(directory));
        std::size_t items = 0;
        int batches = 0;
        QElapsedTimer clock;
        connect(&follower, &RunFollower::itemsArrived, this, [&](const std::vector<Decoded> &batch) {
            items += batch.size();
            ++batches;
            QCOMPARE(QThread::currentThread(), thread());
        });
        QSignalSpy caughtUp(&follower, &RunFollower::caughtUp);
        clock.start();
        follower.start();
        QVERIFY(caughtUp.wait(20'000));
        QCOMPARE(items, course.size());
        QVERIFY(batches > 1);
        QVERIFY(batches <= 2 + clock.elapsed() / 30);
        QCOMPARE(follower.summary().state, RunState::Finished);
        QCOMPARE(follower.summary().step, std::int64_t(20'000));
        follower.start(); // once is enough
        QTest::qWait(200);
        QCOMPARE(items, course.size());
    }

    void bringsWhatIsAppendedSoon()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "growing");
        std::optional<RunLock> lock = *RunLock::acquire(directory);
        appendEvents(directory, {StartedEvent{runFormatVersion, "1", 1, "here", 100, 10, 10, 640, "cpu"}});
        RunFollower follower(pathOf(directory));
        QSignalSpy caughtUp(&follower, &RunFollower::caughtUp);
        QSignalSpy arrived(&follower, &RunFollower::itemsArrived);
        follower.start();
        QVERIFY(caughtUp.wait(5000));
        QCOMPARE(follower.summary().state, RunState::Running);
        arrived.clear();
        QElapsedTimer clock;
        clock.start();
        appendEvents(directory, {MetricsEvent{1, 0, {{"loss", 5.0}}}});
        QVERIFY(arrived.wait(2000));
        qInfo("event on screen after %lld ms", clock.elapsed());
        QCOMPARE(follower.summary().latest.at("loss"), 5.0);
        lock.reset(); // nobody owns the run any more, and its log has no end
        QTRY_COMPARE_WITH_TIMEOUT(follower.summary().state, RunState::Died, 3000);
        QCOMPARE(caughtUp.size(), 1);
    }

    void waitsForARunThatHasNotBegun()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "waiting");
        RunFollower follower(pathOf(directory));
        QSignalSpy caughtUp(&follower, &RunFollower::caughtUp);
        QSignalSpy failed(&follower, &RunFollower::failed);
        follower.start();
        QVERIFY(caughtUp.wait(3000));
        QCOMPARE(follower.summary().state, RunState::Waiting);
        appendEvents(directory, {StartedEvent{}, FinishedEvent{1, "completed", 1, {}}});
        QTRY_COMPARE(follower.summary().state, RunState::Finished);
        QCOMPARE(failed.size(), 0);
    }

    void joinsTornLines()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "torn");
        RunFollower follower(pathOf(directory));
        QSignalSpy caughtUp(&follower, &RunFollower::caughtUp);
        follower.start();
        QVERIFY(caughtUp.wait(3000));
        const std::string line = encodeEvent({0, 1, StartedEvent{runFormatVersion, "1", 1, "there", 77, 7, 11, 640, "cpu"}}) + '\n';
        for (std::size_t i = 0; i < line.size(); i += 31) {
            std::ofstream(directory.events(), std::ios::app) << line.substr(i, 31);
            QTest::qWait(30);
        }
        QTRY_COMPARE(follower.summary().totalSteps, std::int64_t(77));
        QCOMPARE(follower.summary().damagedLines, 0);
    }

    void mayBeDeletedByAReceiver()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "short");
        writeLog(directory, completedCourse(2000));
        auto *follower = new RunFollower(pathOf(directory));
        QPointer<RunFollower> watched(follower);
        connect(follower, &RunFollower::itemsArrived, this, [follower] { delete follower; });
        follower->start();
        QTRY_VERIFY(watched.isNull());
        QTest::qWait(50);
    }

    void endsAtOnce()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "big");
        writeLog(directory, completedCourse(20'000));
        QElapsedTimer clock;
        {
            RunFollower follower(pathOf(directory));
            follower.start();
            QTest::qWait(20);
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 2000, "leaving must not wait for the whole log");
    }
};

QTEST_GUILESS_MAIN(TestRunFollower)
#include "tst_runfollower.moc"
