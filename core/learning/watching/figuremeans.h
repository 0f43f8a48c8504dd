#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace leoclr::learning {

/// Sums of named figures over steps, for their mean. Its content goes into checkpoints, so that a resumed run reports
/// the same means.
class FigureMeans
{
public:
    void add(const std::map<std::string, double> &figures);
    [[nodiscard]] std::map<std::string, double> means() const;
    [[nodiscard]] std::int64_t count() const { return m_count; }
    void clear();

    [[nodiscard]] const std::map<std::string, double> &sums() const { return m_sums; }
    void restore(std::map<std::string, double> sums, std::int64_t count);

private:
    std::map<std::string, double> m_sums;
    std::int64_t m_count = 0;
};

} // namespace leoclr::learning
