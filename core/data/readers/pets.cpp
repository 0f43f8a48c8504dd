#include "core/base/files.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/textlines.h"
#include "core/data/readers/vocannotation.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

/// Breeds in the order of the class numbers 1 to 37; a list with gaps still gets all names.
constexpr std::array<std::string_view, 37> breeds{
    "Abyssinian", "american_bulldog", "american_pit_bull_terrier", "basset_hound", "beagle", "Bengal", "Birman",
    "Bombay", "boxer", "British_Shorthair", "chihuahua", "Egyptian_Mau", "english_cocker_spaniel", "english_setter",
    "german_shorthaired", "great_pyrenees", "havanese", "japanese_chin", "keeshond", "leonberger", "Maine_Coon",
    "miniature_pinscher", "newfoundland", "Persian", "pomeranian", "pug", "Ragdoll", "Russian_Blue", "saint_bernard",
    "samoyed", "scottish_terrier", "shiba_inu", "Siamese", "Sphynx", "staffordshire_bull_terrier", "wheaten_terrier",
    "yorkshire_terrier"};
constexpr std::uint8_t foreground = 1; ///< of a trimap; 2 is background, 3 the border that belongs to neither

fs::path petsFolder(const fs::path &path)
{
    std::error_code ignored;
    for (const fs::path &root : {path, path / "oxford-iiit-pet", path.parent_path()})
        if (isThere(root / "annotations" / "trainval.txt") && fs::is_directory(root / "images", ignored))
            return root;
    return {};
}

fs::path trimapOf(const fs::path &root, const std::string &image)
{
    return root / "annotations" / "trimaps" / (fs::path(image).stem().string() + ".png");
}

/// The pet of an image as its trimap shows it, 255 on the foreground; empty where there is no trimap or no pet in it.
Result<cv::Mat> petMask(const fs::path &trimap)
{
    return decodeImageFile(trimap).map([](const cv::Mat &rgb) {
        cv::Mat values, mask;
        cv::extractChannel(rgb, values, 0);
        cv::compare(values, cv::Scalar(foreground), mask, cv::CMP_EQ);
        return cv::countNonZero(mask) > 0 ? mask : cv::Mat();
    });
}

/// Objects of an image: the head's box where there is one (training images), then the whole pet, whose mask is read
/// from the trimap when asked for.
class PetsDataset final : public FileDataset
{
public:
    using FileDataset::FileDataset;

    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::size_t index) const override
    {
        std::vector<ObjectAnnotation> found = boxes(index);
        const Result<cv::Mat> mask = petMask(trimapOf(content().root, name(index)));
        const Result<cv::Size> size = imageSize(index);
        if (mask && !mask->empty() && size && *size == mask->size()) {
            ObjectAnnotation pet;
            pet.label = label(index);
            pet.mask = *mask;
            pet.box = cv::boundingRect(*mask);
            found.push_back(std::move(pet));
        }
        return found;
    }

    [[nodiscard]] Result<> checkAnnotations(std::size_t index) const override
    {
        const fs::path trimap = trimapOf(content().root, name(index));
        if (!isThere(trimap))
            return {};
        const Result<cv::Size> size = imageSizeOfFile(trimap);
        const Result<cv::Size> picture = imageSize(index);
        if (size && picture && *size != *picture)
            return fail(ErrorCode::Inconsistent,
                        "this trimap has " + std::to_string(size->width) + " × " + std::to_string(size->height) +
                            " pixels, its picture " + std::to_string(picture->width) + " × " +
                            std::to_string(picture->height),
                        trimap.string(), "Put back the published trimap.");
        return petMask(trimap).map([](const cv::Mat &) {});
    }
};

/// "Abyssinian_102 1 1 1": image, class from 1, species (1 cat, 2 dog), number within the species.
struct Line
{
    std::string image;
    int breed = 0; ///< 0-based
    int species = 0;
};

