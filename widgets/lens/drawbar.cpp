#include "widgets/lens/drawbar.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <limits>

namespace leoclr {

DrawBar::DrawBar(QWidget *parent)
    : QWidget(parent), m_epoch(new QSpinBox), m_sentence(new ElidedLabel), m_back(new QToolButton)
{
    auto *label = new QLabel(tr("Epoch"));
    label->setBuddy(m_epoch);
    m_epoch->setObjectName(QStringLiteral("epoch"));
    m_epoch->setRange(0, std::numeric_limits<int>::max());
    m_epoch->setAccessibleName(tr("Epoch"));
    m_epoch->setKeyboardTracking(false);
    m_epoch->setMinimumWidth(84);
    m_epoch->setMaximumWidth(110);
    m_epoch->setToolTip(tr("The draw: epoch 12 shows exactly the views that a run with this design makes of this image "
                           "in epoch 12. Epochs count from 0, as in the event log. Resample goes to the next."));
    m_sentence->setObjectName(QStringLiteral("drawSentence"));
    makeSecondary(m_sentence);
    m_back->setText(tr("Back to the drawn boxes"));
    m_back->setObjectName(QStringLiteral("drawnBoxes"));
    m_back->setToolTip(tr("Puts the crop boxes back to where this epoch draws them."));
    makeQuiet(m_back);
    m_back->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_epoch);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_back);
    connect(m_epoch, &QSpinBox::valueChanged, this, &DrawBar::epochChosen);
    connect(m_back, &QToolButton::clicked, this, &DrawBar::drawnBoxesRequested);
}

void DrawBar::showDraw(int epoch, qint64 epochs)
{
    const QSignalBlocker blocker(m_epoch);
    m_epoch->setValue(epoch);
    m_back->hide();
    m_sentence->setText(epoch < epochs
                            ? tr("exactly the views of epoch %1 of a run with this design").arg(epoch)
                            : tr("what epoch %1 would show; this design ends after epoch %2")
                                  .arg(epoch).arg(epochs - 1));
}

void DrawBar::showByHand(int epoch)
{
    showEdited(epoch, tr("boxes by hand, everything else as in epoch %1").arg(epoch));
}

void DrawBar::showPasted(int epoch)
{
    showEdited(epoch, tr("from a pasted recipe, in place of epoch %1").arg(epoch));
}

void DrawBar::showEdited(int epoch, const QString &sentence)
{
    const QSignalBlocker blocker(m_epoch);
    m_epoch->setValue(epoch);
    m_back->show();
    m_sentence->setText(sentence);
}

void DrawBar::showWaiting(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QString DrawBar::sentence() const
{
    return m_sentence->text();
}

} // namespace leoclr
