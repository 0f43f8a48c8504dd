#include "core/report/palette.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace leoclr::report {

namespace {

/// A chart of the report: which figures it shows, and how.
struct ChartKind
{
    const char *title;
    const char *unit;
    std::vector<std::pair<const char *, const char *>> figures; ///< name in the events, and label where there are several
    double factor = 1;
    enum Drawing { Smoothed, Exact, Marked } drawing = Smoothed; ///< Exact: set, not measured, so never smoothed
};

const std::vector<ChartKind> &chartKinds()
{
    static const std::vector<ChartKind> kinds{
        {QT_TRANSLATE_NOOP("Report", "Loss"), QT_TRANSLATE_NOOP("Report", "nats"), {{"loss", ""}}},
        {QT_TRANSLATE_NOOP("Report", "k-NN accuracy"), "%", {{"knn_top1", ""}}, 100, ChartKind::Marked},
        {QT_TRANSLATE_NOOP("Report", "Contrastive accuracy"), "%", {{"contrast_top1", ""}}, 100},
        {QT_TRANSLATE_NOOP("Report", "Similarity"),
         QT_TRANSLATE_NOOP("Report", "cosine"),
         {{"positive_similarity", QT_TRANSLATE_NOOP("Report", "positives")},
          {"negative_similarity", QT_TRANSLATE_NOOP("Report", "negatives")}}},
        {QT_TRANSLATE_NOOP("Report", "Embedding standard deviation"), "", {{"embedding_std", ""}}},
        {QT_TRANSLATE_NOOP("Report", "Effective rank"), QT_TRANSLATE_NOOP("Report", "dimensions"), {{"effective_rank", ""}}},
        {QT_TRANSLATE_NOOP("Report", "Learning rate"), "", {{"learning_rate", ""}}, 1, ChartKind::Exact},
        {QT_TRANSLATE_NOOP("Report", "Gradient norm"), "", {{"gradient_norm", ""}}},
        {QT_TRANSLATE_NOOP("Report", "Key–query distance"), "", {{"key_distance", ""}}},
        {QT_TRANSLATE_NOOP("Report", "Age of the queue"), QT_TRANSLATE_NOOP("Report", "steps"), {{"queue_age", ""}}, 1, ChartKind::Exact},
        {QT_TRANSLATE_NOOP("Report", "Throughput"), QT_TRANSLATE_NOOP("Report", "images/s"), {{"images_per_second", ""}}},
        {QT_TRANSLATE_NOOP("Report", "Waiting for data"), QT_TRANSLATE_NOOP("Report", "% of the time"), {{"data_wait", ""}}, 100},
        {QT_TRANSLATE_NOOP("Report", "Memory"), "MB", {{"memory", ""}}, 1e-6, ChartKind::Exact},
        {QT_TRANSLATE_NOOP("Report", "GPU memory"), "MB", {{"gpu_memory", ""}}, 1e-6, ChartKind::Exact}};
    return kinds;
}

/// In the CSV, but no curve of their own: parts and means of those that have one.
bool isCurveOfItsOwn(const std::string &name)
{
    return !name.starts_with("epoch_") && name != "loss_1" && name != "loss_2";
}

constexpr int columns = 400; ///< points a curve is thinned out to, twice

std::vector<QPointF> thinned(const std::vector<Series::Point> &points, double stepsPerUnit, double factor)
{
    Series series;
    for (const Series::Point &point : points)
        series.append(point.x, point.y);
    std::vector<QPointF> result;
    for (const Series::Point &point : series.visible(points.front().x, points.back().x, columns))
        result.emplace_back(point.x / stepsPerUnit, point.y * factor);
    return result;
}

/// Long curves are smoothed over about a thirtieth of their length.
double smoothingWeight(std::size_t points)
{
    constexpr double kept = 30;
    return points < 2 * kept ? 0.0 : std::min(.99, 1.0 - kept / static_cast<double>(points));
}

/// The mean of an exponential mean from the left and one from the right: such a curve does not lag behind.
std::vector<Series::Point> smoothedBothWays(const std::vector<Series::Point> &points, double weight)
{
    std::vector<Series::Point> result = smoothed(points, weight);
    const std::vector<Series::Point> backwards = smoothed({points.rbegin(), points.rend()}, weight);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i].y = (result[i].y + backwards[result.size() - 1 - i].y) / 2;
    return result;
}

ChartLine lineOf(const Series &series, const ChartKind &kind, double stepsPerUnit)
{
    ChartLine line;
    const double weight = kind.drawing == ChartKind::Smoothed ? smoothingWeight(series.points().size()) : 0.0;
    line.smooth = thinned(weight > 0 ? smoothedBothWays(series.points(), weight) : series.points(), stepsPerUnit,
                          kind.factor);
    if (weight > 0)
        line.raw = thinned(series.points(), stepsPerUnit, kind.factor);
    line.marked = kind.drawing == ChartKind::Marked || series.points().size() < 12;
    return line;
}

