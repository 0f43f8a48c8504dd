#include "widgets/report/contentpanel.h"

#include "widgets/common/style.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>
#include <QVBoxLayout>

namespace leoclr {

namespace {

constexpr int panelWidth = 272;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    makeStrong(label);
    return label;
}

} // namespace

ContentPanel::ContentPanel(QAbstractItemModel *runs, QWidget *parent) : QWidget(parent)
{
    makePanel(this);
    setFixedWidth(panelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);

    layout->addWidget(heading(tr("Runs")));
    auto *list = new QListView;
    list->setObjectName("reportRuns");
    list->setAccessibleName(tr("Runs of the report"));
    list->setModel(runs);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setUniformItemSizes(true);
    list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    layout->addWidget(list);

    layout->addSpacing(8);
    layout->addWidget(heading(tr("Title")));
    m_title = new QLineEdit;
    m_title->setObjectName("reportTitle");
    m_title->setPlaceholderText(tr("made from the runs"));
    m_title->setAccessibleName(tr("Title of the report"));
    layout->addWidget(m_title);
    connect(m_title, &QLineEdit::textChanged, this, &ContentPanel::optionsChanged);

    layout->addSpacing(8);
    layout->addWidget(heading(tr("Content")));
    m_curves = addSection(tr("Curves"), "reportCurves", tr("Loss, accuracy and health of all runs over each other"));
    m_views = addSection(tr("Views"), "reportViews",
                         tr("Originals with both crop boxes and the views as the network saw them, rendered again and "
                            "compared with the recorded hashes"));
    auto *samples = new QHBoxLayout;
    samples->setContentsMargins(24, 0, 0, 0);
    auto *samplesLabel = new QLabel(tr("Images of each run"));
    makeSecondary(samplesLabel);
    m_samples = new QSpinBox;
    m_samples->setObjectName("reportSamples");
    m_samples->setRange(1, 60);
    m_samples->setValue(ReportOptions{}.viewSamples);
    samplesLabel->setBuddy(m_samples);
    samples->addWidget(samplesLabel, 1);
    samples->addWidget(m_samples);
    layout->addLayout(samples);
    connect(m_samples, &QSpinBox::valueChanged, this, &ContentPanel::optionsChanged);
    connect(m_views, &QCheckBox::toggled, m_samples, &QSpinBox::setEnabled);
    m_methods = addSection(tr("Methods"), "reportMethods", tr("Every setting, its value and where that comes from"));
    m_environment = addSection(tr("Environment"), "reportEnvironment", tr("Computer, system and versions of each run"));
    m_hashes = addSection(tr("Hashes"), "reportHashes", tr("Fingerprints of datasets and checkpoints"));
    layout->addStretch(1);
}

QCheckBox *ContentPanel::addSection(const QString &text, const QString &objectName, const QString &help)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setToolTip(help);
    box->setChecked(true);
    layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &ContentPanel::optionsChanged);
    return box;
}

ReportOptions ContentPanel::options() const
{
    ReportOptions options;
    options.title = m_title->text();
    options.curves = m_curves->isChecked();
    options.views = m_views->isChecked();
    options.viewSamples = m_samples->value();
    options.methodsTable = m_methods->isChecked();
    options.environment = m_environment->isChecked();
    options.hashes = m_hashes->isChecked();
    return options;
}

void ContentPanel::setOptions(const ReportOptions &options)
{
    m_title->setText(options.title);
    m_curves->setChecked(options.curves);
    m_views->setChecked(options.views);
    m_samples->setValue(options.viewSamples);
    m_methods->setChecked(options.methodsTable);
    m_environment->setChecked(options.environment);
    m_hashes->setChecked(options.hashes);
}

} // namespace leoclr
