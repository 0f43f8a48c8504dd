#include "core/learning/serving/answering.h"

#include "core/learning/serving/activation.h"
#include "core/learning/training/device.h"
#include "core/runlog/sealedcheckpoints.h"
#include "core/views/render.h"

#include <cmath>
#include <cstring>

namespace leoclr::learning {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t batchSize = 64;

Error cancelled()
{
    return {ErrorCode::Cancelled, "the request was given up", {}, {}};
}

VectorTable tableFrom(const at::Tensor &rows)
{
    const at::Tensor plain = rows.to(at::kCPU).contiguous();
    VectorTable table{plain.size(0), plain.size(1), std::vector<float>(static_cast<std::size_t>(plain.numel()))};
    std::memcpy(table.values.data(), plain.const_data_ptr(), table.values.size() * sizeof(float));
    return table;
}

/// Views with the network's last feature map of each: [N, F, h, w].
struct Looked
{
    std::vector<ViewRecipe> recipes;
    at::Tensor maps;
};

/// Renders views and runs an encoder's backbone on them. Views of one call have one size.
Result<Looked> look(const LoadedCheckpoint &checkpoint, const Encoder &encoder, const cv::Mat &image,
                    const std::vector<ViewRecipe> &views, std::stop_token stop)
{
    const at::NoGradGuard noGrad;
    Looked looked;
    for (const ViewRecipe &view : views)
        looked.recipes.push_back(checkpoint.completed(view, image.size()));
    std::vector<at::Tensor> parts;
    for (std::size_t begin = 0; begin < views.size(); begin += batchSize) {
        std::vector<cv::Mat> pixels;
        for (std::size_t i = begin; i < std::min(begin + batchSize, views.size()); ++i) {
            if (stop.stop_requested())
                return tl::unexpected<Error>(cancelled());
            if (looked.recipes[i].size != looked.recipes.front().size)
                return fail(ErrorCode::Inconsistent, "the views of one request have different sizes");
            pixels.push_back(render(image, looked.recipes[i]));
        }
        parts.push_back(encoder.featureMaps(checkpoint.input(pixels), lookingMode));
    }
    looked.maps = at::cat(parts);
    return looked;
}

bool allFinite(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

Error diverged(const LoadedCheckpoint &checkpoint)
{
    return {ErrorCode::Diverged, "the network of this checkpoint gives no numbers", checkpoint.place().model.string(), {}};
}

/// Rank and probability of each key among the negatives.
void contrast(CompareAnswer &answer, const at::Tensor &query, const at::Tensor &queue, double temperature)
{
    const at::Tensor scores = query.matmul(queue).to(at::kDouble).flatten(); // [K]
    const double negatives = at::logsumexp(scores / temperature, 0).item<double>();
    for (const double similarity : answer.queryKey) {
        answer.rank.push_back(1 + scores.gt(similarity).sum().item<std::int64_t>());
        answer.probability.push_back(1 / (1 + std::exp(negatives - similarity / temperature)));
    }
}

/// Width of the features: what the first layer of the head takes.
std::int64_t featureCount(const Encoder &encoder)
{
    for (const auto &[name, tensor] : encoder.tensors().parameters())
        if (name.starts_with("fc."))
            return tensor.size(1);
    return 0;
}

fs::file_time_type sealingTime(const fs::path &checkpoint, std::error_code &problem)
{
    return fs::last_write_time(checkpoint / "manifest.json", problem);
}

template<typename T, typename Fits>
T *moveToFront(std::list<T> &list, const Fits &fits)
{
    const auto found = std::find_if(list.begin(), list.end(), fits);
    if (found == list.end())
        return nullptr;
    list.splice(list.begin(), list, found);
    return &list.front();
}

} // namespace

CheckpointFacts factsOf(const LoadedCheckpoint &checkpoint)
{
    const ExperimentConfig &config = checkpoint.config();
    return {.path = checkpoint.place().model.string(),
            .method = config.method,
            .backbone = config.backbone,
            .step = checkpoint.place().step,
            .epoch = checkpoint.place().epoch,
            .viewSize = config.viewSize,
            .features = featureCount(checkpoint.query()),
            .dimension = config.dimension,
            .keyEncoder = checkpoint.hasKeyEncoder(),
            .negatives = checkpoint.queue().defined() ? checkpoint.queue().size(1) : 0,
            .temperature = config.temperature,
            .device = describe(checkpoint.device())};
}

AnswerBody Answering::answer(const RequestBody &request, std::stop_token stop)
{
    if (stop.stop_requested())
        return cancelled();
    try {
        Result<AnswerBody> answer = std::visit([&](const auto &body) { return work(body, stop); }, request);
        return answer ? std::move(*answer) : AnswerBody(answer.error());
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::Unsupported, "there is not enough memory for this request", {}, {}};
    } catch (const std::exception &error) { // LibTorch's and OpenCV's end here
        const std::string what = error.what();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n')), {}, {}};
    }
}

