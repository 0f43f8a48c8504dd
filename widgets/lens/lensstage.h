#pragma once

#include "widgets/lens/canvasscene.h"
#include "widgets/lens/lenssession.h"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QSplitter;
class QVBoxLayout;

namespace leoclr {

class LensCanvas;
class OverlayBar;
class StepStrip;
class ViewTile;

/// The pictures of the lens: the original with its boxes, the views as the network sees them, and the steps of the
/// chosen one. Shows a session and hands on what the user does to it.
class LensStage : public QWidget
{
    Q_OBJECT
public:
    explicit LensStage(LensSession &session, QWidget *parent = nullptr);

    void setOverlays(const CanvasOverlays &overlays);
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
    void applyOverlays(const CanvasOverlays &overlays);

    LensSession &m_session;
    QSplitter *m_splitter;
    bool m_partedByHand = false; ///< otherwise the parts follow the size of the window
    LensCanvas *m_canvas;
    OverlayBar *m_overlays;
    QVBoxLayout *m_tileColumn;
    std::vector<ViewTile *> m_tiles;
    StepStrip *m_steps;
};

} // namespace leoclr
