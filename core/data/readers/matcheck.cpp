#include "core/data/readers/matcheck.h"

#include "core/data/bytereader.h"
#include "core/data/numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <zlib.h>

namespace leoclr::readers {

namespace {

constexpr std::size_t headerBytes = 128;
constexpr std::size_t mostUnpacked = 64u << 20;
constexpr std::uint64_t mostElements = 1'000'000;
constexpr int deepest = 8;

/// Types of stored values and classes of arrays, as MATLAB's description of the format numbers them.
enum Type : std::uint32_t { Int8 = 1, UInt8 = 2, Int32 = 5, UInt32 = 6, Matrix = 14, Compressed = 15, Utf8 = 16 };
enum Class : std::uint32_t { Cell = 1, Struct = 2, Text = 4, FirstNumeric = 6, LastNumeric = 15 };

std::uint64_t widthOf(std::uint32_t type)
{
    constexpr std::array<std::uint64_t, 19> widths{0, 1, 1, 2, 2, 4, 4, 4, 0, 8, 0, 0, 8, 8, 0, 0, 1, 2, 4};
    return type < widths.size() ? widths[type] : 0;
}

struct Damage
{
    ErrorCode code;
    std::string detail;
};

/// An element: its type, its content, and where the next one begins.
struct Element
{
    std::uint32_t type = 0;
    std::size_t start = 0, bytes = 0, next = 0;
};

/// Walks the elements of a file or of an unpacked variable. Throws Damage; `at` says where it was.
class Walk
{
public:
    Walk(std::string_view bytes, bool bigEndian, std::size_t &unpacked)
        : m_bytes(bytes), m_bigEndian(bigEndian), m_reader(bytes, bigEndian), m_unpacked(unpacked)
    {
    }

    void variables(std::size_t start)
    {
        for (std::size_t next = start; next < m_bytes.size();) {
            const Element element = elementAt(next, m_bytes.size());
            if (element.type == Compressed)
                compressed(element);
            else if (element.type == Matrix)
                matrix(element, 0);
            else
                throw Damage{ErrorCode::Damaged, "this element is no variable"};
            next = element.next;
        }
    }

    std::size_t at = 0;

private:
    Element elementAt(std::size_t place, std::size_t end)
    {
        at = place;
        if (end - place < 8)
            throw Damage{ErrorCode::Damaged, "this MATLAB file ends within an element"};
        Element element;
        element.type = m_reader.u32(place);
        if (element.type >> 16 != 0) { // up to four bytes, right in the tag
            element.bytes = element.type >> 16;
            element.type &= 0xffff;
            element.start = place + 4;
            element.next = place + 8;
            if (element.bytes > 4)
                throw Damage{ErrorCode::Damaged, "a short element of this MATLAB file states " + grouped(element.bytes) + " bytes"};
            return element;
        }
        element.bytes = m_reader.u32(place + 4);
        element.start = place + 8;
        if (element.bytes > end - element.start)
            throw Damage{ErrorCode::Damaged, "an element of this MATLAB file states " + grouped(element.bytes) +
                                                 " bytes, which is more than there are"};
        const std::size_t padded = element.type == Compressed ? element.bytes : (element.bytes + 7) / 8 * 8;
        element.next = std::min(element.start + padded, end);
        return element;
    }

    Element part(std::size_t &place, std::size_t end, std::initializer_list<std::uint32_t> types, const char *what)
    {
        const Element element = elementAt(place, end);
        if (std::find(types.begin(), types.end(), element.type) == types.end())
            throw Damage{ErrorCode::Damaged, std::string("an array of this MATLAB file lacks its ") + what};
        place = element.next;
        return element;
    }

    void matrix(const Element &whole, int depth)
    {
        if (whole.bytes == 0)
            return; // an empty member
        if (depth > deepest)
            throw Damage{ErrorCode::OutOfRange, "the arrays of this MATLAB file lie in each other deeper than " + grouped(deepest)};
        const std::size_t end = whole.start + whole.bytes;
        std::size_t place = whole.start;
        const Element flags = part(place, end, {UInt32}, "flags");
        if (flags.bytes != 8)
            throw Damage{ErrorCode::Damaged, "an array of this MATLAB file lacks its flags"};
        const std::uint32_t kind = m_reader.u32(flags.start) & 0xff;
        const bool isComplex = (m_reader.u32(flags.start) & 0x800) != 0;
        const std::uint64_t count = elements(part(place, end, {Int32}, "dimensions"));
        part(place, end, {Int8, UInt8}, "name");
        if (kind == Struct) {
            const std::uint64_t fields = fieldNames(place, end);
            members(place, end, count * fields, depth);
        } else if (kind == Cell) {
            members(place, end, count, depth);
        } else if (kind == Text || (kind >= FirstNumeric && kind <= LastNumeric)) {
            for (int i = 0; i < (isComplex ? 2 : 1); ++i)
                values(elementAt(place, end), count, kind == Text, place);
        } else {
            throw Damage{ErrorCode::WrongFormat,
                         "this MATLAB file holds an array of class " + std::to_string(kind) + ", which is not read"};
        }
    }

