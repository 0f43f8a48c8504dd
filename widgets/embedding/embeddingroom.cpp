#include "widgets/embedding/embeddingroom.h"

#include "core/library/paths.h"
#include "core/library/whendone.h"
#include "core/projection/neighbours.h"
#include "core/runlog/rundirectory.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/errortext.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"
#include "widgets/datasets/thumbnailloader.h"
#include "widgets/embedding/driftbar.h"
#include "widgets/embedding/embeddinglist.h"
#include "widgets/embedding/embeddingloader.h"
#include "widgets/embedding/jobline.h"
#include "widgets/embedding/legendview.h"
#include "widgets/embedding/mapfigure.h"
#include "widgets/embedding/mapinspector.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr std::size_t neighbourCount = 24;
constexpr std::size_t mostShown = 5000;   ///< images of a selection at the right
constexpr qint64 mostEmbedded = 50'000;   ///< images of a larger dataset: what pans smoothly
constexpr int hoverSide = 112;

const QString splitterKey = QStringLiteral("embedding/splitter");
const QString folderKey = QStringLiteral("embedding/exportFolder");

/// Whole checkpoints of a run by step, and which of them an embedding of this split exists for.
QStringList checkpointsWithout(const RunRecord &run, const std::string &split, const std::vector<EmbeddingEntry> &entries)
{
    QStringList checkpoints;
    const QDir folder(toQString(RunDirectory(toPath(run.path)).checkpoints()));
    QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, {}, [](const QString &name) { return name.toLongLong(); });
    for (const QString &name : names) {
        const bool embedded = std::ranges::any_of(entries, [&](const EmbeddingEntry &entry) {
            return entry.runId == run.id && entry.facts.split == split && entry.facts.step == name.toLongLong();
        });
        if (!embedded && QFileInfo::exists(folder.filePath(name) + "/manifest.json"))
            checkpoints << folder.filePath(name);
    }
    return checkpoints;
}

} // namespace

EmbeddingRoom::EmbeddingRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent), m_list(new EmbeddingList(workspace.library(), this)), m_loader(new EmbeddingLoader(this)),
      m_opener(new DatasetOpener(this)), m_thumbnails(new ThumbnailLoader(this)), m_job(new EmbeddingJob({}, this)),
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
        const EmbeddingColumn *chosen = column(m_first, m_inspector->column());
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
    connect(m_thumbnails, &ThumbnailLoader::loaded, this, &EmbeddingRoom::takeThumbnails);
    connect(m_opener, &DatasetOpener::opened, this, [this] {
        m_thumbnails->setSource(m_opener->dataset(), int(hoverSide * devicePixelRatioF()));
        m_inspector->setDataset(m_opener->dataset());
        computeShift();
    });
    connect(m_opener, &DatasetOpener::failed, this, [this](const Error &error) {
        m_problem->showMessage(Meaning::Caution, tr("The map shows no pictures: %1").arg(describe(error)));
    });

    connect(m_jobLine, &JobLine::cancelRequested, this, [this] {
        m_job->cancel();
        m_waiting.clear();
        m_jobLine->end();
        showHead();
    });
    connect(m_job, &EmbeddingJob::progressed, m_jobLine, &JobLine::progress);
    connect(m_job, &EmbeddingJob::finished, this, [this](const QString &file) {
        m_list->refresh();
        if (m_waiting.isEmpty())
            m_first->choose(file);
        embedNext();
    });
    connect(m_job, &EmbeddingJob::failed, this, [this](const Error &error) {
        m_waiting.clear();
        m_jobLine->end();
        m_problem->showError(error);
        showHead();
    });
    connect(&Theme::instance(), &Theme::changed, this, &EmbeddingRoom::recolour);
    setComparing(false);
    showHead();
    showImages();
}

EmbeddingRoom::~EmbeddingRoom()
{
    m_shiftStop.request_stop();
}

