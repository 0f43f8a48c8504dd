#pragma once

#include "widgets/training/runfacts.h"
#include "widgets/training/runwatch.h"

#include <QScrollArea>

class QGridLayout;
class QWidget;

namespace leoclr {

/// Shows the facts of a run, read off the GUI thread, and again when a checkpoint or an attempt is new.
class FactsPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactsPanel(QWidget *parent = nullptr);

    /// null: nothing
    void showRun(const RunWatch *watch);
    [[nodiscard]] const std::vector<FactSection> &facts() const { return m_facts; }

Q_SIGNALS:
    void factsShown();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void readAgain();
    void showFacts(const std::vector<FactSection> &facts);
    void fill();
    [[nodiscard]] QWidget *makeSection(const FactSection &section);

    QString m_run;
    std::size_t m_checkpoints = 0;
    int m_generation = -1;
    bool m_stale = true;
    quint64 m_attempt = 0;
    int m_columns = 1;
    std::vector<FactSection> m_facts;
};

} // namespace leoclr
