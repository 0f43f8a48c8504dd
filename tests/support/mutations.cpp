#include "tests/support/mutations.h"

#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace leoclr::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::array absurdNumbers{"-1"sv, "0"sv, "255"sv, "65536"sv, "178000001"sv, "4294967296"sv,
                                   "9223372036854775807"sv, "99999999999999999999"sv, "1e308"sv, "-1e999"sv, "nan"sv, "0x7f"sv};
constexpr std::array absurdBytes{"\x00"sv, "\xff"sv, "\x7f"sv, "\x80"sv, "\xff\xff\xff\xff"sv, "\xff\xff\xff\x7f"sv,
                                 "\0\0\0\0\0\0\0\x80"sv, "\n"sv, "\t"sv, "\""sv, "<"sv, "&#0;"sv, "["sv, "{"sv, "\xc3\x28"sv};

/// One file's draws.
class Draws
{
public:
    Draws(std::uint32_t stream, std::uint32_t number) : m_address{Purpose::Explore, stream, number, 0} {}
    /// In 0..count-1; 0 where there is nothing to choose.
    std::size_t below(std::size_t count)
    {
        return count == 0 ? 0 : m_random.below(m_address, m_next++, static_cast<std::uint32_t>(count));
    }

private:
    CounterRandom m_random{5};
    DrawAddress m_address;
    std::uint32_t m_next = 0;
};

/// Where a number stands, from a place on; the beginning and end of it.
std::pair<std::size_t, std::size_t> numberFrom(const std::string &bytes, std::size_t start)
{
    const auto isDigit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    const auto first = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(start), bytes.end(), isDigit);
    const auto end = std::find_if_not(first, bytes.end(), isDigit);
    return {static_cast<std::size_t>(first - bytes.begin()), static_cast<std::size_t>(end - first)};
}

void damage(std::string &bytes, Draws &draws)
{
    const std::size_t at = draws.below(bytes.size());
    const std::size_t some = std::min<std::size_t>(1 + draws.below(40), bytes.size() - at);
    switch (draws.below(8)) {
    case 0:
        if (!bytes.empty())
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << draws.below(8));
        break;
    case 1: {
        const std::string_view put = absurdBytes[draws.below(absurdBytes.size())];
        bytes.replace(at, std::min(put.size(), bytes.size() - at), put);
        break;
    }
    case 2:
        bytes.resize(at);
        break;
    case 3:
        bytes.insert(at, absurdBytes[draws.below(absurdBytes.size())]);
        break;
    case 4:
        bytes.erase(at, some);
        break;
    case 5:
        bytes.insert(at, bytes.substr(at, some));
        break;
    case 6: {
        const auto [start, length] = numberFrom(bytes, at);
        bytes.replace(start, length, absurdNumbers[draws.below(absurdNumbers.size())]);
        break;
    }
    default:
        for (std::size_t i = 0; i < some; ++i)
            bytes[at + i] = static_cast<char>(draws.below(256));
        break;
    }
}

} // namespace

std::uint32_t mutationCount(std::uint32_t usual)
{
    const char *wanted = std::getenv("LEOCLR_MUTATIONS");
    return wanted ? static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10)) : usual;
}

std::string mutated(std::string_view bytes, std::string_view stream, std::uint32_t number)
{
    std::uint32_t name = 2166136261U; // FNV-1a: the same on every machine
    for (const char c : stream)
        name = (name ^ static_cast<unsigned char>(c)) * 16777619U;
    Draws draws(name, number);
    std::string copy(bytes);
    for (std::size_t left = 1 + draws.below(3); left > 0; --left)
        damage(copy, draws);
    return copy;
}

} // namespace leoclr::testing
