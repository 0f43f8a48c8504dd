#include "widgets/lens/imagepyramid.h"

#include "widgets/datasets/imageconversion.h"

#include <opencv2/imgproc.hpp>

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int smallestLevel = 128; ///< pixels; halving further would not be seen

} // namespace

ImagePyramid::ImagePyramid(const cv::Mat &pixels, int enlargedSide) : m_exact(toQImage(pixels))
{
    if (m_exact.isNull())
        return;
    const int longest = std::max(pixels.cols, pixels.rows);
    if (const int factor = std::min(16, enlargedSide / longest); factor > 1) {
        cv::Mat enlarged;
        cv::resize(pixels, enlarged, {}, factor, factor, cv::INTER_CUBIC);
        m_levels.push_back(toQImage(enlarged));
    }
    m_levels.push_back(m_exact);
    cv::Mat level = pixels;
    while (std::max(level.cols, level.rows) >= 2 * smallestLevel && std::min(level.cols, level.rows) > 1) {
        cv::Mat half;
        cv::resize(level, half, {(level.cols + 1) / 2, (level.rows + 1) / 2}, 0, 0, cv::INTER_AREA);
        level = half;
        m_levels.push_back(toQImage(level));
    }
}

const QImage &ImagePyramid::levelFor(double devicePixels) const
{
    // The smallest level that need not be enlarged.
    const auto found = std::find_if(m_levels.rbegin(), m_levels.rend(),
                                    [&](const QImage &level) { return level.width() >= devicePixels; });
    return found == m_levels.rend() ? m_levels.front() : *found;
}

void ImagePyramid::draw(QPainter &painter, const QRectF &target, bool exactPixels) const
{
    if (isNull())
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const double width = target.width() * ratio;
    const bool squares = exactPixels && width > m_exact.width();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !squares);
    painter.drawImage(target, squares ? m_exact : levelFor(width));
    painter.restore();
}

} // namespace leoclr
