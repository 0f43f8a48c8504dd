#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace leoclr {

class CurveBoard;
class SegmentedSwitch;
class Settings;

/// The line of controls above the curves: x axis, smoothing, logarithmic axis, follow, fit, and which plots are shown.
/// Remembers the choices in Settings.
class CurveControls : public QWidget
{
    Q_OBJECT
public:
    CurveControls(CurveBoard &board, Settings &settings, QWidget *parent = nullptr);

private:
    void restore();
    void fillMenu();
    void showSmoothing(int percent);
    void showView();

    CurveBoard &m_board;
    Settings &m_settings;
    SegmentedSwitch *m_axis;
    QSlider *m_smoothing;
    QLabel *m_smoothingText;
    QToolButton *m_logarithmic;
    QToolButton *m_follow;
    QToolButton *m_fit;
    QToolButton *m_choose;
    QMenu *m_menu;
};

} // namespace leoclr
