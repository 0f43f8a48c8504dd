#include "widgets/lens/paircard.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace leoclr {

namespace {

constexpr double padding = 6;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

PairCard::PairCard(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Opens this pair in the lens."));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PairCard::setPair(const CanvasScene &scene, const QString &title, const QStringList &lines)
{
    m_scene = scene;
    m_title = title;
    m_lines = lines;
    setEnabled(true);
    setAccessibleName(title);
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    update();
}

void PairCard::clear()
{
    m_scene = {};
    m_lines.clear();
    setEnabled(false);
    update();
}

void PairCard::paintEvent(QPaintEvent *)
{
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lively = isEnabled() && (hasFocus() || underMouse());
    painter.setPen(QPen(lively ? colours.accent : colours.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (m_scene.picture.isNull())
        return;
    const QRectF area = QRectF(rect()).adjusted(padding, padding, -padding, -padding);
    const QSizeF size = QSizeF(m_scene.picture.size()).scaled(QSizeF(area.width() * 0.42, area.height()),
                                                               Qt::KeepAspectRatio);
    painter.save();
    painter.translate(area.topLeft());
    m_scene.paint(painter, CanvasView::filling(m_scene.picture.size(), size), Theme::captionFont(font()));
    painter.restore();

    QRectF text(area.left() + size.width() + 10, area.top(), area.width() - size.width() - 10, area.height());
    painter.setFont(strong(font()));
    const auto line = [&](const QString &words, const QColor &colour) {
        const QFontMetricsF metrics(painter.font());
        painter.setPen(colour);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(words, Qt::ElideRight, text.width()));
        text.setTop(text.top() + std::ceil(metrics.height()) + 2);
    };
    line(m_title, colours.text);
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    for (const QString &words : m_lines)
        line(words, colours.secondary);
}

void PairCard::mousePressEvent(QMouseEvent *)
{
    if (!m_scene.picture.isNull())
        Q_EMIT opened();
}

void PairCard::keyPressEvent(QKeyEvent *event)
{
    const bool open = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (open && !m_scene.picture.isNull())
        Q_EMIT opened();
    else
        QWidget::keyPressEvent(event);
}

void PairCard::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void PairCard::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void PairCard::enterEvent(QEnterEvent *event)
{
    update();
    QWidget::enterEvent(event);
}

void PairCard::leaveEvent(QEvent *event)
{
    update();
    QWidget::leaveEvent(event);
}

} // namespace leoclr
