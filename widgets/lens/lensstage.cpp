#include "widgets/lens/lensstage.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/lens/canvascontent.h"
#include "widgets/lens/canvaslegend.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/overlaybar.h"
#include "widgets/lens/stepstrip.h"
#include "widgets/lens/viewlook.h"
#include "widgets/lens/viewshelf.h"

#include <QBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace leoclr {

LensStage::LensStage(LensSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_canvas(new LensCanvas)
    , m_overlays(new OverlayBar)
    , m_legend(new CanvasLegend)
    , m_keys(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_shelf(new ViewShelf)
    , m_steps(new StepStrip)
{
    auto *right = new QWidget;
    QVBoxLayout *rightColumn = bareColumn(right);
    rightColumn->setContentsMargins(0, 8, 8, 4);
    rightColumn->addWidget(m_shelf);

    m_splitter->addWidget(m_canvas);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);

    QVBoxLayout *layout = bareColumn(this);
    m_keys->setContentsMargins(0, 0, 0, 0);
    m_keys->setSpacing(0);
    m_keys->addWidget(m_legend);
    m_keys->addWidget(m_overlays);
    layout->addWidget(m_splitter, 1);
    layout->addLayout(m_keys);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addWidget(m_steps);

    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_partedByHand = true; });
    connect(m_canvas, &LensCanvas::boxMoved, &m_session, &LensSession::placeBox);
    connect(m_canvas, &LensCanvas::boxReleased, &m_session, &LensSession::commitBox);
    connect(m_canvas, &LensCanvas::stepRequested, this, &LensStage::stepRequested);
    connect(m_canvas, &LensCanvas::zoomChanged, m_overlays, &OverlayBar::showZoom);
    connect(m_shelf, &ViewShelf::chosen, &m_session, &LensSession::chooseView);
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
    applyOverlays(m_overlays->overlays());
}

void LensStage::resizeEvent(QResizeEvent *event)
{
    m_steps->setFixedHeight(std::clamp(height() / 5, 112, std::max(112, m_steps->greatestHeight())));
    arrangeKeys();
    QWidget::resizeEvent(event);
    part();
}

void LensStage::arrangeKeys()
{
    const bool oneLine = m_legend->sizeHint().width() + m_overlays->sizeHint().width() <= width();
    m_keys->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void LensStage::part()
{
    if (m_partedByHand)
        return;
    // Square views above each other with their chips beside them, in two columns where there are many; the rest is for
    // the original.
    const int count = std::max(2, int(m_shelf->count()));
    const int columns = count > 4 ? 2 : 1;
    const int rows = (count + columns - 1) / columns;
    const int wanted = columns * (std::clamp((height() - m_steps->height() - m_keys->sizeHint().height()) / rows, 64, 340) + 156);
    const int views = std::min(wanted, width() * (columns > 1 ? 48 : 40) / 100);
    m_splitter->setSizes({width() - views, views});
}

void LensStage::setOverlays(const CanvasOverlays &overlays)
{
    m_overlays->setOverlays(overlays);
    applyOverlays(overlays);
}

void LensStage::setEditable(bool editable)
{
    m_canvas->setEditable(editable);
}

void LensStage::applyOverlays(const CanvasOverlays &overlays)
{
    m_canvas->setOverlays(overlays);
    m_steps->setExactPixels(overlays.exactPixels);
    m_shelf->setExactPixels(overlays.exactPixels);
    m_legend->setVisible(overlays.objects && !m_canvas->scene().objects.empty());
    showHeat();
}

void LensStage::setHeat(const CanvasHeat &original, const std::map<std::uint32_t, QImage> &views, const QString &problem)
{
    m_canvas->setHeat(original);
    m_heats = views;
    m_overlays->setHeatKnown(!original.colours.isNull(), problem);
    arrangeKeys();
    showHeat();
}

void LensStage::showHeat()
{
    m_shelf->setHeats(m_overlays->overlays().heat ? m_heats : std::map<std::uint32_t, QImage>());
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
    arrangeKeys();
    CanvasCrops crops = canvasCrops(content, m_session.pair());
    m_canvas->setBoxes(std::move(crops.boxes), crops.pair);
    showObjects();
    showViews();
}

void LensStage::showObjects()
{
    const LensContent &content = m_session.content();
    const PairLook look = pairLook(content.views, m_session.pair());
    std::vector<CanvasObject> objects = canvasObjects(content, m_session.scores(), look, m_session.threshold());
    m_legend->setBadges(look.badges);
    m_legend->setVisible(m_overlays->overlays().objects && !objects.empty());
    m_canvas->setObjects(std::move(objects));
}

void LensStage::showViews()
{
    const LensContent &content = m_session.content();
    const bool otherCount = m_shelf->count() != content.views.size();
    m_shelf->setViews(content);
    if (otherCount)
        part();
    const LensView *chosen = viewOf(content.views, content.stepsOf);
    if (chosen)
        m_steps->setSteps(content.steps, chosen->recipe, viewTitle(*chosen), viewTint(*chosen));
    else
        m_steps->setSteps({}, {}, {}, {});
}

} // namespace leoclr
