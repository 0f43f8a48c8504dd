#include "widgets/embedding/neighboursearch.h"

#include "core/library/whendone.h"

#include <QtConcurrent>

namespace leoclr {

NeighbourSearch::NeighbourSearch(QObject *parent) : QObject(parent) {}

void NeighbourSearch::find(const MapRow &row, const std::optional<MapRow> &other)
{
    whenDone(QtConcurrent::run([row, other] { return nearestImages(row, other); }), this,
             [this, order = ++m_order](const ImageListing &listing) {
                 if (order == m_order)
                     Q_EMIT found(listing);
             });
}

void NeighbourSearch::cancel()
{
    ++m_order;
}

} // namespace leoclr
