#include "widgets/shell/rail.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QFocusEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int railWidth = 56;

/// Icon above a word in the caption size; a bar of the accent at the left edge while its room is open.
class RailButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::captionFont(font()));
        return {std::max(railWidth, metrics.horizontalAdvance(text()) + 20), 52};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColours &c = Theme::instance().colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF body = QRectF(rect()).adjusted(4, 1, -4, -1);
        QColor tint = isChecked() ? c.accent : c.text;
        tint.setAlphaF(isChecked() ? 0.14F : isDown() ? 0.12F : underMouse() ? 0.06F : 0.0F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(body, 6, 6);
        const QColor ink = isChecked() ? c.accent : c.secondary;
        const QRect picture((width() - 20) / 2, 8, 20, 20);
        Theme::instance().icon(property("leoclrIcon").toString(), ink).paint(&painter, picture);
        painter.setFont(Theme::captionFont(font()));
        painter.setPen(isChecked() ? c.accent : underMouse() ? c.text : c.secondary);
        painter.drawText(QRect(0, 30, width(), 18), Qt::AlignCenter, text());
        if (hasFocus() && m_byKeyboard) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.accent, 2));
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 5, 5);
        }
    }
    void focusInEvent(QFocusEvent *event) override
    {
        m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
        QToolButton::focusInEvent(event);
    }

private:
    bool m_byKeyboard = false;
};

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent), m_top(new QVBoxLayout), m_bottom(new QVBoxLayout)
{
    setAccessibleName(tr("Rooms"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 1, 8);
    layout->setSpacing(2);
    for (QVBoxLayout *part : {m_top, m_bottom})
        part->setSpacing(2);
    layout->addLayout(m_top);
    layout->addStretch();
    layout->addLayout(m_bottom);
}

void Rail::addRoom(const QString &name, const QString &title, const QString &shortcut, bool atBottom)
{
    auto *button = new RailButton(this);
    button->setObjectName(QStringLiteral("rail:") + name);
    button->setProperty("leoclrIcon", name);
    button->setText(title);
    button->setAccessibleName(title);
    button->setToolTip(shortcut.isEmpty() ? title : tr("%1 (%2)").arg(title, shortcut));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    (atBottom ? m_bottom : m_top)->addWidget(button);
    m_buttons.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, name] { Q_EMIT roomChosen(name); });
    connect(&Theme::instance(), &Theme::changed, button, qOverload<>(&QWidget::update));
}

void Rail::setCurrent(const QString &name)
{
    for (QToolButton *button : m_buttons)
        button->setChecked(button->objectName() == QStringLiteral("rail:") + name);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), palette().color(QPalette::Mid));
}

} // namespace leoclr
