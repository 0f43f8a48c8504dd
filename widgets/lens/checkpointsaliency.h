#pragma once

#include "core/launch/engineservice.h"
#include "core/semantics/saliency.h"

#include <QString>

#include <atomic>
#include <memory>
#include <string>

namespace leoclr {

/// Activation maps of one checkpoint as saliency of images without annotations. map() is called from working threads and
/// waits there for the engine, which is asked in the thread of the service, and asked again where it died.
class CheckpointSaliency : public SaliencySource
{
public:
    /// @param closed true once the service is about to end: whoever waits gets an error, and nothing is asked any more
    CheckpointSaliency(EngineService &service, const DatasetSpec &dataset, const QString &runDirectory,
                       SaliencyOrigin origin, std::shared_ptr<const std::atomic<bool>> closed);

    [[nodiscard]] Result<cv::Mat> map(std::size_t image) const override;
    [[nodiscard]] SaliencyOrigin origin() const override { return m_origin; }

private:
    /// Asks one question in the service's thread and waits for the answer.
    template<typename Answer, typename Request>
    [[nodiscard]] Result<Answer> ask(EngineService::RequestId (EngineService::*question)(
                                         const Request &, QObject *, EngineService::Reply<Answer>),
                                     const Request &request) const;

    EngineService &m_service;
    DatasetSpec m_dataset;
    std::string m_checkpoint;
    SaliencyOrigin m_origin;
    std::shared_ptr<const std::atomic<bool>> m_closed;
};

} // namespace leoclr