/// Epochs where all runs know how long theirs are, else steps.
bool countsInEpochs(const Runs &runs)
{
    return std::all_of(runs.begin(), runs.end(), [](const ReportRun &run) { return run.stepsPerEpoch > 0; });
}

/// The runs' names without the words that all begin and end with: "leoclr", "mocov2" for "leoclr-c10", "mocov2-c10".
QStringList shortNames(const Runs &runs)
{
    static const QRegularExpression separator("[-_ ]+"), wordPattern("[^-_ ]+");
    QList<QStringList> names;
    qsizetype shortest = std::numeric_limits<qsizetype>::max();
    for (const ReportRun &run : runs) {
        names << run.name().split(separator, Qt::SkipEmptyParts);
        shortest = std::min(shortest, names.back().size());
    }
    const auto allShare = [&](const auto &wordOf) {
        return std::all_of(names.begin(), names.end(), [&](const QStringList &name) { return wordOf(name) == wordOf(names.front()); });
    };
    qsizetype head = 0, tail = 0;
    while (head + 1 < shortest && allShare([&](const QStringList &name) { return name[head]; }))
        ++head;
    while (head + tail + 1 < shortest && allShare([&](const QStringList &name) { return name[name.size() - 1 - tail]; }))
        ++tail;
    QStringList result;
    for (const ReportRun &run : runs) { // with what stands between the words that are left
        qsizetype first = 0, last = 0, word = 0;
        const qsizetype words = names[result.size()].size();
        for (auto found = wordPattern.globalMatch(run.name()); found.hasNext(); ++word) {
            const QRegularExpressionMatch match = found.next();
            if (word == head)
                first = match.capturedStart();
            if (word + tail + 1 == words)
                last = match.capturedEnd();
        }
        result << run.name().mid(first, last - first);
    }
    return result;
}

Chart chartOf(const ChartKind &kind, const Runs &runs, const QStringList &names)
{
    const bool epochs = countsInEpochs(runs);
    Chart chart;
    chart.title = translate("Report", kind.title);
    chart.unit = *kind.unit ? translate("Report", kind.unit) : QString();
    chart.axisTitle = epochs ? translate("Report", "epoch") : translate("Report", "step");
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (std::size_t figure = 0; figure < kind.figures.size(); ++figure) {
            const Series *const series = runs[i].series.find(kind.figures[figure].first);
            if (!series || series->isEmpty())
                continue;
            ChartLine line = lineOf(*series, kind, epochs ? static_cast<double>(runs[i].stepsPerEpoch) : 1.0);
            line.colour = palette::series(static_cast<int>(i));
            line.dash = figure == 0 ? palette::dash(static_cast<int>(i)) : Qt::DotLine;
            const QString part = *kind.figures[figure].second ? translate("Report", kind.figures[figure].second) : QString();
            if (runs.size() == 1)
                line.label = part;
            else
                line.label = part.isEmpty() ? names[static_cast<qsizetype>(i)]
                                            : translate("Report", "%1, %2").arg(names[static_cast<qsizetype>(i)], part);
            chart.lines.push_back(std::move(line));
        }
    }
    return chart;
}

/// Figures that this program does not know by name still get a curve.
std::vector<std::string> unknownFigures(const Runs &runs)
{
    std::vector<std::string> names;
    for (const ReportRun &run : runs) {
        for (const auto &[name, series] : run.series.all()) {
            const bool known = std::any_of(chartKinds().begin(), chartKinds().end(), [&](const ChartKind &kind) {
                return std::any_of(kind.figures.begin(), kind.figures.end(),
                                   [&](const auto &figure) { return name == figure.first; });
            });
            if (!known && isCurveOfItsOwn(name) && std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

} // namespace

void addCurves(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering)
{
    blocks.push_back(Heading{translate("Report", "Curves")});
    ChartGrid grid;
    const QStringList names = shortNames(runs);
    const auto add = [&](const ChartKind &kind) {
        Chart chart = chartOf(kind, runs, names);
        if (!chart.lines.empty())
            grid.charts.push_back(std::move(chart));
    };
    for (const ChartKind &kind : chartKinds())
        add(kind);
    for (const std::string &name : unknownFigures(runs))
        add({name.c_str(), "", {{name.c_str(), ""}}});
    if (grid.charts.empty()) {
        blocks.push_back(Paragraph{translate("Report", "No figures have been recorded yet."), Tone::Secondary});
        return;
    }
    grid.caption = numbering.figure(
        translate("Report", "What was measured while training. Strong lines are exponential means from both sides; what was "
                            "measured lies pale behind them. k-NN accuracy, learning rate, age of the queue and memory are "
                            "not smoothed."));
    blocks.push_back(std::move(grid));
}

} // namespace leoclr::report
