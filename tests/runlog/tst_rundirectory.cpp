#include "core/base/files.h"
#include "core/config/fieldtable.h"
#include "core/runlog/rundirectory.h"
#include "tests/runlog/sampleevents.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leoclr;

class RunDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_directory =
            RunDirectory(std::filesystem::path(m_folder->path().toStdString()) / "runs" / "one");
    }

    void createsARun()
    {
        ExperimentConfig config;
        config.epochs = 7;
        QVERIFY(!m_directory.isRun());
        QVERIFY_RESULT(m_directory.create(m_identity, config));
        QVERIFY(m_directory.isRun());
        const auto identity = m_directory.identity();
        QVERIFY_RESULT(identity);
        QCOMPARE(*identity, m_identity);
        const auto read = m_directory.config();
        QVERIFY_RESULT(read);
        QCOMPARE(*read, config);
        const auto events = m_directory.readEvents(); // not started yet
        QVERIFY_RESULT(events);
        QVERIFY(events->items.empty());
    }

    void doesNotOverwriteARun()
    {
        QVERIFY_RESULT(m_directory.create(m_identity, {}));
        RunIdentity other = m_identity;
        other.id = "other";
        const Result<> again = m_directory.create(other, {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Inconsistent);
        QCOMPARE(m_directory.identity()->id, m_identity.id);
    }

    void refusesAPlaceThatCannotBeWritten()
    {
        const std::filesystem::path file =
            std::filesystem::path(m_folder->path().toStdString()) / "file";
        QVERIFY_RESULT(writeFileAtomically(file, "x"));
        const Result<> made = RunDirectory(file / "run").create(m_identity, {});
        QVERIFY(!made);
        QVERIFY2(made.error().message().find(file.string()) != std::string::npos,
                 made.error().message().c_str());
        const Result<> proc = RunDirectory("/proc/leoclr").create(m_identity, {});
        QVERIFY(!proc);
    }

    void refusesANewerVersion()
    {
        RunIdentity newer = m_identity;
        newer.format = runFormatVersion + 1;
        QVERIFY_RESULT(m_directory.create(newer, {}));
        QVERIFY_RESULT(
            writeFileAtomically(m_directory.path() / "config.json", R"({"optimiser.future": 1})"));
        QCOMPARE(m_directory.identity().error().code, ErrorCode::NewerVersion);
        QCOMPARE(m_directory.config().error().code, ErrorCode::NewerVersion);
        QVERIFY2(m_directory.identity().error().message().find(m_directory.path().string()) !=
                     std::string::npos,
                 m_directory.identity().error().message().c_str());

        const std::vector<Event> events{{0, 1, StartedEvent{runFormatVersion + 1}}};
        QVERIFY_RESULT(writeFileAtomically(m_directory.events(), testing::logOf(events)));
        QCOMPARE(m_directory.readEvents().error().code, ErrorCode::NewerVersion);
    }

    void tellsDamageApart_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::Damaged);
        QTest::newRow("cut") << QByteArray("{\"format\": 1, \"id\"")
                             << static_cast<int>(ErrorCode::Damaged);
        QTest::newRow("a list") << QByteArray("[]") << static_cast<int>(ErrorCode::WrongFormat);
        QTest::newRow("no format")
            << QByteArray("{\"id\": \"x\"}") << static_cast<int>(ErrorCode::WrongFormat);
        QTest::newRow("wrong kind")
            << QByteArray("{\"format\": 1, \"id\": 5}") << static_cast<int>(ErrorCode::WrongFormat);
    }
    void tellsDamageApart()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        QVERIFY_RESULT(makeFolder(m_directory.path()));
        QVERIFY_RESULT(writeFileAtomically(m_directory.path() / "run.json", content.toStdString()));
        const auto identity = m_directory.identity();
        QVERIFY(!identity);
        QCOMPARE(static_cast<int>(identity.error().code), code);
        QVERIFY2(identity.error().message().find("run.json") != std::string::npos,
                 identity.error().message().c_str());
    }

    void tellsWhatIsMissing()
    {
        QCOMPARE(m_directory.identity().error().code, ErrorCode::NotFound);
        QCOMPARE(m_directory.config().error().code, ErrorCode::NotFound);
        QCOMPARE(m_directory.readEvents().error().code, ErrorCode::NotFound);
        QCOMPARE(m_directory.environment().error().code, ErrorCode::NotFound);
    }

    void keepsFacts()
    {
        QVERIFY_RESULT(m_directory.create(m_identity, {}));
        const EnvironmentFacts environment{{"host", "node7"}, {"cpu", "Größe"}, {"a", ""}};
        QVERIFY_RESULT(m_directory.writeEnvironment(environment));
        QCOMPARE(*m_directory.environment(), environment); // in this order

        DatasetFacts facts;
        facts.reader = "folder";
        facts.path = "/data/x";
        facts.split = "train";
        facts.fingerprint = "00ff";
        facts.images = 12;
        facts.classNames = {"cat", "dog"};
        facts.imagesPerClass = {5, 7};
        facts.testImages = 4;
        facts.testSplit = "val";
        facts.skippedCount = 1;
        facts.skipped = {{"a.jpg", "cut short"}};
        QVERIFY_RESULT(m_directory.writeDataset(facts));
        const auto back = m_directory.dataset();
        QVERIFY_RESULT(back);
        QCOMPARE(back->reader, facts.reader);
        QCOMPARE(back->path, facts.path);
        QCOMPARE(back->split, facts.split);
        QCOMPARE(back->fingerprint, facts.fingerprint);
        QCOMPARE(back->images, facts.images);
        QCOMPARE(back->classNames, facts.classNames);
        QCOMPARE(back->imagesPerClass, facts.imagesPerClass);
        QCOMPARE(back->testImages, facts.testImages);
        QCOMPARE(back->testSplit, facts.testSplit);
        QCOMPARE(back->skippedCount, facts.skippedCount);
        QCOMPARE(back->skipped, facts.skipped);
    }

    void readsOnWhereItStopped()
    {
        QVERIFY_RESULT(m_directory.create(m_identity, {}));
        const std::vector<Event> events = testing::sampleEvents();
        const std::string log = testing::logOf(events);
        const std::size_t half = log.size() / 2; // inside a line
        QVERIFY_RESULT(writeFileAtomically(m_directory.events(), log.substr(0, half)));
        const auto first = m_directory.readEvents();
        QVERIFY_RESULT(first);
        QVERIFY(first->offset <= half);
        QVERIFY_RESULT(writeFileAtomically(m_directory.events(), log));
        const auto second = m_directory.readEvents(first->offset);
        QVERIFY_RESULT(second);
        QCOMPARE(second->offset, std::uint64_t{log.size()});
        std::vector<Decoded> all = first->items;
        all.insert(all.end(), second->items.begin(), second->items.end());
        QVERIFY(all == std::vector<Decoded>(events.begin(), events.end()));
    }

private:
    const RunIdentity m_identity{1,
                                 "20260301-123005-4f9ac1",
                                 "Mein \"Lauf\"",
                                 "2026-03-01T12:30:05Z",
                                 "parent",
                                 "plan",
                                 42,
                                 "leoclr-demo",
                                 "leoclr-workbench 0.1.0"};
    std::unique_ptr<QTemporaryDir> m_folder;
    RunDirectory m_directory{""};
};

QTEST_GUILESS_MAIN(RunDirectoryTest)
#include "tst_rundirectory.moc"
