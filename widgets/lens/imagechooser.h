#pragma once

#include "core/data/dataset.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QLineEdit;

namespace leoclr {

/// Steps through a dataset: back, forward, and a field that goes to an image by its number or a part of its name.
/// Names are searched in the background, from the image after the shown one; Enter again finds the next.
class ImageChooser : public QWidget
{
    Q_OBJECT
public:
    explicit ImageChooser(QWidget *parent = nullptr);

    void setDataset(std::shared_ptr<const Dataset> dataset);
    void setImage(std::size_t image);
    [[nodiscard]] QAction *previousAction() const { return m_previous; }
    [[nodiscard]] QAction *nextAction() const { return m_next; }

Q_SIGNALS:
    void imageChosen(std::size_t image);
    void notFound(const QString &sentence);

private:
    void goToText();
    void search(const QString &text);

    std::shared_ptr<const Dataset> m_dataset;
    std::size_t m_image = 0;
    quint64 m_search = 0;
    QAction *m_previous;
    QAction *m_next;
    QLineEdit *m_field;
    QLabel *m_last;
};

} // namespace leoclr
