#pragma once

#include "core/data/dataset.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace leoclr {

/// One decoded thumbnail, or why there is none.
struct Thumbnail
{
    std::size_t index = 0; ///< in the dataset
    QImage image;          ///< null where the picture could not be read
    QString problem;       ///< translated sentence then
};

/// Decodes thumbnails in the background. The newest wish is served first, so that what is on the screen appears
/// before what was scrolled past; wishes that are too old are forgotten. Belongs to the GUI thread; its destructor
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
