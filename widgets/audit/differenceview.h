#pragma once

#include "core/semantics/policycomparison.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace leoclr {

/// Differences between two policies, score by score, as dots with intervals around a line at zero. A click or the arrow
/// keys choose a score.
class DifferenceView : public QWidget
{
    Q_OBJECT
public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void setDifferences(std::vector<ScoreDifference> differences);
    [[nodiscard]] const std::vector<ScoreDifference> &differences() const { return m_differences; }
    [[nodiscard]] Score chosen() const { return m_chosen; }
    void choose(Score score);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, sizeHint().height()}; }

Q_SIGNALS:
    void scoreChosen(leoclr::Score score);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] std::optional<std::size_t> rowAt(double y) const;
    [[nodiscard]] QRectF rowRect(std::size_t row) const;
    void chooseRow(std::size_t row);

    std::vector<ScoreDifference> m_differences;
    Score m_chosen = Score::PulledShift;
};

} // namespace leoclr
