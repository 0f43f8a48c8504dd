#pragma once

#include "core/base/result.h"
#include "core/learning/distributed/rankplace.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace leoclr::learning {

class MeetingPlace;

/// Knows which processes of a run still live. Each tells the others who it is (process id, computer), beats every second,
/// says when it fails and when it leaves in good order. Rank 0 watches all, the others watch rank 0: on the same
/// computer through the kernel, so that a process that waits or is stopped is not taken for dead; elsewhere one that has
/// not beaten for 15 seconds counts as gone.
class RankWatch
{
public:
    /// How a process that this one has started has ended, if it has: "was killed by signal 9 (Killed)".
    using Ended = std::function<std::optional<std::string>(int rank)>;

    /// @param interrupted whether this process was told to stop by a signal; told to rank 0
    /// @param ended       may be empty
    RankWatch(std::shared_ptr<MeetingPlace> meeting, const RankPlace &self, std::function<bool()> interrupted,
              Ended ended);
    ~RankWatch(); // leaves in good order, unless it has told a failure
    RankWatch(const RankWatch &) = delete;
    RankWatch &operator=(const RankWatch &) = delete;

    void tellFailure(const Error &error);
    [[nodiscard]] bool stopWantedElsewhere() const { return m_stopElsewhere; }
    /// The end of another rank that did not leave in good order. A failure that it told comes with its own words.
    [[nodiscard]] std::optional<Error> failureElsewhere(std::chrono::milliseconds patience);
    /// @see Ranks::whenStuck
    void whenStuck(std::function<void(const Error &)> stuck);

    /// How long a rank may go on without having noticed another one's end.
    static constexpr std::chrono::seconds grace{5};

private:
    struct Other
    {
        int rank = 0;
        std::int64_t process = 0; ///< its id; 0 while unknown
        int descriptor = -1;      ///< pidfd where it lives on this computer
        std::string beat;
        std::chrono::steady_clock::time_point lastBeat;
        bool left = false;
    };

    void watch(std::stop_token stop);
    void beat(std::int64_t count);
    [[nodiscard]] std::optional<Error> look(Other &other);
    [[nodiscard]] std::optional<std::string> endOf(Other &other);
    void meet(Other &other);

    std::shared_ptr<MeetingPlace> m_meeting;
    RankPlace m_self;
    std::function<bool()> m_interrupted;
    Ended m_ended;
    std::atomic<bool> m_stopElsewhere = false;
    std::atomic<bool> m_failed = false;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Error> m_loss;
    std::chrono::steady_clock::time_point m_lossSeen;
    bool m_noticed = false; ///< by this rank's own work
    std::function<void(const Error &)> m_stuck;
    std::vector<Other> m_others; ///< of the thread
    std::jthread m_thread;       // last: it uses all of the above
};

} // namespace leoclr::learning
