#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/runlog/events.h"
#include "core/runlog/rundirectory.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace leoclr::learning {

/// Where events go. Thread-safe.
class EventSink
{
public:
    virtual ~EventSink() = default;
    [[nodiscard]] virtual Result<> append(EventBody body) = 0;
};

/// Into the log of a run.
class LogSink final : public EventSink
{
public:
    explicit LogSink(std::unique_ptr<EventWriter> writer) : m_writer(std::move(writer)) {}
    [[nodiscard]] Result<> append(EventBody body) override { return m_writer->append(std::move(body)); }

private:
    std::unique_ptr<EventWriter> m_writer;
};

/// Where orders come from.
class OrderSource
{
public:
    virtual ~OrderSource() = default;
    /// Those that came since the last call.
    [[nodiscard]] virtual std::vector<Order> poll() = 0;
};

/// From control.jsonl of a run.
class ControlFile final : public OrderSource
{
public:
    explicit ControlFile(const RunDirectory &directory) : m_reader(directory) {}
    [[nodiscard]] std::vector<Order> poll() override { return m_reader.poll(); }

private:
    OrderReader m_reader;
};

/// Sends events, tells a listener about them, and sends heartbeats from a thread of its own while nothing else is sent:
/// also through long scans, evaluations and pauses.
class RunReporter
{
public:
    using Listener = std::function<void(const EventBody &)>;
    /// @param listener called with every event but heartbeats, on the thread that sends it; may be empty
    RunReporter(EventSink &sink, Listener listener, std::chrono::milliseconds silence = std::chrono::seconds(5));
    ~RunReporter();
    RunReporter(const RunReporter &) = delete;
    RunReporter &operator=(const RunReporter &) = delete;

    [[nodiscard]] Result<> send(EventBody body);
    /// What the engine is doing: scanning, training, evaluating, paused, saving. Told by heartbeats.
    void setActivity(std::string activity);
    void setStep(std::int64_t step) { m_step = step; }
    [[nodiscard]] std::int64_t step() const { return m_step; }
    /// Sends a heartbeat now, for a change of activity that should be seen at once.
    [[nodiscard]] Result<> beat();

private:
    void watch(std::stop_token stop);
    [[nodiscard]] HeartbeatEvent heartbeat();

    EventSink &m_sink;
    Listener m_listener;
    std::chrono::milliseconds m_silence;
    std::atomic<std::int64_t> m_step = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::string m_activity = "scanning";
    std::chrono::steady_clock::time_point m_lastSent;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace leoclr::learning
