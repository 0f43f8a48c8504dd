#include "core/config/fieldtable.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <clocale>
#include <locale>
#include <map>
#include <set>

using namespace leoclr;

namespace {

const Field &field(std::string_view key) { return **findField(key); }

} // namespace

class FieldTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberHasOneRow()
    {
        // Members and the bytes behind them lie next to each other, but for the holes that alignment leaves.
        std::set<std::string> keys;
        std::map<std::size_t, std::size_t> places; // begin and end within the struct
        ExperimentConfig config;
        const auto *const begin = reinterpret_cast<const char *>(&config);
        for (const Field &row : fieldTable()) {
            QVERIFY2(keys.insert(std::string(row.key)).second, row.key.data());
            const auto [first, last] = std::visit(
                [&](auto member) {
                    const auto from = static_cast<std::size_t>(reinterpret_cast<const char *>(&(config.*member)) - begin);
                    return std::pair(from, from + sizeof(config.*member));
                },
                row.member);
            QVERIFY2(places.emplace(first, last).second, row.key.data());
        }
        places.emplace(sizeof(ExperimentConfig), 0);
        std::size_t reached = 0;
        for (const auto &[first, last] : places) {
            QVERIFY2(first >= reached && first - reached < alignof(ExperimentConfig), "a member has no row");
            reached = last;
        }
    }

    void everyRowIsComplete()
    {
        const ExperimentConfig defaults;
        for (const Field &row : fieldTable()) {
            QVERIFY2(!row.label.empty() && !row.help.empty() && !row.evidence.empty(),
                     row.key.data());
            QVERIFY2(row.help.ends_with('.'), row.key.data());
            QVERIFY2(!nameOf(row.group).empty() && !nameOf(row.tier).empty() &&
                         !nameOf(row.source).empty(),
                     row.key.data());
            ExperimentConfig copy = defaults;
            const Result<> fits =
                setValue(row, copy, valueOf(row, defaults)); // the default is in range
            QVERIFY_RESULT(fits);
            for (const std::string_view choice : row.choices)
                QVERIFY2(!choiceLabel(row, choice).empty(), row.key.data());
        }
    }

    void groupsLieTogether()
    {
        std::set<FieldGroup> closed;
        FieldGroup current = fieldTable().front().group;
        for (const Field &row : fieldTable()) {
            if (row.group == current)
                continue;
            QVERIFY2(closed.insert(current).second && !closed.contains(row.group), row.key.data());
            current = row.group;
        }
    }

    void readsText_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("real") << "optimiser.learning_rate"
                              << "0.03"
                              << "0.03";
        QTest::newRow("exponent") << "optimiser.weight_decay"
                                  << "1e-4"
                                  << "0.0001";
        QTest::newRow("integer for a real") << "views.crop_scale_max"
                                            << "1"
                                            << "1";
        QTest::newRow("spaces") << "training.epochs"
                                << " 20 "
                                << "20";
        QTest::newRow("yes") << "views.original_augmented"
                             << "yes"
                             << "true";
        QTest::newRow("off") << "views.original_augmented"
                             << "off"
                             << "false";
        QTest::newRow("choice") << "network.backbone"
                                << "resnet18"
                                << "resnet18";
        QTest::newRow("free text") << "run.name"
                                   << "a = b, ü"
                                   << "a = b, ü";
        QTest::newRow("smallest") << "data.limit"
                                  << "0"
                                  << "0";
        QTest::newRow("largest seed") << "run.seed"
                                      << "9007199254740991"
                                      << "9007199254740991";
    }
    void readsText()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, written);
        ExperimentConfig config;
        const Field &row = field(key.toStdString());
        QVERIFY_RESULT(setFromText(row, config, text.toStdString()));
        QCOMPARE(QString::fromStdString(toText(valueOf(row, config))), written);
    }

    void refusesText_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char *name, const char *key, const char *text, ErrorCode code,
                            const char *mentions) {
            QTest::newRow(name) << key << QByteArray(text) << static_cast<int>(code) << mentions;
        };
        row("too large", "views.crop_scale_min", "1.5", ErrorCode::OutOfRange, "from 0.001 to 1");
        row("negative", "training.epochs", "-1", ErrorCode::OutOfRange, "training.epochs");
        row("beyond integers", "run.seed", "99999999999999999999", ErrorCode::OutOfRange,
            "run.seed");
        row("not a number", "optimiser.learning_rate", "nan", ErrorCode::OutOfRange,
            "optimiser.learning_rate");
        row("infinite", "optimiser.learning_rate", "inf", ErrorCode::OutOfRange,
            "optimiser.learning_rate");
        row("word", "training.epochs", "many", ErrorCode::WrongFormat, "whole number");
        row("fraction", "training.epochs", "2.5", ErrorCode::WrongFormat, "whole number");
        row("comma", "optimiser.learning_rate", "0,03", ErrorCode::WrongFormat, "decimal point");
        row("rest", "training.epochs", "20 epochs", ErrorCode::WrongFormat, "20 epochs");
        row("empty", "training.epochs", "", ErrorCode::WrongFormat, "training.epochs");
        row("maybe", "views.original_augmented", "maybe", ErrorCode::WrongFormat, "true or false");
        row("misspelled choice", "network.backbone", "resnet-50", ErrorCode::Unknown,
            "\"resnet50\"");
        row("not UTF-8", "run.name", "\xff\xfe", ErrorCode::WrongFormat, "UTF-8");
    }
    void refusesText()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, mentions);
        ExperimentConfig config;
        const Result<> done = setFromText(field(key.toStdString()), config, text.toStdString());
        QVERIFY(!done);
        QCOMPARE(static_cast<int>(done.error().code), code);
        QVERIFY2(done.error().message().find(mentions.toStdString()) != std::string::npos,
                 done.error().message().c_str());
        QCOMPARE(config, ExperimentConfig{});
    }

    void isIndependentOfTheLocale()
    {
        struct DecimalComma : std::numpunct<char>
        {
            char do_decimal_point() const override { return ','; }
        };
        const std::string before = std::setlocale(LC_ALL, nullptr);
        const std::locale streams =
            std::locale::global(std::locale(std::locale(), new DecimalComma));
        std::setlocale(LC_ALL, "de_DE.UTF-8"); // where it is installed
        ExperimentConfig config;
        const Result<> done = applyAssignment(config, "optimiser.learning_rate=0.25");
        const std::string text = toText(config.learningRate);
        std::locale::global(streams);
        std::setlocale(LC_ALL, before.c_str());
        QVERIFY_RESULT(done);
        QCOMPARE(config.learningRate, 0.25);
        QCOMPARE(text, std::string("0.25"));
    }

    void textComesBackTheSame()
    {
        for (const double value :
             {0.1, 1.0 / 3.0, 4.0 / 3.0, 1e-8, 1.23456789012345e-5, 99.99999999999999}) {
            ExperimentConfig config;
            QVERIFY_RESULT(setFromText(field("optimiser.learning_rate"), config, toText(value)));
            QCOMPARE(config.learningRate, value);
        }
    }

    void namesTheNearestField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("near");
        QTest::newRow("misspelled") << "optimizer.learning_rate"
                                    << "optimiser.learning_rate";
        QTest::newRow("without group") << "batch_size"
                                       << "training.batch_size";
        QTest::newRow("misspelled without group") << "bach_size"
                                                  << "training.batch_size";
        QTest::newRow("singular") << "training.epoch"
                                  << "training.epochs";
    }
    void namesTheNearestField()
    {
        QFETCH(QString, key);
        QFETCH(QString, near);
        ExperimentConfig config;
        const Result<> done = applyAssignment(config, key.toStdString() + "=1");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Unknown);
        QVERIFY2(done.error().message().find('"' + near.toStdString() + '"') != std::string::npos,
                 done.error().message().c_str());
    }

    void assignmentNeedsAnEqualsSign()
    {
        ExperimentConfig config;
        QCOMPARE(applyAssignment(config, "training.epochs").error().code, ErrorCode::WrongFormat);
        QVERIFY_RESULT(applyAssignment(config, "run.name=a=b"));
        QCOMPARE(config.runName, std::string("a=b"));
        QVERIFY_RESULT(applyAssignment(config, "run.name="));
        QCOMPARE(config.runName, std::string());
    }

    void findsDifferencesInTableOrder()
    {
        ExperimentConfig other;
        QVERIFY(differences({}, other).empty());
        other.checkpointsKept = 3;
        other.dataReader = "stl10";
        other.learningRate = 0.06;
        std::vector<std::string> keys;
        for (const Field *row : differences({}, other))
            keys.emplace_back(row->key);
        QCOMPARE(keys, (std::vector<std::string>{"data.reader", "optimiser.learning_rate",
                                                 "checkpoint.kept"}));
    }

    void appliesOnlyWhereItMatters()
    {
        ExperimentConfig config;
        const auto applies = [&](std::string_view key) {
            const Field &row = field(key);
            return row.applies == nullptr || row.applies(config);
        };
        QVERIFY(applies("data.demo_images") && !applies("data.path"));
        config.dataReader = "folder";
        QVERIFY(!applies("data.demo_images") && applies("data.path") &&
                applies("data.broken_images"));
        QVERIFY(applies("method.queue_policy") && applies("views.original_resize"));
        config.crops = 1; // one key: nothing to choose
        QVERIFY(!applies("method.queue_policy") && !applies("views.second_view"));
        config.method = "mocov2";
        QVERIFY(!applies("method.queue_policy") && !applies("views.original_resize") &&
                applies("method.queue_size"));
        config.method = "mocov2-two-keys";
        QVERIFY(applies("method.queue_policy") && !applies("views.original_augmented"));
        QVERIFY(!applies("method.batch_norm_groups"));
        config.batchNorm = "split";
        QVERIFY(applies("method.batch_norm_groups"));
        QVERIFY(applies("views.blur_sigma_max") && applies("views.jitter_hue") &&
                applies("watch.knn_neighbours"));
        config.blurProbability = config.jitterProbability = 0;
        config.knnEveryEpochs = 0;
        QVERIFY(!applies("views.blur_sigma_max") && !applies("views.jitter_hue") &&
                !applies("watch.knn_neighbours"));
        QVERIFY(applies("optimiser.momentum") && !applies("optimiser.lars_coefficient"));
        config.optimiser = "lars";
        QVERIFY(applies("optimiser.momentum") && applies("optimiser.lars_coefficient"));
        config.optimiser = "adamw";
        QVERIFY(!applies("optimiser.momentum"));
    }

    /// Which rows each method shows, of those that belong to methods.
    void methodsHaveTheirRows_data()
    {
        QTest::addColumn<QString>("rows");
        const char *const contrast = "temperature queue_size key_momentum key_momentum_schedule";
        QTest::newRow("leoclr") << QString(contrast) + " queue_policy crops";
        QTest::newRow("mocov1") << QString(contrast);
        QTest::newRow("mocov2") << QString(contrast);
        QTest::newRow("mocov2-two-keys") << QString(contrast) + " queue_policy";
        QTest::newRow("simclr") << "temperature";
        QTest::newRow("byol") << "key_momentum key_momentum_schedule predictor_hidden";
        QTest::newRow("simsiam") << "predictor_hidden";
        QTest::newRow("barlow-twins") << "redundancy_weight";
        QTest::newRow("vicreg") << "invariance_weight variance_weight covariance_weight";
        QTest::newRow("nnclr") << "temperature queue_size predictor_hidden";
        QTest::newRow("swav") << "temperature queue_size prototypes prototypes_frozen_steps sinkhorn_epsilon "
                                 "sinkhorn_iterations queue_from_epoch local_crops";
    }
    void methodsHaveTheirRows()
    {
        QFETCH(QString, rows);
        ExperimentConfig config;
        QVERIFY_RESULT(setFromText(field("method.name"), config, QTest::currentDataTag()));
        std::set<std::string> expected{"name", "batch_norm"}, shown;
        for (const QString &row : rows.split(' '))
            expected.insert(row.toStdString());
        for (const Field &row : fieldTable()) {
            const bool ofMethods = row.group == FieldGroup::Method || row.key == "network.predictor_hidden" ||
                                   row.key == "views.local_crops";
            if (ofMethods && (row.applies == nullptr || row.applies(config)))
                shown.emplace(row.key.substr(row.key.find('.') + 1));
        }
        QCOMPARE(shown, expected);
    }

    void everyMethodIsAChoice()
    {
        QCOMPARE(field("method.name").choices.size(), std::size_t{11});
        for (const std::string_view choice : field("method.name").choices)
            QVERIFY2(choiceLabel(field("method.name"), choice) != choice, choice.data());
    }
};

QTEST_GUILESS_MAIN(FieldTableTest)
#include "tst_fieldtable.moc"
