#pragma once

#include "core/data/summary.h"

namespace leoclr {

// The parts that summaries of a sample and examinations of the whole are made of.

/// Images, classes and their counts; asks for every label.
void countLabels(const Dataset &dataset, DatasetSummary &summary);
/// Takes the size of a readable image into account.
void noteSize(const cv::Size &size, DatasetSummary &summary);

/// Sums over images of the mean of each channel and of the mean of its square.
struct ColourSums
{
    std::array<double, 3> values{};
    std::array<double, 3> squares{};
    std::size_t images = 0;

    void add(const cv::Mat &rgb);
    void add(const ColourSums &other);
    /// Mean and deviation into the summary; each image counts alike.
    void finish(DatasetSummary &summary) const;
};

} // namespace leoclr
