#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/textlines.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

fs::path birdsnapFolder(const fs::path &path)
{
    for (const fs::path &root : {path, path / "birdsnap", path.parent_path()})
        if (isThere(root / "species.txt") && isThere(root / "images.txt"))
            return root;
    return {};
}

/// A table with tabs between its columns and their names in the first line.
class Table
{
public:
    static Result<Table> read(const fs::path &file)
    {
        auto lines = TextLines::read(file);
        if (!lines)
            return tl::unexpected(lines.error());
        Table table;
        table.m_file = file;
        table.m_lines = std::move(*lines);
        if (table.m_lines.size() > 0) {
            const auto names = splitFields(table.m_lines[0]);
            for (std::size_t i = 0; i < names.size(); ++i)
                table.m_columns.emplace(names[i], i);
        }
        return table;
    }

    /// Number of the column that has one of these names.
    [[nodiscard]] Result<std::size_t> column(std::initializer_list<const char *> names) const
    {
        for (const char *name : names)
            if (const auto found = m_columns.find(name); found != m_columns.end())
                return found->second;
        return fail(ErrorCode::WrongFormat, "the first line of this list names no column " + std::string(*names.begin()),
                    m_file.string() + ":1", "Put back the published list, with tabs between its columns.");
    }
    [[nodiscard]] std::size_t rows() const { return m_lines.size() > 0 ? m_lines.size() - 1 : 0; }
    [[nodiscard]] std::vector<std::string_view> row(std::size_t i) const { return splitFields(m_lines[i + 1]); }
    [[nodiscard]] std::string place(std::size_t i) const { return m_file.string() + ':' + std::to_string(i + 2); }

private:
    fs::path m_file;
    TextLines m_lines;
    std::map<std::string, std::size_t, std::less<>> m_columns;
};

/// Common names in the order of the species' numbers.
Result<std::vector<std::string>> readSpecies(const fs::path &file)
{
    const Result<Table> table = Table::read(file);
    if (!table)
        return tl::unexpected(table.error());
    const auto id = table->column({"id"}), common = table->column({"common"});
    if (!id || !common)
        return tl::unexpected(!id ? id.error() : common.error());
    std::vector<std::string> names(table->rows());
    for (std::size_t i = 0; i < table->rows(); ++i) {
        const auto fields = table->row(i);
        const auto number = *id < fields.size() ? wholeNumber(fields[*id]) : std::nullopt;
        if (!number || *number < 1 || static_cast<std::size_t>(*number) > names.size() || *common >= fields.size())
            return fail(ErrorCode::WrongFormat,
                        "this line does not name a species by a number from 1 to " + grouped(names.size()),
                        table->place(i), "Put back the published list.");
        names[static_cast<std::size_t>(*number) - 1] = fields[*common];
    }
    return names;
}

/// Names of the test images and their lines; empty where there is no list.
using TestNames = std::map<std::string, std::size_t, std::less<>>;

Result<TestNames> readTestNames(const fs::path &file)
{
    TestNames names;
    if (!isThere(file))
        return names;
    const auto lines = TextLines::read(file);
    if (!lines)
        return tl::unexpected(lines.error());
    for (std::size_t i = 0; i < lines->size(); ++i)
        if (const std::string_view name = splitFields((*lines)[i])[0]; !name.empty() && !(i == 0 && name == "path"))
            names.emplace(name, i + 1);
    return names;
}

