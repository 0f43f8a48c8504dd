#include "core/base/files.h"
#include "core/config/checks.h"
#include "core/learning/commands/commands.h"
#include "core/runlog/rundirectory.h"
#include "core/views/replay.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <ostream>

namespace leoclr::learning {

namespace {

using Json = nlohmann::ordered_json;

/// Hashes that the trainer recorded, by epoch and image.
using RecordedHashes = std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::string>>;

Result<RecordedHashes> recordedHashes(const RunDirectory &run)
{
    RecordedHashes hashes;
    std::error_code ignored;
    if (!std::filesystem::exists(run.events(), ignored)) // prepared, not started: nothing to compare with yet
        return hashes;
    const Result<RunDirectory::ReadEvents> events = run.readEvents();
    if (!events)
        return tl::unexpected<Error>(events.error());
    for (const Decoded &decoded : events->items) {
        const auto *const event = std::get_if<Event>(&decoded);
        const auto *const preview = event ? std::get_if<PreviewEvent>(&event->body) : nullptr;
        for (const PreviewSample &sample : preview ? preview->samples : std::vector<PreviewSample>{}) {
            std::vector<std::string> &views = hashes[{preview->epoch, sample.index}];
            views.clear(); // a resumed run may have recorded a step twice
            for (const PreviewView &view : sample.views)
                views.push_back(view.hash);
        }
    }
    return hashes;
}

/// An index, or the dataset's name for the image.
Result<std::size_t> indexOf(const Dataset &dataset, const std::string &image)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(image.data(), image.data() + image.size(), index);
    if (error == std::errc{} && end == image.data() + image.size())
        return index;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (dataset.name(i) == image)
            return i;
    return fail(ErrorCode::NotFound, "no image of the dataset is called \"" + image + "\"", {},
                "Give its number, from 0 to " + std::to_string(dataset.size() - 1) + ", or its whole name.");
}

struct Wanted
{
    std::int64_t epoch = 0;
    std::vector<std::size_t> images;
};

/// Images of one step, in the order of its batch.
std::vector<std::size_t> imagesOfStep(const ExperimentConfig &config, std::size_t images, std::int64_t stepInEpoch,
                                      std::int64_t epoch)
{
    std::vector<std::size_t> indices;
    for (std::int64_t i = 0; i < config.batchSize; ++i)
        indices.push_back(imageAt(config, images, epoch, stepInEpoch * config.batchSize + i));
    return indices;
}

Result<Wanted> wantedViews(const ViewsOptions &options, const ExperimentConfig &config, const Dataset &dataset)
{
    Wanted wanted{.epoch = options.epoch, .images = {}};
    const auto perEpoch = static_cast<std::int64_t>(stepsPerEpoch(config, dataset.size()));
    if (options.step >= 0) {
        if (options.step >= perEpoch * config.epochs)
            return fail(ErrorCode::OutOfRange, "this run has no step " + std::to_string(options.step), options.run,
                        "Choose one from 0 to " + std::to_string(perEpoch * config.epochs - 1) + ".");
        if (options.epoch >= 0 && options.epoch != options.step / perEpoch)
            return fail(ErrorCode::Inconsistent,
                        "step " + std::to_string(options.step) + " lies in epoch "
                            + std::to_string(options.step / perEpoch) + ", not in epoch "
                            + std::to_string(options.epoch),
                        options.run, "Leave --epoch out where --step is given.");
        wanted.epoch = options.step / perEpoch;
        wanted.images = imagesOfStep(config, dataset.size(), options.step % perEpoch, wanted.epoch);
    }
    if (options.image.empty())
        return wanted;
    const Result<std::size_t> index = indexOf(dataset, options.image);
    if (!index)
        return tl::unexpected<Error>(index.error());
    if (options.step >= 0 && std::find(wanted.images.begin(), wanted.images.end(), *index) == wanted.images.end()) {
        const auto place = placeOf(config, dataset.size(), wanted.epoch, *index);
        return fail(ErrorCode::Inconsistent,
                    "image " + options.image + " is not in the batch of step " + std::to_string(options.step),
                    options.run,
                    place ? "In this epoch it is in that of step " + std::to_string(place->step) + "."
                          : "In this epoch it falls into the last incomplete batch, which is dropped.");
    }
    wanted.images = {*index};
    return wanted;
}

Result<> writePicture(const cv::Mat &pixels, const std::filesystem::path &file)
{
    cv::Mat turned;
    cv::cvtColor(pixels, turned, cv::COLOR_RGB2BGR);
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(".png", turned, bytes))
        return fail(ErrorCode::Internal, "a view could not be written as PNG", file.string());
    return writeFileAtomically(file, {reinterpret_cast<const char *>(bytes.data()), bytes.size()});
}

/// Writes the views of one image and says how they compare with what was recorded.
class ViewsWriter
{
public:
    ViewsWriter(std::filesystem::path folder, RecordedHashes recorded, const Console &console)
        : m_folder(std::move(folder)), m_recorded(std::move(recorded)), m_console(console)
    {
    }

