#include "core/views/render.h"

#include "core/views/blur.h"
#include "core/views/colour.h"
#include "core/views/resample.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace leoclr {

namespace {

constexpr std::array<std::uint8_t, 3> letterboxColour{124, 116, 104}; ///< mean colour of ImageNet

/// The recipe's box, cut to the image: a recipe may come from a file and meet another image.
cv::Rect boxInside(cv::Size image, const cv::Rect &box)
{
    const cv::Rect whole({0, 0}, image);
    const cv::Rect inside = box & whole;
    return inside.empty() ? whole : inside;
}

cv::Rect centredSquare(const cv::Rect &box)
{
    const int side = std::min(box.width, box.height);
    return {box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
}

/// Where a letterboxed image lies in its view.
cv::Rect letterboxTarget(const cv::Rect &box, int size)
{
    const double scale = static_cast<double>(size) / std::max(box.width, box.height);
    const int width = std::clamp(static_cast<int>(std::lround(box.width * scale)), 1, size);
    const int height = std::clamp(static_cast<int>(std::lround(box.height * scale)), 1, size);
    return {(size - width) / 2, (size - height) / 2, width, height};
}

int planeOf(int size)
{
    return (size + planeUnit - 1) / planeUnit * planeUnit;
}

/// Makes views one after the other; keeps its memory, as views are made by the million.
class Renderer
{
public:
    void render(const ViewKernels &kernels, const cv::Mat &image, const ViewRecipe &recipe, std::uint8_t *view)
    {
        m_size = recipe.size;
        m_plane = planeOf(recipe.size);
        m_rows.resize(static_cast<std::size_t>(m_size) * m_plane * 3);
        const PointSteps steps = pointSteps(recipe);
        const std::uint64_t lumaSum = resize(kernels, image, recipe, steps);
        std::vector<PointStep> after = steps.after;
        if (steps.contrast) {
            const std::uint64_t pixels = static_cast<std::uint64_t>(m_size) * m_size;
            const auto mean = static_cast<int>((2 * lumaSum + pixels) / (2 * pixels));
            after.insert(after.begin(), contrastStep(*steps.contrast, mean));
        }
        finish(kernels, recipe, after, view);
    }

private:
    [[nodiscard]] std::uint8_t *row(int y) { return m_rows.data() + static_cast<std::size_t>(y) * m_plane * 3; }

    /// Fills the planar rows and takes the steps before the contrast. @return sum of luma, if there is a contrast
    std::uint64_t resize(const ViewKernels &kernels, const cv::Mat &image, const ViewRecipe &recipe, const PointSteps &steps)
    {
        const ViewPlacement placement = placementOf(recipe, image.size());
        const cv::Rect &target = placement.target;
        const bool bars = target.width < m_size || target.height < m_size;
        m_resampler.begin(image, placement.box, target.size(), recipe.resampling, recipe.flip);
        std::uint64_t lumaSum = 0;
        for (int y = 0; y < m_size; ++y) {
            std::uint8_t *const out = row(y);
            if (bars)
                resizeBetweenBars(kernels, y, target, recipe.flip, out);
            else
                m_resampler.row(kernels, y, out, m_plane);
            for (int channel = 0; channel < 3; ++channel) // so that sums need not know the width
                std::fill(out + channel * m_plane + m_size, out + (channel + 1) * m_plane, std::uint8_t{0});
            for (const PointStep &step : steps.before)
                apply(kernels, step, out, m_plane);
            if (steps.contrast)
                lumaSum += kernels.sumOfLuma(out, m_plane);
        }
        return lumaSum;
    }

    void resizeBetweenBars(const ViewKernels &kernels, int y, const cv::Rect &target, bool mirrored, std::uint8_t *out)
    {
        for (int channel = 0; channel < 3; ++channel)
            std::fill_n(out + channel * m_plane, m_size, letterboxColour[static_cast<std::size_t>(channel)]);
        if (y < target.y || y >= target.y + target.height)
            return;
        m_spare.resize(static_cast<std::size_t>(m_plane) * 3);
        m_resampler.row(kernels, y - target.y, m_spare.data(), m_plane);
        const int x = mirrored ? m_size - target.x - target.width : target.x;
        for (int channel = 0; channel < 3; ++channel)
            std::copy_n(m_spare.data() + channel * m_plane, target.width, out + channel * m_plane + x);
    }

    /// Takes the steps from the contrast on, and writes the view.
    void finish(const ViewKernels &kernels, const ViewRecipe &recipe, const std::vector<PointStep> &steps, std::uint8_t *view)
    {
        const bool blurred = recipe.blurSigma > 0;
        if (blurred)
            m_blur.begin(m_size, m_size, m_plane, recipe.blurSigma);
        const int reach = blurred ? m_blur.reach() : 0;
        for (int taken = 0; taken < m_size + reach; ++taken) {
            if (taken < m_size) {
                for (const PointStep &step : steps)
                    apply(kernels, step, row(taken), m_plane);
                if (blurred)
                    m_blur.take(kernels, row(taken));
            }
            const int y = taken - reach;
            if (y < 0)
                continue;
            if (blurred)
                m_blur.give(kernels, y, row(y));
            if (recipe.solarise)
                kernels.solarise(row(y), 3 * m_plane);
            kernels.interleave(view + static_cast<std::size_t>(y) * m_size * 3, row(y), m_plane, m_size);
        }
    }

    int m_size = 0, m_plane = 0;
    std::vector<std::uint8_t> m_rows; ///< planar rows of the view
    std::vector<std::uint8_t> m_spare;
    Resampler m_resampler;
    Blur m_blur;
};

} // namespace

ViewPlacement placementOf(const ViewRecipe &recipe, cv::Size image)
{
    ViewPlacement placement{boxInside(image, recipe.box), {0, 0, recipe.size, recipe.size}};
    if (recipe.isOriginal && recipe.resize == OriginalResize::CentreCrop)
        placement.box = centredSquare(placement.box);
    if (recipe.isOriginal && recipe.resize == OriginalResize::Letterbox)
        placement.target = letterboxTarget(placement.box, recipe.size);
    return placement;
}

void render(const cv::Mat &image, const ViewRecipe &recipe, std::uint8_t *view, const ViewKernels &kernels)
{
    CV_Assert(image.type() == CV_8UC3 && !image.empty() && recipe.size > 0);
    static thread_local Renderer renderer;
    renderer.render(kernels, image, recipe, view);
}

cv::Mat render(const cv::Mat &image, const ViewRecipe &recipe)
{
    CV_Assert(recipe.size > 0);
    cv::Mat view(recipe.size, recipe.size, CV_8UC3);
    render(image, recipe, view.data);
    return view;
}

std::vector<RenderStep> renderSteps(const cv::Mat &image, const ViewRecipe &recipe)
{
    CV_Assert(image.type() == CV_8UC3 && !image.empty() && recipe.size > 0);
    std::vector<RenderStep> steps;
    const cv::Rect box = placementOf(recipe, image.size()).box;
    if (box.size() != image.size())
        steps.push_back({"crop", image(box).clone()});
    ViewRecipe soFar = recipe; // with what has been done up to a step
    soFar.jitter = soFar.gray = soFar.solarise = soFar.flip = false;
    soFar.blurSigma = 0;
    const auto add = [&](bool taken, std::string_view name, auto change) {
        if (!taken)
            return;
        change();
        steps.push_back({name, render(image, soFar)});
    };
    const auto addGray = [&] { add(recipe.gray, "gray", [&] { soFar.gray = true; }); };
    add(true, "resize", [] {});
    if (recipe.grayFirst)
        addGray();
    add(recipe.jitter, "jitter", [&] { soFar.jitter = true; });
    if (!recipe.grayFirst)
        addGray();
    add(recipe.blurSigma > 0, "blur", [&] { soFar.blurSigma = recipe.blurSigma; });
    add(recipe.solarise, "solarise", [&] { soFar.solarise = true; });
    add(recipe.flip, "flip", [&] { soFar.flip = true; });
    return steps;
}

} // namespace leoclr
