#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <vector>

namespace leoclr::readers {

/// The boxes of all images of a dataset in two blocks of memory; 20 bytes an object. Masks stay where they are stored.
class ObjectTable
{
public:
    /// Appends the objects of the next image, in the order of the images. Masks are not kept.
    void append(const std::vector<ObjectAnnotation> &objects);
    [[nodiscard]] std::vector<ObjectAnnotation> of(std::size_t image) const;
    /// Number of the first object of an image: objects count through the whole table.
    [[nodiscard]] std::size_t firstObject(std::size_t image) const { return m_ends.empty() || image == 0 ? 0 : m_ends.at(image - 1); }
    [[nodiscard]] std::size_t images() const { return m_ends.size(); }
    [[nodiscard]] std::size_t objects() const { return m_items.size(); }
    /// Hash over all of it.
    [[nodiscard]] std::string hash() const;

private:
    struct Item
    {
        cv::Rect2f box;
        std::int32_t label : 29;
        std::uint32_t difficult : 1;
        std::uint32_t truncated : 1;
        std::uint32_t crowd : 1;
    };
    std::vector<std::uint32_t> m_ends;
    std::vector<Item> m_items;
};

/// A box given by its corner pixels, both inside of it and counted from `origin` (1: VOC, MATLAB), cut to the picture.
/// Empty where nothing of it lies inside. @param size of the picture; empty: not known, not cut
[[nodiscard]] cv::Rect2f boxFromCorners(double left, double top, double right, double bottom, double origin,
                                        cv::Size size);

} // namespace leoclr::readers
