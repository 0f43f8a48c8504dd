#include "core/base/files.h"
#include "core/learning/commands/commandline.h"
#include "core/runlog/rundirectory.h"
#include "core/runlog/runsummary.h"
#include "tests/support/testdata.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

#include <signal.h>
#include <unistd.h>

using namespace leoclr;
using namespace leoclr::learning;

namespace {

struct Outcome
{
    int code = 0;
    std::string out, err;
};

Outcome call(std::vector<std::string> arguments)
{
    std::vector<const char *> pointers{"leoclr-engine"};
    for (const std::string &argument : arguments)
        pointers.push_back(argument.c_str());
    std::ostringstream out, err;
    const Console console{out, err, false};
    Outcome outcome;
    outcome.code = runCommandLine(int(pointers.size()), pointers.data(), console);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

const std::vector<std::string> tinySettings{
    "--set", "data.demo_images=24", "--set", "data.demo_size=32", "--set", "views.size=32", "--set",
    "training.batch_size=8", "--set", "method.queue_size=32", "--set", "watch.knn_every_epochs=0", "--set",
    "watch.metrics_every_steps=1"};

std::vector<std::string> trainArguments(const std::string &run, std::vector<std::string> more)
{
    std::vector<std::string> arguments{"train", "--preset", "leoclr-demo", "--run", run};
    arguments.insert(arguments.end(), tinySettings.begin(), tinySettings.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesGetOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QString run = path("never");
        QTest::newRow("no command") << QStringList{} << 2 << "";
        QTest::newRow("unknown command") << QStringList{"trian"} << 2 << "";
        QTest::newRow("unknown option") << QStringList{"train", "--run", run, "--fast"} << 2 << "--fast";
        QTest::newRow("no run") << QStringList{"train", "--preset", "leoclr-demo"} << 2 << "--run";
        QTest::newRow("unknown preset") << QStringList{"train", "--run", run, "--preset", "leoclr-dmeo"} << 2 << "leoclr-demo";
        QTest::newRow("unknown field")
            << QStringList{"train", "--run", run, "--set", "optimiser.learning_rat=1"} << 2 << "optimiser.learning_rate";
        QTest::newRow("out of range") << QStringList{"train", "--run", run, "--set", "training.batch_size=-4"} << 2 << "training.batch_size";
        QTest::newRow("no assignment") << QStringList{"train", "--run", run, "--set", "seed"} << 2 << "seed";
        QTest::newRow("no number") << QStringList{"train", "--run", run, "--set", "training.epochs=many"} << 2 << "training.epochs";
        QTest::newRow("no run here") << QStringList{"train", "--run", run} << 1 << "--preset";
        QTest::newRow("nothing to resume") << QStringList{"resume", run} << 1 << "run.json";
        QTest::newRow("missing dataset")
            << QStringList{"train", "--run", path("missing"), "--preset", "leoclr-cifar10", "--set", "data.path=/nonexistent"}
            << 1 << "/nonexistent";
        QTest::newRow("read-only place") << QStringList{"train", "--run", "/proc/run", "--preset", "leoclr-demo"} << 1 << "/proc/run";
    }
    void mistakesGetOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        std::vector<std::string> list;
        for (const QString &argument : arguments)
            list.push_back(argument.toStdString());
        const Outcome outcome = call(list);
        QTEST(outcome.code, "code");
        QVERIFY2(QString::fromStdString(outcome.err).contains(says), outcome.err.c_str());
        if (outcome.code == 1)
            QVERIFY2(outcome.err.find("leoclr-engine: error: ") != std::string::npos, outcome.err.c_str());
        QVERIFY(outcome.out.empty());
        QVERIFY(!QFile::exists(path("never")));
    }

    void helpAndVersion()
    {
        QCOMPARE(call({"--help"}).code, 0);
        QVERIFY(call({"--help"}).out.find("resume") != std::string::npos);
        const Outcome version = call({"--version"});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.starts_with("leoclr-engine "));
    }

