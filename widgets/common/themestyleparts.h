#pragma once

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QStyleOptionToolButton>
#include <QToolButton>

/// What the measures and the drawing of ThemeStyle both ask.
namespace leoclr::themestyle {

inline constexpr int menuArrowWidth = 12; ///< of tool buttons with a text and a menu

inline bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return parent && (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent));
}

inline bool showsText(const QStyleOptionToolButton &button)
{
    return !button.text.isEmpty() && (button.toolButtonStyle != Qt::ToolButtonIconOnly || button.icon.isNull());
}

/// A text has an arrow; an icon alone says itself what it opens.
inline bool hasMenuArrow(const QStyleOptionToolButton &button, const QWidget *widget)
{
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    return tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup && showsText(button);
}

} // namespace leoclr::themestyle
