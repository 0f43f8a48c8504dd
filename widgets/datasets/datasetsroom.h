#pragma once

#include "core/base/result.h"
#include "widgets/common/room.h"

#include <cstddef>

class QAction;
class QLabel;
class QStackedWidget;
class QTimer;

namespace leoclr {

class DatasetBrowser;
class EmptyState;
class ErrorBanner;
class FetchPanel;
class RoomHeader;
class SourceForm;

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
    [[nodiscard]] QWidget *makeOpening();
    void connectForm();
    void connectWorkspace();
    void showState();
    void showDataset();
    void showError(const Error &error);
    void connectPages();
    void openFolder();
    void takeDropped(const QString &path);
    void openInLens(std::size_t image);

    RoomHeader *m_header;
    QAction *m_openLens;
    SourceForm *m_form;
    QStackedWidget *m_pages;
    QWidget *m_opening;
    QLabel *m_openingText;
    EmptyState *m_empty;
    ErrorBanner *m_problem; ///< of a drop that came to nothing; the dataset before it stays
    DatasetBrowser *m_browser;
    FetchPanel *m_fetch;
    QAction *m_fetchAction;
    QTimer *m_openingDelay;
    QWidget *m_dropHint;
    QString m_guessedReader; ///< what the folder of a failed attempt looks like
    bool m_stale = true;     ///< the dataset changed while nobody looked
};

} // namespace leoclr
