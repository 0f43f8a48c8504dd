#include "core/launch/engineservice.h"

#include "core/launch/launcher.h"
#include "core/launch/serviceprocess.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <map>
#include <utility>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto deathMemory = 60s;

} // namespace

class EngineService::Private
{
public:
    using AnyReply = std::function<void(const Result<AnswerBody> &)>;

    Private(EngineService *service, EngineServiceOptions options) : q(service), options(std::move(options))
    {
        idle.setSingleShot(true);
        QObject::connect(&idle, &QTimer::timeout, q, [this] { endEngine(); });
        QObject::connect(&pulse, &QTimer::timeout, q, [this] { checkPulse(); });
        rest.setSingleShot(true);
        QObject::connect(&rest, &QTimer::timeout, q, [this] { setState(State::Off); });
    }

    RequestId ask(RequestBody body, QObject *context, AnyReply reply)
    {
        const RequestId id = nextId++;
        open.emplace(id, Pending{std::move(body), context ? context : q, std::move(reply), false});
        QMetaObject::invokeMethod(q, [this] { drive(); }, Qt::QueuedConnection);
        return id;
    }

    void cancel(RequestId id)
    {
        const auto found = open.find(id);
        if (found == open.end())
            return;
        const bool sent = found->second.sent;
        open.erase(found);
        if (sent && process)
            process->write(encode(Request{"null", CancelRequest{std::to_string(id)}}));
        settle();
    }

    /// Starts an engine if one is needed and sends it what waits.
    void drive()
    {
        if (open.empty())
            return;
        idle.stop();
        if (state == State::Resting)
            return failAll({ErrorCode::EngineDied,
                            "leoclr-engine ended " + std::to_string(deaths.size()) + " times within a minute, last with: "
                                + lastWords,
                            {}, "Try again in a minute, or run leoclr-engine doctor."});
        if (!process)
            start();
        if (process && ready)
            send();
    }

    void start()
    {
        Result<QString> program = options.program.isEmpty() ? findEngine() : Result<QString>(options.program);
        if (!program)
            return failAll(program.error());
        ready = false;
        process = std::make_unique<ServiceProcess>(*program, QStringList{"serve"});
        QObject::connect(process.get(), &ServiceProcess::lineCame, q, [this](const QByteArray &line) { hear(line); });
        QObject::connect(process.get(), &ServiceProcess::ended, q, [this](const QString &words) {
            die("leoclr-engine ended" + (words.isEmpty() ? std::string(" without a word") : ": " + words.toStdString()));
        });
        setState(State::Starting);
        process->start();
    }

    void send()
    {
        for (auto &[id, pending] : open) {
            if (std::exchange(pending.sent, true))
                continue;
            process->write(encode(Request{std::to_string(id), pending.body}));
        }
        setState(State::Working);
    }

    void hear(const QByteArray &line)
    {
        sinceHeard.start();
        Result<Answer> answer = decodeAnswer(std::string_view(line.constData(), size_t(line.size())));
        if (!answer)
            return die("leoclr-engine said what the workbench cannot read: " + answer.error().detail);
        if (const auto *greeting = std::get_if<ReadyAnswer>(&answer->body)) {
            if (greeting->protocol != servingProtocol)
                return die("leoclr-engine " + greeting->engine + " speaks version " + std::to_string(greeting->protocol)
                           + " of the protocol, the workbench version " + std::to_string(servingProtocol));
            ready = true;
            return open.empty() ? settle() : send();
        }
        const auto found = open.find(QString::fromStdString(answer->id).toULongLong());
        if (found == open.end()) // a pong, or the answer to a request that was given up
            return;
        const Pending pending = std::move(found->second);
        open.erase(found);
        if (const auto *facts = factsOf(answer->body))
            device = QString::fromStdString(facts->device);
        const QPointer<EngineService> alive(q);
        if (const auto *error = std::get_if<Error>(&answer->body))
            pending.tell(tl::unexpected<Error>(*error));
        else
            pending.tell(std::move(answer->body));
        if (alive)
            settle();
    }

    /// The engine is no use any more: it ended by itself, or is ended here.
    void die(const std::string &words)
    {
        dropProcess();
        lastWords = words;
        const auto now = std::chrono::steady_clock::now();
        deaths.push_back(now);
        while (now - deaths.front() > deathMemory)
            deaths.pop_front();
        const bool tired = int(deaths.size()) >= options.restarts;
        if (tired)
            rest.start(deathMemory);
        setState(tired ? State::Resting : State::Off);
        failAll({ErrorCode::EngineDied, words, {}, "Try again, or run leoclr-engine doctor."});
    }

