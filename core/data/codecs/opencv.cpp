#include "core/data/codecs/codecs.h"

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <string>

namespace leoclr::codecs {

namespace {

cv::Mat to8Bit(const cv::Mat &decoded)
{
    cv::Mat bytes;
    switch (decoded.depth()) {
    case CV_8U:
        return decoded;
    case CV_16U:
        decoded.convertTo(bytes, CV_8U, 1.0 / 257.0);
        break;
    case CV_32F:
    case CV_64F: { // 0..1 by convention; what goes beyond was stored as 0..255
        double low = 0, high = 0;
        cv::minMaxIdx(decoded.reshape(1), &low, &high);
        decoded.convertTo(bytes, CV_8U, high <= 1.0 ? 255.0 : 1.0);
        break;
    }
    default:
        decoded.convertTo(bytes, CV_8U);
        break;
    }
    return bytes;
}

cv::Mat onWhite(const cv::Mat &bgra)
{
    cv::Mat rgb(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const auto *in = bgra.ptr<cv::Vec4b>(y);
        auto *out = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgra.cols; ++x) {
            const int alpha = in[x][3];
            for (int c = 0; c < 3; ++c)
                out[x][c] = static_cast<std::uint8_t>(
                    (in[x][2 - c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return rgb;
}

} // namespace

cv::Mat toRgb8(const cv::Mat &decoded)
{
    const cv::Mat bytes = to8Bit(decoded);
    cv::Mat rgb;
    switch (bytes.channels()) {
    case 1:
        cv::cvtColor(bytes, rgb, cv::COLOR_GRAY2RGB);
        break;
    case 2: { // gray and alpha
        cv::Mat planes[4];
        cv::extractChannel(bytes, planes[0], 0);
        planes[1] = planes[2] = planes[0];
        cv::extractChannel(bytes, planes[3], 1);
        cv::Mat bgra;
        cv::merge(planes, 4, bgra);
        return onWhite(bgra);
    }
    case 4:
        return onWhite(bytes);
    default:
        cv::cvtColor(bytes, rgb, cv::COLOR_BGR2RGB);
        break;
    }
    return rgb;
}

Result<cv::Mat> decodeByOpenCv(std::string_view bytes, const ImageHeader &header)
{
    // Errors reach the caller as values; OpenCV would tell them on the terminal as well.
    static const auto silenced =
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    static_cast<void>(silenced);

    const std::string format(toString(header.format));
    if (!header.complete)
        return fail(ErrorCode::Damaged, "this " + format + " is cut short: its end is missing");
    if (bytes.size() > std::size_t(INT_MAX))
        return fail(ErrorCode::OutOfRange, "this " + format + " is larger than 2 GB");
    const cv::Mat buffer(1, static_cast<int>(bytes.size()), CV_8U,
                         const_cast<char *>(bytes.data()));
    const cv::Mat decoded = cv::imdecode(buffer, cv::IMREAD_UNCHANGED);
    if (decoded.empty())
        return fail(ErrorCode::Damaged, "this " + format + " is cut short or damaged");
    return toRgb8(decoded);
}

} // namespace leoclr::codecs
