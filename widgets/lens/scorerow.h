#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <optional>

class QLabel;

namespace leoclr {

/// A thin bar that shows a share from 0 to 1.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget *parent = nullptr);
    /// @param colour invalid: the accent
    void setShare(std::optional<double> share, const QColor &colour = {});
    [[nodiscard]] QSize sizeHint() const override { return {120, 4}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<double> m_share;
    QColor m_colour;
};

/// One score: its name, its value in tabular figures, a bar, and one sentence that says what this value means.
class ScoreRow : public QWidget
{
    Q_OBJECT
public:
    /// @param key object name of the value label, for tests and screen readers
    ScoreRow(const QString &key, const QString &label, const QString &definition, QWidget *parent = nullptr);

    /// @param share for the bar; empty: no value, shown as a dash
    void setScore(std::optional<double> share, const QString &value, const QString &sentence,
                  const QColor &colour = {});
    void setLabel(const QString &label);
    /// Larger figures, for the score that matters most.
    void setProminent(bool prominent);
    void setBarShown(bool shown);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString sentence() const;

private:
    QLabel *m_label;
    QLabel *m_value;
    ShareBar *m_bar;
    QLabel *m_sentence;
};

} // namespace leoclr
