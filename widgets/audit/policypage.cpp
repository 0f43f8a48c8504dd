#include "widgets/audit/policypage.h"

#include "core/language/errortext.h"
#include "core/report/auditfigures.h"
#include "widgets/audit/differenceview.h"
#include "widgets/audit/distributionplot.h"
#include "widgets/audit/exportjob.h"
#include "widgets/audit/policyform.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

const QString thresholdKey = QStringLiteral("lens/threshold");
const QString imagesKey = QStringLiteral("audit/comparedImages");
const QString drawsKey = QStringLiteral("audit/comparedDraws");
constexpr int sideWidth = 396;
constexpr auto rest = 250ms; ///< after the last change, before the work begins

QSpinBox *spin(const QString &name, int low, int high, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(low, high);
    box->setValue(value);
    box->setAccelerated(true);
    box->setFixedWidth(PolicyForm::editorWidth);
    return box;
}

/// In the columns of the form above.
QLabel *label(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    label->setFixedWidth(PolicyForm::labelWidth);
    return label;
}

} // namespace

PolicyPage::PolicyPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("lens"), {}, tr("Open Datasets")))
    , m_content(new QWidget)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(rest);
    m_empty->setObjectName(QStringLiteral("policyEmpty"));
    auto *content = new QHBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(makeSide());
    content->addWidget(new Line(Qt::Vertical));
    content->addWidget(makeMiddle(), 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connectParts();
    adoptDesign();
    adoptDataset();
}

PolicyPage::~PolicyPage() = default;

QWidget *PolicyPage::makeSide()
{
    m_form = new PolicyForm;
    m_form->setObjectName(QStringLiteral("policyForm"));
    m_use = new QPushButton(tr("Use this policy"));
    m_use->setObjectName(QStringLiteral("usePolicy"));
    m_use->setToolTip(tr("Puts policy B into the design; can be undone there."));
    makePrimary(m_use);
    const Settings &settings = m_workspace.settings();
    m_images = spin(QStringLiteral("comparedImages"), 20, 10'000'000, settings.value(imagesKey, 1000).toInt());
    m_images->setSingleStep(100);
    m_images->setToolTip(tr("A fair sample of so many images; all where the dataset has less."));
    m_draws = spin(QStringLiteral("comparedDraws"), 1, 1000, settings.value(drawsKey, 16).toInt());
    m_draws->setToolTip(tr("How often the crops of each image are drawn."));
    auto *sample = new QFormLayout;
    sample->setContentsMargins(12, 8, 0, 12);
    sample->setHorizontalSpacing(12);
    sample->addRow(label(tr("Images"), m_images), m_images);
    sample->addRow(label(tr("Draws per image"), m_draws), m_draws);

    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(4, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_form);
    auto *line = new QVBoxLayout;
    line->setContentsMargins(12, 4, 0, 0);
    line->addWidget(new Line(Qt::Horizontal));
    column->addLayout(line);
    column->addLayout(sample);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    makePanel(side);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(m_use);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addLayout(foot);
    return side;
}

