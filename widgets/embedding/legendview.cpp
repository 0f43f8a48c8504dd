#include "widgets/embedding/legendview.h"

#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int rowHeight = 24;
constexpr int scaleHeight = 12;

} // namespace

LegendView::LegendView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Legend"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LegendView::showScheme(const ColourScheme &scheme, const EmbeddingColumn *column)
{
    m_scheme = scheme;
    m_numbers = column && !column->isCategorical();
    m_low = column ? column->low : 0;
    m_high = column ? column->high : 0;
    m_picked = m_hovered = -1;
    setFocusPolicy(scheme.legend.empty() ? Qt::NoFocus : Qt::StrongFocus);
    updateGeometry();
    update();
}

void LegendView::unpick()
{
    m_picked = -1;
    update();
}

QSize LegendView::sizeHint() const
{
    if (m_numbers)
        return {200, scaleHeight + 8 + fontMetrics().height() * (m_scheme.hasUnknown ? 2 : 1) + 8};
    return {200, int(m_scheme.legend.size()) * rowHeight};
}

int LegendView::entryAt(QPointF at) const
{
    const int entry = int(at.y()) / rowHeight;
    return at.y() >= 0 && entry < int(m_scheme.legend.size()) ? entry : -1;
}

void LegendView::pick(int entry)
{
    m_picked = entry == m_picked ? -1 : entry;
    update();
    Q_EMIT pickedChanged(m_picked);
}

void LegendView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_numbers)
        paintScale(painter);
    else
        paintCategories(painter);
}

void LegendView::paintCategories(QPainter &painter) const
{
    const ThemeColours &colours = Theme::instance().colours();
    for (int i = 0; i < int(m_scheme.legend.size()); ++i) {
        const auto &entry = m_scheme.legend[std::size_t(i)];
        const QRect row(0, i * rowHeight, width(), rowHeight);
        const bool picked = i == m_picked;
        if (picked || i == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::mix(colours.panel, colours.accent, picked ? 0.18 : 0.08));
            painter.drawRoundedRect(row, 4, 4);
        }
        paintPoint(painter, entry.look, {14, row.center().y() + 0.5}, 5);
        const QString count = formatCount(entry.count);
        painter.setFont(Theme::numberFont(font()));
        painter.setPen(colours.secondary);
        painter.drawText(row.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        const int taken = painter.fontMetrics().horizontalAdvance(count) + 14;
        painter.setFont(font());
        painter.setPen(m_picked < 0 || picked ? colours.text : colours.secondary);
        const QRect text = row.adjusted(28, 0, -taken, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(entry.text, Qt::ElideRight, text.width()));
    }
}

void LegendView::paintScale(QPainter &painter) const
{
    const ThemeColours &colours = Theme::instance().colours();
    const QRectF bar(4, 4, width() - 8, scaleHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    const std::size_t last = m_scheme.styles.size() - 2; // behind it, the style of unknown values
    for (std::size_t i = 0; i <= last; ++i)
        gradient.setColorAt(double(i) / double(std::max<std::size_t>(1, last)), m_scheme.styles[i].colour);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 3, 3);
    const QRectF words(bar.left(), bar.bottom() + 4, bar.width(), fontMetrics().height());
    painter.setPen(colours.secondary);
    painter.setFont(Theme::numberFont(font()));
    painter.drawText(words, Qt::AlignLeft, QStringLiteral("≤ ") + formatNumber(m_low, 4));
    painter.drawText(words, Qt::AlignRight, QStringLiteral("≥ ") + formatNumber(m_high, 4));
    if (m_scheme.hasUnknown) {
        const QRectF below = words.translated(0, fontMetrics().height() + 2);
        paintPoint(painter, m_scheme.styles.back(), {below.left() + 5, below.center().y()}, 4);
        painter.setFont(font());
        painter.setPen(colours.secondary);
        painter.drawText(below.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("no value"));
    }
}

void LegendView::mousePressEvent(QMouseEvent *event)
{
    if (const int entry = entryAt(event->position()); entry >= 0 && !m_numbers)
        pick(entry);
}

void LegendView::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = m_numbers ? -1 : entryAt(event->position());
    update();
}

void LegendView::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void LegendView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_scheme.legend.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down: m_hovered = std::min(last, m_hovered + 1); break;
    case Qt::Key_Up: m_hovered = std::max(0, m_hovered - 1); break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (m_hovered >= 0)
            pick(m_hovered);
        break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

void LegendView::focusInEvent(QFocusEvent *event)
{
    if (m_hovered < 0 && !m_scheme.legend.empty())
        m_hovered = std::max(0, m_picked);
    update();
    QWidget::focusInEvent(event);
}

} // namespace leoclr
