#include "widgets/lens/lensstage.h"

#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/overlaybar.h"
#include "widgets/lens/stepstrip.h"
#include "widgets/lens/viewlook.h"
#include "widgets/lens/viewtile.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

QRect toQRect(const cv::Rect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

LensStage::LensStage(LensSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_canvas(new LensCanvas)
    , m_overlays(new OverlayBar)
    , m_steps(new StepStrip)
{
    auto *left = new QWidget;
    QVBoxLayout *leftColumn = column(left);
    leftColumn->addWidget(m_canvas, 1);
    leftColumn->addWidget(m_overlays);
    auto *right = new QWidget;
    m_tileColumn = column(right);
    m_tileColumn->setContentsMargins(0, 8, 8, 4);
    m_tileColumn->setSpacing(4);

    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);

    QVBoxLayout *layout = column(this);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addWidget(m_steps);

    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_partedByHand = true; });
    connect(m_canvas, &LensCanvas::boxMoved, &m_session, &LensSession::placeBox);
    connect(m_canvas, &LensCanvas::stepRequested, this, &LensStage::stepRequested);
    connect(m_canvas, &LensCanvas::zoomChanged, m_overlays, &OverlayBar::showZoom);
    connect(m_overlays, &OverlayBar::fitRequested, m_canvas, &LensCanvas::fit);
    connect(m_overlays, &OverlayBar::overlaysChanged, this, [this](const CanvasOverlays &overlays) {
        applyOverlays(overlays);
        Q_EMIT overlaysChanged(overlays);
    });
    connect(&m_session, &LensSession::contentChanged, this, &LensStage::showAll);
    connect(&m_session, &LensSession::failed, this, &LensStage::showAll);
    connect(&m_session, &LensSession::viewsChanged, this, &LensStage::showViews);
    connect(&m_session, &LensSession::scoresChanged, this, &LensStage::showObjects);
    connect(&Theme::instance(), &Theme::changed, this, &LensStage::showAll);
}

void LensStage::resizeEvent(QResizeEvent *event)
{
    const int strip = std::clamp(height() / 6, 112, 210);
    m_steps->setFixedHeight(strip);
    QWidget::resizeEvent(event);
    if (m_partedByHand)
        return;
    // Three square views above each other with their chips beside them; the rest is for the original.
    const int views = std::min(std::clamp((height() - strip) / 3 + 140, 240, 480), width() * 2 / 5);
    m_splitter->setSizes({width() - views, views});
}

void LensStage::setOverlays(const CanvasOverlays &overlays)
{
    m_overlays->setOverlays(overlays);
    applyOverlays(overlays);
}

void LensStage::applyOverlays(const CanvasOverlays &overlays)
{
    m_canvas->setOverlays(overlays);
    m_steps->setExactPixels(overlays.exactPixels);
    for (ViewTile *tile : m_tiles)
        tile->setExactPixels(overlays.exactPixels);
}

QByteArray LensStage::saveState() const
{
    return m_partedByHand ? m_splitter->saveState() : QByteArray();
}

void LensStage::restoreState(const QByteArray &state)
{
    if (!state.isEmpty())
        m_partedByHand = m_splitter->restoreState(state);
}

void LensStage::showAll()
{
    const LensContent &content = m_session.content();
    m_canvas->setPicture(content.original);
    m_overlays->setObjectsKnown(content.dataset && content.dataset->hasObjects());
    showBoxes();
    showObjects();
    showViews();
}

void LensStage::showBoxes()
{
    const LensContent &content = m_session.content();
    std::vector<CanvasBox> boxes;
    std::pair<int, int> pair{-1, -1};
    for (const LensView &view : content.views) {
        if (view.recipe.isOriginal)
            continue;
        if (view.number == m_session.pair().first)
            pair.first = int(boxes.size());
        if (view.number == m_session.pair().second)
            pair.second = int(boxes.size());
        const cv::Rect &box = view.recipe.box;
        boxes.push_back({view.number, viewBadge(view), toQRect(box), viewTint(view),
                         tr("%1: %2 × %3 pixels at %4, %5. Drag an edge to resize it, its number to move it.")
                             .arg(viewRole(view)).arg(box.width).arg(box.height).arg(box.x).arg(box.y)});
    }
    m_canvas->setBoxes(std::move(boxes), pair);
}

void LensStage::showObjects()
{
    const LensContent &content = m_session.content();
    const std::vector<ObjectCoverage> &coverage = m_session.scores().coverage;
    const PairLook look = pairLook(content.views, m_session.pair());
    std::vector<CanvasObject> objects;
    for (std::size_t i = 0; i < content.objects.size() && i < coverage.size(); ++i) {
        const ObjectAnnotation &object = content.objects[i];
        CanvasObject shown;
        shown.name = lensClassName(*content.dataset, object.label);
        shown.box = QRectF(object.box.x, object.box.y, object.box.width, object.box.height);
        const bool first = coverage[i].inCrop1 >= m_session.threshold();
        const bool second = coverage[i].inCrop2 >= m_session.threshold();
        shown.seen = first && second ? ObjectSeen::BothCrops
            : first                  ? ObjectSeen::FirstCrop
            : second                 ? ObjectSeen::SecondCrop
                                     : ObjectSeen::Nowhere;
        shown.where = first && second ? tr("in both")
            : first                   ? tr("in %1").arg(look.badges.value(0))
            : second                  ? tr("in %1").arg(look.badges.value(1))
                                      : tr("in neither");
        shown.tooltip = tr("%1: %2 of it in %3, %4 in %5.")
                            .arg(shown.name, formatShare(coverage[i].inCrop1), look.names.first,
                                 formatShare(coverage[i].inCrop2), look.names.second);
        objects.push_back(std::move(shown));
    }
    m_canvas->setObjects(std::move(objects));
}

void LensStage::showViews()
{
    const LensContent &content = m_session.content();
    while (m_tiles.size() < content.views.size()) {
        auto *tile = new ViewTile;
        tile->setObjectName(QStringLiteral("view%1").arg(m_tiles.size()));
        tile->setExactPixels(m_overlays->overlays().exactPixels);
        connect(tile, &ViewTile::chosen, &m_session, &LensSession::chooseView);
        m_tileColumn->addWidget(tile, 1);
        m_tiles.push_back(tile);
    }
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < content.views.size());
        if (i >= content.views.size())
            continue;
        const LensView &view = content.views[i];
        m_tiles[i]->setView(view, content.size, viewTitle(view), viewRole(view), viewTint(view));
        m_tiles[i]->setChosen(view.number == content.stepsOf);
    }
    const auto chosen = std::find_if(content.views.begin(), content.views.end(),
                                     [&](const LensView &view) { return view.number == content.stepsOf; });
    if (chosen != content.views.end())
        m_steps->setSteps(content.steps, chosen->recipe, viewTitle(*chosen), viewTint(*chosen));
    else
        m_steps->setSteps({}, {}, {}, {});
}

} // namespace leoclr
