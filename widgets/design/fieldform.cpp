#include "widgets/design/fieldform.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/design/fieldeditor.h"
#include "widgets/design/fieldrow.h"
#include "widgets/design/fieldtext.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

FieldForm::FieldForm(QWidget *parent)
    : QScrollArea(parent), m_page(new QWidget), m_layout(new QVBoxLayout(m_page)), m_note(new QLabel(m_page))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(16, 4, 8, 32);
    m_layout->setSpacing(2);
    m_note->setObjectName(QStringLiteral("searchNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 12, 0, 0);
    makeSecondary(m_note);
    m_note->hide();
    m_layout->addWidget(m_note);

    FieldGroup group = FieldGroup::Run;
    for (const Field &field : fieldTable()) {
        if (m_sections.empty() || field.group != group) {
            group = field.group;
            Section section;
            section.title = new QLabel(groupTitle(group), m_page);
            section.title->setContentsMargins(12, 18, 0, 4);
            makeStrong(section.title);
            m_layout->addWidget(section.title);
            m_sections.push_back(std::move(section));
        }
        addRow(field);
    }
    m_layout->addStretch();
    setWidget(m_page);
    applyFilter();
}

void FieldForm::addRow(const Field &field)
{
    auto *row = new FieldRow(field, m_page);
    const QString key = toQString(field.key);
    m_layout->addWidget(row);
    m_sections.back().rows.push_back(row);
    m_rows.emplace(key, row);
    connect(row, &FieldRow::configEdited, this,
            [this, key](const ExperimentConfig &config) { Q_EMIT configEdited(config, key); });
    connect(row, &FieldRow::fixRequested, this, &FieldForm::fixRequested);
    connect(row, &FieldRow::inputErrorChanged, this, &FieldForm::inputErrorChanged);
    connect(row, &FieldRow::resetRequested, this, [this, key] { Q_EMIT resetRequested(key); });
}

void FieldForm::setTier(FieldTier tier)
{
    m_tier = tier;
    m_forced.clear();
    applyFilter();
}

void FieldForm::setSearch(const QString &words)
{
    m_search = words;
    for (const auto &[key, row] : m_rows)
        row->setSearch(words);
    applyFilter();
    verticalScrollBar()->setValue(0);
}

void FieldForm::showConfig(const ExperimentConfig &config, const ExperimentConfig &preset)
{
    m_config = config;
    for (const auto &[key, row] : m_rows)
        row->showConfig(config, preset);
    applyFilter();
}

void FieldForm::showFindings(const std::vector<CheckFinding> &findings)
{
    for (const auto &[key, row] : m_rows)
        row->showFindings(findings);
    applyFilter();
}

void FieldForm::goTo(const QString &key)
{
    FieldRow *target = row(key);
    if (!target)
        return;
    m_forced = key;
    applyFilter();
    target->editor()->control()->setFocus(Qt::ShortcutFocusReason);
    QTimer::singleShot(0, target, [this, target] { ensureWidgetVisible(target, 0, 80); }); // after the layout
}

FieldRow *FieldForm::row(const QString &key) const
{
    const auto found = m_rows.find(key);
    return found != m_rows.end() ? found->second : nullptr;
}

int FieldForm::visibleRows() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const auto &entry) { return !entry.second->isHidden(); }));
}

QString FieldForm::inputError() const
{
    for (const Section &section : m_sections) {
        for (const FieldRow *row : section.rows) {
            if (row->hasInputError())
                return tr("%1: %2").arg(labelOf(row->field()), row->inputError());
        }
    }
    return {};
}

void FieldForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOutColumns();
}

void FieldForm::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutColumns();
}

void FieldForm::applyFilter()
{
    int shown = 0;
    QStringList outside; // found, but without meaning for this design
    for (const Section &section : m_sections) {
        bool any = false;
        for (FieldRow *row : section.rows) {
            const Field &field = row->field();
            const bool applies = !field.applies || field.applies(m_config);
            const bool asked = m_search.isEmpty() ? field.tier <= m_tier || row->isChanged()
                                                  : fieldMatches(field, m_search);
            const bool urgent = row->hasInputError() || row->hasFindings()
                || toQString(field.key) == m_forced;
            const bool visible = (applies && asked) || (urgent && m_search.isEmpty());
            row->setVisible(visible);
            if (!applies && asked && !m_search.isEmpty())
                outside << labelOf(field);
            any = any || visible;
            shown += visible ? 1 : 0;
        }
        section.title->setVisible(any);
    }
    m_note->setVisible(shown == 0 || !outside.isEmpty());
    if (!outside.isEmpty())
        m_note->setText(tr("Does not apply to this design: %1").arg(outside.join(QStringLiteral(", "))));
    else if (shown == 0)
        m_note->setText(tr("No setting matches “%1”.").arg(m_search));
    Q_EMIT filtered(shown);
}

void FieldForm::layOutColumns()
{
    int sourceWidth = 0;
    for (const ValueSource source : {ValueSource::Paper, ValueSource::OfficialCode, ValueSource::PublishedDefault,
                                     ValueSource::OurChoice})
        sourceWidth = std::max(sourceWidth,
                               QFontMetrics(Theme::captionFont(font())).horizontalAdvance(sourceText(source)) + 6);
    // mark, gaps, reset and margins
    const int fixed = 12 + 3 * 12 + 28 + 24 + 12;
    const int free = viewport()->width() - fixed;
    FieldColumns columns;
    columns.source = free - sourceWidth >= 270;
    const int forBoth = columns.source ? free - sourceWidth : free;
    columns.label = std::clamp(forBoth * 45 / 100, 120, 280);
    columns.editor = std::clamp(forBoth - columns.label, 140, 320);
    for (const auto &[key, row] : m_rows)
        row->setColumns(columns);
}

} // namespace leoclr
