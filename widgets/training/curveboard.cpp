#include "widgets/training/curveboard.h"

#include "widgets/common/theme.h"
#include "widgets/training/runwatch.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int smallWidth = 168;  ///< of a small multiple, at least
constexpr int smallHeight = 108;
constexpr int mostColumns = 5;

/// Lines between the plots are the background showing through gaps of one pixel.
class Lattice : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::instance().colours().line); }
};

/// Whether figures may still come.
bool isAlive(RunState state)
{
    return state == RunState::Waiting || state == RunState::Running || state == RunState::Paused;
}

bool hasEnded(RunState state)
{
    return !isAlive(state) && state != RunState::Unknown;
}

} // namespace

CurveBoard::CurveBoard(QWidget *parent)
    : QWidget(parent), m_figures(figureGroups()), m_splitter(new QSplitter(Qt::Vertical)), m_scroll(new QScrollArea),
      m_small(new Lattice)
{
    auto *large = new Lattice;
    m_largePlace = new QVBoxLayout(large);
    m_largePlace->setContentsMargins(0, 0, 0, 0);
    m_grid = new QGridLayout(m_small);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    m_scroll->setWidget(m_small);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_splitter->addWidget(large);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({300, 200});
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_heightChosen = true; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    for (const FigureGroup &figure : m_figures) {
        addPlot(figure);
        if (figure.shownAtFirst)
            m_visible.append(figure.id);
    }
    nameAxes();
    arrange();
}

void CurveBoard::addPlot(const FigureGroup &figure)
{
    Panel panel;
    panel.figure = figure;
    panel.plot = new CurvePlot(m_small);
    panel.plot->setObjectName(QStringLiteral("plot-") + figure.id);
    panel.plot->setTitle(figure.title);
    panel.plot->setToolTip({});
    panel.plot->setWhatsThis(figure.help);
    panel.plot->setYUnit(figure.unit);
    panel.plot->setEmptyText(figure.emptyText);
    panel.plot->setSmoothing(figure.smoothed ? m_smoothing : 0);
    panel.plot->installEventFilter(this);
    connect(panel.plot, &CurvePlot::activated, this, [this, id = figure.id] { setLargeFigure(id); });
    connect(panel.plot, &CurvePlot::exportFailed, this, &CurveBoard::exportFailed);
    connect(panel.plot, &CurvePlot::hovered, this, [this, plot = panel.plot](double x) {
        for (const Panel &other : m_panels) {
            if (other.plot != plot && other.plot->isVisible())
                other.plot->markPlace(x);
        }
    });
    connect(panel.plot, &CurvePlot::hoverEnded, this, [this] {
        for (const Panel &other : m_panels)
            other.plot->clearMarker();
    });
    const auto tell = [this, id = figure.id] {
        if (id == m_large)
            Q_EMIT viewChanged();
    };
    connect(panel.plot, &CurvePlot::followingChanged, this, tell);
    connect(panel.plot, &CurvePlot::logarithmicChanged, this, tell);
    m_panels.push_back(std::move(panel));
}

void CurveBoard::setRuns(const QList<Run> &runs)
{
    m_runs = runs;
    for (Panel &panel : m_panels)
        makeLines(panel);
    nameAxes();
    tellEmptiness();
}

void CurveBoard::makeLines(Panel &panel)
{
    panel.plot->clearCurves();
    panel.lines.clear();
    const bool several = m_runs.size() > 1;
    for (int run = 0; run < static_cast<int>(m_runs.size()); ++run) {
        for (int member = 0; member < static_cast<int>(panel.figure.members.size()); ++member) {
            const FigureMember &figure = panel.figure.members[static_cast<std::size_t>(member)];
            CurveSpec spec;
            // A run keeps its colour in every plot; figures of one plot are told by dashes then.
            spec.colour = several ? run % 8 : member;
            spec.dash = several ? member + run / 8 : 0;
            spec.label = !several              ? figure.label
                : figure.label.isEmpty() ? m_runs[run].name
                                         : m_runs[run].name + QStringLiteral(" · ") + figure.label;
            Line line;
            line.watch = m_runs[run].watch;
            line.figure = figure.name;
            line.curve = panel.plot->addCurve(spec);
            panel.lines.push_back(line);
            feed(panel, panel.lines.back());
        }
    }
}

