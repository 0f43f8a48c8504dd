#pragma once

#include <cstdint>
#include <span>

namespace leoclr {

/// A figure with its 95 % interval; NaN where there is nothing to tell.
struct Interval
{
    double value = 0, low = 0, high = 0;
    std::uint64_t count = 0; ///< independent values behind it
    bool operator==(const Interval &) const = default;
};

/// Share `successes / trials` with Wilson's score interval (Wilson 1927), which holds for few trials and near 0 and 1.
[[nodiscard]] Interval wilson(std::uint64_t successes, std::uint64_t trials);
/// Mean with the normal interval: mean ± 1.96 s / √n. A single value has no interval: its ends are NaN.
[[nodiscard]] Interval normalMean(std::span<const double> values);
/// Mean with the percentile interval of `resamples` bootstrap samples (Efron & Tibshirani 1993). Deterministic from
/// `seed`. More than 4,096 values are resampled in groups of equal size, which must come in random order.
[[nodiscard]] Interval bootstrapMean(std::span<const double> values, std::uint64_t seed,
                                     std::uint32_t resamples = 2000);

} // namespace leoclr
