#pragma once

#include <QLineEdit>
#include <QString>

class QTimer;

namespace leoclr {

/// A line edit with a magnifier and a clear button. Esc clears; the search follows typing after 120 ms of rest.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searchChanged(const QString &text); ///< trimmed
    void moveRequested(int rows);            ///< Up and Down, for the list below

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tint();

    QTimer *m_rest;
    QAction *m_magnifier;
};

} // namespace leoclr
