#include "core/base/files.h"
#include "core/base/hash.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace leoclr;

class TestFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesWholly()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("state.json").toStdString();
        QVERIFY_RESULT(writeFileAtomically(file, "first"));
        QVERIFY_RESULT(writeFileAtomically(file, "second"));
        QCOMPARE(*readFile(file), std::string("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"state.json"});
    }

    void keepsTheOldFileWhenTheDiskIsFull()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("state.json").toStdString();
        QVERIFY_RESULT(writeFileAtomically(file, "old"));
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 16; // stands in for a disk with no room left
        setrlimit(RLIMIT_FSIZE, &small);
        const auto result = writeFileAtomically(file, std::string(4096, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::DiskFull);
        QCOMPARE(*readFile(file), std::string("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"state.json"});
    }

    void tellsErrorsApart()
    {
        const auto missing = readFile("/nowhere/at/all");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().message().find("/nowhere/at/all") != std::string::npos);
        QCOMPARE(systemError(ENOSPC, "x", "/p", true).code, ErrorCode::DiskFull);
        QCOMPARE(systemError(EROFS, "x", "/p", true).code, ErrorCode::NotWritable);
        QCOMPARE(systemError(EACCES, "x", "/p", false).code, ErrorCode::NotReadable);
        QVERIFY(!readFile("/"));
        QVERIFY(!makeFolder("/proc/leoclr"));
        QVERIFY(!writeFileAtomically("/proc/leoclr/file", "x"));
    }

    void knowsFreeSpaceOfAPlaceThatIsNotThereYet()
    {
        const QTemporaryDir folder;
        QVERIFY(freeBytes(folder.filePath("a/b/c").toStdString()) > 0);
    }

    void hashesAlikeInPieces()
    {
        const QTemporaryDir folder;
        const std::string content(3'000'000, 'q');
        const std::filesystem::path file = folder.filePath("blob").toStdString();
        QVERIFY_RESULT(writeFileAtomically(file, content));
        Hasher hasher;
        hasher.add(content.substr(0, 12345));
        hasher.add(content.substr(12345));
        QCOMPARE(hasher.result(), hashOf(content));
        QCOMPARE(*hashOfFile(file), hashOf(content));
        QCOMPARE(hashOf(std::string_view{}), std::string("99aa06d3014798d86001c324468d497f")); // xxHash's own test value
        QVERIFY(hashOf("a") != hashOf("b"));
        QVERIFY(!hashOfFile("/nowhere/at/all"));
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
