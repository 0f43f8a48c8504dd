#pragma once

#include "core/library/runlibrary.h"

#include <QAbstractListModel>

namespace leoclr {

/// The runs of the library, newest first. Raw values under roles; the delegate makes them look like something.
/// Editing a row renames its run.
class RunListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        RecordRole,   ///< RunRecord
        StateRole,    ///< RunState as int
        MethodRole,
        DatasetRole,
        TagsRole,     ///< QStringList
        NotesRole,
        PathRole,
        CreatedRole,  ///< milliseconds
        ShareRole     ///< done, 0..1; negative: not known
    };

    explicit RunListModel(RunLibrary &library, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Invalid if there is no such run.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

Q_SIGNALS:
    void renameFailed(const leoclr::Error &error);

private:
    void add(const QString &id);
    void change(const QString &id);
    void remove(const QString &id);

    RunLibrary &m_library;
    QList<RunRecord> m_runs;
};

} // namespace leoclr
