#include "core/base/random.h"
#include "core/config/checks.h"
#include "core/config/experimentconfig.h"
#include "core/learning/distributed/communicator.h"
#include "core/learning/networks/autocast.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/networks/winograd.h"
#include "tests/learning/twinranks.h"

#include <QTest>

#include <cmath>

using namespace leoclr;
using namespace leoclr::learning;

namespace {

ExperimentConfig configOf(const std::string &backbone, const std::string &stem = "cifar", const std::string &head = "mlp")
{
    ExperimentConfig config;
    config.backbone = backbone;
    config.stem = stem;
    config.head = head;
    return config;
}

std::int64_t countOf(const NamedTensors &tensors, bool head)
{
    std::int64_t count = 0;
    for (const auto &[name, tensor] : tensors)
        if (name.starts_with("fc.") == head)
            count += tensor.numel();
    return count;
}

at::Tensor tensorOf(const NamedTensors &tensors, const std::string &wanted)
{
    for (const auto &[name, tensor] : tensors)
        if (name == wanted)
            return tensor;
    return {};
}

at::Tensor pictures(std::int64_t count, std::int64_t side)
{
    const at::Tensor ramp = at::arange(count * 3 * side * side, at::kFloat);
    return ramp.mul(0.37).sin().view({count, 3, side, side}).contiguous(at::MemoryFormat::ChannelsLast);
}

} // namespace

class TestNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Parameters of torchvision's ResNets without their classifier, and of MoCo-v2's heads (method.md 1.5).
    void parameterCounts_data()
    {
        QTest::addColumn<QString>("backbone");
        QTest::addColumn<QString>("stem");
        QTest::addColumn<QString>("head");
        QTest::addColumn<qint64>("backboneCount");
        QTest::addColumn<qint64>("headCount");
        QTest::newRow("resnet18") << "resnet18" << "imagenet" << "mlp" << qint64(11'176'512) << qint64(328'320);
        QTest::newRow("resnet34") << "resnet34" << "imagenet" << "mlp" << qint64(21'284'672) << qint64(328'320);
        QTest::newRow("resnet50") << "resnet50" << "imagenet" << "mlp" << qint64(23'508'032) << qint64(4'458'624);
        QTest::newRow("cifar stem") << "resnet18" << "cifar" << "linear" << qint64(11'176'512 - 64 * 3 * 40) << qint64(65'664);
    }
    void parameterCounts()
    {
        QFETCH(QString, backbone);
        QFETCH(QString, stem);
        QFETCH(QString, head);
        const ExperimentConfig config = configOf(backbone.toStdString(), stem.toStdString(), head.toStdString());
        const Encoder encoder(config);
        QTEST(qint64(countOf(encoder.tensors().parameters(), false)), "backboneCount");
        QTEST(qint64(countOf(encoder.tensors().parameters(), true)), "headCount");
        QCOMPARE(std::uint64_t(countOf(encoder.tensors().parameters(), false) + countOf(encoder.tensors().parameters(), true)),
                 parameterCount(config));
    }

    void namesAreTorchvisions()
    {
        const Encoder small(configOf("resnet18"));
        std::vector<std::string> names;
        for (const auto &[name, tensor] : small.tensors().parameters())
            if (name.starts_with("conv1") || name.starts_with("bn1") || name.starts_with("layer2.0") || name.starts_with("fc"))
                names.push_back(name);
        const std::vector<std::string> expected{
            "conv1.weight", "bn1.weight", "bn1.bias",
            "layer2.0.conv1.weight", "layer2.0.bn1.weight", "layer2.0.bn1.bias",
            "layer2.0.conv2.weight", "layer2.0.bn2.weight", "layer2.0.bn2.bias",
            "layer2.0.downsample.0.weight", "layer2.0.downsample.1.weight", "layer2.0.downsample.1.bias",
            "fc.0.weight", "fc.0.bias", "fc.2.weight", "fc.2.bias"};
        QCOMPARE(names, expected);

        const Encoder large(configOf("resnet50", "imagenet", "linear"));
        const NamedTensors &parameters = large.tensors().parameters();
        QCOMPARE(parameters.size(), std::size_t(161));
        QCOMPARE(large.tensors().buffers().size(), std::size_t(53 * 3));
        QCOMPARE(tensorOf(parameters, "layer1.0.downsample.0.weight").sizes().vec(), (std::vector<std::int64_t>{256, 64, 1, 1}));
        QCOMPARE(tensorOf(parameters, "layer4.2.conv3.weight").sizes().vec(), (std::vector<std::int64_t>{2048, 512, 1, 1}));
        QVERIFY(tensorOf(large.tensors().buffers(), "layer3.5.bn2.running_var").defined());
        QCOMPARE(tensorOf(large.tensors().buffers(), "bn1.num_batches_tracked").scalar_type(), at::kLong);
    }

    void firstWeightsFollowTheSeed()
    {
        ExperimentConfig config = configOf("resnet18");
        const Encoder one(config), same(config);
        config.seed = 2;
        const Encoder other(config);
        const auto weight = [](const Encoder &encoder) { return tensorOf(encoder.tensors().parameters(), "layer3.0.conv1.weight"); };
        QVERIFY(weight(one).equal(weight(same)));
        QVERIFY(!weight(one).equal(weight(other)));
        // Normal, fan out: variance 2 / (256 * 9); 294,912 values.
        const double deviation = std::sqrt(2.0 / (256 * 9));
        QVERIFY(std::abs(weight(one).std().item<double>() / deviation - 1) < 0.01);
        QVERIFY(std::abs(weight(one).mean().item<double>()) < deviation * 0.01);
        // Every value can be drawn alone: parameter 1 of this table, element 77.
        TensorTable table;
        (void)table.addParameter("first", {3}, {InitialValues::Rule::Uniform, 1.0});
        const at::Tensor second = table.addParameter("second", {2, 5, 3, 3}, {InitialValues::Rule::Normal, 0.5});
        table.initialise(9);
        const double draw = CounterRandom(9).normal({.purpose = Purpose::Weights, .sample = 1}, 77);
        QCOMPARE(second.contiguous().flatten()[77].item<float>(), float(0.5 * draw));
        const at::Tensor head = tensorOf(one.tensors().parameters(), "fc.0.weight");
        const double bound = 1 / std::sqrt(512.0);
        QVERIFY(head.abs().max().item<double>() <= bound);
        QVERIFY(head.abs().max().item<double>() > 0.99 * bound);
        QVERIFY(tensorOf(one.tensors().parameters(), "layer1.1.bn2.weight").eq(1).all().item<bool>());
    }

    // Without crossing images, an image's features do not depend on its neighbours in evaluation, but do in training.
    void batchNormModes()
    {
        const at::NoGradGuard noGrad;
        Encoder encoder(configOf("resnet18"));
        const at::Tensor x = pictures(4, 16);
        const ForwardMode evaluation{.training = false};
        const at::Tensor whole = encoder.features(x, evaluation);
        const at::Tensor alone = encoder.features(x.narrow(0, 1, 1), evaluation);
        QCOMPARE(whole.sizes().vec(), (std::vector<std::int64_t>{4, 512}));
        QVERIFY(whole.narrow(0, 1, 1).allclose(alone, 1e-4, 1e-5));
        const at::Tensor before = tensorOf(encoder.tensors().buffers(), "bn1.running_mean").clone();
        const at::Tensor trained = encoder.features(x, {});
        QVERIFY(!trained.narrow(0, 1, 1).allclose(encoder.features(x.narrow(0, 1, 2), {}).narrow(0, 0, 1), 1e-3, 1e-4));
        QVERIFY(!before.equal(tensorOf(encoder.tensors().buffers(), "bn1.running_mean")));
        QCOMPARE(tensorOf(encoder.tensors().buffers(), "bn1.num_batches_tracked").item<std::int64_t>(), std::int64_t(2));
    }

    // Split batch norm is ordinary batch norm of each group alone; running statistics move by the groups' mean.
    void splitBatchNorm()
    {
        const at::NoGradGuard noGrad;
        TensorTable splitTable, plainTable;
        const BatchNorm split(splitTable, "bn", 3), plain(plainTable, "bn", 3);
        splitTable.initialise(1);
        plainTable.initialise(1);
        const at::Tensor x = pictures(6, 5);
        const at::Tensor y = split(x, {.training = true, .batchNormGroups = 2});
        const at::Tensor first = plain(x.narrow(0, 0, 3), {});
        const at::Tensor meanOfFirst = tensorOf(plainTable.buffers(), "bn.running_mean").clone();
        tensorOf(plainTable.buffers(), "bn.running_mean").zero_();
        const at::Tensor second = plain(x.narrow(0, 3, 3), {});
        QVERIFY(y.narrow(0, 0, 3).equal(first));
        QVERIFY(y.narrow(0, 3, 3).equal(second));
        const at::Tensor expected = (meanOfFirst + tensorOf(plainTable.buffers(), "bn.running_mean")) / 2;
        QVERIFY(tensorOf(splitTable.buffers(), "bn.running_mean").allclose(expected, 1e-6, 1e-8));
    }

    // Synchronised over two ranks with equal halves of a batch, it is ordinary batch norm of the whole batch: output,
    // gradient and running statistics; with one process it is ordinary itself.
    void synchronisedBatchNorm()
    {
        TensorTable wholeTable, twinTable, aloneTable;
        const BatchNorm whole(wholeTable, "bn", 3), twin(twinTable, "bn", 3), alone(aloneTable, "bn", 3);
        leoclr::testing::TwinRanks ranks;
        SingleProcess one;
        for (TensorTable *table : {&wholeTable, &twinTable, &aloneTable})
            table->initialise(1);
        at::Tensor half = pictures(4, 5).add(3).detach(), other = half.clone();
        half.set_requires_grad(true);
        other.set_requires_grad(true);
        const at::Tensor weights = pictures(4, 5).mul(7).cos();
        const at::Tensor expected = whole(at::cat({half, half}, 0), {}).narrow(0, 0, 4);
        const at::Tensor got = twin(other, {.synchronised = &ranks});
        QVERIFY(got.allclose(expected, 1e-5, 1e-5));
        for (std::size_t i = 0; i < 2; ++i)
            QVERIFY(wholeTable.buffers()[i].second.allclose(twinTable.buffers()[i].second, 1e-6, 1e-6));
        // Mean over ranks of losses that are means over their own rows: the loss of the whole batch.
        (whole(at::cat({half, half}, 0), {}) * at::cat({weights, weights}, 0)).mean().backward();
        (twin(other, {.synchronised = &ranks}) * weights).mean().backward();
        QVERIFY(half.grad().allclose(other.grad(), 1e-4, 1e-6));
        QVERIFY(wholeTable.parameters()[0].second.grad().allclose(twinTable.parameters()[0].second.grad(), 1e-4, 1e-5));
        QVERIFY(alone(half, {.synchronised = &one}).equal(alone(half, {})));
    }

    void minimalFiltering_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("width");
        QTest::newRow("whole tiles") << 3 << 64 << 64 << 16 << 16;
        QTest::newRow("tiles that reach over the edges") << 2 << 64 << 128 << 7 << 9;
        QTest::newRow("channels that fill no vector") << 2 << 37 << 45 << 8 << 6;
        QTest::newRow("one pixel") << 5 << 32 << 32 << 1 << 1;
        QTest::newRow("many channels, few tiles") << 2 << 512 << 256 << 4 << 4;
    }

    // Against at::conv2d in float64: output and both gradients, errors measured by the size of what is summed; and
    // equal bytes whatever the number of threads.
    void minimalFiltering()
    {
        QFETCH(int, images);
        QFETCH(int, inputs);
        QFETCH(int, outputs);
        QFETCH(int, height);
        QFETCH(int, width);
        const auto values = [](at::IntArrayRef shape, double step) {
            std::int64_t count = 1;
            for (const std::int64_t side : shape)
                count *= side;
            return at::arange(count, at::kDouble).mul(step).sin().view(shape).to(at::kFloat)
                .contiguous(at::MemoryFormat::ChannelsLast);
        };
        const at::Tensor x = values({images, inputs, height, width}, 0.737);
        const at::Tensor weight = values({outputs, inputs, 3, 3}, 1.313);
        const at::Tensor direction = values({images, outputs, height, width}, 0.391);
        struct Outcome { at::Tensor output, ofX, ofWeight; };
        const auto outcome = [](const auto &convolution, const at::Tensor &x, const at::Tensor &weight, const at::Tensor &direction) {
            const at::Tensor leaf = x.detach().set_requires_grad(true), filters = weight.detach().set_requires_grad(true);
            const at::Tensor y = convolution(leaf, filters);
            (y * direction).sum().backward();
            return Outcome{y.detach(), leaf.grad(), filters.grad()};
        };
        const auto direct = [](const at::Tensor &x, const at::Tensor &w) { return at::conv2d(x, w, {}, {1, 1}, {1, 1}); };
        const auto wide = [](const at::Tensor &t) { return t.to(at::kDouble); };
        const Outcome exact = outcome(direct, wide(x), wide(weight), wide(direction));
        const Outcome sizes = outcome(direct, wide(x).abs(), wide(weight).abs(), wide(direction).abs()); // of what is summed
        const int threads = at::get_num_threads();
        at::set_num_threads(1);
        const Outcome alone = outcome(winogradConvolution, x, weight, direction);
        at::set_num_threads(3);
        const Outcome together = outcome(winogradConvolution, x, weight, direction);
        at::set_num_threads(threads);
        const auto nearEnough = [](const at::Tensor &got, const at::Tensor &wanted, const at::Tensor &size) {
            const double error = ((got - wanted).abs() / size.clamp_min(1e-12)).max().item<double>(); // zero: taps beside the map
            if (error > 1e-6)
                qWarning("error of %g of what is summed", error);
            return error <= 1e-6;
        };
        QVERIFY(nearEnough(alone.output, exact.output, sizes.output));
        QVERIFY(nearEnough(alone.ofX, exact.ofX, sizes.ofX));
        QVERIFY(nearEnough(alone.ofWeight, exact.ofWeight, sizes.ofWeight));
        QVERIFY(alone.output.equal(together.output));
        QVERIFY(alone.ofX.equal(together.ofX));
    }

    // What minimal filtering cannot do exactly as asked, or not faster, is left to at::conv2d.
    void minimalFilteringIsForWhatItServes()
    {
        const auto lastOf = [](at::IntArrayRef shape, at::ScalarType type = at::kFloat) {
            return at::zeros(shape, at::TensorOptions().dtype(type)).contiguous(at::MemoryFormat::ChannelsLast);
        };
        const at::Tensor x = lastOf({8, 64, 16, 16}), weight = lastOf({64, 64, 3, 3});
        if (at::get_cpu_capability() != "AVX512")
            QSKIP("this processor has no AVX-512");
        QVERIFY(winogradServes(x, weight));
        QVERIFY(winogradServes(lastOf({1, 64, 16, 16}), weight)); // alone as in a batch
        QVERIFY(!winogradServes(x, at::zeros({64, 64, 3, 3})));
        QVERIFY(!winogradServes(lastOf({8, 64, 16, 16}, at::kDouble), lastOf({64, 64, 3, 3}, at::kDouble)));
        QVERIFY(!winogradServes(at::zeros({8, 64, 16, 16}), weight));
        QVERIFY(!winogradServes(x, lastOf({64, 64, 1, 1})));
        QVERIFY(!winogradServes(lastOf({8, 3, 16, 16}), lastOf({64, 3, 3, 3})));
        QVERIFY(!winogradServes(lastOf({512, 64, 1, 1}), weight));
        const Autocast autocast(true, at::kCPU);
        QVERIFY(!winogradServes(x, weight));
    }

    // Names as PyTorch's Sequential gives them; biases and norms as each method's official code has them.
    void heads_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("head");
        QTest::addColumn<int>("layers");
        QTest::addColumn<QString>("lastNorm");
        QTest::addColumn<QString>("names"); // of parameters and buffers, without fc. and the counters of batches
        QTest::newRow("MoCo-v1") << "mocov1" << "linear" << 2 << "none" << "weight bias";
        QTest::newRow("MoCo-v2") << "mocov2" << "mlp" << 2 << "none" << "0.weight 0.bias 2.weight 2.bias";
        QTest::newRow("three layers") << "mocov2" << "mlp" << 3 << "none" << "0.weight 0.bias 2.weight 2.bias 4.weight 4.bias";
        QTest::newRow("SimCLR") << "simclr" << "mlp_norm" << 3 << "affine"
                                << "0.weight 1.weight 1.bias 3.weight 4.weight 4.bias 6.weight 7.weight 7.bias "
                                   "1.running_mean 1.running_var 4.running_mean 4.running_var 7.running_mean 7.running_var";
        QTest::newRow("SimSiam") << "simsiam" << "mlp_norm" << 3 << "plain"
                                 << "0.weight 1.weight 1.bias 3.weight 4.weight 4.bias 6.weight 1.running_mean 1.running_var "
                                    "4.running_mean 4.running_var 7.running_mean 7.running_var";
        QTest::newRow("BYOL") << "byol" << "mlp_norm" << 2 << "none"
                              << "0.weight 1.weight 1.bias 3.weight 1.running_mean 1.running_var";
        QTest::newRow("SwAV") << "swav" << "mlp_norm" << 2 << "none"
                              << "0.weight 1.weight 1.bias 3.weight 3.bias 1.running_mean 1.running_var";
    }
    void heads()
    {
        QFETCH(QString, method);
        QFETCH(QString, head);
        QFETCH(int, layers);
        QFETCH(QString, lastNorm);
        QFETCH(QString, names);
        ExperimentConfig config = configOf("resnet18", "imagenet", head.toStdString());
        config.method = method.toStdString();
        config.headLayers = layers;
        config.headHidden = 24;
        config.headLastNorm = lastNorm.toStdString();
        config.dimension = 16;
        const Encoder encoder(config);
        QStringList found;
        for (const auto &[name, tensor] : encoder.state())
            if (name.starts_with("fc.") && !name.ends_with("num_batches_tracked"))
                found << QString::fromStdString(name.substr(3));
        QCOMPARE(found.join(' '), names);
        config.predictorHidden = 8;
        std::uint64_t count = 0;
        for (const auto &[name, tensor] : encoder.tensors().parameters())
            count += std::uint64_t(tensor.numel());
        if (config.method == "simsiam" || config.method == "byol") {
            const Predictor predictor(config);
            for (const auto &[name, tensor] : predictor.tensors().parameters())
                count += std::uint64_t(tensor.numel());
        }
        config.prototypes = config.method == "swav" ? 2 : config.prototypes;
        QCOMPARE(count + (config.method == "swav" ? 32 : 0), parameterCount(config));
    }

    // A head against its layers one by one.
    void headComputesItsLayers()
    {
        const at::NoGradGuard noGrad;
        TensorTable table;
        const Mlp head(table, "fc", {.inputs = 5, .hidden = 7, .outputs = 3, .layers = 3, .hiddenNorms = true,
                                     .lastNorm = LastNorm::Plain, .lastBias = false});
        table.initialise(1);
        const at::Tensor x = pictures(6, 5).select(1, 0).select(1, 0).contiguous();
        const auto weight = [&](const char *name) { return tensorOf(table.parameters(), name); };
        const auto standard = [](const at::Tensor &y) { return (y - y.mean(0)) / (y.var(0, false) + 1e-5).sqrt(); };
        at::Tensor y = x;
        for (const char *name : {"fc.0.weight", "fc.3.weight"})
            y = standard(y.matmul(weight(name).t())).relu();
        y = standard(y.matmul(weight("fc.6.weight").t()));
        QVERIFY(head(x, {}).allclose(y, 1e-4, 1e-5));
        QVERIFY(!head(x, {.training = false}).allclose(y, 1e-2, 1e-2)); // running statistics then
    }

    void predictorIsOfItsOwn()
    {
        ExperimentConfig config = configOf("resnet18");
        config.method = "byol";
        config.dimension = 16;
        config.predictorHidden = 16;
        const Predictor predictor(config);
        QStringList names;
        for (const auto &[name, tensor] : predictor.tensors().parameters())
            names << QString::fromStdString(name);
        QCOMPARE(names.join(' '), QString("predictor.0.weight predictor.1.weight predictor.1.bias predictor.3.weight"));
        TensorTable table; // the same shape drawn in the encoder's stream
        const Linear other(table, "l", 16, 16);
        table.initialise(1);
        QVERIFY(!table.parameters()[0].second.equal(predictor.tensors().parameters()[0].second));
    }

    void residualBlocksMayStartAsTheIdentity()
    {
        ExperimentConfig config = configOf("resnet50", "imagenet");
        config.zeroInitResidual = true;
        const Encoder encoder(config);
        QVERIFY(tensorOf(encoder.tensors().parameters(), "layer1.0.bn3.weight").eq(0).all().item<bool>());
        QVERIFY(tensorOf(encoder.tensors().parameters(), "layer1.0.bn2.weight").eq(1).all().item<bool>());
        QVERIFY(tensorOf(encoder.tensors().parameters(), "layer1.0.downsample.1.weight").eq(1).all().item<bool>());
        config.backbone = "resnet34";
        const Encoder basic(config);
        QVERIFY(tensorOf(basic.tensors().parameters(), "layer4.2.bn2.weight").eq(0).all().item<bool>());
    }

    void stemsReduceAsTheyShould()
    {
        const at::NoGradGuard noGrad;
        TensorTable table;
        const ResNet small(table, "resnet18", "cifar");
        table.initialise(1);
        QCOMPARE(small(pictures(2, 32), {}).sizes().vec(), (std::vector<std::int64_t>{2, 512}));
        TensorTable other;
        const ResNet large(other, "resnet50", "imagenet");
        other.initialise(1);
        QCOMPARE(large(pictures(2, 64), {}).sizes().vec(), (std::vector<std::int64_t>{2, 2048}));
    }

    void embeddingsAreUnitRows()
    {
        const Encoder encoder(configOf("resnet18"));
        const at::Tensor z = encoder.embed(pictures(4, 16), {});
        QCOMPARE(z.sizes().vec(), (std::vector<std::int64_t>{4, 128}));
        QVERIFY(z.norm(2, 1).sub(1).abs().max().item<double>() < 1e-6);
        QVERIFY(z.requires_grad());
        QVERIFY(unitRows(at::zeros({1, 4})).eq(0).all().item<bool>());
    }
};

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_networks.moc"
