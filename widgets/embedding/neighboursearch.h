#pragma once

#include "widgets/embedding/imagelisting.h"

#include <QObject>

namespace leoclr {

/// Looks for the images nearest to one in the background. Only the one asked for last is answered. GUI thread.
class NeighbourSearch : public QObject
{
    Q_OBJECT
public:
    explicit NeighbourSearch(QObject *parent = nullptr);

    /// found() follows.
    void find(const MapRow &row, const std::optional<MapRow> &other);
    void cancel(); ///< what was asked for is of no interest any more

Q_SIGNALS:
    void found(const leoclr::ImageListing &listing);

private:
    quint64 m_order = 0;
};

} // namespace leoclr
