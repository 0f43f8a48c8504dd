#include "tests/support/imagefiles.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <fstream>

namespace leoclr::testing {

void writeBytes(const std::filesystem::path &file, std::string_view bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

cv::Mat rampPicture(int width, int height)
{
    cv::Mat rgb(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            rgb.at<cv::Vec3b>(y, x) = {static_cast<uchar>(x), static_cast<uchar>(y), 128};
    return rgb;
}

std::string encoded(const cv::Mat &rgb, const std::string &ending)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> bytes;
    cv::imencode(ending, bgr, bytes);
    return {bytes.begin(), bytes.end()};
}

std::string withOrientation(const std::string &jpeg, int orientation)
{
    std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif += static_cast<char>(orientation);
    exif += std::string(7, '\0'); // rest of the value, no further directory
    const std::size_t length = exif.size() + 2;
    std::string segment("\xFF\xE1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xFF);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

} // namespace leoclr::testing
