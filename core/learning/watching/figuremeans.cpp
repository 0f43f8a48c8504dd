#include "core/learning/watching/figuremeans.h"

#include <utility>

namespace leoclr::learning {

void FigureMeans::add(const std::map<std::string, double> &figures)
{
    for (const auto &[name, value] : figures)
        m_sums[name] += value;
    ++m_count;
}

std::map<std::string, double> FigureMeans::means() const
{
    std::map<std::string, double> means;
    for (const auto &[name, sum] : m_sums)
        means[name] = sum / static_cast<double>(m_count);
    return means;
}

void FigureMeans::clear()
{
    m_sums.clear();
    m_count = 0;
}

void FigureMeans::restore(std::map<std::string, double> sums, std::int64_t count)
{
    m_sums = std::move(sums);
    m_count = count;
}

} // namespace leoclr::learning
