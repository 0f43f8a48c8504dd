#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leoclr {

/// Version of the run directory and its events. A reader refuses a newer one with ErrorCode::NewerVersion.
inline constexpr int runFormatVersion = 1;

// The events of events.jsonl; EVENTS.md beside this file has one example each. Steps count optimiser steps from the
// beginning of the run, epochs from 0; a point at step N describes the state after N steps.

struct StartedEvent
{
    int format = runFormatVersion;
    std::string engineVersion = {};
    std::int64_t pid = 0;
    std::string host = {};
    std::int64_t totalSteps = 0;
    std::int64_t stepsPerEpoch = 0;
    std::int64_t epochs = 0;
    std::int64_t images = 0;
    std::string device = {}; ///< "cpu", "cuda:0 NVIDIA A100 80GB"
    std::int64_t processes = 1; ///< that share the run; pid, host and device are those of rank 0
    bool operator==(const StartedEvent &) const = default;
};

/// The run goes on from `step`: points past it from the earlier attempt are superseded.
struct ResumedEvent
{
    std::int64_t step = 0;
    std::int64_t pid = 0;
    std::string host = {};
    std::string engineVersion = {};
    std::string device = {};
    std::int64_t processes = 1;
    bool operator==(const ResumedEvent &) const = default;
};

/// End of an epoch.
struct EpochEvent
{
    std::int64_t epoch = 0; ///< the one that ended, 0-based
    std::int64_t step = 0;
    double seconds = 0;     ///< wall time of the epoch
    std::map<std::string, double> values = {}; ///< means over the epoch: loss, ...; knn_top1 where measured
    bool operator==(const EpochEvent &) const = default;
};

/// Figures of one step (or the mean since the last metrics event, as EVENTS.md says per name). Names, unit in brackets:
/// loss [nats], loss_1, loss_2, learning_rate, contrast_top1 [share], positive_similarity [cosine],
/// negative_similarity [cosine], embedding_std, effective_rank, gradient_norm, key_distance,
/// queue_age [steps], images_per_second, data_wait [share], gradient_wait_share [share], memory [bytes], gpu_memory [bytes], knn_top1 [share].
struct MetricsEvent
{
    std::int64_t step = 0;
    std::int64_t epoch = 0;
    std::map<std::string, double> values = {};
    bool operator==(const MetricsEvent &) const = default;
};

/// The engine's judgement of the run's health, sent when it changes and at times again (core/runlog/judgement.h).
struct HealthEvent
{
    std::int64_t step = 0;
    std::string state = {};   ///< "good", "caution", "bad"
    std::string reason = {};  ///< stable code, listed in EVENTS.md; "" for good
    std::map<std::string, double> evidence = {};
    bool operator==(const HealthEvent &) const = default;
};

/// Views of a real step: sample index, name, box of each crop, the recipe, and a hash of the rendered bytes,
/// so that replay can be proven.
struct PreviewView
{
    std::string recipe = {}; ///< JSON object, as views/recipe.h writes it
    std::string hash = {};   ///< hashOf(bytes of the rendered view)
    bool operator==(const PreviewView &) const = default;
};
struct PreviewSample
{
    std::int64_t index = 0; ///< in the dataset
    std::string name = {};
    int width = 0, height = 0; ///< of the original
    std::vector<PreviewView> views = {};
    bool operator==(const PreviewSample &) const = default;
};
struct PreviewEvent
{
    std::int64_t step = 0;
    std::int64_t epoch = 0;
    std::vector<PreviewSample> samples = {};
    bool operator==(const PreviewEvent &) const = default;
};

struct CheckpointEvent
{
    std::int64_t step = 0;
    std::int64_t epoch = 0; ///< epoch that the step lies in
    std::string path = {};       ///< relative to the run directory: "checkpoints/1170"
    std::int64_t bytes = 0;
    std::string hash = {};       ///< of the manifest
    bool operator==(const CheckpointEvent &) const = default;
};

