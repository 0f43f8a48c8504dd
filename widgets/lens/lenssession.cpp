#include "widgets/lens/lenssession.h"

#include <algorithm>
#include <utility>

namespace leoclr {

namespace {

/// What decides which views are drawn, and how.
bool drawsAlike(const ExperimentConfig &a, const ExperimentConfig &b)
{
    return a.seed == b.seed && a.method == b.method && viewPlan(a) == viewPlan(b) && viewPolicy(a) == viewPolicy(b)
        && a.cropPolicy == b.cropPolicy && a.cropCentreSpread == b.cropCentreSpread
        && a.cropMinimumCoverage == b.cropMinimumCoverage;
}

} // namespace

/// One change by hand.
class LensSession::EditStep : public QUndoCommand
{
public:
    EditStep(LensSession &session, LensEdits before, LensEdits after, const QString &what, int mergeId)
        : QUndoCommand(what), m_session(session), m_before(std::move(before)), m_after(std::move(after)),
          m_mergeId(mergeId)
    {
    }
    void undo() override { m_session.applyEdits(m_before); }
    void redo() override { m_session.applyEdits(m_after); }
    [[nodiscard]] int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand *next) override // only called for equal ids
    {
        m_after = static_cast<const EditStep *>(next)->m_after;
        return true;
    }

private:
    LensSession &m_session;
    LensEdits m_before, m_after;
    int m_mergeId;
};

LensSession::LensSession(QObject *parent) : QObject(parent)
{
    connect(&m_loader, &LensLoader::ready, this, &LensSession::take);
    connect(&m_loader, &LensLoader::failed, this, [this](std::size_t image, const Error &error) {
        if (image != m_image)
            return;
        m_error = error;
        m_content = {};
        m_content.dataset = m_dataset;
        m_content.image = image;
        m_scores = {};
        Q_EMIT failed();
    });
}

void LensSession::setSource(std::shared_ptr<const Dataset> dataset, const ExperimentConfig &config)
{
    const bool otherDataset = dataset != m_dataset;
    const bool otherViews = !drawsAlike(config, m_config);
    m_config = config;
    if (otherDataset) {
        m_dataset = std::move(dataset);
        m_loader.reset();
        m_content = {};
        m_error.reset();
        m_scores = {};
        if (!m_dataset || m_image >= m_dataset->size())
            m_image = 0;
    }
    if (!otherDataset && !otherViews)
        return;
    forgetEdits();
    Q_EMIT positionChanged();
    if (!m_dataset)
        Q_EMIT contentChanged(); // nothing to look at any more
    ask();
}

void LensSession::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        ask();
}

void LensSession::setImage(std::size_t image)
{
    if (image == m_image || (m_dataset && image >= m_dataset->size()))
        return;
    m_image = image;
    forgetEdits();
    Q_EMIT positionChanged();
    ask();
}

void LensSession::setEpoch(std::uint32_t epoch)
{
    if (epoch == m_epoch && m_edits.isEmpty())
        return;
    m_epoch = epoch;
    forgetEdits();
    Q_EMIT positionChanged();
    ask();
}

void LensSession::placeBox(std::uint32_t view, const QRect &box)
{
    const auto placed = std::find_if(m_content.views.begin(), m_content.views.end(),
                                     [&](const LensView &one) { return one.number == view; });
    if (placed == m_content.views.end() || placed->recipe.isOriginal)
        return;
    const cv::Rect rect(box.x(), box.y(), box.width(), box.height());
    m_edits.boxes[view] = rect;
    placed->recipe.box = rect;
    placed->byHand = true;
    score();
    Q_EMIT scoresChanged();
    ask();
}

void LensSession::commitBox(std::uint32_t view, bool merging)
{
    if (m_edits != m_committed)
        pushEdits(m_edits, tr("Move crop box %1").arg(view), merging ? int(view) : -1);
}

void LensSession::useRecipes(const std::map<std::uint32_t, ViewRecipe> &recipes)
{
    pushEdits({recipes, {}}, tr("Paste recipe"));
}

void LensSession::takeEditsAway()
{
    if (isByHand())
        pushEdits({}, tr("Back to the drawn boxes"));
}

void LensSession::pushEdits(const LensEdits &edits, const QString &what, int mergeId)
{
    m_undo.push(new EditStep(*this, m_committed, edits, what, mergeId));
}

void LensSession::applyEdits(const LensEdits &edits)
{
    m_committed = edits;
    if (m_edits == edits)
        return;
    m_edits = edits;
    Q_EMIT positionChanged();
    ask();
}

void LensSession::forgetEdits()
{
    m_undo.clear();
    m_edits = {};
    m_committed = {};
}

void LensSession::chooseView(std::uint32_t number)
{
    if (number == m_chosenView)
        return;
    m_chosenView = number;
    ask();
}

void LensSession::choosePair(int pair)
{
    m_pair = pair;
    score();
    Q_EMIT contentChanged();
}

void LensSession::setThreshold(double threshold)
{
    m_threshold = threshold;
    score();
    if (!m_content.views.empty())
        Q_EMIT contentChanged();
}

LensSession::CropPair LensSession::pair() const
{
    return m_pairs.empty() ? CropPair{1, 2} : m_pairs[std::size_t(std::clamp(m_pair, 0, int(m_pairs.size()) - 1))];
}

void LensSession::ask()
{
    ++m_serial;
    m_stale = !m_watched;
    if (m_watched && m_dataset && m_dataset->size() > 0)
        m_loader.request({m_dataset, m_config, m_image, m_epoch, m_edits, m_chosenView, m_serial});
}

void LensSession::take(const LensContent &content, double milliseconds)
{
    if (content.serial <= m_taken)
        return; // overtaken
    m_taken = content.serial;
    m_lastAnswer = milliseconds;
    m_error.reset();
    const bool latest = content.serial == m_serial;
    if (!latest && isByHand() && content.image == m_content.image && content.views.size() == m_content.views.size()) {
        // The boxes have moved on since; the pictures are still the newest there are.
        for (std::size_t i = 0; i < content.views.size(); ++i) {
            m_content.views[i].picture = content.views[i].picture;
            m_content.views[i].hash = content.views[i].hash;
        }
        m_content.steps = content.steps;
        m_content.stepsOf = content.stepsOf;
        Q_EMIT viewsChanged();
        return;
    }
    m_content = content;
    m_chosenView = latest ? content.stepsOf : m_chosenView;
    m_pairs = cropPairs(m_content.views);
    m_pair = std::clamp(m_pair, 0, std::max(0, int(m_pairs.size()) - 1));
    score();
    Q_EMIT contentChanged();
}

void LensSession::score()
{
    m_scores = lensScores(m_content.views, pair(), m_content.regions, m_content.size, m_threshold);
}

} // namespace leoclr
