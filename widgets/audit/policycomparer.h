#pragma once

#include "core/data/dataset.h"
#include "core/semantics/audit.h"
#include "core/semantics/policycomparison.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace leoclr {

/// Two policies on the same images with the same draws.
struct PolicyComparison
{
    AuditResult a, b;
    std::vector<ScoreDifference> differences; ///< B - A
};

/// Compares two policies in the background; a newer wish replaces the one under way. The audit of a policy that stays
/// the same is not made twice. GUI thread.
class PolicyComparer : public QObject
{
    Q_OBJECT
public:
    explicit PolicyComparer(QObject *parent = nullptr);
    ~PolicyComparer() override;

    /// @param images of the keyed order, a fair sample; more than there are: all
    void compare(std::shared_ptr<const Dataset> dataset, const AuditSettings &a, const AuditSettings &b,
                 std::size_t images, std::shared_ptr<const SaliencySource> saliency);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Null until the first one is ready; of an earlier wish while busy.
    [[nodiscard]] std::shared_ptr<const PolicyComparison> result() const { return m_result; }

Q_SIGNALS:
    void busyChanged();
    void progressed(double share);
    void ready();
    void failed(const leoclr::Error &error);

private:
    void setBusy(bool busy);

    std::shared_ptr<const PolicyComparison> m_result;
    std::shared_ptr<const Dataset> m_dataset; ///< of the result
    std::stop_source m_stop;
    quint64 m_attempt = 0;
    bool m_busy = false;
    QThreadPool m_pool; ///< one thread; last: waits for its work before anything else dies
};

} // namespace leoclr
