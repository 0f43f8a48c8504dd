#include "widgets/training/healthpanel.h"

#include "widgets/common/formatting.h"
#include "widgets/common/readout.h"
#include "widgets/common/style.h"
#include "widgets/training/figures.h"
#include "widgets/training/healthtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace leoclr {

namespace {

constexpr std::size_t shownWarnings = 4;
constexpr std::size_t shownDamages = 3;

/// Figures of the "Now" block, in this order; absent ones get no row.
constexpr std::array<const char *, 9> latestFigures{"loss", "knn_top1", "contrast_top1", "positive_similarity",
                                                    "embedding_std", "effective_rank", "learning_rate", "data_wait",
                                                    "memory"};

QLabel *wrapped(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p style=\"margin-top:0; margin-bottom:6px\">%1</p>").arg(text);
}

} // namespace

HealthPanel::HealthPanel(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(272);
    setAccessibleName(tr("Health"));
    auto *content = new QWidget;
    makePanel(content);
    m_sign = new QLabel(content);
    m_title = new QLabel(content);
    m_title->setObjectName(QStringLiteral("healthTitle"));
    m_title->setWordWrap(true);
    makeStrong(m_title);
    m_judged = wrapped(content, QStringLiteral("healthJudged"));
    makeSecondary(m_judged);
    m_meaning = wrapped(content, QStringLiteral("healthMeaning"));
    m_advice = wrapped(content, QStringLiteral("healthAdvice"));
    makeSecondary(m_advice);
    m_evidence = new Readout(content);
    m_latest = new Readout(content);
    m_warningsTitle = new QLabel(content);
    makeStrong(m_warningsTitle);
    m_warnings = wrapped(content, QStringLiteral("warnings"));
    m_warnings->setTextFormat(Qt::RichText);
    m_warnings->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_damageTitle = new QLabel(content);
    makeStrong(m_damageTitle);
    m_damage = wrapped(content, QStringLiteral("damages"));
    m_damage->setTextFormat(Qt::RichText);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_sign);
    head->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_judged);
    layout->addWidget(m_meaning);
    layout->addWidget(m_advice);
    layout->addWidget(m_evidence);
    layout->addSpacing(8);
    layout->addWidget(m_latest);
    layout->addSpacing(8);
    layout->addWidget(m_warningsTitle);
    layout->addWidget(m_warnings);
    layout->addWidget(m_damageTitle);
    layout->addWidget(m_damage);
    layout->addStretch(1);
    setWidget(content);
    connect(m_warnings, &QLabel::linkActivated, this, &HealthPanel::logRequested);
    clear();
}

void HealthPanel::clear()
{
    m_shownEvidence.reset();
    m_shownFigures.clear();
    m_evidence->clear();
    m_latest->clear();
    for (QLabel *label : {m_sign, m_title, m_judged, m_meaning, m_advice, m_warningsTitle, m_warnings, m_damageTitle, m_damage})
        label->clear();
}

void HealthPanel::showRun(const RunWatch *watch, bool damaged)
{
    if (!watch) {
        clear();
        return;
    }
    showHealth(*watch, damaged);
    showLatest(*watch);
    showWarnings(*watch);
}

void HealthPanel::showHealth(const RunWatch &watch, bool damaged)
{
    const RunWatch::Verdict *verdict = watch.verdict();
    m_judged->setVisible(verdict != nullptr);
    if (verdict) {
        const qint64 latest = watch.summary().step;
        const double later = static_cast<double>(watch.summary().lastEventTime - verdict->time) / 1000;
        const QString step = tr("Judged at step %1.").arg(formatCount(verdict->health.step));
        m_judged->setText(latest <= verdict->health.step
                              ? step
                              : tr("%1 The log goes on to step %2, %3 later.")
                                    .arg(step, formatCount(latest), formatDuration(std::max(later, 0.0))));
        showEvidence(verdict->health);
    } else {
        m_evidence->hide();
        m_shownEvidence.reset();
    }
    if (damaged)
        return showUnknown(tr("The run's own files cannot be read."));
    if (!verdict && !watch.damages().empty())
        return showUnknown(tr("The log is damaged where a verdict may have stood."));
    if (!verdict && watch.series().find("loss"))
        return showUnknown(tr("The log holds no verdict on this run."));
    if (!verdict) {
        setMeaning(m_sign, Meaning::Secondary);
        m_sign->setText(QStringLiteral("○"));
        m_title->setText(tr("Not judged yet"));
        m_meaning->setText(tr("The engine judges a run from its first steps on."));
        m_advice->hide();
        return;
    }
    const HealthEvent &health = verdict->health;
    const HealthWords words = healthWords(health.state, health.reason);
    if (verdict->torn)
        return showUnknown(tr("The last verdict was \"%1\"; damaged lines follow it.").arg(words.title));
    if (verdict->isOld())
        return showUnknown(tr("The last verdict was \"%1\"; too much has happened since.").arg(words.title));
    setMeaning(m_sign, health.state == "bad" ? Meaning::Bad : health.state == "good" ? Meaning::Good : Meaning::Caution);
    m_sign->setText(health.state == "good" ? QStringLiteral("●") : QStringLiteral("▲"));
    m_title->setText(words.title);
    m_meaning->setText(words.meaning);
    m_advice->setText(words.advice);
    m_advice->setVisible(!words.advice.isEmpty());
}

