#include "core/semantics/intervals.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace leoclr {

namespace {

constexpr double quantile = 1.959963984540054; ///< of the standard normal at 97.5 %
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostGroups = 4096;

/// Values that are resampled together.
struct Group
{
    double sum = 0;
    double count = 0;
};

std::vector<Group> groupsOf(std::span<const double> values)
{
    std::vector<Group> groups(std::min(values.size(), mostGroups));
    for (std::size_t i = 0; i < values.size(); ++i) {
        Group &group = groups[i * groups.size() / values.size()];
        group.sum += values[i];
        ++group.count;
    }
    return groups;
}

/// Mean of one bootstrap sample: as many groups as there are, drawn with replacement.
double resampledMean(const std::vector<Group> &groups, const CounterRandom &random, std::uint32_t resample)
{
    const DrawAddress address{.purpose = Purpose::Explore, .epoch = resample, .view = 1};
    Group total;
    for (std::size_t i = 0; i < groups.size(); i += 4) {
        const auto bits = random.block(address, static_cast<std::uint32_t>(i / 4));
        for (std::size_t k = 0; k < 4 && i + k < groups.size(); ++k) {
            const Group &group = groups[std::uint64_t{bits[k]} * groups.size() >> 32];
            total.sum += group.sum;
            total.count += group.count;
        }
    }
    return total.sum / total.count;
}

double meanOf(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

} // namespace

Interval wilson(std::uint64_t successes, std::uint64_t trials)
{
    if (trials == 0)
        return {unknown, unknown, unknown, 0};
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    const double square = quantile * quantile / n;
    const double centre = (share + square / 2) / (1 + square);
    const double half = quantile / (1 + square) * std::sqrt(share * (1 - share) / n + square / (4 * n));
    // Rounding must not keep the ends from 0 and 1, where they belong then.
    return {share, successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half, trials};
}

Interval normalMean(std::span<const double> values)
{
    if (values.empty())
        return {unknown, unknown, unknown, 0};
    const double mean = meanOf(values);
    if (values.size() == 1)
        return {mean, unknown, unknown, 1};
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const auto n = static_cast<double>(values.size());
    const double half = quantile * std::sqrt(squares / (n - 1) / n);
    return {mean, mean - half, mean + half, values.size()};
}

Interval bootstrapMean(std::span<const double> values, std::uint64_t seed, std::uint32_t resamples)
{
    if (values.empty())
        return {unknown, unknown, unknown, 0};
    const double mean = meanOf(values);
    if (values.size() == 1 || resamples == 0)
        return {mean, unknown, unknown, values.size()};
    const std::vector<Group> groups = groupsOf(values);
    const CounterRandom random(seed);
    std::vector<double> means(resamples);
    for (std::uint32_t resample = 0; resample < resamples; ++resample)
        means[resample] = resampledMean(groups, random, resample);
    std::sort(means.begin(), means.end());
    const auto at = [&](double share) {
        return means[static_cast<std::size_t>(std::lround(share * static_cast<double>(resamples - 1)))];
    };
    return {mean, at(0.025), at(0.975), values.size()};
}

} // namespace leoclr
