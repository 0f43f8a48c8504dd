#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace leoclr {

/// The rooms at the left edge: an icon with a word under it, the present one marked. 56 px wide, or as wide as its
/// longest word.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// @param shortcut shown in the tooltip; the window makes the action
    /// @param atBottom below the stretch: settings
    void addRoom(const QString &name, const QString &title, const QString &shortcut, bool atBottom = false);
    void setCurrent(const QString &name);

Q_SIGNALS:
    void roomChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    std::vector<QToolButton *> m_buttons;
};

} // namespace leoclr
