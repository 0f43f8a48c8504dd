#pragma once

#include "core/report/pages.h"
#include "core/report/report.h"
#include "widgets/common/room.h"

#include <QStringList>

#include <memory>

class QAction;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTimer;

namespace leoclr {

class ContentPanel;
class EmptyState;
class ErrorBanner;
class ExportBar;
class PageView;
class ReportComposer;
class ReportExporter;
class RoomHeader;
class RunCheckModel;

/// Report: choose runs and content, look at the pages, export HTML, PDF and CSV.
class ReportRoom : public Room
{
    Q_OBJECT
public:
    explicit ReportRoom(Workspace &workspace, QWidget *parent = nullptr);
    ~ReportRoom() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("report"); }
    [[nodiscard]] QString title() const override { return tr("Report"); }
    /// Takes over the selected runs where the selection is a new one, and draws the preview again.
    void enter() override;

    /// Writes the report of the ticked runs; what the Export action does once a folder is chosen.
    void exportTo(const QString &folder);

private:
    void makeActions();
    [[nodiscard]] QWidget *makePreview();
    void connectParts();
    void adoptSelection();
    void requestPreview();
    void composeNow();
    void showPages(const std::shared_ptr<const report::ReportPages> &pages);
    void showState();
    void askForFolder();
    void keepOptions();
    [[nodiscard]] ReportOptions keptOptions() const;

    RunCheckModel *m_runs;
    ReportComposer *m_composer;
    ReportExporter *m_exporter;
    QAction *m_export, *m_refresh;
    RoomHeader *m_header;
    ContentPanel *m_content;
    ErrorBanner *m_problem;
    EmptyState *m_empty;
    QStackedWidget *m_stage;   ///< empty state, waiting, pages
    QLabel *m_waitingText;
    QProgressBar *m_waiting;
    PageView *m_pages;
    ExportBar *m_bar;
    QTimer *m_delay;           ///< gathers several changes into one preview
    QStringList m_adopted;     ///< selection that the ticks were last taken from
    bool m_failed = false;     ///< the runs that are ticked could not be read
    bool m_stale = true;       ///< the preview does not show what is chosen
};

} // namespace leoclr
