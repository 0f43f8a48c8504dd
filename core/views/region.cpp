#include "core/views/region.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

/// Sum of a map up to (x, y) in cells, which may be fractions: exact for cells of an even density.
double sumUpTo(const cv::Mat &table, double x, double y)
{
    x = std::clamp(x, 0.0, table.cols - 1.0);
    y = std::clamp(y, 0.0, table.rows - 1.0);
    const int left = std::min(static_cast<int>(x), table.cols - 2);
    const int top = std::min(static_cast<int>(y), table.rows - 2);
    const double across = x - left;
    const double down = y - top;
    const auto at = [&](int row, int column) { return table.at<double>(row, column); };
    return (at(top, left) * (1 - across) + at(top, left + 1) * across) * (1 - down)
        + (at(top + 1, left) * (1 - across) + at(top + 1, left + 1) * across) * down;
}

} // namespace

Region::Region(const ObjectAnnotation &object) : m_label(object.label), m_crowd(object.crowd), m_extent(object.box)
{
    if (object.mask.empty()) {
        m_area = static_cast<double>(object.box.width) * object.box.height;
        return;
    }
    m_kind = Kind::Mask;
    m_maskPlace = cv::boundingRect(object.mask);
    m_extent = m_maskPlace;
    if (m_maskPlace.empty())
        return;
    cv::Mat ones;
    cv::threshold(object.mask(m_maskPlace), ones, 0, 1, cv::THRESH_BINARY);
    cv::integral(ones, m_table, CV_32S);
    m_area = m_table.at<int>(m_table.rows - 1, m_table.cols - 1);
}

Region::Region(const cv::Mat &saliency, cv::Size image, int label) : m_kind(Kind::Map), m_label(label)
{
    if (saliency.empty() || image.empty())
        return;
    cv::integral(saliency, m_table, CV_64F);
    m_cell = {static_cast<double>(image.width) / saliency.cols, static_cast<double>(image.height) / saliency.rows};
    m_area = m_table.at<double>(m_table.rows - 1, m_table.cols - 1) * m_cell.x * m_cell.y;
    double low = 0, high = 0;
    cv::minMaxLoc(saliency, &low, &high);
    const cv::Rect cells = cv::boundingRect(saliency > low + extentThreshold * (high - low));
    m_extent = cv::Rect2d(cells.x * m_cell.x, cells.y * m_cell.y, cells.width * m_cell.x, cells.height * m_cell.y);
}

double Region::areaInside(const cv::Rect &crop) const
{
    if (m_kind == Kind::Box) {
        const cv::Rect2f inside = m_extent & cv::Rect2f(crop);
        return static_cast<double>(inside.width) * inside.height;
    }
    if (m_table.empty() || crop.empty())
        return 0;
    if (m_kind == Kind::Mask) {
        const cv::Rect inside = (crop & m_maskPlace) - m_maskPlace.tl();
        if (inside.empty())
            return 0;
        const auto at = [&](int row, int column) { return m_table.at<int>(row, column); };
        const int right = inside.x + inside.width;
        const int bottom = inside.y + inside.height;
        return at(bottom, right) - at(inside.y, right) - at(bottom, inside.x) + at(inside.y, inside.x);
    }
    const double left = crop.x / m_cell.x, right = (crop.x + crop.width) / m_cell.x;
    const double top = crop.y / m_cell.y, bottom = (crop.y + crop.height) / m_cell.y;
    const double sum = sumUpTo(m_table, right, bottom) - sumUpTo(m_table, right, top)
        - sumUpTo(m_table, left, bottom) + sumUpTo(m_table, left, top);
    return std::max(0.0, sum) * m_cell.x * m_cell.y;
}

std::vector<Region> regionsOf(const std::vector<ObjectAnnotation> &objects)
{
    std::vector<Region> regions;
    regions.reserve(objects.size());
    for (const ObjectAnnotation &object : objects)
        regions.emplace_back(object);
    return regions;
}

} // namespace leoclr
