#include "core/views/blur.h"

#include "core/views/vectorclones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace leoclr {

namespace {

constexpr int channels = 3;
constexpr int fractionBits = 7; ///< kept between the passes: two values still fit in 16 bits when added

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

LEOCLR_VECTOR_CLONES
void weigh(std::uint16_t *sum, const std::uint16_t *row, std::uint16_t weight, std::uint16_t start, int length)
{
    for (int i = 0; i < length; ++i)
        sum[i] = static_cast<std::uint16_t>(start + ((static_cast<std::uint32_t>(row[i]) * weight) >> 16));
}

LEOCLR_VECTOR_CLONES
void addPair(std::uint16_t *sum, const std::uint16_t *a, const std::uint16_t *b, std::uint16_t weight, int length)
{
    for (int i = 0; i < length; ++i) {
        const auto pair = static_cast<std::uint16_t>(a[i] + b[i]);
        sum[i] = static_cast<std::uint16_t>(sum[i] + ((static_cast<std::uint32_t>(pair) * weight) >> 16));
    }
}

LEOCLR_VECTOR_CLONES
void widen(std::uint16_t *out, const std::uint8_t *row, int length)
{
    for (int i = 0; i < length; ++i)
        out[i] = static_cast<std::uint16_t>(row[i] << fractionBits);
}

LEOCLR_VECTOR_CLONES
void narrow(std::uint8_t *out, const std::uint16_t *row, int length)
{
    for (int i = 0; i < length; ++i)
        out[i] = static_cast<std::uint8_t>((row[i] + (1 << (fractionBits - 1))) >> fractionBits);
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

/// One blurred row with fractionBits. `padded` is scratch of (width + 2 * radius) pixels.
void blurRow(std::uint16_t *out, const std::uint8_t *row, std::vector<std::uint16_t> &padded, int width,
             const std::vector<std::uint16_t> &weights)
{
    const int radius = static_cast<int>(weights.size()) - 1;
    std::uint16_t *const centre = padded.data() + radius * channels;
    widen(centre, row, width * channels);
    for (int i = 1; i <= radius; ++i) {
        std::copy_n(centre + reflected(-i, width) * channels, channels, centre - i * channels);
        std::copy_n(centre + reflected(width - 1 + i, width) * channels, channels, centre + (width - 1 + i) * channels);
    }
    // Every product is cut by half a bit on average; there are radius + 1 of them.
    weigh(out, centre, weights[0], static_cast<std::uint16_t>(weights.size() / 2), width * channels);
    for (int i = 1; i <= radius; ++i)
        addPair(out, centre - i * channels, centre + i * channels, weights[i], width * channels);
}

} // namespace

void blur(cv::Mat &view, double sigma)
{
    const std::vector<std::uint16_t> weights = halfKernel(sigma);
    const int radius = static_cast<int>(weights.size()) - 1;
    if (radius == 0 || view.empty())
        return;
    const int length = view.cols * channels;
    static thread_local std::vector<std::uint16_t> padded, rows, sum;
    padded.resize(static_cast<std::size_t>(view.cols + 2 * radius) * channels);
    rows.resize(static_cast<std::size_t>(view.rows) * length);
    sum.resize(static_cast<std::size_t>(length));
    const auto blurredRow = [&](int y) {
        return rows.data() + static_cast<std::size_t>(reflected(y, view.rows)) * length;
    };
    for (int y = 0; y < view.rows; ++y)
        blurRow(blurredRow(y), view.ptr(y), padded, view.cols, weights);
    for (int y = 0; y < view.rows; ++y) {
        weigh(sum.data(), blurredRow(y), weights[0], static_cast<std::uint16_t>(weights.size() / 2), length);
        for (int i = 1; i <= radius; ++i)
            addPair(sum.data(), blurredRow(y - i), blurredRow(y + i), weights[i], length);
        narrow(view.ptr(y), sum.data(), length);
    }
}

} // namespace leoclr
