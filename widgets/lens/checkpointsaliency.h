#pragma once

#include "core/launch/engineservice.h"
#include "core/semantics/saliency.h"

#include <QString>

#include <atomic>
#include <memory>
#include <string>

namespace leoclr {

/// Activation maps of a run's newest checkpoint as saliency of images without annotations. map() is called from working
/// threads and waits there for the engine, which is asked in the thread of the service.
class CheckpointSaliency : public SaliencySource
{
public:
    /// @param closed true once the service is about to end: whoever waits gets an error, and nothing is asked any more
    CheckpointSaliency(EngineService &service, const DatasetSpec &dataset, const QString &runDirectory,
                       const QString &runName, std::shared_ptr<const std::atomic<bool>> closed);

    [[nodiscard]] Result<cv::Mat> map(std::size_t image) const override;
    [[nodiscard]] std::string description() const override { return m_description; }

private:
    EngineService &m_service;
    DatasetSpec m_dataset;
    std::string m_checkpoint;
    std::string m_description;
    std::shared_ptr<const std::atomic<bool>> m_closed;
};

} // namespace leoclr
