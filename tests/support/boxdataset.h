#pragma once

#include "core/base/random.h"
#include "core/data/dataset.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace leoclr::testing {

struct BoxOptions
{
    bool objects = true;
    std::size_t unreadable = static_cast<std::size_t>(-1); ///< index of an image whose size cannot be read
};

/// Images of VOC's shape without pixels: 500 x 375 or upright, one to six boxes of twenty classes, drawn by a seed.
/// Geometry is all that an audit reads.
class BoxDataset : public Dataset
{
public:
    explicit BoxDataset(std::size_t images, std::uint64_t seed = 1, BoxOptions options = {})
        : m_random(seed), m_images(images), m_options(options)
    {
        for (int i = 0; i < 20; ++i)
            m_classNames.push_back("class-" + std::to_string(i));
    }

    [[nodiscard]] std::size_t size() const override { return m_images; }
    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override
    {
        return imageSize(index).map([](cv::Size size) { return cv::Mat(size, CV_8UC3, cv::Scalar::all(128)); });
    }
    [[nodiscard]] int label(std::size_t index) const override { return static_cast<int>(bits(index, 1) % 20); }
    [[nodiscard]] std::string name(std::size_t index) const override { return "box " + std::to_string(index); }
    [[nodiscard]] bool hasObjects() const override { return m_options.objects; }
    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override
    {
        if (index == m_options.unreadable)
            return fail(ErrorCode::Damaged, "this image is cut short", name(index));
        return bits(index, 0) % 3 == 0 ? cv::Size(375, 500) : cv::Size(500, 375);
    }
    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::size_t index) const override
    {
        if (!m_options.objects)
            return {};
        const cv::Size image = bits(index, 0) % 3 == 0 ? cv::Size(375, 500) : cv::Size(500, 375);
        std::vector<ObjectAnnotation> objects(1 + bits(index, 2) % 6);
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const auto draw = static_cast<std::uint32_t>(8 + 8 * i);
            const auto share = [&](std::uint32_t k, double low, double high) {
                return static_cast<float>(m_random.uniform(address(index), draw + k, low, high));
            };
            objects[i].label = static_cast<int>(bits(index, draw) % 20);
            cv::Rect2f &box = objects[i].box;
            box.width = std::max(4.0F, share(1, 0.05, 0.6) * static_cast<float>(image.width));
            box.height = std::max(4.0F, share(2, 0.05, 0.6) * static_cast<float>(image.height));
            box.x = share(3, 0, 1) * (static_cast<float>(image.width) - box.width);
            box.y = share(4, 0, 1) * (static_cast<float>(image.height) - box.height);
        }
        return objects;
    }
    [[nodiscard]] std::string fingerprint() const override
    {
        return "boxes " + std::to_string(m_random.seed()) + " " + std::to_string(m_images);
    }

private:
    [[nodiscard]] static DrawAddress address(std::size_t index)
    {
        return {.purpose = Purpose::Scene, .sample = static_cast<std::uint32_t>(index)};
    }
    [[nodiscard]] std::uint32_t bits(std::size_t index, std::uint32_t draw) const
    {
        return m_random.bits(address(index), draw);
    }

    CounterRandom m_random;
    std::size_t m_images;
    BoxOptions m_options;
};

} // namespace leoclr::testing
