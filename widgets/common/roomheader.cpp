#include "widgets/common/roomheader.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace leoclr {

RoomHeader::RoomHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_subtitle(new ElidedLabel), m_actions(new QHBoxLayout)
    , m_primaryPlace(new QHBoxLayout)
{
    setFixedHeight(56);
    makeTitle(m_title);
    makeSecondary(m_subtitle);
    m_actions->setSpacing(4);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title, 0, Qt::AlignVCenter);
    layout->addWidget(m_subtitle, 1, Qt::AlignVCenter);
    layout->addLayout(m_actions);
    layout->addLayout(m_primaryPlace);
}

void RoomHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void RoomHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

QToolButton *RoomHeader::addAction(QAction *action, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    makeQuiet(button);
    const bool hasIcon = !action->icon().isNull();
    button->setToolButtonStyle(!hasIcon ? Qt::ToolButtonTextOnly
                               : withText ? Qt::ToolButtonTextBesideIcon
                                          : Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    button->setPopupMode(QToolButton::InstantPopup);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void RoomHeader::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
}

QPushButton *RoomHeader::setPrimary(QAction *action)
{
    delete m_primary;
    m_primary = new QPushButton(this);
    makePrimary(m_primary);
    const auto follow = [this, action] {
        m_primary->setText(action->text());
        m_primary->setIcon(action->icon());
        m_primary->setEnabled(action->isEnabled());
        m_primary->setToolTip(action->toolTip());
        m_primary->setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, m_primary, follow);
    connect(m_primary, &QPushButton::clicked, action, &QAction::trigger);
    m_primaryPlace->addWidget(m_primary, 0, Qt::AlignVCenter);
    return m_primary;
}

void RoomHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}

} // namespace leoclr
