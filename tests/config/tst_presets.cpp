#include "core/config/checks.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/config/presettexts.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

#include <algorithm>
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
