#pragma once

#include "widgets/lens/canvasscene.h"
#include "widgets/lens/drawsmaker.h"

#include <QWidget>

class QLabel;
class QSlider;
class QSpinBox;

namespace leoclr {

class ColourBar;
class ErrorBanner;
class LensCanvas;
class PairCard;
class ScorePanel;
class SegmentedSwitch;
class Workspace;

/// Hundreds of draws of one image: where crops go, as a heat map over the original; how the scores are distributed; the
/// worst and the best pair, which a click puts on the canvas of the image page.
class ManyDrawsPage : public QWidget
{
    Q_OBJECT
public:
    ManyDrawsPage(Workspace &workspace, LensSession &session, QWidget *parent = nullptr);

    [[nodiscard]] const DrawsMaker &maker() const { return m_maker; }

Q_SIGNALS:
    /// Show this pair of this draw.
    void pairChosen(std::uint32_t epoch, std::uint32_t view1, std::uint32_t view2);
    void stepRequested(int images);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeMap();
    [[nodiscard]] QWidget *makeSide();
    void chooseDraws(int draws);
    void showImage();
    void showDraws();
    [[nodiscard]] bool hasNext() const;
    void showHeat();
    void showPair(PairCard *card, const QString &title, const DrawnPair &pair);

    Workspace &m_workspace;
    LensSession &m_session;
    DrawsMaker m_maker;
    LensCanvas *m_canvas;
    SegmentedSwitch *m_map;
    ColourBar *m_colours;
    QSlider *m_slider;
    QSpinBox *m_number;
    ErrorBanner *m_problem;
    QLabel *m_sentence;
    PairCard *m_worst;
    PairCard *m_best;
    ScorePanel *m_scores;
};

} // namespace leoclr
