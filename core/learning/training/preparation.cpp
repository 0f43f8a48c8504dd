#include "core/learning/training/preparation.h"

#include "core/base/hash.h"
#include "core/learning/distributed/rankplace.h"
#include "core/learning/distributed/ranks.h"

#include <array>
#include <exception>
#include <new>
#include <thread>

namespace leoclr::learning {

namespace {

/// Opens the dataset while watching for a signal.
Result<std::unique_ptr<Dataset>> openWatched(const DatasetSpec &spec, const std::function<bool()> &interrupted)
{
    std::stop_source cancel;
    const std::jthread watcher([&](std::stop_token end) {
        while (!end.stop_requested() && !interrupted())
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (!end.stop_requested())
            cancel.request_stop();
    });
    return openDataset(spec, cancel.get_token());
}

/// A number that a double holds exactly, for a text.
double digest(const std::string &text)
{
    return static_cast<double>(std::stoull(hashOf(text.data(), text.size()).substr(0, 12), nullptr, 16));
}

} // namespace

Result<std::shared_ptr<ImageSource>> openImages(const ExperimentConfig &config, Ranks &ranks, const RankPlace &place,
                                                const std::function<bool()> &interrupted)
{
    Result<std::unique_ptr<Dataset>> dataset = openWatched(datasetSpec(config), interrupted);
    const bool cancelled = !dataset && dataset.error().code == ErrorCode::Cancelled;
    if (!dataset && !cancelled)
        return tl::unexpected<Error>(dataset.error());
    const double mine = cancelled ? 0 : digest((*dataset)->fingerprint());
    const auto all = ranks.exchange(std::array{cancelled ? 1.0 : 0.0, mine});
    for (const std::vector<double> &rank : all)
        if (rank[0] > 0)
            return fail(ErrorCode::Cancelled, "the run was told to stop before it had begun");
    for (std::size_t rank = 1; rank < all.size(); ++rank)
        if (all[rank][1] != all[0][1])
            return fail(ErrorCode::Inconsistent, "rank " + std::to_string(rank) + " sees other images than rank 0",
                        config.dataPath, "Let every computer have the same files at this place.");
    return std::make_shared<ImageSource>(std::move(*dataset), ImageSource::budget(config, place.localSize));
}

Error errorOf(const std::exception &thrown)
{
    const char *const smaller = "Choose a smaller batch, view size or network.";
    if (dynamic_cast<const std::bad_alloc *>(&thrown))
        return {ErrorCode::Unsupported, "there is not enough memory for this run", "training.batch_size", smaller};
    std::string what = thrown.what();
    what = what.substr(0, what.find('\n'));
    const auto tells = [&](const char *word) { return what.find(word) != std::string::npos; };
    if (dynamic_cast<const c10::DistError *>(&thrown) || tells("gloo") || tells("NCCL"))
        return {ErrorCode::Internal, what, "network", {}};
    if (tells("memory"))
        return {ErrorCode::Unsupported, what, "LibTorch", smaller};
    return {ErrorCode::Internal, what, "LibTorch", {}};
}

} // namespace leoclr::learning
