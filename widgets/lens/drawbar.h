#pragma once

#include <QWidget>

class QSpinBox;
class QToolButton;

namespace leoclr {

class ElidedLabel;

/// Which draw is shown: the epoch whose views these are, or that they were placed by hand.
class DrawBar : public QWidget
{
    Q_OBJECT
public:
    explicit DrawBar(QWidget *parent = nullptr);

    /// @param epoch the draw, from 0 as in the event log
    /// @param epochs of the design
    void showDraw(int epoch, qint64 epochs);
    void showByHand(int epoch);
    void showPasted(int epoch);
    void showWaiting(const QString &sentence);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void epochChosen(int epoch);
    void drawnBoxesRequested(); ///< away with the boxes that were placed by hand

private:
    void showEdited(int epoch, const QString &sentence);

    QSpinBox *m_epoch;
    ElidedLabel *m_sentence;
    QToolButton *m_back;
};

} // namespace leoclr
