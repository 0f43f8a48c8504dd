#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QStyleOption>
#include <QWidget>

/// The strokes that ThemeStyle is made of.
namespace leoclr::stylepaint {

constexpr qreal radius = 6.0;

enum class Role { Ordinary, Primary, Quiet, Dangerous };
[[nodiscard]] Role roleOf(const QWidget *widget);

void roundedRect(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border,
                 qreal corner = radius, qreal width = 1.0);
/// Two pixels of accent inside of `rect`.
void focusRing(QPainter *painter, const QRectF &rect, qreal corner = radius);
enum class Direction { Up, Down, Left, Right };
/// A 1.5 px line arrow of 8 x 4 px in the middle of `rect`.
void chevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &colour);

void field(QPainter *painter, const QStyleOption *option, bool focused);
void button(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void checkBox(QPainter *painter, const QStyleOption *option);
void radioButton(QPainter *painter, const QStyleOption *option);
void itemBackground(QPainter *painter, const QStyleOptionViewItem *option, const QWidget *widget);
void progressBar(QPainter *painter, const QStyleOptionProgressBar *option, const QWidget *widget);
void scrollBarSlider(QPainter *painter, const QStyleOption *option, const QRect &rect, bool active);
void slider(QPainter *painter, const QStyleOptionSlider *option, const QRect &groove, const QRect &handle);
void tab(QPainter *painter, const QStyleOptionTab *option);

} // namespace leoclr::stylepaint
