#include "core/learning/distributed/groupcommunicator.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

namespace leoclr::learning {

namespace {

using Group = c10::intrusive_ptr<c10d::ProcessGroup>;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Rows of all ranks; images stay in channels-last order.
at::Tensor gatherRows(const Group &group, const at::Tensor &own)
{
    const bool image = own.dim() == 4 && own.is_contiguous(at::MemoryFormat::ChannelsLast);
    std::vector<at::Tensor> rows{image ? own.detach().permute({0, 2, 3, 1}) : own.detach().contiguous()};
    std::vector<std::vector<at::Tensor>> parts(1);
    for (int rank = 0; rank < group->getSize(); ++rank)
        parts.front().push_back(at::empty_like(rows.front()));
    group->allgather(parts, rows)->wait();
    const at::Tensor all = at::cat(parts.front());
    return image ? all.permute({0, 3, 1, 2}) : all;
}

/// What is given is not the tensor that the library's thread holds on to: that thread must not be the last to let go of a
/// graph, which keeps the group alive.
at::Tensor sumOverRanks(const Group &group, const at::Tensor &own)
{
    std::vector<at::Tensor> sum{own.detach().contiguous().clone()};
    group->allreduce(sum)->wait();
    return sum.front().detach();
}

struct GatherFunction : torch::autograd::Function<GatherFunction>
{
    static at::Tensor forward(AutogradContext *context, const at::Tensor &own, const Group &group)
    {
        context->saved_data["group"] = group;
        context->saved_data["rows"] = own.size(0);
        return gatherRows(group, own);
    }
    static variable_list backward(AutogradContext *context, const variable_list &gradients)
    {
        const auto group = context->saved_data["group"].toCustomClass<c10d::ProcessGroup>();
        const std::int64_t rows = context->saved_data["rows"].toInt();
        return {sumOverRanks(group, gradients[0]).narrow(0, group->getRank() * rows, rows), at::Tensor()};
    }
};

struct SumFunction : torch::autograd::Function<SumFunction>
{
    static at::Tensor forward(AutogradContext *context, const at::Tensor &own, const Group &group)
    {
        context->saved_data["group"] = group;
        return sumOverRanks(group, own);
    }
    static variable_list backward(AutogradContext *context, const variable_list &gradients)
    {
        const auto group = context->saved_data["group"].toCustomClass<c10d::ProcessGroup>();
        return {sumOverRanks(group, gradients[0]), at::Tensor()};
    }
};

class GroupCommunicator final : public Communicator
{
public:
    explicit GroupCommunicator(Group group) : m_group(std::move(group)) {}

    [[nodiscard]] int rank() const override { return m_group->getRank(); }
    [[nodiscard]] int size() const override { return m_group->getSize(); }
    [[nodiscard]] at::Tensor gather(const at::Tensor &own) override
    {
        const at::NoGradGuard noGrad;
        return gatherRows(m_group, own.detach());
    }
    [[nodiscard]] at::Tensor gatherWithGradient(const at::Tensor &own) override
    {
        return GatherFunction::apply(own, m_group);
    }
    [[nodiscard]] at::Tensor sum(const at::Tensor &own) override { return SumFunction::apply(own, m_group); }
    void broadcast(at::Tensor &values) override
    {
        const at::NoGradGuard noGrad;
        std::vector<at::Tensor> plain{values.detach().contiguous()};
        m_group->broadcast(plain)->wait();
        if (!plain.front().is_same(values))
            values.detach().copy_(plain.front());
    }

private:
    Group m_group;
};

} // namespace

std::shared_ptr<Communicator> makeCommunicator(c10::intrusive_ptr<c10d::ProcessGroup> group)
{
    return std::make_shared<GroupCommunicator>(std::move(group));
}

} // namespace leoclr::learning
