#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace leoclr {

/// Bounds-checked integers of either byte order out of untrusted bytes; what lies outside reads as
/// 0.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes, bool bigEndian = true)
        : m_bytes(bytes), m_bigEndian(bigEndian)
    {
    }

    [[nodiscard]] std::uint64_t integer(std::size_t offset, std::size_t count) const
    {
        if (offset > m_bytes.size() || m_bytes.size() - offset < count)
            return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = m_bigEndian ? offset + i : offset + count - 1 - i;
            value = value << 8 | static_cast<std::uint8_t>(m_bytes[at]);
        }
        return value;
    }
    [[nodiscard]] std::uint32_t u8(std::size_t offset) const
    {
        return static_cast<std::uint32_t>(integer(offset, 1));
    }
    [[nodiscard]] std::uint32_t u16(std::size_t offset) const
    {
        return static_cast<std::uint32_t>(integer(offset, 2));
    }
    [[nodiscard]] std::uint32_t u24(std::size_t offset) const
    {
        return static_cast<std::uint32_t>(integer(offset, 3));
    }
    [[nodiscard]] std::uint32_t u32(std::size_t offset) const
    {
        return static_cast<std::uint32_t>(integer(offset, 4));
    }
    [[nodiscard]] std::uint64_t u64(std::size_t offset) const { return integer(offset, 8); }

    [[nodiscard]] bool has(std::size_t offset, std::string_view text) const
    {
        return offset <= m_bytes.size() && m_bytes.substr(offset, text.size()) == text;
    }
    /// At most `count` bytes from `offset`; fewer or none at the end.
    [[nodiscard]] std::string_view part(std::size_t offset, std::size_t count) const
    {
        return offset <= m_bytes.size() ? m_bytes.substr(offset, count) : std::string_view();
    }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
    bool m_bigEndian;
};

} // namespace leoclr
