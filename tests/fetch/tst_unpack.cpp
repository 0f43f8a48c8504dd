#include "core/base/files.h"
#include "core/fetch/unpack.h"
#include "tests/fetch/archivemaker.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

class TestUnpack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void unpacksWhatIsGiven_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.tar", "a.tar.gz", "a.tgz", "a.zip"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void unpacksWhatIsGiven()
    {
        QFETCH(QString, name);
        const std::string large(3'000'000, 'x');
        writeArchive(in(name), {{"set/", "", AE_IFDIR}, {"set/a.txt", "hello"}, {"./set/deep/b.bin", large}});
        std::uint64_t used = 0;
        QVERIFY_RESULT(unpackArchive(path(name), path("out"), {}, [&](std::uint64_t bytes) { used = bytes; }));
        QCOMPARE(*readFile(path("out/set/a.txt")), std::string("hello"));
        QCOMPARE(*readFile(path("out/set/deep/b.bin")), large);
        QVERIFY(used > 0);
        QVERIFY(isArchive(path(name)));
        // No rights but the ordinary ones: the archive wanted 4777.
        QVERIFY((fs::status(path("out/set/a.txt")).permissions() & (fs::perms::set_uid | fs::perms::others_write)) ==
                fs::perms::none);
    }

    void linksThatStayInsideAreMade()
    {
        writeArchive(in("a.tar"), {{"set/a.txt", "hello"},
                                   {"set/sub/soft", "", AE_IFLNK, "../a.txt"},
                                   {"set/hard", "", AE_IFREG, "set/a.txt", true}});
        QVERIFY_RESULT(unpackArchive(path("a.tar"), path("out")));
        QCOMPARE(*readFile(path("out/set/sub/soft")), std::string("hello"));
        QCOMPARE(*readFile(path("out/set/hard")), std::string("hello"));
    }

    void nothingLeavesTheFolder_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("two dots") << 0;
        QTest::newRow("dots in the middle") << 1;
        QTest::newRow("absolute") << 2;
        QTest::newRow("soft link up") << 3;
        QTest::newRow("soft link absolute") << 4;
        QTest::newRow("hard link up") << 5;
        QTest::newRow("through a link") << 6;
        QTest::newRow("pipe") << 7;
        QTest::newRow("hard link absolute") << 8;
    }
    void nothingLeavesTheFolder()
    {
        QFETCH(int, which);
        const std::string outside = path("victim").string();
        const std::vector<std::vector<ArchiveEntry>> kinds{
            {{"../victim", "evil"}},
            {{"set/../../victim", "evil"}},
            {{outside, "evil"}},
            {{"link", "", AE_IFLNK, "../victim"}},
            {{"link", "", AE_IFLNK, outside}},
            {{"link", "", AE_IFREG, "../victim", true}},
            {{"deep/link", "", AE_IFLNK, "../.."}, {"deep/link/victim", "evil"}},
            {{"pipe", "", AE_IFIFO}},
            {{"link", "", AE_IFREG, outside, true}},
        };
        std::vector<ArchiveEntry> entries{{"good.txt", "good"}};
        entries.insert(entries.end(), kinds[std::size_t(which)].begin(), kinds[std::size_t(which)].end());
        writeArchive(in("a.tar"), entries);
        const auto unpacked = unpackArchive(path("a.tar"), path("out/inner"));
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::WrongFormat);
        QVERIFY2(unpacked.error().place.starts_with(path("a.tar").string() + ':'), unpacked.error().message().c_str());
        QVERIFY(!fs::exists(path("victim")));
        QVERIFY(!fs::exists(path("out/victim")));
        QVERIFY(!fs::is_symlink(path("out/inner/link")));
        QCOMPARE(*readFile(path("out/inner/good.txt")), std::string("good"));
    }

    void linkInPlaceOfAFolderIsNotFollowed()
    {
        // The link stays inside, but what is written "through" it replaces the link instead.
        writeArchive(in("a.tar"), {{"real/keep.txt", "kept"}, {"door", "", AE_IFLNK, "real"}, {"door/keep.txt", "evil"}});
        (void)unpackArchive(path("a.tar"), path("out"));
        QCOMPARE(*readFile(path("out/real/keep.txt")), std::string("kept"));
    }

    void cutArchiveIsDamaged_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.tar", "a.tar.gz", "a.zip"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void cutArchiveIsDamaged()
    {
        QFETCH(QString, name);
        std::string noise(200'000, ' ');
        for (std::size_t i = 0; i < noise.size(); ++i)
            noise[i] = char(i * i * 2654435761U >> 13);
        writeArchive(in(name), {{"one.bin", noise}, {"two.bin", noise}});
        const std::string whole = *readFile(path(name));
        QVERIFY_RESULT(writeFileAtomically(path(name), whole.substr(0, whole.size() * 3 / 4)));
        const auto unpacked = unpackArchive(path(name), path("out"));
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::Damaged);
        QVERIFY(unpacked.error().place.find(path(name).string()) != std::string::npos);
    }

    void nonsenseIsDamaged()
    {
        QVERIFY_RESULT(writeFileAtomically(path("a.tar"), std::string(5000, 'n')));
        QCOMPARE(unpackArchive(path("a.tar"), path("out")).error().code, ErrorCode::Damaged);
        QVERIFY_RESULT(writeFileAtomically(path("a.tar"), ""));
        QCOMPARE(unpackArchive(path("a.tar"), path("out")).error().code, ErrorCode::Damaged);
        QCOMPARE(unpackArchive(path("absent.tar"), path("out")).error().code, ErrorCode::Damaged);
    }

    void stopEndsIt()
    {
        writeArchive(in("a.tar"), {{"one.bin", "x"}});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(unpackArchive(path("a.tar"), path("out"), stop.get_token()).error().code, ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] QString in(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] fs::path path(const QString &name) const { return in(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUnpack)
#include "tst_unpack.moc"
