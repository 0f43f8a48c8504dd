#include "core/config/checks.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <algorithm>

using namespace leoclr;

namespace {

/// A configuration that no check minds.
ExperimentConfig sound() { return (*findPreset("leoclr-demo"))->config; }

const CheckFinding *find(const std::vector<CheckFinding> &findings, std::string_view id)
{
    const auto found = std::ranges::find(findings, id, &CheckFinding::id);
    return found != findings.end() ? &*found : nullptr;
}

} // namespace

class ChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundSettingsPass()
    {
        for (const CheckFinding &finding : checkConfig(sound()))
            QVERIFY2(finding.level == CheckLevel::Note, finding.text().c_str());
    }

    void cropsByObjectsWantObjects()
    {
        ExperimentConfig config = sound();
        config.cropPolicy = "object_aware";
        QVERIFY(!find(checkConfig(config), "crops_without_objects")); // not known
        CheckSurroundings surroundings;
        surroundings.lacksObjects = true;
        const auto findings = checkConfig(config, surroundings);
        const CheckFinding *finding = find(findings, "crops_without_objects");
        QVERIFY(finding && finding->level == CheckLevel::Caution);
        QCOMPARE(finding->fixValue, std::string("random"));
        config.cropPolicy = "random";
        QVERIFY(!find(checkConfig(config, surroundings), "crops_without_objects"));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("assignments");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("level");
        const auto row = [](const char *id, const char *assignments, CheckLevel level) {
            QTest::addRow("%s: %s", id, assignments) << assignments << id << static_cast<int>(level);
        };
        row("queue_smaller_than_batch", "method.queue_size=32 training.batch_size=64",
            CheckLevel::Stop);
        row("queue_wraps_around", "method.queue_size=1000", CheckLevel::Note);
        row("queue_longer_than_epoch", "method.queue_size=4096", CheckLevel::Caution);
        row("shuffle_on_one_device", "method.batch_norm=shuffle", CheckLevel::Caution);
        row("groups_do_not_divide_batch", "method.batch_norm=split method.batch_norm_groups=7",
            CheckLevel::Stop);
        row("groups_too_small", "method.batch_norm=split method.batch_norm_groups=16",
            CheckLevel::Caution);
        row("key_encoder_too_slow", "method.key_momentum=0.999 training.epochs=2",
            CheckLevel::Caution);
        row("queue_smaller_than_batch", "method.name=nnclr method.queue_size=0", CheckLevel::Stop);
        row("batch_norm_of_no_key_encoder", "method.name=simclr method.batch_norm=shuffle", CheckLevel::Caution);
        row("batch_norm_of_each_process", "method.name=byol method.batch_norm=ordinary training.processes=2",
            CheckLevel::Caution);
        row("parts_change_the_loss", "method.name=simclr training.accumulation=2", CheckLevel::Caution);
        row("parts_change_batch_norm", "training.accumulation=2", CheckLevel::Note);
        row("parts_do_not_divide_batch", "training.accumulation=3", CheckLevel::Stop);
        row("devices_do_not_divide_batch", "training.processes=3", CheckLevel::Stop);
        row("prototypes_always_frozen", "method.name=swav method.prototypes_frozen_steps=5000", CheckLevel::Caution);
        row("queue_never_starts", "method.name=swav method.queue_from_epoch=50", CheckLevel::Note);
        row("local_scale_order", "method.name=swav views.local_crops=2 views.local_scale_min=0.5", CheckLevel::Stop);
        row("learning_rate_far_from_scaling", "optimiser.name=sgd optimiser.learning_rate=3", CheckLevel::Caution);
        row("learning_rate_for_adamw", "optimiser.name=adamw optimiser.learning_rate=0.03",
            CheckLevel::Caution);
        row("batch_larger_than_dataset", "data.demo_images=50", CheckLevel::Stop);
        row("small_stem_large_views", "network.stem=cifar views.size=224", CheckLevel::Caution);
        row("large_stem_small_views", "network.stem=imagenet views.size=32 data.reader=cifar10 data.path=/data", CheckLevel::Caution);
        row("crop_scale_order", "views.crop_scale_min=0.9 views.crop_scale_max=0.5",
            CheckLevel::Stop);
        row("crop_ratio_order", "views.crop_ratio_min=2", CheckLevel::Stop);
        row("blur_sigma_order", "views.blur_probability=0.5 views.blur_sigma_min=3",
            CheckLevel::Stop);
        row("original_loses_borders", "views.original_resize=centre_crop", CheckLevel::Caution);
        row("crops_very_small", "views.crop_scale_min=0.01", CheckLevel::Caution);
        row("warmup_longer_than_training", "optimiser.warmup_epochs=12 training.epochs=12",
            CheckLevel::Caution);
        row("steps_fall_together", "optimiser.schedule=step training.epochs=3",
            CheckLevel::Caution);
        row("bfloat16_on_cpu", "training.precision=bfloat16 training.device=cpu",
            CheckLevel::Caution);
        row("bfloat16_tiny_views", "training.precision=bfloat16 network.stem=imagenet views.size=16", CheckLevel::Stop);
        row("more_neighbours_than_images", "watch.knn_train_images=10 watch.knn_neighbours=20",
            CheckLevel::Caution);
        row("no_data_path", "data.reader=folder", CheckLevel::Stop);
        row("no_unlabeled_split", "data.reader=cifar10 data.split=unlabeled", CheckLevel::Stop);
        row("trains_on_test_images", "data.reader=cifar10 data.split=test", CheckLevel::Caution);
        row("knn_takes_labelled_split", "data.reader=stl10 data.split=unlabeled", CheckLevel::Note);
        row("one_checkpoint_only", "checkpoint.every_epochs=100", CheckLevel::Note);
    }
    void finds()
    {
        QFETCH(QString, assignments);
        QFETCH(QString, id);
        QFETCH(int, level);
        ExperimentConfig config = sound();
        QVERIFY2(!find(checkConfig(config), id.toStdString()), "the sound settings have it too");
        for (const QString &assignment : assignments.split(' '))
            QVERIFY_RESULT(applyAssignment(config, assignment.toStdString()));

        const std::vector<CheckFinding> findings = checkConfig(config);
        const CheckFinding *finding = find(findings, id.toStdString());
        QVERIFY(finding);
        QCOMPARE(static_cast<int>(finding->level), level);
        QVERIFY_RESULT(findField(finding->field));
        QVERIFY2(finding->text().find('%') == std::string::npos || id == "crops_very_small" ||
                     id == "steps_fall_together",
                 finding->text().c_str());

        if (finding->fixField.empty())
            return;
        QVERIFY_RESULT(setFromText(**findField(finding->fixField), config, finding->fixValue));
        const std::vector<CheckFinding> afterwards = checkConfig(config);
        QVERIFY2(!find(afterwards, id.toStdString()), "the way out does not lead out");
    }

    void fillsInArguments()
    {
        const CheckFinding finding{.arguments = {"7", "x%1"}, .sentence = "%2 of %1 and %3, 100 %"};
        QCOMPARE(finding.text(), std::string("x%1 of 7 and %3, 100 %"));
    }

    void bothKeysFillTheQueueTwiceAsFast()
    {
        ExperimentConfig config = sound();
        config.queueSize = config.batchSize;
        QVERIFY(!find(checkConfig(config), "queue_smaller_than_batch"));
        config.queuePolicy = "both_keys";
        QVERIFY(find(checkConfig(config), "queue_smaller_than_batch"));
        config.method = "mocov2"; // has one key; the policy does not apply
        QVERIFY(!find(checkConfig(config), "queue_smaller_than_batch"));
    }

    void ratesAreThoseOfTheMethod_data()
    {
        QTest::addColumn<QString>("assignments");
        QTest::addColumn<double>("usual"); // for a batch of 256
        QTest::newRow("LeOCLR") << "method.name=leoclr" << 0.03;
        QTest::newRow("SimSiam") << "method.name=simsiam" << 0.05;
        QTest::newRow("BYOL with SGD") << "method.name=byol" << 0.12;
        QTest::newRow("BYOL with LARS") << "method.name=byol optimiser.name=lars" << 0.3;
    }
    void ratesAreThoseOfTheMethod()
    {
        QFETCH(QString, assignments);
        QFETCH(double, usual);
        ExperimentConfig config;
        config.batchSize = 512;
        for (const QString &assignment : assignments.split(' '))
            QVERIFY_RESULT(applyAssignment(config, assignment.toStdString()));
        for (const double factor : {0.3, 3.9}) {
            config.learningRate = 2 * usual * factor;
            QVERIFY(!find(checkConfig(config), "learning_rate_far_from_scaling"));
        }
        for (const double factor : {0.2, 4.2}) {
            config.learningRate = 2 * usual * factor;
            QVERIFY(find(checkConfig(config), "learning_rate_far_from_scaling"));
        }
    }

    /// A queue of neighbours or for balancing may hold an image's own keys; a queue of negatives should not.
    void neighboursMayBeOld()
    {
        ExperimentConfig config = sound();
        config.queueSize = 4096;
        QVERIFY(find(checkConfig(config), "queue_longer_than_epoch"));
        config.method = "nnclr";
        QVERIFY(!find(checkConfig(config), "queue_longer_than_epoch"));
        config.method = "swav";
        config.queueSize = 0;
        QVERIFY(!find(checkConfig(config), "queue_smaller_than_batch"));
    }

    void shufflingHelpsOnSeveralDevices()
    {
        ExperimentConfig config = sound();
        config.batchNorm = "shuffle";
        QVERIFY(!find(checkConfig(config, {.devices = 2}), "shuffle_on_one_device"));
        QVERIFY(find(checkConfig(config, {.devices = 3}), "devices_do_not_divide_batch"));
        config.processes = 2;
        QVERIFY(!find(checkConfig(config), "shuffle_on_one_device"));
    }

    void looksAtTheDisk()
    {
        ExperimentConfig config = sound();
        config.checkpointsKept = 3;
        QVERIFY(!find(checkConfig(config, {.freeBytes = 100ULL << 30}), "disk_too_small"));
        const std::vector<CheckFinding> findings = checkConfig(config, {.freeBytes = 1 << 20});
        const CheckFinding *finding = find(findings, "disk_too_small");
        QVERIFY(finding);
        QCOMPARE(finding->level, CheckLevel::Stop);
        QVERIFY2(finding->text().find("1 MB") != std::string::npos, finding->text().c_str());
        QVERIFY(!find(checkConfig(config), "disk_too_small")); // unknown
    }

    void countsParameters_data()
    {
        QTest::addColumn<QString>("backbone");
        QTest::addColumn<QString>("stem");
        QTest::addColumn<QString>("head");
        QTest::addColumn<quint64>("count");
        // torchvision's networks without their classifier, plus the heads of method.md
        QTest::newRow("ResNet-18, MLP") << "resnet18"
                                        << "imagenet"
                                        << "mlp" << quint64(11176512 + 328320);
        QTest::newRow("ResNet-18, linear") << "resnet18"
                                           << "imagenet"
                                           << "linear" << quint64(11176512 + 512 * 128 + 128);
        QTest::newRow("ResNet-18, CIFAR") << "resnet18"
                                          << "cifar"
                                          << "mlp" << quint64(11176512 - 9408 + 1728 + 328320);
        QTest::newRow("ResNet-34, MLP") << "resnet34"
                                        << "imagenet"
                                        << "mlp" << quint64(21284672 + 328320);
        QTest::newRow("ResNet-50, MLP") << "resnet50"
                                        << "imagenet"
                                        << "mlp" << quint64(23508032 + 4458624);
        QTest::newRow("ResNet-50, CIFAR")
            << "resnet50"
            << "cifar"
            << "linear" << quint64(23508032 - 9408 + 1728 + 2048 * 128 + 128);
    }
    void countsParameters()
    {
        QFETCH(QString, backbone);
        QFETCH(QString, stem);
        QFETCH(QString, head);
        QFETCH(quint64, count);
        ExperimentConfig config;
        config.backbone = backbone.toStdString();
        config.stem = stem.toStdString();
        config.head = head.toStdString();
        QCOMPARE(quint64(parameterCount(config)), count);
    }

    void countsWhatMethodsAdd()
    {
        ExperimentConfig config;
        config.method = "byol"; // head 2048-4096-256 with batch norm, predictor 256-4096-256, no bias at the end
        config.head = "mlp_norm";
        config.headHidden = 4096;
        config.dimension = 256;
        const std::uint64_t head = 2048 * 4096 + 2 * 4096 + 4096 * 256;
        const std::uint64_t predictor = 256 * 4096 + 2 * 4096 + 4096 * 256;
        QCOMPARE(parameterCount(config), std::uint64_t{23508032} + head + predictor);
        config.method = "swav"; // bias at the end, prototypes
        QCOMPARE(parameterCount(config), std::uint64_t{23508032} + head + 256 + 3000 * 256);
        config.method = "simsiam"; // three layers, plain batch norm at the end
        config.headHidden = 0;
        config.headLayers = 3;
        config.dimension = 2048;
        config.headLastNorm = "plain";
        config.predictorHidden = 512;
        QCOMPARE(parameterCount(config), std::uint64_t{23508032} + 3 * 2048 * 2048 + 2 * 2 * 2048 + 2048 * 512 +
                                             2 * 512 + 512 * 2048 + 2048);
    }

    void estimatesCheckpoints()
    {
        ExperimentConfig config; // ResNet-50, queue of 65,536
        const std::uint64_t parameters = parameterCount(config);
        const std::uint64_t batchNormStatistics = 2 * 26560;
        const std::uint64_t expected = 4 * (3 * parameters + 2 * batchNormStatistics + 128 * 65536);
        const std::uint64_t estimated = checkpointBytes(config);
        QVERIFY(estimated > expected && estimated < expected + (1 << 20));
        config.queuePolicy = "two_queues";
        QCOMPARE(checkpointBytes(config) - estimated, std::uint64_t{4 * 128 * 65536});
        config.method = "simclr"; // neither follower nor queue
        const std::uint64_t alone = 4 * (2 * parameters + batchNormStatistics);
        QVERIFY(checkpointBytes(config) > alone && checkpointBytes(config) < alone + (1 << 20));
    }

    void dropsTheIncompleteBatch()
    {
        QCOMPARE(stepsPerEpoch({}, 1281167), std::uint64_t{5004});
        QCOMPARE(stepsPerEpoch({}, 255), std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
