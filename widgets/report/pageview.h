#pragma once

#include "core/report/pages.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QSet>

#include <atomic>
#include <memory>

namespace leoclr {

/// Shows the pages of a report below each other, as wide as there is room. Pages are drawn in the background when they
/// come into sight; until then they are empty paper.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    /// Null: none. Keeps the place where the reader is.
    void setPages(std::shared_ptr<const report::ReportPages> pages);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] bool isDrawn(int page) const { return m_drawn.value(page).generation == *m_generation; }

Q_SIGNALS:
    void pageDrawn(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] QRect pageArea(int page) const; ///< in the viewport
    void arrange();
    void draw(int page);
    void redraw();

    struct Drawn { QImage image; int generation = -1; };

    std::shared_ptr<const report::ReportPages> m_pages;
    QHash<int, Drawn> m_drawn; ///< an earlier generation is shown, scaled, until the page is drawn anew
    QSet<int> m_drawing;
    QSize m_size;              ///< of a page
    /// Of pages and size: counts up with each change. Shared with the background, which leaves out what is outdated.
    std::shared_ptr<std::atomic_int> m_generation = std::make_shared<std::atomic_int>(0);
};

} // namespace leoclr
