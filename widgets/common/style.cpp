#include "widgets/common/style.h"

#include "widgets/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace leoclr {

namespace {

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("leoclrRole", QLatin1String(role));
    widget->updateGeometry();
    widget->update();
}

/// Colours a label by meaning and again after every change of theme.
class MeaningTint : public QObject
{
public:
    explicit MeaningTint(QLabel *label) : QObject(label), m_label(label)
    {
        setObjectName(QStringLiteral("leoclrMeaningTint"));
        connect(&Theme::instance(), &Theme::changed, this, [this] { apply(); });
    }
    void setMeaning(Meaning meaning)
    {
        m_meaning = meaning;
        apply();
    }

private:
    void apply()
    {
        QPalette palette = m_label->palette();
        palette.setColor(QPalette::WindowText, colourOf(m_meaning));
        m_label->setPalette(palette);
    }

    QLabel *m_label;
    Meaning m_meaning = Meaning::Plain;
};

} // namespace

void makePrimary(QPushButton *button)
{
    setRole(button, "primary");
}

void makeQuiet(QAbstractButton *button)
{
    setRole(button, "quiet");
    if (auto *tool = qobject_cast<QToolButton *>(button))
        tool->setAutoRaise(true);
}

void makeDangerous(QAbstractButton *button)
{
    setRole(button, "dangerous");
}

void makeTitle(QLabel *label)
{
    label->setFont(Theme::titleFont(label->font()));
}

void makeStrong(QLabel *label)
{
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
}

void makeSecondary(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

void makeCaption(QLabel *label)
{
    label->setFont(Theme::captionFont(label->font()));
    makeSecondary(label);
}

QColor colourOf(Meaning meaning)
{
    const ThemeColours &c = Theme::instance().colours();
    switch (meaning) {
    case Meaning::Plain: return c.text;
    case Meaning::Secondary: return c.secondary;
    case Meaning::Accent: return c.accent;
    case Meaning::Good: return c.good;
    case Meaning::Caution: return c.caution;
    case Meaning::Bad: return c.bad;
    }
    return c.text;
}

void setMeaning(QLabel *label, Meaning meaning)
{
    label->setForegroundRole(QPalette::WindowText);
    auto *tint = static_cast<MeaningTint *>(
        label->findChild<QObject *>(QStringLiteral("leoclrMeaningTint"), Qt::FindDirectChildrenOnly));
    if (!tint)
        tint = new MeaningTint(label);
    tint->setMeaning(meaning);
}

void makePanel(QWidget *widget)
{
    widget->setBackgroundRole(QPalette::Base);
    widget->setAutoFillBackground(true);
}

QVBoxLayout *bareColumn(QWidget *widget, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

Line::Line(Qt::Orientation orientation, QWidget *parent) : QFrame(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Mid));
}

void setThemedIcon(QAbstractButton *button, const QString &icon, const QString &tooltip)
{
    button->setIcon(Theme::instance().icon(icon));
    if (!tooltip.isEmpty()) {
        button->setToolTip(tooltip);
        if (button->text().isEmpty())
            button->setAccessibleName(tooltip);
    }
}

void setThemedIcon(QAction *action, const QString &icon)
{
    action->setIcon(Theme::instance().icon(icon));
}

} // namespace leoclr
