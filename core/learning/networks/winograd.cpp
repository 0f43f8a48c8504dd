#include "core/learning/networks/winograd.h"

#include <ATen/native/CPUBlas.h>
#include <ATen/ops/convolution_backward.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <array>
#include <vector>

#if defined(__x86_64__)
#define LEOCLR_EVERY_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define LEOCLR_EVERY_PROCESSOR
#endif

namespace leoclr::learning {

namespace {

constexpr std::int64_t positions = 16; // of a transformed 4×4 tile
constexpr std::int64_t tileSide = 2; // of the output

/// Where the 16 values of a tile lie, each the first of a row of channels.
using TileRows = std::array<const float *, positions>;

/// Rows of filters, of one tap each.
using FilterRows = std::array<const float *, 9>;

/// G g Gᵀ of `count` filters; position p is written at out + p step.
LEOCLR_EVERY_PROCESSOR void transformFilters(const FilterRows &in, float *out, std::int64_t step, std::int64_t count)
{
#pragma GCC ivdep
    for (std::int64_t i = 0; i < count; ++i) {
        float half[4][3];
        for (std::size_t column = 0; column < 3; ++column) {
            const float top = in[column][i], middle = in[3 + column][i], bottom = in[6 + column][i];
            half[0][column] = top;
            half[1][column] = 0.5f * (top + middle + bottom);
            half[2][column] = 0.5f * (top - middle + bottom);
            half[3][column] = bottom;
        }
        for (int row = 0; row < 4; ++row) {
            const float left = half[row][0], middle = half[row][1], right = half[row][2];
            out[(4 * row + 0) * step + i] = left;
            out[(4 * row + 1) * step + i] = 0.5f * (left + middle + right);
            out[(4 * row + 2) * step + i] = 0.5f * (left - middle + right);
            out[(4 * row + 3) * step + i] = right;
        }
    }
}

/// Bᵀ d B of a tile of the input, for each of its channels; position p is written at out + p step.
LEOCLR_EVERY_PROCESSOR void transformInput(const TileRows &in, float *out, std::int64_t step, std::int64_t channels)
{
#pragma GCC ivdep
    for (std::int64_t c = 0; c < channels; ++c) {
        float half[4][4];
        for (std::size_t column = 0; column < 4; ++column) {
            const float d0 = in[column][c], d1 = in[4 + column][c], d2 = in[8 + column][c], d3 = in[12 + column][c];
            half[0][column] = d0 - d2;
            half[1][column] = d1 + d2;
            half[2][column] = d2 - d1;
            half[3][column] = d1 - d3;
        }
        for (int row = 0; row < 4; ++row) {
            out[(4 * row + 0) * step + c] = half[row][0] - half[row][2];
            out[(4 * row + 1) * step + c] = half[row][1] + half[row][2];
            out[(4 * row + 2) * step + c] = half[row][2] - half[row][1];
            out[(4 * row + 3) * step + c] = half[row][1] - half[row][3];
        }
    }
}

/// Aᵀ m A of a tile of products, for each of its channels: four rows of channels of the output.
LEOCLR_EVERY_PROCESSOR void transformOutput(const float *in, std::int64_t step, const std::array<float *, 4> &out,
                                            std::int64_t channels)
{
    float *const topLeft = out[0], *const topRight = out[1], *const bottomLeft = out[2], *const bottomRight = out[3];
#pragma GCC ivdep
    for (std::int64_t c = 0; c < channels; ++c) {
        float top[4], bottom[4];
        for (int column = 0; column < 4; ++column) {
            const float m0 = in[column * step + c], m1 = in[(4 + column) * step + c];
            const float m2 = in[(8 + column) * step + c], m3 = in[(12 + column) * step + c];
            top[column] = m0 + m1 + m2;
            bottom[column] = m1 - m2 - m3;
        }
        topLeft[c] = top[0] + top[1] + top[2];
        topRight[c] = top[1] - top[2] - top[3];
        bottomLeft[c] = bottom[0] + bottom[1] + bottom[2];
        bottomRight[c] = bottom[1] - bottom[2] - bottom[3];
    }
}

/// The tiles of a batch of maps, row by row, image after image.
struct Tiling
{
    std::int64_t images, height, width;

    [[nodiscard]] std::int64_t rows() const { return (height + tileSide - 1) / tileSide; }
    [[nodiscard]] std::int64_t columns() const { return (width + tileSide - 1) / tileSide; }
    [[nodiscard]] std::int64_t count() const { return images * rows() * columns(); }
};

/// Image of a tile, and the first pixel of its output.
struct TilePlace
{
    TilePlace(const Tiling &tiling, std::int64_t tile)
        : image(tile / (tiling.rows() * tiling.columns()))
        , top(tile / tiling.columns() % tiling.rows() * tileSide)
        , left(tile % tiling.columns() * tileSide)
    {
    }

