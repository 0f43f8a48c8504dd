#pragma once

#include "widgets/audit/auditrunner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace leoclr {

class AuditBar;
class AuditScoreModel;
class AuditTables;
class DistributionPlot;
class EmptyState;
class ErrorBanner;
class Workspace;

/// The dataset of the design under its crop policy: what crops do to the meaning of all images. An audit in the
/// background that can be paused; the distribution of each score, classes, and the images that lose their meaning most.
class AuditPage : public QWidget
{
    Q_OBJECT
public:
    explicit AuditPage(Workspace &workspace, QWidget *parent = nullptr);
    ~AuditPage() override;

    /// Activation maps of a run's checkpoints, for datasets without objects.
    void setSaliency(std::optional<RunSaliency> saliency);
    [[nodiscard]] AuditRunner &runner() { return m_runner; }

Q_SIGNALS:
    void imageChosen(std::size_t image); ///< to be opened in the lens; the settings' "lens/image" names it already

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeResults();
    [[nodiscard]] QWidget *makeScores();
    void connectParts();
    void adoptSource();
    void showState();
    void showResult();
    void showScore();
    void showSource();
    [[nodiscard]] QString emptySentence() const;
    void throwAway();
    void exportAll();

    Workspace &m_workspace;
    AuditRunner m_runner;
    AuditBar *m_bar;
    ErrorBanner *m_banner;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_results;
    QLabel *m_source;
    QPushButton *m_newest;
    AuditScoreModel *m_scores;
    QTableView *m_scoreTable;
    DistributionPlot *m_plot;
    AuditTables *m_tables;
};

} // namespace leoclr
