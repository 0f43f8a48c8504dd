#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leoclr::testing {

/// Writes pickles opcode by opcode, as torch.save does and as an attacker would.
class PickleWriter
{
public:
    PickleWriter &raw(std::string_view bytes);
    PickleWriter &begin() { return raw("\x80\x02"); } ///< protocol 2, as torch.save
    PickleWriter &global(std::string_view module, std::string_view name);
    PickleWriter &text(std::string_view text);
    PickleWriter &integer(std::int64_t value);
    PickleWriter &none() { return raw("N"); }
    PickleWriter &mark() { return raw("("); }
    PickleWriter &tuple() { return raw("t"); }
    PickleWriter &call() { return raw("R"); }
    /// A tuple of integers.
    PickleWriter &sizes(const std::vector<std::int64_t> &values);
    /// The persistent id of a storage.
    PickleWriter &storage(std::string_view type, std::string_view key, std::int64_t elements);
    /// A whole tensor.
    PickleWriter &tensor(std::string_view type, std::string_view key, std::int64_t elements, std::int64_t offset,
                         const std::vector<std::int64_t> &shape, const std::vector<std::int64_t> &strides);
    PickleWriter &orderedDictionary() { return global("collections", "OrderedDict").raw(")R"); }
    /// Puts the value on top of the stack under the key below it.
    PickleWriter &set() { return raw("s"); }
    [[nodiscard]] std::string end() { return raw(".").m_bytes; }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

struct ZipMember
{
    std::string name;
    std::string content;
    std::optional<std::uint32_t> claimedSize = {};  ///< instead of the content's
    std::optional<std::uint32_t> offset = {};       ///< in the table of contents, instead of where it lies
    std::optional<std::uint32_t> checksum = {};     ///< instead of the right one
    std::uint16_t flags = 0;
    std::uint16_t compression = 0;
};

/// A zip container of stored members.
[[nodiscard]] std::string zipOf(const std::vector<ZipMember> &members);

using Storages = std::vector<std::pair<std::string, std::string>>; ///< key and bytes
/// What torch.save writes today.
[[nodiscard]] std::string torchZip(const std::string &pickle, const Storages &storages);
/// What it wrote before PyTorch 1.6; `widths` are the bytes of an element of each storage.
[[nodiscard]] std::string torchLegacy(const std::string &pickle, const Storages &storages,
                                      const std::vector<std::size_t> &widths);

template<typename T>
std::string bytesOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(T)};
}

} // namespace leoclr::testing
