#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace leoclr::testing {

/// How many mutations a test makes of each file: `usual`, or LEOCLR_MUTATIONS where that is set.
[[nodiscard]] std::uint32_t mutationCount(std::uint32_t usual);

/// A damaged copy: bits flipped, bytes replaced, put in, taken out or doubled, the end cut off, a number replaced by an
/// absurd one; one to three of these. The same number always gives the same copy.
/// @param stream name that tells the files of a test apart
[[nodiscard]] std::string mutated(std::string_view bytes, std::string_view stream, std::uint32_t number);

} // namespace leoclr::testing
