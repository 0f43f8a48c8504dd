#include "core/report/reporttext.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cmath>
#include <string>

namespace leoclr::report {

QString translated(const char *context, std::string_view text)
{
    return QCoreApplication::translate(context, std::string(text).c_str());
}

QString unknown()
{
    return translate("Report", "unknown");
}

QString number(double value, int digits)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? translate("Report", "not a number") : QString(value > 0 ? "∞" : "−∞");
    QLocale locale;
    if (std::abs(value) < 10000)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double size = std::abs(value);
    if (size > 0 && (size < 1e-4 || size >= 1e7))
        return locale.toString(value, 'e', digits - 2);
    const int before = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 0;
    const int leadingZeros = size > 0 && size < 1 ? -static_cast<int>(std::floor(std::log10(size))) - 1 : 0;
    QString text = locale.toString(value, 'f', std::max(0, digits - before + leadingZeros));
    if (text.contains(locale.decimalPoint())) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(locale.decimalPoint().size());
    }
    return text;
}

QString number(const std::optional<double> &value, int digits)
{
    return value ? number(*value, digits) : unknown();
}

QString count(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(double share)
{
    return translate("Report", "%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QString bytes(qint64 value)
{
    return QLocale().formattedDataSize(value, 1, QLocale::DataSizeSIFormat);
}

QString duration(double seconds)
{
    if (seconds < 0 || !std::isfinite(seconds))
        return unknown();
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return translate("Report", "%1 s").arg(whole);
    if (whole < 3600)
        return translate("Report", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 48 * 3600)
        return translate("Report", "%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
    return translate("Report", "%1 d %2 h").arg(whole / 86400).arg(whole % 86400 / 3600);
}

QString time(qint64 milliseconds)
{
    if (milliseconds <= 0)
        return unknown();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc()).toString("yyyy-MM-dd HH:mm 'UTC'");
}

QString state(RunState state)
{
    switch (state) {
    case RunState::Waiting:
        return translate("Report", "○ waiting");
    case RunState::Running:
        return translate("Report", "● running");
    case RunState::Paused:
        return translate("Report", "‖ paused");
    case RunState::Finished:
        return translate("Report", "✓ finished");
    case RunState::Stopped:
        return translate("Report", "■ stopped");
    case RunState::Failed:
        return translate("Report", "✕ failed");
    case RunState::Died:
        return translate("Report", "✕ ended without a word");
    case RunState::Unknown:
        break;
    }
    return translate("Report", "? unknown");
}

} // namespace leoclr::report
