#include "core/learning/training/eventsink.h"

namespace leoclr::learning {

RunReporter::RunReporter(EventSink &sink, Listener listener, std::chrono::milliseconds silence)
    : m_sink(sink)
    , m_listener(std::move(listener))
    , m_silence(silence)
    , m_lastSent(std::chrono::steady_clock::now())
    , m_thread([this](std::stop_token stop) { watch(stop); })
{
}

RunReporter::~RunReporter()
{
    m_thread.request_stop();
}

Result<> RunReporter::send(EventBody body)
{
    const bool last = std::holds_alternative<FinishedEvent>(body) || std::holds_alternative<FailedEvent>(body);
    if (last && m_thread.joinable()) { // no heartbeat behind the end
        m_thread.request_stop();
        m_thread.join();
    }
    if (m_listener)
        m_listener(body);
    {
        const std::scoped_lock lock(m_mutex);
        m_lastSent = std::chrono::steady_clock::now();
    }
    return m_sink.append(std::move(body));
}

void RunReporter::setActivity(std::string activity)
{
    const std::scoped_lock lock(m_mutex);
    m_activity = std::move(activity);
}

HeartbeatEvent RunReporter::heartbeat()
{
    const std::scoped_lock lock(m_mutex);
    m_lastSent = std::chrono::steady_clock::now();
    return {m_step, m_activity};
}

Result<> RunReporter::beat()
{
    return m_sink.append(heartbeat());
}

void RunReporter::watch(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        bool silent = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, m_silence / 5, [] { return false; });
            silent = std::chrono::steady_clock::now() - m_lastSent >= m_silence;
        }
        if (silent && !stop.stop_requested())
            (void)beat(); // if the log cannot be written, the next event of the trainer says so
    }
}

} // namespace leoclr::learning
