#include "core/learning/training/history.h"

#include <algorithm>

namespace leoclr::learning {

bool History::starvedAt(std::int64_t step) const
{
    const auto last = std::find_if(starvation.rbegin(), starvation.rend(),
                                   [&](const auto &verdict) { return verdict.first <= step; });
    return last != starvation.rend() && last->second;
}

Result<History> readHistory(const RunDirectory &directory)
{
    History history;
    std::error_code none;
    if (!std::filesystem::exists(directory.events(), none))
        return history;
    const Result<RunDirectory::ReadEvents> events = directory.readEvents();
    if (!events)
        return tl::unexpected<Error>(events.error());
    for (const Decoded &item : events->items) {
        const auto *event = std::get_if<Event>(&item);
        if (!event)
            continue;
        history.begun = history.begun || std::holds_alternative<StartedEvent>(event->body);
        history.ended = std::holds_alternative<FinishedEvent>(event->body)
            || std::holds_alternative<FailedEvent>(event->body);
        if (const auto *finished = std::get_if<FinishedEvent>(&event->body))
            history.completed = finished->reason == "completed";
        else if (std::holds_alternative<ResumedEvent>(event->body))
            history.completed = false;
        else if (const auto *health = std::get_if<HealthEvent>(&event->body))
            history.starvation.emplace_back(health->step, health->reason == "starvation");
    }
    return history;
}

Result<> mayBegin(const History &history, bool resume, const std::string &place)
{
    if (resume && history.completed)
        return fail(ErrorCode::Inconsistent, "the run is complete, there is nothing left to train", place,
                    "Start a new run, for example with more epochs.");
    if (!resume && history.begun)
        return fail(ErrorCode::Inconsistent, "the run has been started before", place,
                    "Go on with `leoclr-engine resume " + place + "`, or start a new run in another folder.");
    return {};
}

} // namespace leoclr::learning
