#include "widgets/lens/viewshelf.h"

#include "widgets/lens/viewlook.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double gap = 4;
constexpr int mostColumns = 4;
constexpr double chipsColumn = 112; ///< least room beside the picture

} // namespace

ViewShelf::ViewShelf(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Views as the network sees them"));
}

void ViewShelf::addTile()
{
    auto *tile = new ViewTile(this);
    tile->setObjectName(QStringLiteral("view%1").arg(m_tiles.size()));
    tile->setExactPixels(m_exactPixels);
    connect(tile, &ViewTile::chosen, this, &ViewShelf::chosen);
    m_tiles.push_back(tile);
}

void ViewShelf::setViews(const LensContent &content)
{
    while (m_tiles.size() < content.views.size())
        addTile();
    m_shown = content.views.size();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < m_shown);
        if (i >= m_shown)
            continue;
        const LensView &view = content.views[i];
        m_tiles[i]->setView(view, content.size, viewTitle(view), viewRole(view), viewTint(view));
        m_tiles[i]->setChosen(view.number == content.stepsOf);
    }
    arrange();
}

void ViewShelf::setHeats(const std::map<std::uint32_t, QImage> &heats)
{
    for (ViewTile *tile : m_tiles) {
        const auto heat = heats.find(tile->number());
        tile->setHeat(heat == heats.end() ? QImage() : heat->second);
    }
}

void ViewShelf::setExactPixels(bool exact)
{
    m_exactPixels = exact;
    for (ViewTile *tile : m_tiles)
        tile->setExactPixels(exact);
}

QSizeF ViewShelf::cell(int columns) const
{
    const int rows = (int(m_shown) + columns - 1) / columns;
    return {std::floor((width() - (columns - 1) * gap) / columns), std::floor((height() - (rows - 1) * gap) / rows)};
}

TileForm ViewShelf::formFor(const QSizeF &cell) const
{
    double below = cell.width();
    double beside = cell.width();
    for (std::size_t i = 0; i < m_shown; ++i) {
        below = std::min(below, m_tiles[i]->sideBelow(cell));
        beside = std::min(beside, m_tiles[i]->sideBeside(cell));
    }
    TileForm form{beside > below, std::floor(std::max(below, beside))};
    // Where not every chip finds a place beside a picture of some size, the picture comes first.
    const double without = std::min(std::floor(std::min(cell.height() - 8, cell.width() - chipsColumn)),
                                    ViewTile::smallestPicture);
    if (without > form.side)
        form = {true, without};
    form.side = std::max(form.side, 32.0);
    return form;
}

ViewShelf::Arrangement ViewShelf::bestArrangement() const
{
    Arrangement best{1, formFor(cell(1))};
    for (int columns = 2; columns <= std::min(mostColumns, int(m_shown)); ++columns) {
        const TileForm form = formFor(cell(columns));
        if (form.side > best.form.side)
            best = {columns, form};
    }
    return best;
}

void ViewShelf::arrange()
{
    if (m_shown == 0)
        return;
    const Arrangement best = bestArrangement();
    const QSizeF size = cell(best.columns);
    for (std::size_t i = 0; i < m_shown; ++i) {
        const int column = int(i) % best.columns;
        const int row = int(i) / best.columns;
        m_tiles[i]->setGeometry(int(column * (size.width() + gap)), int(row * (size.height() + gap)),
                                int(size.width()), int(size.height()));
        m_tiles[i]->setForm(best.form);
    }
}

void ViewShelf::resizeEvent(QResizeEvent *)
{
    arrange();
}

} // namespace leoclr
