#pragma once

#include <QString>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace leoclr {

/// A few exclusive choices side by side, one of them on. Left and Right move, as in a group of radio buttons.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedSwitch(const QString &name, QWidget *parent = nullptr); ///< name for screen readers

    /// @return index of the new segment
    int addSegment(const QString &text, const QString &tooltip = {});
    void setSegmentText(int index, const QString &text);
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< emits currentChanged if it is another one

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace leoclr