    std::int64_t image, top, left;
};

/// The channels of a pixel of `maps` [images, height, width, channels]; `outside` where there is none.
template <typename Float>
Float *pixel(Float *maps, const Tiling &tiling, std::int64_t channels, std::int64_t image, std::int64_t row,
             std::int64_t column, Float *outside)
{
    if (row < 0 || row >= tiling.height || column < 0 || column >= tiling.width)
        return outside;
    return maps + ((image * tiling.height + row) * tiling.width + column) * channels;
}

/// Tiles at once: their transformed values and products stay within a share of the second-level cache.
std::int64_t tilesAtOnce(std::int64_t inputs, std::int64_t outputs)
{
    constexpr std::int64_t bytes = 768 << 10;
    return std::clamp<std::int64_t>(bytes / (positions * (inputs + outputs) * std::int64_t{sizeof(float)}), 24, 96);
}

/// Matrices of the 16 positions, one after the other, apart by what keeps them from sharing sets of the cache.
std::int64_t paddedStep(std::int64_t rows, std::int64_t columns)
{
    return rows * columns + 16;
}

/// The filters as the products take them.
struct TransformedFilters
{
    std::int64_t inputs, outputs;
    at::Tensor values; ///< [16, paddedStep(inputs, outputs)], each position [inputs, outputs]
};

TransformedFilters emptyFilters(const at::Tensor &weight, std::int64_t inputs, std::int64_t outputs)
{
    return {inputs, outputs, at::empty({positions, paddedStep(inputs, outputs)}, weight.options().requires_grad(false))};
}

/// @param weight [K, C, 3, 3], channels-last: [K, 9, C] in memory
/// @return of C inputs and K outputs
TransformedFilters filtersForward(const at::Tensor &weight)
{
    constexpr std::int64_t side = 16; // of the blocks in which inputs and outputs change places
    const TransformedFilters filters = emptyFilters(weight, weight.size(1), weight.size(0));
    const std::int64_t inputs = filters.inputs, outputs = filters.outputs, step = paddedStep(inputs, outputs);
    const float *const from = weight.const_data_ptr<float>();
    float *const to = filters.values.mutable_data_ptr<float>();
    at::parallel_for(0, (inputs + side - 1) / side, 1, [&](std::int64_t begin, std::int64_t end) {
        float block[9][side][side] = {}; // tap, input, output
        for (std::int64_t input = begin * side; input < std::min(end * side, inputs); input += side) {
            const std::int64_t wide = std::min(side, inputs - input);
            for (std::int64_t output = 0; output < outputs; output += side) {
                const std::int64_t high = std::min(side, outputs - output);
                for (std::int64_t i = 0; i < high; ++i)
                    for (std::int64_t tap = 0; tap < 9; ++tap)
                        for (std::int64_t j = 0; j < wide; ++j)
                            block[tap][j][i] = from[((output + i) * 9 + tap) * inputs + input + j];
                for (std::int64_t j = 0; j < wide; ++j) {
                    FilterRows rows;
                    for (std::size_t tap = 0; tap < rows.size(); ++tap)
                        rows[tap] = block[tap][j];
                    transformFilters(rows, to + (input + j) * outputs + output, step, high);
                }
            }
        }
    });
    return filters;
}

/// Those of the gradient of x: turned around, of K inputs and C outputs.
TransformedFilters filtersBackward(const at::Tensor &weight)
{
    const TransformedFilters filters = emptyFilters(weight, weight.size(0), weight.size(1));
    const std::int64_t inputs = filters.inputs, outputs = filters.outputs, step = paddedStep(inputs, outputs);
    const float *const from = weight.const_data_ptr<float>();
    float *const to = filters.values.mutable_data_ptr<float>();
    at::parallel_for(0, inputs, 8, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t input = begin; input < end; ++input) {
            FilterRows rows;
            for (std::size_t tap = 0; tap < rows.size(); ++tap)
                rows[tap] = from + (input * 9 + 8 - static_cast<std::int64_t>(tap)) * outputs;
            transformFilters(rows, to + input * outputs, step, outputs);
        }
    });
    return filters;
}

