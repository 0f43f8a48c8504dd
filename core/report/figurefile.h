#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace leoclr::report {

/// A drawing as a file of its own: one page of its size, lines and letters as vectors, fonts embedded.
struct Figure
{
    QString title;       ///< in the file's properties
    QSizeF size;         ///< points
    std::function<void(QPainter &)> paint; ///< at the origin, one unit a point; without clipping, see paintChart
    QString description = {}; ///< in an SVG's properties
};

[[nodiscard]] QByteArray figurePdf(const Figure &figure);
[[nodiscard]] QByteArray figureSvg(const Figure &figure);
/// PDF or SVG by the file's ending; WrongFormat names the endings. Written whole.
[[nodiscard]] Result<> writeFigure(const Figure &figure, const QString &file);

} // namespace leoclr::report
