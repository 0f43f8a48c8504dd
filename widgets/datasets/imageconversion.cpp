#include "widgets/datasets/imageconversion.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace leoclr {

QImage toQImage(const cv::Mat &pixels)
{
    if (pixels.empty())
        return {};
    const bool gray = pixels.type() == CV_8UC1;
    Q_ASSERT(gray || pixels.type() == CV_8UC3);
    QImage image(pixels.cols, pixels.rows, gray ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    if (image.isNull())
        return {};
    const std::size_t rowBytes = std::size_t(pixels.cols) * pixels.elemSize();
    for (int y = 0; y < pixels.rows; ++y)
        std::memcpy(image.scanLine(y), pixels.ptr(y), rowBytes);
    return image;
}

QImage thumbnail(const cv::Mat &pixels, int side)
{
    if (pixels.empty() || side < 1)
        return {};
    const double scale = double(side) / std::max(pixels.cols, pixels.rows);
    const cv::Size size(std::max(1, int(std::lround(pixels.cols * scale))),
                        std::max(1, int(std::lround(pixels.rows * scale))));
    cv::Mat scaled;
    cv::resize(pixels, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return toQImage(scaled);
}

} // namespace leoclr