    Result<> write(const SeenImage &image, std::int64_t epoch, const std::optional<TrainingPlace> &place)
    {
        const auto recorded = m_recorded.find({epoch, static_cast<std::int64_t>(image.index)});
        if (const auto made = makeFolder(m_folder); !made)
            return made;
        const std::string prefix = "epoch" + std::to_string(epoch) + "-image" + std::to_string(image.index);
        if (const auto done = writePicture(image.original, m_folder / (prefix + "-original.png")); !done)
            return done;
        Json views = Json::array();
        for (std::size_t i = 0; i < image.views.size(); ++i) {
            const SeenView &view = image.views[i];
            const std::string file = prefix + "-view" + std::to_string(view.number) + ".png";
            if (const auto done = writePicture(view.pixels, m_folder / file); !done)
                return done;
            const std::string known =
                recorded != m_recorded.end() && i < recorded->second.size() ? recorded->second[i] : std::string{};
            m_console.out << file << "  " << view.hash
                          << (known.empty()         ? ""
                              : known == view.hash  ? "  as recorded"
                                                    : "  NOT as recorded: " + known)
                          << "\n";
            m_compared += known.empty() ? 0 : 1;
            m_different += !known.empty() && known != view.hash ? 1 : 0;
            Json entry{{"view", view.number}, {"file", file}, {"hash", view.hash}};
            if (!known.empty())
                entry["recorded_hash"] = known;
            entry["recipe"] = Json::parse(toJson(view.recipe));
            views.push_back(std::move(entry));
        }
        Json entry{{"image", image.index}, {"name", image.name}, {"epoch", epoch},
                   {"width", image.original.cols}, {"height", image.original.rows}};
        if (place) {
            entry["step"] = place->step;
            entry["position"] = place->position;
        }
        entry["views"] = std::move(views);
        m_images.push_back(std::move(entry));
        return {};
    }

    Result<> finish(const std::string &run)
    {
        const Json all{{"run", run}, {"images", m_images}};
        return writeFileAtomically(m_folder / "views.json", all.dump(2) + "\n");
    }

    [[nodiscard]] int compared() const { return m_compared; }
    [[nodiscard]] int different() const { return m_different; }

private:
    std::filesystem::path m_folder;
    RecordedHashes m_recorded;
    const Console &m_console;
    Json m_images = Json::array();
    int m_compared = 0, m_different = 0;
};

Result<int> writeViews(const ViewsOptions &options, const Console &console)
{
    const RunDirectory run(options.run);
    if (!run.isRun())
        return fail(ErrorCode::NotFound, "this is not a run directory: it has no run.json", options.run);
    const Result<ExperimentConfig> config = run.config();
    if (!config)
        return tl::unexpected<Error>(config.error());
    const auto dataset = openDataset(datasetSpec(*config));
    if (!dataset)
        return tl::unexpected<Error>(dataset.error());
    if (const auto facts = run.dataset(); facts && facts->fingerprint != (*dataset)->fingerprint())
        console.err << "leoclr-engine: warning: the dataset has changed since this run began; its views may differ\n";
    const Result<Wanted> wanted = wantedViews(options, *config, **dataset);
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    Result<RecordedHashes> recorded = recordedHashes(run);
    if (!recorded)
        return tl::unexpected<Error>(recorded.error());

    ViewsWriter writer(options.output, std::move(*recorded), console);
    for (const std::size_t index : wanted->images) {
        const Result<SeenImage> seen = replayImage(*config, **dataset, wanted->epoch, index);
        if (!seen)
            return tl::unexpected<Error>(seen.error());
        const auto place = placeOf(*config, (*dataset)->size(), wanted->epoch, index);
        if (!place)
            console.err << "leoclr-engine: warning: image " << index << " falls into the last incomplete batch of epoch "
                        << wanted->epoch << ", which is dropped: no encoder saw these views\n";
        if (const auto done = writer.write(*seen, wanted->epoch, place); !done)
            return tl::unexpected<Error>(done.error());
    }
    if (const auto done = writer.finish(options.run); !done)
        return tl::unexpected<Error>(done.error());
    if (writer.compared() > 0)
        console.err << writer.compared() - writer.different() << " of " << writer.compared()
                    << " recorded hashes are met\n";
    return writer.different() == 0 ? exitSuccess : exitFailure;
}

} // namespace

int viewsCommand(const ViewsOptions &options, const Console &console)
{
    if (options.step < 0 && (options.epoch < 0 || options.image.empty()))
        return complain({ErrorCode::OutOfRange, "it is not said which views are wanted", {},
                         "Give --epoch and --image, or --step."},
                        exitUsage, console);
    const Result<int> code = writeViews(options, console);
    return code ? *code : complain(code.error(), exitFailure, console);
}

} // namespace leoclr::learning
