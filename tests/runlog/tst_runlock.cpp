#include "core/base/files.h"
#include "core/runlog/rundirectory.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace leoclr;

class RunLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_directory = RunDirectory(m_folder->path().toStdString());
    }

    void hasOneOwner()
    {
        QVERIFY(!RunLock::owner(m_directory));
        {
            const auto lock = RunLock::acquire(m_directory);
            QVERIFY_RESULT(lock);
            const auto owner = RunLock::owner(m_directory);
            QVERIFY(owner && owner->holds);
            QCOMPARE(owner->pid, std::int64_t{getpid()});
            QVERIFY(!owner->host.empty() && !owner->bootId.empty() &&
                    owner->started.ends_with('Z'));

            const auto second = RunLock::acquire(m_directory);
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::Locked);
            const std::string message = second.error().message();
            QVERIFY2(message.find(std::to_string(getpid())) != std::string::npos, message.c_str());
            QVERIFY2(message.find(owner->host) != std::string::npos, message.c_str());
            QVERIFY2(message.find(m_directory.path().string()) != std::string::npos,
                     message.c_str());
        }
        const auto afterwards = RunLock::owner(m_directory);
        QVERIFY(afterwards && !afterwards->holds);
        QCOMPARE(afterwards->pid, std::int64_t{getpid()}); // who it was
        QVERIFY_RESULT(RunLock::acquire(m_directory));
    }

    void moves()
    {
        auto lock = RunLock::acquire(m_directory);
        QVERIFY_RESULT(lock);
        {
            const RunLock taken = std::move(*lock);
            QVERIFY(RunLock::owner(m_directory)->holds);
        }
        QVERIFY(!RunLock::owner(m_directory)->holds);
    }

    void diesWithItsOwner()
    {
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto lock = RunLock::acquire(m_directory);
            const char answer = lock ? 'y' : 'n';
            (void)!::write(ready[1], &answer, 1);
            for (;;)
                ::pause();
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t{1});
        QCOMPARE(answer, 'y');
        const auto owner = RunLock::owner(m_directory);
        QVERIFY(owner && owner->holds);
        QCOMPARE(owner->pid, std::int64_t{child});
        QCOMPARE(RunLock::acquire(m_directory).error().code, ErrorCode::Locked);

        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto dead = RunLock::owner(m_directory);
        QVERIFY(dead && !dead->holds);
        QCOMPARE(dead->pid, std::int64_t{child});
        QVERIFY_RESULT(RunLock::acquire(m_directory));
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void askingDoesNotKeepAnEngineOut()
    {
        std::jthread asker([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                (void)RunLock::owner(m_directory);
        });
        for (int i = 0; i < 50; ++i)
            QVERIFY_RESULT(RunLock::acquire(m_directory));
    }

    void aDamagedLockFileIsStillALock()
    {
        const auto lock = RunLock::acquire(m_directory);
        QVERIFY_RESULT(lock);
        std::filesystem::resize_file(m_directory.path() / "lock", 5);
        const auto owner = RunLock::owner(m_directory);
        QVERIFY(owner && owner->holds);
        QCOMPARE(owner->pid, std::int64_t{0});
        QCOMPARE(RunLock::acquire(m_directory).error().code, ErrorCode::Locked);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto lock = RunLock::acquire(RunDirectory(m_directory.path() / "absent"));
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::NotFound);
    }

    void aReadOnlyPlaceIsSaid()
    {
        const auto lock =
            RunLock::acquire(RunDirectory("/sys/kernel")); // also root cannot make files there
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::NotWritable);
        QVERIFY2(lock.error().message().find("/sys/kernel") != std::string::npos,
                 lock.error().message().c_str());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    RunDirectory m_directory{""};
};

QTEST_GUILESS_MAIN(RunLockTest)
#include "tst_runlock.moc"
