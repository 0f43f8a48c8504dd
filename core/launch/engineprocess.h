#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace leoclr {

/// A process of this computer by number and start time, so that a number used again is not taken for it.
struct ProcessMark
{
    qint64 pid = 0;
    quint64 startTime = 0; ///< ticks since boot
    /// Neither gone nor a zombie that nobody has collected.
    [[nodiscard]] bool isAlive() const;
};

/// Starts a program that belongs to nobody: own session, child of init (no zombie is left here), stdin from /dev/null,
/// output appended to `logFile`. Returns once the program is executing or could not.
[[nodiscard]] Result<ProcessMark> startDetached(const QString &program, const QStringList &arguments,
                                                const QString &logFile);

/// Whether `host` and `bootId`, as a run's lock tells them, are this computer since its last start.
[[nodiscard]] bool isThisComputer(const std::string &host, const std::string &bootId);

} // namespace leoclr
