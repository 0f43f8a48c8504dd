#include "widgets/common/formatting.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace leoclr {

namespace {

struct Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Formatting)
};

const QString dash = QStringLiteral("–");

/// "2.7·10⁻⁶"
QString scientific(double value, int decimals)
{
    const QLocale locale;
    const QString text = QLocale::c().toString(value, 'e', decimals);
    const int exponent = text.section(QLatin1Char('e'), 1).toInt();
    QString raised;
    for (const QChar digit : QString::number(exponent))
        raised += digit == QLatin1Char('-') ? QChar(u'⁻') : QStringView(u"⁰¹²³⁴⁵⁶⁷⁸⁹")[digit.digitValue()];
    return locale.toString(text.section(QLatin1Char('e'), 0, 0).toDouble(), 'f', decimals) + QStringLiteral("·10") + raised;
}

} // namespace

QString formatNumber(double value, int digits)
{
    if (std::isnan(value))
        return dash;
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    QLocale locale;
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e7))
        return scientific(value, std::max(0, digits - 2));
    if (size >= 1000)
        return locale.toString(value, 'f', 0);
    const int before = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
    return locale.toString(value, 'f', std::max(0, digits - before));
}

QString formatCount(qint64 value)
{
    return QLocale().toString(value);
}

QString formatShare(double share)
{
    if (std::isnan(share))
        return dash;
    return Formatting::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1));
}

QString formatBytes(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 10'000 ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

QString formatDuration(double seconds)
{
    if (std::isnan(seconds) || seconds < 0)
        return dash;
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return Formatting::tr("%1 s").arg(whole);
    if (whole < 600)
        return Formatting::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 3600)
        return Formatting::tr("%1 min").arg((whole + 30) / 60);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 48 * 60)
        return Formatting::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return Formatting::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

QString formatTime(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const bool thisYear = time.date().year() == QDate::currentDate().year();
    const QLocale locale;
    return locale.toString(time, thisYear ? Formatting::tr("d MMM, HH:mm") : Formatting::tr("d MMM yyyy, HH:mm"));
}

QString stateText(RunState state)
{
    switch (state) {
    case RunState::Waiting: return Formatting::tr("waiting");
    case RunState::Running: return Formatting::tr("running");
    case RunState::Paused: return Formatting::tr("paused");
    case RunState::Finished: return Formatting::tr("finished");
    case RunState::Stopped: return Formatting::tr("stopped");
    case RunState::Failed: return Formatting::tr("failed");
    case RunState::Died: return Formatting::tr("died");
    case RunState::Unknown: return Formatting::tr("unknown");
    }
    return {};
}

QString stateSign(RunState state)
{
    switch (state) {
    case RunState::Waiting: return QStringLiteral("○");
    case RunState::Running: return QStringLiteral("●");
    case RunState::Paused: return QStringLiteral("‖");
    case RunState::Finished: return QStringLiteral("✓");
    case RunState::Stopped: return QStringLiteral("■");
    case RunState::Failed:
    case RunState::Died: return QStringLiteral("✕");
    case RunState::Unknown: return QStringLiteral("?");
    }
    return {};
}

QColor stateColour(RunState state)
{
    const ThemeColours &c = Theme::instance().colours();
    switch (state) {
    case RunState::Running: return c.accent;
    case RunState::Finished: return c.good;
    case RunState::Paused: return c.caution;
    case RunState::Failed:
    case RunState::Died: return c.bad;
    case RunState::Waiting:
    case RunState::Stopped:
    case RunState::Unknown: return c.secondary;
    }
    return c.secondary;
}

} // namespace leoclr
