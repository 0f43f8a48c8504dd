#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/data/readers/cocojson.h"
#include "core/data/readers/cocomask.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/readers.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostNotes = 1000;

/// Where the pictures and annotations of a split lie.
struct CocoPlace
{
    fs::path root;
    std::string pictures; ///< folder in root: "train2017", "images/train2017"
    fs::path annotations; ///< empty for unlabeled
};

/// The newest year that has annotations and pictures of this split; the split "test" is COCO's val, whose labels are
/// public.
CocoPlace findPlace(const fs::path &path, const std::string &split)
{
    const std::string part = split == "test" ? "val" : split;
    for (const fs::path &root : {path, path / "coco", path.parent_path()}) {
        for (const char *year : {"2017", "2014", ""}) {
            const std::string name = part + year;
            const fs::path annotations = root / "annotations" / ("instances_" + name + ".json");
            for (const std::string &pictures : {name, "images/" + name})
                if (isThere(root / pictures) && (split == "unlabeled" || isThere(annotations)))
                    return {root, pictures, split == "unlabeled" ? fs::path() : annotations};
        }
    }
    return {};
}

/// Where the mask of an object stands in the file of annotations.
struct MaskPlace
{
    std::uint64_t start = 0;
    std::uint32_t bytes = 0;
};

class CocoDataset final : public FileDataset
{
public:
    CocoDataset(FileContent content, std::shared_ptr<const MappedFile> file, std::vector<cv::Size> sizes,
                std::vector<MaskPlace> masks)
        : FileDataset(std::move(content)), m_file(std::move(file)), m_sizes(std::move(sizes)),
          m_masks(std::move(masks))
    {
    }

    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::size_t index) const override
    {
        std::vector<ObjectAnnotation> found = boxes(index);
        if (!found.empty() && !checkStatedSize(index))
            return found;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (Result<cv::Mat> mask = maskOf(index, i); mask)
                found[i].mask = std::move(*mask);
        return found;
    }

    [[nodiscard]] Result<> checkAnnotations(std::size_t index) const override
    {
        const std::size_t count = boxes(index).size();
        if (count == 0)
            return {};
        if (auto sound = checkStatedSize(index); !sound)
            return sound;
        for (std::size_t i = 0; i < count; ++i)
            if (const Result<cv::Mat> mask = maskOf(index, i); !mask)
                return tl::unexpected(mask.error());
        return {};
    }

private:
    /// Masks have the size that the annotations state: that of the picture, or no mask can be right.
    [[nodiscard]] Result<> checkStatedSize(std::size_t index) const
    {
        const cv::Size stated = m_sizes.at(index);
        const Result<cv::Size> size = imageSize(index);
        if (!size)
            return tl::unexpected(size.error());
        if (*size == stated)
            return {};
        return fail(ErrorCode::Inconsistent,
                    "image " + name(index) + " has " + grouped(size->width) + " × " + grouped(size->height) +
                        " pixels, but " + grouped(stated.width) + " × " + grouped(stated.height) + " in the annotations",
                    m_file->path().string(), "Put back the published picture and annotations.");
    }

    /// Empty where the object has none.
    [[nodiscard]] Result<cv::Mat> maskOf(std::size_t index, std::size_t object) const
    {
        const MaskPlace place = m_masks.at(content().objects.firstObject(index) + object);
        if (place.bytes == 0)
            return cv::Mat();
        Result<cv::Mat> mask = decodeCocoMask(m_file->bytes().substr(place.start, place.bytes), m_sizes.at(index));
        if (!mask) {
            mask.error().place = m_file->path().string() + ":byte " + std::to_string(place.start);
            mask.error().remedy = "Unpack the published annotations again.";
        }
        return mask;
    }

    std::shared_ptr<const MappedFile> m_file;
    std::vector<cv::Size> m_sizes; ///< of each image, as stated
    std::vector<MaskPlace> m_masks; ///< one for each object
};

/// Brings the parts of a file of annotations together.
class CocoOpening
{
public:
    CocoOpening(const CocoPlace &place, CocoFile file) : m_place(place), m_file(std::move(file))
    {
        m_content.root = place.root;
    }

    Opened open(const std::stop_token &stop, const Progress &progress)
    {
        nameClasses();
        if (auto sorted = sortObjects(); !sorted)
            return tl::unexpected(sorted.error());
        std::sort(m_file.images.begin(), m_file.images.end(),
                  [](const auto &a, const auto &b) { return a.fileName < b.fileName; });
        ListedFiles files(m_place.root, m_place.annotations);
        for (const CocoFile::Image &image : m_file.images) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "opening the dataset was stopped", m_place.root.string());
            if (!files.add(m_content, m_place.pictures + '/' + image.fileName, -1))
                continue;
            if (auto added = appendObjects(image); !added)
                return tl::unexpected(added.error());
            if (progress && m_sizes.size() % 1000 == 0)
                progress(m_sizes.size());
        }
        if (m_sizes.empty())
            return fail(ErrorCode::Empty,
                        "none of the " + counted(m_file.images.size(), "image", "images") + " of " +
                            m_place.annotations.filename().string() + " is in the folder " + m_place.pictures,
                        m_place.root.string(), "Unpack the pictures beside the annotations.");
        return std::make_unique<CocoDataset>(std::move(m_content), m_file.file, std::move(m_sizes),
                                             std::move(m_masks));
    }

