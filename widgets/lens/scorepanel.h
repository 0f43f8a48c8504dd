#pragma once

#include "core/semantics/imagedraws.h"

#include <QWidget>

#include <map>

class QGridLayout;

namespace leoclr {

class DistributionPlot;
class ScoreRow;

/// The distribution of every score as small plots, and the rates of lost meaning with their intervals.
class ScorePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ScorePanel(QWidget *parent = nullptr);
    /// @param objects whether the image has any; without, what needs them is hidden
    void setTally(const ImageTally &tally, bool objects);

private:
    void arrange(); ///< what is shown, without gaps

    QGridLayout *m_grid;
    std::map<Score, DistributionPlot *> m_plots;
    std::map<Score, ScoreRow *> m_rates;
};

/// Translated title of a score.
[[nodiscard]] QString scoreTitle(Score score);
/// Definition of a score for tooltips.
[[nodiscard]] QString scoreDefinition(Score score);

} // namespace leoclr