    std::uint64_t elements(const Element &dimensions) const
    {
        const std::size_t rank = dimensions.bytes / 4;
        if (dimensions.bytes % 4 != 0 || rank < 2 || rank > 16)
            throw Damage{ErrorCode::Damaged, "an array of this MATLAB file has " + grouped(rank) + " dimensions"};
        std::uint64_t count = 1;
        for (std::size_t i = 0; i < rank; ++i) {
            count *= m_reader.u32(dimensions.start + 4 * i);
            if (count > mostElements)
                throw Damage{ErrorCode::OutOfRange,
                             "an array of this MATLAB file states more than " + grouped(mostElements) + " elements"};
        }
        return count;
    }

    std::uint64_t fieldNames(std::size_t &place, std::size_t end)
    {
        const Element length = part(place, end, {Int32}, "length of field names");
        const std::size_t bytes = length.bytes == 4 ? m_reader.u32(length.start) : 0;
        const Element names = part(place, end, {Int8, UInt8}, "field names");
        if (bytes == 0 || names.bytes % bytes != 0)
            throw Damage{ErrorCode::Damaged, "a struct of this MATLAB file has no sound field names"};
        for (std::size_t name = 0; name < names.bytes; name += bytes)
            if (m_bytes.substr(names.start + name, bytes).find('\0') == std::string_view::npos)
                throw Damage{ErrorCode::Damaged, "a field name of this MATLAB file does not end"};
        return names.bytes / bytes;
    }

    void members(std::size_t place, std::size_t end, std::uint64_t count, int depth)
    {
        for (; count > 0; --count) {
            const Element member = part(place, end, {Matrix}, "members");
            matrix(member, depth + 1);
        }
    }

    void values(const Element &stored, std::uint64_t count, bool isText, std::size_t &place) const
    {
        const std::uint64_t width = widthOf(stored.type);
        const bool varies = isText && stored.type == Utf8;
        if (width == 0 || (!varies && stored.bytes != count * width))
            throw Damage{ErrorCode::Damaged, "an array of this MATLAB file has " + grouped(stored.bytes) +
                                                 " bytes of values where it states " + grouped(count) + " elements"};
        place = stored.next;
    }

    void compressed(const Element &element)
    {
        const std::size_t left = mostUnpacked - m_unpacked;
        std::string text(std::min<std::size_t>(64 + 8 * element.bytes, left), '\0');
        z_stream stream{};
        if (inflateInit(&stream) != Z_OK)
            throw Damage{ErrorCode::OutOfRange, "there is not enough memory to unpack this variable"};
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(m_bytes.data() + element.start));
        stream.avail_in = static_cast<uInt>(element.bytes);
        int state = Z_OK;
        while (state == Z_OK) {
            if (stream.total_out == text.size()) {
                if (text.size() >= left)
                    break;
                text.resize(std::min(2 * text.size(), left));
            }
            stream.next_out = reinterpret_cast<Bytef *>(text.data() + stream.total_out);
            stream.avail_out = static_cast<uInt>(text.size() - stream.total_out);
            state = inflate(&stream, Z_NO_FLUSH);
        }
        text.resize(stream.total_out);
        inflateEnd(&stream);
        m_unpacked += text.size();
        if (state == Z_OK)
            throw Damage{ErrorCode::OutOfRange, "the variables of this MATLAB file unpack to more than " + grouped(mostUnpacked) + " bytes"};
        if (state != Z_STREAM_END)
            throw Damage{ErrorCode::Damaged, "this variable cannot be unpacked"};
        Walk inside(text, m_bigEndian, m_unpacked);
        const Element whole = inside.elementAt(0, text.size());
        if (whole.type != Matrix || whole.next != text.size())
            throw Damage{ErrorCode::Damaged, "this variable unpacks to something else than an array"};
        inside.matrix(whole, 0);
    }

    std::string_view m_bytes;
    bool m_bigEndian;
    ByteReader m_reader;
    std::size_t &m_unpacked; ///< bytes so far
};

} // namespace

Result<> checkMatStructure(std::string_view bytes, const std::filesystem::path &file)
{
    const std::string_view order = bytes.size() >= headerBytes ? bytes.substr(126, 2) : std::string_view();
    const bool bigEndian = order == "MI";
    if ((!bigEndian && order != "IM") || ByteReader(bytes, bigEndian).u16(124) != 0x100)
        return fail(ErrorCode::WrongFormat, file.filename().string() + " is no MATLAB file of version 5", file.string(),
                    "Unpack the published file again.");
    std::size_t unpacked = 0;
    Walk walk(bytes, bigEndian, unpacked);
    try {
        walk.variables(headerBytes);
    } catch (const Damage &damage) {
        return fail(damage.code, damage.detail, file.string() + ":byte " + std::to_string(walk.at),
                    "Unpack the published file again.");
    }
    return {};
}

} // namespace leoclr::readers
