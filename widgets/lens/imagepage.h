#pragma once

#include "widgets/lens/checkpointscores.h"
#include "widgets/lens/lenssession.h"

#include <QWidget>

class QTimer;

namespace leoclr {

class DrawBar;
class ErrorBanner;
class LensStage;
class PolicyPanel;
class ScoreInspector;
class ThumbnailGrid;
class ThumbnailModel;
class Workspace;

/// One image in the lens: the original with its crop boxes, the views, their steps, the scores, and the dataset's
/// images in a row below.
class ImagePage : public QWidget
{
    Q_OBJECT
public:
    ImagePage(Workspace &workspace, LensSession &session, EngineService &service, QWidget *parent = nullptr);
    ~ImagePage() override;

    /// The dataset or the design is another one; call before the session gets them.
    void setDataset(std::shared_ptr<const Dataset> dataset);
    void showPolicy(const ExperimentConfig &config);
    void showPosition();
    void takeFocus();

Q_SIGNALS:
    void imageChosen(std::size_t image);
    void stepRequested(int images);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QWidget *makeMiddle();
    [[nodiscard]] QWidget *makeSide();
    void connectSession();
    void connectParts();
    void takeSettings();
    void takeRun();
    void showContent();
    void showScores();
    void showDraw();
    void showCheckpoint();
    void showFailure();

    Workspace &m_workspace;
    LensSession &m_session;
    CheckpointScores m_checkpoint;
    DrawBar *m_drawBar;
    ErrorBanner *m_problem;
    LensStage *m_stage;
    ScoreInspector *m_inspector;
    PolicyPanel *m_policy;
    ThumbnailModel *m_thumbnails;
    ThumbnailGrid *m_filmstrip;
    QTimer *m_readingDelay;
};

} // namespace leoclr
