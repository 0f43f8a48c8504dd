#include "core/learning/importing/picklenames.h"

#include <array>

namespace leoclr::learning {

namespace {

using enum PickleRole;

// Sources: torch/_utils.py (rebuild functions), torch/storage.py (types), torch/_weights_only_unpickler.py (what
// PyTorch itself lets through when it loads weights only).
constexpr std::array allowed{
    PickleName{"collections.OrderedDict", Dictionary, {}},
    PickleName{"collections.defaultdict", Dictionary, {}},
    PickleName{"collections.Counter", Dictionary, {}},
    PickleName{"torch._utils._rebuild_tensor", RebuildTensor, {}},
    PickleName{"torch._utils._rebuild_tensor_v2", RebuildTensor, {}},
    PickleName{"torch._utils._rebuild_tensor_v3", RebuildAnyTensor, {}},
    PickleName{"torch._utils._rebuild_parameter", RebuildParameter, {}},
    PickleName{"torch.DoubleStorage", StorageType, "F64"},
    PickleName{"torch.FloatStorage", StorageType, "F32"},
    PickleName{"torch.HalfStorage", StorageType, "F16"},
    PickleName{"torch.BFloat16Storage", StorageType, "BF16"},
    PickleName{"torch.LongStorage", StorageType, "I64"},
    PickleName{"torch.IntStorage", StorageType, "I32"},
    PickleName{"torch.ShortStorage", StorageType, "I16"},
    PickleName{"torch.CharStorage", StorageType, "I8"},
    PickleName{"torch.ByteStorage", StorageType, "U8"},
    PickleName{"torch.BoolStorage", StorageType, "BOOL"},
    PickleName{"torch.storage.UntypedStorage", StorageType, {}},
    PickleName{"torch.UntypedStorage", StorageType, {}},
    PickleName{"torch.float64", ElementType, "F64"},
    PickleName{"torch.float32", ElementType, "F32"},
    PickleName{"torch.float16", ElementType, "F16"},
    PickleName{"torch.bfloat16", ElementType, "BF16"},
    PickleName{"torch.float8_e4m3fn", ElementType, "F8_E4M3"},
    PickleName{"torch.float8_e5m2", ElementType, "F8_E5M2"},
    PickleName{"torch.int64", ElementType, "I64"},
    PickleName{"torch.int32", ElementType, "I32"},
    PickleName{"torch.int16", ElementType, "I16"},
    PickleName{"torch.int8", ElementType, "I8"},
    PickleName{"torch.uint64", ElementType, "U64"},
    PickleName{"torch.uint32", ElementType, "U32"},
    PickleName{"torch.uint16", ElementType, "U16"},
    PickleName{"torch.uint8", ElementType, "U8"},
    PickleName{"torch.bool", ElementType, "BOOL"},
    PickleName{"torch.Size", Inert, {}},
    PickleName{"torch.device", Inert, {}},
    PickleName{"torch.Tensor", Inert, {}},
    PickleName{"torch.nn.parameter.Parameter", Inert, {}},
    PickleName{"argparse.Namespace", Inert, {}},
    PickleName{"copyreg._reconstructor", Inert, {}},
    PickleName{"copy_reg._reconstructor", Inert, {}},
    PickleName{"builtins.object", Inert, {}},
    PickleName{"builtins.dict", Inert, {}},
    PickleName{"builtins.set", Inert, {}},
    PickleName{"builtins.bytearray", Inert, {}},
    PickleName{"__builtin__.object", Inert, {}},
    PickleName{"__builtin__.dict", Inert, {}},
    PickleName{"__builtin__.set", Inert, {}},
    PickleName{"_codecs.encode", Inert, {}},
    PickleName{"numpy.dtype", Inert, {}},
    PickleName{"numpy.ndarray", Inert, {}},
    PickleName{"numpy.core.multiarray.scalar", Inert, {}},
    PickleName{"numpy._core.multiarray.scalar", Inert, {}},
    PickleName{"numpy.core.multiarray._reconstruct", Inert, {}},
    PickleName{"numpy._core.multiarray._reconstruct", Inert, {}},
};

} // namespace

const PickleName *findPickleName(std::string_view module, std::string_view name)
{
    for (const PickleName &entry : allowed)
        if (entry.name.size() == module.size() + 1 + name.size() && entry.name.starts_with(module)
            && entry.name[module.size()] == '.' && entry.name.ends_with(name))
            return &entry;
    return nullptr;
}

} // namespace leoclr::learning
