#include "widgets/training/runheader.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

const QString between = QStringLiteral("  ·  ");

bool isAlive(RunState state)
{
    return state == RunState::Running || state == RunState::Paused;
}

bool canResume(RunState state)
{
    return state == RunState::Stopped || state == RunState::Failed || state == RunState::Died;
}

QString activityText(const std::string &activity)
{
    if (activity == "scanning")
        return QCoreApplication::translate("RunHeader", "reading the dataset");
    if (activity == "evaluating")
        return QCoreApplication::translate("RunHeader", "measuring k-NN");
    if (activity == "saving")
        return QCoreApplication::translate("RunHeader", "saving a checkpoint");
    return {};
}

Meaning meaningOf(RunState state)
{
    switch (state) {
    case RunState::Running: return Meaning::Accent;
    case RunState::Finished: return Meaning::Good;
    case RunState::Paused: return Meaning::Caution;
    case RunState::Failed:
    case RunState::Died: return Meaning::Bad;
    case RunState::Waiting:
    case RunState::Stopped:
    case RunState::Unknown: return Meaning::Secondary;
    }
    return Meaning::Secondary;
}

} // namespace

QString orderText(const PendingOrder &order)
{
    switch (order.type) {
    case OrderType::Stop:
        return order.acknowledged ? QCoreApplication::translate("RunHeader", "stopping: saves a checkpoint first…")
                                  : QCoreApplication::translate("RunHeader", "stopping…");
    case OrderType::Pause: return QCoreApplication::translate("RunHeader", "pausing…");
    case OrderType::Continue: return QCoreApplication::translate("RunHeader", "continuing…");
    case OrderType::Checkpoint: return QCoreApplication::translate("RunHeader", "saving a checkpoint…");
    }
    return {};
}

RunHeader::RunHeader(QWidget *parent)
    : QWidget(parent), m_header(new RoomHeader(tr("Training"), this)), m_pause(new QAction(tr("Pause"), this)),
      m_checkpoint(new QAction(tr("Checkpoint"), this)), m_stop(new QAction(tr("Stop"), this)),
      m_primary(new QAction(tr("Resume"), this)), m_strip(new QWidget(this)), m_sign(new QLabel(m_strip)),
      m_state(new QLabel(m_strip)), m_bar(new QProgressBar(m_strip)), m_progress(new ElidedLabel({}, Qt::ElideRight, m_strip))
{
    setThemedIcon(m_pause, QStringLiteral("pause"));
    setThemedIcon(m_checkpoint, QStringLiteral("checkpoint"));
    setThemedIcon(m_stop, QStringLiteral("stop"));
    m_checkpoint->setToolTip(tr("Save a checkpoint after the present step; training goes on"));
    m_stop->setToolTip(tr("Save a checkpoint and end; the run can be resumed later"));
    m_pauseButton = m_header->addAction(m_pause, true);
    m_pauseButton->setObjectName(QStringLiteral("pauseRun"));
    m_checkpointButton = m_header->addAction(m_checkpoint, true);
    m_checkpointButton->setObjectName(QStringLiteral("checkpointRun"));
    m_stopButton = m_header->addAction(m_stop, true);
    m_stopButton->setObjectName(QStringLiteral("stopRun"));
    m_header->setPrimary(m_primary)->setObjectName(QStringLiteral("resumePrimary"));

    makeStrong(m_state);
    m_state->setObjectName(QStringLiteral("runState"));
    m_bar->setTextVisible(false);
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_progress->setObjectName(QStringLiteral("runProgressText"));
    m_progress->setFont(Theme::numberFont(font()));
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(16, 8, 16, 4);
    strip->setSpacing(8);
    strip->addWidget(m_sign);
    strip->addWidget(m_state);
    strip->addSpacing(8);
    strip->addWidget(m_bar, 1);
    strip->addSpacing(8);
    strip->addWidget(m_progress, 3);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_strip);

    connect(m_pause, &QAction::triggered, this,
            [this] { Q_EMIT orderRequested(m_isPaused ? OrderType::Continue : OrderType::Pause); });
    connect(m_checkpoint, &QAction::triggered, this, [this] { Q_EMIT orderRequested(OrderType::Checkpoint); });
    connect(m_stop, &QAction::triggered, this, [this] { Q_EMIT orderRequested(OrderType::Stop); });
    connect(m_primary, &QAction::triggered, this, [this] {
        if (m_isWaiting)
            Q_EMIT startRequested();
        else
            Q_EMIT resumeRequested();
    });
    showRun(nullptr);
}

