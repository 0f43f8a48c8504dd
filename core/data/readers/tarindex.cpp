#include "core/data/readers/tarindex.h"

#include "core/base/files.h"
#include "core/data/numbers.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t blockBytes = 512;
constexpr std::uint64_t mostNameBytes = 1u << 20; ///< of a long name or a pax header

/// Text of a field that ends at its first zero.
std::string_view field(const std::string &block, std::size_t start, std::size_t length)
{
    const std::string_view text = std::string_view(block).substr(start, length);
    return text.substr(0, std::min(text.find('\0'), text.size()));
}

/// An octal number, or (first bit set) a binary one of 11 bytes; nothing where it is neither.
std::optional<std::uint64_t> number(const std::string &block, std::size_t start, std::size_t length)
{
    std::uint64_t value = 0;
    if ((static_cast<unsigned char>(block[start]) & 0x80) != 0) {
        for (std::size_t i = 1; i < length; ++i) {
            if (value >> 55 != 0)
                return std::nullopt;
            value = value << 8 | static_cast<unsigned char>(block[start + i]);
        }
        return value;
    }
    bool any = false;
    for (const char c : field(block, start, length)) {
        if (c == ' ')
            continue;
        if (c < '0' || c > '7' || value >> 60 != 0)
            return std::nullopt;
        value = value << 3 | static_cast<unsigned>(c - '0');
        any = true;
    }
    return any ? std::optional(value) : std::nullopt;
}

bool checksumHolds(const std::string &block)
{
    std::uint64_t sum = 8 * ' ';
    for (std::size_t i = 0; i < block.size(); ++i)
        if (i < 148 || i >= 156)
            sum += static_cast<unsigned char>(block[i]);
    return number(block, 148, 8) == sum;
}

/// Value of a key in a pax header of lines "26 path=very/long/name\n".
std::optional<std::string> paxValue(std::string_view header, std::string_view key)
{
    std::optional<std::string> value;
    while (!header.empty()) {
        std::size_t length = 0, at = 0;
        for (; at < header.size() && header[at] >= '0' && header[at] <= '9' && length < mostNameBytes; ++at)
            length = 10 * length + static_cast<std::size_t>(header[at] - '0');
        if (length <= at + 1 || length > header.size())
            break;
        const std::string_view line = header.substr(at + 1, length - at - 2);
        if (line.starts_with(key) && line.substr(key.size()).starts_with('='))
            value = line.substr(key.size() + 1);
        header.remove_prefix(length);
    }
    return value;
}

class TarWalk
{
public:
    TarWalk(int descriptor, const fs::path &archive) : m_descriptor(descriptor), m_archive(archive) {}

    Result<> walk(const std::stop_token &stop, const std::function<Result<>(const TarMember &)> &take)
    {
        struct stat status
        {
        };
        if (::fstat(m_descriptor, &status) != 0)
            return tl::unexpected(systemError(errno, "examine", m_archive, false));
        const auto end = static_cast<std::uint64_t>(status.st_size);
        while (m_at + blockBytes <= end) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "reading the archive was stopped", m_archive.string());
            const Result<std::string> block = readAt(m_descriptor, m_archive, m_at, blockBytes);
            if (!block)
                return tl::unexpected(block.error());
            if (block->find_first_not_of('\0') == std::string::npos)
                return {}; // the end mark
            if (auto read = readHeader(*block, end, take); !read)
                return read;
        }
        if (m_at < end || end == 0)
            return damaged("this archive ends within a header");
        return {}; // without an end mark, as some writers leave it
    }

private:
    Result<> readHeader(const std::string &block, std::uint64_t end, const std::function<Result<>(const TarMember &)> &take)
    {
        if (!checksumHolds(block))
            return damaged("this is no header of a tar archive: its checksum is wrong");
        std::optional<std::uint64_t> bytes = number(block, 124, 12);
        const char kind = block[156];
        const bool ordinary = kind == '0' || kind == '\0' || kind == '7';
        if (ordinary && m_paxSize)
            bytes = m_paxSize;
        const std::uint64_t start = m_at + blockBytes;
        if (!bytes || *bytes > end - start)
            return damaged("the member \"" + nameOf(block).substr(0, 200) + "\" has " +
                           (bytes ? grouped(*bytes) : std::string("no known number of")) +
                           " bytes, which reach beyond the end of the archive");
        if (kind == 'L' || kind == 'x') {
            if (*bytes > mostNameBytes)
                return damaged("a name in this archive has " + grouped(*bytes) + " bytes");
            const Result<std::string> text = readAt(m_descriptor, m_archive, start, *bytes);
            if (!text)
                return tl::unexpected(text.error());
            if (kind == 'L')
                m_longName = text->substr(0, text->find('\0'));
            else
                notePax(*text);
        } else {
            if (ordinary)
                if (auto taken = take({nameOf(block), start, *bytes}); !taken)
                    return taken;
            m_longName.reset();
            m_paxSize.reset();
        }
        m_at = start + (*bytes + blockBytes - 1) / blockBytes * blockBytes;
        return {};
    }

    void notePax(std::string_view header)
    {
        if (auto path = paxValue(header, "path"))
            m_longName = std::move(path);
        if (const auto size = paxValue(header, "size")) {
            std::uint64_t value = 0;
            for (const char c : *size)
                value = c >= '0' && c <= '9' && value < (std::uint64_t{1} << 58) ? 10 * value + static_cast<unsigned>(c - '0')
                                                                                : value;
            m_paxSize = value;
        }
    }

    [[nodiscard]] std::string nameOf(const std::string &block) const
    {
        if (m_longName)
            return *m_longName;
        const std::string name(field(block, 0, 100));
        const std::string_view prefix = block.compare(257, 5, "ustar") == 0 && block[263] == '0' ? field(block, 345, 155)
                                                                                               : std::string_view();
        return prefix.empty() ? name : std::string(prefix) + '/' + name;
    }

    [[nodiscard]] tl::unexpected<Error> damaged(std::string detail) const
    {
        return fail(ErrorCode::Damaged, std::move(detail), m_archive.string() + ":byte " + std::to_string(m_at),
                    "Copy or fetch this archive again.");
    }

    int m_descriptor;
    const fs::path &m_archive;
    std::uint64_t m_at = 0;
    std::optional<std::string> m_longName;
    std::optional<std::uint64_t> m_paxSize;
};

} // namespace

Result<> walkTar(int descriptor, const fs::path &archive, const std::stop_token &stop,
                 const std::function<Result<>(const TarMember &)> &take)
{
    return TarWalk(descriptor, archive).walk(stop, take);
}

Result<std::string> readAt(int descriptor, const fs::path &file, std::uint64_t offset, std::uint64_t bytes)
{
    std::string content(bytes, '\0');
    for (std::uint64_t done = 0; done < bytes;) {
        const ssize_t got = ::pread(descriptor, content.data() + done, bytes - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(systemError(errno, "reading stopped", file, false));
        if (got == 0)
            return fail(ErrorCode::Damaged, "this file ends before the " + grouped(bytes) + " bytes that were asked for",
                        file.string() + ":byte " + std::to_string(offset), "Copy or fetch this file again.");
        done += static_cast<std::uint64_t>(got);
    }
    return content;
}

Result<OpenFile> OpenFile::open(const fs::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(systemError(errno, "cannot open the file", file, false));
    return OpenFile(descriptor);
}

OpenFile::OpenFile(OpenFile &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace leoclr::readers
