#pragma once

#include "core/report/figurefile.h"
#include "core/semantics/auditresult.h"
#include "core/semantics/policycomparison.h"

#include <QColor>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace leoclr::report {

/// Title of a score, translated: "Semantic shift, crop to crop".
[[nodiscard]] QString scoreTitle(Score score);
/// Value of a score for people: three digits, rates in per cent.
[[nodiscard]] QString scoreText(Score score, double value);
/// The same for a difference, with its sign: "+0.031", "−2.1 points".
[[nodiscard]] QString scoreChange(Score score, double difference);

/// What is shown of a score as a distribution: over all draws, or the image means of a rate.
[[nodiscard]] Distribution shownDistribution(Score score, const AuditResult &result);
[[nodiscard]] QString distributionUnit(Score score); ///< "% of draws"
[[nodiscard]] QString distributionAxis(Score score); ///< "score"
/// Distribution of one score under one or several policies.
[[nodiscard]] Figure distributionFigure(Score score, const std::vector<AuditResult> &results, const QStringList &names);

/// What a difference chart is drawn with; those of the light theme for paper.
struct DifferenceColours
{
    QColor text, secondary, line, better, worse;
    [[nodiscard]] static DifferenceColours forPaper();
};
/// Rows of scores with their difference B - A as a dot, its interval as a bar, and a line at zero. Each group of equal
/// unit (shares, percentage points) has its own scale.
/// Height that it takes; painted into `area` in its units.
[[nodiscard]] double differencesHeight(const std::vector<ScoreDifference> &differences);
void paintDifferences(QPainter &painter, const QRectF &area, const std::vector<ScoreDifference> &differences,
                      const DifferenceColours &colours);
[[nodiscard]] Figure differenceFigure(const std::vector<ScoreDifference> &differences, const QString &nameA,
                                      const QString &nameB);

} // namespace leoclr::report