void EmbeddingRoom::makeActions()
{
    m_embed = new QAction(tr("Embed"), this);
    m_embed->setObjectName(QStringLiteral("embed"));
    m_embed->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_embedTest = new QAction(tr("Embed the test images"), this);
    m_open = new QAction(tr("Open an embedding file…"), this);
    m_export = new QAction(tr("Export the map…"), this);
    m_export->setObjectName(QStringLiteral("exportMap"));
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Export the map as PNG, SVG, PDF or CSV"));
    m_compare = new QAction(tr("Compare"), this);
    m_compare->setObjectName(QStringLiteral("compareMaps"));
    m_compare->setCheckable(true);
    m_compare->setToolTip(tr("Two maps side by side; what is selected in one is selected in the other"));
    m_lasso = new QAction(tr("Lasso"), this);
    m_lasso->setObjectName(QStringLiteral("lasso"));
    m_lasso->setCheckable(true);
    m_lasso->setToolTip(tr("Drag selects instead of moving the map (L); without it, drag with Shift"));
    setThemedIcon(m_export, QStringLiteral("export"));
    setThemedIcon(m_lasso, QStringLiteral("lasso"));
    setThemedIcon(m_open, QStringLiteral("open"));
    for (QAction *action : {m_embed, m_export})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_embed, m_export, m_compare, m_lasso});

    connect(m_embed, &QAction::triggered, this, [this] { embed({}); });
    connect(m_embedTest, &QAction::triggered, this, [this] { embed(QStringLiteral("test")); });
    connect(m_export, &QAction::triggered, this, &EmbeddingRoom::askForExport);
    connect(m_compare, &QAction::toggled, this, &EmbeddingRoom::setComparing);
    connect(m_lasso, &QAction::toggled, this, [this](bool on) {
        m_first->view()->setLasso(on);
        m_second->view()->setLasso(on);
    });
    connect(m_open, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open an embedding"), {}, tr("Embeddings (*.safetensors)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &EmbeddingRoom::openFile);
        dialog->open();
    });
}

void EmbeddingRoom::layOut()
{
    m_method->addSegment(tr("PCA"), tr("The two directions in which the features vary most; at once"));
    m_method->addSegment(tr("UMAP"), tr("Keeps neighbours together; made in the background"));
    m_method->setObjectName(QStringLiteral("mapMethod"));
    m_header->addWidget(m_method);
    m_header->addAction(m_compare, true);
    m_header->addAction(m_lasso);
    m_header->addAction(m_export);
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("embeddingMore"));
    auto *menu = new QMenu(more);
    menu->addActions({m_embedTest, m_open});
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    setThemedIcon(more, QStringLiteral("more"), tr("More"));
    makeQuiet(more);
    m_header->addWidget(more);
    m_header->setPrimary(m_embed);

    auto *maps = new QSplitter(Qt::Horizontal);
    maps->addWidget(m_first);
    maps->addWidget(m_second);
    maps->setChildrenCollapsible(false);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(maps, 1);
    column->addWidget(m_drift);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(left);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({900, 300});
    if (const QByteArray state = workspace().settings().value(splitterKey).toByteArray(); !state.isEmpty())
        splitter->restoreState(state);
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { workspace().settings().setValue(splitterKey, splitter->saveState()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_problem);
    layout->addWidget(m_jobLine);
    layout->addWidget(splitter, 1);
}

