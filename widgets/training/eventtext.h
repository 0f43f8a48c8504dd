#pragma once

#include "core/runlog/events.h"

#include <QString>

namespace leoclr {

enum class LogLevel { Plain, Good, Caution, Bad };

/// One line of the log tab.
struct LogLine
{
    qint64 time = 0;     ///< milliseconds; 0: none
    LogLevel level = LogLevel::Plain;
    QString kind;        ///< "epoch", "warning"; translated
    QString text;
};

/// An event or a damaged line as a sentence for people.
[[nodiscard]] LogLine logLine(const Decoded &item);

} // namespace leoclr
