#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/library/runlibrary.h"
#include "core/library/runtrash.h"
#include "core/library/runnames.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"

#include <filesystem>
#include <memory>

using namespace leoclr;
using namespace leoclr::testing;

class TestRunLibrary : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString runs() const { return m_folder->filePath("runs"); }
    QString index() const { return m_folder->filePath("index/runs.sqlite"); }
    static QString pathOf(const RunDirectory &directory) { return QString::fromStdString(directory.path().string()); }

    /// Opens and waits for the first scan.
    std::unique_ptr<RunLibrary> opened() const
    {
        auto library = std::make_unique<RunLibrary>(runs(), index());
        QSignalSpy scanned(library.get(), &RunLibrary::scanFinished);
        const auto result = library->open();
        if (!result || !scanned.wait(120'000))
            return nullptr;
        return library;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(runs()));
    }
    void cleanup() { m_folder.reset(); }

    void findsRunsOfAnyDepth()
    {
        writeLog(makeRun(runs(), "first"), completedCourse(20));
        QDir().mkpath(runs() + "/plans/seeds");
        (void)makeRun(runs() + "/plans/seeds", "second", "mocov2");
        QDir().mkpath(runs() + "/.trash");
        (void)makeRun(runs() + "/.trash", "hidden");
        const auto library = opened();
        QVERIFY(library);
        QCOMPARE(library->runs().size(), 2);
        for (const RunRecord &run : library->runs()) {
            QCOMPARE(run.summary.state, run.name == "first" ? RunState::Finished : RunState::Waiting);
            QCOMPARE(run.method, run.name == "first" ? "leoclr" : "mocov2");
            QCOMPARE(run.preset, run.method + "-demo");
            QCOMPARE(run.dataset, "demo");
            QVERIFY(qAbs(run.created - QDateTime::currentMSecsSinceEpoch()) < 60'000);
            if (run.name == "first")
                QCOMPARE(run.summary.latest.at("knn_top1"), 0.5);
        }
    }

    void createsRunsWithNamesOfTheirOwn()
    {
        const auto library = opened();
        QVERIFY(library);
        QSignalSpy added(library.get(), &RunLibrary::runAdded);
        ExperimentConfig config;
        config.seed = 7;
        const auto first = library->createRun(config, "leoclr-demo");
        QVERIFY_RESULT(first);
        const auto second = library->createRun(config, "leoclr-demo", first->id);
        QVERIFY_RESULT(second);
        QCOMPARE(added.size(), 2);
        QCOMPARE(first->name, "leoclr-demo");
        QCOMPARE(second->name, "leoclr-demo-2");
        QVERIFY(first->path.startsWith(runs() + "/leoclr-demo-2"));
        const RunDirectory directory(second->path.toStdString());
        QCOMPARE(directory.identity()->parent, first->id.toStdString());
        QCOMPARE(directory.identity()->seed, std::int64_t(7));
        QCOMPARE(directory.config()->runName, "leoclr-demo-2");
        QCOMPARE(library->runs().size(), 2);

        config.runName = "../Schöne Läufe: 1/2";
        const auto odd = library->createRun(config, {});
        QVERIFY_RESULT(odd);
        QCOMPARE(odd->name, "../Schöne Läufe: 1/2");
        QCOMPARE(QFileInfo(odd->path).absolutePath(), runs());
        QTest::qWait(300);
        QCOMPARE(library->runs().size(), 3); // the scanner adds none a second time
    }

    void editsStayInTheRunDirectory()
    {
        const RunDirectory directory = makeRun(runs(), "plain");
        QString id;
        {
            const auto library = opened();
            QVERIFY(library);
            id = library->runs().front().id;
            QSignalSpy changed(library.get(), &RunLibrary::runChanged);
            QVERIFY_RESULT(library->rename(id, "  better name "));
            QVERIFY_RESULT(library->setNotes(id, "lower learning rate\nnext time"));
            QVERIFY_RESULT(library->setTags(id, {"cifar", " best ", "cifar", ""}));
            QCOMPARE(library->run(id)->name, "better name");
            QCOMPARE(library->run(id)->tags, (QStringList{"cifar", "best"}));
            QTRY_VERIFY(changed.size() >= 4); // three edits and the scanner's own reading
            QCOMPARE(library->run(id)->name, "better name");
            QCOMPARE(library->rename(id, "  ").error().code, ErrorCode::Empty);
            QCOMPARE(library->rename("nobody", "x").error().code, ErrorCode::Unknown);
        }
        QCOMPARE(directory.identity()->name, "better name");
        QVERIFY(QFile::remove(index())); // the index is not the truth
        const auto library = opened();
        QVERIFY(library);
        const auto run = library->run(id);
        QVERIFY(run);
        QCOMPARE(run->name, "better name");
        QCOMPARE(run->notes, "lower learning rate\nnext time");
        QCOMPARE(run->tags, (QStringList{"cifar", "best"}));
    }

    void seesEditsOfOthers()
    {
        const RunDirectory directory = makeRun(runs(), "plain");
        const auto library = opened();
        QVERIFY(library);
        const QString id = library->runs().front().id;
        auto identity = directory.identity();
        identity->name = "renamed elsewhere";
        QVERIFY_RESULT(directory.writeIdentity(*identity));
        QTRY_COMPARE_WITH_TIMEOUT(library->run(id)->name, "renamed elsewhere", 5000);
    }

    void trashesAndRestores()
    {
        const RunDirectory directory = makeRun(runs(), "unloved");
        writeLog(directory, completedCourse(10));
        auto library = opened();
        QVERIFY(library);
        const QString id = library->runs().front().id;
        QSignalSpy removed(library.get(), &RunLibrary::runRemoved);
        QVERIFY_RESULT(library->moveToTrash(id));
        QCOMPARE(removed.size(), 1);
        QVERIFY(!QFileInfo::exists(pathOf(directory)));
        QVERIFY(QFileInfo::exists(runs() + "/.trash/unloved/run.json"));
        QVERIFY(library->runs().isEmpty());
        QTest::qWait(1500); // a late message of the scanner must not bring it back
        QVERIFY(library->runs().isEmpty());

        library.reset(); // the way back outlives the program
        library = opened();
        QVERIFY(library && library->runs().isEmpty());
        (void)makeRun(runs(), "unloved"); // the old place is taken by now
        QVERIFY_RESULT(library->restore(id));
        QCOMPARE(library->run(id)->path, runs() + "/unloved-2");
        QTRY_COMPARE_WITH_TIMEOUT(library->run(id)->summary.state, RunState::Finished, 5000);
        QVERIFY(!QFileInfo::exists(runs() + "/unloved-2/trashed.json"));
        QTRY_COMPARE_WITH_TIMEOUT(library->runs().size(), 2, 5000);
        QCOMPARE(library->restore(id).error().code, ErrorCode::NotFound);
    }

    void emptiesTheTrash()
    {
        writeLog(makeRun(runs(), "unloved"), completedCourse(10));
        auto library = opened();
        QVERIFY(library);
        QCOMPARE(trashContents(runs()).runs, 0);
        QVERIFY_RESULT(emptyTrash(runs())); // nothing there: nothing wrong
        const QString id = library->runs().front().id;
        QVERIFY_RESULT(library->moveToTrash(id));
        const TrashContents contents = trashContents(runs());
        QCOMPARE(contents.runs, 1);
        QVERIFY(contents.bytes > 1000);
        QVERIFY_RESULT(emptyTrash(runs()));
        QCOMPARE(trashContents(runs()).runs, 0);
        QCOMPARE(library->restore(id).error().code, ErrorCode::NotFound);
    }

    void keepsARunThatIsTrained()
    {
        const RunDirectory directory = makeRun(runs(), "busy");
        const auto lock = RunLock::acquire(directory);
        QVERIFY_RESULT(lock);
        const auto library = opened();
        QVERIFY(library);
        const auto refused = library->moveToTrash(library->runs().front().id);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(directory.isRun());
    }

    void linksRunsThatLieElsewhere()
    {
        const RunDirectory directory = makeRun(m_folder->path(), "elsewhere");
        QString id;
        {
            const auto library = opened();
            QVERIFY(library);
            const auto added = library->addRun(pathOf(directory));
            QVERIFY_RESULT(added);
            id = added->id;
            QCOMPARE(library->addRun(pathOf(directory))->id, id);
            QCOMPARE(library->runs().size(), 1);
            QCOMPARE(library->addRun(m_folder->path()).error().code, ErrorCode::WrongFormat);
        }
        QVERIFY(QFile::remove(index()));
        const auto library = opened();
        QVERIFY(library);
        QVERIFY(library->run(id));
        QCOMPARE(*library->reindex(), 1);
        QVERIFY_RESULT(library->moveToTrash(id));
        QVERIFY(!directory.isRun());
        QVERIFY_RESULT(library->restore(id));
        QVERIFY(directory.isRun());
    }

    void reindexes()
    {
        for (int i = 0; i < 5; ++i)
            writeLog(makeRun(runs(), "run " + QString::number(i)), completedCourse(10));
        const auto library = opened();
        QVERIFY(library);
        const auto count = library->reindex();
        QVERIFY_RESULT(count);
        QCOMPARE(*count, 5);
        QCOMPARE(library->runs().size(), 5);
        for (const RunRecord &run : library->runs())
            QCOMPARE(run.summary.state, RunState::Finished);
    }

    void rebuildsADamagedIndex()
    {
        writeLog(makeRun(runs(), "kept"), completedCourse(10));
        QVERIFY(opened());
        QFile file(index());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8000, 'x'));
        file.close();
        RunLibrary library(runs(), index());
        QSignalSpy aside(&library, &RunLibrary::indexSetAside);
        QVERIFY_RESULT(library.open());
        QCOMPARE(aside.size(), 1);
        QTRY_COMPARE(library.runs().size(), 1);
        QCOMPARE(library.runs().front().summary.state, RunState::Finished);
    }

    void copesWithBrokenRuns()
    {
        const RunDirectory broken = makeRun(runs(), "broken");
        QFile identity(pathOf(broken) + "/run.json");
        QVERIFY(identity.open(QIODevice::WriteOnly));
        identity.write("{ half a fi");
        identity.close();
        const RunDirectory without = makeRun(runs(), "without config");
        QVERIFY(QFile::remove(pathOf(without) + "/config.json"));
        for (const char *time : {"the first time", "from the index"}) {
            const auto library = opened();
            QVERIFY(library);
            QCOMPARE(library->runs().size(), 2); // shown, not hidden
            for (const RunRecord &run : library->runs()) {
                QVERIFY2(run.summary.state == RunState::Unknown, time);
                QVERIFY2(run.summary.failure, time);
            }
        }
    }

    void tellsCopiesApart()
    {
        (void)makeRun(runs(), "original");
        std::filesystem::copy((runs() + "/original").toStdString(), (runs() + "/copy").toStdString());
        const auto library = opened();
        QVERIFY(library);
        QCOMPARE(library->runs().size(), 2);
        QVERIFY(library->runs()[0].id != library->runs()[1].id);
    }

    void followsTheFolder()
    {
        const auto library = opened();
        QVERIFY(library);
        QSignalSpy added(library.get(), &RunLibrary::runAdded);
        const RunDirectory directory = makeRun(runs(), "by somebody else");
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 3000);
        QSignalSpy removed(library.get(), &RunLibrary::runRemoved);
        std::filesystem::remove_all(directory.path());
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, 4000);
    }

    void followsALiveRunUntilItIsKilled()
    {
        const auto library = opened();
        QVERIFY(library);
        const auto run = library->createRun({}, "leoclr-demo");
        QVERIFY_RESULT(run);
        QProcess engine;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LEOCLR_FAKE_STEPS", "100000");
        engine.setProcessEnvironment(environment);
        engine.start(QStringLiteral(LEOCLR_FAKE_ENGINE), {"train", "--run", run->path});
        QVERIFY(engine.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(library->run(run->id)->summary.state, RunState::Running, 3000);
        const auto step = library->run(run->id)->summary.step;
        QTRY_VERIFY_WITH_TIMEOUT(library->run(run->id)->summary.step > step, 3000);
        engine.kill();
        QVERIFY(engine.waitForFinished());
        QElapsedTimer sinceDeath;
        sinceDeath.start();
        QTRY_COMPARE_WITH_TIMEOUT(library->run(run->id)->summary.state, RunState::Died, 3000);
        qInfo("died after %lld ms", sinceDeath.elapsed());
        engine.start(QStringLiteral(LEOCLR_FAKE_ENGINE), {"resume", run->path});
        QTRY_COMPARE_WITH_TIMEOUT(library->run(run->id)->summary.state, RunState::Running, 3000);
        engine.kill();
        engine.waitForFinished();
    }

    void opensAThousandRunsFromTheIndex()
    {
        const RunDirectory first = makeRun(runs(), "run-0000");
        writeLog(first, completedCourse(100));
        for (int i = 1; i < 1000; ++i)
            copyRun(first, QStringLiteral("run-%1").arg(i, 4, 10, QLatin1Char('0')));
        QVERIFY(opened());
        RunLibrary library(runs(), index());
        QSignalSpy changed(&library, &RunLibrary::runChanged);
        QSignalSpy scanned(&library, &RunLibrary::scanFinished);
        QElapsedTimer clock;
        clock.start();
        QVERIFY_RESULT(library.open());
        const qint64 opening = clock.elapsed();
        QCOMPARE(library.runs().size(), 1000);
        QCOMPARE(library.runs().front().summary.state, RunState::Finished);
        QVERIFY(scanned.wait(20'000));
        qInfo("1000 runs: open %lld ms, scan done after %lld ms", opening, clock.elapsed());
        QCOMPARE(changed.size(), 0); // nothing had to be read again
        QVERIFY2(opening < 5000, "from the index, not from the logs");
    }
};

QTEST_GUILESS_MAIN(TestRunLibrary)
#include "tst_runlibrary.moc"
