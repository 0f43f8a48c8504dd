#pragma once

#include "core/library/runlibrary.h"
#include "widgets/common/room.h"
#include "widgets/embedding/datasetopener.h"
#include "widgets/embedding/loadedembedding.h"
#include "widgets/embedding/mappane.h"

#include <optional>

class QAction;
class QLabel;
class QProgressBar;
class QSplitter;
class QToolButton;

namespace leoclr {

class DriftBar;
class EmbeddingList;
class EmbeddingLoader;
class EmbedRunner;
class ErrorBanner;
class HoverCard;
class JobLine;
class MapInspector;
class NeighbourSearch;
class RoomHeader;
class SegmentedSwitch;
class ShiftColumns;

/// Embedding: a dataset as a map under one checkpoint or two side by side; what lies near what, how it drifts over epochs,
/// where crops of an image go.
class EmbeddingRoom : public Room
{
    Q_OBJECT
public:
    explicit EmbeddingRoom(Workspace &workspace, QWidget *parent = nullptr);
    ~EmbeddingRoom() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("embedding"); }
    [[nodiscard]] QString title() const override { return tr("Embedding"); }
    void enter() override;

    /// Shows a file that lies anywhere.
    void openFile(const QString &file);
    /// Writes the first map; what the Export action does once a file is chosen.
    void exportTo(const QString &file);
    void setComparing(bool comparing);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    void layOut();
    void connectPane(MapPane *pane);
    void adoptRun(); ///< shows the latest embedding of the selected run, where another run was selected
    void showSeries();
    void embed(bool testSplit);
    void showHead();
    void showEmptiness(const std::optional<RunRecord> &run, bool canEmbed);
    void paneChanged(MapPane *pane);
    void recolour();
    void colourPane(MapPane *pane, bool withLegend);
    void showSelection(MapPane *from);
    void showImages();
    void showNeighbours(std::size_t row);
    void askForExport();
    [[nodiscard]] std::optional<RunRecord> selectedRun() const;
    [[nodiscard]] const EmbeddingColumn *column(const MapPane *pane) const;
    [[nodiscard]] bool linked() const; ///< both maps show the same images

    EmbeddingList *m_list;
    EmbeddingLoader *m_loader;
    DatasetOpener *m_opener;
    EmbedRunner *m_runner;
    ShiftColumns *m_shifts;
    NeighbourSearch *m_neighbours;
    HoverCard *m_hover;
    std::optional<QString> m_adopted; ///< run whose embedding was shown because it was selected

    QAction *m_embed, *m_embedTest, *m_open, *m_export, *m_compare, *m_lasso;
    RoomHeader *m_header;
    SegmentedSwitch *m_method;
    ErrorBanner *m_problem;
    JobLine *m_jobLine;
    QSplitter *m_maps;
    MapPane *m_first, *m_second;
    MapPane *m_active; ///< the map that the images at the right belong to
    DriftBar *m_drift;
    MapInspector *m_inspector;
};

} // namespace leoclr
