#pragma once

#include "core/semantics/distribution.h"

#include <QString>
#include <QWidget>

namespace leoclr {

/// A distribution of values from 0 to 1: bars, the mean as a line and as a number.
class Histogram : public QWidget
{
    Q_OBJECT
public:
    explicit Histogram(QWidget *parent = nullptr);

    /// @param title name of the score
    /// @param definition for the tooltip
    void setDistribution(const QString &title, const QString &definition, const Distribution &distribution);
    [[nodiscard]] const Distribution &distribution() const { return m_distribution; }
    [[nodiscard]] QString title() const { return m_title; }

    [[nodiscard]] QSize sizeHint() const override { return {200, 104}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, 92}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int bars = 25; ///< two bins of the distribution each
    [[nodiscard]] double share(int bar) const;
    [[nodiscard]] QRectF plotRect() const;
    void paintBars(QPainter &painter, const QRectF &plot) const;
    void paintAxis(QPainter &painter, const QRectF &plot) const;

    QString m_title;
    QString m_definition;
    Distribution m_distribution;
};

} // namespace leoclr
