#pragma once

#include "widgets/embedding/mapmaker.h"
#include "widgets/embedding/mapview.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace leoclr {

class EmptyState;
class EmbeddingList;
class EmbeddingLoader;
class ErrorBanner;

enum class MapMethod { Pca, Umap };

/// One map with the choice of its embedding above it: loads it, lays it out, and turns it onto the map before, so that
/// points of two epochs can be followed.
class MapPane : public QWidget
{
    Q_OBJECT
public:
    MapPane(EmbeddingList &list, EmbeddingLoader &loader, const QString &name, QWidget *parent = nullptr);

    /// Empty: nothing.
    void choose(const QString &file);
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] std::shared_ptr<const LoadedEmbedding> embedding() const { return m_embedding; }
    void setMethod(MapMethod method);
    [[nodiscard]] MapMethod method() const { return m_method; }
    [[nodiscard]] MapView *view() const { return m_view; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }

    /// Rows of these images of the dataset; images that the map does not have are passed over.
    [[nodiscard]] std::vector<bool> rowsOf(const std::vector<std::int64_t> &images) const;
    [[nodiscard]] std::vector<std::int64_t> imagesOf(const std::vector<bool> &rows) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(std::int64_t image) const;

Q_SIGNALS:
    void fileChosen(const QString &file); ///< by the user
    void embeddingChanged();              ///< another one is shown, or none

private:
    void showFile(const QString &file);
    void take(const std::shared_ptr<const LoadedEmbedding> &embedding);
    void layOut(bool moving);
    void showPoints(const MapPoints &points, bool moving);
    void showWork(const QString &text, double share);
    void showShare(double share);
    void hideWork();

    EmbeddingList &m_list;
    EmbeddingLoader &m_loader;
    QString m_file;
    std::shared_ptr<const LoadedEmbedding> m_embedding;
    MapMethod m_method = MapMethod::Pca;
    MapMaker m_maker;
    QElapsedTimer m_since; ///< the map is being made
    QHash<QString, MapPoints> m_umaps; ///< made so far, by file

    QComboBox *m_choice;
    QLabel *m_note;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    ErrorBanner *m_problem;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MapView *m_view;
};

} // namespace leoclr
