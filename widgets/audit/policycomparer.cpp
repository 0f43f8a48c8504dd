#include "widgets/audit/policycomparer.h"

#include <QMetaObject>

#include <algorithm>

namespace leoclr {

namespace {

/// What one comparison needs; a value for the working thread.
struct Wish
{
    std::shared_ptr<const Dataset> dataset;
    AuditSettings a, b;
    std::size_t images = 0;
    std::shared_ptr<const SaliencySource> saliency;
    std::shared_ptr<const PolicyComparison> before; ///< of the same dataset; null: none
};

/// An audit of the wish's images: from the comparison before, if it has the same policy, or made anew.
Result<AuditResult> audited(const Wish &wish, const AuditSettings &settings, const std::stop_token &stop,
                            const std::function<void(std::size_t)> &progress)
{
    const AuditResult *known = nullptr;
    if (wish.before) {
        for (const AuditResult *one : {&wish.before->a, &wish.before->b})
            if (hashOf(one->settings) == hashOf(settings) && one->images.size() <= wish.images)
                known = one;
    }
    AuditRun run;
    run.images = wish.images;
    run.saliency = wish.saliency.get();
    run.progress = [&](const AuditResult &soFar) { progress(soFar.images.size()); };
    auto result = runAudit(*wish.dataset, settings, run, stop, known);
    if (!result && known) // another checkpoint since
        result = runAudit(*wish.dataset, settings, run, stop);
    if (result && result->problem)
        return tl::unexpected(*result->problem);
    return result;
}

Result<PolicyComparison> compared(const Wish &wish, const std::stop_token &stop,
                                  const std::function<void(double)> &progress)
{
    const auto half = [&](double begin) {
        return [&, begin](std::size_t images) { progress(begin + 0.5 * double(images) / double(wish.images)); };
    };
    Result<AuditResult> a = audited(wish, wish.a, stop, half(0));
    if (!a)
        return tl::unexpected(a.error());
    Result<AuditResult> b = audited(wish, wish.b, stop, half(0.5));
    if (!b)
        return tl::unexpected(b.error());
    auto differences = comparePolicies(*a, *b);
    if (!differences)
        return tl::unexpected(differences.error());
    return PolicyComparison{std::move(*a), std::move(*b), std::move(*differences)};
}

} // namespace

PolicyComparer::PolicyComparer(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PolicyComparer::~PolicyComparer()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void PolicyComparer::cancel()
{
    m_stop.request_stop();
    m_pool.clear();
    ++m_attempt;
    setBusy(false);
}

void PolicyComparer::compare(std::shared_ptr<const Dataset> dataset, const AuditSettings &a, const AuditSettings &b,
                             std::size_t images, std::shared_ptr<const SaliencySource> saliency)
{
    cancel();
    m_stop = std::stop_source();
    const Wish wish{.dataset = dataset,
                    .a = a,
                    .b = b,
                    .images = std::min(images, dataset->size()),
                    .saliency = std::move(saliency),
                    .before = dataset == m_dataset ? m_result : nullptr};
    setBusy(true);
    m_pool.start([this, wish, attempt = m_attempt, stop = m_stop.get_token()] {
        const auto progress = [&](double share) {
            QMetaObject::invokeMethod(this, [this, attempt, share] {
                if (attempt == m_attempt)
                    Q_EMIT progressed(share);
            });
        };
        auto made = compared(wish, stop, progress);
        if (stop.stop_requested())
            return;
        auto result = std::make_shared<Result<PolicyComparison>>(std::move(made));
        QMetaObject::invokeMethod(this, [this, attempt, result, dataset = wish.dataset] {
            if (attempt != m_attempt)
                return;
            setBusy(false);
            if (!*result) {
                Q_EMIT failed(result->error());
                return;
            }
            m_dataset = dataset;
            m_result = std::make_shared<const PolicyComparison>(std::move(**result));
            Q_EMIT ready();
        });
    });
}

void PolicyComparer::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

} // namespace leoclr
