#pragma once

#include "core/views/kernels/kernels.h"
#include "core/views/recipe.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <vector>

namespace leoclr {

/// Resizes a part of an image row by row with PIL's antialiased filters: a triangle, or Keys' cubic with a = -1/2, as
/// wide as the reduction, normalised at the borders of the part. Down first, then across, kept in 0..255 between. Integers only, so that the bytes are the same on every machine.
/// One may be used for many images: it keeps its memory. Not for two threads at once.
class Resampler
{
public:
    /// Takes a new task. The image has to live while rows are asked for.
    /// @param image [H, W] CV_8UC3 RGB
    /// @param box   inside the image, not empty
    /// @param size  of the result
    /// @param mirrored the result is flipped left to right
    void begin(const cv::Mat &image, const cv::Rect &box, cv::Size size, Resampling filter, bool mirrored);

    /// @param y   row of the result
    /// @param out planar row with planes of at least the width, rounded up to planeUnit; zero behind the width up to the
    ///            next multiple of 8
    void row(const ViewKernels &kernels, int y, std::uint8_t *out, int plane);

private:
    /// Inputs first .. first + count - 1 with their weights, for each output.
    struct Taps
    {
        std::vector<int> first, count, offset; ///< offset into weights
        std::vector<std::int16_t> weights;
        int widest = 0;
    };
    static void fill(Taps &taps, int inputs, int outputs, Resampling filter);
    static void add(Taps &taps, double centre, double filterScale, int inputs, Resampling filter);
    void layOut(bool mirrored);

    cv::Mat m_part;
    Taps m_down, m_across;
    PixelWeights m_pixelWeights;                ///< looks at the two below
    std::vector<int> m_firstValues;
    std::vector<std::int16_t> m_laidOut;
    std::vector<std::uint16_t> m_between;       ///< the row between the passes
    std::vector<const std::uint8_t *> m_rows;
};

} // namespace leoclr
