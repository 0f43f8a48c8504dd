#include "widgets/training/curvecontrols.h"

#include "widgets/common/segmentedswitch.h"
#include "widgets/common/settings.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/training/curveboard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

namespace leoclr {

namespace {

const QString axisKey = QStringLiteral("training/x_axis");
const QString smoothingKey = QStringLiteral("training/smoothing");
const QString curvesKey = QStringLiteral("training/curves");
const QString largeKey = QStringLiteral("training/large_curve");
const QString logarithmicKey = QStringLiteral("training/logarithmic/%1");

QToolButton *iconButton(const QString &icon, const QString &tooltip, bool checkable, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    makeQuiet(button);
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::TabFocus);
    setThemedIcon(button, icon, tooltip);
    return button;
}

} // namespace

CurveControls::CurveControls(CurveBoard &board, Settings &settings, QWidget *parent)
    : QWidget(parent), m_board(board), m_settings(settings), m_axis(new SegmentedSwitch(tr("X axis"), this)),
      m_smoothing(new QSlider(Qt::Horizontal, this)), m_smoothingText(new QLabel(this)), m_menu(new QMenu(this))
{
    m_axis->setObjectName(QStringLiteral("xAxis"));
    m_axis->addSegment(tr("Steps"), tr("Optimiser steps along the x axis"));
    m_axis->addSegment(tr("Epochs"), tr("Epochs along the x axis"));
    m_axis->addSegment(tr("Time"), tr("Training time along the x axis; pauses between two attempts do not count"));

    auto *label = new QLabel(tr("Smoothing"), this);
    makeSecondary(label);
    label->setBuddy(m_smoothing);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("Weight of the past in the moving average; the raw values stay visible behind the line"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setFixedWidth(104);
    m_smoothingText->setFont(Theme::numberFont(font()));
    m_smoothingText->setFixedWidth(m_smoothingText->fontMetrics().horizontalAdvance(QStringLiteral("0.00")) + 4);

    m_logarithmic = iconButton(QStringLiteral("log-axis"), tr("Logarithmic axis (L)"), true, this);
    m_logarithmic->setObjectName(QStringLiteral("logarithmic"));
    m_follow = iconButton(QStringLiteral("follow"), tr("Follow the end as points arrive"), true, this);
    m_follow->setObjectName(QStringLiteral("follow"));
    m_fit = iconButton(QStringLiteral("fit"), tr("Show everything (0 or double click)"), false, this);
    m_fit->setObjectName(QStringLiteral("fit"));
    m_choose = new QToolButton(this);
    m_choose->setObjectName(QStringLiteral("chooseCurves"));
    makeQuiet(m_choose);
    m_choose->setText(tr("Plots"));
    m_choose->setToolTip(tr("Which plots are shown"));
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setMenu(m_menu);
    m_choose->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_axis);
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_smoothing);
    layout->addWidget(m_smoothingText);
    layout->addWidget(m_logarithmic);
    layout->addWidget(m_follow);
    layout->addWidget(m_fit);
    layout->addWidget(m_choose);

    restore();
    connect(m_axis, &SegmentedSwitch::currentChanged, this, [this](int index) {
        m_board.setXAxis(static_cast<XAxis>(index));
        m_settings.setValue(axisKey, index);
    });
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int percent) {
        showSmoothing(percent);
        m_board.setSmoothing(percent / 100.0);
        m_settings.setValue(smoothingKey, percent);
    });
    connect(m_logarithmic, &QToolButton::clicked, this, [this](bool on) { m_board.largePlot()->setLogarithmic(on); });
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) { m_board.largePlot()->setFollowing(on); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_board.largePlot()->fit(); });
    connect(&m_board, &CurveBoard::viewChanged, this, [this] {
        m_settings.setValue(logarithmicKey.arg(m_board.largeFigure()), m_board.largePlot()->isLogarithmic());
        showView();
    });
    connect(&m_board, &CurveBoard::largeFigureChanged, this,
            [this](const QString &id) { m_settings.setValue(largeKey, id); });
    connect(m_menu, &QMenu::aboutToShow, this, &CurveControls::fillMenu);
    showView();
}

void CurveControls::restore()
{
    const int axis = m_settings.value(axisKey, 0).toInt();
    m_axis->setCurrent(axis);
    m_board.setXAxis(static_cast<XAxis>(axis));
    const int percent = m_settings.value(smoothingKey, 60).toInt();
    m_smoothing->setValue(percent);
    showSmoothing(percent);
    m_board.setSmoothing(percent / 100.0);
    const QStringList curves = m_settings.value(curvesKey).toStringList();
    if (!curves.isEmpty())
        m_board.setVisibleFigures(curves);
    m_board.setLargeFigure(m_settings.value(largeKey, QStringLiteral("loss")).toString());
    for (const FigureGroup &figure : m_board.figures())
        m_board.plot(figure.id)->setLogarithmic(m_settings.value(logarithmicKey.arg(figure.id), false).toBool());
}

void CurveControls::fillMenu()
{
    m_menu->clear();
    for (const FigureGroup &figure : m_board.figures()) {
        QAction *action = m_menu->addAction(figure.title);
        action->setCheckable(true);
        action->setToolTip(figure.help);
        action->setChecked(m_board.visibleFigures().contains(figure.id));
        connect(action, &QAction::toggled, this, [this, id = figure.id](bool on) {
            QStringList shown = m_board.visibleFigures();
            if (on)
                shown.append(id);
            else
                shown.removeAll(id);
            m_board.setVisibleFigures(shown);
            m_settings.setValue(curvesKey, m_board.visibleFigures());
        });
    }
    m_menu->setToolTipsVisible(true);
}

void CurveControls::showSmoothing(int percent)
{
    m_smoothingText->setText(QLocale().toString(percent / 100.0, 'f', 2));
}

void CurveControls::showView()
{
    m_logarithmic->setChecked(m_board.largePlot()->isLogarithmic());
    m_follow->setChecked(m_board.largePlot()->isFollowing());
}

} // namespace leoclr
