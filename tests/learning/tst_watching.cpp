#include "core/learning/networks/encoder.h"
#include "core/learning/training/model.h"
#include "core/learning/watching/health.h"
#include "core/learning/watching/knn.h"
#include "tests/learning/fakedataset.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cmath>

using namespace leoclr;
using namespace leoclr::learning;
using leoclr::testing::FakeDataset;

namespace {

HealthFigures wellAt(std::int64_t step)
{
    return {.step = step, .loss = 5, .embeddingStd = 0.08, .effectiveRank = 40, .gradientNorm = 1, .dataWait = 0.01};
}

} // namespace

class TestWatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursVoteByWeight()
    {
        // Three neighbours of class 0 at cosine 0.6, one of class 1 at cosine 1: the temperature decides.
        const at::Tensor bank = at::tensor(at::ArrayRef<float>({0.6f, 0.8f, 0.6f, 0.8f, 0.6f, 0.8f, 1, 0, -1, 0})).view({5, 2});
        const at::Tensor labels = at::tensor(at::ArrayRef<std::int64_t>({0, 0, 0, 1, 2}));
        const at::Tensor query = at::tensor(at::ArrayRef<float>({1, 0})).view({1, 2});
        QCOMPARE(knnClassify(bank, labels, query, 3, 1, 0.1).item<std::int64_t>(), std::int64_t(1));
        QCOMPARE(knnClassify(bank, labels, query, 3, 4, 0.1).item<std::int64_t>(), std::int64_t(1)); // 3 e^6 < e^10
        QCOMPARE(knnClassify(bank, labels, query, 3, 4, 1.0).item<std::int64_t>(), std::int64_t(0)); // 3 e^0.6 > e^1
        QCOMPARE(knnClassify(bank, labels, query, 3, 500, 1.0).item<std::int64_t>(), std::int64_t(0));
    }

    // Classes that differ in colour are told apart by a network that has learnt nothing.
    void evaluatorFindsColours()
    {
        ExperimentConfig config;
        config.backbone = "resnet18";
        config.viewSize = 24;
        config.dataReader = "none"; // no test split
        config.knnNeighbours = 5;
        config.knnTestImages = 20;
        config.knnTrainImages = 0;
        auto source = std::make_shared<ImageSource>(std::make_shared<FakeDataset>(100, 2), 1 << 20);
        const auto plan = planKnn(config, source);
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->queries.indices.size(), std::size_t(20));
        QCOMPARE(plan->bank.indices.size(), std::size_t(80));
        QVERIFY(!plan->note.empty()); // says that images are held out
        std::set<std::size_t> all(plan->bank.indices.begin(), plan->bank.indices.end());
        for (const std::size_t index : plan->queries.indices)
            QVERIFY(all.insert(index).second);
        Encoder encoder(config);
        KnnEvaluator evaluator(*plan, config, at::kCPU, 2);
        const auto figures = evaluator.run(encoder, [] { return false; });
        QVERIFY_RESULT(figures);
        QVERIFY2(figures->top1 > 0.9, qPrintable(QString::number(figures->top1)));
        const auto again = evaluator.run(encoder, [] { return false; }); // from the pixels it kept
        QCOMPARE(again->top1, figures->top1);
        QCOMPARE(evaluator.run(encoder, [] { return true; }).error().code, ErrorCode::Cancelled);
    }

    void noLabelsNoKnn()
    {
        ExperimentConfig config;
        config.dataReader = "none";
        const auto plan = planKnn(config, std::make_shared<ImageSource>(std::make_shared<FakeDataset>(10, 0), 0));
        QVERIFY_RESULT(plan);
        QVERIFY(plan->bank.indices.empty() && plan->queries.indices.empty() && !plan->note.empty());
    }

    void demoSceneHasItsOwnTestSplit()
    {
        ExperimentConfig config;
        config.demoImages = 60;
        config.knnTrainImages = 40;
        config.knnTestImages = 30;
        auto dataset = openDataset(datasetSpec(config));
        QVERIFY_RESULT(dataset);
        const auto plan = planKnn(config, std::make_shared<ImageSource>(std::move(*dataset), 0));
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->bank.indices.size(), std::size_t(40));
        QVERIFY(plan->queries.source != plan->bank.source);
        QVERIFY(plan->note.empty());
    }

    void effectiveRankCountsDimensions()
    {
        QVERIFY(std::abs(effectiveRank(at::ones({8, 4})) - 1) < 1e-6);
        const at::Tensor identity = at::zeros({4, 4});
        identity.diagonal().fill_(1);
        QVERIFY(std::abs(effectiveRank(identity) - 4) < 1e-6);
        QCOMPARE(embeddingStd(at::ones({8, 4})), 0.0);
        QVERIFY(std::abs(embeddingStd(identity) - std::sqrt(3.0) / 4) < 1e-6);
    }

    // Also with every 20th judgement, so that a reader can tell a verdict of now from an old one; a resume in between
    // changes nothing.
    void judgeSpeaksOnChangeAndAtTimes()
    {
        HealthJudge judge(128, 64, 50);
        std::vector<std::int64_t> told;
        for (std::int64_t step = 1; step <= 50; ++step) {
            if (const auto verdict = judge.judge(wellAt(step))) {
                QCOMPARE(verdict->state, std::string("good"));
                QCOMPARE(verdict->step, step);
                told.push_back(step);
            }
            if (step == 30) {
                HealthJudge resumed(128, 64, 50);
                resumed.restore(judge.memory(), false);
                judge = resumed;
            }
        }
        QCOMPARE(told, (std::vector<std::int64_t>{1, 21, 41}));
    }

    // Figures of real runs on CIFAR-10 (ResNet-18): effective rank at the first step and past the grace steps, k-NN before
    // training and at three evaluations.
    void judgeSeesFewDimensions_data()
    {
        QTest::addColumn<int>("dimension");
        QTest::addColumn<int>("batch");
        QTest::addColumn<double>("firstRank");
        QTest::addColumn<double>("rank");
        QTest::addColumn<QList<double>>("accuracies");
        QTest::addColumn<QString>("learning"); // verdicts: on the rank alone, and with k-NN
        QTest::addColumn<QString>("whole");
        QTest::newRow("BYOL") << 256 << 128 << 102.2 << 6.8 << QList<double>{.348, .268, .268, .270}
                              << "caution few_dimensions" << "bad knn_below_start";
        QTest::newRow("SwAV") << 128 << 128 << 90.7 << 6.3 << QList<double>{.348, .278, .292, .296}
                              << "caution few_dimensions" << "bad knn_below_start";
        QTest::newRow("SimSiam") << 2048 << 128 << 107.3 << 7.1 << QList<double>{.200, .249, .281, .284}
                                 << "caution few_dimensions" << "caution few_dimensions";
        QTest::newRow("LeOCLR, high rate") << 128 << 64 << 27.0 << 4.7 << QList<double>{.310, .285, .281, .281}
                                           << "caution few_dimensions" << "bad knn_below_start";
        QTest::newRow("LeOCLR") << 128 << 128 << 78.5 << 22.6 << QList<double>{.348, .372, .388, .393} << "good " << "good ";
        QTest::newRow("MoCo-v2") << 128 << 128 << 78.6 << 14.1 << QList<double>{.348, .363, .383, .402} << "good " << "good ";
        QTest::newRow("NNCLR") << 256 << 128 << 112.8 << 20.5 << QList<double>{.348, .346, .362, .373} << "good " << "good ";
        QTest::newRow("k-NN alone") << 128 << 128 << 78.6 << 40. << QList<double>{.348, .347, .340, .346}
                                    << "good " << "caution knn_below_start";
        QTest::newRow("low from the start") << 128 << 128 << 11. << 7. << QList<double>{.3, .31, .32, .33} << "good " << "good ";
    }
    void judgeSeesFewDimensions()
    {
        QFETCH(int, dimension);
        QFETCH(int, batch);
        QFETCH(double, firstRank);
        QFETCH(double, rank);
        QFETCH(QList<double>, accuracies);
        HealthJudge judge(dimension, batch, 100);
        std::string told;
        const auto take = [&](const std::optional<HealthEvent> &event) {
            if (event)
                told = event->state + " " + event->reason;
        };
        const auto figures = [&](std::int64_t step, double value) {
            HealthFigures all = wellAt(step);
            all.embeddingStd = 0.5 / std::sqrt(double(dimension));
            all.effectiveRank = value;
            return all;
        };
        QVERIFY(!judge.judgeNeighbours(0, accuracies[0]));
        take(judge.judge(figures(1, firstRank)));
        QCOMPARE(told, std::string("good "));
        take(judge.judge(figures(90, rank)));
        take(judge.judge(figures(99, rank)));
        QCOMPARE(told, std::string("good ")); // within the grace steps
        take(judge.judge(figures(100, rank)));
        take(judge.judge(figures(110, rank)));
        QTEST(QString::fromStdString(told), "learning");
        take(judge.judgeNeighbours(156, accuracies[1]));
        take(judge.judgeNeighbours(312, accuracies[2]));
        QTEST(QString::fromStdString(told), "learning"); // two are not enough
        const auto last = judge.judgeNeighbours(468, accuracies[3]);
        take(last);
        QTEST(QString::fromStdString(told), "whole");
        if (last) {
            QCOMPARE(last->evidence.at("knn_top1"), accuracies[3]);
            QCOMPARE(last->evidence.at("knn_at_start"), accuracies[0]);
            QCOMPARE(last->evidence.at("effective_rank"), rank);
            QCOMPARE(last->evidence.at("rank_at_start"), firstRank);
            HealthJudge resumed(dimension, batch, 100); // keeps its verdict, and takes it back when k-NN is up again
            resumed.restore(judge.memory(), false);
            QVERIFY(!resumed.judge(figures(470, rank)));
            const auto better = resumed.judgeNeighbours(624, accuracies[0]);
            QVERIFY(better);
            QCOMPARE(better->state == "good", QString::fromStdString(told) == "caution knn_below_start");
        }
    }

    void judgeSeesTrouble_data()
    {
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("spread"); // embedding_std * sqrt(128)
        QTest::addColumn<double>("rank");
        QTest::addColumn<double>("gradient");
        QTest::addColumn<double>("wait");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        const double nan = std::nan("");
        QTest::newRow("collapsed") << 5. << 0.01 << 40. << 1. << 0. << "bad" << "collapse";
        QTest::newRow("one dimension") << 5. << 0.9 << 1.2 << 1. << 0. << "bad" << "collapse";
        QTest::newRow("close to collapse") << 5. << 0.15 << 40. << 1. << 0. << "caution" << "collapse";
        QTest::newRow("loss exploded") << 9. << 0.9 << 40. << 1. << 0. << "bad" << "divergence";
        QTest::newRow("no gradient") << 5. << 0.9 << 40. << nan << 0. << "bad" << "divergence";
        QTest::newRow("starving") << 5. << 0.9 << 40. << 1. << 0.5 << "caution" << "starvation";
    }
    void judgeSeesTrouble()
    {
        QFETCH(double, loss);
        QFETCH(double, spread);
        QFETCH(double, rank);
        QFETCH(double, gradient);
        QFETCH(double, wait);
        HealthJudge judge(128, 64, 50);
        (void)judge.judge(wellAt(10));
        (void)judge.judge(wellAt(50));
        const HealthFigures figures{60, loss, spread / std::sqrt(128.0), rank, gradient, wait};
        QVERIFY(!judge.judge(figures)); // once is no verdict
        const HealthJudge::Memory memory = judge.memory();
        const auto verdict = judge.judge(figures);
        QVERIFY(verdict);
        QTEST(QString::fromStdString(verdict->state), "state");
        QTEST(QString::fromStdString(verdict->reason), "reason");
        QVERIFY(!verdict->evidence.empty());
        HealthJudge resumed(128, 64, 50); // as if it had never stopped; starvation is the machine's, not the run's
        resumed.restore(memory, false);
        QCOMPARE(resumed.judge(figures).has_value(), verdict->reason != "starvation");
    }

    // The window shows the last event: where that told of starvation, a resumed run that starves no more has to say so.
    void starvationEndsAfterResume()
    {
        HealthJudge judge(128, 64, 50);
        (void)judge.judge(wellAt(10));
        HealthJudge resumed(128, 64, 50);
        resumed.restore(judge.memory(), true);
        QVERIFY(!resumed.judge(wellAt(60)));
        QCOMPARE(resumed.judge(wellAt(70))->state, std::string("good"));
        QVERIFY(!resumed.judge(wellAt(80)));
    }

    void freshNetworkIsNoCollapse()
    {
        HealthJudge judge(128, 64, 50);
        HealthFigures figures = wellAt(10);
        figures.embeddingStd = 0.001;
        figures.effectiveRank = 1.1;
        QCOMPARE(judge.judge(figures)->state, std::string("good"));
    }

    // The queue's random beginning makes the first loss low; that is no divergence.
    void fillingTheQueueIsNoDivergence()
    {
        HealthJudge judge(128, 64, 50);
        for (std::int64_t step = 0; step < 200; step += 10) {
            HealthFigures figures = wellAt(step);
            figures.loss = step < 40 ? 5 + 0.2 * double(step) : 13;
            if (const auto verdict = judge.judge(figures))
                QCOMPARE(verdict->state, std::string("good"));
        }
    }

    void meansAreMeans()
    {
        FigureMeans means;
        means.add({{"loss", 1}});
        means.add({{"loss", 4}});
        QCOMPARE(means.means().at("loss"), 2.5);
        means.clear();
        QVERIFY(means.means().empty());
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
