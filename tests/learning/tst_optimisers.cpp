#include "core/config/experimentconfig.h"
#include "core/learning/methods/method.h"
#include "core/learning/methods/registry.h"
#include "core/learning/optimisers/optimiser.h"
#include "core/learning/optimisers/parametergroups.h"
#include "core/learning/optimisers/schedule.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace leoclr;
using namespace leoclr::learning;

class TestOptimisers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Several steps of f(w) = sum(c w) against the formulas, number by number; weight decay on all parameters.
    void stepsFollowTheFormulas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("momentum");
        QTest::newRow("sgd with momentum") << "sgd" << 0.9;
        QTest::newRow("sgd without momentum") << "sgd" << 0.0;
        QTest::newRow("adamw") << "adamw" << 0.9;
    }
    void stepsFollowTheFormulas()
    {
        QFETCH(QString, name);
        QFETCH(double, momentum);
        ExperimentConfig config;
        config.optimiser = name.toStdString();
        config.sgdMomentum = momentum;
        config.weightDecay = 0.01;
        at::Tensor weight = at::arange(1, 25, at::kFloat).view({2, 3, 2, 2}).contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor bias = at::full({3}, 0.5);
        weight.set_requires_grad(true);
        bias.set_requires_grad(true);
        const NamedTensors parameters{{"weight", weight}, {"bias", bias}};
        const auto optimiser = makeOptimiser(config, parameters);

        struct Track { double value, velocity = 0, mean = 0, square = 0; };
        Track tracks[]{{1.0}, {0.5}}; // the first value of either
        const double slopes[]{2.0, -3.0};
        for (int step = 1; step <= 3; ++step) {
            const double rate = 0.1 / step;
            (weight.sum() * 2 - bias.sum() * 3).backward();
            optimiser->step(rate);
            QVERIFY(!weight.grad().defined());
            for (int i = 0; i < 2; ++i) {
                Track &track = tracks[i];
                if (config.optimiser == "sgd") {
                    track.velocity = momentum * track.velocity + slopes[i] + 0.01 * track.value;
                    track.value -= rate * track.velocity;
                } else {
                    track.value *= 1 - rate * 0.01;
                    track.mean = 0.9 * track.mean + 0.1 * slopes[i];
                    track.square = 0.999 * track.square + 0.001 * slopes[i] * slopes[i];
                    const double mean = track.mean / (1 - std::pow(0.9, step));
                    const double square = track.square / (1 - std::pow(0.999, step));
                    track.value -= rate * mean / (std::sqrt(square) + 1e-8);
                }
            }
            QVERIFY(std::abs(weight.flatten()[0].item<double>() - tracks[0].value) < 1e-5);
            QVERIFY(std::abs(bias[0].item<double>() - tracks[1].value) < 1e-5);
        }
        QVERIFY(weight.is_contiguous(at::MemoryFormat::ChannelsLast));
    }

    // A gradient that lies in another order in memory than its parameter reaches the right numbers.
    void memoryOrderDoesNotMatter()
    {
        ExperimentConfig config;
        config.weightDecay = 0;
        config.sgdMomentum = 0;
        at::Tensor weight = at::zeros({2, 3, 2, 2}).contiguous(at::MemoryFormat::ChannelsLast);
        weight.set_requires_grad(true);
        const auto optimiser = makeOptimiser(config, {{"weight", weight}});
        const at::Tensor gradient = at::arange(24, at::kFloat).view({2, 3, 2, 2});
        weight.mutable_grad() = gradient;
        optimiser->step(1.0);
        QVERIFY(weight.detach().contiguous().equal(gradient.neg()));
    }

    // Three steps of LARS on two weights and a bias, number by number.
    void larsFollowsTheFormula_data()
    {
        QTest::addColumn<QString>("decayed");
        QTest::newRow("weights alone") << "weights";
        QTest::newRow("all") << "all";
    }
    void larsFollowsTheFormula()
    {
        QFETCH(QString, decayed);
        ExperimentConfig config;
        config.optimiser = "lars";
        config.decayed = decayed.toStdString();
        config.learningRate = 2;
        config.biasLearningRate = 0.5;
        config.weightDecay = 0.01;
        config.larsCoefficient = 0.02;
        at::Tensor weight = at::tensor({3.0f, 4.0f}).view({1, 2}), bias = at::tensor({1.0f}), zero = at::zeros({2, 2});
        for (at::Tensor *tensor : {&weight, &bias, &zero})
            tensor->set_requires_grad(true);
        const auto optimiser = makeOptimiser(config, {{"weight", weight}, {"bias", bias}, {"zero", zero}});

        double w[2]{3, 4}, v[2]{0, 0}, b = 1, vb = 0, z = 0, vz = 0;
        for (int step = 0; step < 3; ++step) {
            const double rate = 1.0 - 0.25 * step; // scheduled; the bias has a quarter of it
            (weight[0][0] * 2 - weight[0][1] + bias.sum() * 0.7 + zero.sum()).backward();
            optimiser->step(rate);
            const double d[2]{2 + 0.01 * w[0], -1 + 0.01 * w[1]};
            const double trust = 0.02 * std::hypot(w[0], w[1]) / std::hypot(d[0], d[1]);
            for (int i = 0; i < 2; ++i) {
                v[i] = 0.9 * v[i] + trust * d[i];
                w[i] -= rate * v[i];
            }
            const bool all = decayed == "all";
            const double db = 0.7 + (all ? 0.01 * b : 0);
            vb = 0.9 * vb + (all ? 0.02 * std::abs(b) / std::abs(db) : 1) * db;
            b -= rate / 4 * vb;
            const double dz = 1 + 0.01 * z; // a weight without length is not adapted in its first step
            vz = 0.9 * vz + (z == 0 ? 1 : 0.02 * 2 * std::abs(z) / (2 * std::abs(dz))) * dz;
            z -= rate * vz;
            QVERIFY(std::abs(weight[0][0].item<double>() - w[0]) < 1e-5);
            QVERIFY(std::abs(weight[0][1].item<double>() - w[1]) < 1e-5);
            QVERIFY(std::abs(bias[0].item<double>() - b) < 1e-5);
            QVERIFY(std::abs(zero[1][1].item<double>() - z) < 1e-5);
        }
    }

    // Which parameters decay, which have another rate: those of a whole network with predictor.
    void groups()
    {
        ExperimentConfig config;
        config.method = "byol";
        config.backbone = "resnet18";
        config.head = "mlp_norm";
        config.headHidden = 8;
        config.dimension = 4;
        config.predictorHidden = 8;
        const auto method = makeMethod(config).value();
        const NamedTensors trained = method->trained();
        QCOMPARE(parameterGroups(config, trained).size(), std::size_t(1)); // MoCo: everything decays
        QVERIFY(parameterGroups(config, trained)[0].decays && parameterGroups(config, trained)[0].rateShare == 1);

        config.decayed = "weights";
        config.biasLearningRate = config.learningRate / 2;
        config.predictorRateFixed = true;
        std::size_t seen = 0;
        for (const ParameterGroup &group : parameterGroups(config, trained))
            for (const std::size_t i : group.indices) {
                const std::string &name = trained[i].first;
                const bool norm = name.find("bn") != std::string::npos || name.find("downsample.1") != std::string::npos
                    || name == "fc.1.weight" || name == "predictor.1.weight";
                const bool weight = !norm && name.ends_with(".weight");
                QVERIFY2(group.decays == weight, name.c_str());
                QVERIFY2(group.rateShare == (weight ? 1.0 : 0.5), name.c_str());
                QVERIFY2(group.fixedRate == name.starts_with("predictor."), name.c_str());
                ++seen;
            }
        QCOMPARE(seen, trained.size());
    }

    // SimSiam: the predictor keeps its first rate while the encoder's falls to nothing.
    void predictorKeepsItsRate()
    {
        ExperimentConfig config;
        config.learningRate = 0.5;
        config.weightDecay = 0;
        config.sgdMomentum = 0;
        config.predictorRateFixed = true;
        at::Tensor encoder = at::zeros({1, 1}), predictor = at::zeros({1, 1});
        encoder.set_requires_grad(true);
        predictor.set_requires_grad(true);
        const auto optimiser = makeOptimiser(config, {{"fc.weight", encoder}, {"predictor.0.weight", predictor}});
        (encoder.sum() + predictor.sum()).backward();
        optimiser->step(0.125);
        QCOMPARE(encoder.item<double>(), -0.125);
        QCOMPARE(predictor.item<double>(), -0.5);
    }

    void stateHoldsWhatIsNeeded()
    {
        ExperimentConfig config;
        at::Tensor weight = at::ones({2});
        weight.set_requires_grad(true);
        QCOMPARE(makeOptimiser(config, {{"w", weight}})->state().front().first, std::string("velocity.w"));
        config.optimiser = "lars";
        QCOMPARE(makeOptimiser(config, {{"w", weight}})->state().front().first, std::string("velocity.w"));
        config.optimiser = "adamw";
        QCOMPARE(makeOptimiser(config, {{"w", weight}})->state().size(), std::size_t(3));
    }

    void normCoversAllGradients()
    {
        at::Tensor a = at::ones({2}), b = at::ones({2});
        a.set_requires_grad(true);
        b.set_requires_grad(true);
        QCOMPARE(gradientNorm({{"a", a}, {"b", b}}), 0.0);
        (a.sum() * 3 + b.sum() * 4).backward();
        QVERIFY(std::abs(gradientNorm({{"a", a}, {"b", b}}) - std::sqrt(2 * 9 + 2 * 16)) < 1e-5);
    }

    void schedules_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("warmup");
        QTest::addColumn<int>("step"); // of 200 epochs with 10 steps
        QTest::addColumn<double>("expected"); // share of the learning rate
        const auto cosine = [](double part) { return 0.5 * (1 + std::cos(std::numbers::pi * part)); };
        QTest::newRow("cosine, first step") << "cosine" << "epoch" << 0 << 0 << 1.0;
        QTest::newRow("cosine, constant within an epoch") << "cosine" << "epoch" << 0 << 509 << cosine(50 / 200.);
        QTest::newRow("cosine, last epoch") << "cosine" << "epoch" << 0 << 1999 << cosine(199 / 200.);
        QTest::newRow("cosine, half") << "cosine" << "epoch" << 0 << 1000 << 0.5;
        QTest::newRow("cosine per iteration") << "cosine" << "iteration" << 0 << 505 << cosine(50.5 / 200);
        QTest::newRow("cosine after warm-up") << "cosine" << "epoch" << 10 << 1050 << cosine(95 / 190.);
        QTest::newRow("warm-up per epoch") << "cosine" << "epoch" << 10 << 25 << 0.3;
        QTest::newRow("warm-up per iteration") << "cosine" << "iteration" << 10 << 24 << 0.25;
        QTest::newRow("end of warm-up") << "constant" << "iteration" << 10 << 99 << 1.0;
        QTest::newRow("step, before 60 %") << "step" << "epoch" << 0 << 1199 << 1.0;
        QTest::newRow("step, at 60 %") << "step" << "epoch" << 0 << 1200 << 0.1;
        QTest::newRow("step, at 80 %") << "step" << "epoch" << 0 << 1600 << 0.01;
        QTest::newRow("constant") << "constant" << "epoch" << 0 << 1999 << 1.0;
    }
    void schedules()
    {
        QFETCH(QString, schedule);
        QFETCH(QString, unit);
        QFETCH(int, warmup);
        QFETCH(int, step);
        QFETCH(double, expected);
        ExperimentConfig config;
        config.learningRate = 0.03;
        config.epochs = 200;
        config.schedule = schedule.toStdString();
        config.scheduleUnit = unit.toStdString();
        config.warmupEpochs = warmup;
        QVERIFY(std::abs(learningRateAt(config, step, 10) - 0.03 * expected) < 1e-12);
    }

    // SwAV: numpy.linspace from the start to the rate over the warm-up, then a half cosine to the final rate.
    void warmupStartAndFinalRate()
    {
        ExperimentConfig config;
        config.learningRate = 4.8;
        config.epochs = 100;
        config.scheduleUnit = "iteration";
        config.warmupEpochs = 10;
        config.warmupStart = 0.3;
        config.finalRateShare = 0.001;
        const auto rate = [&](std::int64_t step) { return learningRateAt(config, step, 20); };
        QVERIFY(std::abs(rate(0) - 0.3) < 1e-12);
        QVERIFY(std::abs(rate(50) - (0.3 + 4.5 * 50 / 199)) < 1e-12);
        QVERIFY(std::abs(rate(199) - 4.8) < 1e-12);
        QVERIFY(std::abs(rate(200) - 4.8) < 1e-12);
        QVERIFY(std::abs(rate(1100) - (0.0048 + 0.5 * (4.8 - 0.0048))) < 1e-12);
        QVERIFY(std::abs(rate(1999) - (0.0048 + 0.5 * (4.8 - 0.0048) * (1 + std::cos(std::numbers::pi * 1799 / 1800.)))) < 1e-12);
        // Barlow Twins: base q + end (1 - q).
        config.warmupStart = 0;
        const double q = 0.5 * (1 + std::cos(std::numbers::pi * 300 / 1800.));
        QVERIFY(std::abs(rate(500) - (4.8 * q + 0.0048 * (1 - q))) < 1e-12);
        // Once an epoch, and a warm-up of a single one.
        config.scheduleUnit = "epoch";
        config.warmupStart = 0.3;
        QVERIFY(std::abs(rate(45) - (0.3 + 4.5 * 2 / 9)) < 1e-12);
        config.warmupEpochs = 1;
        QCOMPARE(rate(5), 4.8);
    }
};

QTEST_GUILESS_MAIN(TestOptimisers)
#include "tst_optimisers.moc"
