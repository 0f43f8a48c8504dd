#include "widgets/common/errorbanner.h"

#include "core/language/errortext.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace leoclr {

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_wayOut(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setObjectName(QStringLiteral("errorSentence"));
    m_wayOut->setObjectName(QStringLiteral("errorWayOut"));
    setThemedIcon(m_close, QStringLiteral("close"), tr("Dismiss"));
    makeQuiet(m_close);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_sign, 0, Qt::AlignVCenter);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_wayOut, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    hide();

    connect(&Theme::instance(), &Theme::changed, this, &ErrorBanner::showSign);
    connect(m_wayOut, &QPushButton::clicked, this, &ErrorBanner::wayOutRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
}

void ErrorBanner::showError(const Error &error, const QString &wayOut)
{
    showMessage(Meaning::Bad, describe(error), wayOut);
}

void ErrorBanner::showMessage(Meaning meaning, const QString &sentence, const QString &wayOut)
{
    m_meaning = meaning;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_wayOut->setText(wayOut);
    m_wayOut->setVisible(!wayOut.isEmpty());
    showSign();
    show();
}

void ErrorBanner::clear()
{
    m_sentence->clear();
    hide();
}

QString ErrorBanner::text() const
{
    return m_sentence->text();
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColours &c = Theme::instance().colours();
    const QColor colour = colourOf(m_meaning);
    stylepaint::roundedRect(&painter, rect(), Theme::mix(c.panel, colour, 0.08), Theme::mix(c.panel, colour, 0.35));
}

void ErrorBanner::showSign()
{
    const QString icon = m_meaning == Meaning::Bad ? QStringLiteral("error")
        : m_meaning == Meaning::Caution            ? QStringLiteral("warning")
        : m_meaning == Meaning::Good               ? QStringLiteral("ok")
                                                   : QStringLiteral("info");
    m_sign->setPixmap(Theme::instance().icon(icon, colourOf(m_meaning)).pixmap(QSize(20, 20), devicePixelRatioF()));
    update();
}

} // namespace leoclr
