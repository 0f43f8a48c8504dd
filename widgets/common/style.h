#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QString>

class QPushButton;
class QVBoxLayout;

namespace leoclr {

/// How a widget says what it is, so that the theme draws it. All of them follow a change of theme by themselves.
/// Colours never appear in rooms except through these and Theme::colours().

/// The one primary action of a room: accent, 32 px.
void makePrimary(QPushButton *button);
/// No frame until the pointer or the focus is on it. For secondary actions, tool buttons and links.
void makeQuiet(QAbstractButton *button);
/// Destroys something: text in the colour for bad.
void makeDangerous(QAbstractButton *button);

void makeTitle(QLabel *label);     ///< 1.3x semibold
void makeStrong(QLabel *label);    ///< semibold
void makeSecondary(QLabel *label); ///< secondary colour
void makeCaption(QLabel *label);   ///< 0.9x, secondary colour

/// Colours a text by meaning; used with a sign or a word, never alone.
enum class Meaning { Plain, Secondary, Accent, Good, Caution, Bad };
void setMeaning(QLabel *label, Meaning meaning);
[[nodiscard]] QColor colourOf(Meaning meaning);

/// Fills the widget with the panel colour (lists, inspectors); the window colour otherwise shines through.
void makePanel(QWidget *widget);

/// Gives the widget a column for its parts, without margins.
[[nodiscard]] QVBoxLayout *bareColumn(QWidget *widget, int spacing = 0);

/// One-pixel line in the line colour.
class Line : public QFrame
{
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Gives an icon button its icon, tooltip and accessible name, and keeps the icon tinted when the theme changes.
/// @param icon name in resources/icons
void setThemedIcon(QAbstractButton *button, const QString &icon, const QString &tooltip = {});
/// The same for an action.
void setThemedIcon(QAction *action, const QString &icon);

} // namespace leoclr
