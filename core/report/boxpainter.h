#pragma once

#include "core/report/document.h"

#include <utility>
#include <vector>

class QPainter;

namespace leoclr::report {

/// Draws the crop boxes of a sample over its original, which fills `area`. Without clipping, see paintChart.
/// @param width of the lines in the painter's units
void paintBoxes(QPainter &painter, const QRectF &area, const ViewSample &sample, double width);

/// One crop box over an original.
struct CropBox
{
    QRectF box; ///< pixels of the original
    QString tag;
    QColor colour;
    double weight = 1; ///< of its line
};
/// Any number of boxes over an original that fills `area`; the overlap of the pair (positions in `boxes`, or -1) hatched.
void paintCropBoxes(QPainter &painter, const QRectF &area, const QSizeF &originalSize, const std::vector<CropBox> &boxes,
                    std::pair<int, int> pair, double width);

/// Where their tags stand; empty for a box without one. The same arguments.
[[nodiscard]] std::vector<QRectF> tagPlaces(const QRectF &area, const QSizeF &originalSize, const std::vector<CropBox> &boxes,
                                            std::pair<int, int> pair, double width);

/// Orange, sky blue, or the neutral gray of original and query crop.
[[nodiscard]] QColor viewColour(int view);

} // namespace leoclr::report
