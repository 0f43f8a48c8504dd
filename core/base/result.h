#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace leoclr {

/// What kind of thing went wrong. Stable: written into events, translated into a sentence by the window.
enum class ErrorCode {
    NotFound,         ///< a file or folder that was asked for is not there
    NotReadable,      ///< it is there, but reading it failed
    NotWritable,      ///< read-only place or missing rights
    DiskFull,         ///< no space left
    Damaged,          ///< bytes that are not what their format says: cut short, wrong checksum
    NewerVersion,     ///< written by a newer version of this program
    WrongFormat,      ///< well formed, but not the kind of file or value that was expected
    Unknown,          ///< a name (preset, field, class) that does not exist
    OutOfRange,       ///< a value outside of its range
    Inconsistent,     ///< values that do not go together
    Empty,            ///< nothing to work on: a dataset without images
    Locked,           ///< somebody else owns it: a second engine on one run
    EngineMissing,    ///< leoclr-engine is not where it should be
    EngineDied,       ///< leoclr-engine ended without a word
    Unsupported,      ///< not possible on this computer or in this build
    Diverged,         ///< the loss is no longer a number
    Cancelled,        ///< the user said stop
    Internal          ///< our own mistake
};

/// Stable name of a code, as it stands in events: "not_found".
[[nodiscard]] std::string_view nameOf(ErrorCode code);
/// Inverse of nameOf; Internal for a name that is not known.
[[nodiscard]] ErrorCode errorCodeFrom(std::string_view name);
/// One English sentence telling the way out, for the command line and logs; the window has its own, translated.
[[nodiscard]] std::string_view wayOut(ErrorCode code);

/// An error as a value.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail; ///< what happened, to what, with the value; one sentence without full stop
    std::string place;  ///< where: a path, "path:line", a field key; may be empty
    std::string remedy; ///< the way out, where this error knows a better one than wayOut(code); may be empty

    /// "detail (place). Way out." The sentence that a person reads on the command line.
    [[nodiscard]] std::string message() const;
    bool operator==(const Error &) const = default;
};

template<typename T = void>
using Result = tl::expected<T, Error>;

/// Short for returning an error from a function that gives a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail, std::string place = {},
                                                std::string remedy = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(place), std::move(remedy)});
}

} // namespace leoclr
