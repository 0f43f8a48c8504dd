#include "core/base/result.h"

#include <array>

namespace leoclr {

namespace {

struct CodeText
{
    ErrorCode code;
    std::string_view name;
    std::string_view wayOut;
};

constexpr std::array codeTexts{
    CodeText{ErrorCode::NotFound, "not_found", "Check the path, or choose another one."},
    CodeText{ErrorCode::NotReadable, "not_readable", "Check that you may read it and that the disk is in order."},
    CodeText{ErrorCode::NotWritable, "not_writable", "Choose a folder that you may write to."},
    CodeText{ErrorCode::DiskFull, "disk_full", "Free some space, or choose another disk, then resume the run."},
    CodeText{ErrorCode::Damaged, "damaged", "Fetch or unpack the file again."},
    CodeText{ErrorCode::NewerVersion, "newer_version", "Update LeOCLR Workbench to open it."},
    CodeText{ErrorCode::WrongFormat, "wrong_format", "Check the value or the file."},
    CodeText{ErrorCode::Unknown, "unknown", "Check the spelling."},
    CodeText{ErrorCode::OutOfRange, "out_of_range", "Choose a value inside of the range."},
    CodeText{ErrorCode::Inconsistent, "inconsistent", "Change one of the values that do not go together."},
    CodeText{ErrorCode::Empty, "empty", "Choose a folder that holds images."},
    CodeText{ErrorCode::Locked, "locked", "Stop the engine that owns the run, or wait for its end."},
    CodeText{ErrorCode::EngineMissing, "engine_missing",
             "Build or install leoclr-engine, or name it in LEOCLR_ENGINE."},
    CodeText{ErrorCode::EngineDied, "engine_died", "Look at engine.log in the run's folder, then resume the run."},
    CodeText{ErrorCode::Unsupported, "unsupported", "Choose another setting, or another computer."},
    CodeText{ErrorCode::Diverged, "diverged", "Lower the learning rate, or raise the temperature, and start again."},
    CodeText{ErrorCode::Cancelled, "cancelled", "Start it again when you want it."},
    CodeText{ErrorCode::Internal, "internal", "This is a mistake of the program: keep engine.log and report it."},
};

const CodeText &textOf(ErrorCode code)
{
    for (const CodeText &text : codeTexts) {
        if (text.code == code)
            return text;
    }
    return codeTexts.back();
}

} // namespace

std::string_view nameOf(ErrorCode code)
{
    return textOf(code).name;
}

ErrorCode errorCodeFrom(std::string_view name)
{
    for (const CodeText &text : codeTexts) {
        if (text.name == name)
            return text.code;
    }
    return ErrorCode::Internal;
}

std::string_view wayOut(ErrorCode code)
{
    return textOf(code).wayOut;
}

std::string Error::message() const
{
    std::string sentence = detail;
    if (!place.empty() && detail.find(place) == std::string::npos)
        sentence += " (" + place + ")";
    sentence += ". ";
    sentence += remedy.empty() ? std::string(wayOut(code)) : remedy;
    return sentence;
}

} // namespace leoclr
