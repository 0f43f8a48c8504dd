#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace leoclr {

class ElidedLabel;

/// The head line of a room: title, subtitle in the secondary colour, quiet actions, and the one primary action at the
/// far right. 56 px high, with a line below.
class RoomHeader : public QWidget
{
    Q_OBJECT
public:
    explicit RoomHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle); ///< elided when there is no room
    /// A quiet button that follows the action: enabled, checked, text, tooltip. Only the icon where it has one,
    /// with text if `withText`.
    QToolButton *addAction(QAction *action, bool withText = false);
    /// Any other control (a combo box, a segmented switch), right of the actions added so far.
    void addWidget(QWidget *widget);
    /// The primary button; it follows the action. Shortcut and tooltip come from the action.
    QPushButton *setPrimary(QAction *action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QHBoxLayout *m_primaryPlace;
    QPushButton *m_primary = nullptr;
};

} // namespace leoclr
