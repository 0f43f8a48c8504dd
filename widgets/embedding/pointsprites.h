#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

#include <vector>

class QPainter;

namespace leoclr {

/// How the points of one class or step look. Shapes tell apart what shares a colour.
struct PointStyle
{
    enum class Shape { Disc, Ring, Square, Diamond };
    QColor colour;
    Shape shape = Shape::Disc;
    bool operator==(const PointStyle &) const = default;
};

/// Draws one point with a painter, for legends and vector files.
void paintPoint(QPainter &painter, const PointStyle &style, QPointF centre, double radius);

/// Small pictures of points, drawn once and copied many times: 50,000 points need some milliseconds instead of a second.
class PointSprites
{
public:
    /// @param radius in device pixels
    PointSprites(const std::vector<PointStyle> &styles, double radius, double opacity);

    /// Draws one point, centred as well as whole pixels allow, cut at the border.
    /// @param target Format_ARGB32_Premultiplied or RGB32
    void draw(QImage &target, int x, int y, std::size_t style) const;
    [[nodiscard]] int side() const { return m_side; }

private:
    int m_side;
    std::vector<std::vector<QRgb>> m_pixels; ///< per style [side, side], premultiplied
};

} // namespace leoclr
