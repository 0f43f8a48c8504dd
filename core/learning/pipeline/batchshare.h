#pragma once

#include <cstdint>

namespace leoclr::learning {

/// Which samples of a batch one rank takes. A batch is computed in parts of neighbouring samples, each part shared by all
/// ranks in their order, so that a part's samples are the same with any number of ranks, and so is the whole batch.
struct BatchShare
{
    std::int64_t batch = 0; ///< samples; a multiple of ranks * parts
    std::int64_t ranks = 1;
    std::int64_t rank = 0;
    std::int64_t parts = 1;

    /// Samples of this rank: in all, and in each part.
    [[nodiscard]] std::int64_t own() const { return batch / ranks; }
    [[nodiscard]] std::int64_t ownOfPart() const { return batch / (ranks * parts); }
    /// Place in the batch of this rank's sample i; i counts through its parts.
    [[nodiscard]] std::int64_t position(std::int64_t i) const
    {
        const std::int64_t share = ownOfPart();
        return i / share * (batch / parts) + rank * share + i % share;
    }
};

} // namespace leoclr::learning
