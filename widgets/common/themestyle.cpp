#include "widgets/common/themestyle.h"

#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace leoclr {

using stylepaint::Direction;
using stylepaint::Role;

namespace {

constexpr int rowHeight = 28;
constexpr int primaryHeight = 32;
constexpr int arrowWidth = 24; ///< of combo and spin boxes
constexpr int menuArrowWidth = 12; ///< of tool buttons with a text and a menu
constexpr int sortArrowWidth = 14;

bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return parent && (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent));
}

bool showsText(const QStyleOptionToolButton &button)
{
    return !button.text.isEmpty() && (button.toolButtonStyle != Qt::ToolButtonIconOnly || button.icon.isNull());
}

/// A text has an arrow; an icon alone says itself what it opens.
bool hasMenuArrow(const QStyleOptionToolButton &button, const QWidget *widget)
{
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    return tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup && showsText(button);
}

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

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QSlider *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->focusPolicy() == Qt::WheelFocus
        && (qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)))
        widget->setFocusPolicy(Qt::StrongFocus);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    // Lists and scrolled pages are parted by space and lines, not by frames; text editors keep theirs.
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    if (area && area->frameStyle() == (QFrame::StyledPanel | QFrame::Sunken)
        && !qobject_cast<QPlainTextEdit *>(widget) && !qobject_cast<QTextEdit *>(widget))
        area->setFrameShape(QFrame::NoFrame);
}

QIcon ThemeStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_LineEditClearButton)
        return Theme::instance().icon(QStringLiteral("close"));
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin: return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap: return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return 20;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth: return 1; // Qt widens the place to grab to five pixels
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 20;
    case PM_SliderLength: return 16;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_HeaderMargin: return 8;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 12;
    case PM_ToolTipLabelFrameWidth: return 7;
    case PM_FocusFrameHMargin: return 6;
    case PM_MaximumDragDistance: return -1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_FlashTriggeredItem: return hint == SH_ItemView_ShowDecorationSelected;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case SH_Slider_PageSetButtons: return Qt::NoButton;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment: return Qt::AlignLeft | Qt::AlignTop;
    case SH_FormLayoutFieldGrowthPolicy: return QFormLayout::AllNonFixedFieldsGrow;
    case SH_RequestSoftwareInputPanel: return RSIP_OnMouseClickAndAlreadyFocused;
    case SH_Table_GridLineColor: return static_cast<int>(Theme::instance().colours().line.rgb());
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool textless = button && button->text.isEmpty();
        const int height = stylepaint::roleOf(widget) == Role::Primary ? primaryHeight : rowHeight;
        const int width = textless ? height : std::max(size.width() + 24, 64);
        return {width, std::max(height, size.height() + 8)};
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool textless = button && !showsText(*button);
        const int arrow = button && hasMenuArrow(*button, widget) ? menuArrowWidth : 0;
        return {std::max(size.width() + (textless ? 8 : 16) + arrow, rowHeight), std::max(rowHeight, size.height() + 6)};
    }
    case CT_LineEdit: return {size.width() + 14, std::max(rowHeight, size.height() + 4)};
    case CT_ComboBox: return {size.width() + 14 + arrowWidth, std::max(rowHeight, size.height() + 4)};
    case CT_SpinBox: return {size.width() + 8 + arrowWidth, std::max(rowHeight, size.height() + 2)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 2, std::max(base.height(), 24)};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, std::max(base.height(), rowHeight)};
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 4, std::max(base.height(), rowHeight)};
    }
    case CT_MenuItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {base.width(), 9};
        return {base.width() + 16, std::max(base.height(), rowHeight)};
    }
    case CT_ProgressBar: return {std::max(size.width(), 80), 12};
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return isInsideField(widget) ? rect : rect.adjusted(5, 0, -5, 0);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    if (element == SE_ItemViewItemText)
        return rect.adjusted(3, 0, -1, 0);
    return rect;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    const QRect all = option->rect;
    QRect rect;
    switch (control) {
    case CC_ComboBox:
        switch (subControl) {
        case SC_ComboBoxFrame: rect = all; break;
        case SC_ComboBoxArrow: rect = QRect(all.right() - arrowWidth + 1, all.top(), arrowWidth, all.height()); break;
        case SC_ComboBoxEditField: rect = all.adjusted(7, 2, -arrowWidth, -2); break;
        default: return QProxyStyle::subControlRect(control, option, subControl, widget);
        }
        return visualRect(option->direction, all, rect);
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        const int half = all.height() / 2;
        switch (subControl) {
        case SC_SpinBoxFrame: rect = all; break;
        case SC_SpinBoxUp:
            rect = bare ? QRect() : QRect(all.right() - arrowWidth + 1, all.top(), arrowWidth, half); break;
        case SC_SpinBoxDown:
            rect = bare ? QRect()
                        : QRect(all.right() - arrowWidth + 1, all.top() + half, arrowWidth, all.height() - half);
            break;
        case SC_SpinBoxEditField: rect = all.adjusted(5, 2, bare ? -6 : -arrowWidth, -2); break;
        default: return QProxyStyle::subControlRect(control, option, subControl, widget);
        }
        return visualRect(option->direction, all, rect);
    }
    case CC_ScrollBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            break;
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? all.width() : all.height();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int handle = length;
        if (range > 0) {
            handle = static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep));
            handle = std::min(length, std::max(handle, 32));
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                                  bar->upsideDown);
        const auto part = [&](int from, int to) {
            return horizontal ? QRect(all.left() + from, all.top(), to - from, all.height())
                              : QRect(all.left(), all.top() + from, all.width(), to - from);
        };
        switch (subControl) {
        case SC_ScrollBarGroove: rect = all; break;
        case SC_ScrollBarSlider: rect = part(start, start + handle); break;
        case SC_ScrollBarSubPage: rect = part(0, start); break;
        case SC_ScrollBarAddPage: rect = part(start + handle, length); break;
        default: return {};
        }
        return visualRect(option->direction, all, rect);
    }
    default: break;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

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
