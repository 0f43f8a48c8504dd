#pragma once

#include "widgets/lens/lenscontent.h"

#include <QColor>
#include <QWidget>

namespace leoclr {

/// How a view was made: the picture after each step of its recipe, from the crop to what the network gets.
class StepStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StepStrip(QWidget *parent = nullptr);

    /// @param title "X1"
    void setSteps(const std::vector<LensStep> &steps, const ViewRecipe &recipe, const QString &title,
                  const QColor &colour);
    void setExactPixels(bool exact);
    [[nodiscard]] QStringList stepNames() const; ///< as shown

    /// Height beyond which the pictures of a whole recipe do not grow.
    [[nodiscard]] int greatestHeight() const;

    [[nodiscard]] QSize sizeHint() const override { return {600, 132}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 104}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where a step is: its picture, and the texts below it.
    struct Place
    {
        QRectF picture, text;
        QString detail; ///< the drawn values in full where there is room
    };
    [[nodiscard]] std::vector<Place> places() const;
    [[nodiscard]] std::vector<Place> placesWith(QString (*detail)(std::string_view, const ViewRecipe &)) const;
    [[nodiscard]] double side() const;
    [[nodiscard]] double sideByWidth() const;
    [[nodiscard]] double textsHeight() const;

    std::vector<LensStep> m_steps;
    ViewRecipe m_recipe;
    QString m_title;
    QColor m_colour;
    bool m_exactPixels = false;
};

} // namespace leoclr
