#include "tests/learning/torchfiles.h"

#include <array>
#include <cstring>

namespace leoclr::testing {

namespace {

template<typename T>
void append(std::string &to, T value)
{
    to.append(reinterpret_cast<const char *>(&value), sizeof value);
}

std::uint32_t crc32(std::string_view bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            made[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                made[i] = (made[i] >> 1) ^ ((made[i] & 1) != 0 ? 0xedb88320U : 0U);
        }
        return made;
    }();
    std::uint32_t crc = ~0U;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(byte)) & 255];
    return ~crc;
}

/// The fields that local header and table of contents share.
std::string commonFields(const ZipMember &member)
{
    std::string fields;
    append<std::uint16_t>(fields, 20);
    append<std::uint16_t>(fields, member.flags);
    append<std::uint16_t>(fields, member.compression);
    append<std::uint32_t>(fields, 0x21); // the first of January 1980
    append<std::uint32_t>(fields, member.checksum.value_or(crc32(member.content)));
    append(fields, static_cast<std::uint32_t>(member.content.size()));
    append(fields, member.claimedSize.value_or(static_cast<std::uint32_t>(member.content.size())));
    append(fields, static_cast<std::uint16_t>(member.name.size()));
    append<std::uint16_t>(fields, 0);
    return fields;
}

} // namespace

PickleWriter &PickleWriter::raw(std::string_view bytes)
{
    m_bytes += bytes;
    return *this;
}

PickleWriter &PickleWriter::global(std::string_view module, std::string_view name)
{
    return raw("c").raw(module).raw("\n").raw(name).raw("\n");
}

PickleWriter &PickleWriter::text(std::string_view text)
{
    raw("X");
    append(m_bytes, static_cast<std::uint32_t>(text.size()));
    return raw(text);
}

PickleWriter &PickleWriter::integer(std::int64_t value)
{
    raw("\x8a\x08");
    append(m_bytes, value);
    return *this;
}

PickleWriter &PickleWriter::sizes(const std::vector<std::int64_t> &values)
{
    mark();
    for (const std::int64_t value : values)
        integer(value);
    return tuple();
}

PickleWriter &PickleWriter::storage(std::string_view type, std::string_view key, std::int64_t elements)
{
    return mark().text("storage").global("torch", type).text(key).text("cpu").integer(elements).tuple().raw("Q");
}

PickleWriter &PickleWriter::tensor(std::string_view type, std::string_view key, std::int64_t elements, std::int64_t offset,
                                   const std::vector<std::int64_t> &shape, const std::vector<std::int64_t> &strides)
{
    return global("torch._utils", "_rebuild_tensor_v2").mark().storage(type, key, elements).integer(offset).sizes(shape)
        .sizes(strides).raw("\x89").orderedDictionary().tuple().call();
}

std::string zipOf(const std::vector<ZipMember> &members)
{
    std::string file, contents;
    for (const ZipMember &member : members) {
        const auto offset = static_cast<std::uint32_t>(file.size());
        file += "PK\3\4" + commonFields(member) + member.name + member.content;
        contents += "PK\1\2";
        append<std::uint16_t>(contents, 20);
        contents += commonFields(member);
        append<std::uint16_t>(contents, 0); // comment
        append<std::uint16_t>(contents, 0); // disk
        append<std::uint16_t>(contents, 0); // attributes
        append<std::uint32_t>(contents, 0);
        append(contents, member.offset.value_or(offset));
        contents += member.name;
    }
    const auto begin = static_cast<std::uint32_t>(file.size());
    file += contents + "PK\5\6";
    append<std::uint32_t>(file, 0);
    append(file, static_cast<std::uint16_t>(members.size()));
    append(file, static_cast<std::uint16_t>(members.size()));
    append(file, static_cast<std::uint32_t>(contents.size()));
    append(file, begin);
    append<std::uint16_t>(file, 0);
    return file;
}

std::string torchZip(const std::string &pickle, const Storages &storages)
{
    std::vector<ZipMember> members{{"weights/data.pkl", pickle}, {"weights/byteorder", "little"}};
    for (const auto &[key, bytes] : storages)
        members.push_back({"weights/data/" + key, bytes});
    members.push_back({"weights/version", "3\n"});
    return zipOf(members);
}

std::string torchLegacy(const std::string &pickle, const Storages &storages, const std::vector<std::size_t> &widths)
{
    std::string file = std::string("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
    file += PickleWriter().begin().raw("M\xe9\x03").end();
    file += PickleWriter().begin().raw("}").text("little_endian").raw("\x88").set().end();
    file += pickle;
    PickleWriter keys;
    keys.begin().raw("]").mark();
    for (const auto &[key, bytes] : storages)
        keys.text(key);
    file += keys.raw("e").end();
    for (std::size_t i = 0; i < storages.size(); ++i) {
        append(file, static_cast<std::int64_t>(storages[i].second.size() / widths[i]));
        file += storages[i].second;
    }
    return file;
}

} // namespace leoclr::testing
