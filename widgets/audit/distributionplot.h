#pragma once

#include "core/semantics/distribution.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace leoclr {

/// Distributions of values from 0 to 1 over each other: bars for one, outlines for several, with axes, means and a
/// legend. Hover tells the share of a bin.
class DistributionPlot : public QWidget
{
    Q_OBJECT
public:
    struct Series
    {
        QString name; ///< for the legend; empty: none
        Distribution distribution;
    };

    explicit DistributionPlot(QWidget *parent = nullptr);

    /// @param unit what is counted: "% of draws"
    /// @param axis name of the values
    void setDistributions(const QString &title, const QString &unit, const QString &axis,
                          std::vector<Series> series);
    void clear();
    [[nodiscard]] const std::vector<Series> &series() const { return m_series; }
    [[nodiscard]] QString title() const { return m_title; }

    [[nodiscard]] QSize sizeHint() const override { return {360, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 150}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double highest() const; ///< share of the highest bin
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] QColor colourOf(std::size_t series) const;
    void paintHead(QPainter &painter) const;
    void paintAxes(QPainter &painter, const QRectF &plot) const;
    void paintSeries(QPainter &painter, const QRectF &plot, std::size_t number) const;

    QString m_title, m_unit, m_axis;
    std::vector<Series> m_series;
};

} // namespace leoclr
