#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace leoclr {

/// XXH3 with 128 bits (library xxHash) as 32 hexadecimal digits. For integrity, not against an adversary.
[[nodiscard]] std::string hashOf(std::string_view bytes);
[[nodiscard]] std::string hashOf(const void *bytes, std::size_t size);
/// The same over the content of a file, read in pieces.
[[nodiscard]] Result<std::string> hashOfFile(const std::filesystem::path &file);

/// Check of a line of the event log: the lower 32 bits of its 64-bit XXH3, as 8 hexadecimal digits.
[[nodiscard]] std::string lineCheck(std::string_view bytes);

/// The same hash fed piece by piece.
class Hasher
{
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;
    void add(std::string_view bytes);
    void add(const void *bytes, std::size_t size);
    [[nodiscard]] std::string result() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace leoclr
