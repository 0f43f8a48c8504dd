#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace leoclr {

/// How often each width and height occurs, as two rows of bars over a common scale of pixels.
class SizeChart : public QWidget
{
    Q_OBJECT
public:
    explicit SizeChart(QWidget *parent = nullptr);

    void setSizes(const std::vector<QSize> &sizes);
    [[nodiscard]] QSize sizeHint() const override { return {220, 2 * rowHeight() + axisHeight()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    /// Images whose width (or height) falls into each bin; the bins share the range from 0 to the largest side.
    [[nodiscard]] const std::vector<int> &widths() const { return m_widths; }
    [[nodiscard]] const std::vector<int> &heights() const { return m_heights; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] QRect barArea(int row) const;

    std::vector<int> m_widths, m_heights;
    int m_longest = 0; ///< pixels at the right end
};

} // namespace leoclr
