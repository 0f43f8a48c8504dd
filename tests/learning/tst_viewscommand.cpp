#include "core/base/files.h"
#include "core/data/decode.h"
#include "core/learning/commands/commandline.h"
#include "core/runlog/rundirectory.h"
#include "core/views/replay.h"
#include "tests/support/testdata.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sstream>

using namespace leoclr;
using namespace leoclr::learning;

namespace {

struct Outcome
{
    int code = 0;
    std::string out, err;
};

Outcome call(const std::vector<std::string> &arguments)
{
    std::vector<const char *> pointers{"leoclr-engine"};
    for (const std::string &argument : arguments)
        pointers.push_back(argument.c_str());
    std::ostringstream out, err;
    Outcome outcome;
    outcome.code = runCommandLine(int(pointers.size()), pointers.data(), Console{out, err, false});
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

std::vector<PreviewEvent> previewsOf(const std::string &run)
{
    std::vector<PreviewEvent> previews;
    const auto events = RunDirectory(run).readEvents();
    for (const Decoded &decoded : events->items)
        if (const auto *event = std::get_if<Event>(&decoded))
            if (const auto *preview = std::get_if<PreviewEvent>(&event->body))
                previews.push_back(*preview);
    return previews;
}

} // namespace

class TestViewsCommand : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const QString &name) const { return m_folder.filePath(name).toStdString(); }

    /// Trains two epochs of three steps on the demo scenes; every step records a preview.
    void train(const std::string &run, const std::string &cropPolicy) const
    {
        const Outcome trained = call(
            {"train", "--preset", "leoclr-demo", "--run", run, "--set", "data.demo_images=24", "--set",
             "data.demo_size=32", "--set", "views.size=32", "--set", "training.batch_size=8", "--set",
             "training.epochs=2", "--set", "method.queue_size=32", "--set", "watch.knn_every_epochs=0", "--set",
             "watch.preview_every_steps=1", "--set", "watch.preview_images=4", "--set",
             "views.crop_policy=" + cropPolicy, "--set", "views.crop_minimum_coverage=0.9"});
        QVERIFY2(trained.code == 0, trained.err.c_str());
    }

