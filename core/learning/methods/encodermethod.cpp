#include "core/learning/methods/encodermethod.h"

#include <algorithm>

namespace leoclr::learning {

NamedTensors EncoderMethod::state() const
{
    NamedTensors all;
    for (const auto &[name, tensor] : m_query.state())
        all.emplace_back(name.starts_with("fc.") ? "head." + name : name, tensor);
    return all;
}

ForwardMode EncoderMethod::training() const
{
    return {.training = !m_frozen, .synchronised = m_config.batchNorm == "synchronised" ? m_ranks.get() : nullptr};
}

void addPairFigures(StepOutput &output, const at::Tensor &own, const at::Tensor &other)
{
    const at::NoGradGuard noGrad;
    const std::int64_t count = own.size(0);
    const at::Tensor cosines = own.detach().matmul(other.detach().t());
    const at::Tensor positive = cosines.diagonal();
    const at::Tensor partners = at::arange(count, cosines.options().dtype(at::kLong));
    output.contrastTop1 = cosines.argmax(1).eq(partners).to(at::kFloat).mean();
    output.positiveSimilarity = positive.mean();
    output.negativeSimilarity =
        (cosines.sum() - positive.sum()) / static_cast<double>(std::max<std::int64_t>(1, count * (count - 1)));
}

} // namespace leoclr::learning