double CurveBoard::place(const RunWatch &watch, double step) const
{
    switch (m_axis) {
    case XAxis::Step: return step;
    case XAxis::Epoch: {
        const auto perEpoch = static_cast<double>(watch.summary().stepsPerEpoch);
        return perEpoch > 0 ? step / perEpoch : 0;
    }
    case XAxis::Time: return watch.clock().secondsAt(step);
    }
    return step;
}

void CurveBoard::feed(Panel &panel, Line &line)
{
    const Series *series = line.watch->series().find(line.figure);
    const std::size_t count = series ? series->points().size() : 0;
    const bool anew = line.generation != line.watch->generation() || count < line.taken;
    if (!anew && count == line.taken)
        return;
    const std::size_t from = anew ? 0 : line.taken;
    std::vector<Series::Point> points;
    points.reserve(count - from);
    for (std::size_t i = from; i < count; ++i) {
        const Series::Point &point = series->points()[i];
        points.push_back({place(*line.watch, point.x), point.y});
    }
    if (anew)
        panel.plot->setPoints(line.curve, points);
    else
        panel.plot->appendPoints(line.curve, points);
    line.taken = count;
    line.generation = line.watch->generation();
}

void CurveBoard::update(RunWatch *watch)
{
    for (Panel &panel : m_panels) {
        for (Line &line : panel.lines) {
            if (line.watch == watch)
                feed(panel, line);
        }
    }
    tellEmptiness();
}

/// A run that ended before its first figures has one sentence to show, not one in each plot.
void CurveBoard::tellEmptiness()
{
    m_bare = !m_runs.isEmpty() && std::all_of(m_runs.begin(), m_runs.end(), [](const Run &run) {
        return run.watch->series().all().empty() && hasEnded(run.watch->summary().state);
    });
    m_scroll->setVisible(!m_bare && m_rows > 0);
    for (const Panel &panel : m_panels) {
        if (panel.plot->model().isEmpty())
            panel.plot->setEmptyText(emptyText(panel));
    }
}

QString CurveBoard::emptyText(const Panel &panel) const
{
    if (m_bare)
        return m_runs.size() == 1 ? tr("This run ended before its first figures")
                                  : tr("These runs ended before their first figures");
    const bool atEpochs = panel.figure.id == QLatin1String("knn");
    const bool waits = std::any_of(m_runs.begin(), m_runs.end(), [&](const Run &run) {
        return isAlive(run.watch->summary().state) && (atEpochs || run.watch->series().all().empty());
    });
    return waits ? panel.figure.emptyText : tr("Not recorded by this run");
}

void CurveBoard::nameAxes()
{
    for (const Panel &panel : m_panels) {
        switch (m_axis) {
        case XAxis::Step: panel.plot->setXAxis(AxisUnit::Count, tr("step")); break;
        case XAxis::Epoch: panel.plot->setXAxis(AxisUnit::Number, tr("epoch")); break;
        case XAxis::Time: panel.plot->setXAxis(AxisUnit::Duration, tr("time")); break;
        }
    }
}

void CurveBoard::setXAxis(XAxis axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    nameAxes();
    for (Panel &panel : m_panels) {
        for (Line &line : panel.lines) {
            line.generation = -1;
            feed(panel, line);
        }
        panel.plot->fit(); // the old range means nothing in the new unit
    }
}

void CurveBoard::setSmoothing(double weight)
{
    m_smoothing = weight;
    // The plot that is looked at first; the others one by one, so that the slider keeps moving.
    for (const Panel &panel : m_panels) {
        if (!panel.figure.smoothed)
            continue;
        if (panel.figure.id == m_large)
            panel.plot->setSmoothing(weight);
        else
            QTimer::singleShot(0, panel.plot, [this, plot = panel.plot] { plot->setSmoothing(m_smoothing); });
    }
}

