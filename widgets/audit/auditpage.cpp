#include "widgets/audit/auditpage.h"

#include "core/language/errortext.h"
#include "core/library/paths.h"
#include "core/report/auditexport.h"
#include "core/report/auditfigures.h"
#include "widgets/audit/auditbar.h"
#include "widgets/audit/auditscoremodel.h"
#include "widgets/audit/audittables.h"
#include "widgets/audit/distributionplot.h"
#include "widgets/audit/exportjob.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace leoclr {

namespace {

const QString drawsKey = QStringLiteral("audit/draws");
const QString thresholdKey = QStringLiteral("lens/threshold");
constexpr int defaultDraws = 32;
constexpr int narrowestSide = 396;
constexpr int widestSide = 420;

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
    , m_tables(new AuditTables(workspace.settings()))
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

QWidget *AuditPage::makeScores()
{
    m_scoreTable = makeAuditTable(QStringLiteral("auditScores"));
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

QWidget *AuditPage::makeResults()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeScores(), 2);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(m_tables, 3);
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
    connect(m_scoreTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showScore);
    connect(m_tables, &AuditTables::imageChosen, this, &AuditPage::imageChosen);
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
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
    m_tables->setResult(result, m_runner.dataset(), m_runner.state() != AuditRunner::State::Running);
    showScore();
    showSource();
    showState();
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

void AuditPage::throwAway()
{
    const auto dataset = m_runner.dataset();
    const auto result = m_runner.result();
    m_runner.cancel();
    if (result && !m_runner.result())
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
