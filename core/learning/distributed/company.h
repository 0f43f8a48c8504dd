#pragma once

#include "core/base/result.h"
#include "core/learning/distributed/childprocesses.h"
#include "core/learning/distributed/rankplace.h"
#include "core/learning/distributed/rankwatch.h"
#include "core/learning/torch.h"

#include <functional>
#include <memory>
#include <string>

namespace leoclr::learning {

class MeetingPlace;
class Ranks;

/// The processes of one run from the first moment to the last: rank 0 starts the others or finds them where torchrun has
/// started them, gives the order what to train, and sees to it that nobody stays behind. The others wait for the order.
class Company
{
public:
    enum class Others { StartedHere, StartedElsewhere };

    /// @param place       with StartedHere: size alone counts, all are on this computer
    /// @param interrupted whether a signal told this process to stop; asked from other threads
    [[nodiscard]] static Result<std::unique_ptr<Company>> open(const RankPlace &place, Others others,
                                                               std::function<bool()> interrupted);
    ~Company(); // as end()
    Company(const Company &) = delete;
    Company &operator=(const Company &) = delete;

    [[nodiscard]] const RankPlace &place() const { return m_place; }

    /// Rank 0: starts the others where that is its task, and gives the order.
    /// @param arguments of the command that others run, program name first
    [[nodiscard]] Result<> begin(const std::string &order, const std::vector<std::string> &arguments);
    /// The others: the order of rank 0. Cancelled if a signal came first.
    [[nodiscard]] Result<std::string> waitForOrder();

    /// Meets all others, on every rank at the same time; throws errors of the network.
    [[nodiscard]] Result<std::shared_ptr<Ranks>> connect(at::Device device);

    /// The error to tell for one of this rank: of the rank whose end lies behind it, or itself. Waits for the other's
    /// where it may be a consequence: an error with the place "network".
    [[nodiscard]] Error explain(const Error &error);
    void tellFailure(const Error &error) { m_watch ? m_watch->tellFailure(error) : void(); }
    /// @param stuck called on another thread, where a rank has ended and this one waits for it without noticing; has to
    ///   end the process. Empty: nobody.
    void whenStuck(std::function<void(const Error &)> stuck);

    /// Leaves; rank 0 waits for the others and kills those of its own that stay.
    void end();
    /// Kills the others that were started here.
    void abandon() { m_children.end(std::chrono::milliseconds(0)); }

private:
    Company(const RankPlace &place, Others others, std::function<bool()> interrupted,
            std::shared_ptr<MeetingPlace> meeting);
    void startWatch();

    RankPlace m_place;
    Others m_others;
    std::function<bool()> m_interrupted;
    std::shared_ptr<MeetingPlace> m_meeting;
    ChildProcesses m_children;
    std::shared_ptr<RankWatch> m_watch;
};

} // namespace leoclr::learning
