#include "widgets/plot/axisformat.h"

#include "widgets/common/formatting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace leoclr {

namespace {

constexpr double minute = 60, hour = 3600, day = 86400;
const QChar thinSpace(0x202f); // narrow, and no line break

/// Decimals that a number needs so that multiples of `step` differ.
int decimalsFor(double step)
{
    for (int decimals = 0; decimals < 8; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled))
            return scaled < 0.5 ? decimals + 1 : decimals;
    }
    return 8;
}

QString plain(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString text = locale.toString(value, 'f', decimals);
    return text.startsWith('-') && text.count('0') == decimals + 1 ? text.mid(1) : text; // no "-0"
}

QString scaledText(double value, double step, const std::array<const char *, 5> &suffixes, const QString &unit)
{
    int power = 0;
    const double size = std::abs(value);
    while (power < 4 && size >= std::pow(1000.0, power + 1) * 0.9999999)
        ++power;
    const double scale = std::pow(1000.0, power);
    QString text = plain(value / scale, decimalsFor(step / scale));
    const QString suffix = QLatin1String(suffixes[power]) + unit;
    return suffix.isEmpty() ? text : text + thinSpace + suffix;
}

QString clockText(double seconds, bool withSeconds)
{
    const bool negative = seconds < 0;
    const qint64 whole = std::llround(std::abs(seconds));
    const qint64 high = withSeconds ? whole / 60 : whole / 3600;
    const qint64 low = withSeconds ? whole % 60 : whole % 3600 / 60;
    return QStringLiteral("%1%2:%3").arg(negative ? QStringLiteral("-") : QString()).arg(high).arg(low, 2, 10, QChar('0'));
}

/// Three to four significant digits without an exponent where that stays readable.
QString significant(double value)
{
    const double size = std::abs(value);
    if (size == 0)
        return QStringLiteral("0");
    if (size < 1e-4)
        return formatNumber(value, 4);
    const int digitsBefore = static_cast<int>(std::floor(std::log10(size))) + 1;
    return plain(value, std::clamp(4 - digitsBefore, 0, 6));
}

} // namespace

QString tickText(AxisUnit unit, double value, double step)
{
    if (std::abs(value) < step * 1e-6)
        value = 0; // what is left of a sum of steps
    switch (unit) {
    case AxisUnit::Share: {
        const QString number = plain(value * 100, decimalsFor(step * 100));
        return number + thinSpace + '%';
    }
    case AxisUnit::Duration:
        return clockText(value, step < minute);
    case AxisUnit::Bytes:
        return scaledText(value, step, {"", "k", "M", "G", "T"}, QStringLiteral("B"));
    case AxisUnit::Count:
    case AxisUnit::Number:
        break;
    }
    if (step < 1e-4) {
        // Small learning rates: 3e-5 says more than 0.00003.
        if (value == 0)
            return QStringLiteral("0");
        const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9));
        const double scale = std::pow(10.0, exponent);
        return plain(value / scale, decimalsFor(step / scale)) + 'e' + QString::number(exponent);
    }
    return scaledText(value, step, {"", "k", "M", "G", "T"}, {});
}

QString valueText(AxisUnit unit, double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    switch (unit) {
    case AxisUnit::Share:
        return plain(value * 100, std::abs(value) < 0.1 ? 2 : 1) + thinSpace + '%';
    case AxisUnit::Duration:
        return value < hour ? clockText(value, true) + thinSpace + QCoreApplication::translate("Axis", "min")
                            : clockText(value, false) + thinSpace + QCoreApplication::translate("Axis", "h");
    case AxisUnit::Bytes: {
        int power = 0;
        while (power < 4 && std::abs(value) >= std::pow(1000.0, power + 1))
            ++power;
        static const char *const names[] = {"B", "kB", "MB", "GB", "TB"};
        return significant(value / std::pow(1000.0, power)) + thinSpace + QLatin1String(names[power]);
    }
    case AxisUnit::Count:
        return value == std::floor(value) ? QLocale().toString(static_cast<qlonglong>(value)) : plain(value, 2);
    case AxisUnit::Number:
        break;
    }
    return significant(value);
}

QString tickUnitText(AxisUnit unit, double step)
{
    if (unit != AxisUnit::Duration)
        return {};
    return step < minute ? QCoreApplication::translate("Axis", "min:s") : QCoreApplication::translate("Axis", "h:min");
}

double tickStep(AxisUnit unit, double rough)
{
    if (!(rough > 0) || !std::isfinite(rough))
        return 1;
    if (unit == AxisUnit::Duration) {
        static constexpr std::array clock{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, minute, 2 * minute, 5 * minute, 10 * minute,
                                          15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day,
                                          2 * day, 5 * day, 10 * day, 30 * day};
        const auto found = std::lower_bound(clock.begin(), clock.end(), rough * 0.8);
        return found == clock.end() ? clock.back() : *found;
    }
    const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
    double best = magnitude;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double candidate = factor * magnitude;
        if (std::abs(std::log(candidate / rough)) < std::abs(std::log(best / rough)))
            best = candidate;
    }
    return unit == AxisUnit::Count ? std::max(1.0, std::round(best)) : best;
}

} // namespace leoclr
