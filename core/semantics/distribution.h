#pragma once

#include <array>
#include <cstdint>
#include <cstddef>

namespace leoclr {

/// Values in [0, 1] as counts of fifty equal bins, with an exact mean. Sums are kept in fixed point, so that the
/// result is the same in whatever order values and parts come, on any number of threads.
class Distribution
{
public:
    static constexpr std::size_t binCount = 50;

    void add(double value); ///< clamped to [0, 1]; 1 counts in the last bin
    void add(const Distribution &other);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// NaN where nothing was counted.
    [[nodiscard]] double mean() const;
    [[nodiscard]] const std::array<std::uint64_t, binCount> &bins() const { return m_bins; }
    /// Share of the values in a bin; 0 where nothing was counted.
    [[nodiscard]] double share(std::size_t bin) const;

    /// As it stands in a file: bins and the sum in units of 2^-32.
    [[nodiscard]] std::uint64_t fixedSum() const { return m_sum; }
    [[nodiscard]] static Distribution restored(const std::array<std::uint64_t, binCount> &bins, std::uint64_t fixedSum);

    bool operator==(const Distribution &) const = default;

private:
    std::array<std::uint64_t, binCount> m_bins{};
    std::uint64_t m_count = 0;
    std::uint64_t m_sum = 0; ///< of values times 2^32
};

} // namespace leoclr