void EmbeddingRoom::connectPane(MapPane *pane)
{
    MapView *view = pane->view();
    connect(pane, &MapPane::embeddingChanged, this, [this, pane] { paneChanged(pane); });
    connect(view, &MapView::hovered, this, [this, pane](const std::optional<std::size_t> &row) { showHover(pane, row); });
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
    connect(pane->empty(), &EmptyState::activated, m_embed, &QAction::trigger);
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

void EmbeddingRoom::showHead()
{
    const QStringList selected = workspace().selectedRuns();
    const auto run = selected.isEmpty() ? std::nullopt : workspace().library().run(selected.first());
    const EmbeddingEntry *entry = m_list->find(m_first->file());
    m_header->setSubtitle(entry ? EmbeddingList::titleOf(*entry) : QString());
    const bool busy = m_job->isRunning();
    m_embed->setEnabled(run && !busy);
    m_embedTest->setEnabled(run && !busy);
    m_embed->setToolTip(!run ? tr("Select a run in the list at the left")
                             : tr("Send the images of “%1” through its checkpoints").arg(run->name));
    m_export->setEnabled(m_first->embedding() != nullptr);
    EmptyState *empty = m_first->empty();
    empty->setSentence(run ? tr("“%1” has no embedding yet: send its images through its checkpoint to see them as a map.").arg(run->name)
                           : tr("Select a run at the left to see its images as a map."));
    empty->setButton(run && !busy ? tr("Embed") : QString());
}

void EmbeddingRoom::embed(const QString &split)
{
    const QStringList selected = workspace().selectedRuns();
    const auto run = selected.isEmpty() ? std::nullopt : workspace().library().run(selected.first());
    if (!run || m_job->isRunning())
        return;
    m_problem->clear();
    const auto config = RunDirectory(toPath(run->path)).config();
    if (!config)
        return m_problem->showError(config.error());
    m_jobSplit = split;
    if (!split.isEmpty()) {
        const auto test = testSplitOf(datasetSpec(*config));
        if (!test)
            return m_problem->showMessage(Meaning::Caution, tr("The dataset of “%1” has no test images.").arg(run->name));
        m_jobSplit = QString::fromStdString(test->split);
    }
    const std::string wanted = m_jobSplit.isEmpty() ? config->dataSplit : m_jobSplit.toStdString();
    m_waiting = checkpointsWithout(*run, wanted, m_list->entries());
    if (m_waiting.isEmpty()) {
        const bool none = latestCheckpoint(RunDirectory(toPath(run->path))).has_value();
        return m_problem->showMessage(none ? Meaning::Accent : Meaning::Caution,
                                      none ? tr("Every checkpoint of “%1” is embedded already.").arg(run->name)
                                           : tr("“%1” has no checkpoint yet; the engine writes one after an epoch.").arg(run->name));
    }
    embedNext();
}

void EmbeddingRoom::embedNext()
{
    if (m_waiting.isEmpty()) {
        m_jobLine->end();
        return showHead();
    }
    const QString checkpoint = m_waiting.takeFirst();
    EmbeddingOrder order{checkpoint, {}, 0, true};
    const auto config = RunDirectory(toPath(QFileInfo(checkpoint).dir().absolutePath() + "/..")).config();
    if (config) {
        DatasetSpec spec = datasetSpec(*config);
        if (!m_jobSplit.isEmpty())
            spec.split = m_jobSplit.toStdString();
        const auto limit = qint64(spec.limit);
        order.limit = limit > 0 && limit < mostEmbedded ? limit : mostEmbedded;
        if (!m_jobSplit.isEmpty())
            order.dataset = spec;
    }
    m_jobLine->begin(tr("Embedding step %1").arg(formatCount(QFileInfo(checkpoint).fileName().toLongLong())));
    m_job->start(order);
    showHead();
}

void EmbeddingRoom::paneChanged(MapPane *pane)
{
    const auto embedding = pane->embedding();
    if (pane == m_first) {
        m_problem->clear();
        m_inspector->setColumns(columnsOf(m_first));
        m_inspector->setCropsKnown(embedding && embedding->set.crops > 0);
        showSeries();
        if (embedding) {
            const bool wasOpen = m_opener->dataset() != nullptr;
            m_opener->open(embedding->dataset, datasetSpec(workspace().config()), workspace().dataset());
            if (!m_opener->dataset() && wasOpen)
                m_inspector->setDataset(nullptr);
            computeShift();
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

std::vector<EmbeddingColumn> EmbeddingRoom::columnsOf(const MapPane *pane) const
{
    std::vector<EmbeddingColumn> columns;
    if (!pane->embedding())
        return columns;
    columns = pane->embedding()->columns;
    if (const auto shift = m_shifts.find(pane->file()); shift != m_shifts.end())
        columns.push_back(*shift);
    return columns;
}

const EmbeddingColumn *EmbeddingRoom::column(const MapPane *pane, const QString &key) const
{
    if (!pane->embedding())
        return nullptr;
    if (key == QStringLiteral("shift")) {
        const auto shift = m_shifts.find(pane->file());
        return shift == m_shifts.end() ? nullptr : &*shift;
    }
    const auto &columns = pane->embedding()->columns;
    const auto found = std::ranges::find(columns, key, &EmbeddingColumn::key);
    return found == columns.end() ? nullptr : &*found;
}

void EmbeddingRoom::recolour()
{
    colourPane(m_first, true);
    colourPane(m_second, false);
}

void EmbeddingRoom::colourPane(MapPane *pane, bool withLegend)
{
    const EmbeddingColumn *chosen = column(pane, m_inspector->column());
    EmbeddingColumn measured; // both maps have the scale of the first
    if (const EmbeddingColumn *first = column(m_first, m_inspector->column()); chosen && first && chosen != first) {
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

void EmbeddingRoom::computeShift()
{
    const auto embedding = m_first->embedding();
    const auto dataset = m_opener->dataset();
    if (!embedding || !dataset || !dataset->hasObjects() || embedding->set.crops < 2 || m_shifts.contains(embedding->file))
        return;
    m_shiftStop.request_stop();
    m_shiftStop = {};
    whenDone(QtConcurrent::run([embedding, dataset, stop = m_shiftStop.get_token()] {
        return std::pair(shiftColumn(*embedding, *dataset, stop), !stop.stop_requested());
    }), this, [this, embedding](const std::pair<EmbeddingColumn, bool> &result) {
        if (!result.second)
            return;
        m_shifts.insert(embedding->file, result.first);
        if (m_first->file() == embedding->file)
            m_inspector->setColumns(columnsOf(m_first));
        recolour();
    });
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
    if (embedding && selection.size() == embedding->set.rows()) {
        std::vector<ImageListModel::Item> items;
        std::size_t count = 0;
        for (std::size_t row = 0; row < selection.size(); ++row) {
            if (!selection[row] || ++count > mostShown)
                continue;
            const QString ofClass = embedding->className(row);
            const QString number = tr("image %1").arg(formatCount(embedding->set.indices[row]));
            items.push_back({std::size_t(embedding->set.indices[row]), ofClass.isEmpty() ? number : ofClass,
                             ofClass.isEmpty() ? number : number + QStringLiteral(", ") + ofClass});
        }
        const QString detail = count > mostShown ? tr("the first %1 are shown").arg(formatCount(qint64(mostShown))) : QString();
        return m_inspector->showImages(tr("%n image(s) selected", nullptr, int(count)), detail, std::move(items));
    }
    if (embedding && m_active->view()->current())
        return showNeighbours(*m_active->view()->current());
    m_inspector->showImages(tr("Images"),
                            embedding ? tr("Click a point to see what lies nearest to it, or drag with Shift around points to "
                                           "see them all.")
                                      : QString(),
                            {});
}

void EmbeddingRoom::showNeighbours(std::size_t row)
{
    const auto nearestOf = [](const LoadedEmbedding &embedding, std::size_t of) {
        return nearestRows(embedding.images(), embedding.images().row(of), neighbourCount, of);
    };
    const auto embedding = m_active->embedding();
    const std::vector<Neighbour> near = nearestOf(*embedding, row);
    std::vector<ImageListModel::Item> items;
    const auto add = [&](std::size_t at, const QString &caption) {
        const auto image = embedding->set.indices[at];
        items.push_back({std::size_t(image), caption,
                         tr("image %1, %2").arg(formatCount(image)).arg(embedding->className(at))});
    };
    add(row, tr("this one"));
    std::size_t same = 0;
    for (const Neighbour &neighbour : near) {
        add(neighbour.row, formatNumber(neighbour.cosine, 3));
        same += embedding->set.labels[neighbour.row] == embedding->set.labels[row];
    }
    QStringList details;
    if (!embedding->className(row).isEmpty())
        details << tr("%1 of %2 are of the class “%3”").arg(same).arg(near.size()).arg(embedding->className(row));
    MapPane *other = m_active == m_first ? m_second : m_first;
    if (const auto there = other->rowOf(embedding->set.indices[row]); linked() && there) {
        std::size_t shared = 0;
        for (const Neighbour &neighbour : nearestOf(*other->embedding(), *there))
            shared += std::ranges::any_of(near, [&](const Neighbour &one) {
                return embedding->set.indices[one.row] == other->embedding()->set.indices[neighbour.row];
            });
        details << tr("%1 are neighbours in the other map too").arg(shared);
    }
    m_inspector->showImages(tr("Nearest by cosine"), details.join(QStringLiteral(" · ")), std::move(items));
}

void EmbeddingRoom::showHover(MapPane *pane, const std::optional<std::size_t> &row)
{
    m_hover.reset();
    if (!row || !pane->embedding())
        return;
    const auto image = std::size_t(pane->embedding()->set.indices[*row]);
    m_hover = Hover{pane, *row, image};
    takeThumbnails({}); // words at once, the picture when it is there
    if (m_opener->dataset() && image < m_opener->dataset()->size())
        m_thumbnails->request(image);
}

void EmbeddingRoom::takeThumbnails(const std::vector<Thumbnail> &thumbnails)
{
    if (!m_hover)
        return;
    QImage picture;
    for (const Thumbnail &thumbnail : thumbnails)
        if (thumbnail.index == m_hover->image)
            picture = thumbnail.image;
    if (!thumbnails.empty() && picture.isNull())
        return;
    picture.setDevicePixelRatio(devicePixelRatioF());
    const LoadedEmbedding &embedding = *m_hover->pane->embedding();
    QString detail = tr("image %1").arg(formatCount(qint64(m_hover->image)));
    const EmbeddingColumn *chosen = column(m_hover->pane, m_inspector->column());
    if (chosen && !chosen->isCategorical() && std::isfinite(chosen->values[m_hover->row]))
        detail += QStringLiteral(" · ") + tr("%1 %2").arg(chosen->name, formatNumber(chosen->values[m_hover->row], 3));
    const QString ofClass = embedding.className(m_hover->row);
    m_hover->pane->view()->setHoverCard(m_hover->row, picture, ofClass.isEmpty() ? detail : ofClass,
                                        ofClass.isEmpty() ? QString() : detail);
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
                           m_first->view()->points(), column(m_first, m_inspector->column())};
    if (const Result<> written = exportMap(figure, columnsOf(m_first), file); !written)
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
