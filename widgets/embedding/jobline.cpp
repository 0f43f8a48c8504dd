#include "widgets/embedding/jobline.h"

#include "widgets/common/formatting.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace leoclr {

JobLine::JobLine(QWidget *parent) : QWidget(parent), m_text(new QLabel), m_bar(new QProgressBar), m_cancel(new QToolButton)
{
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    setThemedIcon(m_cancel, QStringLiteral("close"), tr("Give it up"));
    makeQuiet(m_cancel);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &JobLine::cancelRequested);
    hide();
}

void JobLine::begin(const QString &what)
{
    m_what = what;
    m_time.start();
    m_text->setText(what);
    m_bar->setRange(0, 0);
    show();
}

void JobLine::progress(qint64 done, qint64 of)
{
    m_bar->setRange(0, int(of));
    m_bar->setValue(int(done));
    const double seconds = double(m_time.elapsed()) / 1000;
    QString text = tr("%1: %2 of %3 images").arg(m_what, formatCount(done), formatCount(of));
    if (seconds > 5 && done > 0 && done < of)
        text += QStringLiteral(" · ") + tr("%1 left").arg(formatDuration(seconds * double(of - done) / double(done)));
    m_text->setText(text);
}

void JobLine::end()
{
    hide();
}

} // namespace leoclr
