#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

namespace leoclr {

/// Run directories that were deleted and can come back: folders below <runsFolder>/.trash. A run on another file system
/// goes to a .trash beside it, because moving must not copy. Each holds trashed.json with the place it came from.
class RunTrash
{
public:
    explicit RunTrash(const QString &runsFolder) : m_folder(runsFolder + "/.trash") {}

    [[nodiscard]] Result<> take(const QString &id, const QString &path);
    /// Gives the path the run lies at again: the old one, or one beside it if that is taken by now.
    [[nodiscard]] Result<QString> giveBack(const QString &id);

private:
    [[nodiscard]] QString find(const QString &id) const;

    QString m_folder;
    QHash<QString, QString> m_taken; ///< id to place in the trash, of this session
};

} // namespace leoclr
