#include "widgets/design/fieldtext.h"

#include "core/language/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace leoclr {

namespace {

QString translate(const char *context, std::string_view text)
{
    return QCoreApplication::translate(context, std::string(text).c_str());
}

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

bool isNumber(const Field &field)
{
    return std::holds_alternative<std::int64_t ExperimentConfig::*>(field.member)
        || std::holds_alternative<double ExperimentConfig::*>(field.member);
}

/// A number of the configuration with the decimal sign of the user's language.
QString localised(QString number)
{
    return number.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString numberText(double value)
{
    return localised(QLocale::c().toString(value, 'g', 10));
}

} // namespace

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString labelOf(const Field &field)
{
    return translate("Field", field.label);
}

QString helpOf(const Field &field)
{
    return translate("Field", field.help);
}

QString unitOf(const Field &field)
{
    return field.unit.empty() ? QString() : translate("Field", field.unit);
}

QString choiceText(const Field &field, std::string_view choice)
{
    return translate("Field", choiceLabel(field, choice));
}

QString groupTitle(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Run: return FieldText::tr("Run");
    case FieldGroup::Data: return FieldText::tr("Data");
    case FieldGroup::Method: return FieldText::tr("Method");
    case FieldGroup::Network: return FieldText::tr("Network");
    case FieldGroup::Views: return FieldText::tr("Views");
    case FieldGroup::Optimiser: return FieldText::tr("Optimiser");
    case FieldGroup::Training: return FieldText::tr("Training");
    case FieldGroup::Watching: return FieldText::tr("Watching");
    case FieldGroup::Checkpoints: return FieldText::tr("Checkpoints");
    }
    return {};
}

QString tierTitle(FieldTier tier)
{
    switch (tier) {
    case FieldTier::Basic: return FieldText::tr("Basic");
    case FieldTier::Advanced: return FieldText::tr("Advanced");
    case FieldTier::Expert: return FieldText::tr("Expert");
    }
    return {};
}

QString sourceText(ValueSource source)
{
    switch (source) {
    case ValueSource::Paper: return FieldText::tr("paper");
    case ValueSource::OfficialCode: return FieldText::tr("official code");
    case ValueSource::PublishedDefault: return FieldText::tr("published default");
    case ValueSource::OurChoice: return FieldText::tr("our choice");
    }
    return {};
}

QString valueText(const Field &field, const ExperimentConfig &config)
{
    const FieldValue value = valueOf(field, config);
    if (const bool *flag = std::get_if<bool>(&value))
        return *flag ? FieldText::tr("yes") : FieldText::tr("no");
    const std::string text = toText(value);
    if (!field.choices.empty())
        return choiceText(field, text);
    if (text.empty())
        return FieldText::tr("empty");
    const QString unit = unitOf(field);
    const QString shown = isNumber(field) ? localised(QString::fromStdString(text)) : QString::fromStdString(text);
    return unit.isEmpty() ? shown : FieldText::tr("%1 %2").arg(shown, unit);
}

ValueSource sourceOfValue(const Field &field, const ExperimentConfig &config)
{
    return valueOf(field, config) == valueOf(field, ExperimentConfig{}) ? field.source : ValueSource::OurChoice;
}

QString toolTipOf(const Field &field, const ExperimentConfig &preset)
{
    QString text = QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                       .arg(labelOf(field).toHtmlEscaped(), helpOf(field).toHtmlEscaped());
    QStringList facts;
    if (isNumber(field) && field.maximum > field.minimum)
        facts << FieldText::tr("Range: %1 to %2").arg(numberText(field.minimum), numberText(field.maximum));
    facts << FieldText::tr("Preset: %1").arg(valueText(field, preset).toHtmlEscaped());
    facts << FieldText::tr("Source of the default, %1: %2")
                 .arg(valueText(field, ExperimentConfig{}).toHtmlEscaped(), sourceText(field.source))
            + (field.evidence.empty()
                   ? QString()
                   : QStringLiteral(" – ") + translate("Field", field.evidence).toHtmlEscaped());
    text += QStringLiteral("<p>%1</p><p><code>%2</code></p>")
                .arg(facts.join(QStringLiteral("<br>")), toQString(field.key).toHtmlEscaped());
    return text;
}

QString inputErrorText(const Field &field, const Error &error)
{
    if (isNumber(field)) {
        const bool whole = std::holds_alternative<std::int64_t ExperimentConfig::*>(field.member);
        const QString low = numberText(field.minimum);
        const QString high = numberText(field.maximum);
        if (error.code == ErrorCode::OutOfRange)
            return FieldText::tr("Outside of the range. Choose a value from %1 to %2.").arg(low, high);
        return whole ? FieldText::tr("Not a whole number. Choose one from %1 to %2.").arg(low, high)
                     : FieldText::tr("Not a number. Choose one from %1 to %2.").arg(low, high);
    }
    return describe(error);
}

bool fieldMatches(const Field &field, const QString &words)
{
    QString text = labelOf(field) + QLatin1Char(' ') + toQString(field.label) + QLatin1Char(' ')
        + toQString(field.key) + QLatin1Char(' ') + helpOf(field) + QLatin1Char(' ') + groupTitle(field.group);
    for (const std::string_view choice : field.choices)
        text += QLatin1Char(' ') + toQString(choice) + QLatin1Char(' ') + choiceText(field, choice);
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [&text](const QString &part) { return text.contains(part, Qt::CaseInsensitive); });
}

QString findingText(const CheckFinding &finding)
{
    QString sentence = translate("Check", finding.sentence);
    for (std::size_t i = 0; i < finding.arguments.size(); ++i)
        sentence.replace(QStringLiteral("%%1").arg(i + 1), QString::fromStdString(finding.arguments[i]));
    return sentence;
}

QString fixText(const CheckFinding &finding)
{
    if (finding.fixField.empty())
        return {};
    const Result<const Field *> field = findField(finding.fixField);
    if (!field)
        return {};
    ExperimentConfig config;
    if (!setFromText(**field, config, finding.fixValue))
        return {};
    return FieldText::tr("Set %1 to %2").arg(labelOf(**field), valueText(**field, config));
}

QString presetDescription(std::string_view english)
{
    return translate("Preset", english);
}

} // namespace leoclr
