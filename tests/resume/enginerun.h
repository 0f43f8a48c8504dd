#pragma once

#include "core/runlog/rundirectory.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace leoclr::testing {

/// Settings of a run that is as small as a real network allows: resnet18, 32 pixels, demo scenes.
[[nodiscard]] QStringList smallRunArguments(const QString &folder, const QStringList &assignments);

/// Path of leoclr-engine; empty where it is not built.
[[nodiscard]] QString enginePath();

/// Starts the engine; its words go to `<folder of the run>.log` (LEOCLR_SHOW_ENGINE: to the terminal).
void startEngine(QProcess &process, const QStringList &arguments, const QStringList &variables = {});

/// Events of a run; none where there is no log yet.
[[nodiscard]] std::vector<EventBody> bodiesOf(const RunDirectory &run);
template<typename T>
[[nodiscard]] std::vector<T> eventsOf(const std::vector<EventBody> &bodies)
{
    std::vector<T> found;
    for (const EventBody &body : bodies)
        if (const auto *event = std::get_if<T>(&body))
            found.push_back(*event);
    return found;
}

/// What the events of a run say in the end, as lines "step: what: value": metrics, epochs, evaluations, previews and
/// verdicts on learning. Points that a resume has superseded are dropped, and what depends on the clock or the machine.
[[nodiscard]] std::multimap<std::int64_t, std::string> courseOf(const RunDirectory &run);

/// The first difference of two courses, as a sentence; empty if there is none.
[[nodiscard]] QString differenceOf(const RunDirectory &run, const RunDirectory &expected);

/// The file of the newest checkpoint in which two runs differ; empty if they are equal to the last byte.
[[nodiscard]] QString differingFile(const RunDirectory &run, const RunDirectory &expected);

} // namespace leoclr::testing
