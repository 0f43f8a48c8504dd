#pragma once

#include "widgets/lens/lenscontent.h"
#include "widgets/lens/recipetext.h"

#include <QColor>
#include <QWidget>

namespace leoclr {

/// One view as the network sees it, in a frame of its colour, with the drawn parameters as chips: below the picture
/// where the tile is narrow, beside it where it is wide. Click, Enter or Space choose it.
class ViewTile : public QWidget
{
    Q_OBJECT
public:
    explicit ViewTile(QWidget *parent = nullptr);

    /// @param title "X1", "X"
    /// @param role what the view is for: "crop 1 · key"
    void setView(const LensView &view, cv::Size image, const QString &title, const QString &role,
                 const QColor &colour);
    void setChosen(bool chosen);
    void setExactPixels(bool exact);
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    [[nodiscard]] std::uint32_t number() const { return m_view.number; }
    [[nodiscard]] const LensView &view() const { return m_view; }
    [[nodiscard]] QStringList chipTexts() const;

    [[nodiscard]] QSize sizeHint() const override { return {220, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {150, 104}; }

Q_SIGNALS:
    void chosen(std::uint32_t number);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Layout
    {
        QRectF picture;
        QRectF title;
        std::vector<QRectF> chips;
        std::size_t hidden = 0; ///< chips without a place; the last rectangle then says how many
        double rest = 0; ///< height left over below the chips; negative: they do not fit
    };
    [[nodiscard]] Layout arrange() const;
    [[nodiscard]] Layout arrangeBelow() const;
    [[nodiscard]] Layout arrangeBeside(double column) const; ///< of that width for the chips
    void dropOverflow(Layout &layout) const;
    [[nodiscard]] static QString hiddenText(const Layout &layout); ///< "+3"
    [[nodiscard]] QString hiddenChips(const Layout &layout) const; ///< their texts, for the tooltip
    double placeChips(Layout &layout, const QRectF &area) const; ///< gives their height

    LensView m_view;
    QString m_title;
    QString m_role;
    QColor m_colour;
    std::vector<RecipeChip> m_chips;
    bool m_chosen = false;
    bool m_exactPixels = false;
};

} // namespace leoclr
