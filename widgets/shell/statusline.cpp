#include "widgets/shell/statusline.h"

#include "core/language/errortext.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

QToolButton *controlButton(QWidget *parent, const QString &icon, const QString &tooltip)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("control:") + icon);
    setThemedIcon(button, icon, tooltip);
    makeQuiet(button);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

bool isAlive(RunState state)
{
    return state == RunState::Running || state == RunState::Paused;
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
    case RunState::Unknown: break;
    }
    return Meaning::Secondary;
}

} // namespace

StatusLine::StatusLine(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sign(new QLabel(this))
    , m_run(new ElidedLabel({}, Qt::ElideRight, this))
    , m_message(new ElidedLabel({}, Qt::ElideRight, this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_play(controlButton(this, QStringLiteral("play"), tr("Go on")))
    , m_pause(controlButton(this, QStringLiteral("pause"), tr("Pause")))
    , m_stop(controlButton(this, QStringLiteral("stop"), tr("Stop")))
    , m_warnings(new QToolButton(this))
    , m_messageTime(new QTimer(this))
{
    setFixedHeight(36);
    m_run->setObjectName(QStringLiteral("statusRun"));
    m_run->setFont(Theme::numberFont(m_run->font()));
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    makeSecondary(m_message);
    makeQuiet(m_undo);
    m_undo->setObjectName(QStringLiteral("statusUndo"));
    m_undo->hide();
    m_warnings->setObjectName(QStringLiteral("statusWarnings"));
    m_warnings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_warnings->setIcon(Theme::instance().icon(QStringLiteral("warning")));
    m_warnings->setToolTip(tr("Show the warnings of the run"));
    makeQuiet(m_warnings);
    m_messageTime->setSingleShot(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_sign);
    layout->addWidget(m_run, 3);
    layout->addWidget(m_message, 2);
    layout->addWidget(m_undo);
    layout->addWidget(m_play);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
    layout->addWidget(m_warnings);

    connect(m_messageTime, &QTimer::timeout, this, [this] { showMessage({}); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const std::function<void()> undo = m_undoAction;
        showMessage({});
        if (undo)
            undo();
    });
    connect(m_play, &QToolButton::clicked, this, &StatusLine::play);
    connect(m_pause, &QToolButton::clicked, this, &StatusLine::pause);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stop);
    connect(m_warnings, &QToolButton::clicked, this, [this] { m_workspace.showRoom(QStringLiteral("training")); });
    connect(&m_workspace, &Workspace::selectionChanged, this, &StatusLine::showRun);
    connect(&m_workspace, &Workspace::messageSaid, this, [this](const QString &text) { showMessage(text); });
    connect(&m_workspace, &Workspace::undoableSaid, this, &StatusLine::showMessage);
    connect(&m_workspace.library(), &RunLibrary::runChanged, this, [this](const QString &id) {
        if (id == currentRun())
            showRun();
    });
    showRun();
}

void StatusLine::showMessage(const QString &sentence, const std::function<void()> &undo)
{
    m_message->setText(sentence);
    m_undoAction = undo;
    m_undo->setVisible(static_cast<bool>(undo));
    if (!sentence.isEmpty())
        m_messageTime->start(undo ? 15s : 8s);
}

QString StatusLine::text() const
{
    return m_run->text();
}

QString StatusLine::message() const
{
    return m_message->text();
}

QString StatusLine::currentRun() const
{
    return m_workspace.selectedRuns().value(0);
}

void StatusLine::showRun()
{
    const std::optional<RunRecord> record = m_workspace.library().run(currentRun());
    for (QToolButton *button : {m_play, m_pause, m_stop})
        button->setVisible(record.has_value());
    m_sign->setVisible(record.has_value());
    if (!record) {
        m_run->setText(tr("No run is selected"));
        m_run->setForegroundRole(QPalette::PlaceholderText);
        m_warnings->hide();
        return;
    }
    const RunSummary &summary = record->summary;
    m_sign->setText(stateSign(summary.state));
    m_sign->setToolTip(stateText(summary.state));
    setMeaning(m_sign, meaningOf(summary.state));
    QStringList parts{record->name};
    if (summary.state != RunState::Running)
        parts << stateText(summary.state);
    if (summary.epochs > 0)
        parts << tr("epoch %1/%2").arg(formatCount(summary.epoch), formatCount(summary.epochs));
    if (summary.state == RunState::Running && summary.imagesPerSecond > 0)
        parts << tr("%1 img/s").arg(formatNumber(summary.imagesPerSecond, 3));
    if (isAlive(summary.state) && summary.secondsLeft >= 0)
        parts << tr("%1 left").arg(formatDuration(summary.secondsLeft));
    m_run->setText(parts.join(QStringLiteral(" · ")));
    m_run->setForegroundRole(QPalette::WindowText);

    m_play->setEnabled(summary.state != RunState::Running && summary.state != RunState::Finished
                       && summary.state != RunState::Unknown);
    m_play->setToolTip(summary.state == RunState::Waiting ? tr("Start")
                       : summary.state == RunState::Paused ? tr("Go on")
                                                           : tr("Resume from the last checkpoint"));
    m_pause->setEnabled(summary.state == RunState::Running);
    m_stop->setEnabled(isAlive(summary.state));
    m_warnings->setText(tr("%n warning(s)", nullptr, summary.warnings));
    m_warnings->setVisible(summary.warnings > 0);
}

void StatusLine::play()
{
    const std::optional<RunRecord> record = m_workspace.library().run(currentRun());
    if (!record)
        return;
    Result<> done;
    if (record->summary.state == RunState::Paused)
        done = m_workspace.launcher().requestContinue(record->path);
    else if (record->summary.state == RunState::Waiting)
        m_workspace.launcher().start({record->path, false});
    else
        done = m_workspace.resumeRun(record->id);
    if (!done)
        showMessage(describe(done.error()));
}

void StatusLine::pause()
{
    if (const auto record = m_workspace.library().run(currentRun())) {
        if (const Result<> done = m_workspace.launcher().requestPause(record->path); !done)
            showMessage(describe(done.error()));
    }
}

void StatusLine::stop()
{
    if (const auto record = m_workspace.library().run(currentRun())) {
        const Result<> done = m_workspace.launcher().requestStop(record->path);
        showMessage(done ? tr("%1 saves a checkpoint and stops").arg(record->name) : describe(done.error()));
    }
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Mid));
}

} // namespace leoclr
