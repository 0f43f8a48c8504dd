#include "core/views/resample.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr int channels = 3;
constexpr int one = 1 << weightBits;

double supportOf(Resampling filter)
{
    return filter == Resampling::Bicubic ? 2.0 : 1.0;
}

double valueOf(Resampling filter, double x)
{
    x = std::abs(x);
    if (filter == Resampling::Bilinear)
        return x < 1 ? 1 - x : 0;
    constexpr double a = -0.5;
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

/// Nearest whole number, halves upwards, of a value above -2^16.
int nearest(double value)
{
    return static_cast<int>(value + (65536 + 0.5)) - 65536;
}

} // namespace

/// The geometry of Pillow's precompute_coeffs.
void Resampler::add(Taps &taps, double centre, double filterScale, int inputs, Resampling filter)
{
    const double support = supportOf(filter) * filterScale;
    int first = std::max(0, static_cast<int>(centre - support + 0.5));
    const int end = std::min(inputs, static_cast<int>(centre + support + 0.5));
    static thread_local std::vector<double> exact;
    exact.clear();
    double sum = 0;
    for (int i = first; i < end; ++i)
        sum += exact.emplace_back(valueOf(filter, (i - centre + 0.5) / filterScale));
    // Rounding of the running sum: the weights sum up exactly, so that an even colour stays what it is.
    const auto begin = static_cast<std::ptrdiff_t>(taps.weights.size());
    double running = 0;
    int given = 0;
    for (const double weight : exact) {
        running += weight;
        const int upTo = nearest(running * (one / sum));
        taps.weights.push_back(static_cast<std::int16_t>(upTo - given));
        given = upTo;
    }
    while (taps.weights.back() == 0)
        taps.weights.pop_back();
    while (taps.weights[static_cast<std::size_t>(begin)] == 0) {
        taps.weights.erase(taps.weights.begin() + begin);
        ++first;
    }
    taps.first.push_back(first);
    taps.offset.push_back(static_cast<int>(begin));
    taps.count.push_back(static_cast<int>(taps.weights.size()) - static_cast<int>(begin));
    taps.widest = std::max(taps.widest, taps.count.back());
}

void Resampler::fill(Taps &taps, int inputs, int outputs, Resampling filter)
{
    taps.first.clear();
    taps.count.clear();
    taps.offset.clear();
    taps.weights.clear();
    taps.widest = 0;
    const double scale = static_cast<double>(inputs) / outputs;
    const double filterScale = std::max(1.0, scale);
    for (int i = 0; i < outputs; ++i)
        add(taps, (i + 0.5) * scale, filterScale, inputs, filter);
}

void Resampler::layOut(bool mirrored)
{
    const int outputs = static_cast<int>(m_across.first.size());
    const int count = (outputs + 7) / 8 * 8;
    const int pairs = (m_across.widest + 1) / 2;
    m_firstValues.assign(static_cast<std::size_t>(count), 0);
    m_laidOut.assign(static_cast<std::size_t>(count) * pairs * 8, 0);
    for (int x = 0; x < outputs; ++x) {
        const auto from = static_cast<std::size_t>(mirrored ? outputs - 1 - x : x);
        m_firstValues[static_cast<std::size_t>(x)] = m_across.first[from] * channels;
        std::int16_t *const target = m_laidOut.data() + (x / 2 * pairs * 2 + x % 2) * 8;
        for (int k = 0; k < m_across.count[from]; ++k)
            for (int channel = 0; channel < channels; ++channel)
                target[k / 2 * 16 + channel * 2 + k % 2] = m_across.weights[static_cast<std::size_t>(m_across.offset[from] + k)];
    }
    m_pixelWeights = {count, pairs, m_firstValues.data(), m_laidOut.data()};
}

void Resampler::begin(const cv::Mat &image, const cv::Rect &box, cv::Size size, Resampling filter, bool mirrored)
{
    CV_Assert(image.type() == CV_8UC3 && !box.empty() && !size.empty());
    m_part = image(box);
    fill(m_down, box.height, size.height, filter);
    fill(m_across, box.width, size.width, filter);
    layOut(mirrored);
    // Behind the row: what the weights of zero behind the last pixel meet.
    m_between.assign(static_cast<std::size_t>(box.width + 2 * m_pixelWeights.pairs + 3) * channels, 0);
    m_rows.resize(static_cast<std::size_t>(m_down.widest + 1));
}

void Resampler::row(const ViewKernels &kernels, int y, std::uint8_t *out, int plane)
{
    const auto at = static_cast<std::size_t>(y);
    const int count = m_down.count[at];
    for (int k = 0; k < count; ++k)
        m_rows[static_cast<std::size_t>(k)] = m_part.ptr(m_down.first[at] + k);
    m_rows[static_cast<std::size_t>(count)] = m_rows[static_cast<std::size_t>(count - 1)]; // weight zero
    const std::int16_t *weights = m_down.weights.data() + m_down.offset[at];
    static thread_local std::vector<std::int16_t> even;
    if (count % 2 == 1) {
        even.assign(weights, weights + count);
        even.push_back(0);
        weights = even.data();
    }
    kernels.weighRows(m_between.data(), m_rows.data(), weights, count + count % 2, m_part.cols * channels);
    kernels.weighPixels(out, plane, m_between.data(), m_pixelWeights);
}

} // namespace leoclr
