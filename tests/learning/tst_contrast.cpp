// The loss against its closed form and finite differences, and the invariants (i) to (vi) of LeOCLR.

#include "core/learning/methods/infonce.h"
#include "core/learning/methods/momentumcontrast.h"
#include "core/learning/methods/registry.h"
#include "core/learning/optimisers/optimiser.h"
#include "tests/learning/tensors.h"

#include <QTest>

#include <cmath>

using namespace leoclr;
using namespace leoclr::learning;
using namespace leoclr::testing;

namespace {

ExperimentConfig smallConfig()
{
    ExperimentConfig config;
    config.backbone = "resnet18";
    config.stem = "imagenet";
    config.dimension = 16;
    config.queueSize = 64;
    config.batchSize = 8;
    config.keyMomentum = 0.9;
    config.learningRate = 0.1;
    return config;
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lossMatchesClosedForm()
    {
        const double temperature = 0.2;
        const at::Tensor q = unitRows(waves({5, 16}, 1.1)), k = unitRows(waves({5, 16}, 2.3));
        const at::Tensor queue = unitRows(waves({40, 16}, 3.7)).t().contiguous();
        const ContrastTerm term = infoNce(q, k, negativeScores(q, queue, temperature), temperature);

        const at::Tensor positive = q.to(at::kDouble).mul(k.to(at::kDouble)).sum(1, true) / temperature;
        const at::Tensor logits = at::cat({positive, q.to(at::kDouble).matmul(queue.to(at::kDouble)) / temperature}, 1);
        const at::Tensor expected = logits.log_softmax(1).select(1, 0).neg().mean();
        QVERIFY(std::abs(term.loss.item<double>() - expected.item<double>()) < 1e-5);
        QCOMPARE(term.correct.item<double>(), logits.argmax(1).eq(0).to(at::kDouble).mean().item<double>());
        QVERIFY(std::abs(term.positive.item<double>() - positive.mean().item<double>()) < 1e-5);
    }

    // dL/dq = 1/tau * sum_i [(p_i0 - 1) k_i + sum_j p_ij n_j] / batch, for the sum of two terms.
    void gradientMatchesClosedForm()
    {
        const double temperature = 0.2;
        at::Tensor q = unitRows(waves({5, 16}, 1.1));
        q.set_requires_grad(true);
        const std::vector<at::Tensor> keys{unitRows(waves({5, 16}, 2.3)), unitRows(waves({5, 16}, 5.9))};
        const at::Tensor queue = unitRows(waves({40, 16}, 3.7)).t().contiguous();
        const NegativeScores negatives = negativeScores(q, queue, temperature);
        (infoNce(q, keys[0], negatives, temperature).loss + infoNce(q, keys[1], negatives, temperature).loss).backward();

        at::Tensor expected = at::zeros({5, 16}, at::kDouble);
        const at::Tensor plain = q.detach().to(at::kDouble), negative = queue.to(at::kDouble);
        for (const at::Tensor &key : keys) {
            const at::Tensor k = key.to(at::kDouble);
            const at::Tensor logits = at::cat({plain.mul(k).sum(1, true), plain.matmul(negative)}, 1) / temperature;
            const at::Tensor p = logits.softmax(1);
            expected += (p.narrow(1, 0, 1) - 1) * k + p.narrow(1, 1, 40).matmul(negative.t());
        }
        expected = expected / temperature / 5;
        QVERIFY(q.grad().to(at::kDouble).sub(expected).abs().max().item<double>() < 1e-5);
    }

    void gradientMatchesFiniteDifferences()
    {
        const double temperature = 0.5;
        const at::Tensor q = unitRows(waves({2, 4}, 1.1, at::kDouble)), k = unitRows(waves({2, 4}, 2.3, at::kDouble));
        const at::Tensor queue = unitRows(waves({6, 4}, 3.7, at::kDouble)).t().contiguous();
        const auto loss = [&](const at::Tensor &x) {
            return infoNce(x, k, negativeScores(x, queue, temperature), temperature).loss;
        };
        QVERIFY(distance(gradientOf(loss, q), slopesOf(loss, q)) < 1e-7);
    }

    void largeScoresStayFinite()
    {
        const at::Tensor q = unitRows(at::ones({2, 4}));
        const at::Tensor queue = unitRows(at::ones({3, 4}).neg()).t().contiguous();
        const ContrastTerm easy = infoNce(q, q, negativeScores(q, queue, 0.001), 0.001);
        QVERIFY(easy.loss.item<double>() >= 0 && easy.loss.item<double>() < 1e-6);
        const ContrastTerm hard = infoNce(q, q.neg(), negativeScores(q, queue.neg(), 0.001), 0.001);
        QVERIFY(std::abs(hard.loss.item<double>() - (2000 + std::log(3.0))) < 1e-2);
    }

    // (i) With the original replaced by a crop, LeOCLR's first term is MoCo-v2's loss, bit for bit.
    void firstTermIsMocoV2()
    {
        const ExperimentConfig config = smallConfig();
        MomentumContrast leoclr(config, 2), moco(config, 1);
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(4.1)};
        const StepOutput three = leoclr.forward(views, 0);
        const StepOutput two = moco.forward(std::span(views).first(2), 0);
        QVERIFY(three.terms[0].equal(two.loss));
        QCOMPARE(two.terms.size(), std::size_t(1));
        QVERIFY(three.loss.equal(three.terms[0] + three.terms[1])); // a sum, not a mean
    }

