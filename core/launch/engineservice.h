#pragma once

#include "core/serving/messages.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace leoclr {

/// How an EngineService behaves.
struct EngineServiceOptions
{
    QString program = {};                      ///< empty: findEngine()
    std::chrono::milliseconds idle{120'000};   ///< without a request for so long, the engine is ended
    std::chrono::milliseconds patience{20'000}; ///< an engine that has not answered a ping for so long hangs and is killed
    int restarts = 3;                          ///< deaths within a minute after which requests fail at once for a minute
};

/// Answers questions about checkpoints through one `leoclr-engine serve` (core/serving/PROTOCOL.md).
/// The engine is started by the first request, keeps its checkpoint and dataset loaded between requests, is ended after
/// idleness and in the destructor, and started again for the next request after it died. Nothing here blocks: every
/// function returns at once. Of one thread, the one it was made in.
class EngineService : public QObject
{
    Q_OBJECT
public:
    using RequestId = quint64;
    /// Called once with the answer or the error, never from within the function that asked, in this object's thread.
    /// Not called after cancel(), after the end of its context object, or after the end of the service.
    /// Errors besides the engine's own: EngineMissing, EngineDied (it ended, hung or talked nonsense; the request is not
    /// tried again by itself).
    template<typename Answer>
    using Reply = std::function<void(const Result<Answer> &)>;

    explicit EngineService(EngineServiceOptions options = {}, QObject *parent = nullptr);
    ~EngineService() override; ///< ends the engine; open requests stay without a reply

    /// What a checkpoint is; loads it.
    RequestId describe(const DescribeRequest &request, QObject *context, Reply<CheckpointFacts> reply);
    /// Cosines, contrastive rank and activation maps of one query view and its key views.
    RequestId compare(const CompareRequest &request, QObject *context, Reply<CompareAnswer> reply);
    /// Features and projections of views of one image.
    RequestId embed(const EmbedRequest &request, QObject *context, Reply<EmbedAnswer> reply);
    /// Activation maps of views of one image, without keys.
    RequestId activate(const ActivationRequest &request, QObject *context, Reply<ActivationAnswer> reply);
    /// Gives a request up; unknown and answered ones are ignored.
    void cancel(RequestId id);

    enum class State {
        Off,      ///< no engine; the next request starts one
        Starting, ///< the engine has not said that it is ready
        Ready,    ///< waiting for requests
        Working,  ///< requests are open
        Resting   ///< it died too often; requests fail until a minute has passed
    };
    Q_ENUM(State)
    [[nodiscard]] State state() const;
    /// "cpu", "cuda:0 NVIDIA H100 80GB HBM3"; empty until an engine has said it.
    [[nodiscard]] QString device() const;

Q_SIGNALS:
    void stateChanged(leoclr::EngineService::State state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leoclr