QWidget *PolicyPage::makeMiddle()
{
    m_sentence = new QLabel;
    m_sentence->setObjectName(QStringLiteral("policySentence"));
    m_sentence->setWordWrap(true);
    makeStrong(m_sentence);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("policyNote"));
    m_note->setWordWrap(true);
    makeCaption(m_note);
    m_progress = new QLabel;
    makeCaption(m_progress);
    m_export = new QPushButton(tr("Export"));
    m_export->setObjectName(QStringLiteral("exportComparison"));
    m_export->setToolTip(tr("Write tables (CSV, Markdown) and figures (PDF, SVG) into a folder"));
    makeQuiet(m_export);
    m_problem = new ErrorBanner;
    m_differences = new DifferenceView;
    m_differences->setObjectName(QStringLiteral("policyDifferences"));
    m_plot = new DistributionPlot;
    m_plot->setObjectName(QStringLiteral("policyDistribution"));
    m_plot->setMinimumHeight(180);
    m_plot->setMaximumHeight(560);

    auto *head = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_sentence);
    texts->addWidget(m_note);
    head->addLayout(texts, 1);
    head->addWidget(m_progress, 0, Qt::AlignTop);
    head->addWidget(m_export, 0, Qt::AlignTop);
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addWidget(m_differences);
    layout->addWidget(m_plot, 1);
    layout->addStretch(); // where the plot has its greatest height
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void PolicyPage::connectParts()
{
    connect(&m_workspace, &Workspace::configChanged, this, &PolicyPage::adoptDesign);
    connect(&m_workspace, &Workspace::datasetChanged, this, &PolicyPage::adoptDataset);
    connect(m_empty, &EmptyState::activated, this, [this] { m_workspace.showRoom(QStringLiteral("datasets")); });
    const auto askSoon = [this] {
        m_stale = true;
        if (isVisible())
            m_delay->start();
        showState();
    };
    connect(m_form, &PolicyForm::policyChanged, this, askSoon);
    connect(m_images, &QSpinBox::valueChanged, this, [this, askSoon](int images) {
        m_workspace.settings().setValue(imagesKey, images);
        askSoon();
    });
    connect(m_draws, &QSpinBox::valueChanged, this, [this, askSoon](int draws) {
        m_workspace.settings().setValue(drawsKey, draws);
        askSoon();
    });
    connect(m_delay, &QTimer::timeout, this, &PolicyPage::ask);
    connect(m_use, &QPushButton::clicked, this, &PolicyPage::usePolicy);
    connect(m_export, &QPushButton::clicked, this, &PolicyPage::exportAll);
    connect(m_differences, &DifferenceView::scoreChosen, this, &PolicyPage::showComparison);
    connect(&m_comparer, &PolicyComparer::ready, this, &PolicyPage::showComparison);
    connect(&m_comparer, &PolicyComparer::busyChanged, this, &PolicyPage::showState);
    connect(&m_comparer, &PolicyComparer::progressed, this,
            [this](double share) { m_progress->setText(tr("Comparing … %1").arg(formatShare(share))); });
    connect(&m_comparer, &PolicyComparer::failed, this, [this](const Error &error) { m_problem->showError(error); });
}

void PolicyPage::setSaliency(std::optional<RunSaliency> saliency)
{
    const bool sameRun = RunSaliency::areOfOneRun(saliency, m_saliency);
    m_saliency = std::move(saliency);
    const auto dataset = m_workspace.dataset();
    if (sameRun || !dataset || dataset->hasObjects())
        return; // a newer checkpoint is asked the next time that something is compared
    m_stale = true;
    if (isVisible())
        m_delay->start();
}

void PolicyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        m_delay->start();
}

void PolicyPage::hideEvent(QHideEvent *event)
{
    m_delay->stop();
    if (m_comparer.isBusy()) {
        m_comparer.cancel();
        m_stale = true;
    }
    QWidget::hideEvent(event);
}

void PolicyPage::adoptDesign()
{
    m_form->setDesign(m_workspace.config()); // policyChanged() follows where something changed
    showState();
}

void PolicyPage::adoptDataset()
{
    m_comparer.cancel();
    m_stale = true;
    m_differences->setDifferences({});
    m_plot->clear();
    if (isVisible())
        m_delay->start();
    showState();
}

void PolicyPage::ask()
{
    const auto dataset = m_workspace.dataset();
    if (!dataset)
        return;
    m_stale = false;
    m_problem->clear();
    AuditSettings a{m_form->design(), std::uint32_t(m_draws->value()),
                    m_workspace.settings().value(thresholdKey, 0.5).toDouble()};
    AuditSettings b = a;
    b.policy = m_form->policy();
    m_comparer.compare(dataset, a, b, std::size_t(m_images->value()),
                       m_saliency ? m_saliency->by(m_saliency->newest) : nullptr);
}

