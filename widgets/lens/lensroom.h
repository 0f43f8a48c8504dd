#pragma once

#include "widgets/common/room.h"
#include "widgets/lens/lenssession.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTimer;

namespace leoclr {

class DrawBar;
class EmptyState;
class ErrorBanner;
class ImageChooser;
class LensStage;
class PolicyPanel;
class RoomHeader;
class ScoreInspector;
class ThumbnailGrid;
class ThumbnailModel;

/// What cropping does to the meaning of an image: the original with both crop boxes, the views that the network gets,
/// and scores of what they share; for the dataset and the policy of the design, epoch by epoch as training draws them.
class LensRoom : public Room
{
    Q_OBJECT
public:
    explicit LensRoom(Workspace &workspace, QWidget *parent = nullptr);
    ~LensRoom() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("lens"); }
    [[nodiscard]] QString title() const override { return tr("Lens"); }
    void enter() override;

    [[nodiscard]] LensSession &session() { return m_session; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void makePages();
    [[nodiscard]] QWidget *makeLens();
    [[nodiscard]] QWidget *makeOpening();
    void connectSession();
    void connectWorkspace();
    void adoptSource();
    void takeChosenImage(); ///< chosen here before, or in another room
    void showState();
    void showPosition();
    void showContent();
    void showScores();
    void showFailure();
    void step(int images);
    void goTo(std::size_t image);
    void copyRecipe();

    LensSession m_session;
    QAction *m_resample;
    QAction *m_back;
    QAction *m_copy;
    RoomHeader *m_header;
    ImageChooser *m_chooser;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_opening;
    QLabel *m_openingText;
    QWidget *m_lens;
    DrawBar *m_drawBar;
    ErrorBanner *m_problem;
    LensStage *m_stage;
    ScoreInspector *m_inspector;
    PolicyPanel *m_policy;
    ThumbnailModel *m_thumbnails;
    ThumbnailGrid *m_filmstrip;
    QTimer *m_openingDelay;
    QTimer *m_readingDelay;
};

} // namespace leoclr
