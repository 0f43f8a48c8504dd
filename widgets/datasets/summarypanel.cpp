#include "widgets/datasets/summarypanel.h"

#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "widgets/common/formatting.h"
#include "widgets/common/readout.h"
#include "widgets/common/style.h"
#include "widgets/datasets/classbars.h"
#include "widgets/datasets/examinationpart.h"
#include "widgets/datasets/sizechart.h"
#include "widgets/datasets/sourceform.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t sampleSize = 500;

QString span(int low, int high)
{
    return low == high ? formatCount(low) : QStringLiteral("%1–%2").arg(formatCount(low), formatCount(high));
}

} // namespace

SummaryPanel::SummaryPanel(QWidget *parent)
    : QWidget(parent)
    , m_readout(new Readout)
    , m_progress(new QProgressBar)
    , m_progressText(new QLabel)
    , m_fingerprint(new QLabel)
    , m_problemText(new QLabel)
    , m_problemLink(new QToolButton)
    , m_sizes(new SizeChart)
    , m_examination(new ExaminationPart)
    , m_problemPart(new QWidget)
    , m_classesTitle(new QLabel)
    , m_bars(new ClassBars)
    , m_fingerprintPart(new QWidget)
    , m_copy(new QToolButton)
{
    m_readout->addHeading(tr("Images"));
    m_readout->addRow(QStringLiteral("images"), tr("Images"));
    m_readout->addRow(QStringLiteral("classes"), tr("Classes"));
    m_readout->addRow(QStringLiteral("unlabelled"), tr("Without label"));
    m_readout->addRow(QStringLiteral("objects"), tr("Objects"), tr("Whether boxes of objects are known; their number where images have no label."));
    m_readout->addRow(QStringLiteral("tested"), tr("Test split"),
                      tr("The images that k-NN is tested on while a run trains."));
    m_readout->addHeading(tr("Sizes and colours"));
    m_readout->addRow(QStringLiteral("width"), tr("Width, px"));
    m_readout->addRow(QStringLiteral("height"), tr("Height, px"));
    const QString colourTip = tr("Mean ± standard deviation over the pixels of the sample, 0 to 1. Each image "
                                 "counts alike.");
    m_readout->addRow(QStringLiteral("red"), tr("Red"), colourTip);
    m_readout->addRow(QStringLiteral("green"), tr("Green"), colourTip);
    m_readout->addRow(QStringLiteral("blue"), tr("Blue"), colourTip);
    m_readout->addRow(QStringLiteral("sampled"), tr("Looked at"),
                      tr("Sizes, colours and broken files come from a sample; counts from the whole."));
    auto *fingerprintTitle = new QLabel(tr("Fingerprint"));
    makeSecondary(fingerprintTitle);
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fingerprint->setToolTip(tr("The same data give the same fingerprint, on every computer."));
    m_fingerprint->setAccessibleName(tr("Fingerprint"));
    makeCaption(m_fingerprint);

    m_progress->setTextVisible(false);
    makeCaption(m_progressText);
    m_problemText->setObjectName(QStringLiteral("problemText"));
    m_problemText->setWordWrap(true);
    setMeaning(m_problemText, Meaning::Caution);
    m_problemLink->setObjectName(QStringLiteral("showProblems"));
    m_problemLink->setText(tr("Show which"));
    makeQuiet(m_problemLink);
    auto *problemColumn = new QVBoxLayout(m_problemPart);
    problemColumn->setContentsMargins(0, 0, 0, 0);
    problemColumn->addWidget(m_problemText);
    problemColumn->addWidget(m_problemLink, 0, Qt::AlignLeft);
    makeStrong(m_classesTitle);
    setThemedIcon(m_copy, QStringLiteral("copy"), tr("Copy the fingerprint"));
    makeQuiet(m_copy);

    auto *fingerprintGrid = new QGridLayout(m_fingerprintPart);
    fingerprintGrid->setContentsMargins(0, 0, 0, 0);
    fingerprintGrid->setVerticalSpacing(0);
    fingerprintGrid->addWidget(fingerprintTitle, 0, 0);
    fingerprintGrid->addWidget(m_copy, 0, 1);
    fingerprintGrid->addWidget(m_fingerprint, 1, 0, 1, 2);
    fingerprintGrid->setColumnStretch(0, 1);

    auto *content = new QWidget;
    makePanel(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_problemPart);
    layout->addWidget(m_readout);
    layout->addWidget(m_sizes);
    layout->addWidget(m_examination);
    layout->addWidget(m_fingerprintPart);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress);
    layout->addWidget(m_classesTitle);
    layout->addWidget(m_bars);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    makePanel(scroll->viewport());
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(m_problemLink, &QToolButton::clicked, this, &SummaryPanel::problemsWished);
    connect(m_examination, &ExaminationPart::examined, this,
            [this] { showSummary(m_examination->examination()->summary); });
    connect(m_bars, &ClassBars::chosen, this, &SummaryPanel::classChosen);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (m_summary)
            QGuiApplication::clipboard()->setText(QString::fromStdString(m_summary->fingerprint));
    });
    setDataset(nullptr, {});
}

SummaryPanel::~SummaryPanel()
{
    m_stop.request_stop();
}

