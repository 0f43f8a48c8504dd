#include "core/config/checks.h"

#include "core/config/checkrules.h"

namespace leoclr {

std::string CheckFinding::text() const
{
    std::string filled;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool place = sentence[i] == '%' && i + 1 < sentence.size() &&
                           sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
        const std::size_t number = place ? static_cast<std::size_t>(sentence[i + 1] - '1') : 0;
        if (place && number < arguments.size()) {
            filled += arguments[number];
            ++i;
        } else {
            filled += sentence[i];
        }
    }
    return filled;
}

std::vector<CheckFinding> checkConfig(const ExperimentConfig &config,
                                      const CheckSurroundings &surroundings)
{
    std::vector<CheckFinding> findings;
    const checkrules::Situation situation{config, surroundings,
                                          checkrules::imagesUsed(config, surroundings)};
    checkrules::checkData(situation, findings);
    checkrules::checkMethod(situation, findings);
    checkrules::checkViews(situation, findings);
    checkrules::checkTraining(situation, findings);
    checkrules::checkWatching(situation, findings);
    return findings;
}

} // namespace leoclr
