#include "widgets/lens/stepstrip.h"

#include "widgets/common/theme.h"
#include "widgets/lens/recipetext.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double arrow = 24;   ///< room between two pictures
constexpr double margin = 12;
constexpr int mostSteps = 7;   ///< crop, resize, jitter, gray, blur, solarise, flip

} // namespace

StepStrip::StepStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps of the recipe"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepStrip::setSteps(const std::vector<LensStep> &steps, const ViewRecipe &recipe, const QString &title,
                         const QColor &colour)
{
    m_steps = steps;
    m_recipe = recipe;
    m_title = title;
    m_colour = colour;
    setAccessibleDescription(tr("%1: %2").arg(title, stepNames().join(QStringLiteral(", "))));
    update();
}

void StepStrip::setExactPixels(bool exact)
{
    m_exactPixels = exact;
    update();
}

QStringList StepStrip::stepNames() const
{
    QStringList names;
    for (const LensStep &step : m_steps)
        names << stepTitle(step.name);
    return names;
}

double StepStrip::textsHeight() const
{
    return 2 * std::ceil(QFontMetricsF(Theme::captionFont(font())).height())
        + std::ceil(QFontMetricsF(font()).height()) + 18;
}

double StepStrip::sideByWidth() const
{
    return (width() - 2 * margin - (mostSteps - 1) * arrow) / mostSteps;
}

double StepStrip::side() const
{
    return std::max(24.0, std::min(height() - textsHeight(), sideByWidth()));
}

int StepStrip::greatestHeight() const
{
    return int(std::ceil(sideByWidth() + textsHeight()));
}

std::vector<StepStrip::Place> StepStrip::placesWith(QString (*detail)(std::string_view, const ViewRecipe &)) const
{
    const QFontMetricsF metrics(Theme::captionFont(font()));
    const double top = 6 + std::ceil(QFontMetricsF(font()).height()) + 4;
    const double side = this->side();
    std::vector<Place> places;
    double x = margin;
    for (const LensStep &step : m_steps) {
        const QString words = detail(step.name, m_recipe);
        const double textWidth = std::ceil(std::max(metrics.horizontalAdvance(words),
                                                    metrics.horizontalAdvance(stepTitle(step.name))));
        const double width = std::max(side, textWidth + 4 - arrow / 2);
        const QRectF cell(x, top, width, side);
        places.push_back({QRectF(cell.center().x() - side / 2, top, side, side),
                          QRectF(cell.left() - arrow / 2, cell.bottom() + 3, width + arrow, metrics.height()), words});
        x += width + arrow;
    }
    return places;
}

std::vector<StepStrip::Place> StepStrip::places() const
{
    std::vector<Place> places = placesWith(&stepDetail);
    if (!places.empty() && places.back().text.right() > width())
        places = placesWith(&shortStepDetail);
    return places;
}

void StepStrip::paintEvent(QPaintEvent *)
{
    if (m_steps.empty())
        return;
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::captionFont(font()));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(margin, 4, width() - 2 * margin, metrics.height() + 2), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("How %1 is made").arg(m_title));
    const std::vector<Place> places = this->places();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const QRectF place = places[i].picture;
        const QSizeF size = QSizeF(m_steps[i].picture.size()).scaled(place.size(), Qt::KeepAspectRatio);
        const QRectF picture(QPointF(place.center().x() - size.width() / 2, place.center().y() - size.height() / 2),
                             size);
        m_steps[i].picture.draw(painter, picture, m_exactPixels);
        const bool last = i + 1 == m_steps.size();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(last ? m_colour : colours.line, last ? 2 : 1));
        painter.drawRect(picture.adjusted(0.5, 0.5, -0.5, -0.5));
        const QRectF title = places[i].text;
        painter.setPen(colours.text);
        painter.drawText(title, Qt::AlignCenter, stepTitle(m_steps[i].name));
        painter.setPen(colours.secondary);
        painter.drawText(title.translated(0, metrics.height()), Qt::AlignCenter, places[i].detail);
        if (!last) {
            const QPointF middle((place.right() + places[i + 1].picture.left()) / 2, place.center().y());
            QPainterPath chevron(middle + QPointF(-2.5, -5));
            chevron.lineTo(middle + QPointF(2.5, 0));
            chevron.lineTo(middle + QPointF(-2.5, 5));
            painter.setPen(QPen(colours.secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(chevron);
        }
    }
}

bool StepStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<Place> places = this->places();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if ((places[i].picture | places[i].text).adjusted(0, 0, 0, 20).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), stepSentence(m_steps[i].name, m_recipe), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace leoclr
