#pragma once

#include "widgets/lens/lenscontent.h"
#include "widgets/lens/recipetext.h"

#include <QColor>
#include <QImage>
#include <QWidget>

namespace leoclr {

/// How the tiles of a shelf are laid out: all alike, so that their pictures can be compared.
struct TileForm
{
    bool beside = false; ///< chips right of the picture; otherwise below it
    double side = 0;     ///< of the picture
    bool operator==(const TileForm &) const = default;
};

/// One view as the network sees it, in a frame of its colour, with the drawn parameters as chips. Click, Enter or Space
/// choose it.
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
    /// A map over the view, stretched over all of it; null: none.
    void setHeat(const QImage &heat);
    void setForm(const TileForm &form);
    [[nodiscard]] const TileForm &form() const { return m_form; }
    /// Largest picture of a tile of this size that leaves room for every chip.
    [[nodiscard]] double sideBelow(const QSizeF &size) const;
    [[nodiscard]] double sideBeside(const QSizeF &size) const;
    [[nodiscard]] QRectF pictureRect() const { return arrange().picture; }
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    [[nodiscard]] std::uint32_t number() const { return m_view.number; }
    [[nodiscard]] const LensView &view() const { return m_view; }
    [[nodiscard]] QStringList chipTexts() const;

    [[nodiscard]] QSize sizeHint() const override { return {220, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 72}; }

    static constexpr double smallestPicture = 112; ///< chips give way before the picture gets smaller

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
    };
    [[nodiscard]] Layout arrange() const;
    void dropOverflow(Layout &layout) const;
    [[nodiscard]] static QString hiddenText(const Layout &layout); ///< "+3"
    [[nodiscard]] QString hiddenChips(const Layout &layout) const; ///< their texts, for the tooltip
    double placeChips(Layout &layout, const QRectF &area) const; ///< gives their height
    [[nodiscard]] double titleHeight() const;

    LensView m_view;
    QString m_title;
    QString m_role;
    QColor m_colour;
    std::vector<RecipeChip> m_chips;
    QImage m_heat;
    TileForm m_form;
    bool m_chosen = false;
    bool m_exactPixels = false;
};

} // namespace leoclr
