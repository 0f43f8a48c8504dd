#pragma once

#include <memory>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

class Method;

/// MoCo-v2 (Chen, Fan, Girshick, He; 2020): one crop is the query, another the key.
[[nodiscard]] std::unique_ptr<Method> makeMocoV2(const ExperimentConfig &config);
/// The fair control for LeOCLR: as many key forwards and terms of the loss, but the query is a crop too. It separates
/// "the original as anchor" from "two positives".
[[nodiscard]] std::unique_ptr<Method> makeMocoV2TwoKeys(const ExperimentConfig &config);

} // namespace leoclr::learning
