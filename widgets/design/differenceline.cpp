#include "widgets/design/differenceline.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/style.h"
#include "widgets/design/fieldtext.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QToolButton>

namespace leoclr {

DifferenceLine::DifferenceLine(const Field &field, const ExperimentConfig &preset, const ExperimentConfig &config,
                               QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("difference:") + toQString(field.key));
    setCursor(Qt::PointingHandCursor);
    auto *label = new ElidedLabel(labelOf(field), Qt::ElideRight, this);
    auto *values = new ElidedLabel(tr("%1 → %2").arg(valueText(field, preset), valueText(field, config)),
                                   Qt::ElideMiddle, this);
    makeCaption(values);
    auto *back = new QToolButton(this);
    setThemedIcon(back, QStringLiteral("reset"), tr("Back to the preset's value: %1").arg(valueText(field, preset)));
    makeQuiet(back);
    back->setFixedSize(28, 28);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 3, 0, 3);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(values, 1, 0);
    layout->addWidget(back, 0, 1, 2, 1);
    layout->setColumnStretch(0, 1);
    connect(back, &QToolButton::clicked, this, &DifferenceLine::resetRequested);
}

void DifferenceLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->position().toPoint()))
        Q_EMIT chosen();
}

} // namespace leoclr
