#include "core/report/auditfigures.h"

#include "core/report/chart.h"
#include "core/report/fonts.h"
#include "core/report/palette.h"
#include "core/report/reporttext.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace leoclr::report {

namespace {

constexpr double rowHeight = 30, headHeight = 22, textSize = 12, figureWidth = 660, captionHeight = 34;

/// Corners of the outline of a histogram, from its left end to its right end.
std::vector<QPointF> outlineOf(const Distribution &distribution)
{
    std::vector<QPointF> points;
    for (std::size_t bin = 0; bin < Distribution::binCount; ++bin) {
        const double share = 100 * distribution.share(bin);
        points.emplace_back(static_cast<double>(bin) / Distribution::binCount, share);
        points.emplace_back(static_cast<double>(bin + 1) / Distribution::binCount, share);
    }
    return points;
}

/// Good news, bad news, or neither: what a change of this sign means for the score.
QColor colourOf(const ScoreDifference &one, const DifferenceColours &colours)
{
    if (!one.isSure() || !needsObjects(one.score))
        return colours.secondary;
    const bool down = one.difference.value < 0;
    return down == isLoss(one.score) ? colours.better : colours.worse;
}

/// Columns of a difference chart.
struct Columns
{
    double chart = 0, values = 0, right = 0;
};

Columns columnsOf(const QRectF &area, const std::vector<ScoreDifference> &differences)
{
    const QFontMetricsF metrics(textFont(textSize));
    double title = 0;
    for (const ScoreDifference &one : differences)
        title = std::max(title, metrics.horizontalAdvance(scoreTitle(one.score)));
    const double change = metrics.horizontalAdvance(scoreChange(Score::FalsePositive, -0.8888)) + 12;
    const double means = metrics.horizontalAdvance(QStringLiteral("88.8 % → 88.8 %")) + 16;
    Columns columns;
    columns.right = area.right();
    columns.values = area.right() - change - means;
    columns.chart = area.left() + std::min(title + 16, area.width() * 0.42);
    return columns;
}

/// Largest reach of the intervals of scores of one unit.
double reachOf(const std::vector<ScoreDifference> &differences, bool rate)
{
    double reach = 0;
    for (const ScoreDifference &one : differences) {
        if (isRate(one.score) != rate)
            continue;
        for (const double value : {one.difference.value, one.difference.low, one.difference.high})
            reach = std::isnan(value) ? reach : std::max(reach, std::abs(value));
    }
    return reach > 0 ? reach : 1;
}

void paintRow(QPainter &painter, const QRectF &row, const Columns &columns, const ScoreDifference &one, double reach,
              const DifferenceColours &colours)
{
    const QFont font = textFont(textSize);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(QRectF(row.left(), row.top(), columns.chart - row.left() - 8, row.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(scoreTitle(one.score), Qt::ElideRight, columns.chart - row.left() - 8));
    const double middle = (columns.chart + columns.values) / 2;
    const double half = (columns.values - columns.chart) / 2 - 10;
    const auto at = [&](double value) { return middle + value / reach * half; };
    const double y = row.center().y();
    const QColor colour = colourOf(one, colours);
    if (!std::isnan(one.difference.low)) {
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(at(one.difference.low), y), QPointF(at(one.difference.high), y));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(at(one.difference.value), y), 4, 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colours.secondary);
    const QString means =
        QStringLiteral("%1 → %2").arg(scoreText(one.score, one.meanA), scoreText(one.score, one.meanB));
    painter.drawText(QRectF(columns.values, row.top(), columns.right - columns.values, row.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, means);
    painter.setPen(colour == colours.secondary ? colours.text : colour);
    painter.drawText(QRectF(columns.values, row.top(), columns.right - columns.values, row.height()),
                     Qt::AlignVCenter | Qt::AlignRight, scoreChange(one.score, one.difference.value));
}

} // namespace

QString scoreTitle(Score score)
{
    return translated("Score", titleOf(score));
}

QString scoreText(Score score, double value)
{
    if (std::isnan(value))
        return unknown();
    return isRate(score) ? percent(value) : QLocale().toString(value, 'f', 3);
}

QString scoreChange(Score score, double difference)
{
    if (std::isnan(difference))
        return unknown();
    const QString sign = difference > 0 ? QStringLiteral("+") : difference < 0 ? QStringLiteral("−") : QString();
    const QString size = QLocale().toString(std::abs(difference) * (isRate(score) ? 100 : 1), 'f', isRate(score) ? 1 : 3);
    return isRate(score) ? translate("Score", "%1 points").arg(sign + size) : sign + size;
}

Distribution shownDistribution(Score score, const AuditResult &result)
{
    return isRate(score) ? result.overImages(score) : result.scores[static_cast<std::size_t>(score)];
}

QString distributionUnit(Score score)
{
    return isRate(score) ? translate("Score", "% of images") : translate("Score", "% of draws");
}

QString distributionAxis(Score score)
{
    return isRate(score) ? translate("Score", "share of an image's pairs") : translate("Score", "score");
}

Figure distributionFigure(Score score, const std::vector<AuditResult> &results, const QStringList &names)
{
    Chart chart;
    chart.title = scoreTitle(score);
    chart.unit = distributionUnit(score);
    chart.axisTitle = distributionAxis(score);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Distribution distribution = shownDistribution(score, results[i]);
        if (distribution.count() == 0)
            continue;
        ChartLine line;
        line.label = results.size() > 1 ? names.value(static_cast<int>(i)) : QString();
        line.colour = palette::series(static_cast<int>(i));
        line.dash = palette::dash(static_cast<int>(i));
        line.smooth = outlineOf(distribution);
        line.filled = true;
        chart.lines.push_back(std::move(line));
    }
    return {chart.title, QSizeF(chartWidth, chartHeight), [chart](QPainter &painter) {
                paintChart(painter, QRectF(0, 0, chartWidth, chartHeight), chart);
            }};
}

