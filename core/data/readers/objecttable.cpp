#include "core/data/readers/objecttable.h"

#include "core/base/hash.h"

#include <algorithm>

namespace leoclr::readers {

void ObjectTable::append(const std::vector<ObjectAnnotation> &objects)
{
    for (const ObjectAnnotation &object : objects)
        m_items.push_back({object.box, object.label, object.difficult, object.truncated, object.crowd});
    m_ends.push_back(static_cast<std::uint32_t>(m_items.size()));
}

std::vector<ObjectAnnotation> ObjectTable::of(std::size_t image) const
{
    std::vector<ObjectAnnotation> objects;
    if (image >= m_ends.size())
        return objects;
    objects.reserve(m_ends[image] - firstObject(image));
    for (std::size_t i = firstObject(image); i < m_ends[image]; ++i) {
        const Item &item = m_items[i];
        objects.push_back({item.label, item.box, {}, item.difficult != 0, item.truncated != 0, item.crowd != 0});
    }
    return objects;
}

std::string ObjectTable::hash() const
{
    Hasher hasher;
    hasher.add(m_ends.data(), m_ends.size() * sizeof(std::uint32_t));
    for (const Item &item : m_items) {
        const float corners[4] = {item.box.x, item.box.y, item.box.width, item.box.height};
        const std::int32_t words[2] = {item.label, static_cast<std::int32_t>(item.difficult | item.truncated << 1 |
                                                                            item.crowd << 2)};
        hasher.add(corners, sizeof corners);
        hasher.add(words, sizeof words);
    }
    return hasher.result();
}

cv::Rect2f boxFromCorners(double left, double top, double right, double bottom, double origin, cv::Size size)
{
    double x0 = left - origin, y0 = top - origin, x1 = right - origin + 1, y1 = bottom - origin + 1;
    if (!size.empty()) {
        x0 = std::clamp<double>(x0, 0, size.width);
        x1 = std::clamp<double>(x1, 0, size.width);
        y0 = std::clamp<double>(y0, 0, size.height);
        y1 = std::clamp<double>(y1, 0, size.height);
    }
    if (!(x1 > x0 && y1 > y0)) // NaN is not greater
        return {};
    return {static_cast<float>(x0), static_cast<float>(y0), static_cast<float>(x1 - x0), static_cast<float>(y1 - y0)};
}

} // namespace leoclr::readers
