#include "core/base/files.h"
#include "core/data/dataset.h"
#include "core/fetch/datasetfetch.h"
#include "core/fetch/verify.h"
#include "tests/fetch/archivemaker.h"
#include "tests/fetch/localserver.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace leoclr;
using namespace leoclr::testing;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const DownloadPatience hurried{400ms, 10ms, 3};

QByteArray noise(qsizetype bytes)
{
    QByteArray made(bytes, ' ');
    for (qsizetype i = 0; i < bytes; ++i)
        made[i] = char(quint32(i) * quint32(i) * 2654435761U >> 13);
    return made;
}

std::string digest(const QByteArray &bytes, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Md5)
{
    return QCryptographicHash::hash(bytes, algorithm).toHex().toStdString();
}

} // namespace

class TestFetch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LocalServer>();
        m_content = noise(300'000);
        m_server->files["file.bin"] = {m_content};
    }

    // One file

    void arrives()
    {
        QVERIFY(!download(file()));
        QCOMPARE(readPart(), m_content);
        QVERIFY(m_lastDone == quint64(m_content.size()) && m_lastAll == m_lastDone);
    }

    void goesOnAfterEachCut()
    {
        m_server->files["file.bin"].cutAfter = 70'000;
        QVERIFY(!download(file()));
        QCOMPARE(readPart(), m_content);
        QCOMPARE(m_server->requests.size(), 5); // 70,000 bytes each
        QVERIFY(m_server->requests[2].contains("Range: bytes=140000-"));
        QVERIFY(m_server->requests[2].contains("If-Range: \"one\""));
    }

    void goesOnInAnotherRunOfTheProgram()
    {
        m_server->files["file.bin"].cutAfter = 100'000;
        m_server->files["file.bin"].cuts = 1;
        m_server->files["file.bin"].status = 0;
        {
            QNetworkAccessManager network;
            Download first(network, file(), part(), hurried);
            QSignalSpy lost(&first, &Download::interrupted);
            first.start();
            QTRY_VERIFY(!lost.isEmpty());
        } // the program ends here
        QCOMPARE(readPart().size(), 100'000);
        m_server->requests.clear();
        QVERIFY(!download(file()));
        QVERIFY(m_server->requests[0].contains("Range: bytes=100000-"));
        QCOMPARE(readPart(), m_content);
        m_server->requests.clear();
        QVERIFY(!download(file())); // whole already: nothing is asked for
        QVERIFY(m_server->requests.isEmpty());
    }

    void startsAnewWhenTheFileHasChanged()
    {
        QVERIFY(cutOnce());
        m_content = noise(250'000).toHex();
        m_server->files["file.bin"] = {m_content};
        m_server->files["file.bin"].tag = "\"two\"";
        QVERIFY(!download(file()));
        QCOMPARE(readPart(), m_content);
    }

    void startsAnewWhereRangeIsIgnored()
    {
        m_server->files["file.bin"].ignoresRange = true;
        m_server->files["file.bin"].cutAfter = 100'000;
        m_server->files["file.bin"].cuts = 2;
        QVERIFY(!download(file()));
        QCOMPARE(readPart(), m_content);
    }

    void aWrongPieceIsNotTaken()
    {
        m_server->files["file.bin"].cutAfter = 100'000;
        m_server->files["file.bin"].cuts = 1;
        m_server->files["file.bin"].wrongRange = true;
        QVERIFY(!download(file()));
        QCOMPARE(readPart(), m_content);
    }

    void startsAnewWithoutAnyMarkOfTheVersion()
    {
        m_server->files["file.bin"].tag.clear();
        QVERIFY(cutOnce());
        m_server->requests.clear();
        QVERIFY(!download(file())); // no checksum either: nothing says that both halves belong together
        QVERIFY(!m_server->requests[0].contains("Range"));
        QCOMPARE(readPart(), m_content);
    }

    void stallsAreNoticed()
    {
        m_server->files["file.bin"].stallAfter = 60'000;
        m_server->files["file.bin"].stalls = 2;
        QVERIFY(!download(file()));
        QCOMPARE(readPart(), m_content);
        QVERIFY(m_server->requests.size() >= 3);
    }

    void foreverSilentGivesUp()
    {
        m_server->files["file.bin"].stallAfter = 0;
        const auto error = download(file());
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::NotReadable);
        QCOMPARE(error->place, m_server->address("file.bin").toStdString());
        QCOMPARE(m_server->requests.size(), 1 + hurried.triesInVain);
    }

    void aLieAboutTheLengthIsNoticed()
    {
        m_server->files["file.bin"].claimedLength = 400'000; // promises more than it has
        m_server->files["file.bin"].tag.clear();
        QVERIFY(download(file()).has_value());
        init();
        CatalogueFile published = file();
        published.bytes = 299'999;
        const auto error = download(published);
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Inconsistent);
        QVERIFY(error->detail.find("300,000") != std::string::npos && error->detail.find("299,999") != std::string::npos);
    }

    void missingFileIsToldAtOnce()
    {
        m_server->files["file.bin"].status = 404;
        const auto error = download(file());
        QCOMPARE(error->code, ErrorCode::NotFound);
        QCOMPARE(m_server->requests.size(), 1);
    }

    void aBusyServerIsAskedAgain()
    {
        m_server->files["file.bin"].status = 503;
        m_server->files["file.bin"].failures = 2;
        QVERIFY(!download(file()));
        QCOMPARE(m_server->requests.size(), 3);
    }

    void refusalEndsIt()
    {
        m_server->files["file.bin"].status = 403;
        QCOMPARE(download(file())->code, ErrorCode::NotReadable);
        QCOMPARE(m_server->requests.size(), 1);
    }

    void redirectIsFollowed()
    {
        m_server->files["old.bin"].redirect = m_server->address("file.bin");
        CatalogueFile moved = file();
        moved.address = m_server->address("old.bin").toStdString();
        QVERIFY(!download(moved));
        QCOMPARE(readPart(), m_content);
    }

    void redirectInACircleEnds()
    {
        m_server->files["file.bin"].redirect = m_server->address("file.bin");
        QVERIFY(download(file()).has_value());
    }

    void nobodyThereIsTold()
    {
        CatalogueFile nowhere = file();
        m_server->close();
        const auto error = download(nowhere);
        QCOMPARE(error->code, ErrorCode::NotReadable);
    }

    void unwritableFolderIsTold()
    {
        QNetworkAccessManager network;
        Download toNowhere(network, file(), "/proc/none/file.bin.part", hurried);
        QSignalSpy finished(&toNowhere, &Download::finished);
        toNowhere.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].value<std::optional<Error>>().has_value());
    }

    void cancelKeepsWhatArrived()
    {
        m_server->files["file.bin"].stallAfter = 90'000;
        QNetworkAccessManager network;
        Download one(network, file(), part());
        QSignalSpy finished(&one, &Download::finished);
        QSignalSpy progressed(&one, &Download::progressed);
        one.start();
        QTRY_VERIFY(!progressed.isEmpty() && progressed.last()[0].toULongLong() == 90'000);
        one.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<std::optional<Error>>()->code, ErrorCode::Cancelled);
        QCOMPARE(readPart(), m_content.left(90'000));
    }

    // Verifying

    void checksums_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("md5") << 0;
        QTest::newRow("sha1") << 1;
        QTest::newRow("sha256") << 2;
    }
    void checksums()
    {
        QFETCH(int, kind);
        CatalogueFile expected{"file.bin", "", std::uint64_t(m_content.size())};
        std::string CatalogueFile::*const members[] = {&CatalogueFile::md5, &CatalogueFile::sha1, &CatalogueFile::sha256};
        const QCryptographicHash::Algorithm algorithms[] = {QCryptographicHash::Md5, QCryptographicHash::Sha1,
                                                            QCryptographicHash::Sha256};
        expected.*members[kind] = digest(m_content, algorithms[kind]);
        QVERIFY_RESULT(writeFileAtomically(part(), m_content.toStdString()));
        QVERIFY_RESULT(verifyFile(part(), expected));
        QByteArray wrong = m_content;
        wrong[1000] = char(wrong[1000] ^ 1);
        QVERIFY_RESULT(writeFileAtomically(part(), wrong.toStdString()));
        const auto refused = verifyFile(part(), expected);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);
        QVERIFY(refused.error().detail.find(expected.*members[kind]) != std::string::npos);
        QVERIFY_RESULT(writeFileAtomically(part(), m_content.left(10).toStdString()));
        QVERIFY(verifyFile(part(), expected).error().detail.find("300,000") != std::string::npos);
    }

    // Whole datasets

    void aDatasetIsFetchedAndOpens()
    {
        const CatalogueEntry entry = smallCifar();
        DatasetFetch fetch(entry, target(), hurried);
        QSignalSpy progressed(&fetch, &DatasetFetch::progressed);
        QVERIFY(!run(fetch));
        DatasetSpec spec;
        spec.reader = entry.reader;
        spec.path = target().string();
        const auto opened = openDataset(spec);
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(20));
        QVERIFY(FetchLayout(target()).isComplete(entry));
        QVERIFY(!fs::exists(target() / ".fetching"));
        QCOMPARE(*guessReader(target().string()), std::string("cifar10"));
        QSet<int> stages;
        for (const auto &told : progressed)
            stages << int(told[0].value<FetchProgress>().stage);
        QCOMPARE(stages.size(), 3);
        // A second time nothing is asked for.
        m_server->requests.clear();
        DatasetFetch again(entry, target(), hurried);
        QVERIFY(!run(again));
        QVERIFY(m_server->requests.isEmpty());
    }

    void twoArchivesShareTheirFolders()
    {
        CatalogueEntry entry = smallCifar();
        writeArchive(m_folder->filePath("b.zip"), {{"cifar-10-batches-bin/test_batch.bin", record(3)}});
        const QByteArray second = readAll(m_folder->filePath("b.zip"));
        m_server->files["b.zip"] = {second};
        entry.files.push_back({"b.zip", m_server->address("b.zip").toStdString(), 0, digest(second)});
        DatasetFetch fetch(entry, target(), hurried);
        QVERIFY(!run(fetch));
        QVERIFY(fs::exists(target() / "cifar-10-batches-bin/data_batch_1.bin"));
        QVERIFY(fs::exists(target() / "cifar-10-batches-bin/test_batch.bin"));
    }

    void wrongChecksumLeavesNothingThatCouldBeTakenForWhole()
    {
        CatalogueEntry entry = smallCifar();
        entry.files[0].md5 = digest("another file");
        entry.files[0].bytes = 0;
        DatasetFetch fetch(entry, target(), hurried);
        const auto error = run(fetch);
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Damaged);
        QVERIFY(!fs::exists(FetchLayout(target()).archive(entry.files[0])));
        QVERIFY(!fs::exists(FetchLayout(target()).part(entry.files[0])));
        QVERIFY(!fs::exists(target() / "cifar-10-batches-bin"));
        QVERIFY(!FetchLayout(target()).isComplete(entry));
        QVERIFY(!guessReader(target().string()));
    }

    void cancelAndGoOn()
    {
        const CatalogueEntry entry = smallCifar();
        m_server->files["a.tar.gz"].stallAfter = 900;
        m_server->files["a.tar.gz"].stalls = 1;
        {
            DatasetFetch fetch(entry, target());
            QSignalSpy finished(&fetch, &DatasetFetch::finished);
            fetch.start();
            QTRY_VERIFY(fs::exists(FetchLayout(target()).part(entry.files[0])) &&
                        fs::file_size(FetchLayout(target()).part(entry.files[0])) == 900);
            fetch.cancel();
            QTRY_COMPARE(finished.size(), 1);
            QCOMPARE(finished[0][0].value<std::optional<Error>>()->code, ErrorCode::Cancelled);
        }
        m_server->requests.clear();
        DatasetFetch again(entry, target(), hurried);
        QVERIFY(!run(again));
        QVERIFY(m_server->requests[0].contains("Range: bytes=900-"));
        QVERIFY(fs::exists(target() / "cifar-10-batches-bin/data_batch_1.bin"));
    }

    void hostileArchiveEndsIt()
    {
        CatalogueEntry entry = smallCifar();
        writeArchive(m_folder->filePath("evil.tar"), {{"../../victim", "evil"}});
        const QByteArray evil = readAll(m_folder->filePath("evil.tar"));
        m_server->files["evil.tar"] = {evil};
        entry.files = {{"evil.tar", m_server->address("evil.tar").toStdString(), 0, digest(evil)}};
        DatasetFetch fetch(entry, target(), hurried);
        QCOMPARE(run(fetch)->code, ErrorCode::WrongFormat);
        QVERIFY(!fs::exists(target().parent_path() / "victim"));
        QVERIFY(!FetchLayout(target()).isComplete(entry));
    }

    void tooLittleDiskIsToldBefore()
    {
        CatalogueEntry entry = smallCifar();
        entry.files[0].bytes = std::uint64_t(1) << 60;
        DatasetFetch fetch(entry, target(), hurried);
        QCOMPARE(run(fetch)->code, ErrorCode::DiskFull);
        QVERIFY(m_server->requests.isEmpty());
    }

    void byHandIsToldWithTheReason()
    {
        DatasetFetch fetch(**findCatalogueEntry("imagenet"), target(), hurried);
        const auto error = run(fetch);
        QCOMPARE(error->code, ErrorCode::Unsupported);
        QVERIFY(error->remedy.find("registration") != std::string::npos);
    }

    // The catalogue

    void catalogueIsWhole()
    {
        QVERIFY(datasetCatalogue().size() >= 10);
        for (const CatalogueEntry &entry : datasetCatalogue()) {
            const auto &readers = datasetReaders();
            QVERIFY(std::any_of(readers.begin(), readers.end(), [&](const auto &r) { return r.name == entry.reader; }));
            QVERIFY(!entry.about.empty() && !entry.terms.empty());
            for (const CatalogueFile &each : entry.files) {
                QCOMPARE(each.address.empty(), !entry.byHand.empty());
                QVERIFY(each.md5.empty() || each.md5.size() == 32);
                QVERIFY(each.sha1.empty() || each.sha1.size() == 40);
                QVERIFY(each.sha256.empty() || each.sha256.size() == 64);
                QVERIFY(each.address.empty() || each.address.ends_with(each.name));
            }
        }
        QVERIFY(findCatalogueEntry("cifer10").error().remedy.find("cifar10") != std::string::npos);
    }

    void rateAndTimeLeft()
    {
        RateMeter meter;
        const RateMeter::Time start{};
        QCOMPARE(meter.perSecond(), 0.0);
        for (int i = 0; i <= 40; ++i)
            meter.add(std::uint64_t(i) * 1000, start + i * 500ms);
        QCOMPARE(meter.perSecond(), 2000.0);
        QCOMPARE(meter.left(40'000, 60'000)->count(), 10);
        meter.add(10, start + 30s); // begun anew
        QCOMPARE(meter.perSecond(), 0.0);
        QVERIFY(!meter.left(10, 100));
    }