/// @param x [N, filters.inputs, H, W], channels-last
/// @return [N, filters.outputs, H, W], channels-last
at::Tensor filtered(const at::Tensor &x, const TransformedFilters &filters)
{
    const std::int64_t inputs = filters.inputs, outputs = filters.outputs;
    const Tiling tiling{x.size(0), x.size(2), x.size(3)};
    at::Tensor y = at::empty({tiling.images, outputs, tiling.height, tiling.width}, x.options(), at::MemoryFormat::ChannelsLast);
    const float *const from = x.const_data_ptr<float>();
    const float *const weights = filters.values.const_data_ptr<float>();
    float *const to = y.mutable_data_ptr<float>();
    const std::int64_t most = tilesAtOnce(inputs, outputs);
    const std::vector<float> outside(static_cast<std::size_t>(inputs), 0.0f);
    at::parallel_for(0, (tiling.count() + most - 1) / most, 1, [&](std::int64_t begin, std::int64_t end) {
        const std::int64_t inStep = paddedStep(most, inputs), outStep = paddedStep(most, outputs);
        const at::Tensor buffer = at::empty({positions * (inStep + outStep) + outputs}, x.options());
        float *const in = buffer.mutable_data_ptr<float>();
        float *const out = in + positions * inStep;
        float *const nowhere = out + positions * outStep;
        for (std::int64_t block = begin; block < end; ++block) {
            const std::int64_t first = block * most;
            const std::int64_t count = std::min(most, tiling.count() - first);
            for (std::int64_t i = 0; i < count; ++i) {
                const TilePlace place(tiling, first + i);
                TileRows rows;
                for (std::int64_t p = 0; p < positions; ++p)
                    rows[static_cast<std::size_t>(p)] = pixel(from, tiling, inputs, place.image, place.top - 1 + p / 4,
                                                              place.left - 1 + p % 4, outside.data());
                transformInput(rows, in + i * inputs, inStep, inputs);
            }
            for (std::int64_t p = 0; p < positions; ++p)
                at::native::cpublas::brgemm(count, outputs, inputs, inputs, outputs, outputs, false, in + p * inStep,
                                            weights + p * paddedStep(inputs, outputs), out + p * outStep, false);
            for (std::int64_t i = 0; i < count; ++i) {
                const TilePlace place(tiling, first + i);
                std::array<float *, tileSide * tileSide> rows;
                for (std::int64_t p = 0; p < tileSide * tileSide; ++p)
                    rows[static_cast<std::size_t>(p)] = pixel(to, tiling, outputs, place.image, place.top + p / tileSide,
                                                              place.left + p % tileSide, nowhere);
                transformOutput(out + i * outputs, outStep, rows, outputs);
            }
        }
    });
    return y;
}

struct WinogradFunction : torch::autograd::Function<WinogradFunction>
{
    static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &x, const at::Tensor &weight)
    {
        context->save_for_backward({x, weight});
        return filtered(x, filtersForward(weight));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                   const torch::autograd::variable_list &gradients)
    {
        TORCH_CHECK(!at::GradMode::is_enabled(), "the gradient of minimal filtering has none itself");
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0], &weight = saved[1];
        const at::Tensor gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        at::Tensor ofX;
        if (context->needs_input_grad(0)) // a convolution with the filters turned around
            ofX = filtered(gradient, filtersBackward(weight));
        at::Tensor ofWeight;
        if (context->needs_input_grad(1))
            ofWeight = std::get<1>(at::convolution_backward(gradient, x, weight, std::nullopt, {1, 1}, {1, 1}, {1, 1}, false,
                                                            {0, 0}, 1, {false, true, false}));
        return {ofX, ofWeight};
    }
};

} // namespace

bool winogradServes(const at::Tensor &x, const at::Tensor &weight)
{
    static const bool quickProducts = at::get_cpu_capability() == "AVX512"; // brgemm has kernels of its own for no other
    if (!quickProducts || x.dim() != 4 || !x.is_cpu() || x.scalar_type() != at::kFloat || weight.scalar_type() != at::kFloat
        || weight.size(2) != 3 || weight.size(3) != 3 || at::autocast::is_autocast_enabled(at::kCPU)
        || !x.is_contiguous(at::MemoryFormat::ChannelsLast) || !weight.is_contiguous(at::MemoryFormat::ChannelsLast))
        return false;
    if (weight.size(0) < 32 || weight.size(1) < 32) // the transforms would outweigh the products
        return false;
    // Whatever the batch, so that an image's outcome does not hang on how many are beside it.
    const Tiling tiling{1, x.size(2), x.size(3)};
    constexpr std::int64_t usualBatch = 32; // in smaller ones, transforming the filters may outweigh the tiles
    if (usualBatch * tiling.count() < std::max(weight.size(0), weight.size(1)))
        return false;
    const std::int64_t direct = (3 * tiling.height - 2) * (3 * tiling.width - 2); // taps that meet a map
    return 1.3 * static_cast<double>(positions * tiling.count()) <= static_cast<double>(direct);
}

at::Tensor winogradConvolution(const at::Tensor &x, const at::Tensor &weight)
{
    return WinogradFunction::apply(x, weight);
}

} // namespace leoclr::learning
