#include "widgets/design/designinspector.h"

#include "widgets/common/formatting.h"
#include "widgets/common/readout.h"
#include "widgets/common/style.h"
#include "widgets/design/differenceline.h"
#include "widgets/design/fieldtext.h"
#include "widgets/design/findingline.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

void clearLayout(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be the sender
        }
        delete item;
    }
}

QLabel *secondaryLine(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    makeSecondary(label);
    return label;
}

} // namespace

DesignInspector::DesignInspector(QWidget *parent)
    : QScrollArea(parent), m_checks(new QVBoxLayout), m_differences(new QVBoxLayout), m_cost(new Readout)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(250);
    auto *page = new QWidget;
    makePanel(page);
    makePanel(viewport());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 12, 16, 24);
    layout->setSpacing(6);

    m_checksTitle = addTitle(layout, {});
    layout->addLayout(m_checks);
    layout->addSpacing(10);
    layout->addWidget(new Line(Qt::Horizontal, page));
    layout->addSpacing(6);
    addTitle(layout, tr("Cost"));
    layout->addWidget(m_cost);
    m_speedNote = secondaryLine({}, page);
    makeCaption(m_speedNote);
    layout->addWidget(m_speedNote);
    layout->addSpacing(10);
    layout->addWidget(new Line(Qt::Horizontal, page));
    layout->addSpacing(6);
    m_differencesTitle = addTitle(layout, {});
    layout->addLayout(m_differences);
    layout->addStretch();
    setWidget(page);

    m_checks->setSpacing(6);
    m_differences->setSpacing(2);
    m_cost->addRow(QStringLiteral("images"), tr("Images"), tr("Images of the chosen split"));
    m_cost->addRow(QStringLiteral("steps"), tr("Steps per epoch"),
                   tr("Images divided by the batch; the last incomplete batch is dropped"));
    m_cost->addRow(QStringLiteral("total"), tr("Steps in all"), tr("Steps per epoch times epochs"));
    m_cost->addRow(QStringLiteral("epoch"), tr("Time per epoch"),
                   tr("From the newest run of the library that does the same work for an image"));
    m_cost->addRow(QStringLiteral("time"), tr("Time in all"), tr("Time per epoch times epochs"));
    m_cost->addRow(QStringLiteral("parameters"), tr("Parameters"),
                   tr("Trainable parameters of backbone and projection head"));
    m_cost->addRow(QStringLiteral("checkpoint"), tr("One checkpoint"),
                   tr("Both encoders, the optimiser's state and the queue"));
    m_cost->addRow(QStringLiteral("free"), tr("Disk free"), tr("Where the runs are kept"));
}

QLabel *DesignInspector::addTitle(QVBoxLayout *layout, const QString &text)
{
    auto *label = new QLabel(text);
    makeStrong(label);
    layout->addWidget(label);
    return label;
}

void DesignInspector::showFindings(const std::vector<CheckFinding> &findings)
{
    clearLayout(m_checks);
    std::vector<CheckFinding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const CheckFinding &a, const CheckFinding &b) { return a.level > b.level; });
    m_checksTitle->setText(sorted.empty() ? tr("Checks")
                                          : tr("Checks: %n finding(s)", nullptr, static_cast<int>(sorted.size())));
    if (sorted.empty()) {
        m_checks->addWidget(secondaryLine(tr("✓ Nothing found that stands in the way."), widget()));
        return;
    }
    for (const CheckFinding &finding : sorted) {
        auto *line = new FindingLine(finding, widget());
        line->setCursor(Qt::PointingHandCursor);
        const QString key = toQString(finding.field);
        connect(line, &FindingLine::chosen, this, [this, key] { Q_EMIT fieldChosen(key); });
        connect(line, &FindingLine::fixRequested, this, &DesignInspector::fixRequested);
        m_checks->addWidget(line);
    }
}

void DesignInspector::showDifferences(const ExperimentConfig &config, const ExperimentConfig &preset,
                                      const QString &presetName)
{
    clearLayout(m_differences);
    const std::vector<const Field *> fields = differences(preset, config);
    m_differencesTitle->setText(fields.empty()
                                    ? tr("Differences from the preset")
                                    : tr("%n difference(s) from the preset", nullptr, static_cast<int>(fields.size())));
    if (fields.empty()) {
        m_differences->addWidget(secondaryLine(tr("None: these are the values of %1.").arg(presetName), widget()));
        return;
    }
    for (const Field *field : fields) {
        auto *line = new DifferenceLine(*field, preset, config, widget());
        const QString key = toQString(field->key);
        connect(line, &DifferenceLine::chosen, this, [this, key] { Q_EMIT fieldChosen(key); });
        connect(line, &DifferenceLine::resetRequested, this, [this, key] { Q_EMIT resetRequested(key); });
        m_differences->addWidget(line);
    }
}

void DesignInspector::showCost(const CostFigures &figures)
{
    const auto count = [](std::uint64_t value) {
        return value > 0 ? formatCount(static_cast<qint64>(value)) : QString();
    };
    m_cost->setValue(QStringLiteral("images"), count(figures.images));
    m_cost->setValue(QStringLiteral("steps"), count(figures.stepsPerEpoch));
    m_cost->setValue(QStringLiteral("total"), count(figures.totalSteps));
    m_cost->setValue(QStringLiteral("parameters"),
                     tr("%1 M").arg(formatNumber(static_cast<double>(figures.parameters) / 1e6, 3)));
    m_cost->setValue(QStringLiteral("checkpoint"), formatBytes(figures.checkpointBytes));
    m_cost->setValue(QStringLiteral("free"), figures.freeBytes > 0 ? formatBytes(figures.freeBytes) : QString());
    if (figures.secondsPerEpoch) {
        m_cost->setValue(QStringLiteral("epoch"), formatDuration(*figures.secondsPerEpoch));
        m_cost->setValue(QStringLiteral("time"), formatDuration(*figures.secondsInAll));
        m_speedNote->setText(tr("Measured: %1 images per second in %2.")
                                 .arg(formatNumber(figures.speed->imagesPerSecond, 3), figures.speed->runName));
    } else {
        m_cost->setValue(QStringLiteral("epoch"), tr("not measured"), Meaning::Secondary);
        m_cost->setValue(QStringLiteral("time"), tr("not measured"), Meaning::Secondary);
        m_speedNote->setText(tr("The time is known after the first run of this kind."));
    }
}

} // namespace leoclr
