#include "core/learning/storage/tensorfile.h"

#include "core/base/safetensors.h"

#include <array>

namespace leoclr::learning {

namespace {

struct TypeName
{
    std::string_view name;
    at::ScalarType type;
};
constexpr std::array typeNames{
    TypeName{"F32", at::kFloat},      TypeName{"F64", at::kDouble},          TypeName{"BF16", at::kBFloat16},
    TypeName{"F16", at::kHalf},       TypeName{"I64", at::kLong},            TypeName{"I32", at::kInt},
    TypeName{"I16", at::kShort},      TypeName{"I8", at::kChar},             TypeName{"U8", at::kByte},
    TypeName{"BOOL", at::kBool},      TypeName{"U16", at::kUInt16},          TypeName{"U32", at::kUInt32},
    TypeName{"U64", at::kUInt64},     TypeName{"F8_E4M3", at::kFloat8_e4m3fn}, TypeName{"F8_E5M2", at::kFloat8_e5m2},
};

std::string typeName(at::ScalarType type)
{
    for (const TypeName &entry : typeNames)
        if (entry.type == type)
            return std::string(entry.name);
    return {};
}

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

} // namespace

at::ScalarType scalarTypeOf(std::string_view name)
{
    for (const TypeName &entry : typeNames)
        if (entry.name == name)
            return entry.type;
    return at::ScalarType::Undefined;
}

Result<> saveTensors(const std::filesystem::path &file, const NamedTensors &tensors,
                     const std::map<std::string, std::string> &metadata)
{
    std::vector<at::Tensor> held; // row-major copies live until they are written
    std::vector<TensorBytes> list;
    for (const auto &[name, tensor] : tensors) {
        const at::Tensor plain = tensor.detach().to(at::kCPU).contiguous();
        held.push_back(plain);
        list.push_back({name, typeName(plain.scalar_type()), plain.sizes().vec(), plain.const_data_ptr(),
                        static_cast<std::uint64_t>(plain.nbytes())});
    }
    return writeSafetensors(file, std::move(list), metadata);
}

Result<NamedTensors> readTensors(const std::filesystem::path &file)
{
    const Result<SafetensorsFile> opened = SafetensorsFile::open(file);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    NamedTensors tensors;
    for (const auto &[name, stored] : opened->tensors()) {
        at::Tensor value = at::empty(stored.shape, scalarTypeOf(stored.type));
        const auto target = std::span(static_cast<std::byte *>(value.mutable_data_ptr()), value.nbytes());
        if (const Result<> read = opened->read(stored, target); !read)
            return tl::unexpected<Error>(read.error());
        tensors.emplace_back(name, std::move(value));
    }
    return tensors;
}

Result<> loadTensors(const std::filesystem::path &file, const NamedTensors &tensors)
{
    const at::NoGradGuard noGrad;
    const Result<SafetensorsFile> opened = SafetensorsFile::open(file);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    std::vector<at::Tensor> values;
    for (const auto &[name, tensor] : tensors) {
        const auto found = opened->tensors().find(name);
        if (found == opened->tensors().end())
            return fail(ErrorCode::Inconsistent, "there is no tensor '" + name + "' in the file", file.string());
        const StoredTensor &stored = found->second;
        if (stored.type != typeName(tensor.scalar_type()) || at::IntArrayRef(stored.shape) != tensor.sizes())
            return fail(ErrorCode::Inconsistent,
                        "tensor '" + name + "' is " + stored.type + " " + shapeText(stored.shape) + " in the file, but "
                            + typeName(tensor.scalar_type()) + " " + shapeText(tensor.sizes()) + " in this network",
                        file.string());
        at::Tensor value = at::empty(tensor.sizes(), at::TensorOptions().dtype(tensor.scalar_type()));
        const Result<> read = opened->read(
            stored, std::span(static_cast<std::byte *>(value.mutable_data_ptr()), value.nbytes()));
        if (!read)
            return read;
        values.push_back(std::move(value));
    }
    for (std::size_t i = 0; i < tensors.size(); ++i)
        at::Tensor(tensors[i].second).copy_(values[i]);
    return {};
}

} // namespace leoclr::learning
