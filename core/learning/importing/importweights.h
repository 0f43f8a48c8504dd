#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr::learning {

/// What an import found and did.
struct ImportReport
{
    std::string backbone;             ///< resnet18, resnet34, resnet50; empty where names were kept
    std::string stem;                 ///< imagenet, cifar
    std::string prefix;               ///< that the backbone's names had in the file
    std::vector<std::string> written; ///< names in the safetensors file
    std::vector<std::string> leftOut; ///< names in the source that are of no use here
};

enum class ImportNames {
    Engine, ///< a ResNet under the names of model.safetensors (checkpoint.h), floats as float32; whole, or refused
    Keep    ///< every tensor of the file as it is
};

/// Turns a .pth or .pth.tar file of PyTorch into safetensors, without running what is in it.
/// Inconsistent if it is no ResNet-18, 34 or 50, naming the first tensor that is missing or has another shape.
[[nodiscard]] Result<ImportReport> importWeights(const std::filesystem::path &source,
                                                 const std::filesystem::path &target, ImportNames names);

} // namespace leoclr::learning
