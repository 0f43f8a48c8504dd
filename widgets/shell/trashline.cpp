#include "widgets/shell/trashline.h"

#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

namespace leoclr {

TrashLine::TrashLine(const QString &runsFolder, QWidget *parent)
    : QWidget(parent), m_runsFolder(runsFolder), m_text(new QLabel(this)),
      m_empty(new QPushButton(tr("Empty the trash"), this))
{
    m_text->setObjectName(QStringLiteral("trashContents"));
    m_empty->setObjectName(QStringLiteral("emptyTrash"));
    m_empty->setEnabled(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(m_text);
    line->addWidget(m_empty);
    line->addStretch();
    connect(m_empty, &QPushButton::clicked, this, &TrashLine::askAndEmpty);
}

void TrashLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void TrashLine::count()
{
    whenDone(QtConcurrent::run(trashContents, m_runsFolder),
             this, [this](const TrashContents &contents) { show(contents); });
}

void TrashLine::show(const TrashContents &contents)
{
    setMeaning(m_text, Meaning::Plain);
    m_text->setText(contents.runs == 0
                        ? tr("empty")
                        : tr("%n deleted run(s), %1", nullptr, contents.runs).arg(formatBytes(contents.bytes)));
    m_empty->setEnabled(contents.runs > 0);
}

void TrashLine::askAndEmpty()
{
    const auto answer = QMessageBox::question(
        window(), tr("Empty the trash"),
        tr("Delete what is in the trash for good? Checkpoints and curves of these runs cannot be brought back."),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer != QMessageBox::Yes)
        return;
    m_empty->setEnabled(false);
    m_text->setText(tr("Deleting…"));
    whenDone(QtConcurrent::run(emptyTrash, m_runsFolder), this, [this](const Result<> &emptied) {
        if (emptied) {
            count();
            return;
        }
        setMeaning(m_text, Meaning::Bad);
        m_text->setText(describe(emptied.error()));
        m_empty->setEnabled(true);
    });
}

} // namespace leoclr
