#pragma once

#include "widgets/embedding/loadedembedding.h"

#include <QHash>
#include <QObject>

namespace leoclr {

/// The column of semantic shift of each embedding, measured in the background once its dataset is open, and all columns
/// that an embedding has with it. GUI thread.
class ShiftColumns : public QObject
{
    Q_OBJECT
public:
    explicit ShiftColumns(QObject *parent = nullptr);
    ~ShiftColumns() override;

    /// Measures it where the dataset has objects, the embedding two crops, and it is not known yet.
    void measure(const std::shared_ptr<const LoadedEmbedding> &embedding, const std::shared_ptr<const Dataset> &dataset);

    /// @param embedding may be null
    [[nodiscard]] std::vector<EmbeddingColumn> columnsOf(const LoadedEmbedding *embedding) const;
    [[nodiscard]] const EmbeddingColumn *find(const LoadedEmbedding *embedding, const QString &key) const;

Q_SIGNALS:
    void measured(const QString &file);

private:
    QHash<QString, EmbeddingColumn> m_shifts; ///< by file
    std::stop_source m_stop;
};

} // namespace leoclr
