#include "core/language/errordetail.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <vector>

namespace leoclr {

namespace {

/// What a person meets in the window, as the libraries and the engine write it. %1, %2 … stand for values.
constexpr const char *sentences[] = {
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no dataset at this place"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is nothing at this place"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no folder is named for %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this dataset has no image"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the dataset cannot be read: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this file belongs to no dataset that is known here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no image in this folder, nor a file of a dataset that is known here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this folder holds no image"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no %1 in this folder"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there are no pictures and annotations of the split %1 of COCO in this folder"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no folder %1 of ImageNet here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no folder with JPEGImages and Annotations here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there are no annotations/trainval.txt and images here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no devkit/cars_meta.mat here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there are no species.txt and images.txt here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no shard (a file ending in .tar) of the split %1 here"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is neither a folder val nor a folder test in this dataset"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no folder unlabeled in this dataset"),
    QT_TRANSLATE_NOOP("ErrorDetail", "opening the dataset was stopped"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the examination of the dataset was stopped"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the summary of the dataset was stopped"),
    QT_TRANSLATE_NOOP("ErrorDetail", "reading the folder was stopped"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the content is no image of a known format"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this file does not have the ending of an image"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this JPEG is cut short: its data end before the picture does"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this JPEG is cut short: it has no end marker"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this JPEG has no readable header: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this JPEG cannot be decoded: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this %1 is cut short: its end is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this %1 is cut short or damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this %1 states %2 × %3 pixels; at most %4 are decoded"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the header of this %1 states no size"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the first frame of this GIF is cut short or damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this WebP is cut short: it is smaller than its header says"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this image cannot be decoded: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is not enough memory to decode this image"),
    QT_TRANSLATE_NOOP("ErrorDetail", "image %1 has %2 × %3 pixels, but %4 × %5 in the annotations"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the test image %1 is not listed in images.txt"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is no MATLAB file of version 5"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this is no complete JSON text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a field of this file has the wrong kind"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the folder is not a run: it has no run.json"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no run here: run.json is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this folder holds a run already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this run has format %1, but this program knows formats up to %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a run needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the run is being trained by process %1 on %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the run %1 is not in the trash"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no run with the id %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no whole checkpoint"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the network of this checkpoint sees an image of %1 pixels as a single cell, so that it cannot say what is salient in it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this checkpoint was never completed: it has no manifest.json"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this file of a checkpoint was changed: its hash does not fit"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a file of this checkpoint is missing or unreadable"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the manifest of this checkpoint is incomplete"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the run is complete, there is nothing left to train"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the run has been started before"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the loss is no longer a number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a batch of %1 is larger than the dataset of %2 images"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the checkpoint is at step %1, but the run has only %2 steps"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no %1 device that this LibTorch can use"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no engine works on this run now"),
    QT_TRANSLATE_NOOP("ErrorDetail", "leoclr-engine was looked for and not found"),
    QT_TRANSLATE_NOOP("ErrorDetail", "LEOCLR_ENGINE names a file that is not there or no program"),
    QT_TRANSLATE_NOOP("ErrorDetail", "leoclr-engine ended right after its start without a word"),
    QT_TRANSLATE_NOOP("ErrorDetail", "leoclr-engine ended right after its start: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the engine cannot be started: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the log of the engine cannot be written: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the engine refused the order: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the event log cannot be read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the event log cannot be opened"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the index of runs is damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file holds tensors, but no embedding of this program"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is too short for a safetensors file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file ends too early"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the header is not that of a safetensors file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the embedding was given up"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no checkpoint or run at this place"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the network of this checkpoint gives no numbers"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unpacking was stopped"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the archive cannot be read: %1"),
    // Ways out
    QT_TRANSLATE_NOOP("ErrorDetail", "Check data.path, and that the drive is there. %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Name it in data.path. %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Choose the folder of a dataset."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Choose a folder of images, or of one folder for each class."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Choose the folder VOCdevkit, or one of the sets in it."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Start a new run, for example with more epochs."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Stop it first."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Choose a run with larger views or with network.stem=cifar, or none, to audit the geometry of crops alone."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Resume it first."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Start the run anew."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Choose another folder, or resume the run that is there."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Type at least one letter."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Fetch it again."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Build or install it, or set LEOCLR_ENGINE to its path."),
    QT_TRANSLATE_NOOP("ErrorDetail", "Set LEOCLR_ENGINE to the path of leoclr-engine, or unset it."),
};

struct Pattern
{
    const char *english;
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns()
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char *english : sentences) {
        QStringList parts;
        for (const QString &part : QString::fromUtf8(english).split(place))
            parts << QRegularExpression::escape(part);
        patterns.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral("(.+?)"))))});
    }
    return patterns;
}

/// A value in the user's language: a number with its groups, or the title or the layout of a dataset.
QString valueText(const QString &english)
{
    static const QRegularExpression grouped(QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{1,3}(,[0-9]{3})+")));
    if (grouped.match(english).hasMatch())
        return QLocale().toString(QLocale(QLocale::English).toLongLong(english));
    return QCoreApplication::translate("Dataset", english.toUtf8());
}

} // namespace

QString errorDetail(const QString &english)
{
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate("ErrorDetail", pattern.english);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            text.replace(QStringLiteral("%%1").arg(i), valueText(match.captured(i)));
        return text;
    }
    return {};
}

} // namespace leoclr
