#include "core/semantics/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

namespace {

constexpr double unit = 0x1p32;

} // namespace

void Distribution::add(double value)
{
    value = std::clamp(value, 0.0, 1.0);
    ++m_bins[std::min(static_cast<std::size_t>(value * binCount), binCount - 1)];
    ++m_count;
    m_sum += static_cast<std::uint64_t>(std::llround(value * unit));
}

void Distribution::add(const Distribution &other)
{
    for (std::size_t bin = 0; bin < binCount; ++bin)
        m_bins[bin] += other.m_bins[bin];
    m_count += other.m_count;
    m_sum += other.m_sum;
}

double Distribution::mean() const
{
    if (m_count == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(m_sum) / unit / static_cast<double>(m_count);
}

double Distribution::share(std::size_t bin) const
{
    return m_count == 0 ? 0 : static_cast<double>(m_bins.at(bin)) / static_cast<double>(m_count);
}

Distribution Distribution::restored(const std::array<std::uint64_t, binCount> &bins, std::uint64_t fixedSum)
{
    Distribution distribution;
    distribution.m_bins = bins;
    for (const std::uint64_t count : bins)
        distribution.m_count += count;
    distribution.m_sum = fixedSum;
    return distribution;
}

} // namespace leoclr
