#pragma once

#include "widgets/lens/canvasscene.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace leoclr {

/// Switches for what is drawn over the original, and its zoom.
class OverlayBar : public QWidget
{
    Q_OBJECT
public:
    explicit OverlayBar(QWidget *parent = nullptr);

    void setOverlays(const CanvasOverlays &overlays);
    [[nodiscard]] CanvasOverlays overlays() const;
    void setObjectsKnown(bool known); ///< without objects their switch is not shown
    /// The same for maps of activation. One that cannot be has its reason at its switch.
    void setHeatKnown(bool known, const QString &problem = {});
    void showZoom(double zoom, bool fitted);

Q_SIGNALS:
    void overlaysChanged(const leoclr::CanvasOverlays &overlays);
    void fitRequested();

private:
    struct Switch { QToolButton *button; bool CanvasOverlays::*member; };
    [[nodiscard]] QToolButton *button(bool CanvasOverlays::*member) const;
    void addSwitch(QHBoxLayout *layout, const QString &name, const QString &text, const QString &tooltip,
                   bool CanvasOverlays::*member);

    std::vector<Switch> m_switches;
    QLabel *m_zoom;
    QToolButton *m_fit;
};

} // namespace leoclr
