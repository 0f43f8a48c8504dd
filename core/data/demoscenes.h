#pragma once

#include "core/data/dataset.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace leoclr {

/// Pictures that are drawn, not read: photograph-like scenes of one to three objects of ten
/// classes, on backgrounds that tell nothing of the class. Everything follows from the seed and the
/// number of a scene, byte for byte on every machine, and can be drawn at any size. The main
/// object, the largest one, gives the label.
class DemoScenes
{
public:
    /// Scenes from this number on are the test split.
    static constexpr std::uint32_t firstTestScene = 0x80000000u;

    explicit DemoScenes(std::uint64_t seed) : m_seed(seed) {}

    [[nodiscard]] static std::vector<std::string> classNames();
    [[nodiscard]] int label(std::uint32_t number) const;
    /// Pixels when the shorter side has `shortSide`; ratios of sides reach from 3:4 to 3:2.
    [[nodiscard]] cv::Size size(std::uint32_t number, int shortSide) const;
    /// [H, W] CV_8UC3 RGB.
    [[nodiscard]] cv::Mat render(std::uint32_t number, int shortSide) const;
    /// What is seen of each object, the main one first; boxes and masks in pixels of that size.
    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::uint32_t number, int shortSide) const;

private:
    std::uint64_t m_seed;
};

} // namespace leoclr
