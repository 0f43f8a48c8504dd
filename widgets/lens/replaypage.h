#pragma once

#include "widgets/lens/lenssession.h"
#include "widgets/lens/replaysource.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace leoclr {

class ElidedLabel;
class EmptyState;
class ErrorBanner;
class LensStage;
class ReplayBar;
class Workspace;

/// The very views that the encoder of a run saw: of any image in any epoch or step, while it trains and afterwards, here
/// or on another computer, with the proof where the log has recorded their hashes.
class ReplayPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayPage(Workspace &workspace, QWidget *parent = nullptr);

    /// @param path of a run directory, or of a folder that holds a config.json
    void openRun(const QString &path);
    void goTo(std::int64_t epoch, std::size_t image);
    /// Where a copy of the run's dataset lies here; remembered for its path.
    void useLocalCopy(const QString &folder);

    [[nodiscard]] LensSession &session() { return m_session; }
    [[nodiscard]] const ReplaySource &source() const { return m_source; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeProofLine();
    void connectParts();
    void takeSelectedRun();
    void chooseRunFolder();
    void chooseDatasetFolder();
    void wayOut();
    void showSource();
    void showProblem();
    void showContent();
    void stepRecorded(int direction);
    void showStandIn();

    Workspace &m_workspace;
    LensSession m_session;
    ReplaySource m_source;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ReplayBar *m_bar;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QLabel *m_recorded;
    ElidedLabel *m_proof;
    ErrorBanner *m_problem;
    LensStage *m_stage;
    std::optional<ReplaySource::Key> m_wanted; ///< to be shown once the source is ready
};

} // namespace leoclr
