#include "widgets/lens/manydrawspage.h"

#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/lens/canvascontent.h"
#include "widgets/lens/colourbar.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/paircard.h"
#include "widgets/lens/scorepanel.h"
#include "widgets/lens/viewlook.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace leoclr {

namespace {

const QString drawsKey = QStringLiteral("lens/draws");

constexpr int fewestDraws = 10;
constexpr int mostDraws = 10000;
constexpr int sliderSteps = 100; ///< from fewest to most, evenly in the logarithm

int drawsAt(int step)
{
    return int(std::lround(fewestDraws * std::pow(double(mostDraws) / fewestDraws, double(step) / sliderSteps)));
}

int stepOf(int draws)
{
    return int(std::lround(sliderSteps * std::log(double(draws) / fewestDraws)
                           / std::log(double(mostDraws) / fewestDraws)));
}

} // namespace

ManyDrawsPage::ManyDrawsPage(Workspace &workspace, LensSession &session, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_session(session), m_maker(session)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeMap(), 1);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(makeSide(), 1);

    connect(&m_session, &LensSession::contentChanged, this, &ManyDrawsPage::showImage);
    connect(&m_session, &LensSession::failed, this, [this] {
        showImage();
        showDraws();
    });
    connect(&m_maker, &DrawsMaker::changed, this, &ManyDrawsPage::showDraws);
    connect(m_map, &SegmentedSwitch::currentChanged, this, &ManyDrawsPage::showHeat);
    connect(m_canvas, &LensCanvas::stepRequested, this, &ManyDrawsPage::stepRequested);
    connect(m_number, &QSpinBox::valueChanged, this, &ManyDrawsPage::chooseDraws);
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) { m_number->setValue(drawsAt(step)); });
    const auto open = [this](const std::optional<std::size_t> ManyDraws::*which) {
        const auto made = m_maker.made();
        if (!made || !(made->draws.*which))
            return;
        const DrawnPair &pair = made->draws.pairs[*(made->draws.*which)];
        Q_EMIT pairChosen(pair.draw, pair.view1, pair.view2);
    };
    connect(m_worst, &PairCard::opened, this, [open] { open(&ManyDraws::worst); });
    connect(m_best, &PairCard::opened, this, [open] { open(&ManyDraws::best); });
    m_number->setValue(m_workspace.settings().value(drawsKey, 500).toInt());
    showDraws();
}

QWidget *ManyDrawsPage::makeMap()
{
    m_canvas = new LensCanvas;
    m_canvas->setObjectName(QStringLiteral("drawsCanvas"));
    m_canvas->setEditable(false);
    CanvasOverlays overlays;
    overlays.boxes = overlays.hatch = overlays.dim = false;
    overlays.heat = true;
    m_canvas->setOverlays(overlays);
    m_canvas->setAccessibleName(tr("Original with the places of all crops"));
    m_map = new SegmentedSwitch(tr("What the heat map shows"));
    m_map->addSegment(tr("In a crop"), tr("How often each place is in a crop"));
    m_map->addSegment(tr("In both crops"), tr("How often each place is in both crops of a pair"));
    m_colours = new ColourBar;

    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 4, 16, 12);
    line->setSpacing(16);
    line->addWidget(m_map);
    line->addWidget(m_colours, 1);
    auto *widget = new QWidget;
    QVBoxLayout *layout = bareColumn(widget);
    layout->addWidget(m_canvas, 1);
    layout->addLayout(line);
    return widget;
}

QWidget *ManyDrawsPage::makeSide()
{
    auto *label = new QLabel(tr("Draws"));
    m_number = new QSpinBox;
    m_number->setObjectName(QStringLiteral("draws"));
    m_number->setRange(fewestDraws, mostDraws);
    m_number->setKeyboardTracking(false);
    m_number->setAccessibleName(tr("Draws"));
    m_number->setToolTip(tr("How often this image is drawn: the epochs from 0 on of a run with this design."));
    label->setBuddy(m_number);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, sliderSteps);
    m_slider->setAccessibleName(tr("Draws"));
    m_sentence = new QLabel;
    m_sentence->setObjectName(QStringLiteral("drawsSentence"));
    m_sentence->setWordWrap(true);
    makeSecondary(m_sentence);
    m_problem = new ErrorBanner;
    m_problem->setObjectName(QStringLiteral("drawsProblem"));
    connect(m_problem, &ErrorBanner::wayOutRequested, this, [this] { Q_EMIT stepRequested(1); });
    m_worst = new PairCard;
    m_worst->setObjectName(QStringLiteral("worstPair"));
    m_best = new PairCard;
    m_best->setObjectName(QStringLiteral("bestPair"));
    m_scores = new ScorePanel;

    auto *content = new QWidget;
    makePanel(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    numbers->addWidget(label);
    numbers->addWidget(m_number);
    numbers->addWidget(m_slider, 1);
    auto *pairs = new QHBoxLayout;
    pairs->setSpacing(12);
    pairs->addWidget(m_worst);
    pairs->addWidget(m_best);
    layout->addLayout(numbers);
    layout->addWidget(m_problem);
    layout->addWidget(m_sentence);
    layout->addLayout(pairs);
    layout->addWidget(m_scores);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makePanel(scroll->viewport());
    scroll->setWidget(content);
    return scroll;
}

