#include "widgets/datasets/drophint.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace leoclr {

DropHint::DropHint(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::paintEvent(QPaintEvent *)
{
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    QColor veil = colours.window;
    veil.setAlpha(200);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(9, 9, -9, -9), 6, 6);
    painter.setFont(Theme::titleFont(font()));
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, tr("Drop to open"));
}

} // namespace leoclr
