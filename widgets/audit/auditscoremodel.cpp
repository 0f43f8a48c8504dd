#include "widgets/audit/auditscoremodel.h"

#include "core/report/auditfigures.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

class Explanation
{
    Q_DECLARE_TR_FUNCTIONS(ScoreExplanation)
};

} // namespace

void AuditScoreModel::setResult(std::shared_ptr<const AuditResult> result)
{
    std::vector<Row> rows;
    if (result) {
        for (const Score score : allScores) {
            if (const Interval mean = result->meanOf(score); mean.count > 0)
                rows.push_back({score, mean});
        }
    }
    const bool sameRows = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const Row &a, const Row &b) { return a.score == b.score; });
    if (sameRows) { // numbers alone: selection and scroll position stay
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AuditScoreModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuditScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditScoreModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(std::size_t(index.row()));
    if (role == Qt::ToolTipRole)
        return scoreExplanation(row.score);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Title ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title: return report::scoreTitle(row.score);
    case Mean: return report::scoreText(row.score, row.mean.value);
    default: break;
    }
    if (std::isnan(row.mean.low))
        return {};
    const double half = (row.mean.high - row.mean.low) / 2 * (isRate(row.score) ? 100 : 1);
    return QStringLiteral("± %1").arg(QLocale().toString(half, 'f', isRate(row.score) ? 1 : 3));
}

QVariant AuditScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Title ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && section == HalfInterval)
        return tr("Half of the 95 % interval of the mean: normal, from the spread between images.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Score");
    case Mean: return tr("Mean");
    default: return tr("95 %");
    }
}

QString scoreExplanation(Score score)
{
    switch (score) {
    case Score::AreaShare:
        return Explanation::tr("Area of a crop ÷ area of the original: how much context is kept.");
    case Score::PairIou:
        return Explanation::tr("Area that both crops show ÷ area that either shows.");
    case Score::OverlapOfSmaller:
        return Explanation::tr("Area that both crops show ÷ area of the smaller crop: 1 where it lies inside the "
                                 "larger one.");
    case Score::Covered:
        return Explanation::tr("Share of the original that at least one of two crops shows.");
    case Score::Coverage:
        return Explanation::tr("Share of an object's area inside a crop, by its mask where there is one; mean over "
                                 "objects and crops.");
    case Score::Purity:
        return Explanation::tr("Share of a crop that is filled by the object that fills it most.");
    case Score::Shift:
        return Explanation::tr("1 − Jaccard index of the classes that two crops hold: 0 where they hold the same, 1 "
                                 "where none is in common. Pairs that hold nothing at all are left out.");
    case Score::FalsePositive:
        return Explanation::tr("Pairs of crops without a class in common, though the original has objects: MoCo-v2 "
                                 "pulls them together all the same.");
    case Score::ShiftToOriginal:
        return Explanation::tr("1 − Jaccard index of the classes of a crop and of the original: what LeOCLR's pairs "
                                 "have to bridge.");
    case Score::FalsePositiveToOriginal:
        return Explanation::tr("Crops that hold none of the original's objects.");
    case Score::PulledShift:
        return Explanation::tr("Semantic shift of the pairs that the method's loss pulls together: original and "
                                 "crop for LeOCLR, two crops for MoCo-v2.");
    case Score::PulledFalsePositive:
        return Explanation::tr("Pairs in the loss that have no class in common, though the original has objects: "
                                 "what is learned from them is wrong.");
    }
    return {};
}

} // namespace leoclr
