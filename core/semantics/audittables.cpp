#include "core/semantics/audittables.h"

#include "core/config/fieldtable.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace leoclr {

namespace {

std::string fixed(double value, int decimals)
{
    if (std::isnan(value))
        return {};
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

/// A field of a CSV row, quoted where it must be.
std::string quoted(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

std::string row(const std::vector<std::string> &fields)
{
    std::string text;
    for (const std::string &field : fields)
        text += quoted(field) + ',';
    text.back() = '\r';
    return text + '\n';
}

std::string markdownRow(const std::vector<std::string> &cells)
{
    std::string text = "|";
    for (std::string cell : cells) {
        for (std::size_t at = 0; (at = cell.find('|', at)) != std::string::npos; at += 2)
            cell.insert(at, 1, '\\');
        text += ' ' + (cell.empty() ? std::string("–") : cell) + " |";
    }
    return text + '\n';
}

/// Head and rule of a table: the first column to the left, numbers to the right.
std::string markdownHead(const std::vector<std::string> &cells)
{
    std::string rule = "|";
    for (std::size_t i = 0; i < cells.size(); ++i)
        rule += i == 0 ? " --- |" : " ---: |";
    return markdownRow(cells) + rule + '\n';
}

/// "0.312 ± 0.004"; rates in per cent.
std::string withInterval(Score score, const Interval &interval)
{
    if (std::isnan(interval.value))
        return {};
    const double factor = isRate(score) ? 100 : 1;
    const int decimals = isRate(score) ? 2 : 3;
    std::string text = fixed(interval.value * factor, decimals);
    if (!std::isnan(interval.low))
        text += " ± " + fixed((interval.high - interval.low) / 2 * factor, decimals);
    return text + (isRate(score) ? " %" : "");
}

std::string choiceText(std::string_view key, const std::string &choice)
{
    const auto field = findField(key);
    return field ? std::string(choiceLabel(**field, choice)) : choice;
}

std::string shortNumber(double value)
{
    std::string text = fixed(value, 2);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// Positions of all images: ranked ones, then those without a rank in the order of the dataset.
std::vector<std::size_t> allPositions(const AuditResult &result)
{
    std::vector<std::size_t> positions = rankedByLoss(result);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < result.images.size(); ++i) {
        if (result.images[i].trials == 0)
            others.push_back(i);
    }
    std::sort(others.begin(), others.end(),
              [&](std::size_t a, std::size_t b) { return result.images[a].image < result.images[b].image; });
    positions.insert(positions.end(), others.begin(), others.end());
    return positions;
}

} // namespace

std::string className(const AuditResult &result, int label)
{
    const auto place = static_cast<std::size_t>(label);
    return label >= 0 && place < result.classNames.size() ? result.classNames[place]
                                                          : "class " + std::to_string(label);
}

std::string policySummary(const ExperimentConfig &policy)
{
    std::string text = choiceText("method.name", policy.method) + ", scale " + shortNumber(policy.cropScaleMin) + "–"
        + shortNumber(policy.cropScaleMax) + ", ratio " + shortNumber(policy.cropRatioMin) + "–"
        + shortNumber(policy.cropRatioMax);
    if (policy.method == "leoclr" && policy.crops != 2)
        text += ", " + std::to_string(policy.crops) + " crops";
    if (policy.cropPolicy != "random")
        text += ", " + choiceText("views.crop_policy", policy.cropPolicy);
    return text;
}

std::string scoresCsv(const AuditResult &result)
{
    std::string text = row({"score", "mean", "low_95", "high_95", "images"});
    for (const Score score : allScores) {
        const Interval mean = result.meanOf(score);
        text += row({std::string(nameOf(score)), fixed(mean.value, 6), fixed(mean.low, 6), fixed(mean.high, 6),
                     std::to_string(mean.count)});
    }
    return text;
}

std::string classesCsv(const AuditResult &result)
{
    std::string text =
        row({"label", "class", "images", "objects", "object_coverage", "crops_that_hold_it", "pulled_shift"});
    for (const ClassAudit &one : result.classes)
        text += row({std::to_string(one.label), className(result, one.label), std::to_string(one.images),
                     std::to_string(one.objects), fixed(one.coverage.mean(), 6), fixed(one.kept.mean(), 6),
                     fixed(one.pulledShift.mean(), 6)});
    return text;
}

std::string imagesCsv(const AuditResult &result, const ImageNames &names)
{
    std::vector<std::string> head{"rank", "image", "name", "objects", "pulled_pairs", "lost_pairs", "loss_rate",
                                  "loss_low_95", "loss_high_95"};
    for (const Score score : allScores)
        head.emplace_back(nameOf(score));
    std::string text = row(head);
    std::size_t rank = 0;
    for (const std::size_t position : allPositions(result)) {
        const ImageAudit &image = result.images[position];
        const Interval rate = image.lossRate();
        std::vector<std::string> fields{image.trials > 0 ? std::to_string(++rank) : std::string{},
                                        std::to_string(image.image),
                                        names(image.image),
                                        std::to_string(image.objects),
                                        std::to_string(image.trials),
                                        std::to_string(image.lost),
                                        fixed(rate.value, 6),
                                        fixed(rate.low, 6),
                                        fixed(rate.high, 6)};
        for (const Score score : allScores)
            fields.push_back(fixed(image.mean(score), 6));
        text += row(fields);
    }
    return text;
}

std::string distributionsCsv(const AuditResult &result)
{
    std::vector<std::string> head{"from", "to"};
    for (const Score score : allScores)
        head.emplace_back(nameOf(score));
    std::string text = row(head);
    for (std::size_t bin = 0; bin < Distribution::binCount; ++bin) {
        std::vector<std::string> fields{fixed(static_cast<double>(bin) / Distribution::binCount, 2),
                                        fixed(static_cast<double>(bin + 1) / Distribution::binCount, 2)};
        for (const Distribution &distribution : result.scores)
            fields.push_back(std::to_string(distribution.bins()[bin]));
        text += row(fields);
    }
    return text;
}

std::string comparisonCsv(const std::vector<ScoreDifference> &differences)
{
    std::string text = row({"score", "mean_a", "mean_b", "difference", "low_95", "high_95", "images"});
    for (const ScoreDifference &one : differences)
        text += row({std::string(nameOf(one.score)), fixed(one.meanA, 6), fixed(one.meanB, 6),
                     fixed(one.difference.value, 6), fixed(one.difference.low, 6), fixed(one.difference.high, 6),
                     std::to_string(one.difference.count)});
    return text;
}

std::string auditMarkdown(const AuditResult &result, const std::string &policyName)
{
    std::string text = "**" + policyName + "**: " + policySummary(result.settings.policy) + ". "
        + std::to_string(result.images.size()) + " of " + std::to_string(result.datasetImages) + " images";
    if (!result.isComplete())
        text += " (a random sample)";
    text += ", " + std::to_string(result.settings.draws) + " draws each; a crop holds an object from "
        + fixed(result.settings.threshold * 100, 0) + " % of its area on.";
    if (result.source == MeaningSource::Saliency)
        text += " The dataset has no objects: what is salient stands for them (" + result.saliency.text() + ").";
    if (result.source == MeaningSource::None)
        text += " The dataset has no objects and no saliency map was given: only the geometry of crops is known.";
    if (const auto without = result.withoutObjects(); without > 0 && result.source != MeaningSource::None)
        text += " " + std::to_string(without) + " images have no object and count for geometry only.";
    if (const auto unreadable = result.unreadable(); unreadable > 0)
        text += " " + std::to_string(unreadable) + " images could not be read.";
    return text + "\n";
}

std::string scoresMarkdown(const std::vector<AuditResult> &results, const std::vector<std::string> &policyNames)
{
    std::vector<std::string> head{"score"};
    head.insert(head.end(), policyNames.begin(), policyNames.end());
    std::string text = markdownHead(head);
    for (const Score score : allScores) {
        std::vector<std::string> cells{std::string(titleOf(score))};
        for (const AuditResult &result : results)
            cells.push_back(withInterval(score, result.meanOf(score)));
        text += markdownRow(cells);
    }
    return text + "\nMean over images ± half of the 95 % interval (normal, from the spread between images).\n";
}

std::string classesMarkdown(const AuditResult &result, std::size_t rows)
{
    std::vector<const ClassAudit *> classes;
    for (const ClassAudit &one : result.classes)
        classes.push_back(&one);
    std::stable_sort(classes.begin(), classes.end(), [](const ClassAudit *a, const ClassAudit *b) {
        return a->kept.mean() < b->kept.mean();
    });
    std::string text = markdownHead({"class", "images", "objects", "coverage", "crops that hold it", "shift in the loss"});
    for (std::size_t i = 0; i < std::min(rows, classes.size()); ++i)
        text += markdownRow({className(result, classes[i]->label), std::to_string(classes[i]->images),
                             std::to_string(classes[i]->objects), fixed(classes[i]->coverage.mean(), 3),
                             fixed(classes[i]->kept.mean() * 100, 1) + " %", fixed(classes[i]->pulledShift.mean(), 3)});
    return text;
}

std::string imagesMarkdown(const AuditResult &result, const ImageNames &names, std::size_t rows)
{
    std::string text = markdownHead({"image", "pairs that lost the meaning", "95 % interval", "shift in the loss"});
    const std::vector<std::size_t> ranked = rankedByLoss(result);
    for (std::size_t i = 0; i < std::min(rows, ranked.size()); ++i) {
        const ImageAudit &image = result.images[ranked[i]];
        const Interval rate = image.lossRate();
        text += markdownRow({names(image.image), fixed(rate.value * 100, 1) + " %",
                             fixed(rate.low * 100, 1) + "–" + fixed(rate.high * 100, 1) + " %",
                             fixed(image.mean(Score::PulledShift), 3)});
    }
    return text + "\nRanked by the lower end of the interval (Wilson).\n";
}

std::string comparisonMarkdown(const std::vector<ScoreDifference> &differences, const std::string &nameA,
                               const std::string &nameB)
{
    std::string text = markdownHead({"score", nameA, nameB, "difference", "95 % interval"});
    for (const ScoreDifference &one : differences) {
        const double factor = isRate(one.score) ? 100 : 1;
        const int decimals = isRate(one.score) ? 2 : 3;
        const auto shown = [&](double value) { return fixed(value * factor, decimals); };
        const std::string unit = isRate(one.score) ? " %" : "";
        const std::string sign = one.difference.value > 0 ? "+" : "";
        text += markdownRow({std::string(titleOf(one.score)), shown(one.meanA) + unit, shown(one.meanB) + unit,
                             sign + shown(one.difference.value) + (isRate(one.score) ? " points" : ""),
                             std::isnan(one.difference.low)
                                 ? std::string{}
                                 : std::string("[") + shown(one.difference.low) + ", " + shown(one.difference.high) + "]"});
    }
    return text + "\nThe same images and draws under both policies; the interval is a paired bootstrap over images "
                  "(percentiles of 2,000 samples).\n";
}

} // namespace leoclr
