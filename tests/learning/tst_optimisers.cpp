#include "core/config/experimentconfig.h"
#include "core/learning/optimisers/optimiser.h"
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

    void stateHoldsWhatIsNeeded()
    {
        ExperimentConfig config;
        at::Tensor weight = at::ones({2});
        weight.set_requires_grad(true);
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
};

QTEST_GUILESS_MAIN(TestOptimisers)
#include "tst_optimisers.moc"
