#include "widgets/audit/differenceview.h"

#include "core/report/auditfigures.h"
#include "widgets/audit/auditscoremodel.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double margin = 8; ///< left and right of the rows

} // namespace

DifferenceView::DifferenceView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Differences between the policies"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DifferenceView::setDifferences(std::vector<ScoreDifference> differences)
{
    const bool otherHeight = differences.size() != m_differences.size();
    m_differences = std::move(differences);
    const bool known = std::any_of(m_differences.begin(), m_differences.end(),
                                   [this](const ScoreDifference &one) { return one.score == m_chosen; });
    if (!known && !m_differences.empty())
        m_chosen = m_differences.front().score;
    QStringList lines;
    for (const ScoreDifference &one : m_differences)
        lines << report::scoreTitle(one.score) + QStringLiteral(": ") + report::scoreChange(one.score, one.difference.value);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    if (otherHeight)
        updateGeometry();
    update();
}

void DifferenceView::choose(Score score)
{
    if (score == m_chosen)
        return;
    m_chosen = score;
    update();
    Q_EMIT scoreChosen(score);
}

QSize DifferenceView::sizeHint() const
{
    return {620, int(std::ceil(report::differencesHeight(m_differences)))};
}

QRectF DifferenceView::rowRect(std::size_t row) const
{
    const double head = report::differencesHeight({});
    const double each = report::differencesHeight({ScoreDifference{}}) - head;
    return {0, head + each * double(row), double(width()), each};
}

std::optional<std::size_t> DifferenceView::rowAt(double y) const
{
    for (std::size_t row = 0; row < m_differences.size(); ++row) {
        if (const QRectF place = rowRect(row); y >= place.top() && y < place.bottom())
            return row;
    }
    return std::nullopt;
}

void DifferenceView::chooseRow(std::size_t row)
{
    choose(m_differences[row].score);
}

void DifferenceView::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < m_differences.size(); ++row) {
        if (m_differences[row].score != m_chosen)
            continue;
        painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(Theme::mix(colours.panel, colours.accent, 0.1));
        painter.drawRoundedRect(rowRect(row).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    report::paintDifferences(painter, QRectF(margin, 0, width() - 2 * margin, height()), m_differences,
                             {colours.text, colours.secondary, colours.line, colours.good, colours.bad});
}

void DifferenceView::mousePressEvent(QMouseEvent *event)
{
    if (const auto row = rowAt(event->position().y()))
        chooseRow(*row);
}

void DifferenceView::keyPressEvent(QKeyEvent *event)
{
    const auto found = std::find_if(m_differences.begin(), m_differences.end(),
                                    [this](const ScoreDifference &one) { return one.score == m_chosen; });
    const auto row = std::size_t(found - m_differences.begin());
    if (event->key() == Qt::Key_Up && row > 0)
        chooseRow(row - 1);
    else if (event->key() == Qt::Key_Down && row + 1 < m_differences.size())
        chooseRow(row + 1);
    else
        QWidget::keyPressEvent(event);
}

bool DifferenceView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const auto row = rowAt(help->pos().y());
    if (!row) {
        QToolTip::hideText();
        return true;
    }
    const ScoreDifference &one = m_differences[*row];
    QString text = scoreExplanation(one.score);
    if (!std::isnan(one.difference.low))
        text += QLatin1Char('\n')
            + tr("95 % interval of the difference: %1 to %2 (paired bootstrap over %n image(s)).", nullptr,
                 int(one.difference.count))
                  .arg(report::scoreChange(one.score, one.difference.low),
                       report::scoreChange(one.score, one.difference.high));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace leoclr
