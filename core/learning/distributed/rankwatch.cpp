#include "core/learning/distributed/rankwatch.h"

#include "core/learning/distributed/meetingplace.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace leoclr::learning {

namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds silence{15};

/// Processes that name the same computer can be asked about by their id.
std::string computer()
{
    std::ifstream stream("/proc/sys/kernel/random/boot_id");
    std::string boot;
    stream >> boot;
    std::error_code none;
    return boot + std::filesystem::read_symlink("/proc/self/ns/pid", none).string();
}

std::string key(const char *name, int rank)
{
    return std::string(name) + "/" + std::to_string(rank);
}

std::string failureText(const Error &error)
{
    return Json{{"code", nameOf(error.code)}, {"detail", error.detail}, {"place", error.place}, {"remedy", error.remedy}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Error> failureFrom(const std::string &text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    return Error{errorCodeFrom(json.value("code", "")), json.value("detail", ""), json.value("place", ""),
                 json.value("remedy", "")};
}

} // namespace

RankWatch::RankWatch(std::shared_ptr<MeetingPlace> meeting, const RankPlace &self, std::function<bool()> interrupted,
                     Ended ended)
    : m_meeting(std::move(meeting))
    , m_self(self)
    , m_interrupted(std::move(interrupted))
    , m_ended(std::move(ended))
{
    m_meeting->put(key("rank", self.rank), std::to_string(getpid()) + " " + computer());
    for (int rank = 0; rank < self.size; ++rank)
        if (rank != self.rank && (self.rank == 0 || rank == 0))
            m_others.push_back({.rank = rank, .lastBeat = Clock::now()});
    m_thread = std::jthread([this](std::stop_token stop) { watch(stop); });
}

RankWatch::~RankWatch()
{
    m_thread.request_stop();
    m_thread.join();
    if (!m_failed)
        m_meeting->put(key("left", m_self.rank), "");
    for (const Other &other : m_others)
        if (other.descriptor >= 0)
            close(other.descriptor);
}

void RankWatch::tellFailure(const Error &error)
{
    m_failed = true;
    m_meeting->put(key("failure", m_self.rank), failureText(error));
}

void RankWatch::whenStuck(std::function<void(const Error &)> stuck)
{
    const std::scoped_lock lock(m_mutex);
    m_stuck = std::move(stuck);
    m_noticed = false;
}

std::optional<Error> RankWatch::failureElsewhere(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_noticed = true;
    m_changed.wait_for(lock, patience, [&] { return m_loss.has_value(); });
    return m_loss;
}

void RankWatch::meet(Other &other)
{
    const std::optional<std::string> who = m_meeting->look(key("rank", other.rank));
    if (!who)
        return;
    std::istringstream words(*who);
    std::string place;
    words >> other.process >> place;
    if (place == computer())
        other.descriptor = static_cast<int>(syscall(SYS_pidfd_open, other.process, 0));
}

std::optional<std::string> RankWatch::endOf(Other &other)
{
    if (m_ended)
        if (const std::optional<std::string> end = m_ended(other.rank))
            return end;
    if (other.descriptor >= 0) {
        pollfd request{other.descriptor, POLLIN, 0};
        if (poll(&request, 1, 0) == 1)
            return "ended without a word";
        return std::nullopt;
    }
    if (m_ended && other.process == 0)
        return std::nullopt; // started here, still loading
    if (Clock::now() - other.lastBeat > (other.process == 0 ? 8 * silence : silence))
        return "has not been heard of for "
            + std::to_string(std::chrono::round<std::chrono::seconds>(Clock::now() - other.lastBeat).count()) + " s";
    return std::nullopt;
}

std::optional<Error> RankWatch::look(Other &other)
{
    if (other.left)
        return std::nullopt;
    if (other.process == 0)
        meet(other);
    if (const std::optional<std::string> beat = m_meeting->look(key("beat", other.rank)); beat && *beat != other.beat) {
        other.beat = *beat;
        other.lastBeat = Clock::now();
        if (m_self.rank == 0 && beat->ends_with(" stop"))
            m_stopElsewhere = true;
    }
    const std::string name = "the process of rank " + std::to_string(other.rank)
        + (other.process > 0 ? " (process " + std::to_string(other.process) + ")" : "");
    const std::optional<std::string> end = endOf(other);
    const std::optional<std::string> told = m_meeting->look(key("failure", other.rank));
    if (told)
        if (std::optional<Error> error = failureFrom(*told)) {
            error->detail = name + " failed: " + error->detail;
            return error;
        }
    if (!end)
        return std::nullopt;
    if (m_meeting->look(key("left", other.rank))) {
        other.left = true;
        return std::nullopt;
    }
    return Error{ErrorCode::EngineDied, name + " " + *end, "rank " + std::to_string(other.rank),
                 "Resume the run: it goes on from its newest checkpoint, with any number of processes."};
}

void RankWatch::beat(std::int64_t count)
{
    m_meeting->put(key("beat", m_self.rank), std::to_string(count) + (m_interrupted() ? " stop" : " go"));
}

void RankWatch::watch(std::stop_token stop)
{
    for (std::int64_t round = 0; !stop.stop_requested(); ++round) {
        if (round % 5 == 0)
            beat(round / 5);
        std::optional<Error> found;
        for (Other &other : m_others)
            if (std::optional<Error> loss = look(other); loss && !found)
                found = std::move(loss);
        std::unique_lock lock(m_mutex);
        if (found && !m_loss) {
            m_loss = std::move(found);
            m_lossSeen = Clock::now();
            m_changed.notify_all();
        }
        if (m_loss && !m_noticed && m_stuck && Clock::now() - m_lossSeen > grace)
            m_stuck(*m_loss);
        m_changed.wait_for(lock, stop, std::chrono::milliseconds(200), [] { return false; });
    }
}

} // namespace leoclr::learning
