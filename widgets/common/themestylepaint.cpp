#include "widgets/common/themestyle.h"

#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"
#include "widgets/common/themestyleparts.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

// What the style draws; its measures are in themestyle.cpp.

namespace leoclr {

using stylepaint::Direction;
using stylepaint::Role;
using namespace themestyle;

namespace {

constexpr int sortArrowWidth = 14;

void drawSortedHeader(const QStyle &style, const QStyleOptionHeader &header, QPainter *painter, const QWidget *widget)
{
    style.drawControl(QStyle::CE_HeaderSection, &header, painter, widget);
    const int margin = style.pixelMetric(QStyle::PM_HeaderMargin, &header, widget);
    const QRect all = header.rect.adjusted(margin, 0, -margin, 0);
    const int text = std::min(header.fontMetrics.horizontalAdvance(header.text), all.width() - sortArrowWidth);
    const bool atRight = header.textAlignment.testFlag(Qt::AlignRight); // the text stays over its column
    const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&header);
    QStyleOptionHeaderV2 part;
    if (second)
        part = *second;
    else
        static_cast<QStyleOptionHeader &>(part) = header;
    part.rect = all.adjusted(atRight ? sortArrowWidth : 0, 0, atRight ? 0 : -sortArrowWidth, 0);
    style.drawControl(QStyle::CE_HeaderLabel, &part, painter, widget);
    part.rect = QRect(atRight ? all.right() - text - sortArrowWidth : all.left() + text + 4, all.top(), sortArrowWidth,
                      all.height());
    style.drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &part, painter, widget);
}

