#include "widgets/training/eventtext.h"

#include "core/language/errortext.h"
#include "widgets/common/formatting.h"
#include "widgets/training/figures.h"
#include "widgets/training/healthtext.h"

#include <QCoreApplication>

namespace leoclr {

namespace {

/// The context of this file's words.
struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

QString valuesText(const std::map<std::string, double> &values)
{
    QStringList parts;
    for (const auto &[name, value] : values)
        parts << figureTitle(name) + ' ' + figureText(name, value);
    return parts.join(QStringLiteral("  ·  "));
}

QString orderName(const std::string &type)
{
    if (type == "stop")
        return EventText::tr("stop");
    if (type == "pause")
        return EventText::tr("pause");
    if (type == "continue")
        return EventText::tr("continue");
    if (type == "checkpoint")
        return EventText::tr("checkpoint");
    return QString::fromStdString(type);
}

/// Makes the line of each kind of event.
struct Writer
{
    LogLine operator()(const StartedEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("started"),
                EventText::tr("%1 images, %2 epochs of %3 steps on %4 (%5, process %6)")
                    .arg(formatCount(e.images), formatCount(e.epochs), formatCount(e.stepsPerEpoch),
                         QString::fromStdString(e.device), QString::fromStdString(e.host))
                    .arg(e.pid)};
    }
    LogLine operator()(const ResumedEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("resumed"),
                EventText::tr("goes on from step %1 on %2 (%3, process %4)")
                    .arg(formatCount(e.step), QString::fromStdString(e.device), QString::fromStdString(e.host))
                    .arg(e.pid)};
    }
    LogLine operator()(const EpochEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("epoch"),
                EventText::tr("epoch %1 done in %2").arg(formatCount(e.epoch + 1), formatDuration(e.seconds))
                    + QStringLiteral("  ·  ") + valuesText(e.values)};
    }
    LogLine operator()(const MetricsEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("step"), formatCount(e.step) + QStringLiteral("  ·  ") + valuesText(e.values)};
    }
    LogLine operator()(const HealthEvent &e) const
    {
        const HealthWords words = healthWords(e.state, e.reason);
        const LogLevel level = e.state == "good" ? LogLevel::Good : e.state == "bad" ? LogLevel::Bad : LogLevel::Caution;
        QString text = EventText::tr("step %1: %2").arg(formatCount(e.step), words.title);
        if (!e.evidence.empty())
            text += QStringLiteral("  ·  ") + valuesText(e.evidence);
        return {0, level, EventText::tr("health"), text};
    }
    LogLine operator()(const PreviewEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("views"), EventText::tr("views of step %1").arg(formatCount(e.step))};
    }
    LogLine operator()(const CheckpointEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("checkpoint"),
                EventText::tr("step %1 saved in %2 (%3)")
                    .arg(formatCount(e.step), QString::fromStdString(e.path), formatBytes(static_cast<quint64>(e.bytes)))};
    }
    LogLine operator()(const EvaluationEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("evaluation"),
                EventText::tr("%1 at step %2").arg(e.protocol == "knn" ? QStringLiteral("k-NN") : QString::fromStdString(e.protocol),
                                                   formatCount(e.step))
                    + QStringLiteral("  ·  ") + valuesText(e.values)};
    }
    LogLine operator()(const WarningEvent &e) const
    {
        return {0, LogLevel::Caution, EventText::tr("warning"), warningText(e)};
    }
    LogLine operator()(const AcknowledgedEvent &e) const
    {
        QString text = e.accepted ? EventText::tr("the engine took the order: %1").arg(orderName(e.type))
                                  : EventText::tr("the engine refused the order: %1").arg(orderName(e.type));
        if (!e.detail.empty())
            text += QStringLiteral(" (%1)").arg(QString::fromStdString(e.detail));
        return {0, e.accepted ? LogLevel::Plain : LogLevel::Caution, EventText::tr("order"), text};
    }
    LogLine operator()(const HeartbeatEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("alive"), QString::fromStdString(e.state)};
    }
    LogLine operator()(const FinishedEvent &e) const
    {
        const QString text = e.reason == "completed"
            ? EventText::tr("completed at step %1 after %2").arg(formatCount(e.step), formatDuration(e.seconds))
            : EventText::tr("stopped at step %1 after %2; can be resumed").arg(formatCount(e.step), formatDuration(e.seconds));
        return {0, LogLevel::Good, EventText::tr("finished"), text};
    }
    LogLine operator()(const FailedEvent &e) const
    {
        return {0, LogLevel::Bad, EventText::tr("failed"),
                EventText::tr("step %1: %2").arg(formatCount(e.step), describe(e.error))};
    }
    LogLine operator()(const UnknownEvent &e) const
    {
        return {0, LogLevel::Plain, EventText::tr("other"),
                EventText::tr("an event of the type \"%1\", which this version does not know").arg(QString::fromStdString(e.type))};
    }
};

} // namespace

LogLine logLine(const Decoded &item)
{
    if (const auto *damage = std::get_if<Damage>(&item)) {
        return {0, LogLevel::Caution, EventText::tr("damaged"),
                EventText::tr("line at byte %1 left out: %2")
                    .arg(formatCount(static_cast<qint64>(damage->offset)), QString::fromStdString(damage->reason))};
    }
    const Event &event = std::get<Event>(item);
    LogLine line = std::visit(Writer{}, event.body);
    line.time = event.time;
    return line;
}

} // namespace leoclr
