#pragma once

#include "widgets/lens/lenscontent.h"
#include "widgets/lens/viewtile.h"

#include <QImage>
#include <QWidget>

#include <map>
#include <vector>

namespace leoclr {

/// The views of a draw side by side, all pictures of one size: in as many columns as make them largest.
class ViewShelf : public QWidget
{
    Q_OBJECT
public:
    explicit ViewShelf(QWidget *parent = nullptr);

    void setViews(const LensContent &content);
    /// Maps over the views, by view number.
    void setHeats(const std::map<std::uint32_t, QImage> &heats);
    void setExactPixels(bool exact);
    [[nodiscard]] std::size_t count() const { return m_shown; }
    [[nodiscard]] const std::vector<ViewTile *> &tiles() const { return m_tiles; } ///< hidden spare ones too

    [[nodiscard]] QSize minimumSizeHint() const override { return {190, 180}; }

Q_SIGNALS:
    void chosen(std::uint32_t number);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Arrangement { int columns = 1; TileForm form; };
    [[nodiscard]] QSizeF cell(int columns) const;
    [[nodiscard]] TileForm formFor(const QSizeF &cell) const;
    [[nodiscard]] Arrangement bestArrangement() const;
    void arrange();
    void addTile();

    std::vector<ViewTile *> m_tiles;
    std::size_t m_shown = 0;
    bool m_exactPixels = false;
};

} // namespace leoclr
