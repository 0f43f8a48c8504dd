#pragma once

#include "widgets/lens/checkpointscores.h"
#include "widgets/lens/scoreinspector.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace leoclr {

class ScoreRow;

/// What a checkpoint says of the pair: cosines, gap, contrastive rank, activation kept; each with a sentence. Where there
/// is no answer it says why, and how one gets there.
class CheckpointSection : public QWidget
{
    Q_OBJECT
public:
    explicit CheckpointSection(QWidget *parent = nullptr);
    /// Why there is no map of where the network looks; empty where there is one.
    [[nodiscard]] static QString heatProblem(const CompareAnswer &answer);
    void showScores(const CheckpointScores &scores, const PairLook &look);

Q_SIGNALS:
    void askRequested(); ///< again, after a failure

private:
    void showAnswer(const CompareAnswer &answer, const PairLook &look);
    void showRank(ScoreRow *row, const CompareAnswer &answer, std::size_t key, const QString &crop);
    [[nodiscard]] static QString sentenceOf(const CheckpointScores &scores);

    QLabel *m_checkpoint;
    QLabel *m_state;
    QToolButton *m_again;
    QWidget *m_scores;
    ScoreRow *m_toFirst;
    ScoreRow *m_toSecond;
    ScoreRow *m_between;
    ScoreRow *m_gap;
    ScoreRow *m_rank1;
    ScoreRow *m_rank2;
    ScoreRow *m_kept1;
    ScoreRow *m_kept2;
};

} // namespace leoclr
