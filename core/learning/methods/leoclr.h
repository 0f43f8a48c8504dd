#pragma once

#include <memory>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

class Communicator;
class Method;

/// LeOCLR (Alkhalefi, Leontidis, Zhong; TMLR 2024), algorithm 1: the resized original goes through the query encoder,
/// two random crops (method.crops) through the key encoder; loss = InfoNCE(original, crop 1) + InfoNCE(original, crop 2).
/// The crops are never pulled to each other.
[[nodiscard]] std::unique_ptr<Method> makeLeoclr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning
