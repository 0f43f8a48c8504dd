#include "core/semantics/auditresult.h"

#include "core/base/hash.h"
#include "core/config/fieldtable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace leoclr {

namespace {

/// Fields that decide where crops lie and which views are pulled together.
constexpr std::string_view decisive[] = {
    "run.seed",             "method.name",           "method.crops",
    "views.size",           "views.crop_scale_min",  "views.crop_scale_max",
    "views.crop_ratio_min", "views.crop_ratio_max",  "views.crop_policy",
    "views.crop_centre_spread", "views.crop_minimum_coverage", "views.local_crops",
    "views.local_scale_min", "views.local_scale_max", "views.original_resize"};

std::vector<double> imageMeans(const AuditResult &result, Score score)
{
    std::vector<double> means;
    means.reserve(result.images.size());
    for (const ImageAudit &image : result.images) {
        if (!std::isnan(image.mean(score)))
            means.push_back(image.mean(score));
    }
    return means;
}

} // namespace

std::string hashOf(const AuditSettings &settings)
{
    std::string text = std::to_string(settings.draws) + ' ' + toText(FieldValue(settings.threshold));
    for (const std::string_view key : decisive) {
        if (const auto field = findField(key))
            text += '\n' + std::string(key) + '=' + toText(valueOf(**field, settings.policy));
    }
    return hashOf(text);
}

std::string_view nameOf(MeaningSource source)
{
    switch (source) {
    case MeaningSource::Objects: return "objects";
    case MeaningSource::Saliency: return "saliency";
    case MeaningSource::None: break;
    }
    return "none";
}

ImageAudit::ImageAudit()
{
    means.fill(std::numeric_limits<float>::quiet_NaN());
}

std::uint64_t AuditResult::unreadable() const
{
    return static_cast<std::uint64_t>(
        std::count_if(images.begin(), images.end(), [](const ImageAudit &image) { return !image.readable; }));
}

std::uint64_t AuditResult::withoutObjects() const
{
    return static_cast<std::uint64_t>(std::count_if(
        images.begin(), images.end(), [](const ImageAudit &image) { return image.readable && image.objects == 0; }));
}

Interval AuditResult::meanOf(Score score) const
{
    return normalMean(imageMeans(*this, score));
}

Distribution AuditResult::overImages(Score score) const
{
    Distribution distribution;
    for (const double mean : imageMeans(*this, score))
        distribution.add(mean);
    return distribution;
}

std::vector<std::size_t> rankedByLoss(const AuditResult &result)
{
    struct Rank
    {
        double low, rate;
        std::uint32_t image;
        std::size_t position;
    };
    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < result.images.size(); ++i) {
        const ImageAudit &image = result.images[i];
        if (image.trials == 0)
            continue;
        const Interval rate = image.lossRate();
        ranks.push_back({rate.low, rate.value, image.image, i});
    }
    std::sort(ranks.begin(), ranks.end(), [](const Rank &a, const Rank &b) {
        return std::tuple(-a.low, -a.rate, a.image) < std::tuple(-b.low, -b.rate, b.image);
    });
    std::vector<std::size_t> positions(ranks.size());
    std::transform(ranks.begin(), ranks.end(), positions.begin(), [](const Rank &rank) { return rank.position; });
    return positions;
}

} // namespace leoclr
