#include "core/library/series.h"

namespace leoclr {

namespace {

/// Figures that an epoch event measures at its end keep their name; means over the epoch get a name of their own,
/// because the steps' figures have theirs.
std::string nameOfEpochFigure(const std::string &name)
{
    return name.starts_with("knn") ? name : "epoch_" + name;
}

} // namespace

void RunSeries::fold(const Decoded &item)
{
    const Event *event = std::get_if<Event>(&item);
    if (!event)
        return;
    if (const auto *metrics = std::get_if<MetricsEvent>(&event->body)) {
        for (const auto &[name, value] : metrics->values)
            m_series[name].append(static_cast<double>(metrics->step), value);
    } else if (const auto *epoch = std::get_if<EpochEvent>(&event->body)) {
        for (const auto &[name, value] : epoch->values)
            m_series[nameOfEpochFigure(name)].append(static_cast<double>(epoch->step), value);
    } else if (const auto *resumed = std::get_if<ResumedEvent>(&event->body)) {
        for (auto &[name, series] : m_series)
            series.truncateAfter(static_cast<double>(resumed->step));
        std::erase_if(m_series, [](const auto &entry) { return entry.second.isEmpty(); });
    } else if (std::holds_alternative<StartedEvent>(event->body)) {
        m_series.clear(); // a run that starts over from step 0
    }
}

const Series *RunSeries::find(const std::string &name) const
{
    const auto found = m_series.find(name);
    return found == m_series.end() ? nullptr : &found->second;
}

} // namespace leoclr
