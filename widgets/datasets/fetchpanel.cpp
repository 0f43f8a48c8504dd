#include "widgets/datasets/fetchpanel.h"

#include "core/base/files.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkProxyFactory>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace leoclr {

namespace {

constexpr int listWidth = 264;
constexpr int textWidth = 640;

QString inCatalogue(const std::string &text)
{
    return text.empty() ? QString() : QCoreApplication::translate("Catalogue", text.c_str());
}

QString sizeText(std::uint64_t bytes)
{
    return bytes > 0 ? formatBytes(bytes) : FetchPanel::tr("size unknown");
}

QString checksumText(const CatalogueFile &file)
{
    if (!file.sha256.empty())
        return QStringLiteral("SHA-256 ") + QString::fromStdString(file.sha256);
    if (!file.sha1.empty())
        return QStringLiteral("SHA-1 ") + QString::fromStdString(file.sha1);
    return file.md5.empty() ? FetchPanel::tr("unknown") : QStringLiteral("MD5 ") + QString::fromStdString(file.md5);
}

QLabel *paragraph()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setMaximumWidth(textWidth);
    return label;
}

} // namespace

FetchPanel::FetchPanel(Settings &settings, std::vector<CatalogueEntry> catalogue, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_catalogue(std::move(catalogue))
    , m_list(new QListWidget)
    , m_title(new QLabel)
    , m_about(paragraph())
    , m_terms(paragraph())
    , m_home(paragraph())
    , m_byHand(paragraph())
    , m_files(new QTreeWidget)
    , m_place(new QWidget)
    , m_folder(new QLineEdit)
    , m_room(new QLabel)
    , m_act(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_progress(new QProgressBar)
    , m_progressText(new QLabel)
    , m_problem(new ErrorBanner)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    m_list->setObjectName(QStringLiteral("catalogue"));
    m_list->setAccessibleName(tr("Published datasets"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(listWidth);
    m_list->setSpacing(2);
    for (const CatalogueEntry &entry : m_catalogue) {
        const QString size = entry.byHand.empty() ? sizeText(entry.bytes()) : tr("to be fetched by hand");
        auto *item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(QString::fromStdString(entry.title), size));
        item->setData(Qt::UserRole, QString::fromStdString(entry.name));
        item->setSizeHint({0, 2 * fontMetrics().height() + 12});
        m_list->addItem(item);
    }
    makeTitle(m_title);
    makeSecondary(m_terms);
    makeCaption(m_room);
    makeCaption(m_progressText);
    m_home->setOpenExternalLinks(true);
    m_byHand->setObjectName(QStringLiteral("byHand"));
    setMeaning(m_byHand, Meaning::Caution);
    m_files->setHeaderLabels({tr("File"), tr("Size"), tr("Checksum")});
    m_files->setAccessibleName(tr("Files of the dataset"));
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setRootIsDecorated(false);
    m_files->setSelectionMode(QAbstractItemView::NoSelection);
    m_files->setFocusPolicy(Qt::NoFocus);
    m_folder->setObjectName(QStringLiteral("fetchFolder"));
    m_folder->setAccessibleName(tr("Folder for datasets"));
    m_folder->setText(QDir::toNativeSeparators(
        m_settings.value(QStringLiteral("datasets/folder"), QDir::homePath() + QStringLiteral("/datasets")).toString()));
    m_act->setObjectName(QStringLiteral("fetch"));
    makePrimary(m_act);
    m_cancel->setObjectName(QStringLiteral("cancelFetch"));
    m_progress->setTextVisible(false);
    m_progressText->setObjectName(QStringLiteral("fetchText"));
    m_problem->setObjectName(QStringLiteral("fetchProblem"));
    makeLayout();

    connect(m_list, &QListWidget::currentRowChanged, this, &FetchPanel::showEntry);
    connect(m_folder, &QLineEdit::textChanged, this, &FetchPanel::showState);
    connect(m_folder, &QLineEdit::editingFinished, this,
            [this] { m_settings.setValue(QStringLiteral("datasets/folder"), QDir::fromNativeSeparators(m_folder->text())); });
    connect(m_act, &QPushButton::clicked, this, &FetchPanel::act);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_fetch)
            m_fetch->cancel();
    });
    connect(m_problem, &ErrorBanner::wayOutRequested, this, &FetchPanel::act);
    m_list->setCurrentRow(0);
}