void SummaryPanel::setDataset(std::shared_ptr<const Dataset> dataset, const QString &tested)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_attempt;
    m_dataset = std::move(dataset);
    m_tested = tested;
    m_summary.reset();
    m_problemPart->hide();
    m_sizes->hide();
    m_examination->setDataset(m_dataset);
    m_examination->setVisible(m_dataset != nullptr);
    m_fingerprintPart->hide();
    m_bars->setRows({});
    m_classesTitle->hide();
    showCounts();
    m_progress->setVisible(m_dataset != nullptr);
    m_progressText->setVisible(m_dataset != nullptr);
    if (m_dataset)
        start();
}

void SummaryPanel::showCounts()
{
    for (const char *key : {"images", "classes", "unlabelled", "objects", "tested", "width", "height", "red", "green", "blue",
                            "sampled"})
        m_readout->setValue(QLatin1String(key), {});
    if (!m_dataset)
        return;
    m_readout->setValue(QStringLiteral("images"), formatCount(qint64(m_dataset->size())));
    m_readout->setValue(QStringLiteral("classes"), formatCount(qint64(m_dataset->classNames().size())));
    m_readout->setValue(QStringLiteral("objects"), m_dataset->hasObjects() ? tr("yes") : tr("none"));
    m_readout->setValue(QStringLiteral("tested"), m_tested.isEmpty() ? tr("none") : m_tested);
}

void SummaryPanel::start()
{
    m_progress->setRange(0, 0);
    m_progressText->setText(tr("Looking at the images"));
    const quint64 attempt = m_attempt;
    const QPointer<SummaryPanel> panel(this);
    const auto progress = [panel, attempt, last = std::chrono::steady_clock::time_point()](
                              std::size_t done, std::size_t all) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - last < 100ms)
            return;
        last = now;
        QMetaObject::invokeMethod(qApp, [panel, attempt, done, all] {
            if (!panel || panel->m_attempt != attempt)
                return;
            panel->m_progress->setRange(0, int(all));
            panel->m_progress->setValue(int(done));
            panel->m_progressText->setText(tr("Looking at the images: %1 of %2")
                                               .arg(formatCount(qint64(done)), formatCount(qint64(all))));
        });
    };
    const auto work = QtConcurrent::run([dataset = m_dataset, stop = m_stop.get_token(), progress] {
        return summarise(*dataset, sampleSize, stop, progress);
    });
    whenDone(work, this, [this, attempt](const Result<DatasetSummary> &summary) {
        if (attempt != m_attempt)
            return;
        m_progress->hide();
        m_progressText->setVisible(!summary);
        if (summary)
            showSummary(*summary);
        else
            m_progressText->setText(describe(summary.error()));
    });
}

void SummaryPanel::showSummary(const DatasetSummary &summary)
{
    m_summary = summary;
    m_readout->setValue(QStringLiteral("unlabelled"), formatCount(qint64(summary.unlabelled)));
    if (summary.objects > 0)
        m_readout->setValue(QStringLiteral("objects"), formatCount(qint64(summary.objects)));
    std::vector<QSize> sizes;
    for (const cv::Size &size : summary.sizes)
        sizes.emplace_back(size.width, size.height);
    m_sizes->setSizes(sizes);
    m_sizes->setVisible(summary.widthMin != summary.widthMax || summary.heightMin != summary.heightMax);
    if (summary.sampled > summary.unreadable) {
        m_readout->setValue(QStringLiteral("width"), span(summary.widthMin, summary.widthMax));
        m_readout->setValue(QStringLiteral("height"), span(summary.heightMin, summary.heightMax));
        const char *keys[] = {"red", "green", "blue"};
        for (std::size_t c = 0; c < 3; ++c)
            m_readout->setValue(QLatin1String(keys[c]), tr("%1 ± %2").arg(formatNumber(summary.mean[c], 3),
                                                                         formatNumber(summary.deviation[c], 3)));
    }
    m_readout->setValue(QStringLiteral("sampled"), tr("%1 of %2").arg(formatCount(qint64(summary.sampled)),
                                                                     formatCount(qint64(summary.images))));
    const QString fingerprint = QString::fromStdString(summary.fingerprint);
    m_fingerprint->setText(fingerprint);
    m_fingerprintPart->setVisible(!fingerprint.isEmpty());
    std::vector<ClassBars::Row> rows;
    for (std::size_t i = 0; i < summary.classNames.size(); ++i)
        rows.push_back({QString::fromStdString(summary.classNames[i]),
                        i < summary.imagesPerClass.size() ? summary.imagesPerClass[i] : 0});
    m_classesTitle->setText(summary.objects > 0 ? tr("Images that show each class") : tr("Images per class"));
    m_classesTitle->setVisible(!rows.empty());
    m_bars->setRows(std::move(rows));
    showProblems(summary);
    Q_EMIT summarised();
}

void SummaryPanel::showProblems(const DatasetSummary &summary)
{
    QStringList sentences;
    if (summary.unreadable > 0)
        sentences << tr("%1 of %2 images could not be read.").arg(formatCount(qint64(summary.unreadable)),
                                                                 formatCount(qint64(summary.sampled)));
    if (!summary.skipped.empty())
        sentences << tr("%Ln file(s) left out.", nullptr, int(summary.skipped.size()));
    m_problemText->setText(QStringLiteral("⚠ ") + sentences.join(' '));
    m_problemPart->setVisible(!sentences.isEmpty());
}

void SummaryPanel::setChosenClass(std::optional<int> label)
{
    m_bars->setChosen(label);
}

} // namespace leoclr
