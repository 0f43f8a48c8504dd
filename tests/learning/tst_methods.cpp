// What each method does in a step, against independent code: which view meets which, what receives gradient, what
// follows, what is enqueued. The losses themselves are tested in tst_losses.

#include "core/learning/methods/barlowtwins.h"
#include "core/learning/methods/byol.h"
#include "core/learning/methods/inbatch.h"
#include "core/learning/methods/nnclr.h"
#include "core/learning/methods/registry.h"
#include "core/learning/methods/simclr.h"
#include "core/learning/methods/simsiam.h"
#include "core/learning/methods/sinkhorn.h"
#include "core/learning/methods/swav.h"
#include "core/learning/methods/vicreg.h"
#include "core/learning/optimisers/optimiser.h"
#include "tests/learning/tensors.h"
#include "tests/learning/twinranks.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <set>

using namespace leoclr;
using namespace leoclr::learning;
using namespace leoclr::testing;

namespace {

ExperimentConfig configOf(const std::string &method)
{
    ExperimentConfig config;
    config.method = method;
    config.backbone = "resnet18";
    config.head = "mlp_norm";
    config.headHidden = 24;
    config.dimension = 16;
    config.predictorHidden = 12;
    config.queueSize = 20; // no multiple of the batch
    config.batchSize = 8;
    config.keyMomentum = 0.9;
    config.prototypes = 6;
    config.prototypesFrozenSteps = 1;
    return config;
}

std::shared_ptr<Communicator> alone()
{
    return std::make_shared<SingleProcess>();
}

std::vector<at::Tensor> viewsOf(const ExperimentConfig &config)
{
    std::vector<at::Tensor> views{pictures(1.3, 8, 16), pictures(2.9, 8, 16)};
    if (config.method == "leoclr" || config.method == "mocov2-two-keys")
        views.push_back(pictures(4.1, 8, 16));
    for (std::int64_t i = 0; config.method == "swav" && i < config.localCrops; ++i)
        views.push_back(pictures(5.3 + double(i), 8, 8));
    return views;
}

/// Gradients of all trained parameters after `loss`, which are dropped again.
std::vector<at::Tensor> gradientsOf(Method &method, const at::Tensor &loss)
{
    loss.backward();
    std::vector<at::Tensor> gradients;
    for (auto &[name, tensor] : method.trained()) {
        gradients.push_back(tensor.grad().defined() ? tensor.grad().clone() : at::Tensor());
        tensor.mutable_grad().reset();
    }
    return gradients;
}

/// The loss of a method and its gradients are those of independent code on the same networks.
void compare(Method &method, const std::vector<at::Tensor> &views, const std::function<at::Tensor()> &expected)
{
    const StepOutput output = method.forward(views, 0);
    const auto gradients = gradientsOf(method, output.loss);
    const at::Tensor loss = expected();
    QVERIFY2(std::abs(output.loss.item<double>() - loss.item<double>()) < 1e-4,
             qPrintable(QString("%1 instead of %2").arg(output.loss.item<double>()).arg(loss.item<double>())));
    const auto wanted = gradientsOf(method, loss);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QVERIFY(gradients[i].defined() && wanted[i].defined());
        const double scale = wanted[i].abs().max().item<double>();
        QVERIFY2(distance(gradients[i], wanted[i]) < 1e-3 * scale + 1e-5, method.trained()[i].first.c_str());
    }
    at::Tensor sum = at::zeros({});
    for (const at::Tensor &term : output.terms)
        sum = sum + term;
    QVERIFY(std::abs(sum.item<double>() - output.loss.item<double>()) < 1e-4);
}

} // namespace

class TestMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Two steps of every method. The network computes in bfloat16; losses, embeddings and gradients are float32 all the
    // same.
    void everyMethodLearns_data()
    {
        QTest::addColumn<QString>("name");
        for (const MethodEntry &entry : methodRegistry())
            QTest::newRow(entry.name.data()) << QString::fromStdString(std::string(entry.name));
    }
    void everyMethodLearns()
    {
        QFETCH(QString, name);
        ExperimentConfig config = configOf(name.toStdString());
        config.localCrops = 2;
        config.learningRate = 0.05;
        config.precision = "bfloat16";
        config.stem = "cifar"; // views of 16 px would shrink to a single pixel: see the check bfloat16_tiny_views
        const auto method = makeMethod(config).value();
        const auto optimiser = makeOptimiser(config, method->trained());
        const auto views = viewsOf(config);
        std::set<std::string> names;
        for (const auto &[key, tensor] : method->state())
            QVERIFY2(names.insert(key).second, key.c_str());
        const auto before = copies({method->trained()[0].second, method->trained().back().second});
        for (int step = 0; step < 2; ++step) {
            const StepOutput output = method->forward(views, StepTime(step, 10, 100));
            QCOMPARE(output.loss.scalar_type(), at::kFloat);
            QCOMPARE(output.embedding.scalar_type(), at::kFloat);
            for (const at::Tensor &term : output.terms)
                QCOMPARE(term.scalar_type(), at::kFloat);
            QVERIFY(output.loss.dim() == 0 && output.loss.isfinite().item<bool>());
            for (const at::Tensor &figure : {output.contrastTop1, output.positiveSimilarity, output.negativeSimilarity}) {
                QVERIFY(figure.dim() == 0 && !figure.requires_grad());
                QVERIFY(std::abs(figure.item<double>()) <= 1.0001);
            }
            QCOMPARE(output.embedding.sizes().vec(), (std::vector<std::int64_t>{8, 16}));
            QVERIFY(output.embedding.norm(2, 1).sub(1).abs().max().item<double>() < 1e-5);
            QVERIFY(!output.embedding.requires_grad());
            output.loss.backward();
            for (const auto &[key, tensor] : method->trained())
                QVERIFY2(tensor.grad().scalar_type() == at::kFloat && tensor.grad().isfinite().all().item<bool>(), key.c_str());
            method->afterBackward();
            optimiser->step(0.05);
        }
        QVERIFY(!method->trained()[0].second.equal(before[0]));
        QVERIFY(!method->trained().back().second.equal(before[1]));
    }

    // Two ranks with the same images are one rank with every image twice: loss and gradient, with batch norm
    // synchronised. This holds for everything that gathers or sums over ranks.
    void ranksShareABatch_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"simclr", "byol", "barlow-twins", "vicreg", "nnclr", "swav"})
            QTest::newRow(name) << name;
    }
    void ranksShareABatch()
    {
        QFETCH(QString, name);
        ExperimentConfig config = configOf(name.toStdString());
        config.batchNorm = "synchronised";
        config.localCrops = 1;
        const auto views = viewsOf(config);
        std::vector<at::Tensor> doubled;
        for (const at::Tensor &view : views)
            doubled.push_back(at::cat({view, view}, 0));
        const auto whole = makeMethod(config).value();
        const auto twin = makeMethod(config, std::make_shared<TwinRanks>()).value();
        const StepOutput one = whole->forward(doubled, 0), two = twin->forward(views, 0);
        QVERIFY2(std::abs(one.loss.item<double>() - two.loss.item<double>()) < 1e-4 * std::abs(one.loss.item<double>()) + 1e-5,
                 qPrintable(QString("%1 %2").arg(one.loss.item<double>()).arg(two.loss.item<double>())));
        const auto expected = gradientsOf(*whole, one.loss), got = gradientsOf(*twin, two.loss);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double scale = expected[i].abs().max().item<double>();
            QVERIFY2(distance(expected[i], got[i]) < 1e-3 * scale + 1e-5, whole->trained()[i].first.c_str());
        }
        whole->afterBackward();
        twin->afterBackward();
        for (std::size_t i = 0; i < whole->state().size(); ++i) {
            const auto &[key, tensor] = whole->state()[i];
            QVERIFY2(tensor.to(at::kDouble).allclose(twin->state()[i].second.to(at::kDouble), 1e-3, 1e-3), key.c_str());
        }
    }

    // Both views go through the network as one batch; the loss is a sum over both directions.
    void simclr()
    {
        SimClr method(configOf("simclr"), alone());
        const auto views = viewsOf(configOf("simclr"));
        compare(method, views, [&] {
            const at::Tensor z = method.query().embed(at::cat(views, 0), {});
            at::Tensor scores = z.matmul(z.t()) / 0.2;
            const at::Tensor itself = at::arange(16, at::kLong).unsqueeze(0).eq(at::arange(16, at::kLong).unsqueeze(1));
            scores = scores.masked_fill(itself, -1e9);
            const at::Tensor partners = at::cat({at::arange(8, 16, at::kLong), at::arange(0, 8, at::kLong)}, 0);
            return scores.log_softmax(1).gather(1, partners.unsqueeze(1)).neg().mean() * 2;
        });
    }

    // Online prediction of one crop meets the target's projection of the other one; sum of both; no gradient behind.
    void byol()
    {
        Byol method(configOf("byol"), alone());
        const auto views = viewsOf(configOf("byol"));
        compare(method, views, [&] {
            at::Tensor sum = at::zeros({});
            for (int i = 0; i < 2; ++i) {
                const at::Tensor p = method.predictor()(method.query().projection(views[std::size_t(i)], {}), {});
                const at::Tensor t = method.target().projection(views[std::size_t(1 - i)], {}).detach();
                sum = sum + (unitRows(p) - unitRows(t)).square().sum(1).mean(); // 2 - 2 cos
            }
            return sum;
        });
        for (const auto &[name, tensor] : method.target().tensors().parameters())
            QVERIFY2(!tensor.requires_grad() && !tensor.grad().defined(), name.c_str());
    }

    // The target moves behind the optimiser's step, at the momentum of the step that is done.
    void byolTargetFollows()
    {
        ExperimentConfig config = configOf("byol");
        config.keyMomentum = 0.8;
        config.keyMomentumSchedule = "cosine";
        Byol method(config, alone());
        const auto optimiser = makeOptimiser(config, method.trained());
        const auto views = viewsOf(config);
        std::vector<at::Tensor> target = copies(method.target().tensors().parameterTensors());
        for (int step = 0; step < 3; ++step) {
            const StepOutput output = method.forward(views, StepTime(step, 5, 10));
            const auto now = method.target().tensors().parameterTensors();
            for (std::size_t i = 0; i < now.size(); ++i)
                QVERIFY(distance(now[i], target[i]) < 1e-6);
            output.loss.backward();
            method.afterBackward();
            optimiser->step(0.1);
            const double momentum = 1 - 0.2 * (std::cos(std::numbers::pi * step / 10) + 1) / 2;
            const auto online = method.query().tensors().parameterTensors();
            for (std::size_t i = 0; i < now.size(); ++i)
                target[i] = target[i] * momentum + online[i].detach() * (1 - momentum);
        }
    }

    void momentumSchedule()
    {
        ExperimentConfig config;
        config.keyMomentum = 0.996;
        QCOMPARE(keyMomentumAt(config, 500, 1000), 0.996);
        config.keyMomentumSchedule = "cosine";
        QCOMPARE(keyMomentumAt(config, 0, 1000), 0.996);
        QVERIFY(std::abs(keyMomentumAt(config, 500, 1000) - 0.998) < 1e-12);
        QCOMPARE(keyMomentumAt(config, 1000, 1000), 1.0);
    }

    // What happens once in a step does not happen again for the second part of its batch.
    void partsFollowOnce()
    {
        ExperimentConfig config = configOf("byol");
        Byol method(config, alone());
        const auto views = viewsOf(config);
        { // the online network is somewhere else now
            const at::NoGradGuard noGrad;
            for (const at::Tensor &tensor : method.query().tensors().parameterTensors())
                tensor.add_(1);
        }
        StepTime time(1, 5, 10);
        (void)method.forward(views, time);
        const auto before = copies(method.target().tensors().parameterTensors());
        time.part = 1;
        (void)method.forward(views, time);
        const auto after = method.target().tensors().parameterTensors();
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(after[i].equal(before[i]));
    }

    // Mean of both directions; the gradient stops at both projections.
    void simsiam()
    {
        ExperimentConfig config = configOf("simsiam");
        config.headLastNorm = "plain";
        SimSiam method(config, alone());
        const auto views = viewsOf(config);
        compare(method, views, [&] {
            const at::Tensor z1 = method.query().projection(views[0], {}), z2 = method.query().projection(views[1], {});
            const at::Tensor p1 = method.predictor()(z1, {}), p2 = method.predictor()(z2, {});
            const at::Tensor first = (unitRows(p1) * unitRows(z2.detach())).sum(1).mean();
            const at::Tensor second = (unitRows(p2) * unitRows(z1.detach())).sum(1).mean();
            return -(first + second) / 2;
        });
    }

    // The embeddings are those of two separate passes, without unit length; the weight stands before the redundancy.
    void barlowTwins()
    {
        const ExperimentConfig config = configOf("barlow-twins");
        BarlowTwins method(config, alone());
        const auto views = viewsOf(config);
        compare(method, views, [&] {
            const RedundancyTerms terms = redundancyTerms(method.query().projection(views[0], {}),
                                                          method.query().projection(views[1], {}));
            return terms.invariance + 0.0051 * terms.redundancy;
        });
    }

    // Squared distance before centring, halved variance, covariance of both views.
    void vicreg()
    {
        const ExperimentConfig config = configOf("vicreg");
        VicReg method(config, alone());
        const auto views = viewsOf(config);
        compare(method, views, [&] {
            const at::Tensor z1 = method.query().projection(views[0], {}), z2 = method.query().projection(views[1], {});
            return 25 * (z1 - z2).square().mean() + 25 * (varianceTerm(z1) / 2 + varianceTerm(z2) / 2)
                + (covarianceTerm(z1) + covarianceTerm(z2));
        });
    }

    // Neighbours of one crop meet the predictions of the other; only first views enter the queue, behind the loss.
    void nnclr()
    {
        ExperimentConfig config = configOf("nnclr");
        NnClr method(config, alone());
        const auto views = viewsOf(config);
        const at::Tensor queue = method.queue().columns().clone();
        at::Tensor first;
        compare(method, views, [&] {
            const at::Tensor z1 = method.query().projection(views[0], {}), z2 = method.query().projection(views[1], {});
            const at::Tensor p1 = unitRows(method.predictor()(z1, {})), p2 = unitRows(method.predictor()(z2, {}));
            const at::Tensor n1 = nearestNeighbours(unitRows(z1.detach()), queue);
            const at::Tensor n2 = nearestNeighbours(unitRows(z2.detach()), queue);
            first = unitRows(z1.detach());
            const auto crossEntropy = [](const at::Tensor &a, const at::Tensor &b) {
                return (a.matmul(b.t()) / 0.2).log_softmax(1).diagonal().neg().mean();
            };
            return crossEntropy(n1, p2) / 2 + crossEntropy(n2, p1) / 2;
        });
        QVERIFY(method.queue().columns().equal(queue));
        method.afterBackward();
        QCOMPARE(method.queue().pointer(), std::int64_t(8));
        QVERIFY(distance(method.queue().columns().narrow(1, 0, 8), first.t()) < 1e-5);
        for (int step = 1; step < 3; ++step) {
            (void)method.forward(views, step);
            method.afterBackward();
        }
        QCOMPARE(method.queue().pointer(), std::int64_t(24 % 20)); // round the end
    }

    // Codes come from the large crops alone; every crop but their own predicts them; crops of one size share a pass of
    // the backbone and all share one of the head.
    void swav()
    {
        ExperimentConfig config = configOf("swav");
        config.queueSize = 0;
        config.localCrops = 2;
        SwAv method(config, alone());
        const auto views = viewsOf(config);
        compare(method, views, [&] {
            SingleProcess one;
            const at::Tensor features = at::cat({method.query().features(at::cat({views[0], views[1]}, 0), {}),
                                                 method.query().features(at::cat({views[2], views[3]}, 0), {})}, 0);
            const at::Tensor z = unitRows(method.query().head(features, {}));
            const auto scores = z.matmul(method.prototypes().t()).chunk(4, 0);
            at::Tensor sum = at::zeros({});
            for (std::size_t code = 0; code < 2; ++code) {
                const at::Tensor q = sinkhornCodes(scores[code], 0.05, 3, one);
                for (std::size_t view = 0; view < 4; ++view)
                    if (view != code)
                        sum = sum - (q * (scores[view] / 0.2).log_softmax(1)).sum(1).mean() / 3;
            }
            return sum / 2;
        });
    }

    void swavPrototypesHaveUnitLength()
    {
        const ExperimentConfig config = configOf("swav");
        const auto views = viewsOf(config);
        SwAv method(config, alone());
        const double loss = method.forward(views, 0).loss.item<double>();
        {
            const at::NoGradGuard noGrad;
            at::Tensor weight = method.prototypes();
            weight.mul_(7);
        }
        QVERIFY(std::abs(method.forward(views, 0).loss.item<double>() - loss) < 1e-5);
        QVERIFY(distance(method.prototypes().norm(2, 1), at::ones({6})) < 1e-6);
    }

    void swavPrototypesStandStillAtFirst()
    {
        ExperimentConfig config = configOf("swav");
        config.prototypesFrozenSteps = 2;
        config.weightDecay = 0.1; // would move them too
        SwAv method(config, alone());
        const auto optimiser = makeOptimiser(config, method.trained());
        const auto views = viewsOf(config);
        (void)method.forward(views, 0); // brings them to unit length
        const at::Tensor before = method.prototypes().detach().clone();
        for (int step = 0; step < 3; ++step) {
            method.forward(views, step).loss.backward();
            method.afterBackward();
            optimiser->step(0.1);
            QCOMPARE(distance(unitRows(method.prototypes().detach()), before) < 1e-6, step < 2);
        }
    }

    // The queue starts at its epoch, waits until it is full, and then takes part in balancing.
    void swavQueue()
    {
        ExperimentConfig config = configOf("swav");
        config.queueFromEpoch = 1;
        config.queueSize = 16;
        SwAv method(config, alone());
        config.queueSize = 0;
        SwAv without(config, alone());
        for (int step = 0; step < 6; ++step) {
            const StepTime time(step, 2, 6); // epoch 1 begins with step 2, after which two steps fill the queue
            const std::vector<at::Tensor> views{pictures(1.3 + step, 8, 16), pictures(2.9 + step, 8, 16)};
            const double loss = method.forward(views, time).loss.item<double>();
            const double plain = without.forward(views, time).loss.item<double>();
            method.afterBackward();
            without.afterBackward();
            QCOMPARE(method.queues()[0].isFull(), step >= 3);
            QCOMPARE(method.queues()[0].pointer(), step < 2 ? std::int64_t(0) : std::int64_t((step - 1) * 8 % 16));
            QCOMPARE(std::abs(loss - plain) < 1e-6, step < 4);
        }
        QVERIFY(!method.queues()[0].columns().equal(method.queues()[1].columns()));
        QVERIFY(without.queues().empty());
    }

    void wrongSettingsAreRefused()
    {
        ExperimentConfig config = configOf("nnclr");
        config.queueSize = 0;
        QCOMPARE(makeMethod(config).error().code, ErrorCode::Inconsistent);
        config.method = "swav";
        QVERIFY(makeMethod(config).has_value());
    }
};

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"
