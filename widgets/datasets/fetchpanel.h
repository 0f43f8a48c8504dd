#pragma once

#include "core/data/catalogue.h"
#include "core/fetch/datasetfetch.h"
#include "widgets/common/settings.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace leoclr {

class ErrorBanner;

/// The catalogue of published datasets: what each holds, how large it is, what may be done with it; fetches one at a
/// time into a folder, goes on after a cut, and tells when a dataset is there. Fetching goes on while the panel is hidden.
class FetchPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param catalogue what to offer; tests pass their own
    explicit FetchPanel(Settings &settings, std::vector<CatalogueEntry> catalogue = datasetCatalogue(),
                        QWidget *parent = nullptr);
    ~FetchPanel() override;

    [[nodiscard]] bool isFetching() const { return m_fetch != nullptr; }
    void choose(const QString &name);

Q_SIGNALS:
    void backWished();
    /// A dataset lies whole in a folder: fetched just now, or before and chosen to be opened.
    void datasetReady(const QString &folder, const QString &reader);
    void fetchingChanged();

private:
    void makeLayout();
    void showEntry();
    void showFiles(const CatalogueEntry &entry);
    void showState();
    void showProgress(const FetchProgress &progress);
    void act();
    void start(const CatalogueEntry &entry);
    void takeEnd(const std::optional<Error> &error);
    void browse();
    [[nodiscard]] const CatalogueEntry *chosen() const;
    [[nodiscard]] QString folderOf(const CatalogueEntry &entry) const;

    Settings &m_settings;
    const std::vector<CatalogueEntry> m_catalogue;
    std::unique_ptr<DatasetFetch> m_fetch;
    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_terms;
    QLabel *m_home;
    QLabel *m_byHand;
    QTreeWidget *m_files;
    QWidget *m_place;
    QLineEdit *m_folder;
    QLabel *m_room;
    QPushButton *m_act;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    ErrorBanner *m_problem;
};

} // namespace leoclr
