#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace leoclr {

/// How many images each class has, as bars; a click or Enter on one shows that class alone, again all of them. One
/// widget paints all rows, so that a thousand classes are as quick as ten.
class ClassBars : public QWidget
{
    Q_OBJECT
public:
    struct Row { QString name; std::size_t count = 0; };

    explicit ClassBars(QWidget *parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    void setChosen(std::optional<int> row);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(std::optional<int> row); ///< nullopt: all classes

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowAt(int y) const;
    void choose(int row);

    std::vector<Row> m_rows;
    std::size_t m_most = 1;
    std::optional<int> m_chosen;
    int m_hovered = -1;
    int m_current = 0; ///< of the keyboard
};

} // namespace leoclr
