#include "core/learning/storage/tensorfile.h"

#include "core/base/safetensors.h"

namespace leoclr::learning {

namespace {

std::string typeName(at::ScalarType type)
{
    switch (type) {
    case at::kFloat: return "F32";
    case at::kDouble: return "F64";
    case at::kBFloat16: return "BF16";
    case at::kHalf: return "F16";
    case at::kLong: return "I64";
    case at::kInt: return "I32";
    case at::kByte: return "U8";
    case at::kBool: return "BOOL";
    default: return {};
    }
}

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

} // namespace

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
