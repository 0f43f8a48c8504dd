#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "core/library/runindex.h"
#include "core/library/summaryjson.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace leoclr;

namespace {

IndexedRun sample(const QString &id)
{
    IndexedRun run;
    run.record.id = id;
    run.record.name = "Läufe & Täler";
    run.record.path = "/runs/" + id;
    run.record.preset = "leoclr-demo";
    run.record.method = "leoclr";
    run.record.dataset = "demo";
    run.record.created = 1'700'000'000'123;
    run.record.notes = "two\nlines";
    run.record.tags = {"a", "b, c"};
    run.folded.state = RunState::Running;
    run.folded.step = 1234567890123;
    run.folded.latest = {{"loss", 0.1}, {"gradient_norm", std::numeric_limits<double>::infinity()}};
    run.folded.failure = Error{ErrorCode::DiskFull, "full", "/runs", "Free some."};
    run.record.summary = run.folded;
    run.record.summary.state = RunState::Died;
    run.logOffset = 99;
    run.log = {100, 200};
    run.identity = {1, 2};
    run.config = {3, 4};
    run.notes = {5, 6};
    return run;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestRunIndex : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath("data/runs.sqlite"); }

private Q_SLOTS:
    void init() { QDir(m_folder.filePath("data")).removeRecursively(); }

    void keepsEverything()
    {
        const IndexedRun first = sample("one");
        const IndexedRun second = sample("two");
        {
            const auto index = RunIndex::open(file());
            QVERIFY_RESULT(index);
            QVERIFY((*index)->setAside().isEmpty());
            QVERIFY_RESULT((*index)->store({&first, &second}));
        }
        const auto index = RunIndex::open(file());
        QVERIFY_RESULT(index);
        const auto runs = (*index)->load();
        QCOMPARE(runs.size(), std::size_t(2));
        const IndexedRun &got = runs[0].record.id == "one" ? runs[0] : runs[1];
        QCOMPARE(got.record.name, first.record.name);
        QCOMPARE(got.record.path, first.record.path);
        QCOMPARE(got.record.created, first.record.created);
        QCOMPARE(got.record.notes, first.record.notes);
        QCOMPARE(got.record.tags, first.record.tags);
        QCOMPARE(got.record.summary.state, RunState::Died);
        QCOMPARE(got.folded.state, RunState::Running);
        QCOMPARE(got.folded.step, first.folded.step);
        QVERIFY(got.folded.latest == first.folded.latest);
        QVERIFY(got.folded.failure == first.folded.failure);
        QCOMPARE(got.logOffset, quint64(99));
        QVERIFY(got.log == first.log && got.identity == first.identity && got.config == first.config
                && got.notes == first.notes);

        QVERIFY_RESULT((*index)->remove({first.record.path}));
        QCOMPARE((*index)->load().size(), std::size_t(1));
        QVERIFY_RESULT((*index)->clear());
        QVERIFY((*index)->load().empty());
    }

    void setsDamagedFilesAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no database") << QByteArray("this is not SQLite, and long enough to be read as a header at all");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0 and then nothing of sense follows here at all...", 66).repeated(20);
    }

    void setsDamagedFilesAside()
    {
        QFETCH(QByteArray, content);
        QDir().mkpath(m_folder.filePath("data"));
        write(file(), content);
        const auto index = RunIndex::open(file());
        QVERIFY_RESULT(index);
        QVERIFY(!(*index)->setAside().isEmpty());
        QFile aside((*index)->setAside());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content); // nothing is thrown away
        const IndexedRun run = sample("one");
        QVERIFY_RESULT((*index)->store({&run}));
    }

    void setsCutFilesAside()
    {
        std::vector<IndexedRun> many;
        std::vector<const IndexedRun *> pointers;
        for (int i = 0; i < 200; ++i)
            many.push_back(sample(QString::number(i)));
        for (const IndexedRun &run : many)
            pointers.push_back(&run);
        {
            const auto index = RunIndex::open(file());
            QVERIFY_RESULT((*index)->store(pointers));
        }
        QFile database(file());
        QVERIFY(database.size() > 40'000);
        QVERIFY(database.resize(database.size() / 2));
        const auto index = RunIndex::open(file());
        QVERIFY_RESULT(index);
        QVERIFY(!(*index)->setAside().isEmpty());
        QVERIFY((*index)->load().empty());
    }

    void setsNewerVersionsAside()
    {
        {
            QVERIFY_RESULT(RunIndex::open(file()));
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "newer");
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec("PRAGMA user_version=99"));
            database.close();
        }
        QSqlDatabase::removeDatabase("newer");
        const auto index = RunIndex::open(file());
        QVERIFY_RESULT(index);
        QVERIFY(!(*index)->setAside().isEmpty());
    }

    void refusesAnotherSummaryVersion()
    {
        QVERIFY(summaryFromJson(summaryToJson({})).has_value());
        QVERIFY(!summaryFromJson("{}").has_value());
        QVERIFY(!summaryFromJson("not json").has_value());
        QVERIFY(!summaryFromJson(summaryToJson({}).replace("\"version\":1", "\"version\":7")).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRunIndex)
#include "tst_runindex.moc"
