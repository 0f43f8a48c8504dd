#pragma once

#include <string>
#include <utility>
#include <vector>

namespace leoclr::learning {

/// How the names of another program's weights become those of model.safetensors (checkpoint.h).
struct WeightNames
{
    std::vector<std::pair<std::string, std::string>> kept; ///< name in the file, name here
    std::vector<std::string> leftOut;                      ///< of no use here
    std::string backbonePrefix;                            ///< "module.encoder_q."; empty for torchvision's own
    bool hasHead = false;
    bool hasKey = false;
    bool hasQueue = false;
};

/// Finds the ResNet among the names, whatever prefix its program gives it (torchvision: none; DistributedDataParallel:
/// module.; MoCo: module.encoder_q.), its projection head (fc, under a prefix), the encoder that follows it (encoder_k,
/// momentum_encoder, target, teacher) and MoCo's queue. torchvision's classifier keeps its names fc.weight and fc.bias.
/// `kept` is empty if there is no ResNet.
[[nodiscard]] WeightNames mapWeightNames(const std::vector<std::string> &names);

} // namespace leoclr::learning
