#include "core/report/palette.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"

#include <QDateTime>
#include <QFileInfo>

namespace leoclr::report {

Progress partOf(const Progress &progress, double from, double to)
{
    if (!progress)
        return {};
    return [=](double done, const QString &what) { return progress(from + done * (to - from), what); };
}

QString Numbering::table(const QString &caption)
{
    return translate("Report", "Table %1. %2").arg(++m_tables).arg(caption);
}

QString Numbering::figure(const QString &caption)
{
    return translate("Report", "Figure %1. %2").arg(++m_figures).arg(caption);
}

namespace {

QString titleOf(const Runs &runs, const ReportOptions &options)
{
    if (!options.title.trimmed().isEmpty())
        return options.title.trimmed();
    if (runs.size() == 1)
        return runs.front().name();
    if (runs.size() == 2)
        return translate("Report", "%1 and %2").arg(runs[0].name(), runs[1].name());
    const int others = static_cast<int>(runs.size()) - 1; // lupdate overlooks a count that is written as a cast
    return translate("Report", "%1 and %n more run(s)", nullptr, others).arg(runs.front().name());
}

QString datesOf(const Runs &runs)
{
    qint64 first = 0, last = 0;
    for (const ReportRun &run : runs) {
        if (run.summary.firstEventTime > 0 && (first == 0 || run.summary.firstEventTime < first))
            first = run.summary.firstEventTime;
        last = std::max<qint64>(last, run.summary.lastEventTime);
    }
    if (first == 0)
        return translate("Report", "Not trained yet");
    return translate("Report", "Trained %1 to %2").arg(time(first), time(last));
}

RunLine runLine(const ReportRun &run, int index)
{
    return {run.name(), palette::series(index), state(run.summary.state), toneOf(run.summary.state),
            translate("Report", "%1 on %2").arg(methodText(run), datasetText(run))};
}

Result<> addAllViews(std::vector<Block> &blocks, const Runs &runs, int samples, Numbering &numbering,
                     const Progress &progress)
{
    blocks.push_back(Heading{translate("Report", "Views")});
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto tell = [&](double part) {
            const double done = (static_cast<double>(i) + part) / static_cast<double>(runs.size());
            return !progress || progress(done, translate("Report", "Rendering the views of %1").arg(runs[i].name()));
        };
        if (!tell(0) || !addViews(blocks, runs[i], samples, numbering, tell))
            return fail(ErrorCode::Cancelled, "The report was cancelled");
    }
    return {};
}

} // namespace

Result<Runs> loadRuns(const QStringList &directories, const Progress &progress)
{
    if (directories.isEmpty())
        return fail(ErrorCode::Empty, "There is no run to report on", {}, "Name at least one run");
    Runs runs;
    for (qsizetype i = 0; i < directories.size(); ++i) {
        const double done = static_cast<double>(i) / static_cast<double>(directories.size());
        if (progress && !progress(done, translate("Report", "Reading %1").arg(QFileInfo(directories[i]).fileName())))
            return fail(ErrorCode::Cancelled, "The report was cancelled");
        Result<ReportRun> run = loadReportRun(directories[i]);
        if (!run)
            return tl::unexpected(run.error());
        runs.push_back(std::move(*run));
    }
    return runs;
}

Result<ReportDocument> composeReport(const QStringList &runDirectories, const ReportOptions &options,
                                     const Progress &progress)
{
    const Result<Runs> runs = loadRuns(runDirectories, partOf(progress, 0, .5));
    if (!runs)
        return tl::unexpected(runs.error());
    return compose(*runs, options, partOf(progress, .5, 1));
}

Result<ReportDocument> compose(const Runs &runs, const ReportOptions &options, const Progress &progress)
{
    ReportDocument document;
    document.title = titleOf(runs, options);
    document.subtitle = datesOf(runs);
    document.footer = translate("Report", "LeOCLR Workbench · report of %1").arg(time(QDateTime::currentMSecsSinceEpoch()));
    for (std::size_t i = 0; i < runs.size(); ++i)
        document.runs.push_back(runLine(runs[i], static_cast<int>(i)));

    Numbering numbering;
    addSummary(document.blocks, runs, numbering);
    if (options.curves)
        addCurves(document.blocks, runs, numbering);
    if (options.views)
        if (const Result<> added = addAllViews(document.blocks, runs, options.viewSamples, numbering, progress); !added)
            return tl::unexpected(added.error());
    if (options.methodsTable)
        addMethods(document.blocks, runs, numbering);
    if (options.environment)
        addEnvironment(document.blocks, runs, numbering);
    if (options.hashes)
        addHashes(document.blocks, runs, numbering);
    return document;
}

} // namespace leoclr::report