    // (ii) The key encoder receives no gradient; the whole query encoder does.
    void onlyTheQueryLearns()
    {
        MomentumContrast method(smallConfig(), 2);
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(4.1)};
        method.forward(views, 0).loss.backward();
        for (const auto &[name, tensor] : method.key().tensors().parameters())
            QVERIFY2(!tensor.grad().defined() && !tensor.requires_grad(), name.c_str());
        for (const auto &[name, tensor] : method.trained())
            QVERIFY2(tensor.grad().defined() && tensor.grad().isfinite().all().item<bool>(), name.c_str());
    }

    // (iii) theta_k = m theta_k + (1 - m) theta_q with theta_q from before the optimiser's step; running statistics are
    // the key encoder's own.
    void keyFollowsQuery()
    {
        const ExperimentConfig config = smallConfig();
        MomentumContrast method(config, 2);
        const auto optimiser = makeOptimiser(config, method.trained());
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(4.1)};
        for (int step = 0; step < 2; ++step) {
            const auto oldKey = copies(method.key().tensors().parameterTensors());
            const auto oldQuery = copies(method.query().tensors().parameterTensors());
            const StepOutput output = method.forward(views, step);
            output.loss.backward();
            method.afterBackward();
            optimiser->step(0.1);
            const auto newKey = method.key().tensors().parameterTensors();
            for (std::size_t i = 0; i < newKey.size(); ++i) {
                const at::Tensor expected = oldKey[i] * 0.9 + oldQuery[i] * 0.1;
                QVERIFY(newKey[i].sub(expected).abs().max().item<double>() < 1e-6);
            }
            QVERIFY(!method.query().tensors().parameterTensors()[0].equal(oldQuery[0]));
        }
        const at::Tensor queryMean = method.query().tensors().buffers()[0].second;
        const at::Tensor keyMean = method.key().tensors().buffers()[0].second;
        QVERIFY(!queryMean.equal(keyMean));
        QCOMPARE(method.key().tensors().buffers()[2].second.item<std::int64_t>(), std::int64_t(4)); // two passes a step
    }

    // (iv) The pointer advances by the number enqueued, modulo K; (v) columns have unit norm; what is enqueued comes
    // after the logits.
    void queue_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<int>("advance");
        QTest::addColumn<int>("queues");
        QTest::newRow("first key") << "first_key" << 8 << 1;
        QTest::newRow("both keys") << "both_keys" << 16 << 1;
        QTest::newRow("two queues") << "two_queues" << 8 << 2;
    }
    void queue()
    {
        QFETCH(QString, policy);
        QFETCH(int, advance);
        QFETCH(int, queues);
        ExperimentConfig config = smallConfig();
        config.queuePolicy = policy.toStdString();
        config.queueSize = 20; // no multiple of the batch
        MomentumContrast method(config, 2);
        QCOMPARE(int(method.queues().size()), queues);
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(4.1)};
        for (int step = 0; step < 4; ++step) {
            const at::Tensor before = method.queues()[0].columns().clone();
            const StepOutput output = method.forward(views, step);
            QVERIFY(method.queues()[0].columns().equal(before));
            output.loss.backward();
            method.afterBackward();
            QVERIFY(!method.queues()[0].columns().equal(before));
            for (const KeyQueue &queue : method.queues()) {
                QCOMPARE(int(queue.pointer()), (step + 1) * advance % 20);
                QVERIFY(queue.columns().norm(2, 0).sub(1).abs().max().item<double>() < 1e-5);
            }
        }
    }

    void queueWrapsAround()
    {
        KeyQueue queue(2, 5, 1, 0);
        const at::Tensor keys = at::arange(14, at::kFloat).view({7, 2});
        queue.enqueue(keys.narrow(0, 0, 3), 1);
        queue.enqueue(keys.narrow(0, 3, 4), 2);
        QCOMPARE(queue.pointer(), std::int64_t(2));
        const auto at = [&](int column) { return queue.columns()[0][column].item<double>(); };
        QCOMPARE(at(3), 6.0);  // key 3
        QCOMPARE(at(4), 8.0);  // key 4
        QCOMPARE(at(0), 10.0); // key 5, round the end
        QCOMPARE(at(1), 12.0); // key 6
        QCOMPARE(at(2), 4.0);  // key 2 is the oldest now
        QCOMPARE(queue.meanAge(3), (4 * 1 + 2) / 5.0);

        KeyQueue tiny(2, 3, 1, 0); // more keys than columns: the last ones stay
        tiny.enqueue(keys, 1);
        QCOMPARE(tiny.pointer(), std::int64_t(7 % 3));
        QCOMPARE(tiny.columns().sum().item<double>(), 8. + 9 + 10 + 11 + 12 + 13);
    }

    // (vi) Equal crops give exactly twice one term.
    void equalCropsGiveTwiceOneTerm()
    {
        MomentumContrast method(smallConfig(), 2);
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(2.9)};
        const StepOutput output = method.forward(views, 0);
        QVERIFY(output.terms[0].equal(output.terms[1]));
        QVERIFY(output.loss.equal(output.terms[0] * 2));
    }

    // Each crop has a term and, with two queues, a queue of its own.
    void cropsHaveTheirTerms()
    {
        ExperimentConfig config = smallConfig();
        config.crops = 3;
        config.queuePolicy = "two_queues";
        const auto made = makeMethod(config).value();
        auto &method = dynamic_cast<MomentumContrast &>(*made);
        QCOMPARE(method.queues().size(), std::size_t(3));
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(4.1), pictures(5.3)};
        const StepOutput output = method.forward(views, 0);
        QCOMPARE(output.terms.size(), std::size_t(3));
        QVERIFY(std::abs((output.terms[0] + output.terms[1] + output.terms[2] - output.loss).item<double>()) < 1e-5);
        method.afterBackward();
        for (const KeyQueue &queue : method.queues())
            QCOMPARE(queue.pointer(), std::int64_t(8));
        QVERIFY(!method.queues()[0].columns().equal(method.queues()[2].columns()));
    }

    // A batch in two parts is one step: the key encoder follows once, both parts meet the queue of before, and the keys
    // of both are enqueued in order.
    void partsAreOneStep()
    {
        const ExperimentConfig config = smallConfig();
        MomentumContrast method(config, 1);
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9)}, others{pictures(4.1), pictures(5.3)};
        { // the query encoder is somewhere else now
            const at::NoGradGuard noGrad;
            for (const at::Tensor &tensor : method.query().tensors().parameterTensors())
                tensor.mul_(1.5);
        }
        const auto key = copies(method.key().tensors().parameterTensors());
        const at::Tensor queue = method.queues()[0].columns().clone();
        StepTime time(3, 10, 100);
        (void)method.forward(views, time);
        time.part = 1;
        (void)method.forward(others, time);
        QVERIFY(method.queues()[0].columns().equal(queue));
        method.afterBackward();
        QCOMPARE(method.queues()[0].pointer(), std::int64_t(16));
        const auto followed = method.key().tensors().parameterTensors();
        const auto query = method.query().tensors().parameterTensors();
        for (std::size_t i = 0; i < followed.size(); ++i)
            QVERIFY(distance(followed[i], key[i] * 0.9 + query[i].detach() * 0.1) < 1e-6);
        const at::Tensor second = method.key().embed(others[1], {}).detach();
        QVERIFY(distance(method.queues()[0].columns().narrow(1, 8, 8), second.t()) < 1e-5);
        QVERIFY(method.queues()[0].columns().narrow(1, 16, 48).equal(queue.narrow(1, 16, 48)));
    }

    void keyMomentumMayRise()
    {
        ExperimentConfig config = smallConfig();
        config.keyMomentumSchedule = "cosine";
        MomentumContrast method(config, 1);
        {
            const at::NoGradGuard noGrad;
            for (const at::Tensor &tensor : method.query().tensors().parameterTensors())
                tensor.mul_(1.5);
        }
        const auto before = copies(method.key().tensors().parameterTensors());
        (void)method.forward(std::vector{pictures(1.3), pictures(2.9)}, StepTime(50, 10, 100)); // half of the way
        const auto after = method.key().tensors().parameterTensors();
        const auto query = method.query().tensors().parameterTensors();
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(distance(after[i], before[i] * 0.95 + query[i].detach() * 0.05) < 1e-6);
    }

    void firstLossIsAsExpected()
    {
        ExperimentConfig config = smallConfig();
        config.queueSize = 4096;
        config.dimension = 128;
        MomentumContrast method(config, 2);
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9), pictures(4.1)};
        const StepOutput output = method.forward(views, 0);
        // ln K + 1 / (2 dim tau^2) - q.k / tau a term (method.md 1.5)
        const double similarity = output.positiveSimilarity.item<double>();
        const double expected = 2 * (std::log(4096.0) + 1 / (2 * 128 * 0.04) - similarity / 0.2);
        QVERIFY2(std::abs(output.loss.item<double>() - expected) < 0.35,
                 qPrintable(QString::number(output.loss.item<double>() - expected)));
        QVERIFY(similarity > 0.5);
    }

    // Shuffling permutes what the key encoder sees and puts the keys back in place.
    void shuffledKeysComeBackInOrder()
    {
        ExperimentConfig config = smallConfig();
        const std::vector<at::Tensor> views{pictures(1.3), pictures(2.9)};
        MomentumContrast ordinary(config, 1);
        config.batchNorm = "shuffle";
        MomentumContrast shuffled(config, 1);
        QVERIFY(ordinary.forward(views, 0).loss.allclose(shuffled.forward(views, 0).loss, 1e-4, 1e-5));
        config.batchNorm = "split";
        config.batchNormGroups = 2;
        MomentumContrast split(config, 1);
        QVERIFY(!ordinary.forward(views, 1).loss.allclose(split.forward(views, 0).loss, 1e-6, 1e-7));
    }

    void registryKnowsItsMethods()
    {
        ExperimentConfig config = smallConfig();
        config.method = "mocov3";
        QCOMPARE(makeMethod(config).error().code, ErrorCode::Unknown);
        config.method = "mocov2-two-keys";
        QVERIFY(makeMethod(config).has_value());
        config.batchNorm = "split";
        config.batchNormGroups = 3;
        QCOMPARE(makeMethod(config).error().code, ErrorCode::Inconsistent);
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
