#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace leoclr {

class Dataset;
class ProblemList;
class SegmentedSwitch;
class Settings;
class SummaryPanel;
class ThumbnailGrid;
class ThumbnailModel;

/// Number of the image that the lens shows; the browser begins at it.
inline const QString shownImageKey = QStringLiteral("lens/image");

/// What is in a dataset: its images by class, group or likeness, the files that could not be used, and figures beside them.
class DatasetBrowser : public QWidget
{
    Q_OBJECT
public:
    explicit DatasetBrowser(Settings &settings, QWidget *parent = nullptr);

    /// @param dataset not null
    /// @param tested title of the split that it is tested with; empty: none
    void setDataset(const std::shared_ptr<const Dataset> &dataset, const QString &tested);
    [[nodiscard]] std::optional<std::size_t> currentImage() const;

Q_SIGNALS:
    void imageChosen(std::size_t image); ///< by its number in the dataset

private:
    void connectParts();
    void fillClassFilter();
    void fillProblems();
    void showClass(std::optional<int> label);
    void showGroup(int group);
    void showGroups(const std::vector<std::vector<std::uint32_t>> &groups, const QString &what);
    void showShownCount();

    Settings &m_settings;
    std::shared_ptr<const Dataset> m_dataset;
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
};

} // namespace leoclr
