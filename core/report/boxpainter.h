#pragma once

#include "core/report/document.h"

class QPainter;

namespace leoclr::report {

/// Draws the crop boxes of a sample over its original, which fills `area`. Without clipping, see paintChart.
/// @param width of the lines in the painter's units
void paintBoxes(QPainter &painter, const QRectF &area, const ViewSample &sample, double width);

/// Orange, sky blue, or the neutral gray of original and query crop.
[[nodiscard]] QColor viewColour(int view);

} // namespace leoclr::report