    void checkPulse()
    {
        const auto silence = std::chrono::milliseconds(sinceHeard.elapsed());
        // An engine that starts loads libraries, from a cold or remote disk at times, and cannot answer yet.
        if (silence > (ready ? options.patience : 3 * options.patience))
            die("leoclr-engine did not answer for " + std::to_string(silence.count() / 1000) + " seconds and was ended");
        else if (ready && !open.empty())
            process->write(encode(Request{"\"pulse\"", PingRequest{}}));
    }

    /// Once nothing is open, the engine waits for a while.
    void settle()
    {
        if (!open.empty() || !process || !ready)
            return;
        pulse.stop();
        idle.start(options.idle);
        setState(State::Ready);
    }

    void endEngine()
    {
        dropProcess();
        setState(State::Off);
    }

    void dropProcess()
    {
        pulse.stop();
        idle.stop();
        ready = false;
        if (process) // perhaps from within one of its signals
            process.release()->retire();
    }

    void failAll(const Error &error)
    {
        const QPointer<EngineService> alive(q);
        auto failed = std::exchange(open, {});
        for (auto &[id, pending] : failed) {
            pending.tell(tl::unexpected<Error>(error));
            if (!alive)
                return;
        }
    }

    void setState(State next)
    {
        if (std::exchange(state, next) == next)
            return;
        if (next == State::Working || next == State::Starting) {
            sinceHeard.start();
            pulse.start(options.patience / 4);
        }
        Q_EMIT q->stateChanged(next);
    }

    static const CheckpointFacts *factsOf(const AnswerBody &body)
    {
        return std::visit(
            [](const auto &answer) -> const CheckpointFacts * {
                if constexpr (requires { answer.checkpoint; })
                    return &answer.checkpoint;
                else if constexpr (std::is_same_v<std::decay_t<decltype(answer)>, CheckpointFacts>)
                    return &answer;
                else
                    return nullptr;
            },
            body);
    }

    struct Pending
    {
        RequestBody body;
        QPointer<QObject> context;
        AnyReply reply;
        bool sent = false;
        void tell(const Result<AnswerBody> &result) const
        {
            if (context)
                reply(result);
        }
    };

    EngineService *q;
    const EngineServiceOptions options;
    State state = State::Off;
    QString device;
    std::unique_ptr<ServiceProcess> process;
    bool ready = false; ///< the engine has greeted
    RequestId nextId = 1;
    std::map<RequestId, Pending> open; ///< in the order in which they were asked
    std::deque<std::chrono::steady_clock::time_point> deaths;
    std::string lastWords;
    QElapsedTimer sinceHeard;
    QTimer idle, pulse, rest;
};

namespace {

/// A reply of one type of answer as a reply of any.
template<typename Answer>
auto anyReply(EngineService::Reply<Answer> reply)
{
    return [reply = std::move(reply)](const Result<AnswerBody> &result) {
        if (!result)
            reply(tl::unexpected<Error>(result.error()));
        else if (const auto *answer = std::get_if<Answer>(&*result))
            reply(*answer);
        else
            reply(fail(ErrorCode::EngineDied, "leoclr-engine answered another question than it was asked"));
    };
}

} // namespace

EngineService::EngineService(EngineServiceOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(options)))
{
}

EngineService::~EngineService()
{
    d->open.clear();
    d->dropProcess();
}

EngineService::RequestId EngineService::describe(const DescribeRequest &request, QObject *context,
                                                 Reply<CheckpointFacts> reply)
{
    return d->ask(request, context, anyReply(std::move(reply)));
}

EngineService::RequestId EngineService::compare(const CompareRequest &request, QObject *context,
                                                Reply<CompareAnswer> reply)
{
    return d->ask(request, context, anyReply(std::move(reply)));
}

EngineService::RequestId EngineService::embed(const EmbedRequest &request, QObject *context, Reply<EmbedAnswer> reply)
{
    return d->ask(request, context, anyReply(std::move(reply)));
}

EngineService::RequestId EngineService::activate(const ActivationRequest &request, QObject *context,
                                                 Reply<ActivationAnswer> reply)
{
    return d->ask(request, context, anyReply(std::move(reply)));
}

void EngineService::cancel(RequestId id)
{
    d->cancel(id);
}

EngineService::State EngineService::state() const
{
    return d->state;
}

QString EngineService::device() const
{
    return d->device;
}

} // namespace leoclr
