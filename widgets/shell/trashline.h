#pragma once

#include "core/library/runtrash.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace leoclr {

/// What the trash of the runs folder holds, and a button that deletes it for good. Counts and deletes in the background.
class TrashLine : public QWidget
{
    Q_OBJECT
public:
    explicit TrashLine(const QString &runsFolder, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void count();
    void show(const TrashContents &contents);
    void askAndEmpty();

    QString m_runsFolder;
    QLabel *m_text = nullptr;
    QPushButton *m_empty = nullptr;
};

} // namespace leoclr
