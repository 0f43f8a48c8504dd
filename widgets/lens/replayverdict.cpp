#include "widgets/lens/replayverdict.h"

#include "widgets/common/formatting.h"
#include "widgets/lens/viewlook.h"

#include <QCoreApplication>

namespace leoclr {

namespace {

class ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(ReplayText)
};

QString hashLines(const LensContent &content, const ReplaySource::Recorded *recorded)
{
    QStringList lines;
    for (std::size_t i = 0; i < content.views.size(); ++i) {
        const QString here = QString::fromStdString(content.views[i].hash);
        const bool known = recorded && i < recorded->sample.views.size();
        const QString there = known ? QString::fromStdString(recorded->sample.views[i].hash) : QString();
        const QString title = viewTitle(content.views[i]);
        lines << (!known          ? QStringLiteral("%1  %2").arg(title, here)
                  : here == there ? QStringLiteral("%1  %2 ✓").arg(title, here)
                                  : ReplayText::tr("%1  %2 ✕ recorded: %3").arg(title, here, there));
    }
    return lines.join('\n');
}

} // namespace

ReplayVerdict replayVerdict(const LensContent &content, const ReplaySource::Recorded *recorded,
                            ReplaySource::Fingerprint fingerprint)
{
    ReplayVerdict verdict;
    verdict.hashes = hashLines(content, recorded);
    if (recorded) {
        const std::size_t views = content.views.size();
        std::size_t equal = 0;
        for (std::size_t i = 0; i < views && i < recorded->sample.views.size(); ++i)
            equal += content.views[i].hash == recorded->sample.views[i].hash ? 1 : 0;
        const bool all = equal == views && views == recorded->sample.views.size();
        verdict.meaning = all ? Meaning::Good : Meaning::Bad;
        verdict.sentence = all ? ReplayText::tr("✓ bit-equal to the recorded hash, step %1")
                                     .arg(formatCount(recorded->step))
                               : ReplayText::tr("✕ %1 of %2 views differ from what the encoder saw in step %3")
                                     .arg(views - equal).arg(views).arg(formatCount(recorded->step));
        return verdict;
    }
    switch (fingerprint) {
    case ReplaySource::Fingerprint::Equal:
        verdict.sentence = ReplayText::tr("drawn again from seed and settings; the dataset is the run's own");
        break;
    case ReplaySource::Fingerprint::Different:
        verdict.meaning = Meaning::Caution;
        verdict.sentence = ReplayText::tr("! this is not the dataset that the run was trained on: the views may be others");
        break;
    case ReplaySource::Fingerprint::NotRecorded:
        verdict.sentence = ReplayText::tr("drawn again from seed and settings; no fingerprint of the dataset is recorded");
        break;
    }
    return verdict;
}

} // namespace leoclr
