#include "widgets/plot/axisticker.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

QVector<double> AxisTicker::evenTicks(const QCPRange &range)
{
    m_step = tickStep(m_unit, range.size() / std::max(1, mTickCount));
    QVector<double> ticks;
    const double first = std::ceil(range.lower / m_step - 1e-9);
    const double last = std::floor(range.upper / m_step + 1e-9);
    if (!(last - first <= 200))
        return ticks;
    const int count = static_cast<int>(last - first);
    for (int i = 0; i <= count; ++i)
        ticks.append((first + i) * m_step);
    return ticks;
}

QVector<double> AxisTicker::decadeTicks(const QCPRange &range)
{
    m_step = 0;
    QVector<double> ticks;
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    const int decades = last - first;
    const int every = std::max(1, decades / std::max(1, mTickCount));
    const bool between = decades * 3 <= mTickCount + 2;
    for (int power = first; power <= last; power += every) {
        const double decade = std::pow(10.0, power);
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (factor > 1 && !between)
                break;
            if (decade * factor >= range.lower * 0.999999 && decade * factor <= range.upper * 1.000001)
                ticks.append(decade * factor);
        }
    }
    return ticks;
}

void AxisTicker::generate(const QCPRange &range, const QLocale &, QChar, int, QVector<double> &ticks,
                          QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    const bool decades = m_logarithmic && range.lower > 0 && range.upper / range.lower >= 10;
    ticks = decades ? decadeTicks(range) : evenTicks(range);
    if (decades && ticks.size() < 2)
        ticks = evenTicks(range);
    if (subTicks)
        subTicks->clear();
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : ticks)
        tickLabels->append(tickText(m_unit, tick, m_step > 0 ? m_step : std::abs(tick)));
}

} // namespace leoclr
