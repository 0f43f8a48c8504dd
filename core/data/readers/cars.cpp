#include "core/base/files.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/matfile.h"
#include "core/data/readers/readers.h"

#include <cmath>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

fs::path carsFolder(const fs::path &path)
{
    for (const fs::path &root : {path, path / "stanford_cars", path.parent_path()})
        if (isThere(root / "devkit" / "cars_meta.mat"))
            return root;
    return {};
}

/// The file with the labels of a split; that of the test images lies beside the devkit or in it, and without it there
/// is a list without labels.
fs::path annotationsOf(const fs::path &root, bool test)
{
    if (!test)
        return root / "devkit" / "cars_train_annos.mat";
    for (const char *name : {"cars_test_annos_withlabels.mat", "devkit/cars_test_annos_withlabels.mat"})
        if (isThere(root / name))
            return root / name;
    return root / "devkit" / "cars_test_annos.mat";
}

/// One row: bbox_x1, bbox_y1, bbox_x2, bbox_y2, fname, and class where it is known.
Result<> addCar(FileContent &content, ListedFiles &files, const std::vector<MatValue> &row, const std::string &folder,
                const std::string &place)
{
    const std::string &name = row[4].text;
    if (name.empty() || name.find('/') != std::string::npos)
        return fail(ErrorCode::WrongFormat, "fname is no name of a file", place + ".fname");
    int label = -1;
    if (row.size() > 5) {
        const double number = row[5].number;
        if (!(number >= 1 && number <= static_cast<double>(content.classNames.size())) || number != std::floor(number))
            return fail(ErrorCode::Inconsistent,
                        "the class is no number from 1 to " + grouped(content.classNames.size()), place + ".class",
                        "Unpack the devkit again.");
        label = static_cast<int>(number) - 1;
    }
    if (!files.add(content, folder + '/' + name, label))
        return {};
    const auto size = imageSizeOfFile(content.root / folder / name);
    ObjectAnnotation car;
    car.label = label;
    car.box = boxFromCorners(row[0].number, row[1].number, row[2].number, row[3].number, 1,
                             size ? *size : cv::Size()); // MATLAB counts from 1
    if (car.box.empty())
        content.skipped.push_back({folder + '/' + name,
                                   {ErrorCode::Inconsistent, "the box of this car has no area inside the picture",
                                    place, {}}});
    content.objects.append(car.box.empty() ? std::vector<ObjectAnnotation>() : std::vector{car});
    return {};
}

} // namespace

bool isCars(const std::string &path)
{
    return !carsFolder(path).empty();
}

bool hasCarsTest(const DatasetSpec &spec)
{
    const fs::path root = carsFolder(spec.path);
    return isThere(root / "cars_test") && isThere(annotationsOf(root, true));
}

Opened openCars(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    FileContent content;
    content.root = carsFolder(spec.path);
    if (content.root.empty())
        return fail(ErrorCode::NotFound, "there is no devkit/cars_meta.mat here", spec.path,
                    "Choose the folder that holds devkit, cars_train and cars_test of Stanford Cars.");
    const auto meta = MatFile::open(content.root / "devkit" / "cars_meta.mat");
    if (!meta)
        return tl::unexpected(meta.error());
    auto names = meta->texts("class_names");
    if (!names)
        return tl::unexpected(names.error());
    content.classNames = std::move(*names);

    const bool test = spec.split == "test";
    const fs::path list = annotationsOf(content.root, test);
    const auto mat = MatFile::open(list);
    if (!mat)
        return tl::unexpected(mat.error());
    std::vector<std::string> fields{"bbox_x1", "bbox_y1", "bbox_x2", "bbox_y2", "fname"};
    if (list.filename() != "cars_test_annos.mat")
        fields.emplace_back("class");
    const auto rows = mat->rows("annotations", fields);
    if (!rows)
        return tl::unexpected(rows.error());
    ListedFiles files(content.root, list);
    for (std::size_t i = 0; i < rows->size(); ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "opening the dataset was stopped", spec.path);
        const std::string place = list.string() + ":annotations(" + std::to_string(i + 1) + ')';
        if (auto added = addCar(content, files, (*rows)[i], test ? "cars_test" : "cars_train", place); !added)
            return tl::unexpected(added.error());
        if (progress && i % 200 == 0)
            progress(content.files.size());
    }
    return std::make_unique<FileDataset>(std::move(content));
}

} // namespace leoclr::readers
