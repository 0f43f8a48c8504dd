#include "widgets/lens/checkpointsaliency.h"

#include "core/library/paths.h"

#include <QMetaObject>

#include <chrono>
#include <future>
#include <memory>
#include <utility>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto lookAround = 50ms; ///< how often a waiting thread looks whether it still may wait

Result<cv::Mat> mapOf(const Result<ActivationAnswer> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->maps.empty() || answer->maps.front().map.isEmpty())
        return fail(ErrorCode::Empty, "the engine gave no activation map");
    const VectorTable &table = answer->maps.front().map;
    const cv::Mat map(int(table.rows), int(table.columns), CV_32F, const_cast<float *>(table.values.data()));
    return map.clone();
}

} // namespace

CheckpointSaliency::CheckpointSaliency(EngineService &service, const DatasetSpec &dataset, const QString &runDirectory,
                                       const QString &runName, std::shared_ptr<const std::atomic<bool>> closed)
    : m_service(service)
    , m_dataset(dataset)
    , m_checkpoint(toPath(runDirectory).string())
    , m_description("activation maps of run " + runName.toStdString())
    , m_closed(std::move(closed))
{
}

Result<cv::Mat> CheckpointSaliency::map(std::size_t image) const
{
    if (*m_closed)
        return fail(ErrorCode::Cancelled, "the engine is no longer asked");
    ActivationRequest request;
    request.checkpoint = m_checkpoint;
    request.image = {m_dataset, image};
    request.views = {wholeImage()};
    const auto promise = std::make_shared<std::promise<Result<cv::Mat>>>();
    std::future<Result<cv::Mat>> answer = promise->get_future();
    QMetaObject::invokeMethod(&m_service, [service = &m_service, request, promise] {
        service->activate(request, service, [promise](const Result<ActivationAnswer> &maps) {
            promise->set_value(mapOf(maps));
        });
    });
    while (answer.wait_for(lookAround) != std::future_status::ready) {
        if (*m_closed)
            return fail(ErrorCode::Cancelled, "the engine is no longer asked");
    }
    return answer.get();
}

} // namespace leoclr
