#pragma once

#include "core/report/figurefile.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <utility>
#include <vector>

class QPainter;

namespace leoclr::report {

/// A figure of the lens for a paper: the original with its crop boxes and objects, the views as the network sees them,
/// and the scores. Lines and letters are vectors; only the photographs are pixels. White ground, light theme.
struct LensFigure
{
    struct Box
    {
        QRectF box; ///< pixels of the original
        QString tag;
        QColor colour;
        bool minor = false; ///< a thin frame
    };
    struct Object
    {
        QRectF box;           ///< pixels of the original
        QPainterPath outline; ///< of its mask; empty: the box is drawn
        QString name;
        QColor colour;
        Qt::PenStyle dash = Qt::SolidLine;
    };
    struct View
    {
        QImage image;
        QString title, details; ///< "X1", "crop 1 · key"
        QColor colour;
    };

    QString title;
    QImage original;
    QSizeF originalSize; ///< pixels; boxes are in these
    std::vector<Box> boxes;
    std::pair<int, int> pair{-1, -1}; ///< positions in `boxes` whose overlap is hatched
    std::vector<Object> objects;
    std::vector<View> views;
    std::vector<std::pair<QString, QString>> scores; ///< name, value
    QString caption;
};

/// Width of the figure in points: that of a text column of two.
inline constexpr double lensFigureWidth = 504;

/// Height that it takes in `lensFigureWidth`.
[[nodiscard]] double lensFigureHeight(const LensFigure &figure);
/// Draws it at the painter's origin, one unit a point. Without clipping, see paintChart.
void paintLensFigure(QPainter &painter, const LensFigure &figure);

/// The same as a figure that can be written as PDF or SVG.
[[nodiscard]] Figure asFigure(const LensFigure &figure);

} // namespace leoclr::report
