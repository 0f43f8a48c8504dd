#include "core/learning/serving/linereader.h"

#include <array>
#include <cerrno>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace leoclr::learning {

namespace {

constexpr int lookEvery = 100; ///< milliseconds between two questions whether it is enough

} // namespace

bool LineReader::fill(const std::function<bool()> &enough)
{
    for (;;) {
        if (enough())
            return false;
        pollfd waiting{m_descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, lookEvery);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        std::array<char, 1 << 16> piece;
        const ssize_t got = ::read(m_descriptor, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        m_buffer.append(piece.data(), static_cast<std::size_t>(got));
        return true;
    }
}

std::optional<LineReader::Line> LineReader::next(const std::function<bool()> &enough)
{
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n', m_searched); end != std::string::npos) {
            Line line{m_buffer.substr(0, end), std::exchange(m_dropping, false) || end > m_longest};
            m_buffer.erase(0, end + 1);
            m_searched = 0;
            if (line.overlong)
                line.text.clear();
            else if (!line.text.empty() && line.text.back() == '\r')
                line.text.pop_back();
            return line;
        }
        m_searched = m_buffer.size();
        if (m_buffer.size() > m_longest) {
            m_dropping = true;
            m_buffer.clear();
            m_searched = 0;
        }
        if (fill(enough))
            continue;
        if (m_buffer.empty() && !m_dropping)
            return std::nullopt;
        m_searched = 0;
        Line last{std::exchange(m_buffer, {}), std::exchange(m_dropping, false)};
        if (last.overlong)
            last.text.clear();
        return last;
    }
}

} // namespace leoclr::learning
