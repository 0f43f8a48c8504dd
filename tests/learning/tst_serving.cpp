// Questions about the checkpoint of a small run, asked directly, over the protocol and on the command line.

#include "core/base/safetensors.h"
#include "core/learning/commands/commandline.h"
#include "core/learning/serving/activation.h"
#include "core/learning/serving/answering.h"
#include "core/learning/serving/datasetembedding.h"
#include "core/learning/serving/linereader.h"
#include "core/learning/serving/server.h"
#include "core/learning/training/attempt.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>
#include <sstream>
#include <thread>

#include <unistd.h>

using namespace leoclr;
using namespace leoclr::learning;

namespace {

ExperimentConfig tinyConfig()
{
    ExperimentConfig config;
    config.demoImages = 16;
    config.demoSize = 48;
    config.viewSize = 32;
    config.backbone = "resnet18";
    config.stem = "cifar";
    config.dimension = 16;
    config.queueSize = 24;
    config.batchSize = 8;
    config.epochs = 1;
    config.keyMomentum = 0.9;
    config.learningRate = 0.05;
    config.knnEveryEpochs = 0;
    config.computeThreads = 2;
    config.loaderThreads = 1;
    return config;
}

double dot(const VectorTable &a, std::int64_t rowA, const VectorTable &b, std::int64_t rowB)
{
    double sum = 0;
    for (std::int64_t i = 0; i < a.columns; ++i)
        sum += double(a.values[std::size_t(rowA * a.columns + i)]) * b.values[std::size_t(rowB * b.columns + i)];
    return sum;
}

/// Both ends of a pipe.
struct Pipe
{
    Pipe() { [[maybe_unused]] const int made = ::pipe(ends); }
    ~Pipe()
    {
        ::close(ends[0]);
        closeWriting();
    }
    void write(const std::string &text) const { [[maybe_unused]] const auto written = ::write(ends[1], text.data(), text.size()); }
    void closeWriting()
    {
        if (ends[1] >= 0)
            ::close(std::exchange(ends[1], -1));
    }
    int ends[2];
};

} // namespace

class TestServing : public QObject
{
    Q_OBJECT
private:
    template<typename T>
    T ask(const RequestBody &request)
    {
        const AnswerBody answer = m_answering.answer(request, {});
        if (const auto *error = std::get_if<Error>(&answer))
            qFatal("%s", error->message().c_str());
        return std::get<T>(answer);
    }
    [[nodiscard]] Error refusal(const RequestBody &request)
    {
        const AnswerBody answer = m_answering.answer(request, {});
        const auto *error = std::get_if<Error>(&answer);
        return error ? *error : Error{ErrorCode::Internal, "it was answered", {}, {}};
    }
    [[nodiscard]] ServedImage image(std::size_t index) const { return {datasetSpec(tinyConfig()), index}; }
    /// Scenes are as wide or as tall as their layout asks: demoSize is the shorter side.
    [[nodiscard]] static cv::Size sizeOf(std::size_t index)
    {
        return openDataset(datasetSpec(tinyConfig())).value()->imageSize(index).value();
    }
    /// All answers to lines of requests.
    static std::vector<Answer> talk(const std::string &lines)
    {
        Pipe pipe;
        std::ostringstream output;
        std::thread writing([&] {
            pipe.write(lines);
            pipe.closeWriting();
        });
        serve(pipe.ends[0], output, [] { return false; });
        writing.join();
        std::vector<Answer> answers;
        std::istringstream input(output.str());
        for (std::string line; std::getline(input, line);) {
            const Result<Answer> answer = decodeAnswer(line);
            if (!answer)
                qFatal("%s", line.c_str());
            answers.push_back(*answer);
        }
        return answers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const RunDirectory run(m_folder.filePath("run").toStdString());
        QVERIFY_RESULT(run.create({.id = "a", .name = "tiny", .seed = 1}, tinyConfig()));
        const SystemClock clock;
        const auto end = runAttempt(run, {.interrupted = [] { return false; }}, clock);
        QVERIFY_RESULT(end);
        m_run = run.path().string();
    }

