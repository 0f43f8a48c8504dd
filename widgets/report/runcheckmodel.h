#pragma once

#include "core/library/runlibrary.h"

#include <QAbstractListModel>
#include <QStringList>

namespace leoclr {

/// The runs of the library with a tick each: those that a report is about. Newest first, as in the run list.
class RunCheckModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit RunCheckModel(RunLibrary &library, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// In the order of the list.
    [[nodiscard]] QStringList checkedIds() const;
    [[nodiscard]] QStringList checkedPaths() const;
    void setCheckedIds(const QStringList &ids);

Q_SIGNALS:
    void checksChanged();

private:
    void reload();
    void refresh(const QString &id);

    RunLibrary &m_library;
    QList<RunRecord> m_runs;
    QStringList m_checked;
};

} // namespace leoclr
