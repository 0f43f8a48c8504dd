#include "core/learning/commands/interruption.h"

#include <atomic>

namespace leoclr::learning {

namespace {

std::atomic<bool> signalCame = false;
static_assert(std::atomic<bool>::is_always_lock_free); // so that a signal handler may write it

void remember(int)
{
    signalCame = true;
}

} // namespace

Interruption::Interruption()
{
    signalCame = false;
    struct sigaction action{};
    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &m_oldInterrupt);
    sigaction(SIGTERM, &action, &m_oldTerminate);
}

Interruption::~Interruption()
{
    sigaction(SIGINT, &m_oldInterrupt, nullptr);
    sigaction(SIGTERM, &m_oldTerminate, nullptr);
}

bool Interruption::wanted() const
{
    return signalCame;
}

} // namespace leoclr::learning
