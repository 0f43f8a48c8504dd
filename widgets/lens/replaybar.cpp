#include "widgets/lens/replaybar.h"

#include "core/config/checks.h"
#include "core/library/whendone.h"
#include "core/views/replay.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/lens/imagechooser.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QtConcurrent>

#include <algorithm>
#include <limits>

namespace leoclr {

namespace {

QSpinBox *spinBox(const QString &name, const QString &accessibleName, const QString &tooltip)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setToolTip(tooltip);
    box->setKeyboardTracking(false);
    box->setMinimumWidth(72);
    box->setMaximumWidth(110);
    return box;
}

int clamped(std::int64_t value)
{
    return int(std::clamp<std::int64_t>(value, 0, std::numeric_limits<int>::max()));
}

} // namespace

ReplayBar::ReplayBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(new QComboBox)
    , m_epoch(spinBox(QStringLiteral("replayEpoch"), tr("Epoch"), tr("Epochs count from 0, as in the event log.")))
    , m_step(spinBox(QStringLiteral("replayStep"), tr("Step"), tr("Steps of the run that came before this one.")))
    , m_place(spinBox(QStringLiteral("replayPlace"), tr("Place in the batch"), tr("Place in the batch, from 0.")))
    , m_image(new ImageChooser)
{
    layOut();
    connect(m_runs, &QComboBox::activated, this, [this] { Q_EMIT runChosen(m_runs->currentData().toString()); });
    connect(m_epoch, &QSpinBox::valueChanged, this, [this](int epoch) { Q_EMIT positionChosen(epoch, m_shownImage); });
    connect(m_step, &QSpinBox::valueChanged, this, &ReplayBar::chooseStep);
    connect(m_place, &QSpinBox::valueChanged, this, &ReplayBar::chooseStep);
    connect(m_image, &ImageChooser::imageChosen, this,
            [this](std::size_t image) { Q_EMIT positionChosen(m_shownEpoch, image); });
    connect(m_image, &ImageChooser::notFound, this, &ReplayBar::notFound);
    RunLibrary &library = m_workspace.library();
    for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runRemoved})
        connect(&library, signal, this, &ReplayBar::fillRuns);
    fillRuns();
}

void ReplayBar::layOut()
{
    m_runs->setObjectName(QStringLiteral("replayRun"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(130);
    m_runs->setMaximumWidth(320);
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setPlaceholderText(tr("no run"));
    auto *folder = new QToolButton;
    folder->setObjectName(QStringLiteral("replayFolder"));
    setThemedIcon(folder, QStringLiteral("open"), tr("Open the folder of a run, also one from another computer: its "
                                                     "config.json is enough"));
    makeQuiet(folder);
    connect(folder, &QToolButton::clicked, this, &ReplayBar::folderRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(6);
    layout->addWidget(m_runs, 1);
    layout->addWidget(folder);
    layout->addStretch(1);
    const auto addLabelled = [layout](const QString &text, QWidget *widget) {
        auto *label = new QLabel(text);
        label->setBuddy(widget);
        layout->addWidget(label);
        layout->addWidget(widget);
        layout->addSpacing(4);
    };
    addLabelled(tr("Epoch"), m_epoch);
    addLabelled(tr("Step"), m_step);
    addLabelled(tr("Place"), m_place);
    layout->addWidget(m_image);
}

QList<QAction *> ReplayBar::stepActions() const
{
    return {m_image->previousAction(), m_image->nextAction()};
}

void ReplayBar::fillRuns()
{
    const QSignalBlocker blocker(m_runs);
    const QString current = m_runs->currentData().toString();
    m_runs->clear();
    for (const RunRecord &run : m_workspace.library().runs())
        m_runs->addItem(run.name, run.path);
    if (!m_otherPath.isEmpty() && m_runs->findData(m_otherPath) < 0)
        m_runs->addItem(m_otherName, m_otherPath);
    m_runs->setCurrentIndex(m_runs->findData(current));
}

void ReplayBar::setRun(const QString &path, const QString &name)
{
    if (!path.isEmpty() && m_runs->findData(path) < 0) {
        m_otherPath = path;
        m_otherName = name;
        fillRuns();
    }
    const QSignalBlocker blocker(m_runs);
    m_runs->setCurrentIndex(m_runs->findData(path));
}

void ReplayBar::setSource(const ReplaySource &source)
{
    const auto dataset = source.dataset();
    m_config = source.config();
    m_images = dataset ? dataset->size() : 0;
    m_stepsPerEpoch = dataset ? std::int64_t(stepsPerEpoch(m_config, m_images)) : 0;
    m_image->setDataset(dataset);
    for (QSpinBox *box : {m_epoch, m_step, m_place})
        box->setEnabled(dataset != nullptr);
    const QSignalBlocker epoch(m_epoch), step(m_step), place(m_place);
    m_epoch->setRange(0, clamped(m_config.epochs - 1));
    m_step->setRange(0, clamped(m_stepsPerEpoch * m_config.epochs - 1));
    m_place->setRange(0, clamped(m_config.batchSize - 1));
    m_step->setEnabled(m_stepsPerEpoch > 0);
    m_place->setEnabled(m_stepsPerEpoch > 0);
}

void ReplayBar::setPosition(std::int64_t epoch, std::size_t image)
{
    m_shownEpoch = epoch;
    m_shownImage = image;
    m_image->setImage(image);
    const QSignalBlocker blocker(m_epoch);
    m_epoch->setValue(clamped(epoch));
    findPlace();
}

void ReplayBar::chooseStep()
{
    if (m_stepsPerEpoch <= 0)
        return;
    const std::int64_t epoch = m_step->value() / m_stepsPerEpoch;
    const std::int64_t position = m_step->value() % m_stepsPerEpoch * m_config.batchSize + m_place->value();
    Q_EMIT positionChosen(epoch, imageAt(m_config, m_images, epoch, position));
}

void ReplayBar::findPlace()
{
    const quint64 search = ++m_search; // walks through the epoch's order: not in this thread
    whenDone(QtConcurrent::run([config = m_config, images = m_images, epoch = m_shownEpoch, image = m_shownImage] {
        return images > 0 ? placeOf(config, images, epoch, image) : std::nullopt;
    }), this, [this, search](const std::optional<TrainingPlace> &place) {
        if (search == m_search && place)
            showPlace(place->step, place->position);
    });
}

void ReplayBar::showPlace(std::int64_t step, std::int64_t place)
{
    const QSignalBlocker stepBlocker(m_step), placeBlocker(m_place);
    m_step->setValue(clamped(step));
    m_place->setValue(clamped(place));
}

} // namespace leoclr
