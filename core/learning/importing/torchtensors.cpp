#include "core/learning/importing/torchtensors.h"

#include "core/base/safetensors.h"
#include "core/learning/storage/tensorfile.h"

#include <algorithm>
#include <array>

namespace leoclr::learning {

namespace {

using Kind = PickleValue::Kind;

constexpr std::array<std::string_view, 7> entryNames{"state_dict", "model_state_dict", "model", "network",
                                                     "net",        "encoder",          "backbone"};
constexpr std::size_t mostDimensions = 16;
constexpr std::size_t longestName = 256;
constexpr std::uint64_t mostSharing = 4; ///< times the bytes of the file

bool holdsTensors(const PickleValue &value)
{
    for (std::size_t i = 1; value.kind == Kind::Dictionary && i < value.items.size(); i += 2)
        if (value.items[i]->kind == Kind::Tensor)
            return true;
    return false;
}

const PickleValue *stateDictionary(const PickleValue &root)
{
    if (holdsTensors(root))
        return &root;
    for (const std::string_view name : entryNames)
        if (const PickleValue *entry = root.find(name); entry && holdsTensors(*entry))
            return entry;
    return nullptr;
}

/// The integers of a tuple; false if one is none or negative.
bool readSizes(const PickleValue &tuple, std::vector<std::int64_t> &sizes)
{
    for (const PickleValue *item : tuple.items) {
        if (item->kind != Kind::Integer || item->integer < 0)
            return false;
        sizes.push_back(item->integer);
    }
    return sizes.size() <= mostDimensions;
}

/// Elements of a tensor and the number of elements of its storage that it reaches; false where they overflow.
bool extent(const TorchTensor &tensor, std::int64_t &elements, std::int64_t &reach)
{
    elements = 1;
    reach = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        std::int64_t step = 0;
        if (__builtin_mul_overflow(elements, tensor.shape[i], &elements)
            || __builtin_mul_overflow(std::max<std::int64_t>(tensor.shape[i] - 1, 0), tensor.strides[i], &step)
            || __builtin_add_overflow(reach, step, &reach))
            return false;
    }
    reach = elements == 0 ? 0 : reach + 1;
    return reach >= 0;
}

/// Empty if the value describes a sound tensor, otherwise what is wrong with it.
std::string describe(const PickleValue &value, TorchTensor &tensor)
{
    const PickleValue &storage = *value.items[0];
    const bool untyped = value.name->role == PickleRole::RebuildAnyTensor;
    tensor.type = untyped ? value.items[6]->name->type : storage.items[1]->name->type;
    if (tensor.type.empty() || storage.items[1]->name->type.empty() != untyped)
        return "has no element type";
    tensor.key = storage.items[2]->text;
    tensor.offset = value.items[1]->integer;
    std::int64_t stored = storage.items[4]->integer; // elements; bytes where the storage has no type
    if (storage.items.size() == 6 && storage.items[5]->kind == Kind::Tuple) { // a view of another storage
        const auto &view = storage.items[5]->items;
        if (view.size() != 3 || view[1]->kind != Kind::Integer || view[1]->integer < 0
            || __builtin_add_overflow(tensor.offset, view[1]->integer, &tensor.offset))
            return "has a view that is not described as PyTorch does";
    } else if (stored < 0) {
        return "has a storage of negative size";
    } else if (untyped) {
        stored /= static_cast<std::int64_t>(bytesOfType(tensor.type));
    }
    if (tensor.offset < 0 || !readSizes(*value.items[2], tensor.shape) || !readSizes(*value.items[3], tensor.strides))
        return "has no sound shape";
    std::int64_t elements = 0, reach = 0;
    if (!extent(tensor, elements, reach))
        return "has no sound shape";
    if (reach > stored || elements > stored)
        return "is larger than its storage";
    return {};
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && name.size() <= longestName
        && std::ranges::all_of(name, [](char letter) { return letter > ' ' && letter <= '~'; });
}

} // namespace

Result<std::vector<TorchTensor>> tensorsOf(const TorchFile &file)
{
    const std::string place = file.path().string();
    const PickleValue *const state = stateDictionary(file.root());
    if (!state)
        return fail(ErrorCode::Empty, "the file holds no weights: no dictionary of tensors, and none under state_dict or model",
                    place);
    std::error_code ignored;
    const std::uint64_t budget = mostSharing * std::filesystem::file_size(file.path(), ignored);
    std::uint64_t total = 0;
    std::map<std::string_view, std::size_t> places; // a key that comes again replaces the earlier value, as in Python
    std::vector<TorchTensor> tensors;
    for (std::size_t i = 0; i + 1 < state->items.size(); i += 2) {
        const PickleValue &key = *state->items[i];
        if (key.kind != Kind::Text || state->items[i + 1]->kind != Kind::Tensor)
            continue;
        if (!isPlainName(key.text))
            return fail(ErrorCode::Damaged, "a tensor has the name '" + plainText(key.text) + "'", place);
        TorchTensor tensor{.name = std::string(key.text)};
        if (const std::string wrong = describe(*state->items[i + 1], tensor); !wrong.empty())
            return fail(ErrorCode::Damaged, "tensor '" + tensor.name + "' " + wrong, place);
        std::int64_t elements = 0, reach = 0;
        extent(tensor, elements, reach);
        total += static_cast<std::uint64_t>(elements) * bytesOfType(tensor.type);
        if (total > budget)
            return fail(ErrorCode::OutOfRange, "the tensors claim many times the bytes of the file",
                        place + ": " + tensor.name);
        const auto [found, isNew] = places.emplace(key.text, tensors.size());
        if (isNew)
            tensors.push_back(std::move(tensor));
        else
            tensors[found->second] = std::move(tensor);
    }
    return tensors;
}

Result<NamedTensors> valuesOf(const TorchFile &file, const std::vector<TorchTensor> &tensors)
{
    std::set<std::string> keys;
    for (const TorchTensor &tensor : tensors)
        keys.insert(tensor.key);
    Result<TorchFile::Storages> storages = file.readStorages(keys);
    if (!storages)
        return tl::unexpected<Error>(storages.error());
    NamedTensors read;
    for (const TorchTensor &tensor : tensors) {
        std::vector<std::byte> &bytes = storages->at(tensor.key);
        std::int64_t elements = 0, reach = 0;
        extent(tensor, elements, reach);
        if (static_cast<std::uint64_t>(reach) > bytes.size() / bytesOfType(tensor.type))
            return fail(ErrorCode::Damaged, "tensor '" + tensor.name + "' lies outside of its storage", file.path().string());
        at::Tensor values = at::empty(tensor.shape, scalarTypeOf(tensor.type));
        if (elements > 0)
            values.copy_(at::from_blob(bytes.data(), {reach}, scalarTypeOf(tensor.type))
                             .as_strided(tensor.shape, tensor.strides, tensor.offset));
        read.emplace_back(tensor.name, std::move(values));
    }
    return read;
}

} // namespace leoclr::learning
