#include "core/learning/training/model.h"

namespace leoclr::learning {

std::vector<std::string> figureNames(const StepOutput &output)
{
    std::vector<std::string> names{"loss"};
    if (output.terms.size() > 1)
        for (std::size_t i = 0; i < output.terms.size(); ++i)
            names.push_back("loss_" + std::to_string(i + 1));
    names.insert(names.end(), {"contrast_top1", "positive_similarity", "negative_similarity"});
    return names;
}

at::Tensor figuresOf(const StepOutput &output)
{
    std::vector<at::Tensor> figures{output.loss.detach()};
    if (output.terms.size() > 1)
        figures.insert(figures.end(), output.terms.begin(), output.terms.end());
    figures.insert(figures.end(), {output.contrastTop1, output.positiveSimilarity, output.negativeSimilarity});
    return at::stack(figures);
}

double embeddingStd(const at::Tensor &embedding)
{
    return embedding.std(0, false).mean().item<double>();
}

double effectiveRank(const at::Tensor &embedding)
{
    const at::Tensor values = at::linalg_svdvals(embedding.to(at::kCPU).to(at::kDouble));
    const at::Tensor shares = values / values.sum().clamp_min(1e-12);
    return shares.mul(shares.clamp_min(1e-12).log()).sum().neg().exp().item<double>();
}

} // namespace leoclr::learning
