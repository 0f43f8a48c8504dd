#pragma once

#include "widgets/plot/curveplot.h"
#include "widgets/training/figures.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace leoclr {

class RunWatch;

enum class XAxis { Step, Epoch, Time };

/// One large plot and small multiples of the other figures, for one or several runs. A click on a small one makes it
/// the large one. What is hovered in one is marked in all.
class CurveBoard : public QWidget
{
    Q_OBJECT
public:
    explicit CurveBoard(QWidget *parent = nullptr);

    /// The runs to draw, with the names at their lines; the first is the current one. Watches outlive the board's use.
    struct Run { RunWatch *watch = nullptr; QString name; };
    void setRuns(const QList<Run> &runs);
    /// Takes what a run's log brought since the last call.
    void update(RunWatch *watch);

    void setXAxis(XAxis axis);
    [[nodiscard]] XAxis xAxis() const { return m_axis; }
    void setSmoothing(double weight);
    [[nodiscard]] double smoothing() const { return m_smoothing; }
    void setVisibleFigures(const QStringList &ids);
    [[nodiscard]] QStringList visibleFigures() const { return m_visible; }
    void setLargeFigure(const QString &id);
    [[nodiscard]] QString largeFigure() const { return m_large; }
    [[nodiscard]] CurvePlot *largePlot() const;
    [[nodiscard]] CurvePlot *plot(const QString &id) const;
    [[nodiscard]] const std::vector<FigureGroup> &figures() const { return m_figures; }
    /// Puts the keyboard into the large plot.
    void focusPlot();

Q_SIGNALS:
    void largeFigureChanged(const QString &id);
    void viewChanged(); ///< following or logarithmic of the large plot
    void exportFailed(const leoclr::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// How far the points of one figure of one run are drawn.
    struct Line
    {
        RunWatch *watch = nullptr;
        std::string figure;
        int curve = 0;
        std::size_t taken = 0;
        int generation = -1;
    };
    struct Panel
    {
        FigureGroup figure;
        CurvePlot *plot = nullptr;
        std::vector<Line> lines;
    };
    void addPlot(const FigureGroup &figure);
    void makeLines(Panel &panel);
    void feed(Panel &panel, Line &line);
    [[nodiscard]] double place(const RunWatch &watch, double step) const;
    void arrange();
    void shareHeight();
    void nameAxes();
    /// What an empty plot says: that it waits, or that the run has no such figure.
    void tellEmptiness();
    [[nodiscard]] QString emptyText(const Panel &panel) const;
    void moveFocus(CurvePlot *from, int key);

    std::vector<FigureGroup> m_figures;
    std::vector<Panel> m_panels;
    QList<Run> m_runs;
    XAxis m_axis = XAxis::Step;
    double m_smoothing = 0.6;
    QStringList m_visible;
    QString m_large = QStringLiteral("loss");
    int m_columns = 0;
    int m_rows = 0;
    bool m_bare = false; ///< there is and will be nothing to draw
    bool m_heightChosen = false; ///< by the user, with the handle
    QSplitter *m_splitter;
    QVBoxLayout *m_largePlace;
    QScrollArea *m_scroll;
    QWidget *m_small;
    QGridLayout *m_grid;
};

} // namespace leoclr
