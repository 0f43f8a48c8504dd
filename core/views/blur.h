#pragma once

#include "core/views/kernels/kernels.h"

#include <cstdint>
#include <vector>

namespace leoclr {

/// Gaussian blur of a view that comes and goes row by row; borders are reflected without repeating the border pixel, as
/// torchvision does. The kernel reaches three sigma. Integers only. One may be used for many views: it keeps its memory.
class Blur
{
public:
    /// @param sigma pixels, > 0
    void begin(int width, int height, int plane, double sigma);
    /// Rows that have to be taken beyond the one that is given.
    [[nodiscard]] int reach() const { return static_cast<int>(m_weights.size()) - 1; }

    /// Takes the next planar row.
    void take(const ViewKernels &kernels, const std::uint8_t *row);
    /// Writes row y; rows up to y + reach() have been taken, as far as the view has them, and none beyond.
    void give(const ViewKernels &kernels, int y, std::uint8_t *row);

private:
    [[nodiscard]] std::uint16_t *ringRow(int y);

    int m_width = 0, m_height = 0, m_plane = 0, m_taken = 0;
    std::vector<std::uint16_t> m_weights; ///< of the centre and of the pairs at distance 1, 2, ...; units of 2^-16
    std::vector<std::uint16_t> m_ring;    ///< rows blurred across, with fractionBits
    int m_ringRows = 0;
    std::vector<std::uint16_t> m_padded, m_sum;
    std::vector<const std::uint16_t *> m_lines;
};

} // namespace leoclr
