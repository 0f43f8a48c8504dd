#include "core/library/logtail.h"

#include "core/base/files.h"

#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace leoclr {

namespace {

/// Closes the descriptor at the end of the scope.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { if (m_number >= 0) ::close(m_number); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

} // namespace

LogTail::LogTail(std::filesystem::path file, std::uint64_t offset)
    : m_file(std::move(file)), m_offset(offset), m_decoder(offset)
{
}

Result<LogTail::Piece> LogTail::read(std::size_t bytes)
{
    const Descriptor log(::open(m_file.c_str(), O_RDONLY | O_CLOEXEC));
    if (log.number() < 0) {
        if (errno == ENOENT)
            return Piece{};
        return tl::unexpected(systemError(errno, "the event log cannot be opened", m_file, false));
    }
    struct stat facts = {};
    if (::fstat(log.number(), &facts) != 0)
        return tl::unexpected(systemError(errno, "the event log cannot be read", m_file, false));
    const auto size = static_cast<std::uint64_t>(facts.st_size);
    if (size < m_offset) {
        Piece piece;
        piece.items.push_back(Damage{size, "the log became shorter than what was read of it"});
        m_offset = size;
        m_decoder = EventDecoder(size);
        return piece;
    }

    std::string chunk(std::min<std::uint64_t>(bytes, size - m_offset), '\0');
    std::size_t filled = 0;
    while (filled < chunk.size()) {
        const ssize_t got = ::pread(log.number(), chunk.data() + filled, chunk.size() - filled,
                                    static_cast<off_t>(m_offset + filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(systemError(errno, "the event log cannot be read", m_file, false));
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    const bool reachedEnd = m_offset + filled >= size || filled == 0;
    const std::size_t newline = chunk.rfind('\n', filled == 0 ? 0 : filled - 1);
    std::size_t whole = newline == std::string::npos ? 0 : newline + 1;
    if (filled == 0)
        whole = 0;
    if (whole == 0 && filled > EventDecoder::maxLine)
        whole = filled; // no line is that long: the decoder reports it and skips to the next
    else if (whole == 0 && !reachedEnd)
        return read(2 * bytes);
    chunk.resize(whole);

    Piece piece;
    piece.items = m_decoder.feed(chunk);
    m_offset += whole;
    piece.atEnd = reachedEnd;
    return piece;
}

} // namespace leoclr
