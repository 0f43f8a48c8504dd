#include "widgets/design/designroom.h"

#include "core/base/files.h"
#include "core/config/presets.h"
#include "core/data/dataset.h"
#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/design/designinspector.h"
#include "widgets/design/fieldform.h"
#include "widgets/design/fieldtext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace leoclr {

namespace {

const QString tierKey = QStringLiteral("design/tier");
constexpr std::size_t imagesMeasured = 16;

int smallestSideOf(const std::shared_ptr<const Dataset> &dataset)
{
    int smallest = 0;
    const std::size_t count = std::min(imagesMeasured, dataset->size());
    for (std::size_t i = 0; i < count; ++i) {
        const Result<cv::Size> size = dataset->imageSize(i * (dataset->size() / count));
        if (!size)
            continue;
        const int side = std::min(size->width, size->height);
        smallest = smallest == 0 ? side : std::min(smallest, side);
    }
    return smallest;
}

bool sameFindings(const std::vector<CheckFinding> &a, const std::vector<CheckFinding> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const CheckFinding &x, const CheckFinding &y) {
        return x.id == y.id && x.level == y.level && x.field == y.field && x.arguments == y.arguments
            && x.fixField == y.fixField && x.fixValue == y.fixValue;
    });
}

} // namespace

DesignRoom::DesignRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent)
    , m_header(new RoomHeader(tr("Design"), this))
    , m_bar(new QWidget(this))
    , m_datasetError(new ErrorBanner(this))
    , m_startError(new ErrorBanner(this))
    , m_form(new FieldForm(this))
    , m_inspector(new DesignInspector(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_checkDelay(new QTimer(this))
{
    m_checkDelay->setSingleShot(true);
    m_checkDelay->setInterval(0);
    createActions();
    createPresetBar();
    layOut();
    connectAll();
    showPreset();
    showConfig();
    showDataset();
    check();
}

QString DesignRoom::name() const
{
    return QStringLiteral("design");
}

QString DesignRoom::title() const
{
    return tr("Design");
}

void DesignRoom::enter()
{
    check(); // the library may have measured a comparable run meanwhile
}

void DesignRoom::connectAll()
{
    Workspace &shared = workspace();
    connect(&shared, &Workspace::configChanged, this, &DesignRoom::showConfig);
    connect(&shared, &Workspace::presetChanged, this, &DesignRoom::showPreset);
    connect(&shared, &Workspace::datasetOpening, this, &DesignRoom::showDataset);
    connect(&shared, &Workspace::datasetChanged, this, [this] {
        showDataset();
        measureImages();
    });
    connect(m_checkDelay, &QTimer::timeout, this, &DesignRoom::check);
    connect(m_presets, &QComboBox::activated, this,
            [this](int index) { workspace().choosePreset(m_presets->itemData(index).toString()); });
    connect(m_search, &SearchField::searchChanged, m_form, &FieldForm::setSearch);
    connect(m_tiers, &SegmentedSwitch::currentChanged, this, [this](int tier) {
        m_form->setTier(static_cast<FieldTier>(tier));
        workspace().settings().setValue(tierKey, tier);
    });
    m_tiers->setCurrent(std::clamp(shared.settings().value(tierKey, 0).toInt(), 0, 2));

    connect(m_form, &FieldForm::configEdited, this, [this](const ExperimentConfig &config, const QString &key) {
        const Result<const Field *> field = findField(key.toStdString());
        if (field)
            workspace().editConfig(config, tr("Change %1").arg(labelOf(**field)), key);
    });
    connect(m_form, &FieldForm::fixRequested, this, &DesignRoom::setField);
    connect(m_form, &FieldForm::resetRequested, this, &DesignRoom::resetField);
    connect(m_form, &FieldForm::inputErrorChanged, this, &DesignRoom::updateStart);
    connect(m_inspector, &DesignInspector::fieldChosen, m_form, &FieldForm::goTo);
    connect(m_inspector, &DesignInspector::fixRequested, this, &DesignRoom::setField);
    connect(m_inspector, &DesignInspector::resetRequested, this, &DesignRoom::resetField);
    connect(m_resetAll, &QAction::triggered, this, &DesignRoom::resetAll);
    connect(m_start, &QAction::triggered, this, &DesignRoom::start);
    connect(m_datasetError, &ErrorBanner::wayOutRequested, this, [this] {
        m_form->goTo(QStringLiteral("data.path"));
    });
}

void DesignRoom::showConfig()
{
    const ExperimentConfig &config = workspace().config();
    const ExperimentConfig &preset = workspace().presetConfig();
    m_form->showConfig(config, preset);
    m_inspector->showDifferences(config, preset, workspace().presetName());
    m_resetAll->setEnabled(config != preset);
    m_checkDelay->start(); // once for several changes in a row
}

void DesignRoom::showPreset()
{
    const QString name = workspace().presetName();
    int index = m_presets->findData(name);
    if (index < 0 && !name.isEmpty()) { // a run made from a preset that is not known here
        m_presets->addItem(name, name);
        index = m_presets->count() - 1;
    }
    m_presets->setCurrentIndex(index);
    m_presetText->setText(m_presets->itemData(index, Qt::ToolTipRole).toString());
}

void DesignRoom::showDataset()
{
    m_datasetError->clear();
    if (workspace().isOpeningDataset()) {
        m_header->setSubtitle(tr("The dataset is being opened …"));
    } else if (const auto dataset = workspace().dataset()) {
        const auto images = static_cast<int>(dataset->size());
        const auto classes = static_cast<int>(dataset->classNames().size());
        QString text = tr("%1 images").arg(formatCount(images));
        if (classes > 0)
            text += QStringLiteral(" · ") + tr("%n class(es)", nullptr, classes);
        m_header->setSubtitle(text);
    } else if (const auto error = workspace().datasetError()) {
        const ExperimentConfig &config = workspace().config();
        const bool isDemo = config.dataReader == "demo";
        m_header->setSubtitle({});
        if (isDemo || !config.dataPath.empty()) // a folder not chosen yet is told at the field itself
            m_datasetError->showError(*error, isDemo ? QString() : tr("Choose a folder"));
    }
    m_checkDelay->start();
}

void DesignRoom::measureImages()
{
    m_smallestSide = 0;
    const std::shared_ptr<const Dataset> dataset = workspace().dataset();
    if (!dataset || dataset->size() == 0)
        return;
    whenDone(QtConcurrent::run(smallestSideOf, dataset), this, [this, dataset](int side) {
        if (dataset != workspace().dataset())
            return;
        m_smallestSide = side;
        check();
    });
}

void DesignRoom::check()
{
    const ExperimentConfig &config = workspace().config();
    const std::shared_ptr<const Dataset> dataset = workspace().dataset();
    CheckSurroundings surroundings;
    surroundings.images = dataset ? dataset->size() : 0;
    surroundings.classes = dataset ? static_cast<int>(dataset->classNames().size()) : 0;
    surroundings.lacksObjects = dataset && !dataset->hasObjects();
    surroundings.smallestSide = m_smallestSide;
    surroundings.freeBytes = freeBytes(workspace().library().runsFolder().toStdString());
    std::vector<CheckFinding> findings = checkConfig(config, surroundings);
    if (!sameFindings(findings, m_findings) || m_firstCheck) {
        m_firstCheck = false;
        m_findings = std::move(findings);
        m_form->showFindings(m_findings);
        m_inspector->showFindings(m_findings);
    }
    m_inspector->showCost(costFigures(config, surroundings.images, m_speeds.find(config, workspace().library()),
                                      surroundings.freeBytes));
    updateStart();
}

void DesignRoom::updateStart()
{
    QString reason = m_form->inputError();
    const auto stop = std::find_if(m_findings.begin(), m_findings.end(),
                                   [](const CheckFinding &finding) { return finding.level == CheckLevel::Stop; });
    if (reason.isEmpty() && stop != m_findings.end())
        reason = findingText(*stop);
    if (reason.isEmpty() && workspace().isOpeningDataset())
        reason = tr("The dataset is being opened.");
    if (reason.isEmpty() && workspace().datasetError())
        reason = describe(*workspace().datasetError());
    m_start->setEnabled(reason.isEmpty());
    m_start->setToolTip(reason.isEmpty() ? tr("Start training with these settings (%1)")
                                               .arg(m_start->shortcut().toString(QKeySequence::NativeText))
                                         : tr("Cannot start: %1").arg(reason));
}

void DesignRoom::setField(const QString &key, const QString &value)
{
    const Result<const Field *> field = findField(key.toStdString());
    if (!field)
        return;
    ExperimentConfig next = workspace().config();
    if (const Result<> set = setFromText(**field, next, value.toStdString()); !set) {
        workspace().say(describe(set.error()));
        return;
    }
    workspace().editConfig(next, tr("Set %1 to %2").arg(labelOf(**field), valueText(**field, next)));
}

void DesignRoom::resetField(const QString &key)
{
    const Result<const Field *> field = findField(key.toStdString());
    if (!field)
        return;
    ExperimentConfig next = workspace().config();
    if (setValue(**field, next, valueOf(**field, workspace().presetConfig())))
        workspace().editConfig(next, tr("Reset %1").arg(labelOf(**field)));
}

void DesignRoom::resetAll()
{
    workspace().editConfig(workspace().presetConfig(), tr("All back to %1").arg(workspace().presetName()));
    workspace().say(tr("All settings are those of %1 again").arg(workspace().presetName()),
                    [shared = &workspace()] { shared->undoStack().undo(); });
}

void DesignRoom::start()
{
    m_startError->clear();
    const Result<RunRecord> run = workspace().startRun();
    if (!run) {
        m_startError->showError(run.error());
        return;
    }
    workspace().showRoom(QStringLiteral("training"));
}

} // namespace leoclr