private:
    [[nodiscard]] fs::path part() const { return m_folder->filePath("file.bin.part").toStdString(); }
    [[nodiscard]] fs::path target() const { return m_folder->filePath("set").toStdString(); }
    [[nodiscard]] CatalogueFile file() const { return {"file.bin", m_server->address("file.bin").toStdString()}; }
    [[nodiscard]] QByteArray readPart() const { return readAll(QString::fromStdString(part().string())); }

    static QByteArray readAll(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Ten records of CIFAR-10, twice where whole.
    static std::string record(int count)
    {
        std::string bytes;
        for (int i = 0; i < count; ++i)
            bytes += char(i % 10) + noise(3072).toStdString();
        return bytes;
    }

    CatalogueEntry smallCifar()
    {
        writeArchive(m_folder->filePath("a.tar.gz"), {{"cifar-10-batches-bin/data_batch_1.bin", record(20)}});
        const QByteArray bytes = readAll(m_folder->filePath("a.tar.gz"));
        m_server->files["a.tar.gz"] = {bytes};
        CatalogueEntry entry;
        entry.name = "cifar10";
        entry.title = "CIFAR-10";
        entry.reader = "cifar10";
        entry.files = {{"a.tar.gz", m_server->address("a.tar.gz").toStdString(), std::uint64_t(bytes.size()), digest(bytes)}};
        return entry;
    }

    std::optional<Error> download(const CatalogueFile &wanted)
    {
        QNetworkAccessManager network;
        Download one(network, wanted, part(), hurried);
        std::optional<Error> error;
        bool over = false;
        connect(&one, &Download::finished, this, [&](const std::optional<Error> &problem) {
            error = problem;
            over = true;
        });
        connect(&one, &Download::progressed, this, [&](quint64 done, quint64 all) {
            m_lastDone = done;
            m_lastAll = all;
        });
        one.start();
        if (!QTest::qWaitFor([&] { return over; }, 20000))
            return Error{ErrorCode::Internal, "the download never ended", {}, {}};
        return error;
    }

    std::optional<Error> run(DatasetFetch &fetch)
    {
        std::optional<Error> error;
        int ends = 0;
        connect(&fetch, &DatasetFetch::finished, this, [&](const std::optional<Error> &problem) {
            error = problem;
            ++ends;
        });
        fetch.start();
        if (!QTest::qWaitFor([&] { return ends > 0; }, 20000) || ends != 1)
            return Error{ErrorCode::Internal, "not exactly one end", {}, {}};
        return error;
    }

    /// The first third arrives, then the program ends.
    bool cutOnce()
    {
        m_server->files["file.bin"].cutAfter = 100'000;
        m_server->files["file.bin"].cuts = 1;
        QNetworkAccessManager network;
        Download first(network, file(), part(), hurried);
        QSignalSpy lost(&first, &Download::interrupted);
        first.start();
        return QTest::qWaitFor([&] { return !lost.isEmpty(); }) && readPart().size() == 100'000;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalServer> m_server;
    QByteArray m_content;
    quint64 m_lastDone = 0, m_lastAll = 0;
};

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_fetch.moc"
