#pragma once

#include <cstdint>

namespace leoclr {

// The arithmetic of render(), a row at a time. A planar row holds the red, the green and the blue values of one row of
// a view side by side; each plane is `plane` values long: the width rounded up to a multiple of planeUnit.

inline constexpr int planeUnit = 32; ///< one AVX2 register of bytes

/// Bits behind the point of a weight of resampling: the weights of one output pixel sum up to 2^14.
inline constexpr int weightBits = 14;
/// Bits behind the point of a value between the two passes of resampling and of blurring: 255 << 7 fits in 15 bits, and
/// the sum of two such values in 16.
inline constexpr int fractionBits = 7;

/// Weights of the horizontal pass, laid out for pairs of output pixels and pairs of input pixels.
struct PixelWeights
{
    int count = 0;                         ///< output pixels, a multiple of 8
    int pairs = 0;                         ///< pairs of input pixels for each
    const int *first = nullptr;            ///< [count] index of the first value read: 3 * input pixel
    const std::int16_t *weights = nullptr; ///< [count / 2][pairs][2][3 + 1][2]: output, channel (4th unused), input
};

/// A factor for 8-bit values in 16 bits: value * factor / 2^8 has so many bits behind the point as a product with `cut`
/// takes away again. (A shift by a variable would be slower.)
struct FixedFactor
{
    std::uint16_t factor = 0;
    std::uint16_t cut = 1 << 9; ///< 2^(16 - bits), 1 to 7 bits
};

/// One instruction set's functions. All count in integers: every set gives the same bytes.
struct ViewKernels
{
    const char *name; ///< "plain", "avx2"

    /// Vertical pass: out[i] = sum over k of rows[k][i] * weights[k], with fractionBits, kept in 0..255.
    /// @param count even
    void (*weighRows)(std::uint16_t *out, const std::uint8_t *const *rows, const std::int16_t *weights, int count,
                      int length);
    /// Horizontal pass of a row of interleaved RGB with fractionBits, to a planar row.
    /// @param in readable up to 8 values behind the last one that has a weight
    void (*weighPixels)(std::uint8_t *row, int plane, const std::uint16_t *in, const PixelWeights &weights);

    /// values = value * factor + add - subtract, kept in 0..255; add and subtract have the bits of the factor.
    void (*scale)(std::uint8_t *values, int count, FixedFactor factor, std::uint16_t add, std::uint16_t subtract);
    /// Blends every pixel with its luma: value * factor + luma * (1 - factor).
    void (*blendWithLuma)(std::uint8_t *row, int plane, FixedFactor factor);
    /// Turns hues in HSV. @param turn sectors of 60 degrees, 12 bits behind the point, -3..3
    void (*turnHue)(std::uint8_t *row, int plane, std::int16_t turn);
    void (*replaceByLuma)(std::uint8_t *row, int plane);
    std::uint32_t (*sumOfLuma)(const std::uint8_t *row, int plane);
    /// Inverts values of 128 and more.
    void (*solarise)(std::uint8_t *values, int count);

    /// out = value << fractionBits, and back, rounded.
    void (*widen)(std::uint16_t *out, const std::uint8_t *values, int count);
    void (*narrow)(std::uint8_t *out, const std::uint16_t *values, int count);
    /// out[i] = lines[0][i] * weights[0] + sum over k of (lines[2k - 1][i] + lines[2k][i]) * weights[k], weights of 2^-16.
    void (*weighLines)(std::uint16_t *out, const std::uint16_t *const *lines, const std::uint16_t *weights, int radius,
                       int count);

    /// A planar row to interleaved RGB.
    void (*interleave)(std::uint8_t *out, const std::uint8_t *row, int plane, int width);
};

[[nodiscard]] const ViewKernels &plainKernels();
/// Null where the program was built for another kind of processor, or this one lacks AVX2.
[[nodiscard]] const ViewKernels *avx2Kernels();
/// The fastest that this processor can run.
[[nodiscard]] const ViewKernels &viewKernels();

} // namespace leoclr