private:
    void nameClasses()
    {
        std::sort(m_file.categories.begin(), m_file.categories.end(),
                  [](const auto &a, const auto &b) { return a.id < b.id; });
        std::map<std::string, int> groups;
        for (const CocoFile::Category &category : m_file.categories) {
            m_labels.emplace(category.id, static_cast<int>(m_content.classNames.size()));
            m_content.classNames.push_back(category.name);
            int group = -1;
            if (!category.group.empty())
                group = groups.emplace(category.group, static_cast<int>(groups.size())).first->second;
            m_content.groups.ofClass.push_back(group);
        }
        m_content.groups.names.resize(groups.size());
        for (const auto &[name, number] : groups)
            m_content.groups.names[static_cast<std::size_t>(number)] = name;
        if (groups.empty())
            m_content.groups = {};
    }

    /// By image, keeping the order of the file within each.
    Result<> sortObjects()
    {
        for (const CocoFile::Object &object : m_file.objects)
            if (!m_labels.contains(object.category))
                return fail(ErrorCode::Inconsistent,
                            "an object is of category " + std::to_string(object.category) +
                                ", which this file does not name",
                            m_place.annotations.string(), "Unpack the published annotations again.");
        std::stable_sort(m_file.objects.begin(), m_file.objects.end(),
                         [](const auto &a, const auto &b) { return a.image < b.image; });
        return {};
    }

    Result<> appendObjects(const CocoFile::Image &image)
    {
        const auto [first, end] =
            std::equal_range(m_file.objects.begin(), m_file.objects.end(), CocoFile::Object{image.id, 0, {}, {}, 0, 0},
                             [](const auto &a, const auto &b) { return a.image < b.image; });
        std::vector<ObjectAnnotation> objects;
        for (auto object = first; object != end; ++object) {
            const cv::Rect2d &box = object->box;
            const cv::Rect2f inside = boxFromCorners(box.x, box.y, box.x + box.width - 1, box.y + box.height - 1, 0,
                                                     image.size);
            if (inside.empty()) {
                if (++m_notes > mostNotes)
                    return fail(ErrorCode::Damaged,
                                "more than " + grouped(mostNotes) + " boxes of this file have no area",
                                m_place.annotations.string(), "Unpack the published annotations again.");
                m_content.skipped.push_back({m_place.annotations.filename().string(),
                                             {ErrorCode::Inconsistent,
                                              "a box of image " + image.fileName + " has no area inside the picture",
                                              m_place.annotations.string(), {}}});
                continue;
            }
            objects.push_back({m_labels.at(object->category), inside, {}, false, false, object->crowd});
            m_masks.push_back({object->maskStart, object->maskBytes});
        }
        m_content.objects.append(objects);
        m_sizes.push_back(image.size);
        return {};
    }

    const CocoPlace &m_place;
    CocoFile m_file;
    FileContent m_content;
    std::unordered_map<std::int64_t, int> m_labels; ///< of a category's id
    std::vector<cv::Size> m_sizes;
    std::vector<MaskPlace> m_masks;
    std::size_t m_notes = 0;
};

Opened openUnlabeled(const CocoPlace &place, const std::stop_token &stop, const Progress &progress)
{
    FolderScan scan;
    if (auto scanned = scanFolder(place.root, place.root / place.pictures, {}, scan, stop, progress); !scanned)
        return tl::unexpected(scanned.error());
    FileContent content;
    content.root = place.root;
    content.files = std::move(scan.files);
    content.skipped = std::move(scan.skipped);
    return std::make_unique<FileDataset>(std::move(content));
}

} // namespace

bool isCoco(const std::string &path)
{
    return !findPlace(path, "train").root.empty() || !findPlace(path, "test").root.empty();
}

bool hasCocoTest(const DatasetSpec &spec)
{
    return !findPlace(spec.path, "test").root.empty();
}

Opened openCoco(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    const CocoPlace place = findPlace(spec.path, spec.split);
    const std::string part = spec.split == "test" ? "val" : spec.split;
    if (place.root.empty())
        return fail(ErrorCode::NotFound,
                    "there are no pictures and annotations of the split " + part + " of COCO in this folder", spec.path,
                    "It needs the folder " + part + "2017 and the file annotations/instances_" + part + "2017.json.");
    if (place.annotations.empty())
        return openUnlabeled(place, stop, progress);
    Result<CocoFile> file = readCocoFile(place.annotations);
    if (!file)
        return tl::unexpected(file.error());
    return CocoOpening(place, std::move(*file)).open(stop, progress);
}

} // namespace leoclr::readers
