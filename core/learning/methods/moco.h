#pragma once

#include <memory>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

class Communicator;
class Method;

/// MoCo (He, Fan, Wu, Xie, Girshick; CVPR 2020) and MoCo-v2 (Chen, Fan, Girshick, He; 2020): one crop is the query,
/// another the key. The two differ in head, temperature, views and schedule, which are settings.
[[nodiscard]] std::unique_ptr<Method> makeMoco(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);
/// The fair control for LeOCLR: as many key forwards and terms of the loss, but the query is a crop too. It separates
/// "the original as anchor" from "two positives".
[[nodiscard]] std::unique_ptr<Method> makeMocoV2TwoKeys(const ExperimentConfig &config,
                                                        std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning
