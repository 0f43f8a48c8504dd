#pragma once

#include "widgets/lens/lenscontent.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace leoclr {

/// Decodes and renders for the lens in the background. At most one request is at work and one waits: a newer one
/// takes the place of the one that waits, so the latest wish always wins and none is made twice. Keeps the last decoded
/// images, and decodes the neighbours of the shown one while nothing else is to do. GUI thread.
class LensLoader : public QObject
{
    Q_OBJECT
public:
    explicit LensLoader(QObject *parent = nullptr);
    ~LensLoader() override;

    void request(const LensRequest &request);
    /// Forgets what is cached and ignores what is under way.
    void reset();
    [[nodiscard]] bool isBusy() const { return m_atWork; }

Q_SIGNALS:
    /// @param milliseconds from request() to now
    void ready(const leoclr::LensContent &content, double milliseconds);
    void failed(std::size_t image, const leoclr::Error &error);

private:
    struct Cache;
    struct Outcome;
    struct Wish { LensRequest request; QElapsedTimer since; };
    [[nodiscard]] static Result<LensContent> makeContent(Cache &cache, const LensRequest &request);
    void start(const Wish &wish);
    void finish(const Outcome &outcome);
    void readAhead(const LensRequest &request);

    QThreadPool m_threads;
    std::shared_ptr<Cache> m_cache;
    std::optional<Wish> m_waiting;
    bool m_atWork = false;
    std::uint64_t m_generation = 0;
};

} // namespace leoclr
