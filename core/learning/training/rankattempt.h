#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/training/attempt.h"

#include <functional>
#include <string>
#include <string_view>

namespace leoclr::learning {

class Company;

/// What rank 0 tells the others to do.
struct RankOrder
{
    ExperimentConfig config;
    std::string run; ///< absolute path of its folder, which need not be there on other computers
};
[[nodiscard]] std::string orderText(const RankOrder &order);
[[nodiscard]] Result<RankOrder> orderFrom(std::string_view text);

/// The attempt of a rank other than 0: waits for the order, then does the steps that rank 0 decides, until it says that
/// they are done. Writes nothing into the run, but for one case: if the process of rank 0 dies, the first rank that
/// notices ends the log with a `failed`. An error of this rank is told to rank 0 before it is given.
[[nodiscard]] Result<AttemptEnd> runRank(Company &company, const std::function<bool()> &interrupted, const Clock &clock);

} // namespace leoclr::learning
