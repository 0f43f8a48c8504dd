#include "widgets/datasets/examinationpart.h"

#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace leoclr {

namespace {

QToolButton *link(const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    makeQuiet(button);
    return button;
}

} // namespace

ExaminationPart::ExaminationPart(QWidget *parent)
    : QWidget(parent)
    , m_start(new QPushButton)
    , m_alike(new QCheckBox(tr("Also look for nearly equal pictures")))
    , m_progress(new QProgressBar)
    , m_text(new QLabel)
    , m_equalLink(link(QStringLiteral("showEqual")))
    , m_alikeLink(link(QStringLiteral("showAlike")))
{
    m_start->setObjectName(QStringLiteral("examine"));
    m_alike->setObjectName(QStringLiteral("alike"));
    m_alike->setToolTip(tr("Compares what the pictures look like, not their bytes: resized or recompressed copies"));
    m_progress->setTextVisible(false);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("examinationText"));
    makeCaption(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_start);
    layout->addWidget(m_alike);
    layout->addWidget(m_progress);
    layout->addWidget(m_text);
    layout->addWidget(m_equalLink, 0, Qt::AlignLeft);
    layout->addWidget(m_alikeLink, 0, Qt::AlignLeft);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_running)
            stop();
        else
            start();
    });
    connect(m_equalLink, &QToolButton::clicked, this, &ExaminationPart::equalWished);
    connect(m_alikeLink, &QToolButton::clicked, this, &ExaminationPart::alikeWished);
    showState();
}

ExaminationPart::~ExaminationPart()
{
    m_stop.request_stop();
}

void ExaminationPart::setDataset(std::shared_ptr<const Dataset> dataset)
{
    stop();
    m_dataset = std::move(dataset);
    m_examination.reset();
    m_text->clear();
    showState();
}

void ExaminationPart::stop()
{
    m_stop.request_stop();
    ++m_attempt; // what still comes is dropped
    if (std::exchange(m_running, false))
        m_text->setText(tr("The examination was stopped."));
    showState();
}

void ExaminationPart::start()
{
    if (!m_dataset)
        return;
    m_stop = std::stop_source();
    m_running = true;
    m_examination.reset();
    m_progress->setRange(0, 0);
    m_text->setText(tr("Looking at every image"));
    showState();
    const quint64 attempt = ++m_attempt;
    const QPointer<ExaminationPart> part(this);
    QElapsedTimer clock;
    clock.start();
    const auto progress = [part, attempt, clock, last = qint64(-1000)](std::size_t done, std::size_t all) mutable {
        if (clock.elapsed() - last < 100)
            return;
        last = clock.elapsed();
        const double seconds = double(last) / 1000 * double(all - done) / double(std::max<std::size_t>(1, done));
        QMetaObject::invokeMethod(qApp, [part, attempt, done, all, seconds, early = last < 3000] {
            if (!part || part->m_attempt != attempt)
                return;
            part->m_progress->setRange(0, 1000); // images may be more than an int
            part->m_progress->setValue(int(1000.0 * double(done) / double(all)));
            const QString counts = tr("%1 of %2 images").arg(formatCount(qint64(done)), formatCount(qint64(all)));
            part->m_text->setText(early ? counts : tr("%1, %2 left").arg(counts, formatDuration(seconds)));
        });
    };
    const ExaminationWish wish{m_alike->isChecked(), 0};
    const auto work = QtConcurrent::run([dataset = m_dataset, wish, stop = m_stop.get_token(), progress] {
        return examine(*dataset, wish, stop, progress);
    });
    whenDone(work, this, [this, attempt](const Result<Examination> &result) {
        if (attempt == m_attempt)
            take(result);
    });
}

void ExaminationPart::take(const Result<Examination> &result)
{
    m_running = false;
    if (!result) {
        m_text->setText(describe(result.error()));
        showState();
        return;
    }
    m_examination = *result;
    const std::size_t broken = result->unreadable.size() + result->wrongAnnotations.size();
    m_text->setText(broken == 0 ? tr("All %1 images can be read.").arg(formatCount(qint64(result->summary.images)))
                                : tr("%n file(s) cannot be read.", nullptr, int(broken)));
    showState();
    Q_EMIT examined();
}

void ExaminationPart::showState()
{
    m_start->setEnabled(m_dataset != nullptr);
    m_start->setText(m_running ? tr("Stop") : m_examination ? tr("Examine again") : tr("Examine every image"));
    m_start->setToolTip(tr("Decodes every image once: broken files, sizes and colours of all, equal images"));
    m_alike->setVisible(!m_running);
    m_progress->setVisible(m_running);
    m_text->setVisible(!m_text->text().isEmpty());
    const auto showLink = [this](QToolButton *button, std::size_t groups, const QString &text) {
        button->setVisible(!m_running && m_examination && groups > 0);
        button->setText(text);
    };
    const std::size_t equal = m_examination ? m_examination->equal.size() : 0;
    const std::size_t alike = m_examination ? m_examination->alike.size() : 0;
    showLink(m_equalLink, equal, tr("Show %n group(s) of equal images", nullptr, int(equal)));
    showLink(m_alikeLink, alike, tr("Show %n group(s) of nearly equal images", nullptr, int(alike)));
}

} // namespace leoclr
