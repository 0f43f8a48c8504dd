#include "core/data/exif.h"

#include "core/data/bytereader.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace leoclr {

namespace {

constexpr std::string_view exifMark{"Exif\0\0", 6};

int validOrientation(std::int64_t value)
{
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

} // namespace

TiffTags readTiffTags(std::string_view bytes)
{
    TiffTags tags;
    const bool little = bytes.starts_with("II");
    if (!little && !bytes.starts_with("MM"))
        return tags;
    const ByteReader reader(bytes, !little);
    const bool big = reader.u16(2) == 43;
    if (!big && reader.u16(2) != 42)
        return tags;
    const std::uint64_t directory = big ? reader.u64(8) : reader.u32(4);
    if (directory >= bytes.size())
        return tags;
    const std::uint64_t entrySize = big ? 20 : 12;
    const std::uint64_t first = directory + (big ? 8 : 2);
    const std::uint64_t count = std::min<std::uint64_t>(
        big ? reader.u64(directory) : reader.u16(directory), bytes.size() / entrySize);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t entry = first + i * entrySize;
        const std::uint64_t value = entry + (big ? 12 : 8);
        const std::uint32_t type = reader.u16(entry + 2);
        const std::int64_t number = type == 3   ? reader.u16(value)
                                    : type == 4 ? reader.u32(value)
                                                : 0;
        switch (reader.u16(entry)) {
        case 256:
            tags.width = number;
            break;
        case 257:
            tags.height = number;
            break;
        case 274:
            tags.orientation = static_cast<int>(number);
            break;
        default:
            break;
        }
    }
    return tags;
}

int exifOrientation(std::string_view block)
{
    if (block.starts_with(exifMark))
        block.remove_prefix(exifMark.size());
    return validOrientation(readTiffTags(block).orientation);
}

int xmpOrientation(std::string_view packet)
{
    const std::size_t at = packet.find("tiff:Orientation");
    if (at == std::string_view::npos)
        return 1;
    const std::size_t digit = packet.find_first_of("0123456789", at);
    if (digit == std::string_view::npos || digit > at + 24)
        return 1;
    return validOrientation(packet[digit] - '0');
}

int rawProfileOrientation(std::string_view text)
{
    // "\nexif\n      32\n45786966..." : name, length, hexadecimal digits with line breaks
    std::size_t at = 0;
    for (int line = 0; line < 3; ++line) {
        at = text.find('\n', at);
        if (at == std::string_view::npos)
            return 1;
        ++at;
    }
    const auto valueOf = [](char c) {
        return c <= '9' ? c - '0' : std::tolower(static_cast<unsigned char>(c)) - 'a' + 10;
    };
    std::string block;
    int high = -1;
    for (const char c : text.substr(at)) {
        if (!std::isxdigit(static_cast<unsigned char>(c)))
            continue;
        if (high < 0) {
            high = valueOf(c);
        } else {
            block.push_back(static_cast<char>(high << 4 | valueOf(c)));
            high = -1;
        }
    }
    return exifOrientation(block);
}

} // namespace leoclr
