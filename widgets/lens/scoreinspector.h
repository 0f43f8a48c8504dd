#pragma once

#include "widgets/lens/lenscontent.h"
#include "widgets/lens/scoretext.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace leoclr {

class CheckpointScores;
class CheckpointSection;
class ObjectList;
class ScoreRow;

/// What the shown pair of crops is called, in every place that speaks of it.
struct PairLook
{
    PairNames names;                 ///< "crop 1", "crop 2"
    QStringList badges;              ///< "1", "2"
    QColor first, second;
    PairRole role = PairRole::Pulled;
};

/// The scores of the shown pair: meaning first, where the dataset knows its objects; then overlap; then the objects one
/// by one; then what a checkpoint says. Each score has one sentence on what it means at this value.
class ScoreInspector : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreInspector(QWidget *parent = nullptr);

    void setScores(const LensContent &content, const LensScores &scores, const PairLook &look);
    /// What a checkpoint says of the pair.
    void setCheckpoint(const CheckpointScores &scores, const PairLook &look);
    /// Nothing to score.
    void clear();

    /// Pairs that can be chosen, where there is more than one; the current one.
    void setPairs(const QStringList &pairs, int current);
    /// Share of an object from which a crop counts as holding it.
    void setThreshold(double threshold);
    [[nodiscard]] double threshold() const;

Q_SIGNALS:
    void pairChosen(int pair);
    void thresholdChosen(double threshold);
    void checkpointAsked(); ///< again, after a failure

private:
    [[nodiscard]] QWidget *meaningSection();
    [[nodiscard]] QWidget *overlapSection();
    [[nodiscard]] QWidget *objectsSection();
    void showMeaning(const LensContent &content, const LensScores &scores, const PairLook &look);
    void showOverlap(const LensScores &scores, const PairLook &look);
    void showObjects(const LensContent &content, const LensScores &scores, const PairLook &look);

    QComboBox *m_pairs;
    QComboBox *m_threshold;
    QLabel *m_noObjects;
    QWidget *m_meaning;
    QWidget *m_objectsPart;
    ScoreRow *m_shift;
    ScoreRow *m_jaccard;
    ScoreRow *m_falsePositive;
    ScoreRow *m_toOriginal;
    QLabel *m_labels;
    ScoreRow *m_iou;
    ScoreRow *m_covered;
    ScoreRow *m_smaller;
    ScoreRow *m_area1;
    ScoreRow *m_area2;
    ObjectList *m_objects;
    CheckpointSection *m_checkpoint;
};

} // namespace leoclr
