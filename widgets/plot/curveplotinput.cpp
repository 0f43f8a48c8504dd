#include "widgets/plot/curveplotprivate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace leoclr {

namespace {

constexpr double wheelFactor = 0.85; ///< a notch of the wheel
constexpr double keyFactor = 0.8;
constexpr double keyPan = 60;        ///< pixels

} // namespace

void CurvePlot::Private::hoverPixel(const QPointF &position)
{
    const QRectF axes = axesRect();
    if (model.isEmpty() || position.x() < axes.left() - 4 || position.x() > axes.right() + 4) {
        endHover();
        return;
    }
    const double x = model.nearestX(canvas->xAxis->pixelToCoord(position.x()));
    if (!std::isfinite(x))
        return;
    marked = x;
    markedHere = true;
    refreshOverlay();
    Q_EMIT q.hovered(x);
}

void CurvePlot::Private::endHover()
{
    if (!marked)
        return;
    marked.reset();
    refreshOverlay();
    Q_EMIT q.hoverEnded();
}

void CurvePlot::wheelEvent(QWheelEvent *event)
{
    if (d->canvas->compact || d->model.isEmpty()) {
        event->ignore(); // the page scrolls
        return;
    }
    // Some systems turn Shift + wheel into a sideways wheel.
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const QPointF position = event->position();
    zoom(std::pow(wheelFactor, turn / 120.0), d->canvas->xAxis->pixelToCoord(position.x()),
         d->canvas->yAxis->pixelToCoord(position.y()), event->modifiers().testFlag(Qt::ShiftModifier));
    event->accept();
}

void CurvePlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    d->pressed = event->pos();
    d->last = event->position();
    d->dragging = false;
}

void CurvePlot::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || d->canvas->compact) {
        d->hoverPixel(event->position());
        return;
    }
    if (!d->dragging && (event->pos() - d->pressed).manhattanLength() < QApplication::startDragDistance() / 2)
        return;
    if (!d->dragging) {
        d->dragging = true;
        setCursor(Qt::ClosedHandCursor);
        d->endHover();
    }
    pan(event->position() - d->last);
    d->last = event->position();
}

void CurvePlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (d->canvas->compact) {
        if (rect().contains(event->pos()))
            Q_EMIT activated();
        return;
    }
    if (d->dragging)
        setCursor(Qt::ArrowCursor);
    d->dragging = false;
}

void CurvePlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !d->canvas->compact)
        fit();
}

void CurvePlot::leaveEvent(QEvent *)
{
    d->endHover();
}

void CurvePlot::keyPressEvent(QKeyEvent *event)
{
    const QRectF axes = d->axesRect();
    const double middleX = d->canvas->xAxis->pixelToCoord(axes.center().x());
    const double middleY = d->canvas->yAxis->pixelToCoord(axes.center().y());
    const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) && event->key() != Qt::Key_Plus;
    if (d->canvas->compact && event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter
        && event->key() != Qt::Key_Space && event->key() != Qt::Key_L) {
        QWidget::keyPressEvent(event); // arrows move between small multiples or scroll
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: pan({keyPan, 0}); break;
    case Qt::Key_Right: pan({-keyPan, 0}); break;
    case Qt::Key_Up: pan({0, keyPan}); break;
    case Qt::Key_Down: pan({0, -keyPan}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(keyFactor, middleX, middleY, sideways); break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore: zoom(1 / keyFactor, middleX, middleY, sideways); break;
    case Qt::Key_0:
    case Qt::Key_Home: fit(); break;
    case Qt::Key_L: setLogarithmic(!isLogarithmic()); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT activated(); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

void CurvePlot::fillMenu(QMenu &menu)
{
    if (!d->canvas->compact) {
        menu.addAction(tr("Show everything"), QKeySequence(Qt::Key_0), this, &CurvePlot::fit);
        QAction *follow = menu.addAction(tr("Follow the end"), this, &CurvePlot::setFollowing);
        follow->setCheckable(true);
        follow->setChecked(isFollowing());
    }
    QAction *logarithmic = menu.addAction(tr("Logarithmic axis"), QKeySequence(Qt::Key_L), this, &CurvePlot::setLogarithmic);
    logarithmic->setCheckable(true);
    logarithmic->setChecked(isLogarithmic());
    menu.addSeparator();
    QAction *save = menu.addAction(tr("Export as PNG, PDF or SVG…"), this, &CurvePlot::askExport);
    QAction *copy = menu.addAction(tr("Copy data as CSV"), this, &CurvePlot::copyData);
    save->setEnabled(!d->model.isEmpty());
    copy->setEnabled(!d->model.isEmpty());
}

void CurvePlot::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

void CurvePlot::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the plot"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PNG picture (*.png)"), tr("PDF document (*.pdf)"), tr("SVG drawing (*.svg)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(title().toLower().replace(' ', '-'));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto written = exportTo(file);
        if (!written)
            Q_EMIT exportFailed(written.error());
    });
    dialog->open();
}

void CurvePlot::resizeEvent(QResizeEvent *)
{
    d->canvas->setGeometry(rect());
    d->overlay->setGeometry(rect());
    d->overlay->raise();
    d->laidOut = false;
    d->scheduleRedraw(0);
}

void CurvePlot::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::instance().colours().panel);
}

void CurvePlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        d->restyle();
    QWidget::changeEvent(event);
}

void CurvePlot::focusInEvent(QFocusEvent *event)
{
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    d->overlay->setFocusFrame(byKeyboard);
    QWidget::focusInEvent(event);
}

void CurvePlot::focusOutEvent(QFocusEvent *event)
{
    d->overlay->setFocusFrame(false);
    QWidget::focusOutEvent(event);
}

bool CurvePlot::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        d->scheduleRedraw(0);
    return QWidget::event(event);
}

} // namespace leoclr
