#include "widgets/common/stylepaint.h"

#include "widgets/common/theme.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>
#include <QVariant>

#include <algorithm>

namespace leoclr::stylepaint {

namespace {

const ThemeColours &colours()
{
    return Theme::instance().colours();
}

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption *option)
{
    return isEnabled(option) && option->state.testFlag(QStyle::State_MouseOver);
}

bool showsFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

QColor withAlpha(QColor colour, qreal alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

Role roleOf(const QWidget *widget)
{
    const QString role = widget ? widget->property("leoclrRole").toString() : QString();
    if (role == QLatin1String("primary"))
        return Role::Primary;
    if (role == QLatin1String("quiet"))
        return Role::Quiet;
    return role == QLatin1String("dangerous") ? Role::Dangerous : Role::Ordinary;
}

void roundedRect(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal corner,
                 qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner - inset, corner - inset);
    painter->restore();
}

void focusRing(QPainter *painter, const QRectF &rect, qreal corner)
{
    roundedRect(painter, rect, {}, colours().accent, corner, 2.0);
}

void chevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    switch (direction) {
    case Direction::Up: painter->rotate(180); break;
    case Direction::Left: painter->rotate(90); break;
    case Direction::Right: painter->rotate(-90); break;
    case Direction::Down: break;
    }
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{-3.5, -1.75}, {0.0, 1.75}, {3.5, -1.75}});
    painter->restore();
}

void field(QPainter *painter, const QStyleOption *option, bool focused)
{
    const ThemeColours &c = colours();
    const QColor fill = isEnabled(option) ? c.panel : c.window;
    QColor border = isHovered(option) ? Theme::mix(c.line, c.text, 0.25) : Theme::mix(c.line, c.text, 0.08);
    if (!isEnabled(option))
        border = c.line;
    roundedRect(painter, option->rect, fill, border);
    if (focused && isEnabled(option))
        focusRing(painter, option->rect);
}

void button(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ThemeColours &c = colours();
    const Role role = roleOf(widget);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QRectF rect = option->rect;
    if (role == Role::Primary) {
        QColor fill = isEnabled(option) ? c.accent : Theme::mix(c.window, c.text, 0.10);
        if (down || isHovered(option))
            fill = Theme::mix(fill, c.onAccent, down ? 0.22 : 0.12);
        roundedRect(painter, rect, fill, {});
        if (showsFocus(option)) {
            focusRing(painter, rect);
            roundedRect(painter, rect.adjusted(2, 2, -2, -2), {}, c.onAccent, radius - 2, 1.5);
        }
        return;
    }
    if (role == Role::Quiet) {
        if (on)
            roundedRect(painter, rect, withAlpha(c.accent, 0.14), {});
        if (down || isHovered(option))
            roundedRect(painter, rect, withAlpha(c.text, down ? 0.12 : 0.07), {});
    } else {
        QColor fill = isEnabled(option) ? c.raised : c.window;
        if (down || isHovered(option))
            fill = Theme::mix(fill, c.text, down ? 0.10 : 0.05);
        if (on)
            fill = Theme::mix(fill, c.accent, 0.14);
        roundedRect(painter, rect, fill, isEnabled(option) ? Theme::mix(c.line, c.text, 0.08) : c.line);
    }
    if (showsFocus(option))
        focusRing(painter, rect);
}

void toolButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ThemeColours &c = colours();
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    if (option->state.testFlag(QStyle::State_On))
        roundedRect(painter, option->rect, withAlpha(c.accent, 0.14), {});
    if (isEnabled(option) && (down || isHovered(option)))
        roundedRect(painter, option->rect, withAlpha(c.text, down ? 0.12 : 0.07), {});
    if (showsFocus(option) || (widget && widget->hasFocus() && showsFocus(option)))
        focusRing(painter, option->rect);
}

