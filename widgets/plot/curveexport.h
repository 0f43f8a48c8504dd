#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QString>

namespace leoclr {

class PlotCanvas;

/// Writes the picture of a plot as it is styled now: PNG at twice the size, PDF with embedded fonts, or SVG, by the
/// ending of the file's name. The file is whole or not there at all.
[[nodiscard]] Result<> exportCanvas(PlotCanvas &canvas, const QSize &size, const QString &title, const QString &file);

} // namespace leoclr