Result<Line> parseLine(std::string_view text, const fs::path &list, std::size_t number)
{
    const auto wrong = [&](const std::string &detail) {
        return fail(ErrorCode::WrongFormat, detail, list.string() + ':' + std::to_string(number),
                    "Put back the published list: each line names image, class, species and breed.");
    };
    const auto words = splitWords(text);
    if (words.size() < 3)
        return wrong("this line has " + counted(words.size(), "word", "words") + " where there are four");
    const auto breed = wholeNumber(words[1]), species = wholeNumber(words[2]);
    if (!breed || *breed < 1 || *breed > static_cast<std::int64_t>(breeds.size()))
        return wrong("the class \"" + std::string(words[1].substr(0, 40)) + "\" is no number from 1 to 37");
    if (!species || (*species != 1 && *species != 2))
        return wrong("the species \"" + std::string(words[2].substr(0, 40)) + "\" is neither 1 (cat) nor 2 (dog)");
    if (words[0].find('/') != std::string_view::npos)
        return wrong("\"" + std::string(words[0].substr(0, 80)) + "\" is no name of an image");
    return Line{std::string(words[0]), static_cast<int>(*breed) - 1, static_cast<int>(*species) - 1};
}

/// "Abyssinian" of "Abyssinian_102".
std::string breedOf(const std::string &image)
{
    return image.substr(0, image.rfind('_'));
}

/// Boxes of the head; an annotation that cannot be read is noted, the picture stays.
std::vector<ObjectAnnotation> headBoxes(FileContent &content, const Line &line)
{
    const fs::path file = content.root / "annotations" / "xmls" / (line.image + ".xml");
    if (!isThere(file))
        return {};
    const std::string name = "annotations/xmls/" + line.image + ".xml";
    const Result<VocAnnotation> annotation = readVocAnnotation(file);
    if (!annotation) {
        content.skipped.push_back({name, annotation.error()});
        return {};
    }
    for (const Error &error : annotation->leftOut)
        content.skipped.push_back({name, error});
    std::vector<ObjectAnnotation> heads;
    for (const VocObject &object : annotation->objects)
        heads.push_back({line.breed, object.box, {}, object.difficult, object.truncated, false});
    return heads;
}

} // namespace

bool isPets(const std::string &path)
{
    return !petsFolder(path).empty();
}

bool hasPetsTest(const DatasetSpec &spec)
{
    return isThere(petsFolder(spec.path) / "annotations" / "test.txt");
}

Opened openPets(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    FileContent content;
    content.root = petsFolder(spec.path);
    if (content.root.empty())
        return fail(ErrorCode::NotFound, "there are no annotations/trainval.txt and images here", spec.path,
                    "Choose the folder that holds the folders images and annotations of Oxford-IIIT Pet.");
    content.classNames.assign(breeds.begin(), breeds.end());
    content.groups = {{"cat", "dog"}, std::vector<int>(breeds.size(), -1)};
    const fs::path list = content.root / "annotations" / (spec.split == "test" ? "test.txt" : "trainval.txt");
    const auto lines = TextLines::read(list);
    if (!lines)
        return tl::unexpected(lines.error());
    ListedFiles files(content.root, list);
    for (std::size_t i = 0; i < lines->size(); ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "opening the dataset was stopped", spec.path);
        if ((*lines)[i].empty() || (*lines)[i].starts_with('#'))
            continue;
        const Result<Line> line = parseLine((*lines)[i], list, i + 1);
        if (!line)
            return tl::unexpected(line.error());
        const auto breed = static_cast<std::size_t>(line->breed);
        content.classNames[breed] = breedOf(line->image);
        content.groups.ofClass[breed] = line->species;
        if (files.add(content, "images/" + line->image + ".jpg", line->breed))
            content.objects.append(headBoxes(content, *line));
        if (progress && i % 200 == 0)
            progress(content.files.size());
    }
    return std::make_unique<PetsDataset>(std::move(content));
}

} // namespace leoclr::readers