void RunHeader::setTitle(const QString &name, const QString &subtitle)
{
    m_header->setTitle(QFontMetrics(Theme::titleFont(font())).elidedText(name, Qt::ElideMiddle, 380));
    m_header->setSubtitle(subtitle);
}

void RunHeader::showRun(const RunWatch *watch)
{
    m_strip->setVisible(watch != nullptr);
    if (!watch) {
        for (QToolButton *button : {m_pauseButton, m_checkpointButton, m_stopButton})
            button->hide();
        m_primary->setVisible(false);
        return;
    }
    showButtons(watch->summary(), watch->pendingOrder());
    showProgress(watch->summary(), watch->pendingOrder());
}

void RunHeader::showButtons(const RunSummary &summary, const std::optional<PendingOrder> &order)
{
    const bool alive = isAlive(summary.state);
    const bool stopping = order && order->type == OrderType::Stop;
    if (const bool paused = summary.state == RunState::Paused; paused != m_isPaused || m_pause->toolTip().isEmpty()) {
        m_isPaused = paused;
        m_pause->setText(paused ? tr("Continue") : tr("Pause"));
        setThemedIcon(m_pause, paused ? QStringLiteral("play") : QStringLiteral("pause"));
    }
    m_pause->setToolTip(m_isPaused ? tr("Go on training") : tr("Hold after the present step; memory stays in use"));
    m_isWaiting = summary.state == RunState::Waiting;
    for (QToolButton *button : {m_pauseButton, m_checkpointButton, m_stopButton})
        button->setVisible(alive);
    m_pause->setEnabled(!order);
    m_checkpoint->setEnabled(!order);
    m_stop->setEnabled(!stopping);
    m_primary->setText(m_isWaiting ? tr("Start") : tr("Resume"));
    m_primary->setToolTip(m_isWaiting ? tr("Start the engine on this run")
                                      : tr("Go on from the latest checkpoint; later points are drawn anew"));
    m_primary->setVisible(m_isWaiting || canResume(summary.state));
}

void RunHeader::showProgress(const RunSummary &summary, const std::optional<PendingOrder> &order)
{
    setMeaning(m_sign, meaningOf(summary.state));
    m_sign->setText(stateSign(summary.state));
    m_state->setText(stateText(summary.state));
    const bool known = summary.totalSteps > 0;
    m_bar->setVisible(known);
    if (known) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000 * std::clamp<std::int64_t>(summary.step, 0, summary.totalSteps) / summary.totalSteps));
    }
    QStringList parts;
    const bool alive = isAlive(summary.state);
    if (order)
        parts << orderText(*order);
    else if (const QString activity = activityText(summary.activity); alive && !activity.isEmpty())
        parts << activity;
    if (known) {
        const std::int64_t epoch = std::min(summary.epoch + (alive ? 1 : 0), std::max<std::int64_t>(summary.epochs, 1));
        parts << tr("epoch %1 of %2").arg(formatCount(epoch), formatCount(summary.epochs))
              << tr("step %1 of %2").arg(formatCount(summary.step), formatCount(summary.totalSteps));
    }
    if (alive && summary.imagesPerSecond > 0)
        parts << tr("%1 images/s").arg(formatNumber(summary.imagesPerSecond, 3));
    if (summary.state == RunState::Running && summary.secondsLeft >= 0)
        parts << tr("%1 left").arg(formatDuration(summary.secondsLeft));
    if (!alive && summary.lastEventTime > 0)
        parts << tr("last heard of %1").arg(formatTime(summary.lastEventTime));
    m_progress->setText(parts.join(between));
}

} // namespace leoclr
