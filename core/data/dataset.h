#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace leoclr {

/// One annotated object of an image; pixels of the original, origin at the top left corner.
struct ObjectAnnotation
{
    int label = -1;         ///< index into Dataset::classNames()
    cv::Rect2f box;
    cv::Mat mask;           ///< [H, W] CV_8U of the whole image, 255 on the object; empty where there is none
    bool difficult = false;
    bool crowd = false;
};

/// A file or record that could not be used, and why.
struct SkippedFile
{
    std::string name;
    Error error;
};

/// Images with labels, addressed by index. Opening reads names and labels only; pixels are read on demand.
/// All const functions may be called from several threads at once.
class Dataset
{
public:
    virtual ~Dataset() = default;

    [[nodiscard]] virtual std::size_t size() const = 0;
    /// [H, W] CV_8UC3, **RGB** order, EXIF orientation applied. Error names file (and record).
    [[nodiscard]] virtual Result<cv::Mat> image(std::size_t index) const = 0;
    /// The same picture for showing, up to `longSide` pixels, where the dataset can make one that is sharper than
    /// image(); otherwise image() itself. Same aspect ratio but for rounding. Not for training.
    [[nodiscard]] virtual Result<cv::Mat> largerImage(std::size_t index, int longSide) const;
    /// -1 where there is none.
    [[nodiscard]] virtual int label(std::size_t index) const = 0;
    /// "train/n01440764/n01440764_10026.JPEG", "data_batch_1.bin:17", "scene 12".
    [[nodiscard]] virtual std::string name(std::size_t index) const = 0;
    /// Boxes and masks, where the dataset knows them.
    [[nodiscard]] virtual std::vector<ObjectAnnotation> objects(std::size_t) const { return {}; }
    [[nodiscard]] virtual bool hasObjects() const { return false; }
    /// Width and height without decoding pixels, where that is cheaper; otherwise by decoding.
    [[nodiscard]] virtual Result<cv::Size> imageSize(std::size_t index) const;

    [[nodiscard]] const std::vector<std::string> &classNames() const { return m_classNames; }
    /// Files that the scan left out.
    [[nodiscard]] const std::vector<SkippedFile> &skipped() const { return m_skipped; }
    /// Hash over names, labels and sizes (content for record files): the same data give the same fingerprint.
    [[nodiscard]] virtual std::string fingerprint() const = 0;

protected:
    std::vector<std::string> m_classNames;
    std::vector<SkippedFile> m_skipped;
};

/// What to open. The part of ExperimentConfig that the readers need.
struct DatasetSpec
{
    std::string reader = "demo"; ///< demo, cifar10, cifar100, stl10, folder
    std::string path;            ///< folder; ignored by demo
    std::string split = "train"; ///< train, test, unlabeled, train+unlabeled
    std::size_t limit = 0;       ///< 0: all. Otherwise a keyed subset (Purpose::Subset), the same for equal seeds
    std::uint64_t seed = 1;      ///< of the subset and of demo scenes
    std::size_t demoImages = 2000;
    int demoSize = 64;
    bool operator==(const DatasetSpec &) const = default;
};

[[nodiscard]] DatasetSpec datasetSpec(const ExperimentConfig &config);
/// The split that a run is tested on by k-NN: test or val beside `spec`, empty where the dataset has none.
[[nodiscard]] std::optional<DatasetSpec> testSplitOf(const DatasetSpec &spec);

/// Opens a dataset. Errors: NotFound (folder), Empty (no image), Damaged (half a file: actual and expected bytes),
/// Inconsistent (wrong class count), Unknown (reader, split). `progress` gets the number of entries found so far.
[[nodiscard]] Result<std::unique_ptr<Dataset>> openDataset(const DatasetSpec &spec, std::stop_token stop = {},
                                                           const std::function<void(std::size_t)> &progress = {});

/// Which reader a folder or file that somebody dropped looks like: cifar10, cifar100, stl10, folder.
[[nodiscard]] Result<std::string> guessReader(const std::string &path);

/// One reader, as listed in core/data/readers/registry.cpp.
struct DatasetReader
{
    std::string_view name;
    std::string_view title;  ///< "CIFAR-10 (binary version)"
    std::string_view layout; ///< one English sentence: which files are expected
    std::vector<std::string_view> splits;
    Result<std::unique_ptr<Dataset>> (*open)(const DatasetSpec &, std::stop_token,
                                             const std::function<void(std::size_t)> &);
};
[[nodiscard]] const std::vector<DatasetReader> &datasetReaders();

} // namespace leoclr
