#pragma once

#include "core/config/experimentconfig.h"
#include "core/semantics/imagedraws.h"
#include "core/semantics/intervals.h"
#include "core/semantics/saliency.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

/// What is audited. The same settings on the same dataset give the same figures.
struct AuditSettings
{
    ExperimentConfig policy;   ///< method, views.* and run.seed count; the rest is not looked at
    std::uint32_t draws = 32;  ///< epochs of each image
    double threshold = 0.5;    ///< share of an object from which a crop holds it
    bool operator==(const AuditSettings &) const = default;
};
/// Hash over everything in the settings that changes a figure.
[[nodiscard]] std::string hashOf(const AuditSettings &settings);

/// Where meaning was looked for.
enum class MeaningSource { Objects, Saliency, None };
[[nodiscard]] std::string_view nameOf(MeaningSource source); ///< "objects", "saliency", "none"

/// One image: the mean of each score over its draws; NaN where it could not be computed.
struct ImageAudit
{
    ImageAudit(); ///< no score yet: all NaN

    std::uint32_t image = 0;     ///< index in the dataset
    std::uint32_t trials = 0;    ///< pulled pairs that PulledFalsePositive was counted over; 0 without objects
    std::uint32_t lost = 0;      ///< of them without a class in common
    std::uint16_t objects = 0;   ///< that count
    bool readable = true;        ///< false: its size could not be read, and it has no scores
    std::array<float, scoreCount> means;

    [[nodiscard]] double mean(Score score) const { return means[static_cast<std::size_t>(score)]; }
    /// Share of the pulled pairs that lost the meaning, with its 95 % interval (Wilson).
    [[nodiscard]] Interval lossRate() const { return wilson(lost, trials); }
};

/// The figures of a dataset under a policy, of all of its images or of a sample.
struct AuditResult
{
    AuditSettings settings;
    std::string fingerprint;      ///< of the dataset
    std::string datasetName;      ///< reader and path, for people
    std::uint64_t datasetImages = 0;
    MeaningSource source = MeaningSource::None;
    SaliencyOrigin saliency;      ///< where that is the source
    std::vector<std::string> classNames;
    std::vector<ImageAudit> images; ///< the first ones of the keyed order
    ScoreSink scores{};           ///< over all draws
    std::vector<ClassAudit> classes; ///< those that occur, by label
    std::optional<Error> problem;    ///< why it could not go on; not kept in files

    [[nodiscard]] bool isComplete() const { return images.size() == datasetImages; }
    [[nodiscard]] std::uint64_t unreadable() const;
    [[nodiscard]] std::uint64_t withoutObjects() const;
    /// Mean over images of the image means (of those that have one), with a 95 % interval: normal, from the spread
    /// between images, since draws of one image are no independent evidence.
    [[nodiscard]] Interval meanOf(Score score) const;
    /// Image means as a distribution; what a rate looks like over the dataset.
    [[nodiscard]] Distribution overImages(Score score) const;
};

/// Positions in `images`, the surest losses first: by the lower end of lossRate(), then by rate, then by index. Images
/// without objects are left out.
[[nodiscard]] std::vector<std::size_t> rankedByLoss(const AuditResult &result);

} // namespace leoclr
