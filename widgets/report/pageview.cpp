#include "widgets/report/pageview.h"

#include "core/library/whendone.h"
#include "widgets/common/theme.h"

#include <QFuture>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrent>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int margin = 24, gap = 16;
constexpr int widest = 900;

QImage drawnPage(const std::shared_ptr<const report::ReportPages> &pages, int page, QSize pixels, double ratio)
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white); // paper, in the dark theme too
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / report::ReportPages::width, pixels.width() / report::ReportPages::width);
    pages->paint(painter, page);
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Window);
    verticalScrollBar()->setSingleStep(40);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PageView::setPages(std::shared_ptr<const report::ReportPages> pages)
{
    m_pages = std::move(pages);
    if (!m_pages)
        m_drawn.clear();
    redraw();
    arrange();
}

int PageView::pageCount() const
{
    return m_pages ? m_pages->count() : 0;
}

QSize PageView::pageSize() const
{
    const int width = std::clamp(viewport()->width() - 2 * margin, 100, widest);
    return {width, static_cast<int>(width * report::ReportPages::height / report::ReportPages::width)};
}

QRect PageView::pageArea(int page) const
{
    const QSize size = pageSize();
    const int top = margin + page * (size.height() + gap) - verticalScrollBar()->value();
    return {QPoint((viewport()->width() - size.width()) / 2, top), size};
}

void PageView::arrange()
{
    const int all = 2 * margin - gap + pageCount() * (pageSize().height() + gap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    viewport()->update();
}

void PageView::redraw()
{
    ++*m_generation;
    m_drawing.clear();
    m_size = pageSize();
}

void PageView::draw(int page)
{
    if (m_drawing.contains(page))
        return;
    m_drawing.insert(page);
    const double ratio = devicePixelRatioF();
    const int generation = *m_generation;
    whenDone(QtConcurrent::run([pages = m_pages, page, size = pageSize() * ratio, ratio, generation, latest = m_generation] {
        return generation == *latest ? drawnPage(pages, page, size, ratio) : QImage();
    }), this, [this, page, generation](const QImage &image) {
        if (generation != *m_generation)
            return;
        m_drawn.insert(page, {image, generation});
        m_drawing.remove(page);
        viewport()->update(pageArea(page));
        Q_EMIT pageDrawn(page);
    });
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeColours &colours = Theme::instance().colours();
    for (int page = 0; page < pageCount(); ++page) {
        const QRect area = pageArea(page);
        if (!area.intersects(viewport()->rect())) {
            m_drawn.remove(page); // a report of many runs has many pages
            continue;
        }
        const Drawn drawn = m_drawn.value(page);
        if (drawn.image.isNull())
            painter.fillRect(area, Qt::white);
        else
            painter.drawImage(area, drawn.image);
        if (drawn.generation != *m_generation)
            draw(page);
        painter.setPen(colours.line);
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    // The same words stay at the upper edge.
    const QScrollBar *const bar = verticalScrollBar();
    const double all = margin + pageCount() * (m_size.height() + gap);
    const double place = bar->value() / all;
    if (pageSize() != m_size)
        redraw();
    arrange();
    verticalScrollBar()->setValue(static_cast<int>(place * (margin + pageCount() * (m_size.height() + gap))));
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *const bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    case Qt::Key_Home:
        bar->triggerAction(QScrollBar::SliderToMinimum);
        break;
    case Qt::Key_End:
        bar->triggerAction(QScrollBar::SliderToMaximum);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace leoclr