/// Text of a selected item keeps its colour: the selection is a tint.
QStyleOptionViewItem withPlainSelectionText(const QStyleOptionViewItem *option)
{
    QStyleOptionViewItem item(*option);
    item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
    return item;
}

} // namespace

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const ThemeColours &c = Theme::instance().colours();
    const bool enabled = option->state.testFlag(State_Enabled);
    const QColor arrow = enabled ? c.secondary : Theme::mix(c.window, c.text, 0.3);
    switch (element) {
    case PE_PanelButtonCommand: stylepaint::button(painter, option, widget); return;
    case PE_PanelButtonTool: stylepaint::toolButton(painter, option, widget); return;
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect:
        if (element == PE_FrameFocusRect && option->state.testFlag(State_KeyboardFocusChange)
            && !qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QToolButton *>(widget)
            && !qobject_cast<const QComboBox *>(widget) && !qobject_cast<const QSlider *>(widget))
            stylepaint::focusRing(painter, option->rect, 4);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0 && !isInsideField(widget))
            stylepaint::field(painter, option, option->state.testFlag(State_HasFocus));
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget))
            stylepaint::roundedRect(painter, option->rect, {}, widget->hasFocus() ? c.accent : c.line, 2);
        else
            stylepaint::roundedRect(painter, option->rect, {}, c.line, 0.5);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: stylepaint::checkBox(painter, option); return;
    case PE_IndicatorRadioButton: stylepaint::radioButton(painter, option); return;
    case PE_IndicatorArrowDown: stylepaint::chevron(painter, option->rect, Direction::Down, arrow); return;
    case PE_IndicatorArrowUp: stylepaint::chevron(painter, option->rect, Direction::Up, arrow); return;
    case PE_IndicatorArrowLeft: stylepaint::chevron(painter, option->rect, Direction::Left, arrow); return;
    case PE_IndicatorArrowRight: stylepaint::chevron(painter, option->rect, Direction::Right, arrow); return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            stylepaint::chevron(painter, option->rect,
                                option->state.testFlag(State_Open) ? Direction::Down : Direction::Right, arrow);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylepaint::chevron(painter, option->rect,
                                header->sortIndicator == QStyleOptionHeader::SortUp ? Direction::Down : Direction::Up,
                                arrow);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            stylepaint::itemBackground(painter, item, widget);
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, option->palette.alternateBase());
        return;
    case PE_PanelTipLabel:
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.raised);
        stylepaint::roundedRect(painter, option->rect, {}, Theme::mix(c.line, c.text, 0.1), 0.5);
        return;
    case PE_FrameMenu:
    case PE_PanelScrollAreaCorner:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar: return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    case PE_FrameTabWidget: return;
    case PE_IndicatorItemViewItemDrop:
        painter->fillRect(option->rect.adjusted(0, 0, 0, option->rect.height() < 2 ? 1 : 0), c.accent);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const ThemeColours &c = Theme::instance().colours();
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::HasMenu))
            stylepaint::chevron(painter, QRectF(option->rect.right() - 20, option->rect.top(), 16,
                                                option->rect.height()), Direction::Down, c.secondary);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            if (!copy.icon.isNull() && !copy.text.isEmpty())
                copy.text.prepend(QLatin1Char(' ')); // Qt leaves four pixels between icon and text, which is tight
            const Role role = stylepaint::roleOf(widget);
            const bool enabled = option->state.testFlag(State_Enabled);
            if (role == Role::Primary && enabled) {
                copy.palette.setColor(QPalette::ButtonText, c.onAccent);
                if (!copy.icon.isNull() && copy.icon.name().size() > 0)
                    copy.icon = Theme::instance().icon(copy.icon.name(), c.onAccent);
            } else if (role == Role::Dangerous && enabled) {
                copy.palette.setColor(QPalette::ButtonText, c.bad);
            } else if (option->state.testFlag(State_On) && enabled) {
                copy.palette.setColor(QPalette::ButtonText, c.accent);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy(*button);
            if (option->state.testFlag(State_On) && option->state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::ButtonText, c.accent);
            else if (stylepaint::roleOf(widget) == Role::Dangerous && option->state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::ButtonText, c.bad);
            if (hasMenuArrow(*button, widget))
                copy.rect.adjust(0, 0, -menuArrowWidth, 0);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox copy(*combo);
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width()
                - (combo->currentIcon.isNull() ? 2 : combo->iconSize.width() + 6);
            copy.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room); // Qt cuts it off
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem copy = withPlainSelectionText(item);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Header: // Qt puts the arrow of the sorted column above its text; here it stands beside it
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->orientation == Qt::Horizontal && header->sortIndicator != QStyleOptionHeader::None) {
            drawSortedHeader(*this, *header, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.base());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option);
            QStyleOptionHeaderV2 copy;
            if (second)
                copy = *second;
            else
                static_cast<QStyleOptionHeader &>(copy) = *header;
            copy.palette.setColor(QPalette::ButtonText, c.secondary);
            copy.state &= ~State_On; // Fusion draws the column of the selection bold
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            stylepaint::progressBar(painter, bar, widget);
        return;
    case CE_Splitter: {
        const QRect r = option->rect;
        const bool upright = option->state.testFlag(State_Horizontal); // a handle between left and right
        const QColor colour = option->state.testFlag(State_MouseOver) ? c.accent : c.line;
        painter->fillRect(upright ? QRect(r.center().x(), r.top(), 1, r.height())
                                  : QRect(r.left(), r.center().y(), r.width(), 1), colour);
        return;
    }
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                painter->fillRect(QRect(option->rect.left() + 4, option->rect.center().y(),
                                        option->rect.width() - 8, 1), c.line);
                return;
            }
            QStyleOptionMenuItem copy(*item);
            if (option->state.testFlag(State_Selected) && option->state.testFlag(State_Enabled)) {
                QColor tint = c.accent;
                tint.setAlphaF(0.16F);
                stylepaint::roundedRect(painter, QRectF(option->rect).adjusted(2, 0, -2, 0), tint, {}, 4);
            }
            copy.state &= ~State_Selected;
            copy.palette.setColor(QPalette::Window, Qt::transparent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuEmptyArea:
    case CE_ShapedFrame:
        if (element == CE_ShapedFrame)
            break;
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            stylepaint::tab(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            copy.state &= ~State_HasFocus;
            if (!option->state.testFlag(State_Selected) && option->state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::WindowText, c.secondary);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const ThemeColours &c = Theme::instance().colours();
    const bool enabled = option->state.testFlag(State_Enabled);
    const QColor arrow = enabled ? c.secondary : Theme::mix(c.window, c.text, 0.3);
    switch (control) {
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo)
            break;
        if (combo->frame)
            stylepaint::field(painter, option, option->state.testFlag(State_HasFocus)
                                  && (combo->editable || option->state.testFlag(State_KeyboardFocusChange)));
        stylepaint::chevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Direction::Down,
                            arrow);
        return;
    }
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin)
            break;
        if (spin->frame)
            stylepaint::field(painter, option, option->state.testFlag(State_HasFocus));
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const auto colourFor = [&](QAbstractSpinBox::StepEnabledFlag step) {
            return spin->stepEnabled.testFlag(step) ? arrow : Theme::mix(c.panel, c.text, 0.25);
        };
        stylepaint::chevron(painter, QRectF(subControlRect(control, option, SC_SpinBoxUp, widget)).translated(0, 2),
                            Direction::Up, colourFor(QAbstractSpinBox::StepUpEnabled));
        stylepaint::chevron(painter,
                            QRectF(subControlRect(control, option, SC_SpinBoxDown, widget)).translated(0, -2),
                            Direction::Down, colourFor(QAbstractSpinBox::StepDownEnabled));
        return;
    }
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button && button->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            QStyleOptionToolButton copy(*button);
            copy.features &= ~QStyleOptionToolButton::HasMenu; // Qt's arrow sits in the corner
            QProxyStyle::drawComplexControl(control, &copy, painter, widget);
            if (hasMenuArrow(*button, widget))
                stylepaint::chevron(painter, QRectF(option->rect.right() - menuArrowWidth - 4, option->rect.top(),
                                                    menuArrowWidth, option->rect.height()), Direction::Down, arrow);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (bar->maximum > bar->minimum)
                stylepaint::scrollBarSlider(painter, option,
                                            subControlRect(control, option, SC_ScrollBarSlider, widget),
                                            option->state.testFlag(State_Sunken));
        }
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            stylepaint::slider(painter, slider, subControlRect(control, option, SC_SliderGroove, widget),
                               subControlRect(control, option, SC_SliderHandle, widget));
        }
        return;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace leoclr
