#pragma once

#include <string_view>

/// What encoder and decoder of events.jsonl have to agree on.
namespace leoclr::eventformat {

/// The check is the last field of a line and covers every byte before `checkLead`.
inline constexpr std::string_view checkLead = ",\"crc\":\"";
inline constexpr std::string_view checkTail = "\"}";
inline constexpr std::size_t checkDigits = 8;

inline constexpr std::string_view notANumber = "nan";
inline constexpr std::string_view infinity = "inf";
inline constexpr std::string_view minusInfinity = "-inf";

} // namespace leoclr::eventformat
