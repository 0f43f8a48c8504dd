#pragma once

#include "core/report/pages.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QSet>

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
    [[nodiscard]] bool isDrawn(int page) const { return m_drawn.contains(page); }

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

    std::shared_ptr<const report::ReportPages> m_pages;
    QHash<int, QImage> m_drawn;
    QSet<int> m_drawing;
    int m_generation = 0; ///< of pages and size: pictures of earlier ones are dropped
};

} // namespace leoclr
