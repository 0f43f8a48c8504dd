#pragma once

#include "core/base/result.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace leoclr::learning {

/// Copies of this program, started with arguments and variables of their own. Thread-safe. Whoever still lives when
/// this ends is killed.
class ChildProcesses
{
public:
    ChildProcesses() = default;
    ~ChildProcesses();
    ChildProcesses(const ChildProcesses &) = delete;
    ChildProcesses &operator=(const ChildProcesses &) = delete;

    /// @param variables "NAME=value", on top of this process's own
    [[nodiscard]] Result<> start(const std::vector<std::string> &arguments, const std::vector<std::string> &variables);
    /// How child `index`, in the order of starting, has ended; nothing while it lives.
    [[nodiscard]] std::optional<std::string> ended(std::size_t index);
    /// Waits for all to end by themselves, then kills the rest.
    void end(std::chrono::milliseconds patience);

private:
    struct Child { pid_t process = 0; std::optional<std::string> end; };
    void look(Child &child, int options);

    std::mutex m_mutex;
    std::vector<Child> m_children;
};

} // namespace leoclr::learning
