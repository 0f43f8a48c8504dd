#include "widgets/common/theme.h"
#include "widgets/embedding/mapview.h"

#include <QRegion>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace leoclr {

QSize MapView::pictureSize() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

const QImage &MapView::renderPoints()
{
    if (const QSize size = pictureSize(); m_picture.size() != size) {
        m_picture = QImage(size, QImage::Format_RGB32);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    drawPoints(QRect({0, 0}, m_picture.size()));
    m_stale = false;
    return m_picture;
}

bool MapView::movePicture(QPoint by)
{
    const QSize size = pictureSize();
    const QSize kept(size.width() - std::abs(by.x()), size.height() - std::abs(by.y()));
    if (m_stale || m_picture.size() != size || kept.width() <= 0 || kept.height() <= 0)
        return false;
    uchar *const bits = m_picture.bits();
    const qsizetype line = m_picture.bytesPerLine();
    const QRect target({std::max(0, by.x()), std::max(0, by.y())}, kept);
    for (int i = 0; i < kept.height(); ++i) {
        const int row = by.y() > 0 ? target.bottom() - i : target.top() + i; // no line is overwritten before it has moved
        std::memmove(bits + row * line + 4 * target.left(), bits + (row - by.y()) * line + 4 * (target.left() - by.x()),
                     4 * std::size_t(kept.width()));
    }
    for (const QRect &part : QRegion(QRect({0, 0}, size)) - target)
        drawPoints(part);
    return true;
}

void MapView::drawPoints(QRect part)
{
    const ThemeColours &colours = Theme::instance().colours();
    const qsizetype line = m_picture.bytesPerLine();
    QImage target(m_picture.bits() + part.top() * line + 4 * part.left(), part.width(), part.height(), line, QImage::Format_RGB32);
    target.fill(colours.panel);
    if (m_styles.empty() || m_points.empty())
        return;
    std::vector<PointStyle> pale = m_styles;
    for (PointStyle &style : pale)
        style.colour = Theme::mix(colours.panel, colours.secondary, 0.35);
    const double ratio = devicePixelRatioF();
    const double dot = radius() * ratio;
    const PointSprites plain(m_styles, dot, 0.85), faint(pale, dot * 0.8, 0.6);
    const PointSprites crops({{Theme::instance().viewColour(1)}, {Theme::instance().viewColour(2)}}, dot * 0.7, 0.8);

    // Floats and one multiplication a side: this loop is what a frame costs.
    const QSize size = pictureSize();
    const auto scale = float(m_scale * ratio);
    const auto left = float(size.width() / 2.0 - m_centre.x() * m_scale * ratio - part.left());
    const auto top = float(size.height() / 2.0 + m_centre.y() * m_scale * ratio - part.top());
    const auto reach = float(plain.side());
    const auto right = float(part.width()) + reach, bottom = float(part.height()) + reach;
    const auto drawAt = [&](const MapPoint &point, const PointSprites &sprites, std::size_t style) {
        const float x = left + point.x * scale, y = top - point.y * scale;
        if (x > -reach && y > -reach && x < right && y < bottom)
            sprites.draw(target, int(std::floor(x)), int(std::floor(y)), style);
    };
    if (!m_selected.empty())
        for (std::size_t row = 0; row < m_rows; ++row)
            if (!m_selected[row])
                drawAt(m_points[row], faint, m_style[row]);
    for (std::size_t row = 0; row < m_rows; ++row) {
        if (!isSelected(row))
            continue;
        for (int crop = 0; crop < m_crops && m_links == CropLinks::All; ++crop)
            drawAt(m_points[m_rows + row * std::size_t(m_crops) + std::size_t(crop)], crops, std::size_t(crop % 2));
        drawAt(m_points[row], plain, m_style[row]);
    }
}

} // namespace leoclr