struct EvaluationEvent
{
    std::string id = {};
    std::string protocol = {}; ///< "knn"
    std::int64_t step = 0;
    std::map<std::string, double> values = {};
    bool operator==(const EvaluationEvent &) const = default;
};

struct WarningEvent
{
    std::string code = {};   ///< stable: "file_skipped", "data_starvation", ...
    std::string detail = {}; ///< English sentence for the log
    bool operator==(const WarningEvent &) const = default;
};

/// The engine took an order from control.jsonl.
struct AcknowledgedEvent
{
    std::string order = {}; ///< its id
    std::string type = {};  ///< stop, pause, continue, checkpoint
    bool accepted = true;
    std::string detail = {};
    bool operator==(const AcknowledgedEvent &) const = default;
};

/// Sent every few seconds while nothing else is, so that silence means trouble.
struct HeartbeatEvent
{
    std::int64_t step = 0;
    std::string state = {}; ///< "scanning", "training", "evaluating", "paused", "saving"
    bool operator==(const HeartbeatEvent &) const = default;
};

struct FinishedEvent
{
    std::int64_t step = 0;
    std::string reason = {}; ///< "completed", "stopped"
    double seconds = 0; ///< of this attempt
    std::map<std::string, double> values = {}; ///< last figures
    bool operator==(const FinishedEvent &) const = default;
};

struct FailedEvent
{
    std::int64_t step = 0;
    Error error = {};
    bool operator==(const FailedEvent &) const = default;
};

/// An event of a type that this version does not know: kept and ignored.
struct UnknownEvent
{
    std::string type = {};
    bool operator==(const UnknownEvent &) const = default;
};

using EventBody = std::variant<StartedEvent, ResumedEvent, EpochEvent, MetricsEvent, HealthEvent, PreviewEvent,
                               CheckpointEvent, EvaluationEvent, WarningEvent, AcknowledgedEvent, HeartbeatEvent,
                               FinishedEvent, FailedEvent, UnknownEvent>;

struct Event
{
    std::int64_t sequence = 0; ///< from 0 without gaps, over all attempts
    std::int64_t time = 0;     ///< milliseconds since 1970, UTC
    EventBody body;
    bool operator==(const Event &) const = default;
};

/// Helper for std::visit without a catch-all, so that a new event is a compile error.
template<typename... Ts>
struct Overloaded : Ts... { using Ts::operator()...; };
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// One line of events.jsonl without the newline, with sequence, time and check.
[[nodiscard]] std::string encodeEvent(const Event &event);

/// A line that could not be used; reading goes on behind it.
struct Damage
{
    std::uint64_t offset = 0; ///< byte in the log where the line begins
    std::string reason;
    bool operator==(const Damage &) const = default;
};
using Decoded = std::variant<Event, Damage>;

/// Turns bytes of an event log into events. Chunks may split a line anywhere.
/// A damaged line (wrong check, no JSON) becomes a Damage record, reading goes on at the next line. A hole in the numbering
/// that no damaged line explains is one Damage too; the event behind it is delivered all the same.
class EventDecoder
{
public:
    static constexpr std::size_t maxLine = 1 << 20; ///< longer lines are damage, not an allocation
    /// @param offset byte in the log at which the first chunk begins
    explicit EventDecoder(std::uint64_t offset = 0) : m_lineStart(offset) {}
    [[nodiscard]] std::vector<Decoded> feed(std::string_view chunk);
    /// Byte behind the last whole line: where to go on reading after a restart. Inside a line that is too long, the
    /// byte behind what was skipped.
    [[nodiscard]] std::uint64_t resumeOffset() const { return m_lineStart; }

private:
    std::string m_tail;            ///< unfinished line
    std::uint64_t m_lineStart = 0; ///< byte where m_tail begins
    bool m_skipping = false;       ///< inside a line that is too long
    std::optional<std::int64_t> m_lastSequence;
};

} // namespace leoclr
