#include "core/base/files.h"
#include "core/runlog/rundirectory.h"
#include "core/runlog/sealedcheckpoints.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>
#include <sys/resource.h>

using namespace leoclr;

class CheckpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_directory = RunDirectory(m_folder->path().toStdString());
    }

    void sealsAndVerifies()
    {
        const auto folder = write(100);
        const auto manifest = verifyCheckpoint(folder);
        QVERIFY_RESULT(manifest);
        QCOMPARE(manifest->step, std::int64_t{100});
        QCOMPARE(manifest->epoch, std::int64_t{10});
        QCOMPARE(manifest->files.size(), std::size_t{2});
        QCOMPARE(manifest->files[0].name, std::string("model.safetensors"));
        QCOMPARE(manifest->files[0].bytes, std::int64_t{100});
    }

    void doesNotCountBeforeItsManifest()
    {
        const auto old = write(100);
        const auto folder = m_directory.checkpoints() / "200";
        QVERIFY_RESULT(makeFolder(folder));
        QVERIFY_RESULT(writeFileAtomically(folder / "model.safetensors", "half"));
        QCOMPARE(verifyCheckpoint(folder).error().code, ErrorCode::Damaged);
        QCOMPARE(latestCheckpoint(m_directory).value(), old);
    }

    void findsDamage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("a changed byte") << 0 << "model.safetensors";
        QTest::newRow("cut short") << 1 << "state.json";
        QTest::newRow("a missing file") << 2 << "state.json";
        QTest::newRow("half a manifest") << 3 << "manifest.json";
        QTest::newRow("a manifest that leads away") << 4 << "../";
        QTest::newRow("an empty manifest") << 5 << "manifest.json";
    }
    void findsDamage()
    {
        QFETCH(int, kind);
        QFETCH(QString, mentions);
        const auto folder = write(100);
        const auto older = write(50);
        const std::string manifest = readFile(folder / "manifest.json").value();
        switch (kind) {
        case 0:
            change(folder / "model.safetensors", std::string(99, 'm') + 'n');
            break;
        case 1:
            change(folder / "state.json", "{");
            break;
        case 2:
            std::filesystem::remove(folder / "state.json");
            break;
        case 3:
            change(folder / "manifest.json", manifest.substr(0, manifest.size() / 2));
            break;
        case 4: {
            std::string hostile = manifest;
            hostile.replace(hostile.find("state.json"), 10, "../50/state.json");
            change(folder / "manifest.json", hostile);
            break;
        }
        case 5:
            change(folder / "manifest.json", "{}");
            break;
        }
        const auto verified = verifyCheckpoint(folder);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::Damaged);
        QVERIFY2(verified.error().message().find(mentions.toStdString()) != std::string::npos,
                 verified.error().message().c_str());
        QCOMPARE(latestCheckpoint(m_directory).value(), older);
    }

    void refusesANewerVersion()
    {
        const auto folder = write(100);
        std::string manifest = readFile(folder / "manifest.json").value();
        manifest.replace(manifest.find("\"format\": 1"), 11, "\"format\": 9");
        change(folder / "manifest.json", manifest);
        QCOMPARE(verifyCheckpoint(folder).error().code, ErrorCode::NewerVersion);
    }

    void theNewestIsTheOneOfTheLastStep()
    {
        write(999);
        const auto newest = write(1000); // before 999 in the alphabet
        QCOMPARE(latestCheckpoint(m_directory).value(), newest);
    }

    void listsWhatIsSealedWithoutReadingIt()
    {
        QVERIFY(sealedCheckpoints(m_directory).empty());
        write(999);
        const auto newest = write(1000);
        QCOMPARE(checkpointFolder(m_directory, 1000), newest);
        QVERIFY(sealedCheckpoints(m_directory) == std::vector<std::int64_t>({1000, 999}));
        change(newest / "model.safetensors", "nothing that fits");
        QVERIFY(sealedCheckpoints(m_directory).front() == 1000);
        std::filesystem::remove(newest / "manifest.json");
        QVERIFY(sealedCheckpoints(m_directory) == std::vector<std::int64_t>({999}));
    }

    void noneIsSaid()
    {
        QCOMPARE(latestCheckpoint(m_directory).error().code, ErrorCode::NotFound);
        QVERIFY_RESULT(pruneCheckpoints(m_directory, 1));
    }

    void prunesOlderOnes()
    {
        for (const int step : {10, 20, 30, 100})
            write(step);
        const auto unsealed = m_directory.checkpoints() / "15";
        const auto growing = m_directory.checkpoints() / "120";
        QVERIFY_RESULT(makeFolder(unsealed));
        QVERIFY_RESULT(makeFolder(growing));
        QVERIFY_RESULT(makeFolder(m_directory.checkpoints() / "mine"));
        QVERIFY_RESULT(pruneCheckpoints(m_directory, 2));
        QCOMPARE(folders(), (std::set<std::string>{"30", "100", "120", "mine"}));
    }

    void keepsTheOldOneWhileTheNewOneIsDamaged()
    {
        write(10);
        write(20);
        change(write(30) / "model.safetensors", std::string(100, 'x'));
        QVERIFY_RESULT(pruneCheckpoints(m_directory, 1));
        QCOMPARE(folders(), (std::set<std::string>{"20", "30"}));
    }

    void keepsAtLeastOne()
    {
        write(10);
        QVERIFY_RESULT(pruneCheckpoints(m_directory, 0));
        QCOMPARE(folders(), std::set<std::string>{"10"});
    }

    void aFullDiskLeavesNoCheckpointThatCounts()
    {
        const auto old = write(100);
        const auto folder = m_directory.checkpoints() / "200";
        QVERIFY_RESULT(makeFolder(folder));
        QVERIFY_RESULT(writeFileAtomically(folder / "model.safetensors", "weights"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{10, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto sealed = sealCheckpoint(folder, 200, 20, {"model.safetensors"});
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::DiskFull);
        QCOMPARE(latestCheckpoint(m_directory).value(), old);
    }

private:
    /// A whole checkpoint of two files.
    std::filesystem::path write(int step) const
    {
        const auto folder = m_directory.checkpoints() / std::to_string(step);
        [&] {
            QVERIFY_RESULT(makeFolder(folder));
            QVERIFY_RESULT(
                writeFileAtomically(folder / "model.safetensors", std::string(100, 'm')));
            QVERIFY_RESULT(writeFileAtomically(folder / "state.json", "{}"));
            QVERIFY_RESULT(
                sealCheckpoint(folder, step, step / 10, {"model.safetensors", "state.json"}));
        }();
        return folder;
    }
    static void change(const std::filesystem::path &file, const std::string &content)
    {
        QVERIFY_RESULT(writeFileAtomically(file, content));
    }
    std::set<std::string> folders() const
    {
        std::set<std::string> names;
        for (const auto &entry : std::filesystem::directory_iterator(m_directory.checkpoints()))
            names.insert(entry.path().filename().string());
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RunDirectory m_directory{""};
};

QTEST_GUILESS_MAIN(CheckpointsTest)
#include "tst_checkpoints.moc"
