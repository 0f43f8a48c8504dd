#include "widgets/common/emptystate.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace leoclr {

EmptyState::EmptyState(const QString &icon, const QString &sentence, const QString &button, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_sentence(new QLabel(sentence, this))
    , m_button(new QPushButton(this))
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(420);
    makeSecondary(m_sentence);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignCenter);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_sentence, 10);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch();

    setButton(button);
    showIcon();
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::showIcon);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
}

void EmptyState::setIcon(const QString &icon)
{
    m_icon = icon;
    showIcon();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::showIcon()
{
    const ThemeColours &colours = Theme::instance().colours();
    const QIcon icon = Theme::instance().icon(m_icon, Theme::mix(colours.window, colours.text, 0.4));
    m_picture->setPixmap(icon.pixmap(QSize(40, 40), devicePixelRatioF()));
}

} // namespace leoclr
