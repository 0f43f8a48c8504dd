#pragma once

#include <QRectF>

#include <vector>

namespace leoclr::report {

/// A name that is to be written over a picture.
struct NamePlate
{
    double importance = 0;       ///< the largest object chooses first
    std::vector<QRectF> choices; ///< where it may stand, best first
};

/// Where the names stand so that none covers another.
/// @param taken where nothing may stand, such as badges
/// @return one place for each name; empty where there is none left
[[nodiscard]] std::vector<QRectF> placesOfNames(const std::vector<NamePlate> &names, std::vector<QRectF> taken);

} // namespace leoclr::report
