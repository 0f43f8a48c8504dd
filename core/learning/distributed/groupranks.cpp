#include "core/learning/distributed/groupranks.h"

#include "core/learning/distributed/backends.h"
#include "core/learning/distributed/gradientexchange.h"
#include "core/learning/distributed/groupcommunicator.h"
#include "core/learning/distributed/meetingplace.h"
#include "core/learning/distributed/rankwatch.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

namespace leoclr::learning {

using c10d::ProcessGroup;

Result<std::shared_ptr<GroupRanks>> GroupRanks::connect(const MeetingPlace &meeting, const RankPlace &place,
                                                        at::Device device, std::shared_ptr<RankWatch> watch)
{
    const auto group = c10::make_intrusive<ProcessGroup>(meeting.store(), place.rank, place.size);
    group->setBackend(at::kCPU, ProcessGroup::BackendType::GLOO, makeGloo(meeting.store(), place));
    if (!device.is_cpu()) {
        const auto nccl = makeNccl(meeting.store(), place);
        if (!nccl)
            return fail(ErrorCode::Unsupported, "this engine was built without NCCL, which connects GPUs",
                        "training.processes", "Train on one GPU, or build the engine with a LibTorch with CUDA.");
        group->setBackend(device.type(), ProcessGroup::BackendType::NCCL, nccl);
    }
    return std::shared_ptr<GroupRanks>(new GroupRanks(place, group, std::move(watch)));
}

GroupRanks::GroupRanks(const RankPlace &place, c10::intrusive_ptr<ProcessGroup> group, std::shared_ptr<RankWatch> watch)
    : m_place(place)
    , m_group(std::move(group))
    , m_communicator(makeCommunicator(m_group))
    , m_watch(std::move(watch))
{
}

GroupRanks::~GroupRanks() = default;

std::unique_ptr<GradientExchange> GroupRanks::exchangeGradients(const NamedTensors &trained)
{
    return makeGradientExchange(trained, m_group);
}

std::vector<std::vector<double>> GroupRanks::exchange(std::span<const double> own)
{
    const auto count = static_cast<std::int64_t>(own.size());
    const at::Tensor mine = at::empty({count}, at::kDouble);
    std::ranges::copy(own, mine.mutable_data_ptr<double>());
    const at::Tensor all = m_communicator->gather(mine);
    const double *const values = all.const_data_ptr<double>();
    std::vector<std::vector<double>> table;
    for (std::int64_t rank = 0; rank < size(); ++rank)
        table.emplace_back(values + rank * count, values + (rank + 1) * count);
    return table;
}

bool GroupRanks::stopWantedElsewhere() const
{
    return m_watch && m_watch->stopWantedElsewhere();
}

} // namespace leoclr::learning
