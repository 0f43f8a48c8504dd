#include "core/views/replay.h"

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/config/checks.h"
#include "core/views/render.h"

namespace leoclr {

namespace {

Permutation orderOf(const ExperimentConfig &config, std::size_t images, std::int64_t epoch)
{
    return Permutation(static_cast<std::uint64_t>(config.seed), Purpose::Shuffle, static_cast<std::uint32_t>(epoch),
                       static_cast<std::uint32_t>(images));
}

Result<StandIn> imageFor(const ExperimentConfig &config, const Dataset &dataset, std::size_t index)
{
    const auto read = [&](std::size_t i) { return dataset.image(i); };
    if (config.brokenImages != "refuse")
        return imageOrNext(index, dataset.size(), read);
    return read(index).map([&](const cv::Mat &image) { return StandIn{index, image, {}}; });
}

} // namespace

std::string hashOfView(const cv::Mat &pixels)
{
    const cv::Mat whole = pixels.isContinuous() ? pixels : pixels.clone();
    return hashOf(whole.data, whole.total() * whole.elemSize());
}

Result<SeenView> replayRecipe(const cv::Mat &image, const ViewRecipe &recipe, std::uint32_t number,
                                  const std::string &name)
{
    if ((recipe.box & cv::Rect({0, 0}, image.size())) != recipe.box || recipe.box.empty())
        return fail(ErrorCode::Inconsistent,
                    "the recorded crop box lies outside of the image, which is now " + std::to_string(image.cols)
                        + " × " + std::to_string(image.rows),
                    name);
    cv::Mat pixels = render(image, recipe);
    if (!pixels.isContinuous())
        pixels = pixels.clone();
    std::string hash = hashOfView(pixels);
    return SeenView{number, recipe, std::move(pixels), std::move(hash)};
}

std::vector<ViewRecipe> drawViewsOf(const ExperimentConfig &config, const Dataset &dataset, std::int64_t epoch,
                                    std::size_t index, cv::Size image)
{
    const CropPolicy policy = cropPolicyFrom(config.cropPolicy);
    const CropGuide guide = policy == CropPolicy::Random || !dataset.hasObjects()
        ? CropGuide{}
        : cropGuide(policy, dataset.objects(index));
    return drawViews(config, static_cast<std::uint32_t>(epoch), static_cast<std::uint32_t>(index), image, guide);
}

Result<SeenImage> replayImage(const ExperimentConfig &config, const Dataset &dataset, std::int64_t epoch,
                                  std::size_t index)
{
    if (index >= dataset.size())
        return fail(ErrorCode::OutOfRange, "there is no image " + std::to_string(index) + " in this dataset",
                    config.dataPath, "Choose one from 0 to " + std::to_string(dataset.size() - 1) + ".");
    if (epoch < 0 || epoch >= config.epochs)
        return fail(ErrorCode::OutOfRange, "this run has no epoch " + std::to_string(epoch), config.runName,
                    "Choose one from 0 to " + std::to_string(config.epochs - 1) + ".");
    Result<StandIn> stand = imageFor(config, dataset, index);
    if (!stand)
        return tl::unexpected(stand.error());
    SeenImage replayed{stand->index, dataset.name(stand->index), stand->image, {}};
    const std::vector<ViewRecipe> recipes =
        drawViewsOf(config, dataset, epoch, stand->index, replayed.original.size());
    const ViewPlan plan = viewPlan(config);
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        Result<SeenView> view =
            replayRecipe(replayed.original, recipes[i], plan.views[i].number, replayed.name);
        if (!view)
            return tl::unexpected(view.error());
        replayed.views.push_back(std::move(*view));
    }
    return replayed;
}

std::size_t imageAt(const ExperimentConfig &config, std::size_t images, std::int64_t epoch, std::int64_t position)
{
    return orderOf(config, images, epoch)(static_cast<std::uint32_t>(position));
}

std::optional<TrainingPlace> placeOf(const ExperimentConfig &config, std::size_t images, std::int64_t epoch,
                                     std::size_t index)
{
    const Permutation order = orderOf(config, images, epoch);
    const auto steps = static_cast<std::int64_t>(stepsPerEpoch(config, images));
    for (std::int64_t position = 0; position < steps * config.batchSize; ++position) {
        if (order(static_cast<std::uint32_t>(position)) == index)
            return TrainingPlace{epoch * steps + position / config.batchSize, position % config.batchSize};
    }
    return std::nullopt;
}

Result<StandIn> imageOrNext(std::size_t index, std::size_t images,
                            const std::function<Result<cv::Mat>(std::size_t)> &read)
{
    StandIn stand;
    for (std::size_t tried = 0; tried < images; ++tried) {
        stand.index = (index + tried) % images;
        Result<cv::Mat> image = read(stand.index);
        if (image) {
            stand.image = std::move(*image);
            return stand;
        }
        stand.broken.emplace_back(stand.index, image.error());
    }
    return fail(ErrorCode::Empty, "none of the " + std::to_string(images) + " images can be read",
                stand.broken.empty() ? std::string{} : stand.broken.front().second.place,
                "Check that the dataset is complete and readable.");
}

} // namespace leoclr
