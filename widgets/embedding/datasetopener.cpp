#include "widgets/embedding/datasetopener.h"

#include "core/library/whendone.h"

#include <QtConcurrent>

namespace leoclr {

DatasetOpener::DatasetOpener(QObject *parent) : QObject(parent) {}

DatasetOpener::~DatasetOpener()
{
    m_stop.request_stop();
}

void DatasetOpener::open(const DatasetSpec &spec, const DatasetSpec &knownSpec, std::shared_ptr<const Dataset> known)
{
    if (m_spec == spec && m_dataset)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_spec = spec;
    m_dataset = nullptr;
    const quint64 order = ++m_order;
    if (known && knownSpec == spec) {
        m_dataset = std::move(known);
        Q_EMIT opened();
        return;
    }
    using Opened = Result<std::shared_ptr<const Dataset>>;
    whenDone(QtConcurrent::run([spec, stop = m_stop.get_token()]() -> Opened {
        auto dataset = openDataset(spec, stop);
        if (!dataset)
            return tl::unexpected<Error>(dataset.error());
        return std::shared_ptr<const Dataset>(std::move(*dataset));
    }), this, [this, order](const Opened &result) {
        if (order != m_order)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        m_dataset = *result;
        Q_EMIT opened();
    });
}

} // namespace leoclr
