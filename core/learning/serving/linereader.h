#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace leoclr::learning {

/// Lines of a file descriptor, none longer than a bound: what is over it is read and dropped.
class LineReader
{
public:
    LineReader(int descriptor, std::size_t longest) : m_descriptor(descriptor), m_longest(longest) {}

    struct Line
    {
        std::string text; ///< without its end; empty where it is overlong
        bool overlong = false;
    };
    /// Blocks until a line is there. Nothing at the end of the input, on a failed read, and soon after `enough` says so.
    /// A last line without an end counts.
    [[nodiscard]] std::optional<Line> next(const std::function<bool()> &enough);

private:
    [[nodiscard]] bool fill(const std::function<bool()> &enough); ///< false: nothing more comes

    int m_descriptor;
    std::size_t m_longest;
    std::string m_buffer;
    std::size_t m_searched = 0; ///< bytes of the buffer known to hold no line end
    bool m_dropping = false;    ///< inside of an overlong line
};

} // namespace leoclr::learning