    void listings()
    {
        const auto presets = nlohmann::json::parse(call({"presets", "--json"}).out);
        QCOMPARE(presets[0]["name"].get<std::string>(), std::string("leoclr-demo"));
        const auto fields = nlohmann::json::parse(call({"fields", "--json", "--preset", "leoclr-cifar10"}).out);
        bool found = false;
        for (const auto &field : fields)
            if (field["key"] == "data.reader") {
                QCOMPARE(field["value"].get<std::string>(), std::string("cifar10"));
                found = true;
            }
        QVERIFY(found);
        QVERIFY(call({"fields"}).out.find("optimiser.learning_rate = ") != std::string::npos);
        QCOMPARE(call({"fields", "--preset", "leoclr-cifar11"}).code, 2);
    }

    void doctorIsSound()
    {
        const Outcome outcome = call({"doctor", "--json", "--place", m_folder.path().toStdString()});
        QCOMPARE(outcome.code, 0);
        const auto report = nlohmann::json::parse(outcome.out);
        QVERIFY(report["sound"].get<bool>());
        QVERIFY(!report["facts"]["libtorch"].get<std::string>().empty());
        QVERIFY(std::stoll(report["facts"]["disk_free_bytes"].get<std::string>()) > 0);
        QCOMPARE(call({"doctor", "--json", "--place", "/proc"}).code, 1);
    }

    void trainsAPreset()
    {
        const std::string run = path("trained").toStdString();
        const Outcome outcome = call(trainArguments(run, {"--set", "training.epochs=1"}));
        QVERIFY2(outcome.code == 0, outcome.err.c_str());
        const RunDirectory directory{run};
        QCOMPARE(directory.identity()->preset, std::string("leoclr-demo"));
        QCOMPARE(directory.config()->batchSize, std::int64_t(8));
        const auto log = readFile(directory.log());
        QVERIFY_RESULT(log);
        QVERIFY(log->find("completed at step 3") != std::string::npos);
        QCOMPARE(call(trainArguments(run, {})).code, 1); // a run is there already
        const Outcome again = call({"train", "--run", run});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.find("resume") != std::string::npos);
    }

    void newerRunIsLeftAlone()
    {
        const std::string run = path("newer").toStdString();
        QVERIFY_RESULT(RunDirectory{run}.create(RunIdentity{.id = "x", .name = "x"}, {}));
        QFile file(path("newer/run.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll().replace("\"format\": 1", "\"format\": 9");
        QVERIFY(text.contains("9"));
        QVERIFY_RESULT(writeFileAtomically(run + "/run.json", std::string_view(text.constData(), std::size_t(text.size()))));
        const Outcome outcome = call({"train", "--run", run});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.find("newer") != std::string::npos, outcome.err.c_str());
    }

    // The program itself: SIGTERM and Ctrl-C end with a checkpoint, `finished` and exit code 0; a second engine is
    // refused meanwhile; resume completes.
    void signalsStopWithACheckpoint_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void signalsStopWithACheckpoint()
    {
        QFETCH(int, signal);
        const QString engine = qEnvironmentVariable("LEOCLR_ENGINE");
        if (!QFile::exists(engine))
            QSKIP("leoclr-engine is not built");
        const std::string run = path("signal%1").arg(signal).toStdString();
        QStringList arguments;
        for (const std::string &argument : trainArguments(run, {"--set", "training.epochs=1000"}))
            arguments << QString::fromStdString(argument);
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(engine, arguments);
        const RunDirectory directory{run};
        const auto summary = [&] {
            RunSummary folded;
            const auto events = directory.readEvents();
            for (const Decoded &item : events ? events->items : std::vector<Decoded>{})
                folded.fold(item);
            return folded;
        };
        QTRY_VERIFY_WITH_TIMEOUT(summary().step >= 2, 120'000);
        const Outcome second = call({"resume", run});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.find(std::to_string(process.processId())) != std::string::npos, second.err.c_str());
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const RunSummary stopped = summary();
        QCOMPARE(stopped.state, RunState::Stopped);
        const auto checkpoint = latestCheckpoint(directory);
        QVERIFY_RESULT(checkpoint);
        QCOMPARE(checkpoint->filename().string(), std::to_string(stopped.step));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
