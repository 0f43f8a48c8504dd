#pragma once

#include "core/base/result.h"
#include "core/runlog/events.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace leoclr {

/// Reads an event log that grows, piece by piece, from a byte offset on. Holds no open file between calls. A torn last
/// line is not consumed but read again when more has come, because a resumed engine cuts it off.
/// Any thread, one at a time.
class LogTail
{
public:
    explicit LogTail(std::filesystem::path file, std::uint64_t offset = 0);

    struct Piece
    {
        std::vector<Decoded> items;
        bool atEnd = true; ///< nothing more to read for now
    };
    /// The next piece, of about `bytes` at most. A log that is not there yet gives an empty piece. A log that became
    /// shorter than what was read gives a Damage record and is followed from its new end.
    [[nodiscard]] Result<Piece> read(std::size_t bytes = std::size_t(1) << 20);
    /// Byte behind the last whole line that was read: where to go on after a restart.
    [[nodiscard]] std::uint64_t offset() const { return m_offset; }

private:
    std::filesystem::path m_file;
    std::uint64_t m_offset = 0;
    EventDecoder m_decoder;
};

} // namespace leoclr
