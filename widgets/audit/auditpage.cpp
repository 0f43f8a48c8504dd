#include "widgets/audit/auditpage.h"

#include "core/language/errortext.h"
#include "core/library/paths.h"
#include "core/report/auditexport.h"
#include "core/report/auditfigures.h"
#include "widgets/audit/auditbar.h"
#include "widgets/audit/auditclassmodel.h"
#include "widgets/audit/auditimagedelegate.h"
#include "widgets/audit/auditimagemodel.h"
#include "widgets/audit/auditscoremodel.h"
#include "widgets/audit/distributionplot.h"
#include "widgets/audit/exportjob.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

const QString drawsKey = QStringLiteral("audit/draws");
const QString thresholdKey = QStringLiteral("lens/threshold");
const QString imageKey = QStringLiteral("lens/image");
constexpr int defaultDraws = 32;
constexpr int narrowestSide = 396;
constexpr int widestSide = 420;
constexpr int tableRowHeight = 28;

/// Room for the title of a column and for the arrow beside it when it is sorted by, and for its longest number.
int widthOf(const QHeaderView &head, int column)
{
    const QFontMetrics metrics = head.fontMetrics();
    const QString title = head.model()->headerData(column, Qt::Horizontal).toString();
    const int margins = 2 * head.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &head);
    const int arrow = head.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &head) + 8;
    return margins + std::max(metrics.horizontalAdvance(title) + arrow, metrics.horizontalAdvance(QStringLiteral("100.0 %")));
}

std::filesystem::path auditsFolder(const Workspace &workspace)
{
    return toPath(workspace.library().runsFolder()) / ".leoclr-audits"; // hidden beside the runs, as their index is
}

} // namespace

AuditPage::AuditPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runner(auditsFolder(workspace))
    , m_bar(new AuditBar)
    , m_banner(new ErrorBanner)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("lens"), {}, tr("Open Datasets")))
    , m_source(new QLabel)
    , m_newest(new QPushButton)
    , m_scores(new AuditScoreModel(this))
    , m_images(new AuditImageModel(this))
    , m_imageFilter(new AuditImageFilter(this))
    , m_classes(new AuditClassModel(this))
    , m_classOrder(new QSortFilterProxyModel(this))
{
    m_empty->setObjectName(QStringLiteral("auditEmpty"));
    m_banner->setObjectName(QStringLiteral("auditProblem"));
    m_bar->setDraws(workspace.settings().value(drawsKey, defaultDraws).toInt());
    m_results = makeResults();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_results);
    auto *bannerPlace = new QWidget;
    auto *bannerLayout = new QVBoxLayout(bannerPlace);
    bannerLayout->setContentsMargins(16, 0, 16, 0);
    bannerLayout->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addWidget(bannerPlace);
    layout->addWidget(m_pages, 1);
    connectParts();
    adoptSource();
}

AuditPage::~AuditPage() = default;

void AuditPage::setSaliency(std::optional<RunSaliency> saliency)
{
    m_runner.setSaliency(std::move(saliency));
}

