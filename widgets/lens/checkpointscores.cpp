#include "widgets/lens/checkpointscores.h"

#include "core/library/paths.h"
#include "core/runlog/sealedcheckpoints.h"

#include <chrono>
#include <utility>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto settling = 150ms; ///< a box that is dragged asks no engine

/// In the size that the checkpoint was trained with; small crops keep theirs.
ViewRecipe asked(const LensView &view)
{
    ViewRecipe recipe = view.recipe;
    if (view.kind != ViewKind::LocalCrop)
        recipe.size = 0;
    return recipe;
}

} // namespace

CheckpointScores::CheckpointScores(EngineService &service, LensSession &session, QObject *parent)
    : QObject(parent), m_service(service), m_session(session)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(settling);
    connect(&m_delay, &QTimer::timeout, this, &CheckpointScores::ask);
    connect(&m_session, &LensSession::contentChanged, this, &CheckpointScores::askSoon);
    connect(&m_session, &LensSession::scoresChanged, this, &CheckpointScores::askSoon);
    connect(&m_service, &EngineService::stateChanged, this, [this](EngineService::State state) {
        if (m_request != 0 && state == EngineService::State::Starting)
            setState(State::Starting);
        if (m_request != 0 && state == EngineService::State::Working)
            setState(State::Answering);
    });
}

void CheckpointScores::setRun(const QString &runDirectory, const QString &name)
{
    m_name = name;
    if (m_run == runDirectory)
        return;
    m_run = runDirectory;
    m_answer.reset();
    askSoon();
}

void CheckpointScores::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        askSoon();
}

void CheckpointScores::askAgain()
{
    m_error.reset();
    askSoon();
}

void CheckpointScores::askSoon()
{
    if (m_answer && (m_session.content().image != m_image || m_session.dataset() != m_dataset)) {
        m_answer.reset();
        Q_EMIT changed();
    }
    m_stale = !m_watched;
    if (!m_watched)
        return;
    m_delay.start();
    if (m_state == State::Answered)
        setState(State::Answering); // what is known is about other boxes
}

std::optional<CompareRequest> CheckpointScores::question() const
{
    const LensContent &content = m_session.content();
    const LensView *first = viewOf(content.views, m_session.pair().first);
    const LensView *second = viewOf(content.views, m_session.pair().second);
    if (!first || !second || !content.dataset)
        return std::nullopt;
    CompareRequest request;
    request.checkpoint = toPath(m_run).string();
    request.image = {datasetSpec(m_session.config()), content.image};
    const LensView &anchor = content.views.front();
    request.query = anchor.recipe.isOriginal ? asked(anchor) : wholeImage(viewPolicy(m_session.config()).originalResize);
    request.keys = {asked(*first), asked(*second)};
    request.activation = ActivationKind::Sum;
    return request;
}

void CheckpointScores::ask()
{
    if (m_request != 0)
        m_service.cancel(std::exchange(m_request, 0));
    if (m_run.isEmpty())
        return setState(State::NoRun);
    if (sealedCheckpoints(RunDirectory(toPath(m_run))).empty())
        return setState(State::NoCheckpoint);
    const std::optional<CompareRequest> request = question();
    if (!request)
        return;
    m_image = m_session.content().image;
    m_dataset = m_session.dataset();
    const EngineService::State before = m_service.state();
    m_request = m_service.compare(*request, this, [this](const Result<CompareAnswer> &answer) { take(answer); });
    const bool starting = before == EngineService::State::Off || before == EngineService::State::Starting;
    setState(starting ? State::Starting : State::Answering);
}

void CheckpointScores::take(const Result<CompareAnswer> &answer)
{
    m_request = 0;
    if (answer) {
        m_answer = *answer;
        m_error.reset();
        return setState(State::Answered);
    }
    m_answer.reset();
    m_error = answer.error();
    setState(State::Failed);
}

void CheckpointScores::setState(State state)
{
    m_state = state;
    if (state == State::NoRun || state == State::NoCheckpoint)
        m_answer.reset();
    Q_EMIT changed();
}

bool CheckpointScores::isResized() const
{
    const LensContent &content = m_session.content();
    return m_answer && !content.views.empty()
        && content.views.front().recipe.size != m_answer->checkpoint.viewSize;
}

} // namespace leoclr