    void describesACheckpoint()
    {
        const auto facts = ask<CheckpointFacts>(DescribeRequest{m_run});
        QCOMPARE(facts.method, std::string("leoclr"));
        QCOMPARE(facts.features, 512);
        QCOMPARE(facts.dimension, 16);
        QCOMPARE(facts.negatives, 24);
        QCOMPARE(facts.step, 2);
        QVERIFY(facts.keyEncoder);
        // The three ways to name it.
        const auto folder = std::filesystem::path(facts.path).parent_path();
        QVERIFY(ask<CheckpointFacts>(DescribeRequest{folder.string()}) == facts);
        QVERIFY(ask<CheckpointFacts>(DescribeRequest{facts.path}) == facts);
    }

    void aCheckpointInMemoryOutlivesItsFiles()
    {
        namespace fs = std::filesystem;
        const fs::path run = m_folder.filePath("moving").toStdString();
        fs::copy(m_run, run, fs::copy_options::recursive);
        const fs::path checkpoint = run / "checkpoints" / "2";
        const auto facts = ask<CheckpointFacts>(DescribeRequest{checkpoint.string()});
        fs::remove(checkpoint / "manifest.json"); // as a run prunes its old ones
        fs::remove_all(checkpoint);
        QVERIFY(ask<CheckpointFacts>(DescribeRequest{checkpoint.string()}) == facts);
        QCOMPARE(refusal(DescribeRequest{run.string()}).code, ErrorCode::NotFound); // the run itself has none any more
        // One that was made anew is read anew, and refused where it is not whole.
        fs::copy(fs::path(m_run) / "checkpoints" / "2", checkpoint, fs::copy_options::recursive);
        fs::last_write_time(checkpoint / "manifest.json", fs::file_time_type::clock::now() + std::chrono::seconds(5));
        QVERIFY(ask<CheckpointFacts>(DescribeRequest{checkpoint.string()}) == facts);
        fs::last_write_time(checkpoint / "manifest.json", fs::file_time_type::clock::now() + std::chrono::seconds(9));
        fs::resize_file(checkpoint / "model.safetensors", 1000);
        QCOMPARE(refusal(DescribeRequest{checkpoint.string()}).code, ErrorCode::Damaged);
    }

    void refusesWhatIsNotThere()
    {
        QCOMPARE(refusal(DescribeRequest{"/nowhere"}).code, ErrorCode::NotFound);
        QCOMPARE(refusal(DescribeRequest{m_folder.path().toStdString()}).code, ErrorCode::NotFound);
        QCOMPARE(refusal(EmbedRequest{m_run, image(99), {wholeImage()}, false}).code, ErrorCode::OutOfRange);
        ServedImage lost = image(0);
        lost.dataset.reader = "cifar10";
        lost.dataset.path = "/nowhere";
        QCOMPARE(refusal(EmbedRequest{m_run, lost, {wholeImage()}, false}).code, ErrorCode::NotFound);
        ViewRecipe larger = rawCrop({0, 0, 20, 20});
        larger.size = 64;
        QCOMPARE(refusal(EmbedRequest{m_run, image(0), {wholeImage(), larger}, false}).code, ErrorCode::Inconsistent);
    }

    void viewsAreEmbeddedEachForItself()
    {
        const ViewRecipe whole = wholeImage(), crop = rawCrop({5, 6, 20, 25});
        const auto both = ask<EmbedAnswer>(EmbedRequest{m_run, image(3), {whole, crop}, false});
        const auto alone = ask<EmbedAnswer>(EmbedRequest{m_run, image(3), {crop}, false});
        QCOMPARE(both.features.rows, 2);
        QCOMPARE(both.features.columns, 512);
        for (std::int64_t row = 0; row < 2; ++row)
            QVERIFY(std::abs(dot(both.projections, row, both.projections, row) - 1) < 1e-5);
        QVERIFY(std::abs(dot(both.projections, 1, alone.projections, 0) - 1) < 1e-5); // running statistics: no neighbours count
        QVERIFY(dot(both.projections, 0, both.projections, 1) < 0.999999);
    }

