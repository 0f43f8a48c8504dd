#pragma once

#include "core/base/result.h"
#include "widgets/plot/axisformat.h"
#include "widgets/plot/curvemodel.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QMenu;

namespace leoclr {

/// Curves over steps, epochs or time. Wheel zooms at the pointer (Shift: sideways only), drag pans, double click fits,
/// the context menu exports; arrows, +, -, 0 and L do the same by keyboard. While points arrive the axes stay as they
/// are unless the plot follows the end. GUI thread.
class CurvePlot : public QWidget
{
    Q_OBJECT
public:
    explicit CurvePlot(QWidget *parent = nullptr);
    ~CurvePlot() override;

    // Content.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// One sentence shown while there is no point.
    void setEmptyText(const QString &text);
    void setXAxis(AxisUnit unit, const QString &name);
    void setYUnit(AxisUnit unit);
    /// Gives the number of the new curve: 0, 1, ...
    int addCurve(const CurveSpec &spec);
    void clearCurves();
    /// Takes `points` from index `from` on; x must not fall. Drawn at the next frame.
    void appendPoints(int curve, const std::vector<Series::Point> &points, std::size_t from = 0);
    void setPoints(int curve, const std::vector<Series::Point> &points);
    [[nodiscard]] const CurveModel &model() const;

    // View.
    struct Range
    {
        double lower = 0, upper = 1;
        bool operator==(const Range &) const = default;
    };
    [[nodiscard]] Range xRange() const;
    [[nodiscard]] Range yRange() const;
    void setRanges(const Range &x, const Range &y); ///< as a zoom by the user does: stops following
    /// Shows everything and follows the end from then on.
    void fit();
    /// factor < 1 zooms in; about a place in plot coordinates.
    void zoom(double factor, double aboutX, double aboutY, bool sidewaysOnly);
    void pan(const QPointF &pixels);
    void setFollowing(bool follow);
    [[nodiscard]] bool isFollowing() const;
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const;
    void setSmoothing(double weight);
    /// A small multiple: no names, no zooming; a click is activated().
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const;

    // Hover.
    /// All curves at the real point nearest to x.
    [[nodiscard]] HoverTable hoverAt(double x) const;
    /// Marks a place that is hovered in another plot with the same x axis; clearMarker() ends it.
    void markPlace(double x);
    void clearMarker();

    // Handing out; always in the light theme.
    [[nodiscard]] QString toCsv() const;
    /// PNG (2x), PDF or SVG by the file's ending. WrongFormat names the endings.
    [[nodiscard]] Result<> exportTo(const QString &file);
    void copyData() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Draws outstanding changes now; for tests and grabs.
    void drawNow();

Q_SIGNALS:
    void hovered(double x); ///< place of the real point under the pointer
    void hoverEnded();
    void activated();       ///< a compact plot was clicked, or Enter pressed
    void logarithmicChanged(bool logarithmic);
    void followingChanged(bool follows);
    void exportFailed(const leoclr::Error &error);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Private;
    void fillMenu(QMenu &menu);
    void askExport();
    std::unique_ptr<Private> d;
};

} // namespace leoclr