/// A test image under another name would be trained on.
Result<> checkTestNames(TestNames names, const Table &images, std::size_t column, const fs::path &file)
{
    for (std::size_t i = 0; i < images.rows() && !names.empty(); ++i)
        if (const auto fields = images.row(i); column < fields.size())
            if (const auto found = names.find(fields[column]); found != names.end())
                names.erase(found);
    if (names.empty())
        return {};
    const auto &[name, line] =
        *std::min_element(names.begin(), names.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return fail(ErrorCode::Inconsistent, "the test image " + name.substr(0, 80) + " is not listed in images.txt",
                file.string() + ':' + std::to_string(line), "Put back the published lists.");
}

struct Columns
{
    std::size_t image, species;
    std::array<std::size_t, 4> corners;
};

Result<Columns> columnsOf(const Table &images)
{
    const Result<std::size_t> found[6] = {images.column({"path", "image"}),  images.column({"species_id", "species"}),
                                          images.column({"bb_x1", "x1"}),    images.column({"bb_y1", "y1"}),
                                          images.column({"bb_x2", "x2"}),    images.column({"bb_y2", "y2"})};
    for (const auto &column : found)
        if (!column)
            return tl::unexpected(column.error());
    return Columns{*found[0], *found[1], {*found[2], *found[3], *found[4], *found[5]}};
}

/// What one line of images.txt says; the box may be missing ("null").
struct Bird
{
    std::string name;
    int label = -1;
    cv::Rect2f box;
};

Result<Bird> readBird(const Table &images, std::size_t row, const Columns &columns, std::size_t species)
{
    const auto wrong = [&](const std::string &detail) {
        return fail(ErrorCode::WrongFormat, detail, images.place(row), "Put back the published list.");
    };
    const auto fields = images.row(row);
    const std::size_t needed = std::max({columns.image, columns.species, columns.corners[3]});
    if (fields.size() <= needed)
        return wrong("this line has " + counted(fields.size(), "field", "fields") + " where there are more than " +
                     grouped(needed));
    Bird bird;
    bird.name = fields[columns.image];
    if (bird.name.empty() || bird.name.front() == '/' || bird.name.find("..") != std::string::npos)
        return wrong("\"" + bird.name.substr(0, 80) + "\" is no name of an image in the dataset");
    const auto number = wholeNumber(fields[columns.species]);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > species)
        return wrong("the species \"" + std::string(fields[columns.species].substr(0, 40)) +
                     "\" is no number from 1 to " + grouped(species));
    bird.label = static_cast<int>(*number) - 1;
    double corners[4];
    for (std::size_t i = 0; i < 4; ++i) {
        const auto value = decimalNumber(fields[columns.corners[i]]);
        if (!value)
            return bird;
        corners[i] = *value;
    }
    // Corners as they stand, in pixels of the picture; the last ones lie outside.
    bird.box = boxFromCorners(corners[0], corners[1], corners[2] - 1, corners[3] - 1, 0, {});
    return bird;
}

/// images/ as most copies have it, download/images/ as the published script leaves it.
std::string pictureFolder(const fs::path &root)
{
    for (const char *name : {"images", "download/images"})
        if (isThere(root / name))
            return std::string(name) + '/';
    return {};
}

} // namespace

bool isBirdsnap(const std::string &path)
{
    return !birdsnapFolder(path).empty();
}

bool hasBirdsnapTest(const DatasetSpec &spec)
{
    return isThere(birdsnapFolder(spec.path) / "test_images.txt");
}

Opened openBirdsnap(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    FileContent content;
    content.root = birdsnapFolder(spec.path);
    if (content.root.empty())
        return fail(ErrorCode::NotFound, "there are no species.txt and images.txt here", spec.path,
                    "Choose the folder of Birdsnap that holds both lists.");
    auto species = readSpecies(content.root / "species.txt");
    if (!species)
        return tl::unexpected(species.error());
    content.classNames = std::move(*species);
    const fs::path testList = content.root / "test_images.txt";
    const auto testNames = readTestNames(testList);
    if (!testNames)
        return tl::unexpected(testNames.error());
    const Result<Table> images = Table::read(content.root / "images.txt");
    if (!images)
        return tl::unexpected(images.error());
    const Result<Columns> columns = columnsOf(*images);
    if (!columns)
        return tl::unexpected(columns.error());
    const std::string folder = pictureFolder(content.root);
    ListedFiles files(content.root, content.root / "images.txt");
    for (std::size_t i = 0; i < images->rows(); ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "opening the dataset was stopped", spec.path);
        const Result<Bird> bird = readBird(*images, i, *columns, content.classNames.size());
        if (!bird)
            return tl::unexpected(bird.error());
        if (testNames->contains(bird->name) != (spec.split == "test"))
            continue;
        if (files.add(content, folder + bird->name, bird->label))
            content.objects.append(bird->box.empty()
                                       ? std::vector<ObjectAnnotation>()
                                       : std::vector<ObjectAnnotation>{{bird->label, bird->box, {}, false, false, false}});
        if (progress && i % 1000 == 0)
            progress(content.files.size());
    }
    if (auto known = checkTestNames(*testNames, *images, columns->image, testList); !known)
        return tl::unexpected(known.error());
    if (content.files.size() == 0)
        return fail(ErrorCode::Empty,
                    "none of the " + counted(files.missing(), "listed image", "listed images") + " is in this folder",
                    content.root.string(), "The images are fetched one by one from their own places; put them into images.");
    return std::make_unique<FileDataset>(std::move(content));
}

} // namespace leoclr::readers
