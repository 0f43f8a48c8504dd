// What a plot shows of its curves: ranges of the axes, following the end, zoom and pan.

#include "widgets/plot/curveplotprivate.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double padding = 0.06; ///< of the height, above and below the curves

} // namespace

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

} // namespace leoclr
