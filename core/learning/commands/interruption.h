#pragma once

#include <csignal>

namespace leoclr::learning {

/// Turns SIGINT and SIGTERM into a wish to stop for as long as it lives; a second signal ends the program at once, as
/// it would without this. At most one at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    [[nodiscard]] bool wanted() const;

private:
    struct sigaction m_oldInterrupt{};
    struct sigaction m_oldTerminate{};
};

} // namespace leoclr::learning
