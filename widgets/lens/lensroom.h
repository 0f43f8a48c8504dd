#pragma once

#include "core/launch/engineservice.h"
#include "widgets/common/room.h"
#include "widgets/lens/lenssession.h"

#include <atomic>
#include <memory>
#include <vector>

class QAction;
class QLabel;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace leoclr {

class AuditPage;
class CheckpointWatch;
class EmptyState;
class ImageChooser;
class ImagePage;
class ManyDrawsPage;
class PolicyPage;
class RecipeActions;
class ReplayPage;
class RoomHeader;
class SegmentedSwitch;

/// What cropping does to the meaning of images: one image, many draws of it, the whole dataset, two policies, and what a
/// run has seen; for the dataset and the policy of the design, epoch by epoch as training draws them.
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
    /// "image", "draws", "audit", "policies", "replay".
    void showPage(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// One page of the room.
    struct Tab
    {
        QString name;       ///< as it is kept in the settings
        QWidget *page;
        bool needsDataset = true;
        bool oneImage = false; ///< it shows the session's image
    };
    void makeActions();
    void makePages();
    void addTab(const QString &name, const QString &title, const QString &tooltip, const Tab &tab);
    [[nodiscard]] QWidget *makeOpening();
    void connectPages();
    void connectWorkspace();
    void adoptSource();
    void takeChosenImage(); ///< chosen here before, or in another room
    void followReplayRequest();
    void showTab();
    void stepTab(int direction);
    void showSubtitle();
    void step(int images);
    void goTo(std::size_t image);
    void placePair(std::uint32_t epoch, std::uint32_t view1, std::uint32_t view2);
    void watch();
    void takeRun();
    void takeSaliency();

    EngineService m_engine;
    LensSession m_session;
    QAction *m_resample;
    QAction *m_back;
    RecipeActions *m_recipes;
    CheckpointWatch *m_checkpoints; ///< of the selected run
    RoomHeader *m_header;
    QToolButton *m_menu;
    SegmentedSwitch *m_switch;
    ImageChooser *m_chooser;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_opening;
    QLabel *m_openingText;
    ImagePage *m_image;
    ManyDrawsPage *m_draws;
    AuditPage *m_audit;
    PolicyPage *m_policies;
    ReplayPage *m_replay;
    std::shared_ptr<std::atomic<bool>> m_closing = std::make_shared<std::atomic<bool>>(false);
    std::vector<Tab> m_tabs;
    QTimer *m_openingDelay;
};

} // namespace leoclr
