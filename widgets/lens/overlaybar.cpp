#include "widgets/lens/overlaybar.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace leoclr {

OverlayBar::OverlayBar(QWidget *parent) : QWidget(parent), m_zoom(new QLabel), m_fit(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 8, 4);
    layout->setSpacing(4);
    addSwitch(layout, QStringLiteral("boxes"), tr("Crops"), tr("The crop boxes"), &CanvasOverlays::boxes);
    addSwitch(layout, QStringLiteral("hatch"), tr("Overlap"), tr("Hatching where both crops look"),
              &CanvasOverlays::hatch);
    addSwitch(layout, QStringLiteral("dim"), tr("Unseen"), tr("Darkens what no crop shows"), &CanvasOverlays::dim);
    addSwitch(layout, QStringLiteral("objects"), tr("Objects"), tr("The dataset's objects and which crop holds them"),
              &CanvasOverlays::objects);
    addSwitch(layout, QStringLiteral("heat"), tr("Activation"),
              {}, &CanvasOverlays::heat);
    addSwitch(layout, QStringLiteral("exactPixels"), tr("Pixels"), tr("Every pixel as a square instead of smooth"),
              &CanvasOverlays::exactPixels);
    layout->addStretch();
    m_zoom->setFont(Theme::numberFont(Theme::captionFont(font())));
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("88.88 ×")));
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom->setToolTip(tr("Screen pixels to one pixel of the picture. The wheel zooms at the pointer."));
    makeSecondary(m_zoom);
    setThemedIcon(m_fit, QStringLiteral("fit"), tr("Fit the picture (double click, or 0)"));
    makeQuiet(m_fit);
    layout->addWidget(m_zoom);
    layout->addWidget(m_fit);
    connect(m_fit, &QToolButton::clicked, this, &OverlayBar::fitRequested);
    setOverlays({});
    setHeatKnown(false);
}

void OverlayBar::addSwitch(QHBoxLayout *layout, const QString &name, const QString &text, const QString &tooltip,
                           bool CanvasOverlays::*member)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setCheckable(true);
    makeQuiet(button);
    layout->addWidget(button);
    m_switches.push_back({button, member});
    connect(button, &QToolButton::toggled, this, [this] { Q_EMIT overlaysChanged(overlays()); });
}

void OverlayBar::setOverlays(const CanvasOverlays &overlays)
{
    for (const Switch &one : m_switches) {
        const QSignalBlocker blocker(one.button);
        one.button->setChecked(overlays.*one.member);
    }
}

CanvasOverlays OverlayBar::overlays() const
{
    CanvasOverlays overlays;
    for (const Switch &one : m_switches)
        overlays.*one.member = one.button->isChecked();
    return overlays;
}

QToolButton *OverlayBar::button(bool CanvasOverlays::*member) const
{
    return std::ranges::find(m_switches, member, &Switch::member)->button;
}

void OverlayBar::setObjectsKnown(bool known)
{
    button(&CanvasOverlays::objects)->setVisible(known);
}

void OverlayBar::setHeatKnown(bool known, const QString &problem)
{
    QToolButton *heat = button(&CanvasOverlays::heat);
    heat->setVisible(known || !problem.isEmpty());
    heat->setEnabled(known);
    heat->setToolTip(problem.isEmpty() ? tr("Where the checkpoint's network looks: bright is much, dark is little") : problem);
}

void OverlayBar::showZoom(double zoom, bool fitted)
{
    m_zoom->setText(tr("%1 ×").arg(QLocale().toString(zoom, 'f', zoom < 10 ? 2 : 1)));
    m_fit->setEnabled(!fitted);
}

} // namespace leoclr
