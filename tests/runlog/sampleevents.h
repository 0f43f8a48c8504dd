#pragma once

#include "core/runlog/events.h"

#include <limits>
#include <string>
#include <vector>

namespace leoclr::testing {

/// One event of every type with every field set to something else than its default, numbered from
/// 0.
inline std::vector<Event> sampleEvents()
{
    const std::vector<EventBody> bodies{
        StartedEvent{1, "0.1.0", 4711, "node \"7\"", 11700, 39, 300, 2500,
                     "cuda:0 NVIDIA A100 80GB"},
        ResumedEvent{1170, 4712, "node8", "0.1.1", "cpu"},
        EpochEvent{4, 195, 12.5, {{"loss", 8.25}, {"knn_top1", 0.4375}}},
        MetricsEvent{130, 3, {{"loss", 9.5}, {"learning_rate", 0.03}, {"memory", 3.5e9}}},
        HealthEvent{140, "bad", "divergence", {{"loss", std::numeric_limits<double>::infinity()}}},
        PreviewEvent{200,
                     5,
                     {{17,
                       "n01/ä.jpg",
                       500,
                       375,
                       {{R"({"size":64,"sigma":0.1})", "00ff"}, {"no object", "11"}}}}},
        CheckpointEvent{1170, 30, "checkpoints/1170", 90210, "abcdef"},
        EvaluationEvent{"20260301-123005-4f9ac1", "knn", 1170, {{"top1", 0.5}}},
        WarningEvent{"file_skipped", "a/b.png: cut short\nin the middle"},
        AcknowledgedEvent{"20260301-123005-4f9ac2", "pause", true, "at the next step"},
        HeartbeatEvent{1171, "evaluating"},
        FinishedEvent{11700, "completed", 180.25, {{"loss", 7.0}}},
        FailedEvent{12, {ErrorCode::DiskFull, "no room", "/runs/x", "Make room."}},
        UnknownEvent{"holiday"},
    };
    std::vector<Event> events;
    for (const EventBody &body : bodies)
        events.push_back({static_cast<std::int64_t>(events.size()),
                          1772368205000 + static_cast<std::int64_t>(events.size()), body});
    return events;
}

/// The log that holds these events.
inline std::string logOf(const std::vector<Event> &events)
{
    std::string log;
    for (const Event &event : events)
        log += encodeEvent(event) + '\n';
    return log;
}

} // namespace leoclr::testing