void checkBox(QPainter *painter, const QStyleOption *option)
{
    const ThemeColours &c = colours();
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool marked = on || partly;
    QColor fill = marked ? c.accent : c.panel;
    QColor border = marked ? c.accent : Theme::mix(c.line, c.text, isHovered(option) ? 0.5 : 0.3);
    if (!isEnabled(option)) {
        fill = marked ? Theme::mix(c.window, c.text, 0.3) : c.window;
        border = Theme::mix(c.line, c.text, 0.1);
    }
    roundedRect(painter, rect, fill, border, 4.0);
    if (!marked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(rect.center());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    if (on)
        painter->drawPolyline(QPolygonF{{-3.6, 0.2}, {-1.2, 2.8}, {3.8, -2.8}});
    else
        painter->drawLine(QPointF(-3.4, 0), QPointF(3.4, 0));
    painter->restore();
}

void radioButton(QPainter *painter, const QStyleOption *option)
{
    const ThemeColours &c = colours();
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor active = isEnabled(option) ? c.accent : Theme::mix(c.window, c.text, 0.3);
    roundedRect(painter, rect, on ? active : c.panel,
                on ? active : Theme::mix(c.line, c.text, isHovered(option) ? 0.5 : 0.3), rect.width() / 2);
    if (on)
        roundedRect(painter, rect.adjusted(4.5, 4.5, -4.5, -4.5), c.onAccent, {}, rect.width() / 2);
}

void itemBackground(QPainter *painter, const QStyleOptionViewItem *option, const QWidget *widget)
{
    const ThemeColours &c = colours();
    if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
    if (option->state.testFlag(QStyle::State_Selected)) {
        const bool active = option->state.testFlag(QStyle::State_Active) || (widget && widget->hasFocus());
        painter->fillRect(option->rect, withAlpha(c.accent, active ? 0.16 : 0.10));
    } else if (isHovered(option)) {
        painter->fillRect(option->rect, withAlpha(c.text, 0.05));
    }
}

void progressBar(QPainter *painter, const QStyleOptionProgressBar *option, const QWidget *widget)
{
    const ThemeColours &c = colours();
    constexpr qreal height = 6;
    QRectF groove = option->rect;
    groove = QRectF(groove.left(), groove.center().y() - height / 2, groove.width(), height);
    roundedRect(painter, groove, Theme::mix(c.window, c.text, 0.12), {}, height / 2);
    QRectF chunk = groove;
    if (option->minimum == option->maximum) { // busy: a piece that wanders
        const qreal phase = static_cast<qreal>(QDateTime::currentMSecsSinceEpoch() % 1600) / 1600.0;
        const qreal length = groove.width() * 0.3;
        const qreal left = groove.left() - length + phase * (groove.width() + length);
        chunk = QRectF(left, groove.top(), length, height).intersected(groove);
        if (auto *bar = const_cast<QWidget *>(widget))
            QTimer::singleShot(33, bar, qOverload<>(&QWidget::update));
    } else {
        const qreal range = std::max<qreal>(1, static_cast<qreal>(option->maximum) - option->minimum);
        const qreal share = (static_cast<qreal>(option->progress) - option->minimum) / range;
        chunk.setWidth(groove.width() * std::clamp<qreal>(share, 0, 1));
    }
    if (chunk.width() > 0)
        roundedRect(painter, chunk, isEnabled(option) ? c.accent : Theme::mix(c.window, c.text, 0.3), {}, height / 2);
}

void scrollBarSlider(QPainter *painter, const QStyleOption *option, const QRect &rect, bool active)
{
    const ThemeColours &c = colours();
    const bool horizontal = option->state.testFlag(QStyle::State_Horizontal);
    const QRectF handle = horizontal ? QRectF(rect).adjusted(2, 3, -2, -2) : QRectF(rect).adjusted(3, 2, -2, -2);
    roundedRect(painter, handle, withAlpha(c.text, active ? 0.42 : isHovered(option) ? 0.32 : 0.20), {},
                std::min(handle.width(), handle.height()) / 2);
}

void slider(QPainter *painter, const QStyleOptionSlider *option, const QRect &groove, const QRect &handle)
{
    const ThemeColours &c = colours();
    const bool horizontal = option->orientation == Qt::Horizontal;
    QRectF track = groove;
    QRectF filled;
    if (horizontal) {
        track = QRectF(track.left(), track.center().y() - 2, track.width(), 4);
        filled = QRectF(track.left(), track.top(), handle.center().x() - track.left(), 4);
        if (option->upsideDown)
            filled = QRectF(handle.center().x(), track.top(), track.right() - handle.center().x(), 4);
    } else {
        track = QRectF(track.center().x() - 2, track.top(), 4, track.height());
        filled = QRectF(track.left(), handle.center().y(), 4, track.bottom() - handle.center().y());
    }
    const QColor active = isEnabled(option) ? c.accent : Theme::mix(c.window, c.text, 0.3);
    roundedRect(painter, track, Theme::mix(c.window, c.text, 0.14), {}, 2);
    roundedRect(painter, filled, active, {}, 2);
    const QRectF knob(QRectF(handle).center() - QPointF(7, 7), QSizeF(14, 14));
    roundedRect(painter, knob, isHovered(option) ? Theme::mix(c.raised, c.accent, 0.15) : c.raised, active, 7, 1.5);
    if (showsFocus(option))
        focusRing(painter, knob.adjusted(-2, -2, 2, 2), 9);
}

void tab(QPainter *painter, const QStyleOptionTab *option)
{
    const ThemeColours &c = colours();
    const QRectF rect = option->rect;
    if (isHovered(option) && !option->state.testFlag(QStyle::State_Selected))
        roundedRect(painter, rect.adjusted(2, 3, -2, -3), withAlpha(c.text, 0.06), {});
    if (option->state.testFlag(QStyle::State_Selected))
        painter->fillRect(QRectF(rect.left() + 8, rect.bottom() - 2, rect.width() - 16, 2), c.accent);
    if (showsFocus(option))
        focusRing(painter, rect.adjusted(2, 3, -2, -3));
}

} // namespace leoclr::stylepaint
