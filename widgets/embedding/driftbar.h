#pragma once

#include "widgets/embedding/embeddinglist.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace leoclr {

/// Goes through the embeddings of one run, epoch by epoch. Hidden where there is only one.
class DriftBar : public QWidget
{
    Q_OBJECT
public:
    explicit DriftBar(QWidget *parent = nullptr);

    void setSeries(std::vector<EmbeddingEntry> series, const QString &shown);

Q_SIGNALS:
    void fileChosen(const QString &file);

private:
    void showPlace();

    std::vector<EmbeddingEntry> m_series;
    QToolButton *m_previous, *m_next;
    QSlider *m_slider;
    QLabel *m_text;
};

} // namespace leoclr
