#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

namespace leoclr {

struct TrashContents
{
    int runs = 0;
    quint64 bytes = 0;
};

/// What lies in the trash of a runs folder. Walks its files: not for the GUI thread.
[[nodiscard]] TrashContents trashContents(const QString &runsFolder);
/// Deletes for good what lies in the trash of a runs folder. Not for the GUI thread.
[[nodiscard]] Result<> emptyTrash(const QString &runsFolder);

/// Run directories that were deleted and can come back: folders below <runsFolder>/.trash. A run on another file system
/// goes to a .trash beside it, because moving must not copy. Each holds trashed.json with the place it came from.
class RunTrash
{
public:
    explicit RunTrash(const QString &runsFolder);

    [[nodiscard]] Result<> take(const QString &id, const QString &path);
    /// Gives the path the run lies at again: the old one, or one beside it if that is taken by now.
    [[nodiscard]] Result<QString> giveBack(const QString &id);

private:
    [[nodiscard]] QString find(const QString &id) const;

    QString m_folder;
    QHash<QString, QString> m_taken; ///< id to place in the trash, of this session
};

} // namespace leoclr
