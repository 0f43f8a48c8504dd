#pragma once

#include "core/base/result.h"
#include "widgets/common/room.h"

#include <cstdint>
#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QModelIndex;
class QStackedWidget;
class QTimer;

namespace leoclr {

class EmptyState;
class ErrorBanner;
class FetchPanel;
class ProblemList;
class RoomHeader;
class SegmentedSwitch;
class SourceForm;
class SummaryPanel;
class ThumbnailGrid;
class ThumbnailModel;

/// Choose a dataset or fetch one, see what is in it: its images, its files that could not be used. Choosing changes the design (one undo step); a click on an image opens it in
/// the lens. Folders may be dropped anywhere on the room.
class DatasetsRoom : public Room
{
    Q_OBJECT
public:
    explicit DatasetsRoom(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return QStringLiteral("datasets"); }
    [[nodiscard]] QString title() const override { return tr("Datasets"); }
    void enter() override;

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBrowser();
    [[nodiscard]] QWidget *makeOpening();
    void connectForm();
    void connectWorkspace();
    void showState();
    void showDataset();
    void showError(const Error &error);
    void showClass(std::optional<int> label);
    void showGroup(int group);
    void showGroups(const std::vector<std::vector<std::uint32_t>> &groups, const QString &what);
    void showShownCount();
    void fillClassFilter();
    void fillProblems();
    void connectBrowser();
    void openFolder();
    void takeDropped(const QString &path);
    void adoptThumbnails();
    void openInLens(const QModelIndex &index);

    RoomHeader *m_header;
    QAction *m_openLens;
    SourceForm *m_form;
    QStackedWidget *m_pages;
    QWidget *m_browser;
    QWidget *m_opening;
    QLabel *m_openingText;
    EmptyState *m_empty;
    ErrorBanner *m_problem; ///< of a drop that came to nothing; the dataset before it stays
    FetchPanel *m_fetch;
    QAction *m_fetchAction;
    SegmentedSwitch *m_view; ///< images or problems
    QStackedWidget *m_views;
    ProblemList *m_problems;
    QAction *m_boxes;
    QWidget *m_boxesButton;
    QComboBox *m_classFilter;
    QLabel *m_shownCount;
    ThumbnailGrid *m_grid;
    ThumbnailModel *m_model;
    SummaryPanel *m_summary;
    QTimer *m_openingDelay;
    QWidget *m_dropHint;
    QString m_guessedReader; ///< what the folder of a failed attempt looks like
    bool m_stale = true;     ///< the dataset changed while nobody looked
};

} // namespace leoclr
