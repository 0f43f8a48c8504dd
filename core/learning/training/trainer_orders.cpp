// How a trainer obeys: orders of control.jsonl and signals.

#include "core/learning/training/model.h"

#include <algorithm>
#include <thread>

namespace leoclr::learning {

bool Trainer::stopWanted()
{
    for (Order &order : m_orders.poll())
        m_waitingOrders.push_back(std::move(order));
    return m_interrupted() || m_ranks->stopWantedElsewhere()
        || std::ranges::any_of(m_waitingOrders, [](const Order &order) { return order.type == OrderType::Stop; });
}

Result<> Trainer::obey(const Order &order, bool &paused, bool &stopping)
{
    AcknowledgedEvent answer{.order = order.id, .type = std::string(nameOf(order.type)), .accepted = true, .detail = {}};
    switch (order.type) {
    case OrderType::Stop:
        stopping = true;
        break;
    case OrderType::Checkpoint:
        if (const Result<> saved = agree(Task::SaveCheckpoint).and_then([&](Task task) { return perform(task); }); !saved)
            return saved;
        break;
    case OrderType::Pause:
        answer.accepted = !paused;
        answer.detail = paused ? "the run is paused already" : "";
        paused = true;
        break;
    case OrderType::Continue:
        answer.accepted = paused;
        answer.detail = paused ? "" : "the run is not paused";
        paused = false;
        break;
    }
    return m_reporter.send(std::move(answer));
}

Result<bool> Trainer::obeyOrders()
{
    bool paused = false;
    bool stopping = stopWanted() && m_waitingOrders.empty(); // by a signal
    while (true) {
        const bool wasPaused = paused;
        while (!m_waitingOrders.empty() && !stopping) {
            const Order order = m_waitingOrders.front();
            m_waitingOrders.pop_front();
            if (const Result<> obeyed = obey(order, paused, stopping); !obeyed)
                return tl::unexpected<Error>(obeyed.error());
        }
        if (paused != wasPaused) {
            m_reporter.setActivity(paused ? "paused" : "training");
            if (const Result<> sent = m_reporter.beat(); !sent)
                return tl::unexpected<Error>(sent.error());
        }
        if (stopping || !paused)
            return stopping || m_interrupted() || m_ranks->stopWantedElsewhere();
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stopping = stopWanted() && m_waitingOrders.empty();
    }
}

} // namespace leoclr::learning
