#pragma once

#include "core/runlog/embeddingfile.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QString>

#include <vector>

namespace leoclr {

class RunLibrary;

/// One embedding file of a run.
struct EmbeddingEntry
{
    QString file;
    QString runId, runName;
    EmbeddingFacts facts;
    qint64 images = 0;
};

/// The embedding files of all runs of the library, by run and step. Looks at folders and headers in the background.
class EmbeddingList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { FileRole = Qt::UserRole };

    EmbeddingList(RunLibrary &library, QObject *parent = nullptr);
    ~EmbeddingList() override;

    /// Looks again; changed() follows if anything is other than before.
    void refresh();
    /// A file that lies anywhere; it stays listed.
    void addFile(const QString &file);
    [[nodiscard]] const std::vector<EmbeddingEntry> &entries() const { return m_entries; }
    [[nodiscard]] const EmbeddingEntry *find(const QString &file) const;
    /// Those of the same run and images, by step: the epochs that a slider goes through.
    [[nodiscard]] std::vector<EmbeddingEntry> series(const EmbeddingEntry &entry) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: "leoclr-c10 · epoch 10 · train · 5,000 images".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] static QString titleOf(const EmbeddingEntry &entry);

Q_SIGNALS:
    void changed();

private:
    void take(std::vector<EmbeddingEntry> entries);

    RunLibrary &m_library;
    QStringList m_extra;
    std::vector<EmbeddingEntry> m_entries;
    QFutureWatcher<std::vector<EmbeddingEntry>> m_search;
    bool m_again = false; ///< somebody asked while a search was under way
};

} // namespace leoclr
