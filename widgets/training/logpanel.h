#pragma once

#include "widgets/training/enginelogtail.h"
#include "widgets/training/logmodel.h"
#include "widgets/training/runwatch.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace leoclr {

class EmptyState;
class SearchField;
class SegmentedSwitch;

/// What happened, as readable lines: the events of the run, or the engine's own log. Search and copy.
class LogPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    /// null: nothing
    void showRun(const RunWatch *watch);
    [[nodiscard]] const LogModel &events() const { return m_events; }
    [[nodiscard]] const LogModel &engineLog() const { return m_engine; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void chooseSource(int source);
    void addLines(LogModel &model, std::vector<LogLine> lines);
    void copy();
    void showEmptiness();
    [[nodiscard]] LogModel &shownModel();

    LogModel m_events;
    LogModel m_engine;
    EngineLogTail m_tail;
    QString m_run;
    std::size_t m_taken = 0; ///< items of the journal that are in the model
    SegmentedSwitch *m_source;
    SearchField *m_search;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_view;
};

} // namespace leoclr
