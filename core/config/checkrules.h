#pragma once

#include "core/config/checks.h"

#include <vector>

/// The rules of checkConfig, a function for a group of fields. Each appends what it finds.
namespace leoclr::checkrules {

struct Situation
{
    const ExperimentConfig &config;
    const CheckSurroundings &surroundings;
    std::uint64_t images; ///< that an epoch sees; 0 if unknown
};

/// Images of the split after data.limit; known for the demo also without surroundings.
[[nodiscard]] std::uint64_t imagesUsed(const ExperimentConfig &config, const CheckSurroundings &surroundings);

void checkData(const Situation &situation, std::vector<CheckFinding> &findings);
void checkMethod(const Situation &situation, std::vector<CheckFinding> &findings);
void checkViews(const Situation &situation, std::vector<CheckFinding> &findings);
void checkTraining(const Situation &situation, std::vector<CheckFinding> &findings);
void checkWatching(const Situation &situation, std::vector<CheckFinding> &findings);

/// A number as it stands in a sentence: without needless digits, "0.0075", "4096".
[[nodiscard]] std::string number(double value);
/// A size as it stands in a sentence: "1.2 GB".
[[nodiscard]] std::string size(std::uint64_t bytes);

} // namespace leoclr::checkrules
