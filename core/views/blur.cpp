#include "core/views/blur.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

/// Weights of the centre and of the pairs at distance 1, 2, ...; centre + 2 * pairs = 2^16.
std::vector<std::uint16_t> halfKernel(double sigma)
{
    const int radius = std::max(1, static_cast<int>(std::ceil(3.0 * sigma)));
    std::vector<double> exact;
    double sum = 0;
    for (int i = 0; i <= radius; ++i) {
        exact.push_back(std::exp(-0.5 * i * i / (sigma * sigma)));
        sum += (i == 0 ? 1 : 2) * exact.back();
    }
    std::vector<std::uint16_t> weights(exact.size());
    int rest = 1 << 16;
    for (std::size_t i = 1; i < exact.size(); ++i) {
        weights[i] = static_cast<std::uint16_t>(std::lround(exact[i] / sum * (1 << 16)));
        rest -= 2 * weights[i];
    }
    weights[0] = static_cast<std::uint16_t>(std::min(rest, (1 << 16) - 1));
    while (weights.size() > 1 && weights.back() == 0)
        weights.pop_back();
    return weights;
}

/// Index inside 0..size-1 by reflection at the border pixels, however far outside it is.
int reflected(int index, int size)
{
    if (size == 1)
        return 0;
    const int period = 2 * (size - 1);
    const int inside = ((index % period) + period) % period;
    return inside < size ? inside : period - inside;
}

} // namespace

void Blur::begin(int width, int height, int plane, double sigma)
{
    m_width = width;
    m_height = height;
    m_plane = plane;
    m_taken = 0;
    m_weights = halfKernel(sigma);
    m_ringRows = std::min(height, 2 * reach() + 1);
    m_ring.resize(static_cast<std::size_t>(m_ringRows) * plane * 3);
    m_padded.assign(static_cast<std::size_t>(plane + 2 * reach()), 0);
    m_sum.resize(static_cast<std::size_t>(plane) * 3);
    m_lines.resize(static_cast<std::size_t>(2 * reach() + 1));
}

std::uint16_t *Blur::ringRow(int y)
{
    return m_ring.data() + static_cast<std::size_t>(y % m_ringRows) * m_plane * 3;
}

void Blur::take(const ViewKernels &kernels, const std::uint8_t *row)
{
    std::uint16_t *const out = ringRow(m_taken++);
    std::uint16_t *const centre = m_padded.data() + reach();
    for (int channel = 0; channel < 3; ++channel) {
        kernels.widen(centre, row + channel * m_plane, m_plane);
        m_lines[0] = centre;
        for (int i = 1; i <= reach(); ++i) {
            centre[-i] = centre[reflected(-i, m_width)];
            m_lines[static_cast<std::size_t>(2 * i - 1)] = centre - i;
            m_lines[static_cast<std::size_t>(2 * i)] = centre + i;
        }
        for (int i = 0; i < reach(); ++i)
            centre[m_width + i] = centre[reflected(m_width + i, m_width)];
        kernels.weighLines(out + channel * m_plane, m_lines.data(), m_weights.data(), reach(), m_plane);
    }
}

void Blur::give(const ViewKernels &kernels, int y, std::uint8_t *row)
{
    m_lines[0] = ringRow(y);
    for (int i = 1; i <= reach(); ++i) {
        m_lines[static_cast<std::size_t>(2 * i - 1)] = ringRow(reflected(y - i, m_height));
        m_lines[static_cast<std::size_t>(2 * i)] = ringRow(reflected(y + i, m_height));
    }
    kernels.weighLines(m_sum.data(), m_lines.data(), m_weights.data(), reach(), 3 * m_plane);
    kernels.narrow(row, m_sum.data(), 3 * m_plane);
}

} // namespace leoclr
