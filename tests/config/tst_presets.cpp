#include "core/config/checks.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/config/presettexts.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace leoclr;

class PresetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoComesFirst() { QCOMPARE(presets().front().name, std::string_view("leoclr-demo")); }

    void everyFileIsOffered()
    {
        std::set<QString> files;
        for (const QString &file : QDir(LEOCLR_PRESET_FOLDER).entryList({"*.json"}))
            files.insert(file.chopped(5));
        std::set<QString> names;
        for (const Preset &preset : presets())
            names.insert(QString::fromStdString(std::string(preset.name)));
        QCOMPARE(names, files);
    }

    void descriptionsCanBeTranslated()
    {
        for (const Preset &preset : presets())
            QVERIFY2(std::ranges::find(presetTexts(), preset.description) != presetTexts().end(),
                     preset.name.data());
        QCOMPARE(presetTexts().size(), presets().size());
    }

    void noneIsStopped()
    {
        for (const Preset &preset : presets()) {
            ExperimentConfig config = preset.config;
            config.dataPath = "/somewhere";
            for (const CheckFinding &finding : checkConfig(config))
                QVERIFY2(finding.level != CheckLevel::Stop,
                         (std::string(preset.name) + ": " + finding.text()).c_str());
        }
    }

    void relativesDifferInTheMethodAlone_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("demo") << "leoclr-demo"
                              << "mocov2-demo";
        QTest::newRow("demo control") << "leoclr-demo"
                                      << "mocov2-two-keys-demo";
        QTest::newRow("cifar10") << "leoclr-cifar10"
                                 << "mocov2-cifar10";
        QTest::newRow("cifar10 control") << "leoclr-cifar10"
                                         << "mocov2-two-keys-cifar10";
        QTest::newRow("stl10") << "leoclr-stl10"
                               << "mocov2-stl10";
        QTest::newRow("imagenet 200") << "leoclr-imagenet-200"
                                      << "mocov2-imagenet-200";
        QTest::newRow("imagenet 800") << "leoclr-imagenet-800"
                                      << "mocov2-imagenet-800";
    }
    void relativesDifferInTheMethodAlone()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const auto different = differences((*findPreset(one.toStdString()))->config,
                                           (*findPreset(other.toStdString()))->config);
        QCOMPARE(different.size(), std::size_t{1});
        QCOMPARE(different.front()->key, std::string_view("method.name"));
    }

    void imageNetFollowsThePaper()
    {
        const ExperimentConfig &config = (*findPreset("leoclr-imagenet-800"))->config;
        QCOMPARE(config.backbone, std::string("resnet50"));
        QCOMPARE(config.optimiser, std::string("sgd"));
        QCOMPARE(config.sgdMomentum, 0.9);
        QCOMPARE(config.weightDecay, 1e-4);
        QCOMPARE(config.learningRate, 0.03);
        QCOMPARE(config.batchSize, std::int64_t{256});
        QCOMPARE(config.epochs, std::int64_t{800});
        QCOMPARE(config.viewSize, std::int64_t{224});
        QVERIFY(config.originalAugmented);
    }

    /// The figures of the official codes, learning rates multiplied by batch / 256 (method.md, 3.1 and 3.2).
    void methodsFollowTheirPapers_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::newRow("mocov1-imagenet") << "method.temperature=0.07 network.head=linear optimiser.schedule=step "
                                            "optimiser.learning_rate=0.03 views.jitter_probability=1 views.jitter_hue=0.4 "
                                            "views.gray_first=true views.blur_probability=0 views.crop_scale_min=0.2 "
                                            "method.queue_size=65536 training.epochs=200";
        QTest::newRow("mocov2-imagenet-200")
            << "method.temperature=0.2 network.head=mlp optimiser.schedule=cosine optimiser.schedule_unit=epoch "
               "optimiser.warmup_epochs=0 optimiser.learning_rate=0.03 optimiser.weight_decay=1e-4 optimiser.decayed=all "
               "views.jitter_probability=0.8 views.jitter_hue=0.1 views.blur_probability=0.5 method.key_momentum=0.999";
        QTest::newRow("simclr-imagenet")
            << "method.temperature=0.1 network.head=mlp_norm network.head_layers=3 network.dimension=128 "
               "optimiser.name=lars optimiser.learning_rate=4.8 optimiser.weight_decay=1e-4 optimiser.decayed=weights "
               "optimiser.warmup_epochs=10 views.crop_scale_min=0.08 views.resampling=bicubic views.jitter_brightness=0.8 "
               "views.jitter_hue=0.2 views.blur_probability=0.5 training.batch_size=4096 method.batch_norm=synchronised";
        QTest::newRow("byol-imagenet")
            << "method.key_momentum=0.996 method.key_momentum_schedule=cosine network.head_hidden=4096 "
               "network.dimension=256 network.predictor_hidden=4096 optimiser.name=lars optimiser.learning_rate=3.2 "
               "optimiser.weight_decay=1.5e-6 optimiser.lars_coefficient=0.001 optimiser.warmup_epochs=10 "
               "views.jitter_saturation=0.2 views.blur_probability=1 views.solarise_probability=0 views.second_view=own "
               "views.second_blur_probability=0.1 views.second_solarise_probability=0.2 training.batch_size=4096";
        QTest::newRow("simsiam-imagenet")
            << "network.head_layers=3 network.dimension=2048 network.head_last_norm=plain network.predictor_hidden=512 "
               "optimiser.name=sgd optimiser.learning_rate=0.1 optimiser.predictor_rate_fixed=true "
               "optimiser.weight_decay=1e-4 optimiser.decayed=all network.zero_init_residual=true "
               "training.batch_size=512";
        QTest::newRow("barlow-twins-imagenet")
            << "method.redundancy_weight=0.0051 network.head_layers=3 network.head_hidden=8192 network.dimension=8192 "
               "optimiser.name=lars optimiser.learning_rate=1.6 optimiser.bias_learning_rate=0.0384 "
               "optimiser.weight_decay=1e-6 optimiser.final_rate_share=0.001 optimiser.warmup_epochs=10 "
               "network.zero_init_residual=true training.batch_size=2048 views.second_view=own";
        QTest::newRow("vicreg-imagenet")
            << "method.invariance_weight=25 method.variance_weight=25 method.covariance_weight=1 network.dimension=8192 "
               "optimiser.name=lars optimiser.learning_rate=1.6 optimiser.weight_decay=1e-6 training.batch_size=2048 "
               "optimiser.final_rate_share=0.001 views.second_view=own";
        QTest::newRow("nnclr-imagenet")
            << "method.queue_size=98304 method.temperature=0.1 network.dimension=256 network.head_last_norm=affine "
               "network.predictor_hidden=4096 optimiser.learning_rate=4.8 training.epochs=1000";
        QTest::newRow("swav-imagenet")
            << "method.temperature=0.1 method.prototypes=3000 method.prototypes_frozen_steps=313 "
               "method.sinkhorn_epsilon=0.05 method.sinkhorn_iterations=3 method.queue_size=0 optimiser.name=lars "
               "optimiser.decayed=all optimiser.learning_rate=4.8 optimiser.warmup_start=0.3 "
               "optimiser.final_rate_share=0.001 optimiser.schedule_unit=iteration views.crop_scale_min=0.14 "
               "views.local_crops=6 views.local_size=96 views.local_scale_min=0.05 views.local_scale_max=0.14 "
               "views.jitter_brightness=0.8 views.jitter_hue=0.2 network.head_hidden=2048 network.dimension=128";
        QTest::newRow("simclr-cifar10")
            << "method.temperature=0.5 optimiser.name=lars optimiser.learning_rate=2 optimiser.weight_decay=1e-4 "
               "training.batch_size=512 training.epochs=1000 views.blur_probability=0 views.jitter_brightness=0.4 "
               "network.backbone=resnet18 network.stem=cifar views.size=32";
    }
    void methodsFollowTheirPapers()
    {
        QFETCH(QString, settings);
        const Result<const Preset *> preset = findPreset(QTest::currentDataTag());
        QVERIFY_RESULT(preset);
        ExperimentConfig expected = (*preset)->config;
        for (const QString &setting : settings.split(' '))
            QVERIFY_RESULT(applyAssignment(expected, setting.toStdString()));
        for (const Field *field : differences((*preset)->config, expected))
            QFAIL(field->key.data());
    }

    /// Every method can be trained on ImageNet and on CIFAR-10 from a preset of its own.
    void everyMethodHasPresets()
    {
        std::map<std::string, std::set<std::string>> readers;
        for (const Preset &preset : presets())
            readers[preset.config.method].insert(preset.config.dataReader);
        for (const std::string_view method : (*findField("method.name"))->choices) {
            const std::set<std::string> &own = readers[std::string(method)];
            QVERIFY2(own.contains("imagenet") || method == "mocov2-two-keys", method.data());
            QVERIFY2(own.contains("cifar10") || method == "mocov1", method.data());
        }
    }

    void shortNamesAreKnown()
    {
        QCOMPARE((*findPreset("leoclr-imagenet"))->name, std::string_view("leoclr-imagenet-200"));
        QCOMPARE((*findPreset("mocov2-imagenet"))->name, std::string_view("mocov2-imagenet-200"));
    }

    void unknownNamesTheNearest()
    {
        const Result<const Preset *> preset = findPreset("leoclr-cifar-10");
        QVERIFY(!preset);
        QCOMPARE(preset.error().code, ErrorCode::Unknown);
        QVERIFY2(preset.error().message().find("\"leoclr-cifar10\"") != std::string::npos,
                 preset.error().message().c_str());
    }
};

QTEST_GUILESS_MAIN(PresetsTest)
#include "tst_presets.moc"
