#include "core/library/summaryjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace leoclr {

namespace {

constexpr int summaryVersion = 1;

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

/// JSON knows no NaN and no infinity: they are written as words.
QJsonValue number(double value)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    return value;
}

double numberFrom(const QJsonValue &value)
{
    if (!value.isString())
        return value.toDouble();
    const QString word = value.toString();
    const double infinity = std::numeric_limits<double>::infinity();
    return word == "inf" ? infinity : word == "-inf" ? -infinity : std::numeric_limits<double>::quiet_NaN();
}

QJsonObject errorToJson(const Error &error)
{
    const std::string_view code = nameOf(error.code);
    return {{"code", QString::fromUtf8(code.data(), qsizetype(code.size()))},
            {"detail", text(error.detail)}, {"place", text(error.place)}, {"remedy", text(error.remedy)}};
}

Error errorFromJson(const QJsonObject &object)
{
    return {errorCodeFrom(object["code"].toString().toStdString()), object["detail"].toString().toStdString(),
            object["place"].toString().toStdString(), object["remedy"].toString().toStdString()};
}

} // namespace

QByteArray summaryToJson(const RunSummary &summary)
{
    QJsonObject latest;
    for (const auto &[name, value] : summary.latest)
        latest.insert(text(name), number(value));
    QJsonObject object{{"version", summaryVersion},
                       {"state", static_cast<int>(summary.state)},
                       {"activity", text(summary.activity)},
                       {"step", qint64(summary.step)},
                       {"totalSteps", qint64(summary.totalSteps)},
                       {"stepsPerEpoch", qint64(summary.stepsPerEpoch)},
                       {"epoch", qint64(summary.epoch)},
                       {"epochs", qint64(summary.epochs)},
                       {"firstEventTime", qint64(summary.firstEventTime)},
                       {"lastEventTime", qint64(summary.lastEventTime)},
                       {"imagesPerSecond", number(summary.imagesPerSecond)},
                       {"secondsLeft", number(summary.secondsLeft)},
                       {"latest", latest},
                       {"health", text(summary.health)},
                       {"healthReason", text(summary.healthReason)},
                       {"warnings", summary.warnings},
                       {"damagedLines", summary.damagedLines},
                       {"device", text(summary.device)},
                       {"paceStep", qint64(summary.paceStep)},
                       {"paceTime", qint64(summary.paceTime)},
                       {"pausedSince", qint64(summary.pausedSince)}};
    if (summary.failure)
        object.insert("failure", errorToJson(*summary.failure));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<RunSummary> summaryFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int state = object["state"].toInt(-1);
    if (object["version"].toInt() != summaryVersion || state < 0 || state > static_cast<int>(RunState::Unknown))
        return std::nullopt;
    const auto whole = [&](const char *key) { return object[QLatin1String(key)].toInteger(); };
    const auto words = [&](const char *key) { return object[QLatin1String(key)].toString().toStdString(); };
    RunSummary summary;
    summary.state = static_cast<RunState>(state);
    summary.activity = words("activity");
    summary.step = whole("step");
    summary.totalSteps = whole("totalSteps");
    summary.stepsPerEpoch = whole("stepsPerEpoch");
    summary.epoch = whole("epoch");
    summary.epochs = whole("epochs");
    summary.firstEventTime = whole("firstEventTime");
    summary.lastEventTime = whole("lastEventTime");
    summary.imagesPerSecond = numberFrom(object["imagesPerSecond"]);
    summary.secondsLeft = numberFrom(object["secondsLeft"]);
    const QJsonObject latest = object["latest"].toObject();
    for (auto it = latest.begin(); it != latest.end(); ++it)
        summary.latest.emplace(it.key().toStdString(), numberFrom(it.value()));
    summary.health = words("health");
    summary.healthReason = words("healthReason");
    summary.warnings = static_cast<int>(whole("warnings"));
    summary.damagedLines = static_cast<int>(whole("damagedLines"));
    summary.device = words("device");
    summary.paceStep = whole("paceStep");
    summary.paceTime = whole("paceTime");
    summary.pausedSince = whole("pausedSince");
    if (object.contains("failure"))
        summary.failure = errorFromJson(object["failure"].toObject());
    return summary;
}

} // namespace leoclr
