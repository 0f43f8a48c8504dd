#pragma once

#include "core/learning/distributed/rankplace.h"
#include "core/learning/distributed/ranks.h"

#include <c10/util/intrusive_ptr.h>

namespace c10d {
class ProcessGroup;
}

namespace leoclr::learning {

class MeetingPlace;
class RankWatch;

/// Ranks that meet in one process group: Gloo for what lies in the memory of the processor, NCCL for the accelerator.
class GroupRanks : public Ranks
{
public:
    /// Meets the other ranks; blocks until all are there. Unsupported where this build cannot connect accelerators.
    /// @param watch may be null: nobody is watched then
    [[nodiscard]] static Result<std::shared_ptr<GroupRanks>> connect(const MeetingPlace &meeting, const RankPlace &place,
                                                                     at::Device device,
                                                                     std::shared_ptr<RankWatch> watch);
    ~GroupRanks() override;

    [[nodiscard]] int rank() const override { return m_place.rank; }
    [[nodiscard]] int size() const override { return m_place.size; }
    [[nodiscard]] std::shared_ptr<Communicator> communicator() override { return m_communicator; }
    [[nodiscard]] std::unique_ptr<GradientExchange> exchangeGradients(const NamedTensors &trained) override;
    [[nodiscard]] std::vector<std::vector<double>> exchange(std::span<const double> own) override;
    [[nodiscard]] bool stopWantedElsewhere() const override;

private:
    GroupRanks(const RankPlace &place, c10::intrusive_ptr<c10d::ProcessGroup> group, std::shared_ptr<RankWatch> watch);

    RankPlace m_place;
    c10::intrusive_ptr<c10d::ProcessGroup> m_group;
    std::shared_ptr<Communicator> m_communicator;
    std::shared_ptr<RankWatch> m_watch;
};

} // namespace leoclr::learning
