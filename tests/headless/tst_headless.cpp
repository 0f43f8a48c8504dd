#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/runlog/runsummary.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"

#include <memory>

#include <signal.h>

using namespace leoclr;
using namespace leoclr::testing;

class TestHeadless : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    struct Outcome
    {
        int code = -1;
        QString out, err;
    };

    QProcessEnvironment environment(const QByteArray &mode) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LEOCLR_ENGINE", LEOCLR_FAKE_ENGINE);
        environment.insert("LEOCLR_FAKE_MODE", mode);
        environment.insert("LEOCLR_RUNS", m_folder->filePath("runs"));
        return environment;
    }

    Outcome call(const QStringList &arguments, const QByteArray &mode = "stream") const
    {
        QProcess process;
        process.setProcessEnvironment(environment(mode));
        process.start(LEOCLR_HEADLESS, QStringList{"--headless"} + arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    QString output() const { return m_folder->filePath("out"); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(m_folder->filePath("runs"));
    }

    void cleanup()
    {
        const auto owner = RunLock::owner(RunDirectory((output() + "/run").toStdString()));
        if (owner && owner->holds)
            ::kill(static_cast<pid_t>(owner->pid), SIGKILL);
    }

    void trainsAndReports()
    {
        const Outcome done = call({"run", "--preset", "leoclr-demo", "--set", "training.epochs=4", "--set",
                                   "run.name=first try", "--output", output()});
        QVERIFY2(done.code == 0, qPrintable(done.out + done.err));
        QVERIFY2(!done.err.contains("error"), qPrintable(done.err));
        for (const char *word : {"first try", "epoch 4/4", "100 %", "loss", "k-NN 50.0 %", "640 images/s", "report.html"})
            QVERIFY2(done.out.contains(word), qPrintable(done.out));
        QVERIFY(QFile::exists(output() + "/report.html"));
        const RunDirectory run((output() + "/run").toStdString());
        QCOMPARE(run.config()->epochs, std::int64_t(4));
        QCOMPARE(run.identity()->name, std::string("first try"));
        QCOMPARE(run.identity()->preset, std::string("leoclr-demo"));

        const Outcome again = call({"run", "--preset", "leoclr-demo", "--output", output()}, "quick");
        QVERIFY2(again.code == 0, qPrintable(again.out + again.err));
        QVERIFY(QFile::exists(output() + "/run-2/run.json")); // nothing is overwritten
    }

    void stopsOnCtrlC()
    {
        QProcess process;
        QProcessEnvironment surroundings = environment("stream");
        surroundings.insert("LEOCLR_FAKE_STEPS", "100000");
        process.setProcessEnvironment(surroundings);
        process.start(LEOCLR_HEADLESS, {"--headless", "run", "--preset", "leoclr-demo", "--output", output()});
        QByteArray out;
        QTRY_VERIFY_WITH_TIMEOUT((out += process.readAllStandardOutput()).contains("epoch "), 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        out += process.readAllStandardOutput();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY2(out.contains("stopping") && out.contains("stopped at step") && out.contains("report.html"), out.constData());
    }

    void tellsWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QString>("words");
        QTest::newRow("ends at once") << QByteArray("exit") << "these are the last words";
        QTest::newRow("fails") << QByteArray("fail") << "the folder of the dataset is not there";
        QTest::newRow("crashes") << QByteArray("crash") << "ended without a word at step";
    }

    void tellsWhatWentWrong()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QString, words);
        const Outcome outcome = call({"run", "--preset", "leoclr-demo", "--output", output()}, mode);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.startsWith("leoclr-workbench: error: "), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void saysThatTheEngineIsMissing()
    {
        QProcess process;
        QProcessEnvironment surroundings = environment("stream");
        surroundings.insert("LEOCLR_ENGINE", "/nowhere/engine");
        process.setProcessEnvironment(surroundings);
        process.start(LEOCLR_HEADLESS, {"--headless", "run", "--preset", "leoclr-demo", "--output", output()});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("/nowhere/engine"));
        QVERIFY(!QFileInfo::exists(output())); // nothing was written
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QStringList{} << "subcommand";
        QTest::newRow("unknown command") << QStringList{"fly"} << "fly";
        QTest::newRow("no preset") << QStringList{"run", "--output", "x"} << "--preset";
        QTest::newRow("unknown preset") << QStringList{"run", "--preset", "leoclr-demmo", "--output", "x"} << "leoclr-demo";
        QTest::newRow("unknown field") << QStringList{"run", "--preset", "leoclr-demo", "--set", "optimiser.learning_rat=1",
                                                      "--output", "x"} << "optimiser.learning_rate";
        QTest::newRow("no value") << QStringList{"run", "--preset", "leoclr-demo", "--set", "run.seed", "--output", "x"} << "run.seed";
        QTest::newRow("out of range") << QStringList{"run", "--preset", "leoclr-demo", "--set", "training.epochs=-3",
                                                     "--output", "x"} << "training.epochs";
        QTest::newRow("report of nothing") << QStringList{"report", "--output", "x"} << "runs";
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Outcome outcome = call(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.startsWith("leoclr-workbench: error: "), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(outcome.out, QString());
    }

    void helps()
    {
        const Outcome outcome = call({"--help"});
        QCOMPARE(outcome.code, 0);
        for (const char *command : {"run", "report", "reindex", "runs"})
            QVERIFY(outcome.out.contains(command));
        QVERIFY(call({"run", "--help"}).out.contains("--preset"));
    }

    void listsAndReindexes()
    {
        QVERIFY(call({"runs"}).out.startsWith("No runs in "));
        writeLog(makeRun(m_folder->filePath("runs"), "listed"), completedCourse(20));
        const Outcome list = call({"runs"});
        QCOMPARE(list.code, 0);
        QVERIFY2(list.out.contains("finished") && list.out.contains("listed") && list.out.contains("50.0 %"), qPrintable(list.out));
        const Outcome index = call({"reindex"});
        QCOMPARE(index.code, 0);
        QVERIFY2(index.out.startsWith("1 run indexed"), qPrintable(index.out));
        QVERIFY(call({"reindex", "--runs", m_folder->path()}).out.startsWith("1 run indexed")); // one level down
    }

    void reportsExistingRuns()
    {
        const RunDirectory run = makeRun(m_folder->path(), "old");
        writeLog(run, completedCourse(20));
        const Outcome outcome = call({"report", m_folder->filePath("old"), "--output", output()});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(QFile::exists(output() + "/report.html"));
        const Outcome none = call({"report", m_folder->filePath("nothing"), "--output", output()});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("no run.json"), qPrintable(none.err));
    }
};

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
