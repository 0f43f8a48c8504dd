#include "widgets/embedding/embeddingroom.h"

#include "core/language/errortext.h"
#include "core/library/paths.h"
#include "core/runlog/sealedcheckpoints.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"
#include "widgets/embedding/driftbar.h"
#include "widgets/embedding/embeddinglist.h"
#include "widgets/embedding/embeddingloader.h"
#include "widgets/embedding/embedrunner.h"
#include "widgets/embedding/hovercard.h"
#include "widgets/embedding/imagelisting.h"
#include "widgets/embedding/jobline.h"
#include "widgets/embedding/legendview.h"
#include "widgets/embedding/mapfigure.h"
#include "widgets/embedding/mapinspector.h"
#include "widgets/embedding/neighboursearch.h"
#include "widgets/embedding/shiftcolumns.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSplitter>

namespace leoclr {

namespace {

const QString folderKey = QStringLiteral("embedding/exportFolder");

} // namespace

EmbeddingRoom::EmbeddingRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent), m_list(new EmbeddingList(workspace.library(), this)), m_loader(new EmbeddingLoader(this)),
      m_opener(new DatasetOpener(this)), m_runner(new EmbedRunner(this)), m_shifts(new ShiftColumns(this)),
      m_neighbours(new NeighbourSearch(this)),
      m_hover(new HoverCard([this](const MapPane *pane) { return column(pane); }, this)),
      m_header(new RoomHeader(title())), m_method(new SegmentedSwitch(tr("Kind of map"))), m_problem(new ErrorBanner),
      m_jobLine(new JobLine), m_first(new MapPane(*m_list, *m_loader, QStringLiteral("firstMap"))),
      m_second(new MapPane(*m_list, *m_loader, QStringLiteral("secondMap"))), m_active(m_first), m_drift(new DriftBar),
      m_inspector(new MapInspector)
{
    setAcceptDrops(true);
    makeActions();
    layOut();
    connectPane(m_first);
    connectPane(m_second);

    connect(m_method, &SegmentedSwitch::currentChanged, this, [this](int index) {
        for (MapPane *pane : {m_first, m_second})
            pane->setMethod(index == 0 ? MapMethod::Pca : MapMethod::Umap);
    });
    connect(m_drift, &DriftBar::fileChosen, m_first, &MapPane::choose);
    connect(m_list, &EmbeddingList::changed, this, [this] {
        if (m_first->file().isEmpty())
            adoptRun();
        showSeries();
    });
    connect(&workspace, &Workspace::selectionChanged, this, [this] {
        m_adopted.reset();
        if (isVisible())
            adoptRun();
    });
    connect(m_inspector, &MapInspector::columnChanged, this, &EmbeddingRoom::recolour);
    connect(m_inspector, &MapInspector::cropLinksChanged, this, [this](CropLinks links) {
        m_first->view()->setCropLinks(links);
        m_second->view()->setCropLinks(links);
    });
    connect(m_inspector->legend(), &LegendView::pickedChanged, this, [this](int picked) {
        const EmbeddingColumn *chosen = column(m_first);
        std::vector<bool> rows;
        if (picked >= 0 && chosen) {
            const ColourScheme scheme = colourScheme(chosen, chosen->values.size(), {}, {});
            const float category = scheme.legend[std::size_t(picked)].category;
            for (const float value : chosen->values)
                rows.push_back(value == category);
        }
        m_first->view()->setSelection(rows);
        showSelection(m_first);
    });
    connect(m_inspector, &MapInspector::imageChosen, this, [this](std::size_t image) {
        const auto row = m_active->rowOf(std::int64_t(image));
        m_active->view()->setCurrent(row);
        if (row && m_active->view()->selection().empty())
            showNeighbours(*row);
    });
    connect(m_opener, &DatasetOpener::opened, this, [this] {
        m_hover->setDataset(m_opener->dataset(), devicePixelRatioF());
        m_inspector->setDataset(m_opener->dataset());
        m_shifts->measure(m_first->embedding(), m_opener->dataset());
    });
    connect(m_opener, &DatasetOpener::failed, this, [this](const Error &error) {
        m_problem->showMessage(Meaning::Caution, tr("The map shows no pictures: %1").arg(describe(error)));
    });

    connect(m_neighbours, &NeighbourSearch::found, m_inspector, &MapInspector::showImages);
    connect(m_shifts, &ShiftColumns::measured, this, [this](const QString &file) {
        if (m_first->file() == file)
            m_inspector->setColumns(m_shifts->columnsOf(m_first->embedding().get()));
        recolour();
    });

    connect(m_jobLine, &JobLine::cancelRequested, m_runner, &EmbedRunner::cancel);
    connect(m_runner, &EmbedRunner::progressed, m_jobLine, &JobLine::progress);
    connect(m_runner, &EmbedRunner::stepBegun, this, [this](qint64 step) {
        m_jobLine->begin(tr("Embedding step %1").arg(formatCount(step)));
        showHead();
    });
    connect(m_runner, &EmbedRunner::fileMade, this, [this](const QString &file, bool isLast) {
        m_list->refresh();
        if (isLast)
            m_first->choose(file);
    });
    connect(m_runner, &EmbedRunner::ended, this, [this] {
        m_jobLine->end();
        showHead();
    });
    connect(m_runner, &EmbedRunner::failed, m_problem, [this](const Error &error) { m_problem->showError(error); });
    connect(&Theme::instance(), &Theme::changed, this, &EmbeddingRoom::recolour);
    setComparing(false);
    showHead();
    showImages();
}

