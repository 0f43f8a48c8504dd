#include "core/language/errortext.h"
#include "core/report/palette.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace leoclr::report {

namespace {

struct Accuracy
{
    double best = 0, last = 0;
    double bestStep = 0;
};

std::optional<Accuracy> neighbourAccuracy(const ReportRun &run)
{
    const Series *const series = run.series.find("knn_top1");
    if (!series || series->isEmpty())
        return std::nullopt;
    const auto &points = series->points();
    const auto best = std::max_element(points.begin(), points.end(), [](const auto &a, const auto &b) { return a.y < b.y; });
    return Accuracy{best->y, points.back().y, best->x};
}

/// The middle value: pauses and the first, slow step do not count.
std::optional<double> typicalSpeed(const ReportRun &run)
{
    const Series *const series = run.series.find("images_per_second");
    if (!series || series->isEmpty())
        return std::nullopt;
    std::vector<double> values;
    for (const Series::Point &point : series->points())
        if (std::isfinite(point.y))
            values.push_back(point.y);
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Mean over the last epoch where one was finished, else the last value.
std::optional<double> finalLoss(const ReportRun &run)
{
    const auto mean = run.last("epoch_loss");
    return mean ? mean : run.last("loss");
}

QString epochsText(const ReportRun &run)
{
    const qint64 planned = run.config ? run.config->epochs : run.summary.epochs;
    if (planned <= 0)
        return count(run.epochsDone);
    return translate("Report", "%1 of %2").arg(count(run.epochsDone), count(planned));
}

QString bestText(const ReportRun &run, const std::optional<Accuracy> &accuracy)
{
    if (!accuracy)
        return run.config && run.config->knnEveryEpochs == 0 ? translate("Report", "not measured") : unknown();
    if (run.stepsPerEpoch <= 0)
        return percent(accuracy->best);
    const double epoch = accuracy->bestStep / static_cast<double>(run.stepsPerEpoch);
    return translate("Report", "%1 (epoch %2)").arg(percent(accuracy->best), number(epoch, 4));
}

std::vector<Cell> rowOf(const ReportRun &run, int index)
{
    const auto accuracy = neighbourAccuracy(run);
    const auto speed = typicalSpeed(run);
    return {{run.name(), Tone::Plain, true, palette::series(index)},
            {methodText(run)},
            {datasetText(run)},
            {state(run.summary.state), toneOf(run.summary.state)},
            {epochsText(run)},
            {number(finalLoss(run))},
            {bestText(run, accuracy), Tone::Plain, true},
            {accuracy ? percent(accuracy->last) : bestText(run, accuracy)},
            {speed ? number(*speed, 3) : unknown()},
            {duration(run.seconds)}};
}

/// "bad: the loss diverges".
QString healthText(const RunSummary &summary)
{
    const QString state = summary.health == "bad" ? translate("Report", "bad") : translate("Report", "caution");
    if (summary.healthReason == "collapse")
        return translate("Report", "%1: all embeddings become alike (collapse)").arg(state);
    if (summary.healthReason == "few_dimensions")
        return translate("Report", "%1: the embeddings use few dimensions").arg(state);
    if (summary.healthReason == "knn_below_start")
        return translate("Report", "%1: k-NN stays below that before training").arg(state);
    if (summary.healthReason == "divergence")
        return translate("Report", "%1: the loss rises (divergence)").arg(state);
    if (summary.healthReason == "starvation")
        return translate("Report", "%1: training waits for data (starvation)").arg(state);
    return summary.healthReason.empty()
               ? state
               : translate("Report", "%1: %2").arg(state, QString::fromStdString(summary.healthReason));
}

void addNotes(std::vector<Block> &blocks, const ReportRun &run)
{
    const auto note = [&](const QString &sentence, Tone tone) {
        blocks.push_back(Paragraph{translate("Report", "%1: %2").arg(run.name(), sentence), tone});
    };
    if (run.summary.failure)
        note(describe(*run.summary.failure), Tone::Bad);
    if (run.resumes > 0)
        note(run.superseded
                 ? translate("Report", "The run was resumed %n time(s); figures that the later attempt computed again "
                                       "replace the earlier ones.", nullptr, run.resumes)
                 : translate("Report", "The run was resumed %n time(s).", nullptr, run.resumes),
             Tone::Secondary);
    if (!run.summary.health.empty() && run.summary.health != "good")
        note(translate("Report", "The last judgement of its health was %1.").arg(healthText(run.summary)),
             run.summary.health == "bad" ? Tone::Bad : Tone::Caution);
    for (const QString &problem : run.problems)
        note(problem, Tone::Caution);
    constexpr std::size_t shown = 3;
    for (std::size_t i = 0; i < std::min(shown, run.warnings.size()); ++i)
        note(QString::fromStdString(run.warnings[i].detail), Tone::Caution);
    if (run.warnings.size() > shown) {
        const int more = static_cast<int>(run.warnings.size() - shown);
        note(translate("Report", "%n more warning(s) are in the event log.", nullptr, more), Tone::Caution);
    }
}

} // namespace

Tone toneOf(RunState state)
{
    switch (state) {
    case RunState::Finished:
        return Tone::Good;
    case RunState::Failed:
    case RunState::Died:
        return Tone::Bad;
    case RunState::Stopped:
    case RunState::Paused:
    case RunState::Unknown:
        return Tone::Caution;
    case RunState::Waiting:
    case RunState::Running:
        break;
    }
    return Tone::Plain;
}

QString methodText(const ReportRun &run)
{
    if (!run.config)
        return unknown();
    const auto field = findField("method.name");
    return field ? valueText(**field, *run.config) : QString::fromStdString(run.config->method);
}

QString datasetText(const ReportRun &run)
{
    if (!run.config)
        return unknown();
    QStringList parts;
    const auto reader = findField("data.reader");
    parts << (reader ? valueText(**reader, *run.config) : QString::fromStdString(run.config->dataReader));
    if (run.config->dataReader == "folder")
        parts << QFileInfo(QString::fromStdString(run.config->dataPath)).fileName();
    if (run.dataset) {
        const int images = static_cast<int>(run.dataset->images);
        parts << translate("Report", "%Ln image(s)", nullptr, images);
    }
    return parts.join(" · ");
}

void addSummary(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering)
{
    blocks.push_back(Heading{translate("Report", "Summary")});
    Table table;
    table.caption = numbering.table(translate(
        "Report", "The runs. Final loss: mean over the last finished epoch, in nats. k-NN: top-1 accuracy of a weighted "
                  "nearest-neighbour vote on the test images. img/s: images per second, median. Time: all attempts together."));
    table.columns = {{translate("Report", "Run"), 1.8},
                     {translate("Report", "Method"), 1.0},
                     {translate("Report", "Data"), 1.6},
                     {translate("Report", "State"), 1.15},
                     {translate("Report", "Epochs"), 1.0, true},
                     {translate("Report", "Final loss"), 0.9, true},
                     {translate("Report", "k-NN best"), 1.3, true},
                     {translate("Report", "k-NN last"), 1.15, true},
                     {translate("Report", "img/s"), 1.05, true},
                     {translate("Report", "Time"), 1.25, true}};
    for (std::size_t i = 0; i < runs.size(); ++i)
        table.rows.push_back(rowOf(runs[i], static_cast<int>(i)));
    blocks.push_back(std::move(table));
    for (const ReportRun &run : runs)
        addNotes(blocks, run);
}

} // namespace leoclr::report
