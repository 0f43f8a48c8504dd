#include "core/report/chart.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace leoclr::report {

AxisTicks roundTicks(double low, double high, int wanted)
{
    if (!(std::isfinite(low) && std::isfinite(high)))
        return {0, 1, {0, 1}, 0};
    if (high <= low) {
        const double room = low == 0 ? 1 : std::abs(low) * .1;
        low -= room;
        high += room;
    }
    const double rough = (high - low) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * .999) {
            step = factor * power;
            break;
        }
    }
    AxisTicks ticks;
    ticks.low = low;
    ticks.high = high;
    ticks.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 9);
    for (double index = std::ceil(low / step - 1e-6); index * step <= high + 1e-6 * step; ++index)
        ticks.values.push_back(index * step);
    return ticks;
}

QString tickLabel(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto shortened = [&](double divisor, const char *suffix) {
        QString text = locale.toString(value / divisor, 'f', 2);
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(locale.decimalPoint().size());
        return text + suffix;
    };
    if (std::abs(value) >= 1e9)
        return shortened(1e9, "G");
    if (std::abs(value) >= 1e6)
        return shortened(1e6, "M");
    if (std::abs(value) >= 1e4)
        return shortened(1e3, "k");
    if (value != 0 && std::abs(value) < 1e-4)
        return locale.toString(value, 'g', 2);
    return locale.toString(value, 'f', decimals);
}

} // namespace leoclr::report
