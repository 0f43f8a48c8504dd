#include "widgets/lens/scoreinspector.h"

#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/lens/canvascontent.h"
#include "widgets/lens/checkpointsection.h"
#include "widgets/lens/objectlist.h"
#include "widgets/lens/scorerow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace leoclr {

namespace {

constexpr std::array thresholds{0.25, 0.5, 0.75};

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    makeStrong(label);
    return label;
}

QString score(double value)
{
    return formatNumber(value, 3);
}

} // namespace

ScoreInspector::ScoreInspector(QWidget *parent)
    : QWidget(parent), m_pairs(new QComboBox), m_threshold(new QComboBox), m_noObjects(new QLabel)
{
    m_pairs->setAccessibleName(tr("Pair of crops"));
    m_pairs->setObjectName(QStringLiteral("cropPair"));
    m_pairs->hide();
    for (const double threshold : thresholds)
        m_threshold->addItem(tr("%1 %").arg(threshold * 100, 0, 'f', 0), threshold);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setAccessibleName(tr("Threshold of coverage"));
    m_noObjects->setText(tr("This dataset does not say where its objects are. What the crops share is measured, what "
                            "they mean is not."));
    m_noObjects->setWordWrap(true);
    makeSecondary(m_noObjects);

    auto *content = new QWidget;
    makePanel(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_pairs);
    m_meaning = meaningSection();
    layout->addWidget(m_meaning);
    layout->addWidget(overlapSection());
    m_objectsPart = objectsSection();
    layout->addWidget(m_objectsPart);
    layout->addWidget(m_noObjects);
    m_checkpoint = new CheckpointSection;
    layout->addWidget(m_checkpoint);
    layout->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    makePanel(scroll->viewport());
    scroll->setWidget(content);
    bareColumn(this, 0)->addWidget(scroll);

    connect(m_pairs, &QComboBox::activated, this, &ScoreInspector::pairChosen);
    connect(m_checkpoint, &CheckpointSection::askRequested, this, &ScoreInspector::checkpointAsked);
    connect(m_threshold, &QComboBox::activated, this, [this] { Q_EMIT thresholdChosen(threshold()); });
    clear();
}

QWidget *ScoreInspector::meaningSection()
{
    auto *section = new QWidget;
    auto *layout = bareColumn(section, 12);
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Meaning")), 1);
    auto *caption = new QLabel(tr("held if at least"));
    makeCaption(caption);
    caption->setToolTip(tr("A crop counts as holding an object when at least this share of the object is inside."));
    m_threshold->setToolTip(caption->toolTip());
    head->addWidget(caption);
    head->addWidget(m_threshold);
    layout->addLayout(head);
    m_shift = new ScoreRow(QStringLiteral("shift"), tr("Semantic shift"), scoretext::definition("shift"));
    m_shift->setProminent(true);
    m_jaccard = new ScoreRow(QStringLiteral("jaccard"), tr("Label Jaccard"), scoretext::definition("jaccard"));
    m_jaccard->setBarShown(false);
    m_falsePositive = new ScoreRow(QStringLiteral("falsePositive"), tr("False positive pair"),
                                   scoretext::definition("false_positive"));
    m_falsePositive->setBarShown(false);
    m_toOriginal = new ScoreRow(QStringLiteral("toOriginal"), tr("Shift to the original"),
                                scoretext::definition("to_original"));
    m_toOriginal->setBarShown(false);
    m_labels = new QLabel;
    m_labels->setObjectName(QStringLiteral("labelSets"));
    m_labels->setWordWrap(true);
    m_labels->setTextFormat(Qt::PlainText);
    m_labels->setToolTip(scoretext::definition("labels"));
    makeSecondary(m_labels);
    layout->addWidget(m_shift);
    layout->addWidget(m_labels);
    layout->addWidget(m_jaccard);
    layout->addWidget(m_falsePositive);
    layout->addWidget(m_toOriginal);
    return section;
}

QWidget *ScoreInspector::overlapSection()
{
    auto *section = new QWidget;
    auto *layout = bareColumn(section, 12);
    layout->addWidget(heading(tr("Overlap")));
    m_iou = new ScoreRow(QStringLiteral("iou"), tr("IoU"), scoretext::definition("iou"));
    m_covered = new ScoreRow(QStringLiteral("covered"), tr("Covered"), scoretext::definition("covered"));
    m_smaller = new ScoreRow(QStringLiteral("overlapOfSmaller"), tr("Overlap of the smaller"),
                             scoretext::definition("smaller"));
    m_area1 = new ScoreRow(QStringLiteral("area1"), tr("Area of crop 1"), scoretext::definition("area"));
    m_area2 = new ScoreRow(QStringLiteral("area2"), tr("Area of crop 2"), scoretext::definition("area"));
    for (ScoreRow *row : {m_iou, m_covered, m_smaller, m_area1, m_area2})
        layout->addWidget(row);
    return section;
}

QWidget *ScoreInspector::objectsSection()
{
    auto *section = new QWidget;
    auto *layout = bareColumn(section, 8);
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Objects")), 1);
    auto *columns = new QLabel(tr("coverage   purity"));
    columns->setToolTip(scoretext::definition("coverage"));
    makeCaption(columns);
    head->addWidget(columns);
    layout->addLayout(head);
    m_objects = new ObjectList;
    layout->addWidget(m_objects);
    return section;
}