void CurveBoard::setVisibleFigures(const QStringList &ids)
{
    QStringList known;
    for (const FigureGroup &figure : m_figures) {
        if (ids.contains(figure.id))
            known.append(figure.id);
    }
    if (known.isEmpty() || known == m_visible)
        return;
    m_visible = known;
    if (!m_visible.contains(m_large)) {
        m_large = m_visible.front();
        Q_EMIT largeFigureChanged(m_large);
    }
    arrange();
    Q_EMIT viewChanged();
}

void CurveBoard::setLargeFigure(const QString &id)
{
    if (id == m_large || !m_visible.contains(id))
        return;
    m_large = id;
    arrange();
    Q_EMIT largeFigureChanged(id);
    Q_EMIT viewChanged();
}

CurvePlot *CurveBoard::plot(const QString &id) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(),
                                    [&](const Panel &panel) { return panel.figure.id == id; });
    return found == m_panels.end() ? nullptr : found->plot;
}

CurvePlot *CurveBoard::largePlot() const
{
    return plot(m_large);
}

void CurveBoard::focusPlot()
{
    largePlot()->setFocus(Qt::OtherFocusReason);
}

void CurveBoard::arrange()
{
    const int width = std::max(1, this->width());
    m_columns = std::clamp(width / smallWidth, 2, mostColumns);
    int place = 0;
    for (const Panel &panel : m_panels) {
        m_grid->removeWidget(panel.plot);
        m_largePlace->removeWidget(panel.plot);
        const bool shown = m_visible.contains(panel.figure.id);
        const bool large = shown && panel.figure.id == m_large;
        panel.plot->setCompact(!large);
        if (large) {
            panel.plot->setMinimumHeight(160);
            m_largePlace->addWidget(panel.plot);
        } else if (shown) {
            panel.plot->setMinimumHeight(smallHeight);
            m_grid->addWidget(panel.plot, place / m_columns, place % m_columns);
            ++place;
        }
        panel.plot->setVisible(shown);
    }
    const int rows = (place + m_columns - 1) / m_columns;
    m_rows = rows;
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row < rows ? 1 : 0);
    m_scroll->setVisible(place > 0 && !m_bare);
    m_scroll->setMinimumHeight(std::min(rows, 1) * smallHeight);
    shareHeight();
}

/// As many whole rows of small multiples as two fifths of the height hold; the rest is the large plot's.
void CurveBoard::shareHeight()
{
    if (m_heightChosen || m_rows == 0 || height() < 2 * smallHeight)
        return;
    const int room = height() * 2 / 5;
    const int shown = std::clamp((room + smallHeight / 4) / (smallHeight + 1), 1, m_rows);
    const int rowsHeight = shown * (smallHeight + 1) - 1;
    const int small = shown == m_rows ? std::max(room, rowsHeight) : rowsHeight;
    m_splitter->setSizes({height() - small - 1, small});
}

void CurveBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareHeight();
    if (std::clamp(width() / smallWidth, 2, mostColumns) != m_columns)
        arrange();
}

bool CurveBoard::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *plot = static_cast<CurvePlot *>(object);
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
        if (arrow && plot->isCompact()) {
            moveFocus(plot, key);
            return true;
        }
    } else if (event->type() == QEvent::FocusIn) {
        auto *plot = static_cast<CurvePlot *>(object);
        if (plot->isCompact())
            m_scroll->ensureWidgetVisible(plot, 0, 1);
    }
    return QWidget::eventFilter(object, event);
}

void CurveBoard::moveFocus(CurvePlot *from, int key)
{
    const int index = m_grid->indexOf(from);
    if (index < 0)
        return;
    int row = 0, column = 0, rowSpan = 0, columnSpan = 0;
    m_grid->getItemPosition(index, &row, &column, &rowSpan, &columnSpan);
    column += key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    row += key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (row < 0) {
        largePlot()->setFocus(Qt::TabFocusReason);
        return;
    }
    QLayoutItem *item = m_grid->itemAtPosition(row, column);
    if (item && item->widget())
        item->widget()->setFocus(Qt::TabFocusReason);
}

} // namespace leoclr