QTableView *AuditPage::makeTable(const QString &name)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(tableRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

QWidget *AuditPage::makeScores()
{
    m_scoreTable = makeTable(QStringLiteral("auditScores"));
    m_scoreTable->setAccessibleName(tr("Scores of the dataset"));
    m_scoreTable->setModel(m_scores);
    m_scoreTable->horizontalHeader()->setSectionResizeMode(AuditScoreModel::Title, QHeaderView::Stretch);
    m_scoreTable->horizontalHeader()->setSectionResizeMode(AuditScoreModel::Mean, QHeaderView::ResizeToContents);
    m_scoreTable->horizontalHeader()->setSectionResizeMode(AuditScoreModel::HalfInterval, QHeaderView::ResizeToContents);
    m_plot = new DistributionPlot;
    m_plot->setObjectName(QStringLiteral("auditDistribution"));
    m_source->setWordWrap(true);
    m_source->setObjectName(QStringLiteral("auditSource"));
    makeCaption(m_source);
    m_newest->setObjectName(QStringLiteral("auditNewest"));
    m_newest->setToolTip(tr("Begins another audit; what is known by the older checkpoint stays in its file."));
    m_newest->hide();

    auto *side = new QWidget;
    side->setMinimumWidth(narrowestSide);
    side->setMaximumWidth(widestSide);
    makePanel(side);
    auto *plotPlace = new QVBoxLayout;
    plotPlace->setContentsMargins(16, 12, 16, 8);
    plotPlace->addWidget(m_plot);
    auto *sourcePlace = new QVBoxLayout;
    sourcePlace->setContentsMargins(16, 0, 16, 12);
    sourcePlace->setSpacing(8);
    sourcePlace->addWidget(m_source);
    sourcePlace->addWidget(m_newest, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scoreTable, 3);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addLayout(plotPlace, 2);
    layout->addLayout(sourcePlace);
    return side;
}

QWidget *AuditPage::makeTables()
{
    m_which = new SegmentedSwitch(tr("What is listed"));
    m_which->setObjectName(QStringLiteral("auditWhich"));
    m_which->addSegment(tr("Images"), tr("The images that lose their meaning most often first"));
    m_which->addSegment(tr("Classes"), tr("What crops keep of each class"));
    m_search = new SearchField(tr("Search images"));
    m_search->setObjectName(QStringLiteral("auditSearch"));
    m_search->setFixedWidth(200);
    m_count = new QLabel;
    makeCaption(m_count);

    m_imageFilter->setSourceModel(m_images);
    m_imageTable = makeTable(QStringLiteral("auditImages"));
    m_imageTable->setAccessibleName(tr("Images by loss of meaning"));
    m_imageTable->setModel(m_imageFilter);
    m_imageTable->setItemDelegate(new AuditImageDelegate(m_imageTable));
    m_imageTable->verticalHeader()->setDefaultSectionSize(AuditImageDelegate::rowHeight);
    m_imageTable->setSortingEnabled(true);
    m_imageTable->sortByColumn(AuditImageModel::Lost, Qt::DescendingOrder);
    QHeaderView *head = m_imageTable->horizontalHeader();
    head->setSectionResizeMode(AuditImageModel::Name, QHeaderView::Stretch);
    head->resizeSection(AuditImageModel::Lost, 132);
    for (const int column : {AuditImageModel::Shift, AuditImageModel::Coverage, AuditImageModel::Iou, AuditImageModel::Objects})
        head->resizeSection(column, widthOf(*head, column));

    m_classOrder->setSourceModel(m_classes);
    m_classOrder->setSortRole(AuditClassModel::RawRole);
    m_classTable = makeTable(QStringLiteral("auditClasses"));
    m_classTable->setAccessibleName(tr("Classes and what crops keep of them"));
    m_classTable->setModel(m_classOrder);
    m_classTable->setSortingEnabled(true);
    m_classTable->sortByColumn(AuditClassModel::Kept, Qt::AscendingOrder);
    QHeaderView *classHead = m_classTable->horizontalHeader();
    classHead->setSectionResizeMode(AuditClassModel::Name, QHeaderView::Stretch);
    for (int column = AuditClassModel::Name + 1; column < m_classes->columnCount(); ++column)
        classHead->resizeSection(column, widthOf(*classHead, column));

    m_tables = new QStackedWidget;
    m_tables->addWidget(m_imageTable);
    m_tables->addWidget(m_classTable);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(12);
    bar->addWidget(m_which);
    bar->addWidget(m_count);
    bar->addStretch();
    bar->addWidget(m_search);
    auto *tables = new QWidget;
    auto *layout = new QVBoxLayout(tables);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tables, 1);
    return tables;
}

QWidget *AuditPage::makeResults()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeScores(), 2);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(makeTables(), 3);
    return page;
}