LoadedCheckpoint *Answering::known(const fs::path &path)
{
    fs::path folder = folderMeantBy(path);
    if (const RunDirectory run(folder); run.isRun()) {
        const std::vector<std::int64_t> steps = sealedCheckpoints(run);
        if (steps.empty())
            return nullptr;
        folder = checkpointFolder(run, steps.front());
    }
    const Kept *kept = moveToFront(m_checkpoints, [&](const Kept &one) {
        const fs::path place = one.checkpoint->place().model.parent_path();
        if (place != folder)
            return false;
        std::error_code gone;
        const auto sealed = sealingTime(place, gone);
        return gone || sealed == one.sealed;
    });
    return kept ? kept->checkpoint.get() : nullptr;
}

Result<LoadedCheckpoint *> Answering::checkpoint(const std::string &path)
{
    if (LoadedCheckpoint *there = known(path))
        return there;
    const Result<CheckpointPlace> place = findCheckpoint(path);
    if (!place)
        return tl::unexpected<Error>(place.error());
    if (LoadedCheckpoint *there = known(place->model.parent_path())) // asked for by another name
        return there;
    m_checkpoints.remove_if([&](const Kept &one) { return one.checkpoint->place().model == place->model; }); // made anew
    std::error_code gone;
    const auto sealed = sealingTime(place->model.parent_path(), gone);
    while (m_checkpoints.size() >= kept)
        m_checkpoints.pop_back();
    Result<std::unique_ptr<LoadedCheckpoint>> loaded = LoadedCheckpoint::load(*place);
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    m_checkpoints.push_front({std::move(*loaded), sealed});
    return m_checkpoints.front().checkpoint.get();
}

Result<ImageSource *> Answering::source(const DatasetSpec &spec, std::stop_token stop)
{
    if (auto *known = moveToFront(m_sources, [&](const Source &one) { return one.spec == spec; }))
        return known->images.get();
    Result<std::unique_ptr<Dataset>> dataset = openDataset(spec, stop);
    if (!dataset)
        return tl::unexpected<Error>(dataset.error());
    while (m_sources.size() >= kept)
        m_sources.pop_back();
    constexpr std::size_t pixelsKept = std::size_t{64} << 20;
    m_sources.push_front({spec, std::make_shared<ImageSource>(std::move(*dataset), pixelsKept)});
    return m_sources.front().images.get();
}

Result<Answering::Subject> Answering::subject(const std::string &path, const ServedImage &image, std::stop_token stop)
{
    const Result<LoadedCheckpoint *> loaded = checkpoint(path);
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    if (stop.stop_requested())
        return tl::unexpected<Error>(cancelled());
    const Result<ImageSource *> images = source(image.dataset, stop);
    if (!images)
        return tl::unexpected<Error>(images.error());
    if (image.index >= (*images)->dataset().size())
        return fail(ErrorCode::OutOfRange, "there is no image " + std::to_string(image.index) + " among the "
                        + std::to_string((*images)->dataset().size()) + " of the dataset", image.dataset.path);
    return (*images)->image(image.index).map([&](const cv::Mat &pixels) { return Subject{*loaded, pixels}; });
}

Result<AnswerBody> Answering::work(const DescribeRequest &request, std::stop_token)
{
    return checkpoint(request.checkpoint).map([](const LoadedCheckpoint *loaded) -> AnswerBody { return factsOf(*loaded); });
}