private Q_SLOTS:
    void replaysWhatTheTrainerRecorded_data()
    {
        QTest::addColumn<QString>("policy");
        for (const char *policy : {"random", "centre_suppressed", "object_aware"})
            QTest::newRow(policy) << policy;
    }
    void replaysWhatTheTrainerRecorded()
    {
        QFETCH(QString, policy);
        const std::string run = path("run-" + policy);
        train(run, policy.toStdString());
        const auto previews = previewsOf(run);
        QVERIFY(previews.size() >= 6);
        const auto config = *RunDirectory(run).config();
        const auto dataset = *openDataset(datasetSpec(config));
        int compared = 0;
        for (const PreviewEvent &preview : previews) {
            for (const PreviewSample &sample : preview.samples) {
                const auto seen = replayImage(config, *dataset, preview.epoch, std::size_t(sample.index));
                QVERIFY_RESULT(seen);
                QCOMPARE(seen->views.size(), sample.views.size());
                for (std::size_t i = 0; i < sample.views.size(); ++i, ++compared)
                    QCOMPARE(seen->views[i].hash, sample.views[i].hash);
            }
        }
        QVERIFY(compared >= 6 * 4 * 3);

        const PreviewSample &sample = previews.back().samples.front();
        const std::string output = path("views-" + policy);
        const Outcome one = call({"views", run, "--epoch", std::to_string(previews.back().epoch), "--image",
                                  std::to_string(sample.index), "--output", output});
        QVERIFY2(one.code == 0, one.err.c_str());
        for (const PreviewView &view : sample.views)
            QVERIFY2(one.out.find(view.hash + "  as recorded") != std::string::npos, one.out.c_str());
        QVERIFY2(one.err.find("3 of 3 recorded hashes are met") != std::string::npos, one.err.c_str());
    }

    void writesPicturesAndRecipes()
    {
        const std::string run = path("run-random");
        const std::string output = path("step");
        const Outcome outcome = call({"views", run, "--step", "4", "--output", output});
        QVERIFY2(outcome.code == 0, outcome.err.c_str());
        const auto json = nlohmann::json::parse(*readFile(output + "/views.json"));
        QCOMPARE(json.at("images").size(), std::size_t(8)); // the whole batch
        int position = 0;
        for (const auto &image : json.at("images")) {
            QCOMPARE(image.at("step").get<int>(), 4);
            QCOMPARE(image.at("epoch").get<int>(), 1);
            QCOMPARE(image.at("position").get<int>(), position++);
            for (const auto &view : image.at("views")) {
                const auto picture = decodeImageFile(output + "/" + view.at("file").get<std::string>());
                QVERIFY_RESULT(picture);
                QCOMPARE(hashOfView(*picture), view.at("hash").get<std::string>()); // PNG keeps every byte
                QVERIFY_RESULT(recipeFromJson(view.at("recipe").dump()));
            }
        }
    }

    void worksBeforeTheFirstStepToo()
    {
        // A copy of the config alone: as for a run that is prepared, or on another computer.
        const std::string run = path("elsewhere");
        std::filesystem::create_directories(run);
        for (const char *file : {"run.json", "config.json"})
            std::filesystem::copy_file(path("run-random") + "/" + file, run + "/" + file);
        const Outcome there = call({"views", run, "--epoch", "1", "--image", "5", "--output", path("there")});
        const Outcome here =
            call({"views", path("run-random"), "--epoch", "1", "--image", "5", "--output", path("here")});
        QVERIFY2(there.code == 0, there.err.c_str());
        QVERIFY2(here.out.starts_with(there.out.substr(0, there.out.find('\n'))), here.out.c_str());
        QVERIFY(there.out.find("recorded") == std::string::npos);
    }

    void tellsWhenAHashDiffers()
    {
        // Another image size: the recorded hashes cannot be met.
        const std::string run = path("changed");
        std::filesystem::copy(path("run-random"), run, std::filesystem::copy_options::recursive);
        std::string config = *readFile(run + "/config.json");
        const std::string before = "\"views.crop_scale_min\": ";
        const auto at = config.find(before);
        QVERIFY(at != std::string::npos);
        config.replace(at, config.find(',', at) - at, before + "0.9");
        QVERIFY_RESULT(writeFileAtomically(run + "/config.json", config));
        const auto preview = previewsOf(run).front();
        const Outcome outcome = call({"views", run, "--epoch", std::to_string(preview.epoch), "--image",
                                      std::to_string(preview.samples.front().index), "--output", path("no")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.find("NOT as recorded") != std::string::npos, outcome.out.c_str());
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing chosen") << QStringList{} << 2 << "--epoch and --image, or --step";
        QTest::newRow("epoch alone") << QStringList{"--epoch", "1"} << 2 << "--image";
        QTest::newRow("no such image") << QStringList{"--epoch", "1", "--image", "99"} << 1 << "from 0 to 23";
        QTest::newRow("no such name") << QStringList{"--epoch", "1", "--image", "cat"} << 1 << "no image of the dataset";
        QTest::newRow("no such epoch") << QStringList{"--epoch", "7", "--image", "2"} << 1 << "from 0 to 1";
        QTest::newRow("no such step") << QStringList{"--step", "6"} << 1 << "from 0 to 5";
        QTest::newRow("step of another epoch") << QStringList{"--step", "1", "--epoch", "1"} << 1 << "lies in epoch 0";
    }
    void mistakesAreExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, says);
        std::vector<std::string> all{"views", path("run-random"), "--output", path("nothing")};
        for (const QString &argument : arguments)
            all.push_back(argument.toStdString());
        const Outcome outcome = call(all);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.find(says.toStdString()) != std::string::npos, outcome.err.c_str());
        QVERIFY(!QDir(QString::fromStdString(path("nothing"))).exists());
    }
};

QTEST_GUILESS_MAIN(TestViewsCommand)
#include "tst_viewscommand.moc"
