#include "widgets/common/readout.h"

#include "widgets/common/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace leoclr {

Readout::Readout(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
}

void Readout::addRow(const QString &key, const QString &label, const QString &tooltip)
{
    Row row{key, new QLabel(label, this), new QLabel(this)};
    makeSecondary(row.label);
    row.value->setObjectName(key);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.value->setFont(Theme::numberFont(row.value->font()));
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.value->setAccessibleName(label);
    row.label->setBuddy(row.value);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.label, line, 0);
    m_grid->addWidget(row.value, line, 1);
    m_rows.push_back(row);
    setToolTip(key, tooltip);
    setValue(key, {});
}

void Readout::addHeading(const QString &text)
{
    auto *label = new QLabel(text, this);
    makeStrong(label);
    const int line = m_grid->rowCount();
    if (!m_rows.empty())
        label->setContentsMargins(0, 10, 0, 0);
    m_grid->addWidget(label, line, 0, 1, 2);
}

void Readout::setValue(const QString &key, const QString &value, Meaning meaning)
{
    if (const Row *row = find(key)) {
        row->value->setText(value.isEmpty() ? QStringLiteral("–") : value);
        setMeaning(row->value, value.isEmpty() ? Meaning::Secondary : meaning);
    }
}

void Readout::setToolTip(const QString &key, const QString &tooltip)
{
    if (const Row *row = find(key)) {
        row->label->setToolTip(tooltip);
        row->value->setToolTip(tooltip);
    }
}

QString Readout::value(const QString &key) const
{
    const Row *row = find(key);
    return row ? row->value->text() : QString();
}

void Readout::clear()
{
    m_rows.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

const Readout::Row *Readout::find(const QString &key) const
{
    for (const Row &row : m_rows) {
        if (row.key == key)
            return &row;
    }
    return nullptr;
}

} // namespace leoclr
