#include "widgets/embedding/mapview.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double margin = 24;      ///< pixels around all points
constexpr int motionTime = 140;    ///< milliseconds
constexpr std::size_t few = 3000;  ///< points that are drawn larger

} // namespace

MapView::MapView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent); // the picture of the points covers all of it
    setMinimumSize(200, 160);
    setAccessibleName(tr("Map of the embedding"));
    m_motion.setDuration(motionTime);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const auto share = float(value.toDouble());
        for (std::size_t i = 0; i < m_points.size(); ++i)
            m_points[i] = {m_from[i].x + share * (m_to[i].x - m_from[i].x), m_from[i].y + share * (m_to[i].y - m_from[i].y)};
        redraw();
    });
    connect(&m_motion, &QVariantAnimation::finished, this, [this] {
        if (m_fitted)
            fit();
    });
    connect(&Theme::instance(), &Theme::changed, this, &MapView::redraw);
}

void MapView::setPoints(const MapPoints &points, int crops, bool moving)
{
    m_motion.stop();
    const bool travels = moving && points.size() == m_points.size() && crops == m_crops && !points.empty();
    if (points.size() != m_points.size()) {
        m_selected.clear();
        m_current.reset();
        m_hovered.reset();
        m_card.reset();
    }
    m_crops = crops;
    m_rows = points.size() / std::size_t(1 + crops);
    if (m_style.size() != m_rows)
        m_style.assign(m_rows, 0);
    if (travels) {
        m_from = m_points;
        m_to = points;
        m_motion.start();
        return;
    }
    m_points = points;
    if (m_fitted)
        fit();
    redraw();
}

void MapView::setStyles(const std::vector<PointStyle> &styles, const std::vector<std::uint16_t> &style)
{
    m_styles = styles;
    m_style = style;
    m_style.resize(m_rows, 0);
    redraw();
}

void MapView::setSelection(const std::vector<bool> &selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected.size() == m_rows ? selected : std::vector<bool>();
    redraw();
}

void MapView::setCurrent(std::optional<std::size_t> row)
{
    m_current = row && *row < m_rows ? row : std::nullopt;
    update();
}

void MapView::setCropLinks(CropLinks links)
{
    m_links = links;
    redraw();
}

void MapView::setLasso(bool lasso)
{
    if (lasso == m_lasso)
        return;
    m_lasso = lasso;
    setCursor(lasso ? Qt::CrossCursor : Qt::ArrowCursor);
    Q_EMIT lassoChanged(lasso);
}

void MapView::setHoverCard(std::size_t row, const QImage &picture, const QString &title, const QString &detail)
{
    if (m_hovered != row)
        return;
    m_card = Card{row, picture, title, detail};
    update();
}

void MapView::fit()
{
    m_fitted = true;
    if (m_points.empty())
        return;
    float left = m_points[0].x, right = left, bottom = m_points[0].y, top = bottom;
    for (const MapPoint &point : m_motion.state() == QAbstractAnimation::Running ? m_to : m_points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        bottom = std::min(bottom, point.y);
        top = std::max(top, point.y);
    }
    m_centre = {(left + right) / 2.0, (bottom + top) / 2.0};
    const double across = std::max(1e-9, double(right - left)), along = std::max(1e-9, double(top - bottom));
    m_scale = std::max(1e-9, std::min((width() - 2 * margin) / across, (height() - 2 * margin) / along));
    redraw();
}

void MapView::zoom(double factor, QPointF at)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const QPointF away((at.x() - middle.x()) / m_scale, (middle.y() - at.y()) / m_scale);
    m_centre += away * (1 - 1 / factor); // what is under the pointer stays there
    m_scale *= factor;
    m_fitted = false;
    redraw();
}

void MapView::pan(QPointF by)
{
    const double ratio = devicePixelRatioF();
    const QPointF wanted = by * ratio + m_panRest;
    const QPoint shift = wanted.toPoint(); // whole device pixels: what is drawn moves along
    m_panRest = wanted - shift;
    m_centre -= QPointF(shift.x(), -shift.y()) / (m_scale * ratio);
    m_fitted = false;
    if (!movePicture(shift))
        m_stale = true;
    update();
}

QPointF MapView::toScreen(MapPoint point) const
{
    return {width() / 2.0 + (point.x - m_centre.x()) * m_scale, height() / 2.0 - (point.y - m_centre.y()) * m_scale};
}

double MapView::radius() const
{
    return m_points.size() <= few ? 4.0 : m_points.size() <= 20'000 ? 2.6 : 2.0;
}

void MapView::redraw()
{
    m_stale = true;
    update();
}

