#include "core/config/utf8.h"

#include <cstddef>
#include <cstdint>

namespace leoclr {

bool isUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        if (first == 0)
            return false;
        std::size_t following = 0;
        std::uint32_t smallest = 0;
        std::uint32_t point = first;
        if (first >= 0xF0 && first <= 0xF4) {
            following = 3;
            smallest = 0x10000;
            point = first & 0x07;
        } else if (first >= 0xE0 && first < 0xF0) {
            following = 2;
            smallest = 0x800;
            point = first & 0x0F;
        } else if (first >= 0xC2 && first < 0xE0) {
            following = 1;
            smallest = 0x80;
            point = first & 0x1F;
        } else if (first >= 0x80) {
            return false;
        }
        if (bytes.size() - i <= following)
            return false;
        for (std::size_t k = 1; k <= following; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            if ((next & 0xC0) != 0x80)
                return false;
            point = point << 6 | (next & 0x3F);
        }
        if (point < smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return false;
        i += following + 1;
    }
    return true;
}

} // namespace leoclr