Result<AnswerBody> Answering::work(const EmbedRequest &request, std::stop_token stop)
{
    const Result<Subject> subject = this->subject(request.checkpoint, request.image, stop);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const LoadedCheckpoint &loaded = *subject->checkpoint;
    const Encoder &encoder = request.byKeyEncoder ? loaded.key() : loaded.query();
    const Result<Looked> looked = look(loaded, encoder, subject->image, request.views, stop);
    if (!looked)
        return tl::unexpected<Error>(looked.error());
    const at::NoGradGuard noGrad;
    const at::Tensor features = looked->maps.mean({2, 3});
    return EmbedAnswer{tableFrom(features), tableFrom(encoder.project(features, lookingMode)), factsOf(loaded)};
}

Result<AnswerBody> Answering::work(const CompareRequest &request, std::stop_token stop)
{
    const Result<Subject> subject = this->subject(request.checkpoint, request.image, stop);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const LoadedCheckpoint &loaded = *subject->checkpoint;
    const cv::Size size = subject->image.size();
    const Result<Looked> query = look(loaded, loaded.query(), subject->image, {request.query}, stop);
    if (!query)
        return tl::unexpected<Error>(query.error());
    const Result<Looked> keys = look(loaded, loaded.key(), subject->image, request.keys, stop);
    if (!keys)
        return tl::unexpected<Error>(keys.error());
    const at::NoGradGuard noGrad;
    const at::Tensor q = loaded.query().project(query->maps.mean({2, 3}), lookingMode); // [1, C]
    const at::Tensor k = loaded.key().project(keys->maps.mean({2, 3}), lookingMode);    // [keys, C]

    CompareAnswer answer;
    const at::Tensor cosines = k.matmul(q.t()).flatten().to(at::kCPU, at::kDouble);
    answer.queryKey.assign(cosines.data_ptr<double>(), cosines.data_ptr<double>() + cosines.numel());
    if (!allFinite(answer.queryKey))
        return tl::unexpected<Error>(diverged(loaded));
    if (k.size(0) > 1) {
        answer.keyKey = k[0].dot(k[1]).item<double>();
        answer.gap = (answer.queryKey[0] + answer.queryKey[1]) / 2 - *answer.keyKey;
    }
    if (loaded.queue().defined())
        contrast(answer, q, loaded.queue(), loaded.config().temperature);

    answer.keyMaps.resize(request.keys.size());
    if (request.activation != ActivationKind::None) {
        const bool similarity = request.activation == ActivationKind::Similarity;
        const at::Tensor queryMap =
            similarity ? similarityCam(loaded.query(), query->maps, k.narrow(0, 0, 1)) : channelSum(query->maps);
        answer.queryMap = layBack(queryMap[0], query->recipes[0], size);
        for (std::size_t i = 0; i < request.keys.size(); ++i) {
            const at::Tensor maps = keys->maps.narrow(0, static_cast<std::int64_t>(i), 1);
            const at::Tensor map = similarity ? similarityCam(loaded.key(), maps, q) : channelSum(maps);
            answer.keyMaps[i] = layBack(map[0], keys->recipes[i], size);
            if (!answer.queryMap.isSingleCell())
                answer.coverage.push_back(coverageOf(answer.queryMap, answer.keyMaps[i].box));
        }
    }
    answer.checkpoint = factsOf(loaded);
    return answer;
}

Result<AnswerBody> Answering::work(const ActivationRequest &request, std::stop_token stop)
{
    const Result<Subject> subject = this->subject(request.checkpoint, request.image, stop);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const LoadedCheckpoint &loaded = *subject->checkpoint;
    const Result<Looked> looked = look(loaded, loaded.query(), subject->image, request.views, stop);
    if (!looked)
        return tl::unexpected<Error>(looked.error());
    const at::NoGradGuard noGrad;
    const at::Tensor maps = channelSum(looked->maps);
    ActivationAnswer answer;
    for (std::size_t i = 0; i < request.views.size(); ++i)
        answer.maps.push_back(layBack(maps[static_cast<std::int64_t>(i)], looked->recipes[i], subject->image.size()));
    if (!answer.maps.front().isSingleCell())
        for (const cv::Rect &box : request.boxes)
            answer.coverage.push_back(coverageOf(answer.maps.front(), box));
    answer.checkpoint = factsOf(loaded);
    return answer;
}

Result<AnswerBody> Answering::work(const CancelRequest &request, std::stop_token)
{
    return CancellingAnswer{request.target};
}

Result<AnswerBody> Answering::work(const PingRequest &, std::stop_token)
{
    return PongAnswer{};
}

} // namespace leoclr::learning
