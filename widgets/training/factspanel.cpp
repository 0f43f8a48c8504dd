#include "widgets/training/factspanel.h"

#include "core/library/whendone.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace leoclr {

namespace {

constexpr int columnWidth = 460; ///< a section is never narrower where there is room for two

QLabel *selectable(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

FactsPanel::FactsPanel(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Facts of the run"));
    auto *content = new QWidget;
    makePanel(content);
    setWidget(content);
}

void FactsPanel::showRun(const RunWatch *watch)
{
    const QString run = watch ? watch->path() : QString();
    const std::size_t checkpoints = watch ? watch->checkpoints().size() : 0;
    const int generation = watch ? watch->generation() : -1;
    if (run == m_run && checkpoints == m_checkpoints && generation == m_generation)
        return;
    if (run != m_run)
        showFacts({});
    m_run = run;
    m_checkpoints = checkpoints;
    m_generation = generation;
    m_stale = true;
    if (isVisible())
        readAgain();
}

void FactsPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        readAgain();
}

void FactsPanel::readAgain()
{
    m_stale = false;
    if (m_run.isEmpty())
        return;
    const quint64 attempt = ++m_attempt;
    whenDone(QtConcurrent::run(readRunFacts, m_run), this, [this, attempt](const std::vector<FactSection> &facts) {
        if (attempt == m_attempt)
            showFacts(facts);
    });
}

void FactsPanel::showFacts(const std::vector<FactSection> &facts)
{
    m_facts = facts;
    fill();
    if (!facts.empty())
        Q_EMIT factsShown();
}

QWidget *FactsPanel::makeSection(const FactSection &section)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    auto *title = new QLabel(section.title, widget);
    makeStrong(title);
    grid->addWidget(title, 0, 0, 1, 3);
    int line = 1;
    if (!section.remark.isEmpty()) {
        QLabel *remark = selectable(section.remark, widget);
        makeSecondary(remark);
        grid->addWidget(remark, line++, 0, 1, 3);
    }
    for (const FactRow &row : section.rows) {
        auto *label = new QLabel(row.label, widget);
        makeSecondary(label);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setMinimumWidth(130);
        grid->addWidget(label, line, 0);
        auto *value = selectable(row.value, widget);
        value->setFont(Theme::numberFont(value->font()));
        grid->addWidget(value, line, 1, 1, row.note.isEmpty() ? 2 : 1);
        if (!row.note.isEmpty()) {
            QLabel *note = selectable(row.note, widget);
            makeCaption(note);
            grid->addWidget(note, line, 2);
        }
        ++line;
    }
    return widget;
}

void FactsPanel::fill()
{
    auto *content = new QWidget;
    makePanel(content);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(16);
    m_columns = viewport()->width() >= 2 * columnWidth + 48 ? 2 : 1;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    std::vector<QVBoxLayout *> stacks;
    std::vector<std::size_t> heights;
    for (int i = 0; i < m_columns; ++i) {
        auto *stack = new QVBoxLayout;
        stack->setSpacing(24);
        columns->addLayout(stack, 1);
        stacks.push_back(stack);
        heights.push_back(0);
    }
    for (const FactSection &section : m_facts) {
        std::size_t shortest = 0;
        for (std::size_t i = 1; i < stacks.size(); ++i)
            shortest = heights[i] < heights[shortest] ? i : shortest;
        stacks[shortest]->addWidget(makeSection(section));
        heights[shortest] += section.rows.size() + 2;
    }
    for (QVBoxLayout *stack : stacks)
        stack->addStretch(1);
    outer->addLayout(columns);
    outer->addStretch(1);
    if (!m_facts.empty()) {
        auto *copy = new QPushButton(tr("Copy all"), content);
        makeQuiet(copy);
        connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(toText(m_facts)); });
        outer->addWidget(copy, 0, Qt::AlignLeft);
    }
    setWidget(content);
}

void FactsPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int columns = viewport()->width() >= 2 * columnWidth + 48 ? 2 : 1;
    if (columns != m_columns && !m_facts.empty())
        fill();
}

} // namespace leoclr
