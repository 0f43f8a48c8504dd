#include "widgets/design/findingline.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/design/fieldtext.h"

#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>

namespace leoclr {

namespace {

struct Sign { Meaning meaning; QString icon; };

Sign signOf(CheckLevel level)
{
    switch (level) {
    case CheckLevel::Stop: return {Meaning::Bad, QStringLiteral("error")};
    case CheckLevel::Caution: return {Meaning::Caution, QStringLiteral("warning")};
    case CheckLevel::Note: break;
    }
    return {Meaning::Secondary, QStringLiteral("info")};
}

} // namespace

FindingLine::FindingLine(const CheckFinding &finding, QWidget *parent) : QWidget(parent)
{
    const Sign sign = signOf(finding.level);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(4);

    auto *picture = new QLabel(this);
    const auto tint = [picture, sign] {
        picture->setPixmap(Theme::instance().icon(sign.icon, colourOf(sign.meaning))
                               .pixmap(QSize(16, 16), picture->devicePixelRatioF()));
    };
    tint();
    connect(&Theme::instance(), &Theme::changed, picture, tint);

    auto *sentence = new QLabel(findingText(finding), this);
    sentence->setWordWrap(true);
    sentence->setObjectName(QStringLiteral("finding:") + toQString(finding.id));
    setMeaning(sentence, finding.level == CheckLevel::Note ? Meaning::Secondary : sign.meaning);
    layout->addWidget(picture, 0, 0, Qt::AlignTop);
    layout->addWidget(sentence, 0, 1);
    layout->setColumnStretch(1, 1);

    const QString fix = fixText(finding);
    if (!fix.isEmpty()) {
        auto *button = new QPushButton(fix, this);
        button->setObjectName(QStringLiteral("fix:") + toQString(finding.id));
        layout->addWidget(button, 1, 1, Qt::AlignLeft);
        const QString key = toQString(finding.fixField);
        const QString value = QString::fromStdString(finding.fixValue);
        connect(button, &QPushButton::clicked, this, [this, key, value] { Q_EMIT fixRequested(key, value); });
    }
}

void FindingLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->position().toPoint()))
        Q_EMIT chosen();
}

} // namespace leoclr
