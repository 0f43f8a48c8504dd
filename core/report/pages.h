#pragma once

#include "core/report/document.h"

#include <QRectF>
#include <QSizeF>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace leoclr::report {

/// A report laid out on A4 pages: what the PDF holds, and what the preview shows. Units are 1/96 inch.
class ReportPages
{
public:
    explicit ReportPages(ReportDocument document);

    static constexpr double width = 794, height = 1123;

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    /// Draws one page with its number at the painter's origin; light, on whatever is there (paint white before).
    void paint(QPainter &painter, int page) const;
    [[nodiscard]] const ReportDocument &document() const { return *m_document; }

private:
    struct Placed
    {
        QRectF area;
        std::function<void(QPainter &, const QRectF &)> paint;
    };
    std::shared_ptr<const ReportDocument> m_document; ///< shared with the paint functions
    std::vector<std::vector<Placed>> m_pages;
};

} // namespace leoclr::report