void ManyDrawsPage::chooseDraws(int draws)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(stepOf(draws));
    m_workspace.settings().setValue(drawsKey, draws);
    m_maker.setDraws(std::uint32_t(draws));
}

void ManyDrawsPage::showEvent(QShowEvent *event)
{
    m_maker.setWatched(true);
    QWidget::showEvent(event);
}

void ManyDrawsPage::hideEvent(QHideEvent *event)
{
    m_maker.setWatched(false);
    QWidget::hideEvent(event);
}

void ManyDrawsPage::showImage()
{
    m_canvas->setPicture(m_session.content().original);
}

void ManyDrawsPage::showDraws()
{
    const auto made = m_maker.made();
    showHeat();
    m_scores->setVisible(made != nullptr);
    for (QWidget *widget : {static_cast<QWidget *>(m_worst), static_cast<QWidget *>(m_best),
                            static_cast<QWidget *>(m_sentence)})
        widget->setVisible(!m_session.error());
    if (m_session.error())
        m_problem->showError(*m_session.error(), hasNext() ? tr("Next image") : QString());
    else
        m_problem->clear();
    if (!made) {
        m_sentence->setText(m_maker.isBusy() ? tr("Drawing …") : QString());
        m_worst->clear();
        m_best->clear();
        return;
    }
    const ManyDraws &draws = made->draws;
    const bool objects = !draws.tally.classes.empty();
    m_sentence->setText(objects ? tr("%1 draws, %2 crop pairs. Brightest: where crops go most often.")
                                      .arg(formatCount(draws.draws), formatCount(qint64(draws.pairs.size())))
                                : tr("%1 draws, %2 crop pairs. No object is annotated in this image: what crops share is "
                                     "measured, what they mean is not.")
                                      .arg(formatCount(draws.draws), formatCount(qint64(draws.pairs.size()))));
    m_scores->setTally(draws.tally, objects);
    if (draws.worst)
        showPair(m_worst, tr("Worst pair"), draws.pairs[*draws.worst]);
    if (draws.best)
        showPair(m_best, tr("Best pair"), draws.pairs[*draws.best]);
}

bool ManyDrawsPage::hasNext() const
{
    return m_session.dataset() && m_session.image() + 1 < m_session.dataset()->size();
}

void ManyDrawsPage::showHeat()
{
    const auto made = m_maker.made();
    if (!made) {
        m_canvas->setHeat({});
        m_colours->setTop({});
        return;
    }
    const bool both = m_map->current() == 1;
    m_canvas->setHeat({both ? made->inBoth : made->inCrop,
                       QRectF(0, 0, made->draws.image.width, made->draws.image.height)});
    m_colours->setTop(formatShare(both ? made->mostInBoth : made->mostInCrop));
}

void ManyDrawsPage::showPair(PairCard *card, const QString &title, const DrawnPair &pair)
{
    LensView first;
    first.number = pair.view1;
    LensView second;
    second.number = pair.view2;
    const auto boxOf = [](const LensView &view, const cv::Rect &crop) {
        return CanvasBox{view.number, viewBadge(view), QRect(crop.x, crop.y, crop.width, crop.height), viewTint(view),
                         {}, false};
    };
    CanvasScene scene;
    scene.picture = m_session.content().original;
    scene.boxes = {boxOf(first, pair.crop1), boxOf(second, pair.crop2)};
    scene.pair = {0, 1};
    scene.overlays.objects = false;
    QStringList lines{tr("epoch %1").arg(pair.draw)};
    if (pair.shift.shift)
        lines << tr("shift %1").arg(formatNumber(*pair.shift.shift, 3));
    else if (!pair.shift.labelsOriginal.empty())
        lines << tr("no object held");
    lines << tr("IoU %1").arg(formatNumber(pair.pair.iou, 3));
    card->setPair(scene, title, lines);
}

} // namespace leoclr
