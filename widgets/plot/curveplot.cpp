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

constexpr int arrivalDelay = 33;         ///< ms from new points to the next frame: 30 frames a second
constexpr int compactArrivalDelay = 80; ///< small multiples may be calmer
constexpr double padding = 0.06;         ///< of the height, above and below the curves
const QSize exportSize(900, 520);        ///< of a small multiple

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

void CurvePlot::Private::setRange(QCPAxis *axis, double lower, double upper) const
{
    if (!(upper > lower) || !QCPRange::validRange(lower, upper))
        return;
    if (axis->scaleType() == QCPAxis::stLogarithmic && lower <= 0)
        return;
    axis->setRange(lower, upper);
}

void CurvePlot::Private::follow()
{
    const auto extent = model.xExtent();
    if (!extent)
        return;
    auto [first, last] = *extent;
    if (wholeSpan) {
        if (first > 0 && first < 0.1 * last)
            first = 0;
        if (last <= first)
            last = first + std::max(1.0, std::abs(first) * 0.1);
        setRange(canvas->xAxis, first, last + (last - first) * 0.01);
    } else {
        const double span = canvas->xAxis->range().size();
        setRange(canvas->xAxis, last - span * 0.98, last + span * 0.02);
    }
    fitY();
}

void CurvePlot::Private::fitY()
{
    const bool logarithmic = canvas->isLogarithmic();
    const auto extent = model.yExtent(canvas->xAxis->range().lower, canvas->xAxis->range().upper, logarithmic);
    if (!extent)
        return;
    auto [low, high] = *extent;
    // Smoothing a constant leaves rounding noise, which is not worth an axis.
    const bool flat = high - low <= 1e-9 * std::max(std::abs(high), std::abs(low));
    if (logarithmic) {
        const double factor = !flat ? std::pow(high / low, padding) : 1.5;
        setRange(canvas->yAxis, low / factor, high * factor);
        return;
    }
    const bool startsAtZero = low >= 0 && low < 0.3 * high;
    const double pad = !flat ? (high - low) * padding : std::max(std::abs(high) * 0.1, 1e-9);
    double lower = startsAtZero ? 0 : low - pad;
    double upper = high + pad;
    if (canvas->yUnit == AxisUnit::Share && low >= 0 && high <= 1) {
        lower = std::max(lower, 0.0);
        upper = std::min(std::max(upper, 0.01), high > 0.995 ? 1.02 : 1.0);
    }
    setRange(canvas->yAxis, lower, upper);
}

void CurvePlot::Private::keepRanges()
{
    wholeSpan = false;
    if (!following)
        return;
    following = false;
    Q_EMIT q.followingChanged(false);
}

void CurvePlot::Private::panAxis(QCPAxis *axis, double pixels) const
{
    const bool sideways = axis->orientation() == Qt::Horizontal;
    const QRectF rect = axesRect();
    const double low = sideways ? rect.left() : rect.bottom();
    const double high = sideways ? rect.right() : rect.top();
    setRange(axis, axis->pixelToCoord(low - pixels), axis->pixelToCoord(high - pixels));
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

CurvePlot::Range CurvePlot::xRange() const
{
    return {d->canvas->xAxis->range().lower, d->canvas->xAxis->range().upper};
}

CurvePlot::Range CurvePlot::yRange() const
{
    return {d->canvas->yAxis->range().lower, d->canvas->yAxis->range().upper};
}

void CurvePlot::setRanges(const Range &x, const Range &y)
{
    d->keepRanges();
    d->setRange(d->canvas->xAxis, x.lower, x.upper);
    d->setRange(d->canvas->yAxis, y.lower, y.upper);
    d->scheduleRedraw(0);
}

void CurvePlot::fit()
{
    d->wholeSpan = true;
    if (!d->following) {
        d->following = true;
        Q_EMIT followingChanged(true);
    }
    d->follow();
    d->scheduleRedraw(0);
}

void CurvePlot::zoom(double factor, double aboutX, double aboutY, bool sidewaysOnly)
{
    if (d->model.isEmpty())
        return;
    d->keepRanges();
    const auto scaled = [&](QCPAxis *axis, double about) {
        const QCPRange before = axis->range();
        axis->scaleRange(factor, about);
        const double size = std::max(std::abs(axis->range().lower), std::abs(axis->range().upper));
        if (axis->range().size() < size * 1e-9 || axis->range().size() > 1e15) // numbers have only so many digits
            axis->setRange(before);
    };
    scaled(d->canvas->xAxis, aboutX);
    if (!sidewaysOnly)
        scaled(d->canvas->yAxis, aboutY);
    d->scheduleRedraw(0);
}

void CurvePlot::pan(const QPointF &pixels)
{
    if (d->model.isEmpty())
        return;
    d->keepRanges();
    d->panAxis(d->canvas->xAxis, pixels.x());
    d->panAxis(d->canvas->yAxis, pixels.y());
    d->scheduleRedraw(0);
}

void CurvePlot::setFollowing(bool follow)
{
    if (d->following == follow)
        return;
    d->following = follow;
    Q_EMIT followingChanged(follow);
    d->scheduleRedraw(0);
}

bool CurvePlot::isFollowing() const
{
    return d->following;
}

void CurvePlot::setLogarithmic(bool logarithmic)
{
    if (d->canvas->isLogarithmic() == logarithmic)
        return;
    const QCPRange range = d->canvas->yAxis->range();
    d->canvas->setLogarithmic(logarithmic);
    // The visible height stays; only what a logarithm cannot show makes the axis fit anew.
    if (logarithmic && range.lower <= 0)
        d->fitY();
    d->scheduleRedraw(0);
    Q_EMIT logarithmicChanged(logarithmic);
}

bool CurvePlot::isLogarithmic() const
{
    return d->canvas->isLogarithmic();
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
