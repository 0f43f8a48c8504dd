#include "widgets/lens/lensimage.h"

#include <opencv2/imgproc.hpp>

#include <QPolygonF>

namespace leoclr {

namespace {

constexpr int enlargedOriginal = 512; ///< pixels; tiny pictures are shown larger than they are
constexpr double tolerance = 0.7;     ///< pixels

} // namespace

QPainterPath maskOutline(const cv::Mat &mask)
{
    QPainterPath outline;
    outline.setFillRule(Qt::OddEvenFill);
    if (mask.empty())
        return outline;
    const cv::Rect extent = cv::boundingRect(mask);
    if (extent.empty())
        return outline;
    // One pixel more on each side, and twice as large: contours run through the centres of border pixels, and the
    // border of the object lies half a pixel further out.
    cv::Mat part;
    cv::copyMakeBorder(mask(extent), part, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::resize(part, part, {}, 2, 2, cv::INTER_NEAREST);
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(part, contours, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    for (const std::vector<cv::Point> &contour : contours) {
        std::vector<cv::Point> corners;
        cv::approxPolyDP(contour, corners, 2 * tolerance, true);
        if (corners.size() < 3)
            corners = contour;
        QPolygonF polygon;
        for (const cv::Point &corner : corners)
            polygon << QPointF(extent.x + (corner.x + 0.5) / 2 - 1, extent.y + (corner.y + 0.5) / 2 - 1);
        outline.addPolygon(polygon);
        outline.closeSubpath();
    }
    return outline;
}

Result<LensImage> readLensImage(const Dataset &dataset, std::size_t index)
{
    const Result<cv::Mat> pixels = dataset.image(index);
    if (!pixels)
        return tl::unexpected(pixels.error());
    LensImage image;
    image.pixels = *pixels;
    image.picture = ImagePyramid(*pixels, enlargedOriginal);
    image.objects = dataset.objects(index);
    image.regions = regionsOf(image.objects);
    for (const ObjectAnnotation &object : image.objects)
        image.outlines.push_back(maskOutline(object.mask));
    return image;
}

} // namespace leoclr
