#include "widgets/training/previewsheet.h"

#include "core/language/errortext.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr int margin = 16;
constexpr int cardGap = 16;
constexpr int pictureGap = 8;
constexpr int captionHeight = 22; ///< a line of text below the pictures
constexpr int smallestPicture = 84;
constexpr int largestPicture = 224;
constexpr double originalShare = 4.0 / 3.0; ///< width of the original's place by the height of the pictures

/// Sides of the pictures' places in a card: the original and its views.
double placesWidth(int picture, int views)
{
    return picture * (originalShare + views) + pictureGap * views;
}

} // namespace

PreviewSheet::PreviewSheet(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Views of a real step"));
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void PreviewSheet::setSamples(std::vector<ReplayedSample> samples)
{
    m_samples = std::move(samples);
    const auto same = std::count_if(m_samples.begin(), m_samples.end(), [](const auto &each) { return each.matches(); });
    setAccessibleDescription(tr("%1 of %2 images have the same pixels as the encoder saw")
                                 .arg(same)
                                 .arg(m_samples.size()));
    updateGeometry();
    update();
}

PreviewSheet::Measure PreviewSheet::measure(int width) const
{
    int views = 1;
    for (const ReplayedSample &sample : m_samples)
        views = std::max(views, static_cast<int>(sample.views.size()));
    const int inner = width - 2 * margin;
    Measure result;
    const double widest = placesWidth(largestPicture, views);
    const int needed = static_cast<int>(std::ceil(placesWidth(140, views)));
    result.columns = std::clamp((inner + cardGap) / (needed + cardGap), 1, 4);
    result.columns = std::min(result.columns, std::max(1, static_cast<int>(m_samples.size())));
    result.cardWidth = (inner - (result.columns - 1) * cardGap) / result.columns;
    const double usable = std::min<double>(result.cardWidth, widest);
    result.picture = std::clamp(static_cast<int>((usable - pictureGap * views) / (originalShare + views)), smallestPicture,
                                largestPicture);
    result.cardHeight = result.picture + 2 * captionHeight + 4;
    return result;
}

QRect PreviewSheet::cardRect(const Measure &measure, int index) const
{
    const int row = index / measure.columns;
    const int column = index % measure.columns;
    return {margin + column * (measure.cardWidth + cardGap), margin + row * (measure.cardHeight + cardGap),
            measure.cardWidth, measure.cardHeight};
}

int PreviewSheet::heightForWidth(int width) const
{
    const Measure sizes = measure(width);
    const int rows = (static_cast<int>(m_samples.size()) + sizes.columns - 1) / sizes.columns;
    return 2 * margin + rows * sizes.cardHeight + std::max(0, rows - 1) * cardGap;
}

QSize PreviewSheet::sizeHint() const
{
    return {720, heightForWidth(720)};
}

void PreviewSheet::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::instance().colours().panel);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measure sizes = measure(width());
    for (int i = 0; i < static_cast<int>(m_samples.size()); ++i) {
        const QRect card = cardRect(sizes, i);
        if (card.intersects(event->rect()))
            paintCard(painter, card, sizes, m_samples[static_cast<std::size_t>(i)]);
    }
}

void PreviewSheet::paintPixels(QPainter &painter, const QRectF &place, const QImage &image) const
{
    // Few pixels are shown as they are, many are smoothed.
    const bool enlarged = image.width() * 2 <= place.width() * devicePixelRatioF();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !enlarged);
    if (enlarged || image.isNull()) {
        painter.drawImage(place, image);
        return;
    }
    const QSize device = (place.size() * devicePixelRatioF()).toSize();
    const QImage fitting = image.width() > device.width() * 2
        ? image.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        : image;
    painter.drawImage(place, fitting);
}

void PreviewSheet::paintOriginal(QPainter &painter, const QRectF &place, const ReplayedSample &sample) const
{
    paintPixels(painter, place, sample.original);
    const double scale = place.width() / std::max(1, sample.size.width());
    for (const ReplayedView &view : sample.views) {
        if (view.recipe.isOriginal)
            continue;
        const cv::Rect &box = view.recipe.box;
        const QRectF frame = QRectF(place.left() + box.x * scale, place.top() + box.y * scale, box.width * scale,
                                    box.height * scale)
                                 .adjusted(1, 1, -1, -1);
        const QColor colour = Theme::instance().viewColour(view.number);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 110), 3.5)); // a dark rim keeps the line visible on any picture
        painter.drawRect(frame);
        painter.setPen(QPen(colour, 2));
        painter.drawRect(frame);
        const QRectF tag(frame.left(), frame.top(), 16, 16);
        painter.fillRect(tag, colour);
        painter.setPen(QColor(0x1B, 0x1F, 0x26));
        painter.setFont(Theme::captionFont(font()));
        painter.drawText(tag, Qt::AlignCenter, QString::number(view.number));
    }
}

