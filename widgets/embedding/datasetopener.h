#pragma once

#include "core/data/dataset.h"

#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace leoclr {

/// Opens the dataset of an embedding in the background. Only the one that was asked for last is told of. GUI thread.
class DatasetOpener : public QObject
{
    Q_OBJECT
public:
    explicit DatasetOpener(QObject *parent = nullptr);
    ~DatasetOpener() override;

    /// @param known a dataset that is open already, used where it is this one
    void open(const DatasetSpec &spec, const DatasetSpec &knownSpec, std::shared_ptr<const Dataset> known);
    /// Null while opening and after a failure.
    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_dataset; }

Q_SIGNALS:
    void opened();
    void failed(const leoclr::Error &error);

private:
    std::optional<DatasetSpec> m_spec;
    std::shared_ptr<const Dataset> m_dataset;
    std::stop_source m_stop;
    quint64 m_order = 0;
};

} // namespace leoclr
