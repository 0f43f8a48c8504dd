#include "widgets/datasets/classbars.h"

#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace leoclr {

ClassBars::ClassBars(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Images per class"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClassBars::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_most = 1;
    for (const Row &row : m_rows)
        m_most = std::max(m_most, row.count);
    m_chosen.reset();
    m_current = 0;
    QStringList texts;
    for (std::size_t i = 0; i < std::min<std::size_t>(m_rows.size(), 50); ++i)
        texts << tr("%1: %2").arg(m_rows[i].name, formatCount(qint64(m_rows[i].count)));
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void ClassBars::setChosen(std::optional<int> row)
{
    m_chosen = row;
    update();
}

int ClassBars::rowHeight() const
{
    return std::max(22, fontMetrics().height() + 6);
}

int ClassBars::rowAt(int y) const
{
    const int row = y / rowHeight();
    return y >= 0 && row < int(m_rows.size()) ? row : -1;
}

QSize ClassBars::sizeHint() const
{
    return {220, int(m_rows.size()) * rowHeight()};
}

void ClassBars::paintEvent(QPaintEvent *event)
{
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont numbers = Theme::numberFont(Theme::captionFont(font()));
    const int numberWidth = QFontMetrics(numbers).horizontalAdvance(formatCount(qint64(m_most))) + 4;
    const int nameWidth = std::min(110, width() * 2 / 5);
    const int first = std::max(0, event->rect().top() / rowHeight());
    const int last = std::min(int(m_rows.size()) - 1, event->rect().bottom() / rowHeight());
    for (int i = first; i <= last; ++i) {
        const Row &row = m_rows[std::size_t(i)];
        const QRect line(0, i * rowHeight(), width(), rowHeight());
        const bool chosen = m_chosen == i;
        if (chosen || i == m_hovered || (hasFocus() && i == m_current)) {
            painter.setPen(hasFocus() && i == m_current ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(Theme::mix(colours.panel, chosen ? colours.accent : colours.text, chosen ? 0.14 : 0.05));
            painter.drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        painter.setFont(font());
        painter.setPen(m_chosen && !chosen ? colours.secondary : colours.text);
        painter.drawText(line.adjusted(6, 0, 0, 0).intersected(QRect(0, line.top(), nameWidth, line.height())),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(row.name, Qt::ElideRight, nameWidth - 8));
        painter.setFont(numbers);
        painter.drawText(line.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, formatCount(qint64(row.count)));
        const double room = std::max(8, width() - nameWidth - numberWidth - 18);
        const double length = room * double(row.count) / double(m_most);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_chosen && !chosen ? Theme::mix(colours.panel, colours.accent, 0.35)
                                             : Theme::mix(colours.panel, colours.accent, 0.8));
        if (row.count > 0)
            painter.drawRoundedRect(QRectF(nameWidth + 4, line.center().y() - 3, std::max(2.0, length), 7), 2, 2);
    }
}

void ClassBars::choose(int row)
{
    if (row < 0)
        return;
    m_current = row;
    m_chosen = m_chosen == row ? std::nullopt : std::optional<int>(row);
    update();
    Q_EMIT chosen(m_chosen);
}

bool ClassBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos().y());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const Row &shown = m_rows[std::size_t(row)];
    const QString text = tr("%1: %n image(s). Click to show this class alone.", nullptr, int(shown.count));
    QToolTip::showText(help->globalPos(), text.arg(shown.name), this);
    return true;
}

void ClassBars::mousePressEvent(QMouseEvent *event)
{
    choose(rowAt(event->position().toPoint().y()));
}

void ClassBars::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (std::exchange(m_hovered, row) != row)
        update();
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ClassBars::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void ClassBars::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Down: m_current = std::min(last, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(std::min(m_current, last)); break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void ClassBars::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void ClassBars::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace leoclr