    void comparesAsTheFormulasSay()
    {
        const std::vector<ViewRecipe> views{rawCrop({0, 0, 24, 24}), rawCrop({20, 20, 28, 28}), rawCrop({4, 0, 40, 30})};
        const auto compared =
            ask<CompareAnswer>(CompareRequest{m_run, image(5), wholeImage(), views, ActivationKind::None});
        const auto q = ask<EmbedAnswer>(EmbedRequest{m_run, image(5), {wholeImage()}, false});
        const auto k = ask<EmbedAnswer>(EmbedRequest{m_run, image(5), views, true});
        for (std::int64_t i = 0; i < 3; ++i)
            QVERIFY(std::abs(compared.queryKey[std::size_t(i)] - dot(q.projections, 0, k.projections, i)) < 1e-5);
        const double keyKey = dot(k.projections, 0, k.projections, 1);
        QVERIFY(std::abs(*compared.keyKey - keyKey) < 1e-5);
        QVERIFY(std::abs(*compared.gap - ((compared.queryKey[0] + compared.queryKey[1]) / 2 - keyKey)) < 1e-5);

        // Rank and probability by hand, from the queue as it stands in the file.
        const auto file = SafetensorsFile::open(compared.checkpoint.path);
        QVERIFY_RESULT(file);
        const StoredTensor &stored = file->tensors().at("queue"); // [16, 24]
        std::vector<float> queue(16 * 24);
        QVERIFY_RESULT(file->read(stored, std::as_writable_bytes(std::span(queue))));
        const double tau = tinyConfig().temperature;
        for (std::size_t i = 0; i < 3; ++i) {
            std::int64_t rank = 1;
            double sum = 0;
            for (std::size_t j = 0; j < 24; ++j) {
                double score = 0;
                for (std::size_t c = 0; c < 16; ++c)
                    score += double(q.projections.values[c]) * queue[c * 24 + j];
                rank += score > compared.queryKey[i];
                sum += std::exp(score / tau);
            }
            const double own = std::exp(compared.queryKey[i] / tau);
            QCOMPARE(compared.rank[i], rank);
            QVERIFY(std::abs(compared.probability[i] - own / (own + sum)) < 1e-5);
        }
        QVERIFY(compared.coverage.empty());
        QVERIFY(compared.queryMap.map.isEmpty());

        const auto single = ask<CompareAnswer>(CompareRequest{m_run, image(5), wholeImage(), {views[0]}, ActivationKind::None});
        QVERIFY(!single.keyKey && !single.gap);
    }

    void mapsSumTheChannels()
    {
        const at::Tensor maps = at::arange(0, 8, at::kFloat).view({1, 2, 2, 2}); // places sum to 4, 6, 8, 10
        const at::Tensor map = channelSum(maps);
        const std::vector<float> expected{0, 1.f / 3, 2.f / 3, 1};
        for (int i = 0; i < 4; ++i)
            QVERIFY(std::abs(map.flatten()[i].item<float>() - expected[std::size_t(i)]) < 1e-6);
        QCOMPARE(channelSum(at::ones({1, 3, 2, 2})).sum().item<float>(), 0.f);
    }

