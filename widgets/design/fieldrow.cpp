#include "widgets/design/fieldrow.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/design/fieldeditor.h"
#include "widgets/design/fieldtext.h"
#include "widgets/design/findingline.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int markWidth = 12;
constexpr int gap = 12;

/// The label with the words found set off by the accent.
QString withHighlights(const QString &text, const QString &words)
{
    QString html = text.toHtmlEscaped();
    const QString colour = Theme::instance().colours().accent.name();
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const qsizetype at = html.indexOf(word.toHtmlEscaped(), 0, Qt::CaseInsensitive);
        if (at < 0 || html.left(at).count(QLatin1Char('<')) != html.left(at).count(QLatin1Char('>')))
            continue;
        const qsizetype length = word.toHtmlEscaped().size();
        html = html.left(at) + QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colour, html.mid(at, length))
            + html.mid(at + length);
    }
    return html;
}

} // namespace

FieldRow::FieldRow(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(new QLabel(this))
    , m_editor(FieldEditor::create(field, this))
    , m_source(new ElidedLabel(sourceText(field.source), Qt::ElideRight, this))
    , m_reset(new QToolButton(this))
    , m_error(new QLabel(this))
    , m_messages(new QVBoxLayout)
{
    setObjectName(QStringLiteral("row:") + toQString(field.key));
    m_label->setBuddy(m_editor->control());
    m_label->setWordWrap(true);
    makeCaption(m_source);
    const QFontMetrics metrics(m_source->font());
    m_source->setFixedWidth(std::max(metrics.horizontalAdvance(sourceText(m_field.source)),
                                     metrics.horizontalAdvance(sourceText(ValueSource::OurChoice))) + 8);
    setThemedIcon(m_reset, QStringLiteral("reset"), tr("Back to the preset's value"));
    makeQuiet(m_reset);
    m_reset->setObjectName(QStringLiteral("reset:") + toQString(field.key));
    m_reset->setFixedSize(28, 28);
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_reset->hide();
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("error:") + toQString(field.key));
    setMeaning(m_error, Meaning::Bad);
    m_error->hide();

    auto *line = new QHBoxLayout;
    line->setContentsMargins(markWidth, 0, 0, 0);
    line->setSpacing(gap);
    line->addWidget(m_label);
    line->addWidget(m_editor);
    line->addWidget(m_reset);
    line->addWidget(m_source);
    line->addStretch();
    m_messages->setContentsMargins(0, 0, 0, 0);
    m_messages->setSpacing(2);
    m_messages->addWidget(m_error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addLayout(m_messages);

    connect(m_editor, &FieldEditor::textEdited, this, &FieldRow::takeText);
    connect(m_editor, &FieldEditor::editingEnded, this, [this] {
        if (!hasInputError())
            showValue();
    });
    connect(m_editor, &FieldEditor::cancelled, this, &FieldRow::showValue);
    connect(m_reset, &QToolButton::clicked, this, &FieldRow::resetRequested);
    connect(&Theme::instance(), &Theme::changed, this, &FieldRow::showLabel);
    showLabel();
}

void FieldRow::showConfig(const ExperimentConfig &config, const ExperimentConfig &preset)
{
    m_config = config;
    const FieldValue value = valueOf(m_field, config);
    ExperimentConfig typed = config;
    const bool sameMeaning = m_editor->control()->hasFocus()
        && setFromText(m_field, typed, m_editor->text().toStdString()) && valueOf(m_field, typed) == value;
    if (!sameMeaning)
        showValue();
    const bool changed = value != valueOf(m_field, preset);
    if (changed != m_changed) {
        m_changed = changed;
        update();
    }
    m_reset->setVisible(changed);
    m_source->setText(sourceText(sourceOfValue(m_field, config)));
    const QString tip = toolTipOf(m_field, preset);
    for (QWidget *widget : {static_cast<QWidget *>(m_label), m_editor->control(), static_cast<QWidget *>(m_source)}) {
        widget->setToolTip(tip);
        widget->setWhatsThis(tip);
    }
    m_reset->setToolTip(tr("Back to the preset's value: %1").arg(valueText(m_field, preset)));
}

void FieldRow::showFindings(const std::vector<CheckFinding> &findings)
{
    for (QWidget *line : m_findingLines)
        line->deleteLater();
    m_findingLines.clear();
    m_hasFindings = false;
    for (const CheckFinding &finding : findings) {
        if (finding.field != m_field.key)
            continue;
        auto *line = new FindingLine(finding, this);
        m_messages->addWidget(line);
        m_findingLines.push_back(line);
        m_hasFindings = true;
        connect(line, &FindingLine::fixRequested, this, &FieldRow::fixRequested);
    }
}

void FieldRow::setColumns(const FieldColumns &columns)
{
    m_label->setFixedWidth(columns.label);
    m_editor->setFixedWidth(columns.editor);
    m_source->setVisible(columns.source);
    m_messages->setContentsMargins(markWidth + columns.label + gap, 0, 8, 0);
}

void FieldRow::setSearch(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    showLabel();
}

void FieldRow::paintEvent(QPaintEvent *)
{
    if (!m_changed)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(Meaning::Accent));
    const qreal middle = m_editor->geometry().top() + 14;
    painter.drawEllipse(QPointF(4, middle), 3, 3);
}

void FieldRow::takeText(const QString &text)
{
    ExperimentConfig next = m_config;
    const Result<> taken = setFromText(m_field, next, text.toStdString());
    if (!taken) {
        setInputError(inputErrorText(m_field, taken.error()));
        return;
    }
    setInputError({});
    if (next != m_config)
        Q_EMIT configEdited(next);
}

void FieldRow::showValue()
{
    m_editor->setText(QString::fromStdString(toText(valueOf(m_field, m_config))));
    setInputError({});
}

void FieldRow::setInputError(const QString &error)
{
    if (error == m_inputError)
        return;
    m_inputError = error;
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_editor->setBad(!error.isEmpty());
    Q_EMIT inputErrorChanged();
}

void FieldRow::showLabel()
{
    if (m_search.isEmpty()) {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setText(labelOf(m_field));
    } else {
        m_label->setTextFormat(Qt::RichText);
        m_label->setText(withHighlights(labelOf(m_field), m_search));
    }
}

} // namespace leoclr
