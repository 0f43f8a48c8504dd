#pragma once

#include "core/runlog/rundirectory.h"
#include "widgets/common/room.h"

#include <QList>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;

namespace leoclr {

class CurveBoard;
class CurveControls;
class EmptyState;
class ErrorBanner;
class FactsPanel;
class HealthPanel;
class LogPanel;
class PreviewPanel;
class RunHeader;
class RunWatch;
class SegmentedSwitch;

/// Watches the selected runs while they train: curves of all of them, and of the current one its progress, health,
/// views, log and facts, with the orders that its engine takes.
class TrainingRoom : public Room
{
    Q_OBJECT
public:
    explicit TrainingRoom(Workspace &workspace, QWidget *parent = nullptr);
    ~TrainingRoom() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("training"); }
    [[nodiscard]] QString title() const override { return tr("Training"); }
    void enter() override;

    enum class Page { Curves, Views, Log, Facts };
    void showPage(Page page);
    /// The run whose state is shown; null: none.
    [[nodiscard]] RunWatch *current() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    void connectParts();
    void takeSelection();
    void follow(RunWatch *watch);
    void nameRuns();
    void showCurrent();      ///< all that the current run's log may have changed
    [[nodiscard]] std::optional<Error> damageOf(const RunWatch *watch) const;
    void showBanner();
    void order(OrderType type);
    void start(bool resume);
    void showTrouble(const Error &error, const QString &wayOut);
    [[nodiscard]] QString runName(const QString &id) const;

    std::vector<std::unique_ptr<RunWatch>> m_watches; ///< of the selected runs, in order
    QTimer m_refresh;       ///< the texts of the current run, at most ten times a second
    bool m_troubled = false; ///< the banner shows an answer to something the user did; states do not replace it
    enum class WayOut { None, Resume, Redesign, Kill };
    WayOut m_wayOut = WayOut::None;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    RunHeader *m_header;
    ErrorBanner *m_banner;
    SegmentedSwitch *m_pages;
    QStackedWidget *m_page;
    CurveBoard *m_board;
    CurveControls *m_controls;
    HealthPanel *m_health;
    PreviewPanel *m_previews;
    LogPanel *m_log;
    FactsPanel *m_facts;
};

} // namespace leoclr
