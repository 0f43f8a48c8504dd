#pragma once

#include <opencv2/core.hpp>

#include <QImage>
#include <QRectF>

#include <vector>

class QPainter;

namespace leoclr {

/// A picture at several sizes, so that it is smooth at any zoom: halves by area for showing it small, a bicubic
/// enlargement of tiny pictures for showing it large. Made in the background, drawn in the GUI thread.
class ImagePyramid
{
public:
    ImagePyramid() = default;
    /// @param pixels [H, W] CV_8UC3 RGB
    /// @param enlargedSide tiny pictures are enlarged, by a whole factor, to at most this side; 0: never
    explicit ImagePyramid(const cv::Mat &pixels, int enlargedSide = 0);

    [[nodiscard]] bool isNull() const { return m_exact.isNull(); }
    [[nodiscard]] QSize size() const { return m_exact.size(); } ///< of the picture itself
    [[nodiscard]] const QImage &exact() const { return m_exact; }

    /// Draws the whole picture into `target`.
    /// @param exactPixels every pixel as a square, instead of smooth
    void draw(QPainter &painter, const QRectF &target, bool exactPixels = false) const;

private:
    [[nodiscard]] const QImage &levelFor(double devicePixels) const;

    QImage m_exact;
    std::vector<QImage> m_levels; ///< largest first, m_exact among them
};

} // namespace leoclr
