#include "widgets/audit/auditbar.h"

#include "widgets/common/formatting.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

QToolButton *quietButton(const QString &icon, const QString &name, const QString &tooltip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    setThemedIcon(button, icon, tooltip);
    makeQuiet(button);
    return button;
}

} // namespace

AuditBar::AuditBar(QWidget *parent)
    : QWidget(parent), m_start(new QPushButton), m_draws(new QSpinBox), m_progress(new QProgressBar), m_text(new QLabel)
{
    m_pause = quietButton(QStringLiteral("pause"), QStringLiteral("pauseAudit"), tr("Pause; what is done is kept"));
    m_cancel = quietButton(QStringLiteral("close"), QStringLiteral("cancelAudit"),
                           tr("Cancel, and throw away what is done"));
    m_export = quietButton(QStringLiteral("export"), QStringLiteral("exportAudit"),
                           tr("Write tables (CSV, Markdown) and figures (PDF, SVG) into a folder"));
    m_start->setObjectName(QStringLiteral("startAudit"));
    makePrimary(m_start);
    int widest = 0; // what stands beside it keeps its place when the word changes
    for (const QString &text : {tr("Start audit"), tr("Go on"), tr("Audit again")}) {
        m_start->setText(text);
        widest = std::max(widest, m_start->sizeHint().width());
    }
    m_start->setMinimumWidth(widest);
    m_draws->setObjectName(QStringLiteral("auditDraws"));
    m_draws->setRange(1, 1000);
    m_draws->setAccelerated(true);
    m_draws->setAccessibleName(tr("Draws of each image"));
    m_draws->setToolTip(tr("How often the crops of each image are drawn: the first epochs of a run with this seed."));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the audit"));
    m_text->setObjectName(QStringLiteral("auditProgress"));
    makeCaption(m_text);
    auto *drawsLabel = new QLabel(tr("Draws per image"));
    makeSecondary(drawsLabel);
    drawsLabel->setBuddy(m_draws);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(4);
    middle->addStretch();
    middle->addWidget(m_text);
    middle->addWidget(m_progress);
    middle->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(middle, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    layout->addSpacing(8);
    layout->addWidget(drawsLabel);
    layout->addWidget(m_draws);
    layout->addWidget(m_export);
    layout->addWidget(m_start);

    connect(m_start, &QPushButton::clicked, this, &AuditBar::startRequested);
    connect(m_pause, &QToolButton::clicked, this, &AuditBar::pauseRequested);
    connect(m_cancel, &QToolButton::clicked, this, &AuditBar::cancelRequested);
    connect(m_export, &QToolButton::clicked, this, &AuditBar::exportRequested);
    connect(m_draws, &QSpinBox::valueChanged, this, &AuditBar::drawsChosen);
}

void AuditBar::setDraws(int draws)
{
    m_draws->setValue(draws);
}

int AuditBar::draws() const
{
    return m_draws->value();
}

void AuditBar::showRunner(const AuditRunner &runner)
{
    using State = AuditRunner::State;
    const State state = runner.state();
    const bool hadFocus = m_start->hasFocus() || m_pause->hasFocus() || m_cancel->hasFocus();
    m_start->setEnabled(runner.dataset() && state != State::Running && state != State::Loading);
    m_start->setText(state == State::Paused     ? tr("Go on")
                     : state == State::Complete ? tr("Audit again")
                                                : tr("Start audit"));
    m_pause->setVisible(state == State::Running);
    m_cancel->setVisible(state == State::Running || state == State::Paused);
    m_draws->setEnabled(state != State::Running);
    m_export->setEnabled(runner.result() != nullptr && state != State::Running);
    m_progress->setVisible(state == State::Running || state == State::Paused);
    m_progress->setValue(int(runner.done() * 1000));
    m_text->setText(progressText(runner));
    QWidget *next = state == State::Running ? static_cast<QWidget *>(m_pause) : m_start;
    if (hadFocus && !m_cancel->hasFocus() && !next->hasFocus()) // what is disabled or hidden would hand it to anyone
        next->setFocus();
}

QString AuditBar::progressText(const AuditRunner &runner) const
{
    if (!runner.dataset())
        return {};
    const auto result = runner.result();
    const QString total = formatCount(qint64(runner.dataset()->size()));
    const QString done = formatCount(result ? qint64(result->images.size()) : 0);
    switch (runner.state()) {
    case AuditRunner::State::Idle:
        return tr("%1 images, not audited with this policy").arg(total);
    case AuditRunner::State::Loading:
        return tr("Looking for an earlier audit");
    case AuditRunner::State::Running: {
        const double left = runner.secondsLeft();
        return left < 1 ? tr("A fair sample so far: %1 of %2 images").arg(done, total)
                        : tr("A fair sample so far: %1 of %2 images · %3 left").arg(done, total, formatDuration(left));
    }
    case AuditRunner::State::Paused:
        return tr("Paused: a fair sample of %1 of %2 images").arg(done, total);
    case AuditRunner::State::Complete:
        return tr("Complete: all %1 images").arg(total);
    }
    return {};
}

} // namespace leoclr
