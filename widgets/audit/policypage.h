#pragma once

#include "core/semantics/policycomparison.h"
#include "widgets/audit/policycomparer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTimer;

namespace leoclr {

class DifferenceView;
class DistributionPlot;
class EmptyState;
class ErrorBanner;
class PolicyForm;
class Workspace;

/// What would another crop policy change? The design's policy (A) and an edited copy of it (B) on the same images with
/// the same draws: scores side by side, the differences with their intervals, and the way into the design.
class PolicyPage : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PolicyPage() override;

    void setSaliency(std::optional<RunSaliency> saliency);
    [[nodiscard]] PolicyForm &form() { return *m_form; }
    [[nodiscard]] const PolicyComparer &comparer() const { return m_comparer; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeMiddle();
    void connectParts();
    void adoptDesign();
    void adoptDataset();
    void ask();
    void showComparison();
    void showSentence();
    void showState();
    void usePolicy();
    void exportAll();

    Workspace &m_workspace;
    PolicyComparer m_comparer;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_content;
    PolicyForm *m_form;
    QPushButton *m_use;
    QPushButton *m_export;
    QSpinBox *m_images;
    QSpinBox *m_draws;
    QLabel *m_sentence;
    QLabel *m_note;
    QLabel *m_progress;
    ErrorBanner *m_problem;
    DifferenceView *m_differences;
    DistributionPlot *m_plot;
    QTimer *m_delay;
    std::optional<RunSaliency> m_saliency;
    bool m_stale = true; ///< what is shown is not what was asked for
};

} // namespace leoclr