void PolicyPage::showComparison()
{
    const auto result = m_comparer.result();
    if (!result)
        return;
    m_differences->setDifferences(result->differences);
    const Score score = m_differences->chosen();
    m_plot->setDistributions(report::scoreTitle(score), report::distributionUnit(score),
                             report::distributionAxis(score),
                             {{tr("A"), report::shownDistribution(score, result->a)},
                              {tr("B"), report::shownDistribution(score, result->b)}});
    showSentence();
    showState();
}

void PolicyPage::showSentence()
{
    const PolicyComparison &result = *m_comparer.result();
    const auto found = std::find_if(result.differences.begin(), result.differences.end(), [](const ScoreDifference &one) {
        return one.score == Score::PulledFalsePositive;
    });
    QStringList notes{tr("A: the design's policy. B: the policy on the left. The same images and draws for both; bars: "
                         "95 % interval of a paired bootstrap over %n image(s).", nullptr, int(result.a.images.size()))};
    if (result.a.source == MeaningSource::None)
        notes << tr("This dataset has no boxes or masks, so only the geometry of crops is compared, and policies that "
                    "look for objects draw as random ones.");
    if (result.a.source == MeaningSource::Saliency)
        notes << tr("This dataset has no objects. What is salient stands for them: activation maps of step %1 of “%2”.")
                     .arg(formatCount(result.a.saliency.step), QString::fromStdString(result.a.saliency.runName));
    m_note->setText(notes.join(QLatin1Char(' ')));
    if (!m_form->isChanged()) {
        m_sentence->setText(tr("Both policies are the same so far. Change B, or try a well-known one."));
        return;
    }
    if (found == result.differences.end()) {
        m_sentence->setText(tr("What the crops show of their images, under both policies."));
        return;
    }
    const QString before = formatShare(found->meanA), after = formatShare(found->meanB);
    if (!found->isSure())
        m_sentence->setText(tr("Policy B makes no sure difference: %1 of the pairs in the loss lose their meaning with A, "
                               "%2 with B.").arg(before, after));
    else if (found->difference.value < 0)
        m_sentence->setText(tr("Policy B is kinder: %2 of the pairs in the loss lose their meaning instead of %1.")
                                .arg(before, after));
    else
        m_sentence->setText(tr("Policy B is harsher: %2 of the pairs in the loss lose their meaning instead of %1.")
                                .arg(before, after));
}

void PolicyPage::showState()
{
    const auto dataset = m_workspace.dataset();
    m_use->setEnabled(m_form->isChanged());
    m_export->setEnabled(m_comparer.result() && !m_comparer.isBusy());
    m_progress->setVisible(m_comparer.isBusy());
    if (!m_comparer.isBusy())
        m_progress->clear();
    if (dataset) {
        m_pages->setCurrentWidget(m_content);
        return;
    }
    const std::optional<Error> error = m_workspace.datasetError();
    m_empty->setIcon(error ? QStringLiteral("warning") : QStringLiteral("lens"));
    m_empty->setSentence(error ? describe(*error)
                               : tr("Choose a dataset, and see what another crop policy would change on its images."));
    m_pages->setCurrentWidget(m_empty);
}

void PolicyPage::usePolicy()
{
    if (!m_form->isChanged())
        return;
    const ExperimentConfig policy = m_form->policy();
    m_workspace.editConfig(policy, tr("Use crop policy"));
    m_workspace.say(tr("The policy is in the design now."), [page = QPointer(this), policy, workspace = &m_workspace] {
        workspace->undoStack().undo();
        if (page)
            page->m_form->setPolicy(policy); // B again, to be compared on
    });
}

void PolicyPage::exportAll()
{
    if (const auto result = m_comparer.result())
        exportAudits(this, m_workspace, m_workspace.dataset(), {{"A", result->a}, {"B", result->b}},
                     [this](const Error &error) { m_problem->showError(error); });
}

} // namespace leoclr
