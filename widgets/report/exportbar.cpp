#include "widgets/report/exportbar.h"

#include "widgets/common/style.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace leoclr {

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel), m_progress(new QProgressBar), m_cancel(new QPushButton(tr("Cancel"))),
      m_openReport(new QPushButton(tr("Open report"))), m_openPdf(new QPushButton(tr("Open PDF"))),
      m_openFolder(new QPushButton(tr("Open folder"))), m_close(new QPushButton(tr("Close")))
{
    makePanel(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Line(Qt::Horizontal));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumWidth(0);
    row->addWidget(m_text, 1);
    m_progress->setFixedWidth(200);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    row->addWidget(m_progress);
    const auto add = [&](QPushButton *button, const char *objectName) {
        button->setObjectName(objectName);
        makeQuiet(button);
        row->addWidget(button);
    };
    add(m_cancel, "cancelExport");
    add(m_openReport, "openReport");
    add(m_openPdf, "openPdf");
    add(m_openFolder, "openFolder");
    add(m_close, "closeExport");
    layout->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &ExportBar::cancelRequested);
    connect(m_openReport, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_files.html); });
    connect(m_openPdf, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_files.pdf); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(QFileInfo(m_files.html).absolutePath()); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void ExportBar::showProgress(double done, const QString &what)
{
    m_text->setText(what);
    m_progress->setValue(static_cast<int>(std::lround(done * m_progress->maximum())));
    showDone(false);
}

void ExportBar::showFiles(const ReportFiles &files)
{
    m_files = files;
    m_text->setText(tr("✓ Written to %1").arg(QDir::toNativeSeparators(QFileInfo(files.html).absolutePath())));
    showDone(true);
}

void ExportBar::showDone(bool done)
{
    m_progress->setVisible(!done);
    m_cancel->setVisible(!done);
    for (QPushButton *button : {m_openReport, m_openPdf, m_openFolder, m_close})
        button->setVisible(done);
    show();
}

} // namespace leoclr
