#pragma once

#include "widgets/plot/axisformat.h"
#include "widgets/plot/qcustomplotheader.h"

namespace leoclr {

/// Ticks of our axes: plain units, and on a logarithmic axis decades where the range spans some, otherwise 1-2-5 or
/// even steps, so that an axis is never left with a single number.
class AxisTicker : public QCPAxisTicker
{
public:
    explicit AxisTicker(AxisUnit unit) : m_unit(unit) {}

    void setUnit(AxisUnit unit) { m_unit = unit; }
    void setLogarithmic(bool logarithmic) { m_logarithmic = logarithmic; }
    /// Distance of the ticks made last; 0 on a logarithmic axis of decades.
    [[nodiscard]] double lastStep() const { return m_step; }

    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision,
                  QVector<double> &ticks, QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    [[nodiscard]] QVector<double> evenTicks(const QCPRange &range);
    [[nodiscard]] QVector<double> decadeTicks(const QCPRange &range);

    AxisUnit m_unit;
    bool m_logarithmic = false;
    double m_step = 0;
};

} // namespace leoclr
