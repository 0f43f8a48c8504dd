#include "widgets/embedding/mappane.h"

#include "core/projection/align.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/embedding/embeddinglist.h"
#include "widgets/embedding/embeddingloader.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace leoclr {

MapPane::MapPane(EmbeddingList &list, EmbeddingLoader &loader, const QString &name, QWidget *parent)
    : QWidget(parent), m_list(list), m_loader(loader), m_choice(new QComboBox), m_note(new QLabel),
      m_progress(new QProgressBar), m_cancel(new QToolButton), m_problem(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("embedding"), tr("Choose an embedding above."))), m_view(new MapView)
{
    setObjectName(name);
    m_choice->setObjectName(name + QStringLiteral("Choice"));
    m_choice->setAccessibleName(tr("Embedding"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(14);
    m_choice->setModel(&m_list);
    m_choice->setPlaceholderText(tr("Choose an embedding"));
    m_view->setObjectName(name + QStringLiteral("View"));
    makeCaption(m_note);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(96);
    setThemedIcon(m_cancel, QStringLiteral("close"), tr("Give the map up"));
    makeQuiet(m_cancel);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(8);
    line->addWidget(m_choice, 1);
    line->addWidget(m_note);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);
    hideWork();

    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        const QString file = m_choice->itemData(row, EmbeddingList::FileRole).toString();
        choose(file);
        Q_EMIT fileChosen(file);
    });
    connect(&m_list, &QAbstractItemModel::modelReset, this, [this] {
        m_choice->setEnabled(m_list.rowCount() > 0);
        showFile(m_file);
    });
    m_choice->setEnabled(m_list.rowCount() > 0);
    connect(&m_loader, &EmbeddingLoader::loaded, this,
            [this](const QString &file, const std::shared_ptr<const LoadedEmbedding> &embedding) {
                if (file == m_file)
                    take(embedding);
            });
    connect(&m_loader, &EmbeddingLoader::failed, this, [this](const QString &file, const Error &error) {
        if (file != m_file)
            return;
        hideWork();
        m_embedding = nullptr;
        m_stack->setCurrentWidget(m_empty);
        m_problem->showError(error);
        Q_EMIT embeddingChanged();
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_maker.cancel();
        hideWork();
        setMethod(MapMethod::Pca);
    });
    connect(&m_maker, &MapMaker::progressed, this, &MapPane::showShare);
    connect(&m_maker, &MapMaker::shown, this, [this](const MapPoints &points) { showPoints(points, false); });
    connect(&m_maker, &MapMaker::made, this, [this](const QString &file, const MapPoints &points) {
        m_umaps.insert(file, aligned(points, m_view->points()));
        hideWork();
        if (file == m_file)
            showPoints(m_umaps.value(file), false);
    });
    connect(&m_maker, &MapMaker::failed, this, [this](const Error &error) {
        hideWork();
        m_problem->showError(error);
    });
}

void MapPane::showFile(const QString &file)
{
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(file, EmbeddingList::FileRole));
    m_choice->setToolTip(m_choice->currentText()); // narrow maps have no room for all of it
}

void MapPane::choose(const QString &file)
{
    showFile(file);
    if (file == m_file)
        return;
    m_file = file;
    m_maker.cancel();
    hideWork();
    m_problem->clear();
    if (file.isEmpty()) {
        m_embedding = nullptr;
        m_stack->setCurrentWidget(m_empty);
        Q_EMIT embeddingChanged();
        return;
    }
    if (!m_loader.find(file))
        showWork(tr("Reading"), -1);
    m_loader.load(file);
}

void MapPane::take(const std::shared_ptr<const LoadedEmbedding> &embedding)
{
    const bool sameImages = m_embedding && m_embedding->set.indices == embedding->set.indices
        && m_embedding->set.crops == embedding->set.crops
        && m_embedding->set.facts.fingerprint == embedding->set.facts.fingerprint;
    m_embedding = embedding;
    hideWork();
    layOut(sameImages);
    m_stack->setCurrentWidget(m_view);
    Q_EMIT embeddingChanged();
}

void MapPane::setMethod(MapMethod method)
{
    if (method == m_method)
        return;
    m_method = method;
    m_maker.cancel();
    hideWork();
    if (!m_embedding)
        return;
    layOut(true);
    m_view->fit();
}

void MapPane::layOut(bool moving)
{
    if (m_method == MapMethod::Umap && m_umaps.contains(m_file))
        return showPoints(m_umaps.value(m_file), moving);
    // Turned onto what is shown, where these are the same images: so that they can be followed.
    const bool follows = moving && m_view->points().size() == m_embedding->plane.size();
    MapPoints start = m_embedding->plane;
    if (follows) {
        MapPoints images = m_view->points();
        images.resize(m_embedding->set.rows());
        start = m_method == MapMethod::Umap ? m_view->points() : aligned(start, images);
    }
    showPoints(start, moving);
    if (m_method == MapMethod::Umap) {
        showWork(tr("UMAP"), 0);
        m_since.start();
        m_maker.make(m_embedding, start);
    } else {
        m_note->setText(tr("PCA · %1").arg(formatShare(m_embedding->explained[0] + m_embedding->explained[1])));
        m_note->setToolTip(tr("Share of the variance that the two directions hold"));
        m_note->show();
    }
}

void MapPane::showPoints(const MapPoints &points, bool moving)
{
    m_view->setPoints(points, int(m_embedding->set.crops), moving);
}

void MapPane::showWork(const QString &text, double share)
{
    m_note->setText(text);
    m_note->setToolTip({});
    m_note->show();
    m_progress->setRange(0, share < 0 ? 0 : 1000);
    m_progress->setValue(int(share * 1000));
    m_progress->show();
    m_cancel->setVisible(share >= 0);
}

void MapPane::showShare(double share)
{
    const QString done = formatShare(std::round(share * 100) / 100);
    const double seconds = double(m_since.elapsed()) / 1000;
    const bool known = seconds > 5 && share > 0.02;
    showWork(known ? tr("UMAP %1 · %2 left").arg(done, formatDuration(seconds * (1 - share) / share))
                   : tr("UMAP %1").arg(done), share);
}

void MapPane::hideWork()
{
    m_note->hide();
    m_progress->hide();
    m_cancel->hide();
}

std::vector<bool> MapPane::rowsOf(const std::vector<std::int64_t> &images) const
{
    if (images.empty() || !m_embedding)
        return {};
    std::vector<bool> rows(m_embedding->set.rows(), false);
    for (const std::int64_t image : images)
        if (const auto row = rowOf(image))
            rows[*row] = true;
    return rows;
}

std::vector<std::int64_t> MapPane::imagesOf(const std::vector<bool> &rows) const
{
    std::vector<std::int64_t> images;
    for (std::size_t row = 0; m_embedding && row < rows.size() && row < m_embedding->set.rows(); ++row)
        if (rows[row])
            images.push_back(m_embedding->set.indices[row]);
    return images;
}

std::optional<std::size_t> MapPane::rowOf(std::int64_t image) const
{
    if (!m_embedding)
        return std::nullopt;
    const auto found = m_embedding->rowOfImage.find(image);
    return found == m_embedding->rowOfImage.end() ? std::nullopt : std::optional(found->second);
}

} // namespace leoclr
