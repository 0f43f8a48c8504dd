#include "core/learning/serving/server.h"

#include "core/learning/serving/answering.h"
#include "core/learning/serving/linereader.h"
#include "core/learning/version.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <ostream>
#include <thread>

namespace leoclr::learning {

namespace {

/// Requests that wait, the one that is worked on, and the stream that both threads answer on.
class Server
{
public:
    explicit Server(std::ostream &output) : m_output(output) {}

    void say(const Answer &answer)
    {
        const std::scoped_lock lock(m_outputMutex);
        m_output << encode(answer) << std::endl;
    }

    /// Takes a line in; called by the reading thread.
    void take(const std::string &line)
    {
        DecodedRequest request = decodeRequest(line);
        if (!request.body)
            return enqueue({request.id, tl::unexpected<Error>(request.body.error()), {}});
        if (const auto *cancel = std::get_if<CancelRequest>(&*request.body)) {
            giveUp(cancel->target);
            return say({request.id, CancellingAnswer{cancel->target}});
        }
        if (std::holds_alternative<PingRequest>(*request.body))
            return say({request.id, PongAnswer{}});
        enqueue({request.id, std::move(request.body), {}});
    }

    void takeOverlong()
    {
        enqueue({"null",
                 fail(ErrorCode::OutOfRange, "a request is longer than " + std::to_string(longestRequest) + " bytes"), {}});
    }

    /// Nothing more comes.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    /// Drops everything; the request that is worked on is given up.
    void abandon()
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.clear();
        m_working.stop.request_stop();
        m_closed = true;
        m_changed.notify_all();
    }

    /// Answers requests until there will be none any more.
    void work()
    {
        Answering answering;
        for (;;) {
            {
                std::unique_lock lock(m_mutex);
                m_working = {};
                m_changed.wait(lock, [&] { return !m_waiting.empty() || m_closed; });
                if (m_waiting.empty())
                    return;
                m_working = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            AnswerBody answer = m_working.body ? answering.answer(*m_working.body, m_working.stop.get_token())
                                               : AnswerBody(m_working.body.error());
            say({m_working.id, std::move(answer)});
        }
    }

private:
    struct Job
    {
        std::string id = {};
        Result<RequestBody> body = PingRequest{};
        std::stop_source stop = {};
    };

    void enqueue(Job job)
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(job));
        m_changed.notify_all();
    }

    /// A request that waits keeps its place, so that answers come in order; it is then answered at once.
    void giveUp(const std::string &id)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_working.id == id)
            m_working.stop.request_stop();
        for (Job &job : m_waiting)
            if (job.id == id)
                job.stop.request_stop();
    }

    std::ostream &m_output;
    std::mutex m_outputMutex;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_waiting;
    Job m_working; ///< its body is read by the working thread alone
    bool m_closed = false;
};

} // namespace

void serve(int input, std::ostream &output, const std::function<bool()> &interrupted)
{
    Server server(output);
    server.say({"null", ReadyAnswer{servingProtocol, std::string(engineVersion)}});
    const std::jthread reading([&](std::stop_token stop) {
        LineReader reader(input, longestRequest);
        const auto enough = [&] { return stop.stop_requested() || interrupted(); };
        while (const auto line = reader.next(enough)) {
            if (line->overlong)
                server.takeOverlong();
            else if (!line->text.empty())
                server.take(line->text);
        }
        if (interrupted())
            server.abandon();
        else
            server.close();
    });
    server.work();
}

} // namespace leoclr::learning
