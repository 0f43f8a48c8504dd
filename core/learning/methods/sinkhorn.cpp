#include "core/learning/methods/sinkhorn.h"

namespace leoclr::learning {

at::Tensor sinkhornCodes(const at::Tensor &scores, double epsilon, std::int64_t iterations, Communicator &ranks)
{
    const at::NoGradGuard noGrad;
    // Cosines are at most 1: taking 1 off scales Q as a whole, which its normalisation undoes.
    at::Tensor codes = (scores.detach().to(at::kDouble) - 1).div_(epsilon).exp_();
    const double prototypes = static_cast<double>(scores.size(1));
    const double samples = static_cast<double>(scores.size(0)) * ranks.size();
    for (std::int64_t i = 0; i < iterations; ++i) {
        const at::Tensor used = ranks.sum(codes.sum(0, true)); // by each prototype
        codes.mul_(samples / prototypes).div_(used);
        codes.div_(codes.sum(1, true));
    }
    return codes.to(scores.scalar_type());
}

} // namespace leoclr::learning
