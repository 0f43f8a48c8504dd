#pragma once

#include "core/data/summary.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

class QLabel;
class QProgressBar;
class QToolButton;

namespace leoclr {

class ClassBars;
class ExaminationPart;
class Readout;
class SizeChart;

/// What a dataset consists of: counts at once; sizes, colours and broken files once a sample was looked at in the
/// background, or every image where that was asked for. A dataset that goes away ends the work on it.
class SummaryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryPanel(QWidget *parent = nullptr);
    ~SummaryPanel() override;

    /// @param tested name of the split that a run is tested on; empty: none
    void setDataset(std::shared_ptr<const Dataset> dataset, const QString &tested);
    void setChosenClass(std::optional<int> label);
    [[nodiscard]] const std::optional<DatasetSummary> &summary() const { return m_summary; }
    [[nodiscard]] ExaminationPart &examinationPart() const { return *m_examination; }

Q_SIGNALS:
    void classChosen(std::optional<int> label);
    void summarised();
    void problemsWished(); ///< show which files could not be used

private:
    void start();
    void showCounts();
    void showSummary(const DatasetSummary &summary);
    void showProblems(const DatasetSummary &summary);

    std::shared_ptr<const Dataset> m_dataset;
    QString m_tested;
    std::optional<DatasetSummary> m_summary;
    std::stop_source m_stop;
    quint64 m_attempt = 0;
    Readout *m_readout;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QLabel *m_fingerprint;
    QLabel *m_problemText;
    QToolButton *m_problemLink;
    SizeChart *m_sizes;
    ExaminationPart *m_examination;
    QWidget *m_problemPart;
    QLabel *m_classesTitle;
    ClassBars *m_bars;
    QWidget *m_fingerprintPart;
    QToolButton *m_copy;
};

} // namespace leoclr