void AuditPage::connectParts()
{
    connect(m_bar, &AuditBar::startRequested, &m_runner, &AuditRunner::start);
    connect(m_newest, &QPushButton::clicked, &m_runner, &AuditRunner::startWithNewest);
    connect(m_bar, &AuditBar::pauseRequested, &m_runner, &AuditRunner::pause);
    connect(m_bar, &AuditBar::cancelRequested, this, &AuditPage::throwAway);
    connect(m_bar, &AuditBar::exportRequested, this, &AuditPage::exportAll);
    connect(m_bar, &AuditBar::drawsChosen, this, [this](int draws) {
        m_workspace.settings().setValue(drawsKey, draws);
        adoptSource();
    });
    connect(&m_runner, &AuditRunner::stateChanged, this, &AuditPage::showState);
    connect(&m_runner, &AuditRunner::resultChanged, this, &AuditPage::showResult);
    connect(&m_runner, &AuditRunner::failed, this, [this](const Error &error) { m_banner->showError(error); });
    connect(&m_workspace, &Workspace::datasetChanged, this, &AuditPage::adoptSource);
    connect(&m_workspace, &Workspace::configChanged, this, &AuditPage::adoptSource);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_runner.dataset())
            m_runner.start();
        else
            m_workspace.showRoom(QStringLiteral("datasets"));
    });
    connect(m_which, &SegmentedSwitch::currentChanged, this, [this](int which) {
        m_tables->setCurrentIndex(which);
        m_search->setVisible(which == 0);
        m_count->setVisible(which == 0);
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        m_imageFilter->setSearch(words);
        showTables();
    });
    connect(m_scoreTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showScore);
    connect(m_imageTable, &QTableView::clicked, this, &AuditPage::open);
    connect(m_imageTable, &QTableView::activated, this, &AuditPage::open);
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_images->setThumbnailSide(int(AuditImageDelegate::thumbnailSide * devicePixelRatioF()));
    adoptSource(); // the threshold may have been changed in the lens
}

void AuditPage::adoptSource()
{
    AuditSettings settings;
    settings.policy = m_workspace.config();
    settings.draws = std::uint32_t(m_bar->draws());
    settings.threshold = m_workspace.settings().value(thresholdKey, 0.5).toDouble();
    m_runner.setSource(m_workspace.dataset(), settings);
    showState();
}

void AuditPage::showState()
{
    m_bar->showRunner(m_runner);
    if (m_runner.state() == AuditRunner::State::Running)
        m_banner->clear();
    showSource();
    if (m_runner.result()) {
        m_pages->setCurrentWidget(m_results);
        return;
    }
    const auto dataset = m_runner.dataset();
    const std::optional<Error> error = m_workspace.datasetError();
    m_empty->setIcon(!dataset && error ? QStringLiteral("warning") : QStringLiteral("lens"));
    if (dataset) {
        m_empty->setSentence(emptySentence());
        m_empty->setButton(m_runner.state() == AuditRunner::State::Idle ? tr("Start audit") : QString());
    } else {
        m_empty->setSentence(error ? describe(*error)
                                   : tr("Choose a dataset, and see which of its images crops rob of their meaning."));
        m_empty->setButton(tr("Open Datasets"));
    }
    m_pages->setCurrentWidget(m_empty);
}

QString AuditPage::emptySentence() const
{
    if (m_runner.dataset()->hasObjects())
        return tr("An audit draws the crops of every image and counts what they lose: which scores, which classes, which "
                  "images.");
    const SaliencyOrigin &checkpoint = m_runner.checkpoint();
    if (!checkpoint.isKnown())
        return tr("This dataset has no boxes or masks, so only the geometry of crops can be audited, unless a checkpoint "
                  "tells what is salient.");
    return tr("This dataset has no boxes or masks. The activation maps of step %1 of “%2” stand for them: its network looks "
              "at every image, which takes its time.")
        .arg(formatCount(checkpoint.step), QString::fromStdString(checkpoint.runName));
}

void AuditPage::showResult()
{
    const auto result = m_runner.result();
    const int before = m_scoreTable->currentIndex().row();
    m_scores->setResult(result);
    if (result && before < 0)
        m_scoreTable->setCurrentIndex(m_scores->index(0, 0));
    // Sorting a hundred thousand rows ten times a second would be felt: the tables follow when a quarter more is done.
    const std::size_t images = result ? result->images.size() : 0;
    if (result)
        showColumns(result->source != MeaningSource::None);
    const bool isLast = m_runner.state() != AuditRunner::State::Running;
    if (isLast || images < m_shownImages || images >= m_shownImages + m_shownImages / 4) {
        m_images->setResult(result, m_runner.dataset());
        m_imageFilter->sort(m_imageTable->horizontalHeader()->sortIndicatorSection(),
                            m_imageTable->horizontalHeader()->sortIndicatorOrder());
        m_classes->setResult(result);
        m_shownImages = images;
        showTables();
    }
    showScore();
    showSource();
    showState();
}