void MapView::paintEvent(QPaintEvent *)
{
    if (m_stale)
        (void)renderPoints();
    QPainter painter(this);
    painter.drawImage(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLinks(painter);
    if (m_current)
        drawMark(painter, *m_current);
    if (m_hovered && m_hovered != m_current)
        drawMark(painter, *m_hovered);
    if (m_outline.size() > 1) {
        const QColor accent = Theme::instance().colours().accent;
        QColor fill = accent;
        fill.setAlpha(30);
        painter.setPen(QPen(accent, 1.5, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawPolygon(m_outline);
    }
    drawCard(painter);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::instance().colours().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void MapView::drawLinks(QPainter &painter) const
{
    if (m_crops == 0 || m_links == CropLinks::None)
        return;
    constexpr std::size_t most = 2000; // lines that still tell something
    std::size_t drawn = 0;
    const auto drawRow = [&](std::size_t row, double opacity) {
        if (++drawn > most)
            return;
        painter.setOpacity(opacity);
        const QPointF from = toScreen(m_points[row]);
        for (int crop = 0; crop < m_crops; ++crop) {
            const QPointF to = toScreen(m_points[m_rows + row * std::size_t(m_crops) + std::size_t(crop)]);
            const QColor colour = Theme::instance().viewColour(1 + crop % 2);
            painter.setPen(QPen(colour, 1.5));
            painter.drawLine(from, to);
            painter.setPen(QPen(Theme::instance().colours().panel, 1));
            painter.setBrush(colour);
            painter.drawEllipse(to, radius() + 1, radius() + 1);
        }
    };
    constexpr std::ptrdiff_t mostSelected = 60; // more would hide the points
    const auto selected = std::count(m_selected.begin(), m_selected.end(), true);
    if (m_links == CropLinks::All || (selected > 0 && selected <= mostSelected))
        for (std::size_t row = 0; row < m_rows && drawn < most; ++row)
            if (isSelected(row))
                drawRow(row, 0.35);
    for (const auto &row : {m_current, m_hovered})
        if (row) {
            drawn = 0;
            drawRow(*row, 1);
        }
    painter.setOpacity(1);
}

void MapView::drawMark(QPainter &painter, std::size_t row) const
{
    const QPointF at = toScreen(m_points[row]);
    painter.setBrush(m_styles.empty() ? Theme::instance().colours().accent : m_styles[m_style[row]].colour);
    painter.setPen(QPen(Theme::instance().colours().text, row == m_current ? 2.5 : 1.5));
    painter.drawEllipse(at, radius() + 3, radius() + 3);
}

void MapView::drawCard(QPainter &painter) const
{
    if (!m_card || m_drag != Drag::None)
        return;
    constexpr double padding = 8, gap = 4;
    const ThemeColours &colours = Theme::instance().colours();
    const QFont caption = Theme::captionFont(font());
    const QFontMetricsF plain(font()), small(caption);
    const QSizeF picture = m_card->picture.isNull() ? QSizeF() : m_card->picture.deviceIndependentSize();
    const double textWidth = std::max(plain.horizontalAdvance(m_card->title), small.horizontalAdvance(m_card->detail));
    const double width = std::min(260.0, std::max(picture.width(), textWidth)) + 2 * padding;
    const double height = picture.height() + (picture.isEmpty() ? 0 : gap) + plain.height()
        + (m_card->detail.isEmpty() ? 0 : small.height()) + 2 * padding;
    const QPointF at = toScreen(m_points[m_card->row]);
    QRectF card(at.x() + 14, at.y() - height - 14, width, height);
    if (card.right() > this->width() - 4)
        card.moveRight(at.x() - 14);
    card.moveLeft(std::max(4.0, card.left()));
    if (card.top() < 4)
        card.moveTop(std::min(at.y() + 14, this->height() - height - 4));
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(card, 6, 6);
    QRectF inside = card.adjusted(padding, padding, -padding, -padding);
    if (!picture.isEmpty()) {
        painter.drawImage(QPointF(inside.center().x() - picture.width() / 2, inside.top()), m_card->picture);
        inside.setTop(inside.top() + picture.height() + gap);
    }
    painter.setPen(colours.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, plain.elidedText(m_card->title, Qt::ElideMiddle, inside.width()));
    inside.setTop(inside.top() + plain.height());
    painter.setFont(caption);
    painter.setPen(colours.secondary);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, small.elidedText(m_card->detail, Qt::ElideMiddle, inside.width()));
    painter.setFont(font());
}

void MapView::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fit();
    redraw();
}

} // namespace leoclr
