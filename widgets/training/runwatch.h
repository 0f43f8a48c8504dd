#pragma once

#include "core/library/runfollower.h"
#include "core/library/series.h"
#include "core/runlog/judgement.h"
#include "core/runlog/rundirectory.h"
#include "widgets/training/stepclock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace leoclr {

/// An order given to the engine that has not taken effect yet.
struct PendingOrder
{
    OrderType type = OrderType::Stop;
    bool acknowledged = false;
};

/// Everything the room shows of one run, folded from its log while it is followed. GUI thread.
class RunWatch : public QObject
{
    Q_OBJECT
public:
    RunWatch(const QString &id, const QString &path, QObject *parent = nullptr);

    void start() { m_follower.start(); }

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QString path() const { return m_follower.runDirectory(); }
    [[nodiscard]] const RunSummary &summary() const { return m_follower.summary(); }
    [[nodiscard]] const RunSeries &series() const { return m_series; }
    [[nodiscard]] const StepClock &clock() const { return m_clock; }
    /// Rises whenever points were taken back, because a resumed run supersedes them.
    [[nodiscard]] int generation() const { return m_generation; }
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }

    [[nodiscard]] const std::vector<PreviewEvent> &previews() const { return m_previews; }
    /// The engine's last verdict on the run, and what came behind it.
    struct Verdict
    {
        HealthEvent health;
        std::int64_t time = 0; ///< milliseconds
        int followers = 0;     ///< judgements after it: the engine tells its verdict at least with every 20th
        bool torn = false;     ///< damaged lines follow, any of which may be another verdict

        [[nodiscard]] bool isOld() const { return followers > 2 * judgementsPerVerdict; }
    };
    /// null: none
    [[nodiscard]] const Verdict *verdict() const { return m_verdicts.empty() ? nullptr : &m_verdicts.back(); }
    struct TimedWarning { std::int64_t time = 0; WarningEvent warning; };
    [[nodiscard]] const std::vector<TimedWarning> &warnings() const { return m_warnings; }
    [[nodiscard]] const std::vector<Damage> &damages() const { return m_damages; }
    /// All but figures, heartbeats and verdicts told again, in the order of the log.
    [[nodiscard]] const std::vector<Decoded> &journal() const { return m_journal; }
    /// Sealed checkpoints that the log tells of.
    [[nodiscard]] const std::vector<CheckpointEvent> &checkpoints() const { return m_checkpoints; }

    /// The window sent an order; it is shown until the engine has done it.
    void noteOrder(OrderType type);
    void dropOrder();
    [[nodiscard]] const std::optional<PendingOrder> &pendingOrder() const { return m_order; }
    /// Milliseconds that the engine has left an order unanswered; 0 if there is none.
    [[nodiscard]] qint64 unansweredFor() const;

Q_SIGNALS:
    void itemsFolded();
    void summaryChanged();
    void orderChanged();
    void orderRefused(const QString &detail);
    void caughtUp();
    void failed(const leoclr::Error &error);

private:
    void fold(const std::vector<Decoded> &items);
    void foldEvent(const Event &event);
    void acknowledge(const AcknowledgedEvent &event);
    void settleOrder();

    QString m_id;
    RunFollower m_follower;
    RunSeries m_series;
    StepClock m_clock;
    int m_generation = 0;
    bool m_caughtUp = false;
    std::vector<PreviewEvent> m_previews;
    std::vector<Verdict> m_verdicts;
    std::vector<TimedWarning> m_warnings;
    std::vector<Damage> m_damages;
    std::vector<Decoded> m_journal;
    std::vector<CheckpointEvent> m_checkpoints;
    std::optional<PendingOrder> m_order;
    QElapsedTimer m_orderAge;
};

} // namespace leoclr