    void similarityFollowsTheGradient()
    {
        const auto place = findCheckpoint(m_run);
        QVERIFY_RESULT(place);
        const auto loaded = LoadedCheckpoint::load(*place);
        QVERIFY_RESULT(loaded);
        const Encoder &encoder = (*loaded)->query();
        const at::NoGradGuard noGrad;
        at::Tensor maps = at::arange(0, 512 * 4, at::kFloat).mul(0.37).sin().abs().view({1, 512, 2, 2});
        const at::Tensor target = encoder.project(at::arange(0, 512, at::kFloat).cos().view({1, 512}), lookingMode);
        // The gradient of each channel by finite differences of the mean feature.
        const at::Tensor features = maps.mean({2, 3});
        std::vector<double> weights;
        for (std::int64_t c = 0; c < 512; ++c) {
            constexpr float step = 0.02f;
            const at::Tensor up = features.clone(), down = features.clone();
            up[0][c] += step;
            down[0][c] -= step;
            const double difference = ((encoder.project(up, lookingMode) - encoder.project(down, lookingMode)) * target).sum().item<double>();
            weights.push_back(difference / (2 * step));
        }
        std::vector<double> cam(4, 0);
        for (std::size_t place4 = 0; place4 < 4; ++place4) {
            for (std::size_t c = 0; c < 512; ++c)
                cam[place4] += weights[c] * maps.flatten()[std::int64_t(c * 4 + place4)].item<double>();
            cam[place4] = std::max(0.0, cam[place4]);
        }
        const auto [low, high] = std::minmax_element(cam.begin(), cam.end());
        const at::Tensor map = similarityCam(encoder, maps, target).flatten();
        QVERIFY(*high > *low);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(map[std::int64_t(i)].item<double>() - (cam[i] - *low) / (*high - *low)) < 0.05);
        QVERIFY(!(*loaded)->query().tensors().parameters().front().second.requires_grad());
    }

    void mapsLieWhereTheViewWas()
    {
        const at::Tensor left = at::tensor({1.f, 0.f, 1.f, 0.f}).view({2, 2}); // bright at the left
        ViewRecipe crop = rawCrop({10, 20, 40, 20});
        crop.size = 32;
        const ActivationMap plain = layBack(left, crop, {100, 80});
        QVERIFY(plain.box == cv::Rect(10, 20, 40, 20));
        QVERIFY(plain.map.values.front() > 0.9f);
        QVERIFY(coverageOf(plain, {10, 20, 20, 20}) > 0.8);
        crop.flip = true; // the network saw it mirrored: the bright side was the right one of the image
        QVERIFY(coverageOf(layBack(left, crop, {100, 80}), {10, 20, 20, 20}) < 0.2);

        ViewRecipe letterbox = wholeImage(OriginalResize::Letterbox);
        letterbox.size = 32;
        letterbox.box = {0, 0, 100, 50};
        const at::Tensor bars = at::tensor({1.f, 1.f, 0.f, 0.f, 0.f, 0.f, 1.f, 1.f}).view({4, 2}); // bright in the bars alone
        const ActivationMap laid = layBack(bars, letterbox, {100, 50});
        QVERIFY(laid.box == cv::Rect(0, 0, 100, 50));
        const double mean = std::accumulate(laid.map.values.begin(), laid.map.values.end(), 0.0) / double(laid.map.values.size());
        QVERIFY(mean < 0.3);
    }

    void coverageIsAShare()
    {
        ActivationMap map{{0, 0, 40, 20}, {2, 4, {1, 1, 1, 1, 1, 1, 1, 1}}, {4, 2}};
        QCOMPARE(coverageOf(map, {0, 0, 40, 20}), 1.0);
        QCOMPARE(coverageOf(map, {0, 0, 10, 20}), 0.25);
        QVERIFY(std::abs(coverageOf(map, {5, 5, 10, 10}) - 0.125) < 1e-9); // cut through cells
        QCOMPARE(coverageOf(map, {50, 0, 10, 10}), 0.0);
        map.map.values.assign(8, 0);
        QCOMPARE(coverageOf(map, {0, 0, 40, 20}), 0.0);
    }

    void aSingleCellIsNoMap()
    {
        // 32 pixels with the stem of ImageNet: halved five times.
        ExperimentConfig config = tinyConfig();
        config.stem = "imagenet";
        config.demoImages = 10; // as few as there can be
        const RunDirectory run(m_folder.filePath("coarse").toStdString());
        QVERIFY_RESULT(run.create({.id = "b", .name = "coarse", .seed = 1}, config));
        const SystemClock clock;
        QVERIFY_RESULT(runAttempt(run, {.interrupted = [] { return false; }}, clock));
        for (const ActivationKind kind : {ActivationKind::Sum, ActivationKind::Similarity}) {
            const auto compared = ask<CompareAnswer>(
                CompareRequest{run.path().string(), image(2), wholeImage(), {rawCrop({0, 0, 24, 48})}, kind});
            QVERIFY(compared.queryMap.isSingleCell() && compared.queryMap.map.isEmpty());
            QVERIFY(compared.queryMap.box == cv::Rect({0, 0}, sizeOf(2)));
            QVERIFY(compared.coverage.empty());
        }
        const auto activated =
            ask<ActivationAnswer>(ActivationRequest{run.path().string(), image(2), {wholeImage()}, {{0, 0, 24, 48}}});
        QVERIFY(activated.maps.front().isSingleCell() && activated.coverage.empty());
        // The stem for small pictures leaves four by four.
        const auto finer = ask<ActivationAnswer>(ActivationRequest{m_run, image(2), {wholeImage()}, {}});
        QVERIFY(finer.maps.front().cells == cv::Size(4, 4) && !finer.maps.front().map.isEmpty());
    }

    void comparesWithMaps()
    {
        for (const ActivationKind kind : {ActivationKind::Sum, ActivationKind::Similarity}) {
            int seen = 0;
            for (std::size_t index = 0; index < 8; ++index) {
                const cv::Rect whole({0, 0}, sizeOf(index));
                const cv::Rect left(0, 0, whole.width / 2, whole.height), right(left.width, 0, whole.width - left.width, whole.height);
                const auto compared =
                    ask<CompareAnswer>(CompareRequest{m_run, image(index), wholeImage(), {rawCrop(left), rawCrop(right)}, kind});
                QVERIFY(compared.queryMap.box == whole);
                QCOMPARE(compared.keyMaps.size(), std::size_t(2));
                QVERIFY(compared.keyMaps[1].box == right);
                // The crops share the image out; where nothing speaks for the similarity, there is nothing to share.
                const auto &values = compared.queryMap.map.values;
                const bool blank = std::ranges::all_of(values, [](float value) { return value == 0; });
                seen += !blank;
                QVERIFY(std::abs(compared.coverage[0] + compared.coverage[1] - (blank ? 0 : 1)) < 1e-6);
            }
            QVERIFY(kind == ActivationKind::Sum ? seen == 8 : seen > 0);
        }
        const auto activated = ask<ActivationAnswer>(ActivationRequest{m_run, image(2), {wholeImage()}, {{0, 0, 24, 48}}});
        const auto compared = ask<CompareAnswer>(
            CompareRequest{m_run, image(2), wholeImage(), {rawCrop({0, 0, 24, 48})}, ActivationKind::Sum});
        QVERIFY(std::abs(activated.coverage[0] - compared.coverage[0]) < 1e-6);
    }

    void answersOverThePipe()
    {
        std::string lines;
        lines += encode(Request{"1", DescribeRequest{m_run}}) + "\n";
        lines += "this is no request\r\n\n";
        lines += encode(Request{"\"two\"", EmbedRequest{m_run, image(1), {wholeImage()}, false}}) + "\n";
        lines += std::string(longestRequest + 10, 'x') + "\n";
        lines += encode(Request{"3", EmbedRequest{m_run, image(2), {wholeImage()}, false}}); // the last line has no end
        const std::vector<Answer> answers = talk(lines);
        QCOMPARE(answers.size(), std::size_t(6));
        QVERIFY(std::holds_alternative<ReadyAnswer>(answers[0].body));
        QCOMPARE(answers[1].id, std::string("1"));
        QVERIFY(std::holds_alternative<CheckpointFacts>(answers[1].body));
        QCOMPARE(answers[2].id, std::string("null"));
        QVERIFY(std::holds_alternative<Error>(answers[2].body));
        QCOMPARE(answers[3].id, std::string("\"two\""));
        QVERIFY(std::holds_alternative<EmbedAnswer>(answers[3].body));
        QCOMPARE(std::get<Error>(answers[4].body).code, ErrorCode::OutOfRange);
        QVERIFY(std::holds_alternative<EmbedAnswer>(answers[5].body));
    }

    void cancelsWhatWaits()
    {
        std::string lines;
        for (int id = 1; id <= 12; ++id)
            lines += encode(Request{std::to_string(id), EmbedRequest{m_run, image(1), {wholeImage()}, false}}) + "\n";
        lines += encode(Request{"\"c\"", CancelRequest{"12"}}) + "\n" + encode(Request{"\"p\"", PingRequest{}}) + "\n";
        const std::vector<Answer> answers = talk(lines);
        QCOMPARE(answers.size(), std::size_t(15));
        const auto placeOf = [&](const std::string &id) {
            return std::find_if(answers.begin(), answers.end(), [&](const Answer &one) { return one.id == id; }) - answers.begin();
        };
        QVERIFY(placeOf("\"p\"") < placeOf("11")); // past the queue
        QCOMPARE(placeOf("12"), std::ptrdiff_t(14)); // in order
        QCOMPARE(std::get<Error>(answers[14].body).code, ErrorCode::Cancelled);
        QVERIFY(std::holds_alternative<EmbedAnswer>(answers[std::size_t(placeOf("11"))].body));
    }

    void endsWhenInterrupted()
    {
        Pipe pipe; // never closed from outside
        std::ostringstream output;
        const auto begin = std::chrono::steady_clock::now();
        serve(pipe.ends[0], output, [] { return true; });
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    }

    void embedsADataset()
    {
        const auto place = findCheckpoint(m_run);
        QVERIFY_RESULT(place);
        const auto loaded = LoadedCheckpoint::load(*place);
        QVERIFY_RESULT(loaded);
        std::size_t told = 0;
        EmbeddingOptions options{.dataset = datasetSpec(tinyConfig()), .crops = true, .batch = 5};
        const auto set = embedDataset(**loaded, options, [&](std::size_t done, std::size_t) {
            told = std::max(told, done);
            return true;
        });
        QVERIFY_RESULT(set);
        QCOMPARE(told, std::size_t(16));
        QCOMPARE(set->rows(), std::size_t(16));
        QCOMPARE(set->crops, 2);
        QCOMPARE(set->cropBoxes.size(), std::size_t(16 * 2 * 4));
        QCOMPARE(set->facts.step, 2);
        const auto dataset = openDataset(options.dataset);
        QVERIFY_RESULT(dataset);
        for (std::size_t row = 0; row < set->rows(); ++row)
            QCOMPARE(set->labels[row], std::int64_t((*dataset)->label(row)));
        // The same numbers as serve gives: the image whole, and the crops that the run draws in that epoch.
        const auto crops = drawViews(tinyConfig(), std::uint32_t(place->epoch), 9, sizeOf(9));
        const auto served =
            ask<EmbedAnswer>(EmbedRequest{m_run, image(9), {wholeImage(), crops[1], crops[2]}, false});
        for (std::int64_t i = 0; i < 512; ++i) {
            QVERIFY(std::abs(set->features[std::size_t(9 * 512 + i)] - served.features.values[std::size_t(i)]) < 1e-4f);
            QVERIFY(std::abs(set->cropFeatures[std::size_t((9 * 2 + 1) * 512 + i)]
                             - served.features.values[std::size_t(2 * 512 + i)]) < 1e-4f);
        }
        QCOMPARE(set->cropBoxes[std::size_t(9 * 2 * 4 + 2)], crops[1].box.width);

        const auto stopped = embedDataset(**loaded, options, [](std::size_t done, std::size_t) { return done < 5; });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

    void embedsOnTheCommandLine()
    {
        std::ostringstream out, err;
        const std::vector<const char *> arguments{"leoclr-engine", "embed", m_run.c_str(), "--limit", "7", "--json"};
        QCOMPARE(runCommandLine(int(arguments.size()), arguments.data(), {out, err, false}), exitSuccess);
        QVERIFY2(err.str().empty(), err.str().c_str());
        const auto files = embeddingFiles(RunDirectory(m_run));
        QCOMPARE(files.size(), std::size_t(1));
        QVERIFY(out.str().find(files[0].string()) != std::string::npos);
        QVERIFY(out.str().find("{\"done\":7,\"of\":7}") != std::string::npos);
        const auto set = readEmbedding(files[0]);
        QVERIFY_RESULT(set);
        QCOMPARE(set->rows(), std::size_t(7));
        QCOMPARE(set->facts.runName, std::string("tiny"));
        QCOMPARE(set->crops, 0);

        const std::vector<const char *> wrong{"leoclr-engine", "embed", "/nowhere"};
        QCOMPARE(runCommandLine(int(wrong.size()), wrong.data(), {out, err, false}), exitFailure);
        QVERIFY(err.str().find("/nowhere") != std::string::npos);
    }

    void linesAreBounded()
    {
        Pipe pipe;
        pipe.write("short\n" + std::string(50, 'a') + "\n" + std::string(9, 'b') + "\nend");
        pipe.closeWriting();
        LineReader reader(pipe.ends[0], 10);
        const auto never = [] { return false; };
        QCOMPARE(reader.next(never)->text, std::string("short"));
        QVERIFY(reader.next(never)->overlong);
        QCOMPARE(reader.next(never)->text, std::string(9, 'b'));
        QCOMPARE(reader.next(never)->text, std::string("end"));
        QVERIFY(!reader.next(never));
    }

private:
    QTemporaryDir m_folder;
    std::string m_run;
    Answering m_answering;
};

QTEST_GUILESS_MAIN(TestServing)
#include "tst_serving.moc"
