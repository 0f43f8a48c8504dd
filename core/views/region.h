#pragma once

#include "core/data/dataset.h"

#include <opencv2/core.hpp>

#include <vector>

namespace leoclr {

/// One thing in an image whose share in crops is counted: an object by its mask, else by its box, or the salient part
/// of the image. Masks and maps are summed once (summed-area table), so that every crop afterwards costs the same few
/// additions. A value; const functions may be called from several threads.
class Region
{
public:
    explicit Region(const ObjectAnnotation &object);
    /// The salient part of an image without annotations: every pixel counts by its saliency.
    /// @param saliency [h, w] CV_32F in [0, 1], stretched over the whole image
    Region(const cv::Mat &saliency, cv::Size image, int label);

    [[nodiscard]] int label() const { return m_label; }
    /// A group that is annotated as one (COCO's crowd): shown, but no object that a crop can hold.
    [[nodiscard]] bool isCrowd() const { return m_crowd; }
    [[nodiscard]] double area() const { return m_area; } ///< pixels of the original, weighted by saliency for a map
    /// The part of area() that lies inside a crop; crops may reach out of the image.
    [[nodiscard]] double areaInside(const cv::Rect &crop) const;
    /// Smallest box around it, pixels of the original. Of a map: around what is above `extentThreshold` of its range.
    [[nodiscard]] const cv::Rect2f &extent() const { return m_extent; }

    /// Share of a map's range above which a pixel belongs to its extent (ContrastiveCrop, CVPR 2022).
    static constexpr double extentThreshold = 0.1;

private:
    enum class Kind { Box, Mask, Map };
    Kind m_kind = Kind::Box;
    int m_label = -1;
    bool m_crowd = false;
    double m_area = 0;
    cv::Rect2f m_extent;
    cv::Rect m_maskPlace;        ///< of the table in the image
    cv::Mat m_table;             ///< Mask: CV_32S over m_maskPlace; Map: CV_64F over the map; both one larger
    cv::Point2d m_cell{1, 1};    ///< pixels of the original per cell of a map
};

/// The regions of an image's annotations, in the same order.
[[nodiscard]] std::vector<Region> regionsOf(const std::vector<ObjectAnnotation> &objects);

} // namespace leoclr
