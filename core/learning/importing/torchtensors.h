#pragma once

#include "core/learning/importing/torchfile.h"
#include "core/learning/networks/tensortable.h"

namespace leoclr::learning {

/// A tensor of a file as its pickle describes it. Checked: no overflow, inside of its storage as far as the pickle
/// tells.
struct TorchTensor
{
    std::string name;
    std::string type; ///< as safetensors calls it: "F32"
    std::string key;  ///< of its storage; tensors can share one
    std::int64_t offset = 0;           ///< in elements
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides; ///< in elements, none negative
};

/// The tensors of the state dictionary in order: what was saved itself, or its entry state_dict, model and the like.
/// Everything else in the file is passed over. Empty if it holds no tensors; OutOfRange where together they are many
/// times as large as the file, as only many tensors over one storage can be.
[[nodiscard]] Result<std::vector<TorchTensor>> tensorsOf(const TorchFile &file);

/// Their values, row-major, on the CPU. Damaged where a tensor does not lie inside of its storage.
[[nodiscard]] Result<NamedTensors> valuesOf(const TorchFile &file, const std::vector<TorchTensor> &tensors);

} // namespace leoclr::learning
