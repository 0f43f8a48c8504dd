#include "core/data/summary.h"

#include "core/base/random.h"
#include "core/data/summaryparts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace leoclr {

namespace {

constexpr std::uint64_t sampleSeed =
    1; ///< always the same sample, so that two summaries of one dataset agree

/// Counts an image without label for every class that its objects belong to.
void countObjects(const Dataset &dataset, std::size_t index, DatasetSummary &summary)
{
    ++summary.unlabelled;
    if (!dataset.hasObjects())
        return;
    std::set<int> shown;
    for (const ObjectAnnotation &object : dataset.boxes(index)) {
        ++summary.objects;
        shown.insert(object.label);
    }
    for (const int label : shown)
        if (label >= 0 && static_cast<std::size_t>(label) < summary.imagesPerClass.size())
            ++summary.imagesPerClass[static_cast<std::size_t>(label)];
}

} // namespace

void countLabels(const Dataset &dataset, DatasetSummary &summary)
{
    summary.images = dataset.size();
    summary.classNames = dataset.classNames();
    summary.imagesPerClass.assign(summary.classNames.size(), 0);
    for (std::size_t i = 0; i < summary.images; ++i) {
        const int label = dataset.label(i);
        if (label >= 0 && static_cast<std::size_t>(label) < summary.imagesPerClass.size())
            ++summary.imagesPerClass[static_cast<std::size_t>(label)];
        else
            countObjects(dataset, i, summary);
    }
}

void noteSize(const cv::Size &size, DatasetSummary &summary)
{
    summary.sizes.push_back(size);
    const bool first = summary.widthMax == 0;
    summary.widthMin = first ? size.width : std::min(summary.widthMin, size.width);
    summary.heightMin = first ? size.height : std::min(summary.heightMin, size.height);
    summary.widthMax = std::max(summary.widthMax, size.width);
    summary.heightMax = std::max(summary.heightMax, size.height);
}

Result<DatasetSummary> summarise(const Dataset &dataset, std::size_t sample, std::stop_token stop,
                                 const std::function<void(std::size_t, std::size_t)> &progress)
{
    const auto cancelled = [] {
        return fail(ErrorCode::Cancelled, "the summary of the dataset was stopped");
    };
    DatasetSummary summary;
    countLabels(dataset, summary);
    summary.skipped = dataset.skipped();
    const std::size_t wanted = sample == 0 ? summary.images : std::min(sample, summary.images);
    const Permutation order(sampleSeed, Purpose::Subset, 0,
                            static_cast<std::uint32_t>(summary.images));
    ColourSums sums;
    for (std::uint32_t i = 0; i < wanted; ++i) {
        if (stop.stop_requested())
            return cancelled();
        const std::size_t index = order(i);
        const Result<cv::Mat> picture = dataset.image(index);
        ++summary.sampled;
        if (picture) {
            noteSize(picture->size(), summary);
            sums.add(*picture);
        } else {
            ++summary.unreadable;
            if (summary.firstUnreadable.size() < 10)
                summary.firstUnreadable.push_back({dataset.name(index), picture.error()});
        }
        if (progress)
            progress(summary.sampled, wanted);
    }
    sums.finish(summary);
    if (stop.stop_requested())
        return cancelled();
    summary.fingerprint = dataset.fingerprint();
    return summary;
}

} // namespace leoclr
