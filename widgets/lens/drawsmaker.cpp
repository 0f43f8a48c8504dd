#include "widgets/lens/drawsmaker.h"

#include "core/library/whendone.h"
#include "widgets/common/heatmap.h"

#include <QElapsedTimer>
#include <QtConcurrent>

#include <algorithm>

namespace leoclr {

namespace {

constexpr double opacity = 0.62;

std::shared_ptr<const DrawnImage> drawImage(const ExperimentConfig &config, const ImageFacts &facts,
                                            std::uint32_t draws, double threshold, std::stop_token stop)
{
    QElapsedTimer timer;
    timer.start();
    auto drawn = std::make_shared<DrawnImage>();
    drawn->draws = drawMany(config, facts, draws, threshold, stop);
    if (stop.stop_requested())
        return nullptr;
    const auto most = [](const cv::Mat &map) {
        double highest = 0;
        if (!map.empty())
            cv::minMaxLoc(map, nullptr, &highest);
        return highest;
    };
    drawn->mostInCrop = most(drawn->draws.inCrop);
    drawn->mostInBoth = most(drawn->draws.inBoth);
    drawn->inCrop = heatImage(drawn->draws.inCrop, drawn->mostInCrop, opacity);
    drawn->inBoth = heatImage(drawn->draws.inBoth, drawn->mostInBoth, opacity);
    drawn->milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return drawn;
}

} // namespace

DrawsMaker::DrawsMaker(LensSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &LensSession::contentChanged, this, &DrawsMaker::look);
    connect(&m_session, &LensSession::positionChanged, this, &DrawsMaker::look);
}

DrawsMaker::~DrawsMaker()
{
    cancel();
}

void DrawsMaker::setDraws(std::uint32_t draws)
{
    m_draws = std::max(1u, draws);
    look();
}

void DrawsMaker::setWatched(bool watched)
{
    m_watched = watched;
    look();
}

DrawsMaker::Wish DrawsMaker::wish() const
{
    return {m_session.dataset(), m_session.image(), m_session.config(), m_session.threshold(), m_draws};
}

void DrawsMaker::cancel()
{
    m_stop.request_stop();
    m_busy = false;
}

void DrawsMaker::look()
{
    if (m_wish && *m_wish == wish())
        return;
    const bool sameImage = m_wish && m_wish->dataset == m_session.dataset() && m_wish->image == m_session.image();
    const bool known = m_made || m_busy;
    cancel();
    m_wish.reset();
    if (!sameImage)
        m_made.reset();
    const LensContent &content = m_session.content();
    const bool ready = content.dataset && content.dataset == m_session.dataset()
        && content.image == m_session.image() && !content.views.empty();
    if (m_watched && ready)
        start();
    else if (known)
        Q_EMIT changed();
}

void DrawsMaker::start()
{
    m_wish = wish();
    m_busy = true;
    m_stop = std::stop_source();
    const LensContent &content = m_session.content();
    ImageFacts facts{std::uint32_t(content.image), content.size, content.regions};
    whenDone(QtConcurrent::run([config = m_wish->config, facts = std::move(facts), draws = m_draws,
                       threshold = m_wish->threshold, stop = m_stop.get_token()] {
        return drawImage(config, facts, draws, threshold, stop);
    }), this, [this, stop = m_stop.get_token()](const std::shared_ptr<const DrawnImage> &drawn) {
        if (stop.stop_requested() || !drawn)
            return;
        m_busy = false;
        m_made = drawn;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace leoclr
