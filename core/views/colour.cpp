#include "core/views/colour.h"

#include "core/views/vectorclones.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace leoclr {

namespace {

constexpr int solariseThreshold = 128;

inline int luma(int red, int green, int blue)
{
    return (19595 * red + 38470 * green + 7471 * blue + 0x8000) >> 16;
}

inline std::uint8_t clipped(int value)
{
    return static_cast<std::uint8_t>(std::min(std::max(value, 0), 255));
}

/// Added before the bits behind the point are cut: as much as a factor's own rounding may take away, so that a result
/// that is a whole number stays one.
constexpr int slack = 128;

/// value * factor + offset, both with 16 bits behind the point.
LEOCLR_VECTOR_CLONES
void scaleValues(std::uint8_t *values, std::size_t count, int factor, int offset)
{
    for (std::size_t i = 0; i < count; ++i)
        values[i] = clipped((values[i] * factor + offset + slack) >> 16);
}

LEOCLR_VECTOR_CLONES
std::uint64_t sumOfLuma(const std::uint8_t *pixels, std::size_t count)
{
    std::uint64_t total = 0;
    constexpr std::size_t piece = 1U << 16; // 2^16 * 255 fits in 32 bits
    for (std::size_t begin = 0; begin < count; begin += piece) {
        const std::size_t end = std::min(count, begin + piece);
        std::uint32_t sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += static_cast<std::uint32_t>(luma(pixels[3 * i], pixels[3 * i + 1], pixels[3 * i + 2]));
        total += sum;
    }
    return total;
}

LEOCLR_VECTOR_CLONES
void blendWithLuma(std::uint8_t *pixels, std::size_t count, int factor)
{
    const int rest = (1 << 16) - factor;
    for (std::size_t i = 0; i < count; ++i) {
        std::uint8_t *const pixel = pixels + 3 * i;
        const int grayPart = luma(pixel[0], pixel[1], pixel[2]) * rest + slack;
        pixel[0] = clipped((pixel[0] * factor + grayPart) >> 16);
        pixel[1] = clipped((pixel[1] * factor + grayPart) >> 16);
        pixel[2] = clipped((pixel[2] * factor + grayPart) >> 16);
    }
}

LEOCLR_VECTOR_CLONES
void replaceByLuma(std::uint8_t *pixels, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        std::uint8_t *const pixel = pixels + 3 * i;
        const auto gray = static_cast<std::uint8_t>(luma(pixel[0], pixel[1], pixel[2]));
        pixel[0] = gray;
        pixel[1] = gray;
        pixel[2] = gray;
    }
}

LEOCLR_VECTOR_CLONES
void invertBright(std::uint8_t *values, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        values[i] = values[i] < solariseThreshold ? values[i] : static_cast<std::uint8_t>(255 - values[i]);
}

constexpr int hueBits = 18;              ///< bits behind the point of a hue, whose unit is a sector of 60 degrees
constexpr int sector = 1 << hueBits;
constexpr int fullTurn = 6 * sector;

/// A channel of the colour with this hue: value - chroma * clamp(min(k, 4 - k), 0, 1), k = shift + hue modulo 6.
inline std::uint8_t channelOf(int value, int chroma, int hue, int shift)
{
    int k = hue + shift * sector;
    k = k >= fullTurn ? k - fullTurn : k;
    const int below = std::min(std::max(std::min(k, 4 * sector - k), 0), sector);
    return static_cast<std::uint8_t>(value - ((chroma * below + sector / 2 - 1) >> hueBits));
}

LEOCLR_VECTOR_CLONES
void turnHue(std::uint8_t *pixels, std::size_t count, int turn)
{
    for (std::size_t i = 0; i < count; ++i) {
        std::uint8_t *const pixel = pixels + 3 * i;
        const int red = pixel[0], green = pixel[1], blue = pixel[2];
        const int value = std::max(red, std::max(green, blue));
        const int chroma = value - std::min(red, std::min(green, blue));
        // One division is rounded alike on every machine; a table would be slower than it.
        const int reciprocal = static_cast<int>(static_cast<float>(sector) / static_cast<float>(std::max(chroma, 1)));
        const int fromRed = (green - blue) * reciprocal;
        const int fromGreen = (blue - red) * reciprocal + 2 * sector;
        const int fromBlue = (red - green) * reciprocal + 4 * sector;
        int hue = (red == value ? fromRed : green == value ? fromGreen : fromBlue) + turn;
        hue = hue < 0 ? hue + fullTurn : hue;
        hue = hue >= fullTurn ? hue - fullTurn : hue;
        pixel[0] = channelOf(value, chroma, hue, 5);
        pixel[1] = channelOf(value, chroma, hue, 3);
        pixel[2] = channelOf(value, chroma, hue, 1);
    }
}

int fixedPoint(double factor)
{
    return static_cast<int>(std::lround(factor * (1 << 16)));
}

std::size_t pixelCount(const cv::Mat &view)
{
    CV_Assert(view.type() == CV_8UC3 && view.isContinuous());
    return view.total();
}

} // namespace

void adjustBrightness(cv::Mat &view, double factor)
{
    scaleValues(view.data, 3 * pixelCount(view), fixedPoint(factor), 0);
}

void adjustContrast(cv::Mat &view, double factor)
{
    const std::size_t count = pixelCount(view);
    const std::uint64_t mean = count == 0 ? 0 : (2 * sumOfLuma(view.data, count) + count) / (2 * count);
    const int fixed = fixedPoint(factor);
    scaleValues(view.data, 3 * count, fixed, static_cast<int>(mean) * ((1 << 16) - fixed));
}

void adjustSaturation(cv::Mat &view, double factor)
{
    blendWithLuma(view.data, pixelCount(view), fixedPoint(factor));
}

void adjustHue(cv::Mat &view, double turns)
{
    const int turn = static_cast<int>(std::lround(turns * fullTurn)) % fullTurn;
    if (turn != 0)
        turnHue(view.data, pixelCount(view), turn);
}

void toGray(cv::Mat &view)
{
    replaceByLuma(view.data, pixelCount(view));
}

void solarise(cv::Mat &view)
{
    invertBright(view.data, 3 * pixelCount(view));
}

} // namespace leoclr
