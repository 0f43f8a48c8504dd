#include "widgets/runs/runtext.h"

#include "core/language/errortext.h"
#include "widgets/common/choicename.h"
#include "widgets/common/formatting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

/// The context of this file's words.
struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QString percent(double share)
{
    return RunText::tr("%1 %").arg(QLocale().toString(std::floor(100 * share)));
}

QString knn(const RunSummary &summary)
{
    const auto found = summary.latest.find("knn_top1");
    return found == summary.latest.end() ? QString() : RunText::tr("k-NN %1").arg(formatShare(found->second));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// "stopped at 40 %", or the word alone while nothing is known.
QString stateWithPlace(const RunSummary &summary)
{
    const double share = shareDone(summary);
    return share > 0 ? RunText::tr("%1 at %2").arg(stateText(summary.state), percent(share)) : stateText(summary.state);
}

QString activityText(const std::string &activity)
{
    if (activity == "scanning")
        return RunText::tr("reading the dataset");
    if (activity == "evaluating")
        return RunText::tr("evaluating");
    if (activity == "saving")
        return RunText::tr("saving");
    return {};
}

} // namespace

double shareDone(const RunSummary &summary)
{
    if (summary.totalSteps <= 0)
        return -1;
    return std::clamp(static_cast<double>(summary.step) / static_cast<double>(summary.totalSteps), 0.0, 1.0);
}

QString statusLine(const RunRecord &run)
{
    const RunSummary &summary = run.summary;
    switch (summary.state) {
    case RunState::Waiting:
        return stateText(summary.state);
    case RunState::Running: {
        const double share = shareDone(summary);
        const QString left = summary.secondsLeft >= 0 ? RunText::tr("%1 left").arg(formatDuration(summary.secondsLeft))
                                                      : activityText(summary.activity);
        return share < 0 ? joined({stateText(summary.state), left}) : joined({percent(share), left});
    }
    case RunState::Finished:
        return joined({knn(summary), run.tags.isEmpty() || knn(summary).isEmpty() ? formatTime(summary.lastEventTime) : QString()});
    case RunState::Paused:
    case RunState::Stopped:
    case RunState::Failed:
    case RunState::Died:
        return joined({stateWithPlace(summary), knn(summary)});
    case RunState::Unknown:
        return summary.failure ? RunText::tr("cannot be read") : stateText(summary.state);
    }
    return {};
}

QString runToolTip(const RunRecord &run)
{
    const RunSummary &summary = run.summary;
    QStringList lines{QStringLiteral("<b>%1</b>").arg(run.name.toHtmlEscaped())};
    lines << joined({stateText(summary.state), choiceName("method.name", run.method), choiceName("data.reader", run.dataset),
                     QString::fromStdString(summary.device)}).toHtmlEscaped();
    if (run.created > 0)
        lines << RunText::tr("Created %1").arg(formatTime(run.created)).toHtmlEscaped();
    if (summary.state == RunState::Finished)
        lines << RunText::tr("Finished %1").arg(formatTime(summary.lastEventTime)).toHtmlEscaped();
    if (summary.failure)
        lines << describe(*summary.failure).toHtmlEscaped();
    if (summary.damagedLines > 0)
        lines << RunText::tr("%n line(s) of the log could not be read", nullptr, summary.damagedLines);
    if (!run.tags.isEmpty())
        lines << QStringLiteral("#%1").arg(run.tags.join(QStringLiteral(" #"))).toHtmlEscaped();
    if (!run.notes.isEmpty())
        lines << QStringLiteral("<i>%1</i>").arg(run.notes.toHtmlEscaped().replace('\n', QStringLiteral("<br>")));
    lines << run.path.toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

bool isTraining(const RunRecord &run)
{
    return run.summary.state == RunState::Running || run.summary.state == RunState::Paused;
}

bool canResume(const RunRecord &run)
{
    const RunState state = run.summary.state;
    return state == RunState::Stopped || state == RunState::Failed || state == RunState::Died;
}

} // namespace leoclr