void HealthPanel::showUnknown(const QString &why)
{
    setMeaning(m_sign, Meaning::Secondary);
    m_sign->setText(QStringLiteral("?"));
    m_title->setText(tr("Health not known"));
    m_meaning->setText(why);
    m_advice->hide();
}

void HealthPanel::showEvidence(const HealthEvent &health)
{
    if (m_shownEvidence == health)
        return;
    m_shownEvidence = health;
    m_evidence->clear();
    m_evidence->setVisible(!health.evidence.empty());
    if (!health.evidence.empty())
        m_evidence->addHeading(tr("Evidence at step %1").arg(formatCount(health.step)));
    for (const auto &[name, value] : health.evidence) {
        const QString key = QStringLiteral("evidence-") + QString::fromStdString(name);
        m_evidence->addRow(key, evidenceTitle(name));
        m_evidence->setValue(key, figureText(name, value));
    }
}

void HealthPanel::showLatest(const RunWatch &watch)
{
    const auto &latest = watch.summary().latest;
    std::vector<std::string> present;
    for (const char *name : latestFigures) {
        if (latest.contains(name))
            present.emplace_back(name);
    }
    if (present != m_shownFigures) {
        m_shownFigures = present;
        m_latest->clear();
        if (!present.empty())
            m_latest->addHeading(tr("Latest figures"));
        for (const std::string &name : present)
            m_latest->addRow(QStringLiteral("latest-") + QString::fromStdString(name), figureTitle(name));
    }
    for (const std::string &name : present)
        m_latest->setValue(QStringLiteral("latest-") + QString::fromStdString(name), figureText(name, latest.at(name)));
}

void HealthPanel::showWarnings(const RunWatch &watch)
{
    const auto &warnings = watch.warnings();
    m_warningsTitle->setVisible(!warnings.empty());
    m_warnings->setVisible(!warnings.empty());
    if (!warnings.empty()) {
        m_warningsTitle->setText(tr("%n warning(s)", nullptr, static_cast<int>(warnings.size())));
        QString text;
        const std::size_t shown = std::min(shownWarnings, warnings.size());
        for (std::size_t i = warnings.size(); i-- > warnings.size() - shown;)
            text += paragraph(warningText(warnings[i].warning).toHtmlEscaped());
        if (shown < warnings.size()) {
            text += QStringLiteral("<a href=\"log\">%1</a>")
                        .arg(tr("%n more in the log", nullptr, static_cast<int>(warnings.size() - shown)));
        }
        m_warnings->setText(text);
    }
    const auto &damages = watch.damages();
    m_damageTitle->setVisible(!damages.empty());
    m_damage->setVisible(!damages.empty());
    if (!damages.empty()) {
        m_damageTitle->setText(tr("%n damaged line(s) in the log", nullptr, static_cast<int>(damages.size())));
        QString text;
        for (std::size_t i = 0; i < std::min(shownDamages, damages.size()); ++i) {
            text += paragraph(tr("At byte %1: %2")
                                  .arg(formatCount(static_cast<qint64>(damages[i].offset)),
                                       QString::fromStdString(damages[i].reason).toHtmlEscaped()));
        }
        text += paragraph(tr("These lines were left out; everything else was read."));
        m_damage->setText(text);
    }
}

} // namespace leoclr
