#pragma once

#include "core/base/result.h"
#include "core/learning/importing/picklenames.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace leoclr::learning {

/// A value of a pickle. Values may share parts and may even hold themselves; they belong to their Pickle.
struct PickleValue
{
    enum class Kind : std::uint8_t {
        None,
        Boolean,
        Integer,
        Real,
        Text,
        Bytes,   ///< also integers of more than eight bytes, little endian
        Tuple,
        List,
        Dictionary, ///< items: key, value, key, value, …
        Name,       ///< of the allow list
        Storage,    ///< items: what the persistent id says, "storage" first
        Tensor,     ///< items: the arguments of the function `name` that rebuilds it
        Inert       ///< something harmless that is not looked into
    };

    Kind kind = Kind::None;
    std::int64_t integer = 0; ///< Boolean: 0 or 1
    double real = 0;
    std::string_view text;            ///< of Text and Bytes; into the bytes that were read
    const PickleName *name = nullptr; ///< of Name and Tensor
    std::vector<const PickleValue *> items;

    /// The value under a key of a dictionary (the last one, as in Python); null if this is none or has none.
    [[nodiscard]] const PickleValue *find(std::string_view key) const;
};

/// What a pickle says, found out without running it: only opcodes that build plain values, only names of the allow
/// list (picklenames.h), and those are taken as words, never called. Believes nothing: sizes, counts, positions,
/// the memo and the stack are bounded, nesting of any depth costs no recursion.
class Pickle
{
public:
    /// @param bytes of which the pickle begins at `begin`; texts of the values look into them
    /// @param place for errors: file and member
    [[nodiscard]] static Result<Pickle> read(std::string_view bytes, std::size_t begin, std::string_view place);

    [[nodiscard]] const PickleValue &root() const { return *m_root; }
    /// Every storage that is spoken of, in order of appearance; a key can come more than once.
    [[nodiscard]] const std::vector<const PickleValue *> &storages() const { return m_storages; }
    /// Position behind the pickle.
    [[nodiscard]] std::size_t end() const { return m_end; }

    static constexpr std::size_t maxBytes = 64 << 20; ///< of one pickle
    static constexpr std::size_t maxValues = 2'000'000;
    static constexpr std::size_t maxSteps = 16'000'000; ///< opcodes

private:
    std::unique_ptr<std::deque<PickleValue>> m_values; ///< owns all, so that destruction does not recurse
    const PickleValue *m_root = nullptr;
    std::vector<const PickleValue *> m_storages;
    std::size_t m_end = 0;
};

/// At most 80 characters of a text of unknown origin, with '?' for what is not plain ASCII: for error sentences.
[[nodiscard]] std::string plainText(std::string_view text);

} // namespace leoclr::learning
