#include "widgets/lens/checkpointsection.h"

#include "core/language/errortext.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/lens/checkpointtext.h"
#include "widgets/lens/scorerow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace leoclr {

namespace {

QString signedNumber(double value)
{
    return (value < 0 ? QStringLiteral("−") : QString()) + QLocale().toString(std::abs(value), 'f', 3);
}

} // namespace

CheckpointSection::CheckpointSection(QWidget *parent)
    : QWidget(parent), m_checkpoint(new QLabel), m_state(new QLabel), m_again(new QToolButton), m_scores(new QWidget)
{
    auto *title = new QLabel(tr("Checkpoint"));
    makeStrong(title);
    m_checkpoint->setObjectName(QStringLiteral("checkpointName"));
    makeCaption(m_checkpoint);
    m_state->setObjectName(QStringLiteral("checkpointState"));
    m_state->setWordWrap(true);
    makeSecondary(m_state);
    m_again->setText(tr("Ask again"));
    m_again->setObjectName(QStringLiteral("askAgain"));
    makeQuiet(m_again);

    const auto row = [](const char *key, const QString &label, const char *definition) {
        return new ScoreRow(QString::fromLatin1(key), label, checkpointtext::definition(definition));
    };
    m_toFirst = row("cosFirst", {}, "query_key");
    m_toSecond = row("cosSecond", {}, "query_key");
    m_between = row("cosBetween", {}, "key_key");
    m_gap = row("gap", tr("Gap"), "gap");
    m_rank1 = row("rank1", {}, "rank");
    m_rank2 = row("rank2", {}, "rank");
    m_kept1 = row("kept1", {}, "activation");
    m_kept2 = row("kept2", {}, "activation");
    for (ScoreRow *plain : {m_gap, m_rank1, m_rank2})
        plain->setBarShown(false);

    auto *scores = new QVBoxLayout(m_scores);
    scores->setContentsMargins(0, 0, 0, 0);
    scores->setSpacing(12);
    for (ScoreRow *one : {m_gap, m_toFirst, m_toSecond, m_between, m_rank1, m_rank2, m_kept1, m_kept2})
        scores->addWidget(one);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(m_checkpoint, 1, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addWidget(m_scores);
    connect(m_again, &QToolButton::clicked, this, &CheckpointSection::askRequested);
}

void CheckpointSection::showScores(const CheckpointScores &scores, const PairLook &look)
{
    const QString sentence = sentenceOf(scores);
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
    m_again->setVisible(scores.state() == CheckpointScores::State::Failed);
    m_scores->setVisible(scores.answer().has_value());
    m_checkpoint->setText(!scores.answer() ? scores.runName()
                          : scores.state() == CheckpointScores::State::Answered
                              ? tr("%1 · step %2").arg(scores.runName(),
                                                       formatCount(scores.answer()->checkpoint.step))
                              : tr("%1 · answering …").arg(scores.runName()));
    if (scores.answer())
        showAnswer(*scores.answer(), look);
}

QString CheckpointSection::sentenceOf(const CheckpointScores &scores)
{
    switch (scores.state()) {
    case CheckpointScores::State::NoRun:
        return tr("Choose a run with a checkpoint in the run list, and its network says how alike these views are to it.");
    case CheckpointScores::State::NoCheckpoint:
        return tr("%1 has no checkpoint yet. The first one comes when its engine saves.").arg(scores.runName());
    case CheckpointScores::State::Starting:
        return scores.answer() ? QString() : tr("The engine is starting …");
    case CheckpointScores::State::Answering: return scores.answer() ? QString() : tr("The engine is answering …");
    case CheckpointScores::State::Failed:
        return scores.error()->code == ErrorCode::EngineDied
            ? tr("The engine is gone; the next question starts it again. %1").arg(describe(*scores.error()))
            : describe(*scores.error());
    case CheckpointScores::State::Answered: break;
    }
    QStringList sentences;
    if (scores.isResized())
        sentences << tr("The checkpoint was trained on views of %1 pixels; the crops are asked about in that size.")
                         .arg(scores.answer()->checkpoint.viewSize);
    if (const QString problem = heatProblem(*scores.answer()); !problem.isEmpty())
        sentences << problem;
    return sentences.join(QLatin1Char(' '));
}

QString CheckpointSection::heatProblem(const CompareAnswer &answer)
{
    if (!answer.queryMap.isSingleCell())
        return {};
    return tr("This network sees a view of %1 pixels as a single cell, so there is no map of where it looks. Networks with "
              "larger views have one, and those with the stem for small images.").arg(answer.checkpoint.viewSize);
}

void CheckpointSection::showAnswer(const CompareAnswer &answer, const PairLook &look)
{
    const auto cosine = [](ScoreRow *row, double value, const QString &sentence, const QColor &colour) {
        row->setScore(std::max(0.0, value), signedNumber(value), sentence, colour);
    };
    const bool two = answer.queryKey.size() > 1;
    m_toFirst->setLabel(tr("cos of original and %1").arg(look.names.first));
    m_toSecond->setLabel(tr("cos of original and %1").arg(look.names.second));
    m_between->setLabel(tr("cos of both crops"));
    if (!answer.queryKey.empty())
        cosine(m_toFirst, answer.queryKey[0], checkpointtext::cosine(answer.queryKey[0]), look.first);
    if (two)
        cosine(m_toSecond, answer.queryKey[1], checkpointtext::cosine(answer.queryKey[1]), look.second);
    if (answer.keyKey)
        cosine(m_between, *answer.keyKey, checkpointtext::cosine(*answer.keyKey), {});
    if (answer.gap)
        m_gap->setScore({}, (*answer.gap > 0 ? QStringLiteral("+") : QString()) + signedNumber(*answer.gap),
                        checkpointtext::gap(*answer.gap));
    showRank(m_rank1, answer, 0, look.names.first);
    showRank(m_rank2, answer, 1, look.names.second);
    const std::array kept{m_kept1, m_kept2};
    const std::array names{look.names.first, look.names.second};
    const std::array colours{look.first, look.second};
    for (std::size_t i = 0; i < kept.size(); ++i) {
        kept[i]->setVisible(i < answer.coverage.size());
        kept[i]->setLabel(tr("Activation in %1").arg(names[i]));
        if (i < answer.coverage.size())
            kept[i]->setScore(answer.coverage[i], formatShare(answer.coverage[i]),
                              checkpointtext::activation(answer.coverage[i], names[i]), colours[i]);
    }
}

void CheckpointSection::showRank(ScoreRow *row, const CompareAnswer &answer, std::size_t key, const QString &crop)
{
    const bool known = key < answer.rank.size() && key < answer.probability.size();
    row->setVisible(known);
    row->setLabel(tr("Contrastive rank of %1").arg(crop));
    if (known)
        row->setScore({}, tr("%1 of %2").arg(formatCount(answer.rank[key]),
                                             formatCount(answer.checkpoint.negatives + 1)),
                      checkpointtext::rank(answer.rank[key], answer.checkpoint.negatives, answer.probability[key]));
}

} // namespace leoclr