void ScoreInspector::setScores(const LensContent &content, const LensScores &scores, const PairLook &look)
{
    const bool knowsObjects = content.dataset && content.dataset->hasObjects();
    m_meaning->setVisible(knowsObjects);
    m_objectsPart->setVisible(knowsObjects && !content.objects.empty());
    m_noObjects->setVisible(!knowsObjects);
    showOverlap(scores, look);
    if (!knowsObjects)
        return;
    showMeaning(content, scores, look);
    showObjects(content, scores, look);
}

void ScoreInspector::showMeaning(const LensContent &content, const LensScores &scores, const PairLook &look)
{
    const ShiftScores &shift = scores.shift;
    m_shift->setScore(shift.shift, shift.shift ? score(*shift.shift) : QString(),
                      scoretext::shift(shift, look.names, threshold()));
    m_jaccard->setScore({}, shift.shift ? score(1 - *shift.shift) : QString(), scoretext::jaccard(shift));
    m_labels->setText(tr("%1: %2\n%3: %4\nOriginal: %5")
                          .arg(look.names.first, scoretext::labelSet(shift.labels1, *content.dataset),
                               look.names.second, scoretext::labelSet(shift.labels2, *content.dataset),
                               scoretext::labelSet(shift.labelsOriginal, *content.dataset)));
    const bool known = !shift.labelsOriginal.empty();
    m_falsePositive->setScore({}, !known ? QString() : shift.falsePositivePair ? tr("✕ yes") : tr("✓ no"),
                              scoretext::falsePositive(shift, look.role));
    const bool toOriginal = shift.shiftToOriginal1 && shift.shiftToOriginal2;
    m_toOriginal->setScore({}, toOriginal ? tr("%1 and %2").arg(score(*shift.shiftToOriginal1),
                                                                score(*shift.shiftToOriginal2))
                                          : QString(),
                           scoretext::toOriginal(shift, look.names));
}

void ScoreInspector::showOverlap(const LensScores &scores, const PairLook &look)
{
    const PairScores &pair = scores.pair;
    m_iou->setScore(pair.iou, score(pair.iou), scoretext::iou(pair));
    m_covered->setScore(pair.covered, formatShare(pair.covered), scoretext::covered(pair));
    m_smaller->setScore(pair.overlapOfSmaller, formatShare(pair.overlapOfSmaller), scoretext::overlapOfSmaller(pair));
    m_area1->setLabel(tr("Area of %1").arg(look.names.first));
    m_area2->setLabel(tr("Area of %1").arg(look.names.second));
    m_area1->setScore(pair.areaShare1, formatShare(pair.areaShare1),
                      scoretext::areaShare(pair.areaShare1, look.names.first), look.first);
    m_area2->setScore(pair.areaShare2, formatShare(pair.areaShare2),
                      scoretext::areaShare(pair.areaShare2, look.names.second), look.second);
}

void ScoreInspector::showObjects(const LensContent &content, const LensScores &scores, const PairLook &look)
{
    std::vector<ObjectRow> rows;
    for (const ObjectCoverage &object : scores.coverage) {
        const QString name = lensClassName(*content.dataset, object.label);
        ObjectRow row;
        row.name = name;
        row.where = seenIn(object, threshold());
        row.seen = object.counted ? seenText(row.where, look) : tr("crowd");
        row.coverage1 = object.inCrop1;
        row.coverage2 = object.inCrop2;
        row.purity1 = object.purity1;
        row.purity2 = object.purity2;
        row.sentence = scoretext::coverage(object, name, look.names, threshold()) + ' '
            + scoretext::purity(object, look.names);
        rows.push_back(std::move(row));
    }
    m_objects->setRows(std::move(rows), look.badges, look.first, look.second, threshold());
}

void ScoreInspector::setCheckpoint(const CheckpointScores &scores, const PairLook &look)
{
    m_checkpoint->showScores(scores, look);
}

void ScoreInspector::clear()
{
    for (ScoreRow *row : {m_shift, m_jaccard, m_falsePositive, m_toOriginal, m_iou, m_covered, m_smaller, m_area1, m_area2})
        row->setScore({}, {}, {});
    m_labels->clear();
    m_objects->setRows({}, {}, {}, {}, threshold());
    m_noObjects->hide();
    m_meaning->hide();
    m_objectsPart->hide();
}

void ScoreInspector::setPairs(const QStringList &pairs, int current)
{
    const QSignalBlocker blocker(m_pairs);
    m_pairs->clear();
    m_pairs->addItems(pairs);
    m_pairs->setCurrentIndex(current);
    m_pairs->setVisible(pairs.size() > 1);
}

void ScoreInspector::setThreshold(double threshold)
{
    const QSignalBlocker blocker(m_threshold);
    const int found = m_threshold->findData(threshold);
    m_threshold->setCurrentIndex(found >= 0 ? found : m_threshold->findData(0.5));
}

double ScoreInspector::threshold() const
{
    return m_threshold->currentData().toDouble();
}

} // namespace leoclr
