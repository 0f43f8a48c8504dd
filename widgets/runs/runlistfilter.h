#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace leoclr {

/// The runs that a search finds: each of its words is part of the name, a tag, the method, the dataset, the notes or
/// the word for the state. "#word" asks for a tag alone.
class RunListFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RunListFilter(QObject *parent = nullptr);
    void setSearch(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace leoclr