void AuditPage::showColumns(bool meaning)
{
    for (const int column : {AuditImageModel::Lost, AuditImageModel::Shift, AuditImageModel::Coverage, AuditImageModel::Objects})
        m_imageTable->setColumnHidden(column, !meaning);
    m_which->setVisible(meaning);
    if (meaning == m_showsMeaning)
        return;
    m_showsMeaning = meaning;
    m_which->setCurrent(0);
    // The images whose crops go wrong most come first: by lost meaning, or else by what crops share.
    m_imageTable->sortByColumn(meaning ? AuditImageModel::Lost : AuditImageModel::Iou,
                               meaning ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void AuditPage::showTables()
{
    const int shown = m_imageFilter->rowCount();
    const int all = m_images->rowCount();
    m_count->setText(shown == all ? tr("%Ln image(s)", nullptr, all)
                                  : tr("%1 of %2 images").arg(formatCount(shown), formatCount(all)));
}

void AuditPage::showScore()
{
    const auto result = m_runner.result();
    const int row = m_scoreTable->currentIndex().row();
    if (!result || row < 0 || row >= m_scores->rowCount()) {
        m_plot->clear();
        return;
    }
    const Score score = m_scores->scoreAt(row);
    m_plot->setDistributions(report::scoreTitle(score), report::distributionUnit(score),
                             report::distributionAxis(score), {{{}, report::shownDistribution(score, *result)}});
    m_plot->setToolTip(scoreExplanation(score));
}

void AuditPage::showSource()
{
    const auto result = m_runner.result();
    const bool hasNewer = result && result->source == MeaningSource::Saliency && m_runner.hasNewerCheckpoint();
    m_newest->setVisible(hasNewer);
    if (!result) {
        m_source->clear();
        return;
    }
    QStringList sentences;
    switch (result->source) {
    case MeaningSource::Objects:
        sentences << tr("A crop holds an object if it shows at least %1 of it.")
                         .arg(QLocale().toString(100 * result->settings.threshold, 'f', 0) + QStringLiteral(" %"));
        if (const auto without = result->withoutObjects(); without > 0)
            sentences << tr("%n image(s) have no object and count for geometry only.", nullptr, int(without));
        break;
    case MeaningSource::Saliency:
        sentences << tr("This dataset has no objects. What is salient stands for them: activation maps of step %1 of “%2”.")
                         .arg(formatCount(result->saliency.step), QString::fromStdString(result->saliency.runName));
        if (hasNewer) {
            const QString step = formatCount(m_runner.newestCheckpoint().step);
            sentences << tr("The run has a newer checkpoint since: step %1.").arg(step);
            m_newest->setText(tr("Audit by step %1").arg(step));
        }
        break;
    case MeaningSource::None:
        sentences << tr("This dataset has no objects: only the geometry of crops is known.");
        break;
    }
    if (const auto unreadable = result->unreadable(); unreadable > 0)
        sentences << tr("%n image(s) could not be read.", nullptr, int(unreadable));
    m_source->setText(sentences.join(QLatin1Char(' ')));
}

void AuditPage::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto image = index.data(AuditImageModel::ImageRole).toULongLong();
    m_workspace.settings().setValue(imageKey, image);
    Q_EMIT imageChosen(std::size_t(image));
}

void AuditPage::throwAway()
{
    const auto dataset = m_runner.dataset();
    const auto result = m_runner.result();
    m_runner.cancel();
    if (result)
        m_workspace.say(tr("The audit of %Ln image(s) is thrown away.", nullptr, int(result->images.size())),
                        [page = QPointer(this), dataset, result] {
                            if (page)
                                page->m_runner.restore(dataset, result);
                        });
}

void AuditPage::exportAll()
{
    if (const auto result = m_runner.result())
        exportAudits(this, m_workspace, m_runner.dataset(), {{"policy", *result}},
                     [this](const Error &error) { m_banner->showError(error); });
}

} // namespace leoclr
