#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace leoclr {

/// What the frames of objects mean: their colours and dashes, in a row of words.
class CanvasLegend : public QWidget
{
    Q_OBJECT
public:
    explicit CanvasLegend(QWidget *parent = nullptr);
    /// @param badges of the pair: "1", "2"
    void setBadges(const QStringList &badges);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry;
    [[nodiscard]] std::vector<Entry> entries() const;

    QStringList m_badges{QStringLiteral("1"), QStringLiteral("2")};
};

} // namespace leoclr