DifferenceColours DifferenceColours::forPaper()
{
    return {palette::text, palette::secondary, palette::line, palette::good, palette::bad};
}

double differencesHeight(const std::vector<ScoreDifference> &differences)
{
    return headHeight + rowHeight * static_cast<double>(differences.size());
}

void paintDifferences(QPainter &painter, const QRectF &area, const std::vector<ScoreDifference> &differences,
                      const DifferenceColours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = columnsOf(area, differences);
    const double middle = (columns.chart + columns.values) / 2;
    painter.setFont(textFont(textSize - 1));
    painter.setPen(colours.secondary);
    const QRectF head(area.left(), area.top(), area.width(), headHeight);
    painter.drawText(QRectF(area.left(), head.top(), middle - area.left() - 6, headHeight),
                     Qt::AlignRight | Qt::AlignVCenter, translate("Score", "← less"));
    painter.drawText(QRectF(middle + 6, head.top(), columns.values - middle - 6, headHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, translate("Score", "more →"));
    painter.drawText(QRectF(columns.values, head.top(), columns.right - columns.values, headHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, translate("Score", "A → B"));
    painter.drawText(QRectF(columns.values, head.top(), columns.right - columns.values, headHeight),
                     Qt::AlignRight | Qt::AlignVCenter, translate("Score", "B − A"));
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(area.left(), head.bottom()), QPointF(area.right(), head.bottom()));
    painter.drawLine(QPointF(middle, head.bottom()), QPointF(middle, area.top() + differencesHeight(differences)));
    double top = head.bottom();
    for (const ScoreDifference &one : differences) {
        paintRow(painter, QRectF(area.left(), top, area.width(), rowHeight), columns, one,
                 reachOf(differences, isRate(one.score)), colours);
        top += rowHeight;
    }
    painter.restore();
}

Figure differenceFigure(const std::vector<ScoreDifference> &differences, const QString &nameA, const QString &nameB)
{
    const QString text = translate("Score", "A: %1. B: %2. Dots: mean difference over images; bars: 95 % interval of a "
                                            "paired bootstrap over images. Per cent and shares have scales of their own.")
                             .arg(nameA, nameB);
    const double height = differencesHeight(differences);
    return {translate("Score", "Two crop policies"), QSizeF(figureWidth, height + captionHeight),
            [differences, text, height](QPainter &painter) {
                paintDifferences(painter, QRectF(0, 0, figureWidth, height), differences, DifferenceColours::forPaper());
                painter.setFont(textFont(10));
                painter.setPen(palette::secondary);
                painter.drawText(QRectF(0, height + 6, figureWidth, captionHeight - 6), Qt::TextWordWrap, text);
            }};
}

} // namespace leoclr::report
