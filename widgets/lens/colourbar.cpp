#include "widgets/lens/colourbar.h"

#include "widgets/common/theme.h"
#include "widgets/common/heatmap.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

namespace leoclr {

ColourBar::ColourBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ColourBar::setTop(const QString &top)
{
    m_top = top;
    setAccessibleName(tr("Colours from 0 to %1").arg(top));
    update();
}

void ColourBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    const QFontMetricsF metrics(painter.font());
    const double left = metrics.horizontalAdvance(QStringLiteral("0 ")) + 4;
    const double right = metrics.horizontalAdvance(m_top) + 8;
    painter.setPen(Theme::instance().colours().secondary);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_top);
    const QRectF bar(left, height() / 2.0 - 5, width() - left - right, 10);
    QLinearGradient colours(bar.topLeft(), bar.topRight());
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i)
        colours.setColorAt(double(i) / steps, heatColour(double(i) / steps));
    painter.fillRect(bar, colours);
}

} // namespace leoclr
