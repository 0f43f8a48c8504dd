#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leoclr::learning {

/// Which of the processes of a run this one is, and where they meet. Ranks count from 0; rank 0 leads.
struct RankPlace
{
    int rank = 0;
    int size = 1;
    int localRank = 0;         ///< among the processes on this computer: the index of its device
    int localSize = 1;
    std::string address = {};  ///< where rank 0 or torchrun listens
    std::uint16_t port = 0;
    bool agentStore = false;   ///< torchrun listens there itself
    std::string attempt = "0"; ///< how often torchrun has started these processes
    bool operator==(const RankPlace &) const = default;
};

/// What torchrun says: RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT, and where given LOCAL_RANK, LOCAL_WORLD_SIZE,
/// TORCHELASTIC_USE_AGENT_STORE, TORCHELASTIC_RESTART_COUNT. Nothing where WORLD_SIZE is not set. OutOfRange or
/// NotFound name the variable.
[[nodiscard]] Result<std::optional<RankPlace>> rankPlaceOfEnvironment();

/// The same as variables for a process that takes this place: "RANK=1", ...
[[nodiscard]] std::vector<std::string> environmentOf(const RankPlace &place);

/// Inconsistent if a batch cannot be cut into equal parts for this many ranks.
[[nodiscard]] Result<> checkShares(std::int64_t batchSize, std::int64_t ranks, std::int64_t accumulation);

} // namespace leoclr::learning
