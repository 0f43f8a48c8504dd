#pragma once

#include <cstdint>
#include <string_view>

namespace leoclr::learning {

/// What a name of the Python side means when it stands in a file of weights. Nothing is ever called.
enum class PickleRole : std::uint8_t {
    None,
    Dictionary,       ///< OrderedDict and its like
    RebuildTensor,    ///< (storage, offset, shape, strides, …)
    RebuildAnyTensor, ///< the same with an element type as seventh argument, over untyped storage
    RebuildParameter, ///< (tensor, …)
    StorageType,      ///< what the elements of a storage are
    ElementType,      ///< torch.float32 and its like
    Inert             ///< harmless and of no use here: argparse.Namespace, numbers of NumPy
};

struct PickleName
{
    std::string_view name; ///< with module: "torch.FloatStorage"
    PickleRole role = PickleRole::None;
    std::string_view type; ///< of a StorageType or ElementType, as safetensors calls it: "F32"; empty: untyped bytes
};

/// The entry of the allow list, or null: anything else is refused.
[[nodiscard]] const PickleName *findPickleName(std::string_view module, std::string_view name);

} // namespace leoclr::learning
