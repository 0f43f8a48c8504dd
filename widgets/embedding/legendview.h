#pragma once

#include "widgets/embedding/colourscheme.h"

#include <QWidget>

namespace leoclr {

/// What the colours of a map mean: categories with their counts, of which a click picks one, or a scale of numbers.
/// Up and Down move, Space and Enter pick.
class LegendView : public QWidget
{
    Q_OBJECT
public:
    explicit LegendView(QWidget *parent = nullptr);

    void showScheme(const ColourScheme &scheme, const EmbeddingColumn *column);
    /// Index into the legend of the category that is picked; -1: none.
    [[nodiscard]] int picked() const { return m_picked; }
    void unpick();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void pickedChanged(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void pick(int entry);
    [[nodiscard]] int entryAt(QPointF at) const;
    void paintCategories(QPainter &painter) const;
    void paintScale(QPainter &painter) const;

    ColourScheme m_scheme;
    bool m_numbers = false;
    float m_low = 0, m_high = 0;
    int m_picked = -1;
    int m_hovered = -1;
};

} // namespace leoclr
