#include "core/runlog/eventparser.h"
#include "core/runlog/events.h"

namespace leoclr {

namespace {

/// Appends what a whole line holds: an event, preceded by a note if the numbering has a hole, or a
/// damage.
void decodeLine(std::string_view line, std::uint64_t offset,
                std::optional<std::int64_t> &lastSequence, std::vector<Decoded> &decoded)
{
    std::variant<Event, std::string> parsed = parseEvent(line);
    if (const std::string *reason = std::get_if<std::string>(&parsed)) {
        decoded.emplace_back(Damage{offset, *reason});
        lastSequence.reset(); // the hole that this line leaves is reported already
        return;
    }
    Event &event = std::get<Event>(parsed);
    const std::optional<std::int64_t> expected = lastSequence  ? std::optional(*lastSequence + 1)
                                                 : offset == 0 ? std::optional<std::int64_t>(0)
                                                               : std::nullopt;
    if (expected && event.sequence != *expected)
        decoded.emplace_back(Damage{offset, "event " + std::to_string(event.sequence) +
                                                " where number " + std::to_string(*expected) +
                                                " was expected"});
    lastSequence = event.sequence;
    decoded.emplace_back(std::move(event));
}

} // namespace

std::vector<Decoded> EventDecoder::feed(std::string_view chunk)
{
    std::vector<Decoded> decoded;
    while (!chunk.empty()) {
        const std::size_t newline = chunk.find('\n');
        const std::string_view piece = chunk.substr(0, newline);

        if (!m_skipping && m_tail.size() + piece.size() > maxLine) {
            decoded.emplace_back(
                Damage{m_lineStart, "longer than " + std::to_string(maxLine) + " bytes"});
            m_lastSequence.reset();
            m_lineStart += m_tail.size();
            m_tail.clear();
            m_tail.shrink_to_fit();
            m_skipping = true;
        }
        if (newline == std::string_view::npos) {
            if (m_skipping)
                m_lineStart += piece.size();
            else
                m_tail.append(piece);
            break;
        }
        if (m_skipping) {
            m_lineStart += piece.size() + 1;
            m_skipping = false;
        } else if (m_tail.empty()) {
            decodeLine(piece, m_lineStart, m_lastSequence, decoded);
            m_lineStart += piece.size() + 1;
        } else {
            m_tail.append(piece);
            decodeLine(m_tail, m_lineStart, m_lastSequence, decoded);
            m_lineStart += m_tail.size() + 1;
            m_tail.clear();
        }
        chunk.remove_prefix(newline + 1);
    }
    return decoded;
}

} // namespace leoclr