EmbeddingRoom::~EmbeddingRoom() = default;

void EmbeddingRoom::connectPane(MapPane *pane)
{
    MapView *view = pane->view();
    connect(pane, &MapPane::embeddingChanged, this, [this, pane] { paneChanged(pane); });
    connect(view, &MapView::hovered, this, [this, pane](const std::optional<std::size_t> &row) { m_hover->show(pane, row); });
    connect(view, &MapView::lassoChanged, m_lasso, &QAction::setChecked);
    connect(view, &MapView::selectionChanged, this, [this, pane] {
        m_inspector->legend()->unpick();
        showSelection(pane);
    });
    connect(view, &MapView::currentChanged, this, [this, pane](const std::optional<std::size_t> &row) {
        m_active = pane;
        MapPane *other = pane == m_first ? m_second : m_first;
        if (linked())
            other->view()->setCurrent(row ? other->rowOf(pane->embedding()->set.indices[*row]) : std::nullopt);
        showImages();
    });
    connect(pane->empty(), &EmptyState::activated, this, [this] {
        if (workspace().library().runs().isEmpty())
            workspace().showRoom(QStringLiteral("design"));
        else
            m_embed->trigger();
    });
}

void EmbeddingRoom::enter()
{
    m_list->refresh();
    adoptRun();
}

void EmbeddingRoom::openFile(const QString &file)
{
    m_list->addFile(file);
    m_first->choose(file);
}

void EmbeddingRoom::setComparing(bool comparing)
{
    m_compare->setChecked(comparing);
    m_second->setVisible(comparing);
    m_maps->setSizes({1000, 1000}); // one as wide as the other
    if (comparing && m_second->file().isEmpty()) // the next one that shows the same images
        for (const EmbeddingEntry &entry : m_list->entries())
            if (m_first->embedding() && entry.file != m_first->file()
                && entry.facts.fingerprint == m_first->embedding()->set.facts.fingerprint)
                m_second->choose(entry.file);
    if (!comparing)
        m_active = m_first;
}

void EmbeddingRoom::adoptRun()
{
    const QString run = workspace().selectedRuns().value(0);
    const EmbeddingEntry *shown = m_list->find(m_first->file());
    if (m_adopted != run && !(shown && shown->runId == run)) {
        QString file;
        for (const EmbeddingEntry &entry : m_list->entries()) // the last is the latest of a run
            if (run.isEmpty() || entry.runId == run)
                file = entry.file;
        m_first->choose(file);
        if (!file.isEmpty())
            m_adopted = run; // from now on, the choice of the user stands
    }
    showSeries();
}

