#include "widgets/lens/canvaslegend.h"

#include "widgets/common/theme.h"
#include "widgets/lens/canvasscene.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace leoclr {

namespace {

constexpr double margin = 16;
constexpr double swatch = 22;
constexpr double gap = 6;
constexpr double spacing = 16;

} // namespace

struct CanvasLegend::Entry
{
    ObjectSeen seen;
    QString text;
};

CanvasLegend::CanvasLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("An object is in a crop when the crop covers at least the chosen share of it: by its mask where there "
                  "is one, otherwise by its box."));
    setBadges(m_badges);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CanvasLegend::setBadges(const QStringList &badges)
{
    m_badges = badges;
    QStringList words;
    for (const Entry &entry : entries())
        words << entry.text;
    setAccessibleName(tr("Legend of objects: %1").arg(words.join(QStringLiteral(", "))));
    update();
}

std::vector<CanvasLegend::Entry> CanvasLegend::entries() const
{
    return {{ObjectSeen::FirstCrop, tr("in crop %1").arg(m_badges.value(0))},
            {ObjectSeen::SecondCrop, tr("in crop %1").arg(m_badges.value(1))},
            {ObjectSeen::BothCrops, tr("in both")},
            {ObjectSeen::Nowhere, tr("in neither")}};
}

QSize CanvasLegend::sizeHint() const
{
    const QFontMetricsF metrics(Theme::captionFont(font()));
    double width = 2 * margin + std::ceil(metrics.horizontalAdvance(tr("Objects"))) + spacing;
    for (const Entry &entry : entries())
        width += swatch + gap + std::ceil(metrics.horizontalAdvance(entry.text)) + spacing;
    return {int(width), int(std::ceil(metrics.height())) + 6};
}

void CanvasLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::captionFont(font()));
    const QFontMetricsF metrics(painter.font());
    const auto &colours = Theme::instance().colours();
    painter.setPen(colours.secondary);
    double x = margin;
    const auto write = [&](const QString &text) {
        const double width = std::ceil(metrics.horizontalAdvance(text)) + 1;
        painter.drawText(QRectF(x, 0, width, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width;
    };
    write(tr("Objects"));
    x += spacing;
    for (const Entry &entry : entries()) {
        // On a dark plate, as the colours are made to stand out from pictures.
        const QRectF plate(x, height() / 2.0 - 6, swatch, 12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(12, 14, 18, 205));
        painter.drawRoundedRect(plate, 3, 3);
        painter.setPen(QPen(objectColour(entry.seen), 2, objectDash(entry.seen), Qt::FlatCap));
        painter.drawLine(QPointF(plate.left() + 2, plate.center().y()), QPointF(plate.right() - 2, plate.center().y()));
        x += swatch + gap;
        painter.setPen(colours.secondary);
        write(entry.text);
        x += spacing;
    }
}

} // namespace leoclr
