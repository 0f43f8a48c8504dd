#include "widgets/training/runwatch.h"

namespace leoclr {

namespace {

std::optional<OrderType> orderTypeFrom(const std::string &name)
{
    for (const OrderType type : {OrderType::Stop, OrderType::Pause, OrderType::Continue, OrderType::Checkpoint}) {
        if (nameOf(type) == name)
            return type;
    }
    return std::nullopt;
}

} // namespace

RunWatch::RunWatch(const QString &id, const QString &path, QObject *parent)
    : QObject(parent), m_id(id), m_follower(path)
{
    connect(&m_follower, &RunFollower::itemsArrived, this, &RunWatch::fold);
    connect(&m_follower, &RunFollower::summaryChanged, this, [this] {
        settleOrder();
        Q_EMIT summaryChanged();
    });
    connect(&m_follower, &RunFollower::caughtUp, this, [this] {
        m_caughtUp = true;
        Q_EMIT caughtUp();
    });
    connect(&m_follower, &RunFollower::failed, this, &RunWatch::failed);
}

void RunWatch::fold(const std::vector<Decoded> &items)
{
    for (const Decoded &item : items) {
        m_series.fold(item);
        if (const auto *event = std::get_if<Event>(&item)) {
            m_clock.fold(*event);
            foldEvent(*event);
        } else {
            m_damages.push_back(std::get<Damage>(item));
            if (!m_verdicts.empty())
                m_verdicts.back().torn = true;
            m_journal.push_back(item);
        }
    }
    Q_EMIT itemsFolded();
}

void RunWatch::foldEvent(const Event &event)
{
    const auto record = [&] { m_journal.push_back(event); };
    std::visit(Overloaded{
                   [&](const StartedEvent &) {
                       ++m_generation;
                       m_previews.clear();
                       m_checkpoints.clear();
                       m_verdicts.clear();
                       record();
                   },
                   [&](const ResumedEvent &resumed) {
                       ++m_generation;
                       std::erase_if(m_previews, [&](const PreviewEvent &each) { return each.step > resumed.step; });
                       std::erase_if(m_checkpoints, [&](const CheckpointEvent &each) { return each.step > resumed.step; });
                       std::erase_if(m_verdicts, [&](const Verdict &each) { return each.health.step > resumed.step; });
                       if (!m_verdicts.empty())
                           m_verdicts.back().followers = 0; // they are judged again
                       record();
                   },
                   [&](const EpochEvent &) { record(); },
                   [&](const MetricsEvent &metrics) {
                       if (!m_verdicts.empty() && metrics.values.contains("loss")) // others stand for k-NN
                           ++m_verdicts.back().followers;
                   },
                   [&](const HealthEvent &health) {
                       const HealthEvent *before = m_verdicts.empty() ? nullptr : &m_verdicts.back().health;
                       if (!before || before->state != health.state || before->reason != health.reason)
                           record();
                       m_verdicts.push_back({health, event.time});
                   },
                   [&](const PreviewEvent &preview) { m_previews.push_back(preview); },
                   [&](const CheckpointEvent &checkpoint) {
                       m_checkpoints.push_back(checkpoint);
                       if (m_order && m_order->type == OrderType::Checkpoint)
                           dropOrder();
                       record();
                   },
                   [&](const EvaluationEvent &) { record(); },
                   [&](const WarningEvent &warning) {
                       m_warnings.push_back({event.time, warning});
                       record();
                   },
                   [&](const AcknowledgedEvent &acknowledged) {
                       acknowledge(acknowledged);
                       record();
                   },
                   [&](const HeartbeatEvent &) {},
                   [&](const FinishedEvent &) { record(); },
                   [&](const FailedEvent &) { record(); },
                   [&](const UnknownEvent &) { record(); },
               },
               event.body);
}

void RunWatch::noteOrder(OrderType type)
{
    m_order = PendingOrder{type, false};
    m_orderAge.start();
    Q_EMIT orderChanged();
}

void RunWatch::dropOrder()
{
    if (!m_order)
        return;
    m_order.reset();
    Q_EMIT orderChanged();
}

qint64 RunWatch::unansweredFor() const
{
    return m_order && !m_order->acknowledged ? m_orderAge.elapsed() : 0;
}

void RunWatch::acknowledge(const AcknowledgedEvent &event)
{
    const auto type = orderTypeFrom(event.type);
    if (!type || !m_caughtUp) // what was ordered before this window looked is history
        return;
    if (!event.accepted) {
        if (m_order && m_order->type == *type)
            dropOrder();
        Q_EMIT orderRefused(QString::fromStdString(event.detail));
        return;
    }
    if (!m_order || m_order->type == *type) {
        m_order = PendingOrder{*type, true};
        Q_EMIT orderChanged();
    }
}

/// An order is done when the run is in the state that it asks for.
void RunWatch::settleOrder()
{
    if (!m_order)
        return;
    const RunState state = summary().state;
    const bool ended = state != RunState::Running && state != RunState::Paused && state != RunState::Waiting;
    const bool paused = m_order->type == OrderType::Pause && state == RunState::Paused;
    const bool continued = m_order->type == OrderType::Continue && state == RunState::Running && m_order->acknowledged;
    if (ended || paused || continued)
        dropOrder();
}

} // namespace leoclr
