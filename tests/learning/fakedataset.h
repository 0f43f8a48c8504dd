#pragma once

#include "core/data/dataset.h"

#include <atomic>
#include <set>

namespace leoclr::testing {

/// Pictures of `classes` colours with a pattern of their own each, made on the spot; some cannot be read.
class FakeDataset final : public Dataset
{
public:
    FakeDataset(std::size_t size, int classes, int side = 24, std::set<std::size_t> broken = {})
        : m_size(size)
        , m_classes(classes)
        , m_side(side)
        , m_broken(std::move(broken))
    {
        for (int i = 0; i < classes; ++i)
            m_classNames.push_back("class " + std::to_string(i));
    }

    [[nodiscard]] std::size_t size() const override { return m_size; }
    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override
    {
        ++decoded;
        if (m_broken.contains(index))
            return fail(ErrorCode::Damaged, "the picture is cut short", name(index));
        cv::Mat image(m_side, m_side + 4, CV_8UC3);
        const int shade = label(index) * 255 / std::max(1, m_classes - 1);
        for (int y = 0; y < image.rows; ++y)
            for (int x = 0; x < image.cols; ++x) {
                const int pattern = static_cast<int>((static_cast<std::size_t>(x * 7 + y * 3) * (index + 1)) % 32);
                image.at<cv::Vec3b>(y, x) = cv::Vec3b(static_cast<std::uint8_t>(std::min(255, shade + pattern)),
                                                      static_cast<std::uint8_t>(pattern * 4),
                                                      static_cast<std::uint8_t>(std::max(0, 255 - shade - pattern)));
            }
        return image;
    }
    [[nodiscard]] int label(std::size_t index) const override
    {
        return m_classes > 0 ? static_cast<int>(index % static_cast<std::size_t>(m_classes)) : -1;
    }
    [[nodiscard]] std::string name(std::size_t index) const override { return "picture " + std::to_string(index); }
    [[nodiscard]] std::string fingerprint() const override { return "fake " + std::to_string(m_size); }

    mutable std::atomic<int> decoded = 0;

private:
    std::size_t m_size;
    int m_classes;
    int m_side;
    std::set<std::size_t> m_broken;
};

} // namespace leoclr::testing