void EmbeddingRoom::showSeries()
{
    const EmbeddingEntry *shown = m_list->find(m_first->file());
    m_drift->setSeries(shown ? m_list->series(*shown) : std::vector<EmbeddingEntry>(), m_first->file());
    showHead();
}

std::optional<RunRecord> EmbeddingRoom::selectedRun() const
{
    const QStringList selected = workspace().selectedRuns();
    return selected.isEmpty() ? std::nullopt : workspace().library().run(selected.first());
}

void EmbeddingRoom::showHead()
{
    const auto run = selectedRun();
    const bool ready = run && !m_runner->isRunning() && !sealedCheckpoints(RunDirectory(toPath(run->path))).empty();
    m_embed->setEnabled(ready);
    m_embedTest->setEnabled(ready);
    m_embed->setToolTip(!run ? tr("Select a run in the list at the left")
                             : tr("Send the images of “%1” through its checkpoints").arg(run->name));
    m_export->setEnabled(m_first->embedding() != nullptr);
    m_compare->setEnabled(m_first->embedding() != nullptr);
    m_lasso->setEnabled(m_first->embedding() != nullptr);
    m_method->setEnabled(m_first->embedding() != nullptr);
    m_inspector->setVisible(m_first->embedding() != nullptr);
    showEmptiness(run, ready);
}

/// What stands in place of the map: why there is none, and the way to one.
void EmbeddingRoom::showEmptiness(const std::optional<RunRecord> &run, bool canEmbed)
{
    EmptyState *empty = m_first->empty();
    if (workspace().library().runs().isEmpty()) {
        empty->setSentence(tr("A map shows what a run has learnt, and there is no run yet."));
        empty->setButton(tr("Open Design"));
    } else if (!run) {
        empty->setSentence(tr("Select a run at the left to see its images as a map."));
        empty->setButton({});
    } else if (!canEmbed && !m_runner->isRunning()) {
        empty->setSentence(tr("“%1” has no checkpoint yet; the engine writes one after an epoch.").arg(run->name));
        empty->setButton({});
    } else {
        empty->setSentence(tr("“%1” has no embedding yet: send its images through its checkpoint to see them as a map.").arg(run->name));
        empty->setButton(canEmbed ? tr("Embed") : QString());
    }
}

void EmbeddingRoom::embed(bool testSplit)
{
    const auto run = selectedRun();
    if (!run || m_runner->isRunning())
        return;
    m_problem->clear();
    const auto answer = m_runner->start(*run, testSplit, m_list->entries());
    if (!answer)
        return m_problem->showError(answer.error());
    switch (*answer) {
    case EmbedRunner::Answer::Started: break;
    case EmbedRunner::Answer::NoTestImages:
        return m_problem->showMessage(Meaning::Caution, tr("The dataset of “%1” has no test images.").arg(run->name));
    case EmbedRunner::Answer::NoCheckpoint:
        return m_problem->showMessage(Meaning::Caution, tr("“%1” has no checkpoint yet; the engine writes one after an epoch.").arg(run->name));
    case EmbedRunner::Answer::NothingLeft:
        return m_problem->showMessage(Meaning::Accent, tr("Every checkpoint of “%1” is embedded already.").arg(run->name));
    }
}

void EmbeddingRoom::paneChanged(MapPane *pane)
{
    const auto embedding = pane->embedding();
    if (pane == m_first) {
        m_problem->clear();
        m_inspector->setColumns(m_shifts->columnsOf(m_first->embedding().get()));
        m_inspector->setCropsKnown(embedding && embedding->set.crops > 0);
        showSeries();
        if (embedding) {
            const bool wasOpen = m_opener->dataset() != nullptr;
            m_opener->open(embedding->dataset, datasetSpec(workspace().config()), workspace().dataset());
            if (!m_opener->dataset() && wasOpen)
                m_inspector->setDataset(nullptr);
            m_shifts->measure(embedding, m_opener->dataset());
        }
    }
    pane->view()->setCropLinks(m_inspector->cropLinks());
    recolour();
    showHead();
    showImages();
}

