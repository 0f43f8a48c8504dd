#include "widgets/common/themestyle.h"

#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"
#include "widgets/common/themestyleparts.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace leoclr {

using stylepaint::Role;
using namespace themestyle;

namespace {

constexpr int rowHeight = 28;
constexpr int primaryHeight = 32;
constexpr int arrowWidth = 24; ///< of combo and spin boxes

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

} // namespace leoclr
