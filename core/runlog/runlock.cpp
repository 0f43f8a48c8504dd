#include "core/base/files.h"
#include "core/runlog/hostfacts.h"
#include "core/runlog/rundirectory.h"

#include <cerrno>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace leoclr {

namespace {

std::filesystem::path lockFile(const RunDirectory &directory) { return directory.path() / "lock"; }

/// What the owner wrote about itself; empty where it is unreadable or just being written.
RunLock::Owner ownerIn(const RunDirectory &directory)
{
    RunLock::Owner owner;
    const Result<std::string> text = readFile(lockFile(directory));
    const nlohmann::json json = nlohmann::json::parse(text ? *text : std::string(), nullptr, false);
    if (!json.is_object())
        return owner;
    const auto take = [&](const char *name, std::string &value) {
        if (const auto field = json.find(name); field != json.end() && field->is_string())
            value = field->get<std::string>();
    };
    if (const auto pid = json.find("pid"); pid != json.end() && pid->is_number_integer())
        owner.pid = pid->get<std::int64_t>();
    take("host", owner.host);
    take("boot_id", owner.bootId);
    take("started", owner.started);
    return owner;
}

/// Takes the lock. Somebody who only asks for the owner holds it for an instant, so a taken lock is
/// tried again.
int lockExclusively(int descriptor)
{
    constexpr int tries = 30;
    for (int i = 0; i < tries; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return 0;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return errno;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return EWOULDBLOCK;
}

} // namespace

Result<RunLock> RunLock::acquire(const RunDirectory &directory)
{
    const std::filesystem::path file = lockFile(directory);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return tl::unexpected<Error>(
            systemError(errno, "cannot open the lock of the run", file, true));
    RunLock lock(descriptor);

    if (const int problem = lockExclusively(descriptor); problem == EWOULDBLOCK) {
        const Owner owner = ownerIn(directory);
        const std::string who = owner.pid == 0
                                    ? "another engine"
                                    : "the engine with process number " +
                                          std::to_string(owner.pid) + " on " + owner.host;
        return fail(ErrorCode::Locked, who + " owns this run", directory.path().string(),
                    "Stop it first, or start another run.");
    } else if (problem != 0) {
        return tl::unexpected<Error>(systemError(problem, "cannot lock the run", file, true));
    }

    const nlohmann::ordered_json owner = {{"pid", ::getpid()},
                                          {"host", hostName()},
                                          {"boot_id", bootId()},
                                          {"started", toIso8601(std::chrono::system_clock::now())}};
    const std::string text =
        owner.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
    if (::ftruncate(descriptor, 0) != 0 ||
        ::pwrite(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        return tl::unexpected<Error>(
            systemError(errno, "cannot write the lock of the run", file, true));
    return lock;
}

std::optional<RunLock::Owner> RunLock::owner(const RunDirectory &directory)
{
    const int descriptor = ::open(lockFile(directory).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    const bool isHeld = !isFree && errno == EWOULDBLOCK;
    ::close(descriptor); // gives a shared lock back at once
    Owner owner = ownerIn(directory);
    owner.holds = isHeld;
    return owner;
}

RunLock::RunLock(RunLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

RunLock &RunLock::operator=(RunLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

RunLock::~RunLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace leoclr
