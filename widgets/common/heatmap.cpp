#include "widgets/common/heatmap.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace leoclr {

namespace {

/// Colours of viridis, RGB.
const std::array<QRgb, 256> &viridis()
{
    static const std::array<QRgb, 256> colours = [] {
        cv::Mat steps(1, 256, CV_8U);
        for (int i = 0; i < 256; ++i)
            steps.at<uchar>(0, i) = uchar(i);
        cv::Mat painted; // BGR
        cv::applyColorMap(steps, painted, cv::COLORMAP_VIRIDIS);
        std::array<QRgb, 256> table{};
        for (int i = 0; i < 256; ++i) {
            const auto &pixel = painted.at<cv::Vec3b>(0, i);
            table[std::size_t(i)] = qRgb(pixel[2], pixel[1], pixel[0]);
        }
        return table;
    }();
    return colours;
}

std::size_t stepOf(double share)
{
    return std::size_t(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

} // namespace

QColor heatColour(double share)
{
    return QColor::fromRgb(viridis()[stepOf(share)]);
}

QImage heatImage(const cv::Mat &map, double top, double opacity)
{
    if (map.empty())
        return {};
    CV_Assert(map.type() == CV_32F);
    const int alpha = int(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
    const double scale = top > 0 ? 1 / top : 0;
    QImage image(map.cols, map.rows, QImage::Format_ARGB32);
    for (int y = 0; y < map.rows; ++y) {
        const float *values = map.ptr<float>(y);
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < map.cols; ++x) {
            const QRgb colour = viridis()[stepOf(double(values[x]) * scale)];
            line[x] = qRgba(qRed(colour), qGreen(colour), qBlue(colour), alpha);
        }
    }
    return image;
}

} // namespace leoclr
