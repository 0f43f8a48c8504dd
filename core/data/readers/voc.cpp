#include "core/base/files.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/textlines.h"
#include "core/data/readers/vocannotation.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

/// The twenty classes of PASCAL VOC, in their usual order.
constexpr std::array<std::string_view, 20> officialClasses{
    "aeroplane", "bicycle", "bird",  "boat",  "bottle",    "bus",         "car",   "cat",  "chair", "cow",
    "diningtable", "dog",   "horse", "motorbike", "person", "pottedplant", "sheep", "sofa", "train", "tvmonitor"};

bool isDevkit(const fs::path &folder)
{
    return isThere(folder / "JPEGImages") && isThere(folder / "Annotations");
}

/// The sets below a place: VOC2007 and VOC2012 of a VOCdevkit, or the one set that was named itself.
struct Devkits
{
    fs::path root;
    std::vector<std::string> names; ///< folders in root, in byte order
};

Devkits findDevkits(const fs::path &path)
{
    if (isDevkit(path))
        return {path.parent_path(), {path.filename().string()}};
    for (const fs::path &root : {path / "VOCdevkit", path}) {
        Devkits found{root, {}};
        for (std::string &name : classFolders(root))
            if (isDevkit(root / name))
                found.names.push_back(std::move(name));
        if (!found.names.empty())
            return found;
    }
    return {};
}

fs::path listOf(const Devkits &devkits, const std::string &name, const std::string &list)
{
    return devkits.root / name / "ImageSets" / "Main" / (list + ".txt");
}

/// The list that a split stands for. Where any of the sets has a test list (VOC 2007), training takes trainval and
/// only those lists are tested, which is the protocol 07+12; otherwise training takes train and val is the test.
std::string listName(const Devkits &devkits, const std::string &name, const std::string &split)
{
    const bool tested = std::any_of(devkits.names.begin(), devkits.names.end(), [&](const std::string &other) {
        return isThere(listOf(devkits, other, "test"));
    });
    if (split == "test")
        return tested ? "test" : "val";
    const bool whole = tested || !isThere(listOf(devkits, name, "val"));
    return whole && isThere(listOf(devkits, name, "trainval")) ? "trainval" : "train";
}

struct Listed
{
    std::string name; ///< relative to the root: "VOC2007/JPEGImages/000012.jpg"
    fs::path annotation;
};

/// Names of the images of one set; every picture of it where it has no lists.
Result<> addNames(const Devkits &devkits, const std::string &name, const std::string &split, std::vector<Listed> &all)
{
    const fs::path folder = devkits.root / name;
    const auto add = [&](const std::string &stem, const std::string &ending) {
        all.push_back({name + "/JPEGImages/" + stem + ending, folder / "Annotations" / (stem + ".xml")});
    };
    if (!isThere(folder / "ImageSets" / "Main")) {
        if (split == "test")
            return {};
        FolderScan scan;
        if (auto scanned = scanFolder(folder / "JPEGImages", folder / "JPEGImages", {}, scan, {}, {}); !scanned)
            return scanned;
        for (std::size_t i = 0; i < scan.files.size(); ++i) {
            const fs::path file = scan.files.name(i);
            add((file.parent_path() / file.stem()).string(), file.extension().string());
        }
        return {};
    }
    const fs::path list = listOf(devkits, name, listName(devkits, name, split));
    if (!isThere(list))
        return {};
    const auto lines = TextLines::read(list);
    if (!lines)
        return tl::unexpected(lines.error());
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const auto words = splitWords((*lines)[i]);
        if (words.empty())
            continue;
        if (words[0].find("..") != std::string_view::npos || words[0].starts_with('/'))
            return fail(ErrorCode::WrongFormat, "\"" + std::string(words[0].substr(0, 80)) + "\" is no name of an image",
                        list.string() + ':' + std::to_string(i + 1), "Put back the published list.");
        add(std::string(words[0]), ".jpg");
    }
    return {};
}

class VocOpening
{
public:
    VocOpening(const Devkits &devkits, std::stop_token stop, const Progress &progress)
        : m_devkits(devkits), m_stop(std::move(stop)), m_progress(progress)
    {
        m_content.root = devkits.root;
    }