FetchPanel::~FetchPanel() = default;

void FetchPanel::makeLayout()
{
    auto *back = new QToolButton;
    back->setObjectName(QStringLiteral("fetchBack"));
    back->setText(tr("‹ Back to the dataset"));
    makeQuiet(back);
    connect(back, &QToolButton::clicked, this, &FetchPanel::backWished);
    auto *browseButton = new QPushButton(tr("Browse…"));
    connect(browseButton, &QPushButton::clicked, this, &FetchPanel::browse);

    auto *left = new QWidget;
    makePanel(left);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(8, 8, 8, 8);
    leftColumn->addWidget(back, 0, Qt::AlignLeft);
    leftColumn->addWidget(m_list, 1);

    auto *placeTitle = new QLabel(tr("Put it into a folder of its own in"));
    placeTitle->setBuddy(m_folder);
    makeCaption(placeTitle);
    auto *placeLine = new QHBoxLayout;
    placeLine->setSpacing(8);
    placeLine->addWidget(m_folder, 1);
    placeLine->addWidget(browseButton);
    auto *placeColumn = new QVBoxLayout(m_place);
    placeColumn->setContentsMargins(0, 0, 0, 0);
    placeColumn->setSpacing(4);
    placeColumn->addWidget(placeTitle);
    placeColumn->addLayout(placeLine);
    placeColumn->addWidget(m_room);
    m_place->setMaximumWidth(textWidth);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_act);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    m_progress->setMaximumWidth(textWidth);
    m_progressText->setMaximumWidth(textWidth);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(24, 20, 24, 20);
    right->setSpacing(10);
    right->addWidget(m_problem);
    for (QLabel *label : {m_title, m_about, m_terms, m_home, m_byHand})
        right->addWidget(label);
    right->addWidget(m_files);
    right->addSpacing(4);
    right->addWidget(m_place);
    right->addLayout(buttons);
    right->addWidget(m_progress);
    right->addWidget(m_progressText);
    right->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addLayout(right, 1);
}

const CatalogueEntry *FetchPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && std::size_t(row) < m_catalogue.size() ? &m_catalogue[std::size_t(row)] : nullptr;
}

QString FetchPanel::folderOf(const CatalogueEntry &entry) const
{
    return QDir(QDir::fromNativeSeparators(m_folder->text().trimmed())).filePath(QString::fromStdString(entry.name));
}

void FetchPanel::choose(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

void FetchPanel::showEntry()
{
    const CatalogueEntry *entry = chosen();
    if (!entry)
        return;
    if (!m_fetch)
        m_problem->clear();
    m_title->setText(QString::fromStdString(entry->title));
    m_about->setText(inCatalogue(entry->about));
    m_terms->setText(tr("Terms: %1").arg(inCatalogue(entry->terms)));
    const QString home = QString::fromStdString(entry->home);
    m_home->setVisible(!home.isEmpty());
    m_home->setText(QStringLiteral("<a href=\"%1\">%1</a>").arg(home.toHtmlEscaped()));
    m_byHand->setVisible(!entry->byHand.empty());
    m_byHand->setText(inCatalogue(entry->byHand));
    showFiles(*entry);
    showState();
}

void FetchPanel::showFiles(const CatalogueEntry &entry)
{
    m_files->clear();
    for (const CatalogueFile &file : entry.files) {
        auto *item = new QTreeWidgetItem(
            m_files, {QString::fromStdString(file.name), file.bytes > 0 ? formatBytes(file.bytes) : tr("unknown"),
                      checksumText(file)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, QString::fromStdString(file.address));
        item->setToolTip(2, checksumText(file));
    }
    m_files->setVisible(!entry.files.empty());
    m_files->resizeColumnToContents(0);
    m_files->resizeColumnToContents(1);
    const int rowHeight = entry.files.empty() ? 0 : std::max(24, m_files->sizeHintForRow(0));
    m_files->setFixedHeight(m_files->header()->sizeHint().height() + int(entry.files.size()) * rowHeight + 6);
}

void FetchPanel::showState()
{
    const CatalogueEntry *entry = chosen();
    if (!entry)
        return;
    const bool running = m_fetch && m_fetch->entry() == *entry;
    const bool byHand = !entry->byHand.empty();
    const FetchLayout layout(folderOf(*entry).toStdString());
    const bool complete = !running && layout.isComplete(*entry);
    std::error_code ignored;
    const bool begun = std::filesystem::exists(layout.work(), ignored);
    m_place->setVisible(!byHand);
    m_place->setEnabled(!m_fetch);
    m_act->setVisible(!byHand && !running);
    m_act->setText(complete ? tr("Open") : begun ? tr("Go on") : tr("Fetch"));
    m_act->setEnabled((!m_fetch || complete) && !m_folder->text().trimmed().isEmpty());
    m_act->setToolTip(m_fetch && !running ? tr("%1 is being fetched").arg(QString::fromStdString(m_fetch->entry().title))
                                          : QString());
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    m_progressText->setVisible(running);
    const quint64 free = freeBytes(layout.folder());
    const QString needs = entry->bytes() > 0 ? tr("Needs about %1 while it is fetched, half of it afterwards; the disk has %2.")
                                                   .arg(formatBytes(2 * entry->bytes()), formatBytes(free))
                                             : tr("How much it needs is not known; the disk has %1.").arg(formatBytes(free));
    m_room->setText(complete ? tr("It is there already: %1").arg(QDir::toNativeSeparators(folderOf(*entry))) : needs);
}

void FetchPanel::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for datasets"),
                                                             QDir::fromNativeSeparators(m_folder->text()));
    if (folder.isEmpty())
        return;
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_settings.setValue(QStringLiteral("datasets/folder"), folder);
}