void PreviewSheet::paintCard(QPainter &painter, const QRect &card, const Measure &sizes,
                             const ReplayedSample &sample) const
{
    const ThemeColours &colours = Theme::instance().colours();
    const QFont caption = Theme::captionFont(font());
    const QRectF originalPlace(card.left(), card.top(), sizes.picture * originalShare, sizes.picture);
    if (sample.original.isNull()) {
        painter.fillRect(originalPlace, colours.window);
        painter.setFont(caption);
        painter.setPen(colours.secondary);
        painter.drawText(QRectF(card).adjusted(8, 8, -8, -2 * captionHeight), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         sample.error ? describe(*sample.error) : QString());
    } else {
        QSizeF fitted = QSizeF(sample.original.size()).scaled(originalPlace.size(), Qt::KeepAspectRatio);
        QRectF place(QPointF(0, 0), fitted);
        place.moveCenter(originalPlace.center());
        place.moveLeft(originalPlace.left());
        paintOriginal(painter, place, sample);
    }

    double left = originalPlace.right() + pictureGap;
    for (const ReplayedView &view : sample.views) {
        const QRectF place(left, card.top(), sizes.picture, sizes.picture);
        paintPixels(painter, place, view.pixels);
        const QColor colour = view.recipe.isOriginal ? colours.secondary : Theme::instance().viewColour(view.number);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 2));
        painter.drawRect(place.adjusted(1, 1, -1, -1));
        painter.setFont(caption);
        painter.setPen(colours.secondary);
        const QString name = view.recipe.isOriginal ? tr("original")
            : view.number == 0                     ? tr("query crop")
                                                   : tr("crop %1").arg(view.number);
        painter.drawText(QRectF(left, place.bottom() + 2, sizes.picture, captionHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         name + (view.matches ? QString() : QStringLiteral(" ≠")));
        left += sizes.picture + pictureGap;
    }

    painter.setFont(caption);
    const QFontMetrics metrics(caption);
    painter.setPen(colours.text);
    const QString title = sample.label.isEmpty() ? sample.name : sample.name + QStringLiteral("  ·  ") + sample.label;
    painter.drawText(QRectF(card.left(), originalPlace.bottom() + 2, originalPlace.width(), captionHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideMiddle, static_cast<int>(originalPlace.width())));
    const bool same = sample.matches();
    painter.setPen(same ? colours.good : colours.caution);
    const QString proof = same          ? tr("✓ same pixels as the encoder saw")
        : sample.error && !sample.original.isNull() ? describe(*sample.error)
        : sample.error                              ? tr("✕ cannot be drawn again")
                                                    : tr("✕ not the pixels that the encoder saw: the image has changed");
    painter.drawText(QRectF(card.left(), originalPlace.bottom() + captionHeight, card.width(), captionHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(proof, Qt::ElideRight, card.width()));
}

void PreviewSheet::mousePressEvent(QMouseEvent *event)
{
    const Measure sizes = measure(width());
    for (int i = 0; i < static_cast<int>(m_samples.size()); ++i) {
        if (event->button() == Qt::LeftButton && cardRect(sizes, i).contains(event->position().toPoint()))
            return Q_EMIT sampleOpened(i);
    }
    QWidget::mousePressEvent(event);
}

bool PreviewSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Measure sizes = measure(width());
        for (int i = 0; i < static_cast<int>(m_samples.size()); ++i) {
            if (!cardRect(sizes, i).contains(help->pos()))
                continue;
            const ReplayedSample &sample = m_samples[static_cast<std::size_t>(i)];
            QToolTip::showText(help->globalPos(),
                               tr("%1\n%2 × %3 pixels\nClick to see its views in the lens.").arg(sample.name).arg(sample.size.width()).arg(sample.size.height()),
                               this);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace leoclr
