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
    bool difficult = false; ///< VOC: left out of scoring
    bool truncated = false; ///< reaches beyond the picture, or is hidden in part
    bool crowd = false;     ///< COCO: a group, not one object
};

/// Classes in groups: the superclasses of CIFAR-100, cats and dogs of Pets, the supercategories of COCO.
struct ClassGroups
{
    std::vector<std::string> names; ///< empty where there are no groups
    std::vector<int> ofClass;       ///< one for each class: index into names, or -1
    bool operator==(const ClassGroups &) const = default;
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
    /// The picture for a thumbnail: at least `longSide` pixels long where it has as many, and quicker than image() where
    /// its format allows (JPEG). Same aspect ratio but for rounding. Not for training.
    [[nodiscard]] virtual Result<cv::Mat> smallerImage(std::size_t index, int longSide) const;
    /// The bytes as they are stored, before decoding: of a file, a record, a member of a shard. Unsupported where
    /// pictures are drawn, not stored.
    [[nodiscard]] virtual Result<std::string> storedBytes(std::size_t index) const;
    /// -1 where there is none.
    [[nodiscard]] virtual int label(std::size_t index) const = 0;
    /// "train/n01440764/n01440764_10026.JPEG", "data_batch_1.bin:17", "scene 12".
    [[nodiscard]] virtual std::string name(std::size_t index) const = 0;
    /// Where it lies, for people: the path of its file where it has one, else its name.
    [[nodiscard]] virtual std::string place(std::size_t index) const { return name(index); }
    /// Boxes and masks, where the dataset knows them. Masks are decoded by this call.
    [[nodiscard]] virtual std::vector<ObjectAnnotation> objects(std::size_t) const { return {}; }
    /// Those of objects() whose box is known without decoding anything, in the same order, without masks: quick enough
    /// for a million images.
    [[nodiscard]] virtual std::vector<ObjectAnnotation> boxes(std::size_t index) const;
    [[nodiscard]] virtual bool hasObjects() const { return false; }
    /// Reads the annotations of an image anew for what is wrong with them; objects() leaves a mask out that cannot be
    /// read. The error names file and place.
    [[nodiscard]] virtual Result<> checkAnnotations(std::size_t) const { return {}; }
    /// Width and height without decoding pixels, where that is cheaper; otherwise by decoding.
    [[nodiscard]] virtual Result<cv::Size> imageSize(std::size_t index) const;

    [[nodiscard]] const std::vector<std::string> &classNames() const { return m_classNames; }
    [[nodiscard]] const ClassGroups &classGroups() const { return m_classGroups; }
    /// Files, records and annotations that the scan left out.
    [[nodiscard]] const std::vector<SkippedFile> &skipped() const { return m_skipped; }
    /// Hash over names, labels, sizes and boxes (content for record files): the same data give the same fingerprint.
    /// May examine every file: call it off the window's thread.
    [[nodiscard]] virtual std::string fingerprint() const = 0;

protected:
    std::vector<std::string> m_classNames;
    ClassGroups m_classGroups;
    std::vector<SkippedFile> m_skipped;
};

/// What to open. The part of ExperimentConfig that the readers need.
struct DatasetSpec
{
    std::string reader = "demo"; ///< a name of readers/registry.cpp
    std::string path;            ///< folder; ignored by demo
    std::string split = "train"; ///< train, test, unlabeled, train+unlabeled
    std::size_t limit = 0;       ///< 0: all. Otherwise a keyed subset (Purpose::Subset), the same for equal seeds
    int fold = 0;                ///< 1 to 10: one of STL-10's folds of its training images; 0: all
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

/// Which reader a folder or file that somebody dropped looks like: a name of readers/registry.cpp, never demo.
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
    /// Whether a place looks like this layout; asked in the order of the registry, the image folder last.
    bool (*recognises)(const std::string &path);
    /// Whether the dataset of a specification has test images beside it.
    bool (*hasTestSplit)(const DatasetSpec &);
};
[[nodiscard]] const std::vector<DatasetReader> &datasetReaders();

} // namespace leoclr