void FetchPanel::act()
{
    const CatalogueEntry *entry = chosen();
    if (!entry || !entry->byHand.empty())
        return;
    if (FetchLayout(folderOf(*entry).toStdString()).isComplete(*entry))
        Q_EMIT datasetReady(folderOf(*entry), QString::fromStdString(entry->reader));
    else if (!m_fetch)
        start(*entry);
}

void FetchPanel::start(const CatalogueEntry &entry)
{
    m_problem->clear();
    m_fetch = std::make_unique<DatasetFetch>(entry, folderOf(entry).toStdString());
    connect(m_fetch.get(), &DatasetFetch::progressed, this, &FetchPanel::showProgress);
    connect(m_fetch.get(), &DatasetFetch::interrupted, this, [this](const QString &reason) {
        m_progressText->setText(tr("The connection was lost (%1); trying again").arg(reason));
    });
    connect(m_fetch.get(), &DatasetFetch::finished, this, &FetchPanel::takeEnd, Qt::QueuedConnection);
    m_progress->setRange(0, 0);
    m_progressText->setText(tr("Asking the server"));
    showState();
    Q_EMIT fetchingChanged();
    m_fetch->start();
}

void FetchPanel::showProgress(const FetchProgress &progress)
{
    m_progress->setRange(0, progress.all > 0 ? 1000 : 0);
    if (progress.all > 0)
        m_progress->setValue(int(1000.0 * double(progress.done) / double(progress.all)));
    QString stage;
    switch (progress.stage) {
    case FetchStage::Downloading: stage = tr("Downloading %1 (%2 of %3)"); break;
    case FetchStage::Verifying: stage = tr("Verifying %1 (%2 of %3)"); break;
    case FetchStage::Unpacking: stage = tr("Unpacking %1 (%2 of %3)"); break;
    }
    QStringList parts{stage.arg(progress.file).arg(progress.number).arg(progress.files)};
    if (progress.all > 0)
        parts << tr("%1 of %2").arg(formatBytes(progress.done), formatBytes(progress.all));
    if (progress.perSecond > 0)
        parts << tr("%1/s").arg(formatBytes(quint64(progress.perSecond)));
    if (progress.left)
        parts << tr("%1 left").arg(formatDuration(double(progress.left->count())));
    m_progressText->setText(parts.join(QStringLiteral(" · ")));
}

void FetchPanel::takeEnd(const std::optional<Error> &error)
{
    if (!m_fetch)
        return;
    const CatalogueEntry entry = m_fetch->entry();
    const QString folder = QString::fromStdString(m_fetch->folder().string());
    m_fetch.reset();
    showState();
    Q_EMIT fetchingChanged();
    if (!error)
        Q_EMIT datasetReady(folder, QString::fromStdString(entry.reader));
    else if (error->code != ErrorCode::Cancelled)
        m_problem->showError(*error, tr("Go on"));
}

} // namespace leoclr
