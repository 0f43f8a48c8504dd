#include "widgets/lens/scorepanel.h"

#include "core/semantics/intervals.h"
#include "widgets/audit/distributionplot.h"
#include "widgets/common/formatting.h"
#include "widgets/lens/scorerow.h"
#include "widgets/lens/scoretext.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <cmath>

namespace leoclr {

namespace {

constexpr int plotHeight = 164;

} // namespace

QString scoreTitle(Score score)
{
    return QCoreApplication::translate("Score", titleOf(score).data());
}

QString scoreDefinition(Score score)
{
    switch (score) {
    case Score::AreaShare: return scoretext::definition("area");
    case Score::PairIou: return scoretext::definition("iou");
    case Score::OverlapOfSmaller: return scoretext::definition("smaller");
    case Score::Covered: return scoretext::definition("covered");
    case Score::Coverage:
    case Score::Purity: return scoretext::definition("coverage");
    case Score::Shift:
    case Score::PulledShift: return scoretext::definition("shift");
    case Score::ShiftToOriginal: return scoretext::definition("to_original");
    case Score::FalsePositive:
    case Score::FalsePositiveToOriginal:
    case Score::PulledFalsePositive: break;
    }
    return scoretext::definition("false_positive");
}

ScorePanel::ScorePanel(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    for (const Score score : allScores) {
        if (isRate(score)) {
            m_rates[score] = new ScoreRow(QStringLiteral("rate_") + QLatin1String(nameOf(score).data()),
                                          scoreTitle(score), scoreDefinition(score), this);
            continue;
        }
        auto *plot = new DistributionPlot(this);
        plot->setObjectName(QStringLiteral("distribution_") + QLatin1String(nameOf(score).data()));
        plot->setWhatsThis(scoreDefinition(score));
        plot->setFixedHeight(plotHeight);
        m_plots[score] = plot;
    }
    arrange();
}

void ScorePanel::arrange()
{
    int place = 0;
    for (const Score score : allScores) {
        if (const auto plot = m_plots.find(score); plot != m_plots.end() && !plot->second->isHidden()) {
            m_grid->addWidget(plot->second, place / 2, place % 2);
            ++place;
        }
    }
    place += place % 2;
    for (const Score score : allScores) {
        if (const auto rate = m_rates.find(score); rate != m_rates.end() && !rate->second->isHidden()) {
            m_grid->addWidget(rate->second, place / 2, 0, 1, 2);
            place += 2;
        }
    }
}

void ScorePanel::setTally(const ImageTally &tally, bool objects)
{
    for (const auto &[score, plot] : m_plots) {
        plot->setDistributions(scoreTitle(score), QStringLiteral("%"), {}, {{{}, tally.scores[std::size_t(score)]}});
        plot->setVisible(objects || !needsObjects(score));
    }
    for (const auto &[score, row] : m_rates) {
        const Distribution &distribution = tally.scores[std::size_t(score)];
        row->setVisible(objects && distribution.count() > 0);
        if (distribution.count() == 0)
            continue;
        const auto lost = std::uint64_t(std::llround(distribution.mean() * double(distribution.count())));
        const Interval rate = wilson(lost, distribution.count());
        row->setScore(rate.value, formatShare(rate.value),
                      tr("%1 of %2; with 95 % confidence between %3 and %4.")
                          .arg(formatCount(qint64(lost)), formatCount(qint64(rate.count)), formatShare(rate.low),
                               formatShare(rate.high)));
    }
    arrange();
}

} // namespace leoclr
