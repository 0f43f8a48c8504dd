#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/launch/engineprocess.h"
#include "core/launch/launcher.h"
#include "core/runlog/runsummary.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"

#include <memory>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace leoclr;
using namespace leoclr::testing;
using namespace std::chrono_literals;

class TestLauncher : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunDirectory> m_run;
    std::unique_ptr<LocalLauncher> m_launcher;
    std::unique_ptr<QSignalSpy> m_started, m_failed;

    QString path() const { return QString::fromStdString(m_run->path().string()); }
    void start(const char *mode)
    {
        qputenv("LEOCLR_FAKE_MODE", mode);
        m_launcher->start({path(), false});
        QCOMPARE(m_started->size() + m_failed->size(), 0); // never from within start()
    }
    Error failure() const { return m_failed->at(0).at(1).value<Error>(); }
    RunSummary summary() const
    {
        RunSummary folded;
        const auto read = m_run->readEvents();
        for (const Decoded &item : read ? read->items : std::vector<Decoded>())
            folded.fold(item);
        return folded;
    }
    qint64 owner() const
    {
        const auto owner = RunLock::owner(*m_run);
        return owner && owner->holds ? owner->pid : 0;
    }

private Q_SLOTS:
    void init()
    {
        qputenv("LEOCLR_ENGINE", LEOCLR_FAKE_ENGINE);
        qputenv("LEOCLR_FAKE_STEPS", "100000");
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = std::make_unique<RunDirectory>(makeRun(m_folder->path(), "run with blanks"));
        m_launcher = std::make_unique<LocalLauncher>();
        m_started = std::make_unique<QSignalSpy>(m_launcher.get(), &Launcher::started);
        m_failed = std::make_unique<QSignalSpy>(m_launcher.get(), &Launcher::failed);
    }

    void cleanup()
    {
        m_launcher.reset();
        if (const qint64 pid = owner())
            ::kill(static_cast<pid_t>(pid), SIGKILL);
        QTRY_COMPARE(owner(), 0);
    }

    void startsDetached()
    {
        start("stream");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        QCOMPARE(m_started->at(0).at(0).toString(), path());
        const auto pid = static_cast<pid_t>(owner());
        QVERIFY(pid > 0);
        QVERIFY(::getsid(pid) != ::getsid(0));
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // no child of ours, so no zombie of ours either
        QCOMPARE(errno, ECHILD);
        QCOMPARE(QFile::symLinkTarget("/proc/" + QString::number(pid) + "/fd/0"), "/dev/null");
        QCOMPARE(QFile::symLinkTarget("/proc/" + QString::number(pid) + "/fd/1"), path() + "/engine.log");
        QCOMPARE(QFile::symLinkTarget("/proc/" + QString::number(pid) + "/fd/2"), path() + "/engine.log");
        m_launcher.reset();
        QTest::qWait(100);
        QCOMPARE(owner(), qint64(pid)); // it goes on without the launcher
        QCOMPARE(m_failed->size(), 0);
    }

    void givesOrders()
    {
        start("stream");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        QVERIFY_RESULT(m_launcher->requestPause(path()));
        QTRY_COMPARE(summary().state, RunState::Paused);
        QVERIFY_RESULT(m_launcher->requestContinue(path()));
        QTRY_COMPARE(summary().state, RunState::Running);
        QVERIFY_RESULT(m_launcher->requestCheckpoint(path()));
        QVERIFY_RESULT(m_launcher->requestStop(path()));
        QTRY_COMPARE(summary().state, RunState::Stopped);
        QTRY_COMPARE(owner(), 0);
        const auto late = m_launcher->requestStop(path());
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::NotFound);
    }

    void keepsAnOrderUntilTheEngineListens()
    {
        start("stream");
        QVERIFY_RESULT(m_launcher->requestStop(path())); // before there is an engine
        QTRY_COMPARE_WITH_TIMEOUT(summary().state, RunState::Stopped, 5000);
        QCOMPARE(m_started->size(), 1);
    }

    void ordersEnginesOfOthers()
    {
        start("stream");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        LocalLauncher another;
        QVERIFY_RESULT(another.requestStop(path()));
        QTRY_COMPARE(summary().state, RunState::Stopped);
    }

    void resumes()
    {
        start("stream");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        QVERIFY_RESULT(m_launcher->requestStop(path()));
        QTRY_COMPARE(owner(), 0);
        m_launcher->start({path(), true});
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 2, 5000);
        QTRY_VERIFY(summary().step > 50'000); // goes on from the middle
    }

    void tellsFailures_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("last words") << QByteArray("exit") << ErrorCode::EngineDied << "these are the last words";
        QTest::newRow("no word") << QByteArray("mute") << ErrorCode::EngineDied << "without a word";
        QTest::newRow("failed event") << QByteArray("fail") << ErrorCode::NotFound << "the folder of the dataset is not there";
    }

    void tellsFailures()
    {
        QFETCH(QByteArray, mode);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        start(mode);
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->size(), 1, 5000);
        QCOMPARE(failure().code, code);
        QVERIFY2(QString::fromStdString(failure().message()).contains(words), failure().message().c_str());
        QTest::qWait(200);
        QCOMPARE(m_started->size() + m_failed->size(), 1);
    }

    void startsOneThatIsDoneAtOnce()
    {
        qputenv("LEOCLR_FAKE_STEPS", "1");
        start("quick");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        QCOMPARE(m_failed->size(), 0);
    }

    void waitsForASilentEngineToBegin()
    {
        start("hang"); // writes `started` and nothing more
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
    }

    void losesPatience()
    {
        m_launcher->setStartPatience(300ms);
        start("idle");
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->size(), 1, 5000);
        QCOMPARE(failure().code, ErrorCode::EngineDied);
    }

    void refusesASecondEngine()
    {
        start("stream");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        m_launcher->start({path(), false});
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->size(), 1, 5000);
        QCOMPARE(failure().code, ErrorCode::Locked);
    }

    void namesThePlacesOfAMissingEngine()
    {
        qputenv("LEOCLR_ENGINE", "/nowhere/leoclr-engine");
        start("stream");
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(failure().code, ErrorCode::EngineMissing);
        QVERIFY(failure().message().find("/nowhere/leoclr-engine") != std::string::npos);

        const QByteArray oldPath = qgetenv("PATH");
        qunsetenv("LEOCLR_ENGINE");
        qputenv("PATH", "/nowhere");
        const auto found = findEngine();
        qputenv("PATH", oldPath);
        if (!found) { // a built engine lies beside the tests
            QCOMPARE(found.error().code, ErrorCode::EngineMissing);
            QVERIFY(found.error().place.find("libexec/leoclr/leoclr-engine") != std::string::npos);
            QVERIFY(found.error().place.find("PATH") != std::string::npos);
        }
    }

    void failsWhereNothingCanBeWritten()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::ExeOwner);
        start("stream");
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(failure().code, ErrorCode::NotWritable);
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void failsWithoutARun()
    {
        m_launcher->start({m_folder->filePath("nothing"), false});
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(failure().code, ErrorCode::NotFound);
    }

    void endsAnEngineThatListens()
    {
        start("stream");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        m_launcher->kill(path());
        QTRY_COMPARE(owner(), 0);
        QCOMPARE(summary().state, RunState::Stopped); // SIGTERM sufficed
    }

    void killsAnEngineThatHangs()
    {
        start("hang");
        QTRY_COMPARE_WITH_TIMEOUT(m_started->size(), 1, 5000);
        m_launcher->kill(path());
        QTest::qWait(1000);
        QVERIFY(owner() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(owner(), 0, 14'000);
    }

    void sparesForeignProcesses()
    {
        // A lock of another computer names a process number that means nothing here.
        QVERIFY(!isThisComputer("some other host", {}));
        const auto lock = RunLock::acquire(*m_run);
        const auto self = RunLock::owner(*m_run);
        QVERIFY(isThisComputer(self->host, self->bootId));
        QVERIFY(!isThisComputer(self->host, "another boot"));
    }
};

QTEST_GUILESS_MAIN(TestLauncher)
#include "tst_launcher.moc"
