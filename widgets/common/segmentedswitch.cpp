#include "widgets/common/segmentedswitch.h"

#include "widgets/common/style.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace leoclr {

SegmentedSwitch::SegmentedSwitch(const QString &name, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(2);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int SegmentedSwitch::addSegment(const QString &text, const QString &tooltip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFixedHeight(24);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    makeQuiet(button);
    const int index = static_cast<int>(m_group->buttons().size());
    m_group->addButton(button, index);
    m_layout->addWidget(button);
    if (index == 0)
        button->setChecked(true);
    return index;
}

void SegmentedSwitch::setSegmentText(int index, const QString &text)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setText(text);
}

int SegmentedSwitch::current() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColours &c = Theme::instance().colours();
    stylepaint::roundedRect(&painter, rect(), c.panel, Theme::mix(c.line, c.text, 0.08), 8);
}

} // namespace leoclr
