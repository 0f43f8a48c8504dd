#include "widgets/lens/checkpointsaliency.h"

#include "core/library/paths.h"
#include "core/runlog/sealedcheckpoints.h"

#include <QMetaObject>

#include <chrono>
#include <future>
#include <memory>
#include <utility>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto lookAround = 50ms; ///< how often a waiting thread looks whether it still may wait
constexpr int attempts = 3;       ///< with an engine that dies

Result<cv::Mat> mapOf(const ActivationAnswer &answer)
{
    if (!answer.maps.empty() && answer.maps.front().isSingleCell())
        return fail(ErrorCode::Unsupported,
                    "the network of this checkpoint sees an image of " + std::to_string(answer.checkpoint.viewSize)
                        + " pixels as a single cell, so that it cannot say what is salient in it",
                    answer.checkpoint.path, "Choose a run with larger views or with network.stem=cifar, or none, to audit the geometry of crops alone.");
    if (answer.maps.empty() || answer.maps.front().map.isEmpty())
        return fail(ErrorCode::Empty, "the engine gave no activation map");
    const VectorTable &table = answer.maps.front().map;
    const cv::Mat map(int(table.rows), int(table.columns), CV_32F, const_cast<float *>(table.values.data()));
    return map.clone();
}

} // namespace

CheckpointSaliency::CheckpointSaliency(EngineService &service, const DatasetSpec &dataset, const QString &runDirectory,
                                       SaliencyOrigin origin, std::shared_ptr<const std::atomic<bool>> closed)
    : m_service(service)
    , m_dataset(dataset)
    , m_checkpoint(checkpointFolder(RunDirectory(toPath(runDirectory)), origin.step).string())
    , m_origin(std::move(origin))
    , m_closed(std::move(closed))
{
}

template<typename Answer, typename Request>
Result<Answer> CheckpointSaliency::ask(EngineService::RequestId (EngineService::*question)(
                                           const Request &, QObject *, EngineService::Reply<Answer>),
                                       const Request &request) const
{
    Result<Answer> answer = fail(ErrorCode::EngineDied, "the engine is gone");
    for (int attempt = 0; attempt < attempts && !answer && answer.error().code == ErrorCode::EngineDied; ++attempt) {
        const auto promise = std::make_shared<std::promise<Result<Answer>>>();
        std::future<Result<Answer>> future = promise->get_future();
        QMetaObject::invokeMethod(&m_service, [service = &m_service, question, request, promise] {
            (service->*question)(request, service,
                                 [promise](const Result<Answer> &came) { promise->set_value(came); });
        });
        do {
            if (*m_closed)
                return fail(ErrorCode::Cancelled, "the engine is no longer asked");
        } while (future.wait_for(lookAround) != std::future_status::ready);
        answer = future.get();
    }
    return answer;
}

Result<cv::Mat> CheckpointSaliency::map(std::size_t image) const
{
    ActivationRequest request;
    request.checkpoint = m_checkpoint;
    request.image = {m_dataset, image};
    request.views = {wholeImage()};
    const Result<ActivationAnswer> answer = ask(&EngineService::activate, request);
    if (answer)
        return mapOf(*answer);
    if (const ErrorCode code = answer.error().code;
        code == ErrorCode::EngineDied || code == ErrorCode::EngineMissing || code == ErrorCode::Cancelled)
        return tl::unexpected(answer.error());
    // The image, or the checkpoint? One that still answers for itself is not to blame.
    if (const auto facts = ask(&EngineService::describe, DescribeRequest{m_checkpoint}); !facts)
        return tl::unexpected(facts.error());
    return cv::Mat();
}

} // namespace leoclr
