#include "core/base/files.h"
#include "core/runlog/embeddingfile.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leoclr;

namespace {

EmbeddingSet someSet(std::int64_t crops)
{
    EmbeddingSet set;
    set.facts.id = "20260301-120000-abcdef";
    set.facts.runName = "leoclr \"c10\"";
    set.facts.step = 3900;
    set.facts.reader = "cifar10";
    set.facts.classNames = {"airplane", "Flugzeug ü"};
    set.featureWidth = 3;
    set.projectionWidth = 2;
    set.features = {1, 2, 3, 4, 5, 6};
    set.projections = {1, 0, 0, 1};
    set.indices = {0, 2};
    set.labels = {1, -1};
    set.crops = crops;
    const auto rows = std::size_t(2 * crops);
    set.cropFeatures.assign(rows * 3, 0.5f);
    set.cropProjections.assign(rows * 2, 0.25f);
    set.cropBoxes.assign(rows * 4, 7);
    return set;
}

} // namespace

class TestEmbeddingFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path(m_folder->path().toStdString()) / "a.safetensors";
    }

    void comesBackAsItWas()
    {
        for (const std::int64_t crops : {0, 2}) {
            const EmbeddingSet set = someSet(crops);
            QVERIFY_RESULT(writeEmbedding(m_file, set));
            const auto read = readEmbedding(m_file);
            QVERIFY_RESULT(read);
            QVERIFY(*read == set);
            const auto head = readEmbeddingHead(m_file);
            QVERIFY_RESULT(head);
            QVERIFY(head->facts == set.facts);
            QCOMPARE(head->images, std::int64_t(2));
        }
    }

    void refusesWhatDoesNotBelongTogether()
    {
        EmbeddingSet set = someSet(0);
        set.labels.push_back(4);
        QVERIFY_RESULT(writeEmbedding(m_file, set));
        const auto read = readEmbedding(m_file);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Damaged);
    }

    void refusesOtherFiles()
    {
        QVERIFY(!readEmbedding(m_file));
        QVERIFY_RESULT(writeFileAtomically(m_file, "no tensors at all"));
        QVERIFY(!readEmbedding(m_file));
        EmbeddingSet newer = someSet(0);
        newer.facts.format = 99;
        QVERIFY_RESULT(writeEmbedding(m_file, newer));
        QCOMPARE(readEmbeddingHead(m_file).error().code, ErrorCode::NewerVersion);
    }

    void listsTheFilesOfARun()
    {
        const RunDirectory run(m_folder->path().toStdString());
        QVERIFY(embeddingFiles(run).empty());
        QVERIFY_RESULT(makeFolder(embeddingFolder(run)));
        for (const char *name : {"b.safetensors", "a.safetensors", "c.part"})
            QVERIFY_RESULT(writeFileAtomically(embeddingFolder(run) / name, ""));
        const auto files = embeddingFiles(run);
        QCOMPARE(files.size(), std::size_t(2));
        QCOMPARE(files[0].filename().string(), std::string("a.safetensors"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

QTEST_GUILESS_MAIN(TestEmbeddingFile)
#include "tst_embeddingfile.moc"
