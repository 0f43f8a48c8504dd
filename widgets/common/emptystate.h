#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace leoclr {

/// What a list, plot or room shows while it has nothing: an icon, one sentence, one button.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// @param icon name in resources/icons
    /// @param button text of the button; empty: no button
    EmptyState(const QString &icon, const QString &sentence, const QString &button = {}, QWidget *parent = nullptr);

    void setIcon(const QString &icon);
    void setSentence(const QString &sentence);
    void setButton(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void activated(); ///< the button was pressed

private:
    void showIcon();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace leoclr
