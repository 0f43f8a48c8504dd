#include "widgets/lens/viewtile.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double padding = 4;
constexpr double gap = 8;
constexpr double chipGap = 4;
constexpr double frameWidth = 2;
constexpr double narrowestColumn = 104; ///< of chips beside the picture
constexpr double widestColumn = 240;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ViewTile::ViewTile(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ViewTile::setView(const LensView &view, cv::Size image, const QString &title, const QString &role,
                       const QColor &colour)
{
    m_view = view;
    m_title = title;
    m_role = role;
    m_colour = colour;
    m_chips = recipeChips(view.recipe, image);
    setAccessibleName(tr("View %1, %2").arg(title, role));
    setAccessibleDescription(recipeSentence(view.recipe, image));
    update();
}

void ViewTile::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void ViewTile::setHeat(const QImage &heat)
{
    m_heat = heat;
    update();
}

void ViewTile::setExactPixels(bool exact)
{
    m_exactPixels = exact;
    update();
}

QStringList ViewTile::chipTexts() const
{
    QStringList texts;
    for (const RecipeChip &chip : m_chips)
        texts << chip.text;
    return texts;
}

double ViewTile::placeChips(Layout &layout, const QRectF &area) const
{
    const QFontMetricsF metrics(Theme::captionFont(font()));
    const double height = std::ceil(metrics.height()) + 4;
    double x = area.left();
    double y = area.top();
    layout.chips.clear();
    for (const RecipeChip &chip : m_chips) {
        const double width = std::ceil(metrics.horizontalAdvance(chip.text)) + 12;
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += height + chipGap;
        }
        layout.chips.emplace_back(x, y, std::min(width, area.width()), height);
        x += width + chipGap;
    }
    return m_chips.empty() ? 0 : y + height - area.top();
}

double ViewTile::titleHeight() const
{
    return std::ceil(QFontMetricsF(font()).height()) + 2;
}

double ViewTile::sideBelow(const QSizeF &size) const
{
    const QSizeF area = size - QSizeF(2 * padding, 2 * padding);
    Layout layout;
    const double chips = placeChips(layout, QRectF({0, 0}, area));
    return std::min(area.width(), area.height() - titleHeight() - chips - 2 * chipGap);
}

double ViewTile::sideBeside(const QSizeF &size) const
{
    const QSizeF area = size - QSizeF(2 * padding, 2 * padding);
    for (double column = narrowestColumn; column <= widestColumn; column += 8) {
        const double side = std::min(area.height(), area.width() - gap - column);
        Layout layout;
        const double chips = placeChips(layout, QRectF(0, 0, area.width() - gap - side, 1));
        if (titleHeight() + chipGap + chips <= area.height())
            return side;
    }
    return 0;
}

void ViewTile::setForm(const TileForm &form)
{
    m_form = form;
    update();
}

ViewTile::Layout ViewTile::arrange() const
{
    Layout layout;
    const QRectF area = QRectF(rect()).adjusted(padding, padding, -padding, -padding);
    const QSizeF picture(m_form.side, m_form.side);
    if (m_form.beside) {
        layout.picture = QRectF(area.topLeft(), picture);
        const double left = layout.picture.right() + gap;
        layout.title = QRectF(left, area.top(), area.right() - left, titleHeight());
        placeChips(layout, QRectF(left, layout.title.bottom() + chipGap, area.right() - left, 1));
    } else {
        layout.title = QRectF(area.left(), area.top(), area.width(), titleHeight());
        layout.picture = QRectF(QPointF(area.left(), layout.title.bottom() + chipGap), picture);
        placeChips(layout, QRectF(area.left(), layout.picture.bottom() + chipGap, area.width(), 1));
    }
    dropOverflow(layout);
    return layout;
}

void ViewTile::dropOverflow(Layout &layout) const
{
    const double bottom = rect().bottom() - padding;
    std::size_t kept = layout.chips.size();
    while (kept > 1 && layout.chips[kept - 1].bottom() > bottom)
        --kept;
    if (kept == layout.chips.size())
        return;
    layout.hidden = layout.chips.size() - kept + 1; // the last place says how many are missing
    layout.chips.resize(kept);
    layout.chips.back().setWidth(
        std::ceil(QFontMetricsF(Theme::captionFont(font())).horizontalAdvance(hiddenText(layout))) + 12);
}

QString ViewTile::hiddenText(const Layout &layout)
{
    return QStringLiteral("+%1").arg(layout.hidden);
}

QString ViewTile::hiddenChips(const Layout &layout) const
{
    QStringList texts;
    for (std::size_t i = layout.chips.size() - 1; i < m_chips.size(); ++i)
        texts << m_chips[i].text;
    return texts.join(QStringLiteral(", "));
}

void ViewTile::paintEvent(QPaintEvent *)
{
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = arrange();
    if (m_chosen || hasFocus()) {
        QColor fill = colours.accent;
        fill.setAlpha(m_chosen ? 26 : 0);
        painter.setBrush(fill);
        painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    m_view.picture.draw(painter, layout.picture, m_exactPixels);
    if (!m_heat.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_exactPixels);
        painter.drawImage(layout.picture, m_heat);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colour, frameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(layout.picture.adjusted(frameWidth / 2, frameWidth / 2, -frameWidth / 2, -frameWidth / 2));

    painter.setFont(strong(font()));
    painter.setPen(colours.text);
    const double titleWidth = QFontMetricsF(painter.font()).horizontalAdvance(m_title) + 6;
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(Theme::captionFont(font()));
    painter.setPen(colours.secondary);
    const QRectF role = layout.title.adjusted(titleWidth, 0, 0, 0);
    painter.drawText(role, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_role, Qt::ElideRight, role.width()));

    for (std::size_t i = 0; i < layout.chips.size(); ++i) {
        painter.setPen(QPen(colours.line, 1));
        painter.setBrush(colours.panel);
        painter.drawRoundedRect(layout.chips[i].adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(colours.text);
        const bool isRest = layout.hidden > 0 && i + 1 == layout.chips.size();
        painter.drawText(layout.chips[i], Qt::AlignCenter,
                         isRest ? hiddenText(layout)
                                : QFontMetricsF(painter.font()).elidedText(m_chips[i].text, Qt::ElideRight,
                                                                           layout.chips[i].width() - 8));
    }
}

bool ViewTile::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Layout layout = arrange();
        QString text = tr("Click to see how this view was made, step by step.");
        for (std::size_t i = 0; i < layout.chips.size(); ++i) {
            if (layout.chips[i].contains(help->pos()))
                text = layout.hidden > 0 && i + 1 == layout.chips.size() ? hiddenChips(layout) : m_chips[i].tooltip;
        }
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void ViewTile::mousePressEvent(QMouseEvent *)
{
    Q_EMIT chosen(m_view.number);
}

void ViewTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT chosen(m_view.number);
    else
        QWidget::keyPressEvent(event);
}

void ViewTile::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void ViewTile::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace leoclr
