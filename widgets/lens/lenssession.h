#pragma once

#include "widgets/lens/lensloader.h"

#include <QObject>
#include <QRect>
#include <QUndoStack>

#include <cstdint>
#include <optional>
#include <utility>

namespace leoclr {

/// What the lens looks at, without any widget: image, epoch, what was changed by hand (with undo), the chosen view and
/// pair; and what came of it. Every change asks for a new content in the background; scores follow a box that is dragged
/// at once. GUI thread.
class LensSession : public QObject
{
    Q_OBJECT
public:
    using CropPair = std::pair<std::uint32_t, std::uint32_t>; ///< view numbers

    explicit LensSession(QObject *parent = nullptr);

    /// Null dataset: nothing to look at. Keeps image and epoch where they still exist.
    void setSource(std::shared_ptr<const Dataset> dataset, const ExperimentConfig &config);
    /// Nothing is drawn while nobody looks; what changed meanwhile is drawn on return.
    void setWatched(bool watched);

    void setImage(std::size_t image);
    void setEpoch(std::uint32_t epoch); ///< takes what was changed by hand away
    void resample() { setEpoch(m_epoch + 1); }
    /// Places a crop box; comes with every movement of a drag. commitBox() then makes one undo step of it.
    void placeBox(std::uint32_t view, const QRect &box);
    /// @param merging joined with the step before where that moved the same box: a row of key presses
    void commitBox(std::uint32_t view, bool merging);
    /// Recipes in place of the drawn ones; one undo step.
    void useRecipes(const std::map<std::uint32_t, ViewRecipe> &recipes);
    void takeEditsAway(); ///< one undo step
    /// What was changed by hand at this image and epoch, step by step; begins anew with the next image or epoch.
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    void chooseView(std::uint32_t number); ///< whose steps are shown
    void choosePair(int pair);             ///< position in pairs()
    void setThreshold(double threshold);

    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_dataset; }
    [[nodiscard]] const ExperimentConfig &config() const { return m_config; }
    [[nodiscard]] std::size_t image() const { return m_image; }
    [[nodiscard]] std::uint32_t epoch() const { return m_epoch; }
    [[nodiscard]] const LensEdits &edits() const { return m_edits; }
    [[nodiscard]] bool isByHand() const { return !m_edits.isEmpty(); }
    [[nodiscard]] std::uint32_t chosenView() const { return m_chosenView; }
    [[nodiscard]] double threshold() const { return m_threshold; }

    /// Empty views until something was drawn, and while the picture cannot be read.
    [[nodiscard]] const LensContent &content() const { return m_content; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const LensScores &scores() const { return m_scores; }
    [[nodiscard]] const std::vector<CropPair> &pairs() const { return m_pairs; }
    [[nodiscard]] CropPair pair() const;
    [[nodiscard]] int pairIndex() const { return m_pair; }
    /// From the last request to its content, milliseconds; for the benchmark.
    [[nodiscard]] double lastAnswer() const { return m_lastAnswer; }

Q_SIGNALS:
    void positionChanged(); ///< another image or epoch was asked for
    void contentChanged();  ///< picture, boxes, views and scores
    void viewsChanged();    ///< pictures of the views alone, while a box is dragged
    void scoresChanged();   ///< boxes and scores, while a box is dragged
    void failed();          ///< see error()

private:
    class EditStep;
    void pushEdits(const LensEdits &edits, const QString &what, int mergeId = -1);
    void applyEdits(const LensEdits &edits);
    void forgetEdits();
    void ask();
    void take(const LensContent &content, double milliseconds);
    void score();

    LensLoader m_loader;
    std::shared_ptr<const Dataset> m_dataset;
    ExperimentConfig m_config;
    std::size_t m_image = 0;
    std::uint32_t m_epoch = 0;
    LensEdits m_edits;
    LensEdits m_committed; ///< as the undo stack knows them; m_edits runs ahead during a drag
    QUndoStack m_undo;
    std::uint32_t m_chosenView = 1;
    int m_pair = 0;
    double m_threshold = 0.5;
    bool m_watched = false;
    bool m_stale = false; ///< something changed while nobody looked
    std::uint64_t m_serial = 0; ///< of the last request
    std::uint64_t m_taken = 0;  ///< of the last content
    LensContent m_content;
    std::optional<Error> m_error;
    LensScores m_scores;
    std::vector<CropPair> m_pairs;
    double m_lastAnswer = 0;
};

} // namespace leoclr
