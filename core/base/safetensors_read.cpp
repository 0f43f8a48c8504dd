#include "core/base/safetensors.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace leoclr {

namespace {

constexpr std::uint64_t longestHeader = 100'000'000; // as the reference implementation

Result<> readAt(int descriptor, const std::filesystem::path &file, std::uint64_t offset, void *target, std::uint64_t size)
{
    auto *bytes = static_cast<char *>(target);
    while (size > 0) {
        const ssize_t got = pread(descriptor, bytes, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected<Error>(systemError(errno, "reading failed", file, false));
        if (got == 0)
            return fail(ErrorCode::Damaged, "the file ends too early", file.string());
        bytes += got;
        offset += static_cast<std::uint64_t>(got);
        size -= static_cast<std::uint64_t>(got);
    }
    return {};
}

/// The header as JSON, or nothing if it is no JSON, nested deeper than a header can be, or names a key twice.
std::optional<nlohmann::json> parseHeader(const std::string &text)
{
    bool sound = true;
    std::vector<std::set<std::string>> keys(1);
    const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json &value) {
        using Event = nlohmann::json::parse_event_t;
        if (depth > 3)
            sound = false;
        if (!sound)
            return false;
        if (event == Event::object_start)
            keys.emplace_back();
        else if (event == Event::object_end)
            keys.pop_back();
        else if (event == Event::key && !keys.back().insert(value.get<std::string>()).second)
            sound = false;
        return true;
    };
    nlohmann::json header = nlohmann::json::parse(text, watch, false);
    if (!sound || header.is_discarded() || !header.is_object())
        return std::nullopt;
    return header;
}

std::optional<std::uint64_t> asSize(const nlohmann::json &value)
{
    if (!value.is_number_unsigned())
        return std::nullopt;
    const auto size = value.get<std::uint64_t>();
    return size <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ? std::optional(size)
                                                                                         : std::nullopt;
}

/// Empty if the entry is sound, otherwise what is wrong with it.
std::string parseTensor(const nlohmann::json &entry, std::uint64_t dataBytes, StoredTensor &tensor)
{
    if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets"))
        return "has no dtype, shape or data_offsets";
    const auto &type = entry["dtype"];
    const auto &shape = entry["shape"];
    const auto &offsets = entry["data_offsets"];
    if (!type.is_string() || bytesOfType(type.get<std::string>()) == 0)
        return "has a type that is not known";
    tensor.type = type.get<std::string>();
    if (!shape.is_array() || shape.size() > 16)
        return "has no sound shape";
    std::uint64_t bytes = bytesOfType(tensor.type);
    for (const auto &side : shape) {
        const auto size = asSize(side);
        if (!size || (*size != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / *size))
            return "has no sound shape";
        bytes *= *size;
        tensor.shape.push_back(static_cast<std::int64_t>(*size));
    }
    if (!offsets.is_array() || offsets.size() != 2 || !asSize(offsets[0]) || !asSize(offsets[1]))
        return "has no sound offsets";
    tensor.begin = *asSize(offsets[0]);
    tensor.end = *asSize(offsets[1]);
    if (tensor.end < tensor.begin || tensor.end > dataBytes)
        return "lies outside of the file";
    if (tensor.end - tensor.begin != bytes)
        return "has offsets that do not fit its shape";
    return {};
}

} // namespace

std::uint64_t bytesOfType(std::string_view type)
{
    static const std::map<std::string_view, std::uint64_t> sizes{
        {"F64", 8}, {"F32", 4}, {"F16", 2}, {"BF16", 2}, {"I64", 8}, {"I32", 4},
        {"I16", 2}, {"I8", 1},  {"U8", 1},  {"BOOL", 1}, {"U16", 2}, {"U32", 4}, {"U64", 8},
        {"F8_E4M3", 1}, {"F8_E5M2", 1}};
    const auto found = sizes.find(type);
    return found == sizes.end() ? 0 : found->second;
}

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected<Error>(systemError(errno, "cannot open the weights", file, false));
    SafetensorsFile opened(descriptor, file);
    if (const Result<> header = opened.readHeader(); !header)
        return tl::unexpected<Error>(header.error());
    return opened;
}

SafetensorsFile::SafetensorsFile(SafetensorsFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_dataStart(other.m_dataStart)
    , m_tensors(std::move(other.m_tensors))
    , m_metadata(std::move(other.m_metadata))
{
}

SafetensorsFile::~SafetensorsFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> SafetensorsFile::readHeader()
{
    const std::string place = m_path.string();
    struct stat status{};
    if (fstat(m_descriptor, &status) != 0)
        return tl::unexpected<Error>(systemError(errno, "cannot look at the weights", m_path, false));
    const auto fileBytes = static_cast<std::uint64_t>(status.st_size);
    std::uint64_t headerBytes = 0;
    if (fileBytes < sizeof headerBytes)
        return fail(ErrorCode::Damaged, "the file is too short for a safetensors file", place);
    if (const Result<> got = readAt(m_descriptor, m_path, 0, &headerBytes, sizeof headerBytes); !got)
        return got;
    if (headerBytes > longestHeader || headerBytes > fileBytes - sizeof headerBytes)
        return fail(ErrorCode::Damaged, "the header of " + std::to_string(headerBytes) + " bytes is longer than the file",
                    place);
    std::string text(headerBytes, '\0');
    if (const Result<> got = readAt(m_descriptor, m_path, sizeof headerBytes, text.data(), headerBytes); !got)
        return got;
    m_dataStart = sizeof headerBytes + headerBytes;
    const std::uint64_t dataBytes = fileBytes - m_dataStart;

    const std::optional<nlohmann::json> header = parseHeader(text);
    if (!header)
        return fail(ErrorCode::WrongFormat, "the header is not that of a safetensors file", place);
    for (const auto &[name, entry] : header->items()) {
        if (name == "__metadata__") {
            if (!entry.is_object())
                return fail(ErrorCode::WrongFormat, "the metadata of the header are no object", place);
            for (const auto &[key, value] : entry.items()) {
                if (!value.is_string())
                    return fail(ErrorCode::WrongFormat, "the metadata '" + key + "' are no text", place);
                m_metadata.emplace(key, value.get<std::string>());
            }
            continue;
        }
        StoredTensor tensor;
        if (const std::string wrong = parseTensor(entry, dataBytes, tensor); !wrong.empty())
            return fail(ErrorCode::Damaged, "tensor '" + name + "' " + wrong, place);
        m_tensors.emplace(name, std::move(tensor));
    }

    std::vector<const StoredTensor *> ordered;
    for (const auto &[name, tensor] : m_tensors)
        ordered.push_back(&tensor);
    std::ranges::sort(ordered, {}, [](const StoredTensor *tensor) { return std::pair(tensor->begin, tensor->end); });
    std::uint64_t covered = 0;
    for (const StoredTensor *tensor : ordered) {
        if (tensor->begin != covered)
            return fail(ErrorCode::Damaged, "the tensors overlap or leave gaps", place);
        covered = tensor->end;
    }
    if (covered != dataBytes)
        return fail(ErrorCode::Damaged, std::to_string(dataBytes - covered) + " bytes belong to no tensor", place);
    return {};
}

Result<> SafetensorsFile::read(const StoredTensor &tensor, std::span<std::byte> target) const
{
    if (target.size() != tensor.end - tensor.begin)
        return fail(ErrorCode::Internal, "a tensor was asked for with the wrong size", m_path.string());
    return readAt(m_descriptor, m_path, m_dataStart + tensor.begin, target.data(), target.size());
}

} // namespace leoclr
