#pragma once

#include "widgets/training/previewrenderer.h"
#include "widgets/training/runwatch.h"

#include <QWidget>

class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace leoclr {

class EmptyState;
class ErrorBanner;
class PreviewSheet;

/// The views of real steps: choose the step, see the originals with their crop boxes and what the encoder got.
class PreviewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget *parent = nullptr);

    /// null: nothing. The panel stays at the newest step until another one is chosen.
    void showRun(const RunWatch *watch);
    /// A dataset that is open already saves opening it once more.
    void offerDataset(const DatasetSpec &spec, std::shared_ptr<const Dataset> dataset);
    [[nodiscard]] const PreviewSheet &sheet() const { return *m_sheet; }

Q_SIGNALS:
    /// A recorded image is to be seen in the lens.
    void replayRequested(const QString &runDirectory, qint64 epoch, qint64 image);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void chooseStep(int index);
    void renderChosen();
    void showSamples(qint64 step, const std::vector<ReplayedSample> &samples);

    PreviewRenderer m_renderer;
    QString m_run;
    std::vector<PreviewEvent> m_previews;
    bool m_newest = true;       ///< stays at the end as steps arrive
    qint64 m_renderedStep = -1;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSlider *m_steps;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_stepText;
    QLabel *m_proof;
    ErrorBanner *m_error;
    PreviewSheet *m_sheet;
};

} // namespace leoclr
