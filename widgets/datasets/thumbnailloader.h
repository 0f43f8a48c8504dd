#pragma once

#include "core/data/dataset.h"

#include <QImage>
#include <QObject>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace leoclr {

/// An object's box on a thumbnail.
struct ThumbnailBox
{
    QRectF place; ///< in shares of the picture, 0 to 1
    int label = -1;
    bool faint = false; ///< difficult or a crowd
};

/// One decoded thumbnail, or why there is none.
struct Thumbnail
{
    std::size_t index = 0; ///< in the dataset
    QImage image;          ///< null where the picture could not be read
    QString problem;       ///< translated sentence then
    std::vector<ThumbnailBox> boxes;
};

/// Decodes thumbnails in the background, JPEGs at a fraction of their size. The newest wish is served first, so that
/// what is on the screen appears before what was scrolled past; wishes that are too old are forgotten. Belongs to the GUI thread; its destructor
/// does not wait for decoders at work.
class ThumbnailLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t longestQueue = 600;

    explicit ThumbnailLoader(QObject *parent = nullptr);
    ~ThumbnailLoader() override;

    /// What to decode from now on, and how large; wishes for the former dataset are dropped.
    /// @param side of the square that a thumbnail fits into, device pixels
    void setSource(std::shared_ptr<const Dataset> dataset, int side);
    /// Wishes for one thumbnail; a wish that waits already moves to the front.
    void request(std::size_t index);
    /// Forgets the wishes for which `wanted` is false: what was scrolled away. dropped() tells them.
    void keep(const std::function<bool(std::size_t)> &wanted);

Q_SIGNALS:
    /// In batches. Wishes that were dropped are never answered.
    void loaded(const std::vector<leoclr::Thumbnail> &thumbnails);
    /// Old wishes gave way to new ones: whoever remembers open wishes forgets these.
    void dropped(const std::vector<std::size_t> &indices);

private:
    struct State;
    static void work(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
};

} // namespace leoclr
