#pragma once

#include "widgets/training/previewrenderer.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace leoclr {

/// A contact sheet of replayed images: each original with its crop boxes, then its views as the encoder saw them, and
/// whether the pixels are proven to be the same. Grows downwards; lives in a scroll area.
class PreviewSheet : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewSheet(QWidget *parent = nullptr);

    void setSamples(std::vector<ReplayedSample> samples);
    [[nodiscard]] const std::vector<ReplayedSample> &samples() const { return m_samples; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 120}; }

Q_SIGNALS:
    void sampleOpened(int sample); ///< clicked

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Sizes of a sheet of some width: cards in columns, pictures of one height in a card.
    struct Measure { int columns = 1; int cardWidth = 0; int cardHeight = 0; int picture = 0; };
    [[nodiscard]] Measure measure(int width) const;
    [[nodiscard]] QRect cardRect(const Measure &measure, int index) const;
    void paintCard(QPainter &painter, const QRect &card, const Measure &measure, const ReplayedSample &sample) const;
    void paintOriginal(QPainter &painter, const QRectF &place, const ReplayedSample &sample) const;
    void paintPixels(QPainter &painter, const QRectF &place, const QImage &image) const;

    std::vector<ReplayedSample> m_samples;
};

} // namespace leoclr
