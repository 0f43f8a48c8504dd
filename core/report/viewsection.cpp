#include "core/data/dataset.h"
#include "core/report/reporttext.h"
#include "core/report/sections.h"
#include "core/semantics/scores.h"
#include "core/views/replay.h"

#include <algorithm>
#include <cmath>

namespace leoclr::report {

namespace {

constexpr int originalSide = 480; ///< longest side of an original in the report

struct Choice
{
    const PreviewEvent *event;
    const PreviewSample *sample;
};

/// Samples spread over the recorded steps, from the first to the last.
std::vector<Choice> chosenSamples(const ReportRun &run, int wanted)
{
    std::vector<Choice> all;
    for (const PreviewEvent &event : run.previews)
        for (const PreviewSample &sample : event.samples)
            all.push_back({&event, &sample});
    const int available = static_cast<int>(all.size());
    if (available <= wanted)
        return all;
    // Over the events first, so that no step is shown twice while another is not shown at all; within an event the
    // samples take turns.
    std::vector<const PreviewEvent *> events;
    for (const PreviewEvent &event : run.previews)
        if (!event.samples.empty())
            events.push_back(&event);
    std::vector<Choice> chosen;
    for (int i = 0; i < wanted; ++i) {
        const double place = wanted == 1 ? 1.0 : static_cast<double>(i) / (wanted - 1);
        const auto index = static_cast<std::size_t>(std::lround(place * static_cast<double>(events.size() - 1)));
        const PreviewEvent *const event = events[index];
        const Choice choice{event, &event->samples[static_cast<std::size_t>(i) % event->samples.size()]};
        const bool isNew = std::none_of(chosen.begin(), chosen.end(),
                                        [&](const Choice &one) { return one.sample == choice.sample; });
        if (isNew)
            chosen.push_back(choice);
    }
    return chosen;
}

QImage toImage(const cv::Mat &pixels)
{
    return QImage(pixels.data, pixels.cols, pixels.rows, static_cast<qsizetype>(pixels.step), QImage::Format_RGB888).copy();
}

QImage reduced(const QImage &image)
{
    if (std::max(image.width(), image.height()) <= originalSide)
        return image;
    return image.scaled(originalSide, originalSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// "96 × 80 px, flipped, jitter, gray, blur σ 1.2".
QString recipeText(const ViewRecipe &recipe)
{
    QStringList parts;
    if (!recipe.isOriginal)
        parts << translate("Report", "%1 × %2 px").arg(recipe.box.width).arg(recipe.box.height);
    else if (recipe.resize == OriginalResize::Letterbox)
        parts << translate("Report", "with bars");
    else if (recipe.resize == OriginalResize::CentreCrop)
        parts << translate("Report", "centre crop");
    else
        parts << translate("Report", "whole image");
    if (recipe.jitter)
        parts << translate("Report", "jitter");
    if (recipe.gray)
        parts << translate("Report", "gray");
    if (recipe.blurSigma > 0)
        parts << translate("Report", "blur σ %1").arg(number(recipe.blurSigma, 2));
    if (recipe.solarise)
        parts << translate("Report", "solarised");
    if (recipe.flip)
        parts << translate("Report", "flipped");
    return parts.join(", ");
}

QString viewTitle(int view, bool original)
{
    if (original)
        return translate("Report", "Original");
    return view == 0 ? translate("Report", "Query crop") : translate("Report", "View %1").arg(view);
}

QRect toQRect(const cv::Rect &box)
{
    return {box.x, box.y, box.width, box.height};
}

/// Renders the views of one recorded sample and compares them with what the engine saw.
class SampleReplay
{
public:
    SampleReplay(const ReportRun &run, const Dataset &dataset) : m_run(run), m_dataset(dataset) {}

    [[nodiscard]] Result<ViewSample> replay(const Choice &choice)
    {
        const PreviewSample &recorded = *choice.sample;
        if (recorded.index < 0 || static_cast<std::size_t>(recorded.index) >= m_dataset.size())
            return fail(ErrorCode::Inconsistent,
                        "Image " + std::to_string(recorded.index) + " is no longer in the dataset, which has "
                            + std::to_string(m_dataset.size()) + " images",
                        recorded.name, "Give the run's dataset back its images");
        Result<cv::Mat> image = m_dataset.image(static_cast<std::size_t>(recorded.index));
        if (!image)
            return tl::unexpected(image.error());
        ViewSample sample;
        sample.title = translate("Report", "Epoch %1, step %2: %3")
                           .arg(count(choice.event->epoch + 1), count(choice.event->step),
                                QString::fromStdString(recorded.name));
        sample.original = reduced(toImage(*image));
        sample.originalSize = {image->cols, image->rows};
        if (const Result<> added = addViews(sample, recorded, *image); !added)
            return tl::unexpected(added.error());
        addScores(sample, image->size());
        return sample;
    }

private:
    Result<> addViews(ViewSample &sample, const PreviewSample &recorded, const cv::Mat &image)
    {
        const ViewPlan plan = viewPlan(*m_run.config);
        int matching = 0, withHash = 0;
        for (std::size_t i = 0; i < recorded.views.size(); ++i) {
            const Result<ViewRecipe> recipe = recipeFromJson(recorded.views[i].recipe);
            if (!recipe)
                return tl::unexpected(recipe.error());
            const auto number = i < plan.views.size() ? plan.views[i].number : static_cast<std::uint32_t>(i);
            const Result<SeenView> view = replayRecipe(image, *recipe, number, recorded.name);
            if (!view)
                return tl::unexpected(view.error());
            if (!recorded.views[i].hash.empty()) {
                ++withHash;
                matching += view->hash == recorded.views[i].hash ? 1 : 0;
            }
            addPicture(sample, *recipe, view->pixels, static_cast<int>(number));
        }
        tellReplay(sample, matching, withHash, recorded);
        return {};
    }

    static void addPicture(ViewSample &sample, const ViewRecipe &recipe, const cv::Mat &pixels, int view)
    {
        sample.pictures.push_back({toImage(pixels), view, viewTitle(view, recipe.isOriginal), recipeText(recipe)});
        if (recipe.isOriginal)
            return;
        if (view == 0)
            sample.queryCrop = toQRect(recipe.box);
        else if (view == 1)
            sample.crop1 = toQRect(recipe.box);
        else if (view == 2)
            sample.crop2 = toQRect(recipe.box);
    }

    void tellReplay(ViewSample &sample, int matching, int withHash, const PreviewSample &recorded) const
    {
        const auto index = static_cast<std::size_t>(recorded.index);
        if (withHash == 0) {
            sample.replay = translate("Report", "No hash was recorded to compare with.");
            sample.replayTone = Tone::Secondary;
        } else if (matching == withHash) {
            sample.replay = translate("Report", "✓ Every byte is what the network saw (hashes match).");
            sample.replayTone = Tone::Good;
        } else if (m_dataset.name(index) != recorded.name) {
            sample.replay = translate("Report", "✕ The dataset has changed: this place now holds %1.")
                                .arg(QString::fromStdString(m_dataset.name(index)));
            sample.replayTone = Tone::Bad;
        } else {
            sample.replay = translate("Report", "✕ %1 of %2 views are not what the network saw (hashes differ): the image "
                                                "or the program has changed since.")
                                .arg(withHash - matching)
                                .arg(withHash);
            sample.replayTone = Tone::Bad;
        }
    }

    static void addScores(ViewSample &sample, cv::Size original)
    {
        if (!sample.crop1 || !sample.crop2)
            return;
        const auto toRect = [](const QRect &box) { return cv::Rect(box.x(), box.y(), box.width(), box.height()); };
        const PairScores scores = pairScores(toRect(*sample.crop1), toRect(*sample.crop2), original);
        sample.scores = translate("Report", "IoU %1 · covered %2 · view 1 %3 · view 2 %4 of the original")
                            .arg(number(scores.iou, 3), percent(scores.covered), percent(scores.areaShare1),
                                 percent(scores.areaShare2));
    }

    const ReportRun &m_run;
    const Dataset &m_dataset;
};

} // namespace

bool addViews(std::vector<Block> &blocks, const ReportRun &run, int samples, Numbering &numbering,
              const std::function<bool(double)> &progress)
{
    const auto say = [&](const QString &sentence, Tone tone) {
        blocks.push_back(Paragraph{translate("Report", "%1: %2").arg(run.name(), sentence), tone});
    };
    if (run.previews.empty() || samples < 1) {
        say(translate("Report", "No views have been recorded."), Tone::Secondary);
        return true;
    }
    if (!run.config) {
        say(translate("Report", "The views cannot be shown, because the run's settings cannot be read."), Tone::Caution);
        return true;
    }
    const auto dataset = openDataset(datasetSpec(*run.config));
    if (!dataset) {
        say(translate("Report", "The views cannot be shown, because the dataset is not there: %1")
                .arg(QString::fromStdString(dataset.error().message())),
            Tone::Caution);
        return true;
    }
    ViewGrid grid;
    SampleReplay replay(run, **dataset);
    const std::vector<Choice> choices = chosenSamples(run, samples);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(choices.size())))
            return false;
        Result<ViewSample> sample = replay.replay(choices[i]);
        if (sample)
            grid.samples.push_back(std::move(*sample));
        else
            say(QString::fromStdString(sample.error().message()), Tone::Caution);
    }
    if (grid.samples.empty())
        return true;
    grid.caption = numbering.figure(
        translate("Report", "Views of %1. Left the original with the crop boxes of view 1 (orange) and view 2 (blue) and "
                            "their overlap (hatched), then each view as the network saw it.")
            .arg(run.name()));
    blocks.push_back(std::move(grid));
    return true;
}

} // namespace leoclr::report
