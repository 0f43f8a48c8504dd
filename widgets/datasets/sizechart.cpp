#include "widgets/datasets/sizechart.h"

#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr int bins = 40;
constexpr int nameWidth = 52;

/// The next round number: 512, 640, 2,000.
int roundedUp(int pixels)
{
    const double step = std::pow(10.0, std::floor(std::log10(std::max(1, pixels)))) / 2;
    return std::max(bins, int(std::ceil(pixels / step) * step));
}

} // namespace

SizeChart::SizeChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Distribution of widths and heights"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SizeChart::setSizes(const std::vector<QSize> &sizes)
{
    int longest = 0;
    for (const QSize &size : sizes)
        longest = std::max({longest, size.width(), size.height()});
    m_longest = longest > 0 ? roundedUp(longest) : 0;
    m_widths.assign(bins, 0);
    m_heights.assign(bins, 0);
    const auto binOf = [this](int side) {
        return std::size_t(std::clamp(int(std::int64_t(side - 1) * bins / std::max(1, m_longest)), 0, bins - 1));
    };
    for (const QSize &size : sizes) {
        ++m_widths[binOf(size.width())];
        ++m_heights[binOf(size.height())];
    }
    update();
}

int SizeChart::rowHeight() const
{
    return std::max(26, fontMetrics().height() + 10);
}

int SizeChart::axisHeight() const
{
    return QFontMetrics(Theme::captionFont(font())).height() + 4;
}

QRect SizeChart::barArea(int row) const
{
    return {nameWidth, row * rowHeight() + 2, std::max(bins, width() - nameWidth), rowHeight() - 5};
}

void SizeChart::paintEvent(QPaintEvent *)
{
    if (m_longest == 0)
        return;
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < 2; ++row) {
        const std::vector<int> &counts = row == 0 ? m_widths : m_heights;
        const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
        const QRect area = barArea(row);
        painter.setFont(font());
        painter.setPen(colours.secondary);
        painter.drawText(QRect(0, area.top(), nameWidth - 6, area.height()), Qt::AlignLeft | Qt::AlignBottom,
                         row == 0 ? tr("Width") : tr("Height"));
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::mix(colours.panel, colours.accent, 0.8));
        const double step = double(area.width()) / bins;
        for (int bin = 0; bin < bins; ++bin) {
            if (counts[std::size_t(bin)] == 0)
                continue;
            const double height = std::max(1.5, area.height() * double(counts[std::size_t(bin)]) / most);
            painter.drawRect(QRectF(area.left() + bin * step + 0.5, area.bottom() - height + 1, std::max(1.0, step - 1), height));
        }
    }
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    painter.setPen(colours.secondary);
    const QRect axis(nameWidth, 2 * rowHeight(), width() - nameWidth, axisHeight());
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, formatCount(0));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, tr("%1 px").arg(formatCount(m_longest)));
}

bool SizeChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_longest == 0)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int row = 0; row < 2; ++row) {
        const QRect area = barArea(row);
        if (!area.adjusted(0, -2, 0, 2).contains(help->pos()))
            continue;
        const int bin = std::clamp((help->pos().x() - area.left()) * bins / area.width(), 0, bins - 1);
        const int count = (row == 0 ? m_widths : m_heights)[std::size_t(bin)];
        const QString range = QStringLiteral("%1–%2").arg(formatCount(qint64(bin) * m_longest / bins + 1),
                                                          formatCount(qint64(bin + 1) * m_longest / bins));
        QToolTip::showText(help->globalPos(), tr("%1 px: %n image(s)", nullptr, count).arg(range), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace leoclr
