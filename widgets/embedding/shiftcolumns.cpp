#include "widgets/embedding/shiftcolumns.h"

#include "core/library/whendone.h"

#include <QtConcurrent>

#include <algorithm>

namespace leoclr {

ShiftColumns::ShiftColumns(QObject *parent) : QObject(parent) {}

ShiftColumns::~ShiftColumns()
{
    m_stop.request_stop();
}

void ShiftColumns::measure(const std::shared_ptr<const LoadedEmbedding> &embedding,
                           const std::shared_ptr<const Dataset> &dataset)
{
    if (!embedding || !dataset || !dataset->hasObjects() || embedding->set.crops < 2 || m_shifts.contains(embedding->file))
        return;
    m_stop.request_stop();
    m_stop = {};
    whenDone(QtConcurrent::run([embedding, dataset, stop = m_stop.get_token()] {
        return std::pair(shiftColumn(*embedding, *dataset, stop), !stop.stop_requested());
    }), this, [this, embedding](const std::pair<EmbeddingColumn, bool> &result) {
        if (!result.second)
            return;
        m_shifts.insert(embedding->file, result.first);
        Q_EMIT measured(embedding->file);
    });
}

std::vector<EmbeddingColumn> ShiftColumns::columnsOf(const LoadedEmbedding *embedding) const
{
    std::vector<EmbeddingColumn> columns;
    if (!embedding)
        return columns;
    columns = embedding->columns;
    if (const auto shift = m_shifts.find(embedding->file); shift != m_shifts.end())
        columns.push_back(*shift);
    return columns;
}

const EmbeddingColumn *ShiftColumns::find(const LoadedEmbedding *embedding, const QString &key) const
{
    if (!embedding)
        return nullptr;
    if (const auto shift = m_shifts.find(embedding->file); shift != m_shifts.end() && shift->key == key)
        return &*shift;
    const auto found = std::ranges::find(embedding->columns, key, &EmbeddingColumn::key);
    return found == embedding->columns.end() ? nullptr : &*found;
}

} // namespace leoclr