bool EmbeddingRoom::linked() const
{
    return m_compare->isChecked() && m_first->embedding() && m_second->embedding()
        && m_first->embedding()->set.facts.fingerprint == m_second->embedding()->set.facts.fingerprint;
}

/// What the points of a map are coloured by; null: one colour.
const EmbeddingColumn *EmbeddingRoom::column(const MapPane *pane) const
{
    return m_shifts->find(pane->embedding().get(), m_inspector->column());
}

void EmbeddingRoom::recolour()
{
    colourPane(m_first, true);
    colourPane(m_second, false);
}

void EmbeddingRoom::colourPane(MapPane *pane, bool withLegend)
{
    const EmbeddingColumn *chosen = column(pane);
    EmbeddingColumn measured; // both maps have the scale of the first
    if (const EmbeddingColumn *first = column(m_first); chosen && first && chosen != first) {
        measured = *chosen;
        measured.low = first->low;
        measured.high = first->high;
        chosen = &measured;
    }
    const ThemeColours &colours = Theme::instance().colours();
    const ColourScheme scheme =
        colourScheme(chosen, pane->view()->rows(), colours.accent, Theme::mix(colours.panel, colours.secondary, 0.5));
    pane->view()->setStyles(scheme.styles, scheme.style);
    if (withLegend)
        m_inspector->showScheme(scheme, chosen);
}

void EmbeddingRoom::showSelection(MapPane *from)
{
    m_active = from;
    if (linked()) {
        MapPane *other = from == m_first ? m_second : m_first;
        other->view()->setSelection(other->rowsOf(from->imagesOf(from->view()->selection())));
    }
    showImages();
}

void EmbeddingRoom::showImages()
{
    const auto embedding = m_active->embedding();
    const std::vector<bool> &selection = m_active->view()->selection();
    m_neighbours->cancel();
    if (embedding && selection.size() == embedding->set.rows())
        return m_inspector->showImages(selectedImages(*embedding, selection));
    if (embedding && m_active->view()->current())
        return showNeighbours(*m_active->view()->current());
    m_inspector->showImages({tr("Images"),
                             embedding ? tr("Click a point to see what lies nearest to it, or drag with Shift around points to "
                                            "see them all.")
                                       : QString(),
                             {}});
}

void EmbeddingRoom::showNeighbours(std::size_t row)
{
    const auto embedding = m_active->embedding();
    const MapPane *other = m_active == m_first ? m_second : m_first;
    std::optional<MapRow> counterpart;
    if (const auto there = other->rowOf(embedding->set.indices[row]); linked() && there)
        counterpart = MapRow{other->embedding(), *there};
    m_neighbours->find({embedding, row}, counterpart);
}

void EmbeddingRoom::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the map"), workspace().settings().value(folderKey).toString(),
                                   tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).remove(')'));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &EmbeddingRoom::exportTo);
    dialog->open();
}

void EmbeddingRoom::exportTo(const QString &file)
{
    if (!m_first->embedding())
        return;
    workspace().settings().setValue(folderKey, QFileInfo(file).absolutePath());
    const EmbeddingEntry *entry = m_list->find(m_first->file());
    const MapFigure figure{entry ? EmbeddingList::titleOf(*entry) : QFileInfo(m_first->file()).fileName(), m_first->embedding(),
                           m_first->view()->points(), column(m_first)};
    if (const Result<> written = exportMap(figure, m_shifts->columnsOf(m_first->embedding().get()), file); !written)
        return m_problem->showError(written.error());
    workspace().say(tr("The map is in %1").arg(file));
}

void EmbeddingRoom::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().toLocalFile().endsWith(QStringLiteral(".safetensors")))
        event->acceptProposedAction();
}

void EmbeddingRoom::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().first().toLocalFile());
}

} // namespace leoclr
