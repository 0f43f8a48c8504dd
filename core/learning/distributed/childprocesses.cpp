#include "core/learning/distributed/childprocesses.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace leoclr::learning {

namespace {

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::string describeEnd(int status)
{
    if (WIFSIGNALED(status))
        return "was killed by signal " + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ")";
    return "ended with exit code " + std::to_string(WEXITSTATUS(status));
}

} // namespace

ChildProcesses::~ChildProcesses()
{
    end(std::chrono::milliseconds(0));
}

Result<> ChildProcesses::start(const std::vector<std::string> &arguments, const std::vector<std::string> &variables)
{
    std::vector<std::string> environment = variables;
    for (char **entry = environ; *entry; ++entry) {
        const std::string_view name = std::string_view(*entry).substr(0, std::string_view(*entry).find('='));
        const bool replaced = std::ranges::any_of(variables, [&](const std::string &variable) {
            return std::string_view(variable).substr(0, variable.find('=')) == name;
        });
        if (!replaced)
            environment.emplace_back(*entry);
    }
    std::vector<std::string> words = arguments;
    pid_t process = 0;
    const int problem = posix_spawn(&process, "/proc/self/exe", nullptr, nullptr, pointersTo(words).data(),
                                    pointersTo(environment).data());
    if (problem != 0)
        return fail(ErrorCode::Internal, std::string("another process cannot be started: ") + strerror(problem),
                    "training.processes", "Choose fewer processes.");
    const std::scoped_lock lock(m_mutex);
    m_children.push_back({process, std::nullopt});
    return {};
}

void ChildProcesses::look(Child &child, int options)
{
    if (child.end)
        return;
    int status = 0;
    pid_t found = 0;
    do
        found = waitpid(child.process, &status, options);
    while (found < 0 && errno == EINTR);
    if (found == child.process)
        child.end = describeEnd(status);
    else if (found < 0)
        child.end = "ended without a word";
}

std::optional<std::string> ChildProcesses::ended(std::size_t index)
{
    const std::scoped_lock lock(m_mutex);
    if (index >= m_children.size())
        return std::nullopt;
    look(m_children[index], WNOHANG);
    return m_children[index].end;
}

void ChildProcesses::end(std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (true) {
        {
            const std::scoped_lock lock(m_mutex);
            for (Child &child : m_children)
                look(child, WNOHANG);
            if (std::ranges::all_of(m_children, [](const Child &child) { return child.end.has_value(); }))
                return;
            if (std::chrono::steady_clock::now() >= deadline)
                break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    const std::scoped_lock lock(m_mutex);
    for (Child &child : m_children) {
        if (!child.end)
            kill(child.process, SIGKILL);
        look(child, 0);
    }
}

} // namespace leoclr::learning
