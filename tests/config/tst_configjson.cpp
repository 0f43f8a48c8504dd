#include "core/config/fieldtable.h"
#include "tests/support/testdata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leoclr;

class ConfigJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame()
    {
        ExperimentConfig config;
        config.runName = "Größe \"1\"\n";
        config.dataPath = "/data/with space";
        config.cropRatioMax = 4.0 / 3.0;
        config.weightDecay = 1e-7;
        config.originalAugmented = false;
        config.seed = 9007199254740991;
        const Result<ExperimentConfig> back = configFromJson(toJson(config), "config.json");
        QVERIFY_RESULT(back);
        QCOMPARE(*back, config);
    }

    void isOneFlatObjectInTableOrder()
    {
        const std::string text = toJson({});
        const QJsonObject object =
            QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(object.size(), static_cast<qsizetype>(fieldTable().size()));
        std::size_t last = 0;
        for (const Field &field : fieldTable()) {
            const std::size_t place = text.find("\n  \"" + std::string(field.key) + "\": ");
            QVERIFY2(place != std::string::npos && place >= last, field.key.data());
            last = place;
        }
        QVERIFY(text.ends_with("\n}\n"));
    }

    void absentKeysKeepTheBase()
    {
        ExperimentConfig base;
        base.epochs = 7;
        const Result<ExperimentConfig> config =
            configFromJson(R"({"training.batch_size": 64, "views.crop_scale_max": 1})", "x", base);
        QVERIFY_RESULT(config);
        QCOMPARE(config->epochs, std::int64_t{7});
        QCOMPARE(config->batchSize, std::int64_t{64});
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char *name, const char *json, ErrorCode code,
                            const char *mentions) {
            QTest::newRow(name) << QByteArray(json) << static_cast<int>(code) << mentions;
        };
        row("cut short", "{\n\"training.epochs\": 5,\n", ErrorCode::Damaged, "some/config.json:3");
        row("empty", "", ErrorCode::Damaged, "some/config.json:1");
        row("a list", "[1]", ErrorCode::WrongFormat, "some/config.json");
        row("unknown key", R"({"training.epoch": 5})", ErrorCode::Unknown, "\"training.epochs\"");
        row("wrong type", R"({"training.epochs": "5"})", ErrorCode::WrongFormat, "training.epochs");
        row("null", R"({"training.epochs": null})", ErrorCode::WrongFormat, "training.epochs");
        row("nested", R"({"training.epochs": {"value": 5}})", ErrorCode::WrongFormat,
            "training.epochs");
        row("range", R"({"training.epochs": 0})", ErrorCode::OutOfRange, "from 1 to");
        row("fraction", R"({"training.epochs": 2.5})", ErrorCode::WrongFormat, "whole number");
        row("beyond integers", R"({"training.epochs": 18446744073709551615})",
            ErrorCode::WrongFormat, "training.epochs");
        row("beyond numbers", R"({"optimiser.learning_rate": 1e999})", ErrorCode::Damaged,
            "some/config.json");
        row("not UTF-8", "{\"run.name\": \"\xff\"}", ErrorCode::Damaged, "some/config.json");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, code);
        QFETCH(QString, mentions);
        const Result<ExperimentConfig> config =
            configFromJson(json.toStdString(), "some/config.json");
        QVERIFY(!config);
        const std::string message = config.error().message();
        QVERIFY2(static_cast<int>(config.error().code) == code, message.c_str());
        QVERIFY2(message.find(mentions.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.find("some/config.json") != std::string::npos, message.c_str());
    }
};

QTEST_GUILESS_MAIN(ConfigJsonTest)
#include "tst_configjson.moc"
