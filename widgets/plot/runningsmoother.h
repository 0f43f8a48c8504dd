#pragma once

namespace leoclr {

/// The smoothing of core/library's smoothed(), one value after the other: an exponential moving average with the bias
/// of its start removed.
class RunningSmoother
{
public:
    /// @param weight 0: as is; towards 1: smoother
    explicit RunningSmoother(double weight = 0) : m_weight(weight) {}

    [[nodiscard]] double next(double value)
    {
        m_average = m_weight * m_average + (1 - m_weight) * value;
        m_remaining *= m_weight;
        return m_average / (1 - m_remaining);
    }

private:
    double m_weight;
    double m_average = 0;
    double m_remaining = 1; ///< weight to the power of the number of values
};

} // namespace leoclr