    Opened open(const std::string &split)
    {
        std::vector<Listed> listed;
        for (const std::string &name : m_devkits.names)
            if (auto added = addNames(m_devkits, name, split, listed); !added)
                return tl::unexpected(added.error());
        if (listed.empty())
            return fail(ErrorCode::Empty, "no list of images names one of the split " + split, m_devkits.root.string(),
                        "A set in VOC form has ImageSets/Main/trainval.txt and test.txt, or train.txt and val.txt.");
        ListedFiles files(m_devkits.root, "ImageSets/Main");
        for (const Listed &image : listed) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "opening the dataset was stopped", m_devkits.root.string());
            if (files.add(m_content, image.name, -1))
                m_annotations.push_back(readAnnotation(image.annotation));
            if (m_progress && m_annotations.size() % 200 == 0)
                m_progress(m_annotations.size());
        }
        nameClasses();
        appendObjects();
        return std::make_unique<FileDataset>(std::move(m_content));
    }

private:
    VocAnnotation readAnnotation(const fs::path &file)
    {
        Result<VocAnnotation> annotation = readVocAnnotation(file);
        const std::string name = file.lexically_relative(m_devkits.root).generic_string();
        if (!annotation) { // the picture stays, without objects
            m_content.skipped.push_back({name, annotation.error()});
            return {};
        }
        for (const Error &error : annotation->leftOut)
            m_content.skipped.push_back({name, error});
        return std::move(*annotation);
    }

    /// The official list where all names are in it; otherwise all names of the sets, so that both splits agree.
    void nameClasses()
    {
        std::set<std::string> names;
        for (const VocAnnotation &annotation : m_annotations)
            for (const VocObject &object : annotation.objects)
                names.insert(object.name);
        const auto official = [](const std::string &name) {
            return std::find(officialClasses.begin(), officialClasses.end(), name) != officialClasses.end();
        };
        if (std::all_of(names.begin(), names.end(), official)) {
            m_content.classNames.assign(officialClasses.begin(), officialClasses.end());
            return;
        }
        for (const std::string &devkit : m_devkits.names) {
            std::error_code error;
            for (fs::directory_iterator next(m_devkits.root / devkit / "Annotations", error);
                 !error && next != fs::directory_iterator() && !m_stop.stop_requested(); next.increment(error))
                if (next->path().extension() == ".xml")
                    if (const auto annotation = readVocAnnotation(next->path()); annotation)
                        for (const VocObject &object : annotation->objects)
                            names.insert(object.name);
        }
        m_content.classNames.assign(names.begin(), names.end());
    }

    void appendObjects()
    {
        const auto &names = m_content.classNames;
        for (const VocAnnotation &annotation : m_annotations) {
            std::vector<ObjectAnnotation> objects;
            for (const VocObject &object : annotation.objects) {
                const auto label = static_cast<int>(std::find(names.begin(), names.end(), object.name) - names.begin());
                objects.push_back({label, object.box, {}, object.difficult, object.truncated, false});
            }
            m_content.objects.append(objects);
        }
        m_annotations.clear();
    }

    const Devkits &m_devkits;
    std::stop_token m_stop;
    const Progress &m_progress;
    FileContent m_content;
    std::vector<VocAnnotation> m_annotations; ///< one for each file that is there
};

} // namespace

bool isVoc(const std::string &path)
{
    return !findDevkits(path).names.empty();
}

bool hasVocTest(const DatasetSpec &spec)
{
    const Devkits devkits = findDevkits(spec.path);
    return std::any_of(devkits.names.begin(), devkits.names.end(), [&](const std::string &name) {
        return isThere(listOf(devkits, name, listName(devkits, name, "test")));
    });
}

Opened openVoc(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    const Devkits devkits = findDevkits(spec.path);
    if (devkits.names.empty())
        return fail(ErrorCode::NotFound, "there is no folder with JPEGImages and Annotations here", spec.path,
                    "Choose the folder VOCdevkit, or one of the sets in it.");
    return VocOpening(devkits, std::move(stop), progress).open(spec.split);
}

} // namespace leoclr::readers
