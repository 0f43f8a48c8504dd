#include "core/views/resample.h"

#include "core/views/vectorclones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace leoclr {

namespace {

constexpr int channels = 3;
/// Between the two passes a value keeps this many bits behind the point: 255 << 7 fits in 16 bits twice.
constexpr int fractionBits = 7;
constexpr std::uint32_t one = 1U << 16; ///< weights of one output pixel sum up to this
/// Up to so many weights the product is cut to 16 bits at once, which loses less than half of the last bit kept.
constexpr int fewTaps = 64;

/// Input pixels first .. first + count - 1 with their weights, for each output pixel.
struct Taps
{
    std::vector<int> first, count, offset; ///< offset into weights
    std::vector<std::uint16_t> weights;
    int widest = 0;
};

void addWeights(Taps &taps, double centre, double filterScale, int inputSize)
{
    const int first = std::max(0, static_cast<int>(centre - filterScale + 0.5));
    const int end = std::min(inputSize, static_cast<int>(centre + filterScale + 0.5));
    static thread_local std::vector<double> triangle;
    triangle.clear();
    double sum = 0;
    for (int i = first; i < end; ++i) {
        triangle.push_back(std::max(0.0, 1.0 - std::abs((i - centre + 0.5) / filterScale)));
        sum += triangle.back();
    }
    taps.first.push_back(first);
    taps.count.push_back(end - first);
    taps.offset.push_back(static_cast<int>(taps.weights.size()));
    taps.widest = std::max(taps.widest, end - first);
    // Rounding of the running sum: the weights sum up exactly, so that an even colour stays what it is.
    double running = 0;
    std::uint32_t given = 0;
    for (const double weight : triangle) {
        running += weight;
        const auto upTo = static_cast<std::uint32_t>(std::lround(running / sum * one));
        taps.weights.push_back(static_cast<std::uint16_t>(std::min<std::uint32_t>(upTo - given, one - 1)));
        given = upTo;
    }
}

/// The geometry of Pillow's ImagingResample with its bilinear filter.
void fillTaps(Taps &taps, int inputSize, int outputSize)
{
    taps.first.clear();
    taps.count.clear();
    taps.offset.clear();
    taps.weights.clear();
    taps.widest = 0;
    const double scale = static_cast<double>(inputSize) / outputSize;
    const double filterScale = std::max(1.0, scale);
    for (int i = 0; i < outputSize; ++i)
        addWeights(taps, (i + 0.5) * scale, filterScale, inputSize);
}

/// sum += weight * row, where `sum` has fractionBits behind the point.
LEOCLR_VECTOR_CLONES
void addRow(std::uint16_t *sum, const std::uint8_t *row, std::uint16_t weight, int length)
{
    for (int i = 0; i < length; ++i) {
        const auto value = static_cast<std::uint16_t>(row[i] << fractionBits);
        sum[i] = static_cast<std::uint16_t>(sum[i] + ((static_cast<std::uint32_t>(value) * weight) >> 16));
    }
}

LEOCLR_VECTOR_CLONES
void copyRow(std::uint16_t *sum, const std::uint8_t *row, int length)
{
    for (int i = 0; i < length; ++i)
        sum[i] = static_cast<std::uint16_t>(row[i] << fractionBits);
}

LEOCLR_VECTOR_CLONES
void addRowExactly(std::uint32_t *sum, const std::uint8_t *row, std::uint16_t weight, int length)
{
    for (int i = 0; i < length; ++i)
        sum[i] += static_cast<std::uint32_t>(row[i]) * weight;
}

LEOCLR_VECTOR_CLONES
void narrowRow(std::uint8_t *out, const std::uint16_t *row, int length)
{
    for (int i = 0; i < length; ++i)
        out[i] = static_cast<std::uint8_t>((row[i] + (1 << (fractionBits - 1))) >> fractionBits);
}

/// One output row of the vertical pass.
void verticalPass(std::vector<std::uint16_t> &sum, const cv::Mat &part, const Taps &taps, int y)
{
    const int length = part.cols * channels;
    const int count = taps.count[y];
    const std::uint16_t *const weights = taps.weights.data() + taps.offset[y];
    if (count == 1) {
        copyRow(sum.data(), part.ptr(taps.first[y]), length);
    } else if (count <= fewTaps) {
        // Each product is cut, half a bit too low on average: start half a bit a tap higher.
        std::fill_n(sum.begin(), length, static_cast<std::uint16_t>(count / 2));
        for (int i = 0; i < count; ++i)
            addRow(sum.data(), part.ptr(taps.first[y] + i), weights[i], length);
    } else {
        static thread_local std::vector<std::uint32_t> exact;
        exact.assign(static_cast<std::size_t>(length), 0);
        for (int i = 0; i < count; ++i)
            addRowExactly(exact.data(), part.ptr(taps.first[y] + i), weights[i], length);
        std::transform(exact.begin(), exact.end(), sum.begin(), [](std::uint32_t value) {
            return static_cast<std::uint16_t>((value + (1U << (15 - fractionBits))) >> (16 - fractionBits));
        });
    }
}

/// One output pixel of the horizontal pass from many input pixels, without cutting.
void addPixelsExactly(std::uint16_t *out, const std::uint16_t *in, const std::uint16_t *weights, int count)
{
    for (int channel = 0; channel < channels; ++channel) {
        std::uint32_t high = 0; // whole units, and the rest apart: 2^16 * 2^15 does not fit in 32 bits
        std::uint32_t low = 1U << 15;
        for (int i = 0; i < count; ++i) {
            const std::uint32_t product = static_cast<std::uint32_t>(in[i * channels + channel]) * weights[i];
            high += product >> 16;
            low += product & 0xFFFFU;
            high += low >> 16;
            low &= 0xFFFFU;
        }
        out[channel] = static_cast<std::uint16_t>(high);
    }
}

/// Writes four values, the fourth of which belongs to the next pixel and is written again with it.
void addPixels(std::uint16_t *out, const std::uint16_t *in, const std::uint16_t *weights, int count)
{
#if defined(__SSE2__)
    __m128i sum = _mm_set1_epi16(static_cast<short>(count / 2));
    for (int i = 0; i < count; ++i) {
        const __m128i pixel = _mm_loadl_epi64(reinterpret_cast<const __m128i *>(in + i * channels));
        sum = _mm_add_epi16(sum, _mm_mulhi_epu16(pixel, _mm_set1_epi16(static_cast<short>(weights[i]))));
    }
    _mm_storel_epi64(reinterpret_cast<__m128i *>(out), sum);
#else
    for (int channel = 0; channel < channels; ++channel) {
        std::uint32_t sum = static_cast<std::uint32_t>(count / 2);
        for (int i = 0; i < count; ++i)
            sum += (static_cast<std::uint32_t>(in[i * channels + channel]) * weights[i]) >> 16;
        out[channel] = static_cast<std::uint16_t>(sum);
    }
#endif
}

void horizontalPass(std::vector<std::uint16_t> &out, const std::vector<std::uint16_t> &in, const Taps &taps)
{
    const int size = static_cast<int>(taps.first.size());
    for (int x = 0; x < size; ++x) {
        const std::uint16_t *const pixels = in.data() + taps.first[x] * channels;
        const std::uint16_t *const weights = taps.weights.data() + taps.offset[x];
        std::uint16_t *const target = out.data() + x * channels;
        if (taps.count[x] == 1)
            std::copy_n(pixels, channels, target);
        else if (taps.count[x] <= fewTaps)
            addPixels(target, pixels, weights, taps.count[x]);
        else
            addPixelsExactly(target, pixels, weights, taps.count[x]);
    }
}

} // namespace

void resampleInto(const cv::Mat &image, const cv::Rect &box, cv::Mat &view, const cv::Rect &target)
{
    CV_Assert(image.type() == CV_8UC3 && view.type() == CV_8UC3 && !box.empty() && !target.empty());
    const cv::Mat part = image(box);
    cv::Mat out = view(target);
    if (part.size() == out.size()) {
        part.copyTo(out);
        return;
    }
    // Kept between calls: a view is made millions of times.
    static thread_local Taps vertical, horizontal;
    static thread_local std::vector<std::uint16_t> tall, wide;
    fillTaps(vertical, part.rows, out.rows);
    fillTaps(horizontal, part.cols, out.cols);
    tall.resize(static_cast<std::size_t>(part.cols) * channels + 1);
    wide.resize(static_cast<std::size_t>(out.cols) * channels + 1);
    for (int y = 0; y < out.rows; ++y) {
        verticalPass(tall, part, vertical, y);
        horizontalPass(wide, tall, horizontal);
        narrowRow(out.ptr(y), wide.data(), out.cols * channels);
    }
}

} // namespace leoclr
