#include "widgets/plot/curveplot.h"

#include "widgets/common/theme.h"
#include "widgets/plot/curveexport.h"
#include "widgets/plot/curveplotprivate.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr int arrivalDelay = 33;        ///< ms from new points to the next frame: 30 frames a second
constexpr int compactArrivalDelay = 80; ///< small multiples may be calmer
const QSize exportSize(900, 520);       ///< of a small multiple

} // namespace

CurvePlot::Private::Private(CurvePlot &plot)
    : q(plot), canvas(new PlotCanvas(model, &plot)), overlay(new HoverOverlay(&plot))
{
    static int plots = 0;
    stagger = plots++ % 12 * 8;
    redrawTimer.setSingleShot(true);
    QObject::connect(&redrawTimer, &QTimer::timeout, &q, [this] {
        if (q.isVisible())
            redraw();
    });
    QObject::connect(&Theme::instance(), &Theme::changed, &q, [this] { restyle(); });
    restyle();
}

PlotStyle CurvePlot::Private::styleFor(const ThemeColours &colours) const
{
    PlotStyle style;
    style.colours = colours;
    style.text = q.font();
    style.text.setWeight(QFont::DemiBold);
    style.caption = Theme::numberFont(Theme::captionFont(q.font()));
    return style;
}

void CurvePlot::Private::restyle()
{
    const PlotStyle style = styleFor(Theme::instance().colours());
    canvas->setPlotStyle(style);
    overlay->setPlotStyle(style);
    scheduleRedraw(0);
}

void CurvePlot::Private::scheduleRedraw(int milliseconds)
{
    if (redrawTimer.isActive() && redrawTimer.remainingTime() <= milliseconds)
        return;
    redrawTimer.start(milliseconds);
}

void CurvePlot::Private::redraw()
{
    redrawTimer.stop();
    if (following)
        follow();
    canvas->prepare(q.size());
    canvas->replot(QCustomPlot::rpRefreshHint);
    if (!laidOut) { // margins are known only now, and names depend on them
        laidOut = true;
        canvas->prepare(q.size());
        canvas->replot(QCustomPlot::rpRefreshHint);
    }
    refreshOverlay();
}

void CurvePlot::Private::refreshOverlay()
{
    if (canvas->compact) {
        QString corner;
        for (int i = 0; i < model.count() && corner.isEmpty(); ++i) {
            const Series &series = model.shown(i);
            if (!series.isEmpty())
                corner = valueText(canvas->yUnit, marked ? series.valueAt(*marked) : series.points().back().y);
        }
        overlay->setCorner(corner);
    } else {
        overlay->setCorner({});
    }
    if (!marked || model.isEmpty()) {
        overlay->hideMarker();
        return;
    }
    std::vector<HoverOverlay::Row> rows;
    for (const HoverTable::Row &row : model.tableAt(*marked).rows) {
        HoverOverlay::Row shown;
        shown.spec = model.spec(row.curve);
        if (shown.spec.label.isEmpty())
            shown.spec.label = canvas->title;
        shown.value = valueText(canvas->yUnit, row.value);
        if (model.smoothing() > 0)
            shown.raw = valueText(canvas->yUnit, row.raw);
        shown.y = std::isfinite(row.value) && (!canvas->isLogarithmic() || row.value > 0)
            ? canvas->yAxis->coordToPixel(row.value)
            : std::nan("");
        rows.push_back(shown);
    }
    const QString heading = markedHere && !canvas->compact
        ? canvas->xName + ' ' + valueText(canvas->xUnit, *marked)
        : QString();
    overlay->showAt(axesRect(), canvas->xAxis->coordToPixel(*marked), heading, rows);
}

CurvePlot::CurvePlot(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(*this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    d->canvas->emptyText = tr("No points yet");
    setAccessibleDescription(tr("Arrow keys move the view, plus and minus zoom, 0 shows everything, L switches the "
                                "logarithmic axis."));
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setTitle(const QString &title)
{
    d->canvas->title = title;
    setAccessibleName(title);
    d->scheduleRedraw(0);
}

QString CurvePlot::title() const
{
    return d->canvas->title;
}

void CurvePlot::setEmptyText(const QString &text)
{
    d->canvas->emptyText = text;
    d->scheduleRedraw(0);
}

void CurvePlot::setXAxis(AxisUnit unit, const QString &name)
{
    d->canvas->xUnit = unit;
    d->canvas->xName = name;
    d->scheduleRedraw(0);
}

void CurvePlot::setYUnit(AxisUnit unit)
{
    d->canvas->yUnit = unit;
    d->scheduleRedraw(0);
}

int CurvePlot::addCurve(const CurveSpec &spec)
{
    d->scheduleRedraw(0);
    return d->model.add(spec);
}

void CurvePlot::clearCurves()
{
    d->model.clear();
    d->marked.reset();
    d->scheduleRedraw(0);
}

void CurvePlot::appendPoints(int curve, const std::vector<Series::Point> &points, std::size_t from)
{
    if (from >= points.size())
        return;
    d->model.append(curve, points, from);
    d->scheduleRedraw(d->canvas->compact ? compactArrivalDelay + d->stagger : arrivalDelay);
}

void CurvePlot::setPoints(int curve, const std::vector<Series::Point> &points)
{
    d->model.replace(curve, points);
    d->scheduleRedraw(0);
}

const CurveModel &CurvePlot::model() const
{
    return d->model;
}

void CurvePlot::setSmoothing(double weight)
{
    d->model.setSmoothing(weight);
    d->scheduleRedraw(0);
}

void CurvePlot::setCompact(bool compact)
{
    if (d->canvas->compact == compact)
        return;
    d->canvas->compact = compact;
    d->laidOut = false;
    setCursor(compact ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (compact)
        fit();
    updateGeometry();
    d->scheduleRedraw(0);
}

bool CurvePlot::isCompact() const
{
    return d->canvas->compact;
}

HoverTable CurvePlot::hoverAt(double x) const
{
    return d->model.tableAt(d->model.nearestX(x));
}

void CurvePlot::markPlace(double x)
{
    d->marked = x;
    d->markedHere = false;
    d->refreshOverlay();
}

void CurvePlot::clearMarker()
{
    d->marked.reset();
    d->refreshOverlay();
}

QString CurvePlot::toCsv() const
{
    CurveModel named;
    named.setSmoothing(d->model.smoothing());
    for (int i = 0; i < d->model.count(); ++i) {
        CurveSpec spec = d->model.spec(i);
        if (spec.label.isEmpty())
            spec.label = d->canvas->title;
        named.append(named.add(spec), d->model.raw(i).points());
    }
    return named.toCsv(d->canvas->xName);
}

Result<> CurvePlot::exportTo(const QString &file)
{
    const bool compact = d->canvas->compact;
    const QSize size = compact ? exportSize : this->size().expandedTo(QSize(480, 300));
    d->canvas->compact = false;
    d->canvas->setPlotStyle(d->styleFor(Theme::lightColours()));
    d->canvas->prepare(size);
    auto written = exportCanvas(*d->canvas, size, d->canvas->title, file);
    d->canvas->compact = compact;
    d->restyle();
    drawNow();
    return written;
}

void CurvePlot::copyData() const
{
    QGuiApplication::clipboard()->setText(toCsv());
}

QSize CurvePlot::sizeHint() const
{
    return d->canvas->compact ? QSize(200, 120) : QSize(640, 360);
}

QSize CurvePlot::minimumSizeHint() const
{
    return d->canvas->compact ? QSize(110, 84) : QSize(260, 160);
}

void CurvePlot::drawNow()
{
    d->redraw();
}

} // namespace leoclr
