#pragma once

#include "widgets/lens/canvasscene.h"
#include "widgets/lens/lenssession.h"

#include <QByteArray>
#include <QWidget>

#include <map>

class QBoxLayout;
class QSplitter;

namespace leoclr {

class CanvasLegend;
class LensCanvas;
class OverlayBar;
class StepStrip;
class ViewShelf;

/// The pictures of the lens: the original with its boxes, the views as the network sees them, and the steps of the
/// chosen one. Shows a session and hands on what the user does to it.
class LensStage : public QWidget
{
    Q_OBJECT
public:
    explicit LensStage(LensSession &session, QWidget *parent = nullptr);

    void setOverlays(const CanvasOverlays &overlays);
    /// Whether crop boxes can be moved by hand.
    void setEditable(bool editable);
    /// Maps over the original and over views, by view number; empty ones take them away.
    /// @param problem why there is none, where that is known
    void setHeat(const CanvasHeat &original, const std::map<std::uint32_t, QImage> &views, const QString &problem = {});
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    [[nodiscard]] LensCanvas *canvas() const { return m_canvas; }

Q_SIGNALS:
    void stepRequested(int images);
    void overlaysChanged(const leoclr::CanvasOverlays &overlays);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAll();
    void showBoxes();
    void showObjects();
    void showViews();
    void showHeat();
    void applyOverlays(const CanvasOverlays &overlays);
    void part();
    void arrangeKeys();

    LensSession &m_session;
    QSplitter *m_splitter;
    bool m_partedByHand = false; ///< otherwise the parts follow the size of the window
    LensCanvas *m_canvas;
    OverlayBar *m_overlays;
    CanvasLegend *m_legend;
    QBoxLayout *m_keys; ///< legend and switches, in one line where there is room
    ViewShelf *m_shelf;
    StepStrip *m_steps;
    std::map<std::uint32_t, QImage> m_heats;
};

} // namespace leoclr
