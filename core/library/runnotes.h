#pragma once

#include "core/runlog/rundirectory.h"

#include <QString>
#include <QStringList>

namespace leoclr {

/// What a person wrote about a run; notes.json in its directory.
struct RunNotes
{
    QString notes;
    QStringList tags;
    bool operator==(const RunNotes &) const = default;
};

/// Empty notes if there is no file; Damaged if it cannot be understood.
[[nodiscard]] Result<RunNotes> readNotes(const RunDirectory &directory);
[[nodiscard]] Result<> writeNotes(const RunDirectory &directory, const RunNotes &notes);

} // namespace leoclr
