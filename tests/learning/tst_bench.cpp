#include "core/base/files.h"
#include "core/learning/commands/benchreport.h"
#include "core/learning/commands/commandline.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace leoclr;
using namespace leoclr::learning;
using Json = nlohmann::json;

namespace {

struct Outcome
{
    int code = 0;
    std::string out, err;
    Json json;
};

} // namespace

class TestBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rates()
    {
        const BenchFigure figure{.name = "x", .perRound = 10, .rounds = {{2, 4}, {1, 5}, {5, 1}}};
        QCOMPARE(figure.medianPerSecond(), 5.0);
        QCOMPARE(figure.bestPerSecond(), 10.0);
        QCOMPARE(figure.medianPerProcessorSecond(), 2.5);
        const BenchFigure even{.name = "x", .perRound = 10, .rounds = {{1, 1}, {3, 3}}};
        QCOMPARE(even.medianPerSecond(), 5.0);
        QCOMPARE(BenchFigure{}.medianPerSecond(), 0.0);
    }

    void firstRoundDoesNotCount()
    {
        BenchFigure figure{.name = "x", .perRound = 1};
        int calls = 0;
        measure(figure, 3, [&] { ++calls; });
        QCOMPARE(calls, 4);
        QCOMPARE(figure.rounds.size(), std::size_t(3));
    }

    void views()
    {
        const Outcome got = bench({"views", "--count", "6", "--threads", "1,2"});
        QVERIFY2(got.code == exitSuccess, got.err.c_str());
        QStringList figures;
        for (const Json &figure : got.json["figures"]) {
            figures << QString::fromStdString(figure["name"].get<std::string>() + " "
                                              + std::to_string(figure["threads"].get<int>()));
            QCOMPARE(figure["per_round"].get<int>(), 6);
            QCOMPARE(figure["seconds"].size(), std::size_t(2));
            QVERIFY(figure["median_per_second"].get<double>() > 0);
            QVERIFY(got.out.find(figure["name"].get<std::string>()) != std::string::npos);
        }
        QCOMPARE(figures, QStringList({"decode 1", "3 views 1", "decode and 3 views 1", "decode 2", "3 views 2",
                                       "decode and 3 views 2"}));
        QVERIFY(got.json["machine"].contains("processor") && got.json["machine"].contains("libtorch"));
        QCOMPARE(got.json["settings"]["views.size"].get<int>(), 32);
    }

    void decodingAlone()
    {
        const Outcome got = bench({"decode", "--count", "4", "--threads", "1"});
        QVERIFY2(got.code == exitSuccess, got.err.c_str());
        QCOMPARE(got.json["figures"].size(), std::size_t(1));
    }

    void step()
    {
        const Outcome got = bench({"step", "--count", "1"});
        QVERIFY2(got.code == exitSuccess, got.err.c_str());
        QCOMPARE(got.json["figures"][0]["per_round"].get<int>(), 4); // one step of a batch of four images
        QVERIFY(got.json["values"]["peak_memory_mib"].get<double>() > 10);
    }

    void data()
    {
        const Outcome got = bench({"data", "--count", "2"});
        QVERIFY2(got.code == exitSuccess, got.err.c_str());
        QCOMPARE(got.json["figures"].size(), std::size_t(3));
        const double waiting = got.json["values"]["waiting_share"].get<double>();
        QVERIFY(waiting >= 0 && waiting <= 1);
        QVERIFY(got.json["values"]["cache_hits_share"].get<double>() > 0); // epochs of two steps: most images come again
    }

    /// The command; growth over thousands of steps is measured by tests/benchmarks.
    void memory()
    {
        const Outcome got = bench({"memory", "--count", "42"});
        QVERIFY2(got.code == exitSuccess, got.err.c_str());
        QCOMPARE(got.json["values"]["steps"].get<int>(), 42);
        QVERIFY(got.json["values"]["mib_after_a_tenth"].get<double>() > 10);
        QVERIFY(got.json["values"]["peak_mib"].get<double>() >= got.json["values"]["mib_at_the_end"].get<double>());
        QVERIFY2(got.json["values"]["growth_mib"].get<double>() < 200, got.out.c_str());
    }

    void mistakes()
    {
        QCOMPARE(bench({"everything"}).code, exitUsage);
        QCOMPARE(bench({"views", "--threads", "0"}).code, exitUsage);
        QCOMPARE(bench({"views", "--set", "no.such=1"}).code, exitUsage);
        const Outcome missing = bench({"views", "--set", "data.reader=folder", "--set", "data.path=/no/such/folder"});
        QVERIFY2(missing.code == exitFailure, missing.err.c_str());
        QVERIFY(missing.err.find("/no/such/folder") != std::string::npos);
        const Outcome large = bench({"data", "--set", "training.batch_size=64"});
        QVERIFY2(large.code == exitFailure, large.err.c_str());
        QVERIFY(large.err.find("batch") != std::string::npos);
    }

private:
    Outcome bench(std::vector<std::string> more)
    {
        const std::string file = m_folder.filePath("bench.json").toStdString();
        std::vector<std::string> arguments{
            "leoclr-engine", "bench", more.front(), "--preset", "leoclr-demo", "--rounds", "2", "--json", file, "--set",
            "data.demo_images=12", "--set", "data.demo_size=32", "--set", "views.size=32", "--set", "training.batch_size=4", "--set",
            "method.queue_size=16", "--set", "watch.knn_every_epochs=0", "--set", "network.stem=imagenet", "--set",
            "method.batch_norm=ordinary", "--set", "checkpoint.every_epochs=1000"};
        arguments.insert(arguments.end(), more.begin() + 1, more.end());
        std::vector<const char *> pointers;
        for (const std::string &argument : arguments)
            pointers.push_back(argument.c_str());
        std::ostringstream out, err;
        Outcome outcome;
        outcome.code = runCommandLine(static_cast<int>(pointers.size()), pointers.data(), {out, err, false});
        outcome.out = out.str();
        outcome.err = err.str();
        if (const Result<std::string> text = readFile(file); text && outcome.code == exitSuccess)
            outcome.json = Json::parse(*text);
        return outcome;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
