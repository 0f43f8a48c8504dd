#include "core/data/readers/folderscan.h"

#include "core/base/files.h"
#include "core/data/decode.h"

#include <algorithm>
#include <set>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

/// One scan under way: what it adds to, and which folders it has been in.
class Scanner
{
public:
    Scanner(const fs::path &root, FolderScan &scan, const std::stop_token &stop,
            const std::function<void(std::size_t)> &progress)
        : m_root(root), m_scan(scan), m_stop(stop), m_progress(progress)
    {
    }

    /// Adds the images of a folder and of the folders in it.
    Result<> visit(const fs::path &folder, int label)
    {
        std::error_code error;
        if (!m_visited.insert(fs::canonical(folder, error)).second) {
            note(folder, ErrorCode::Inconsistent,
                 "this link leads to a folder that was read already");
            return {};
        }
        std::vector<fs::directory_entry> entries;
        fs::directory_iterator next(folder, error);
        if (error)
            return tl::unexpected(systemError(error.value(), "list", folder, false));
        for (; next != fs::directory_iterator(); next.increment(error)) {
            if (!next->path().filename().native().starts_with('.'))
                entries.push_back(*next);
            if (error)
                return tl::unexpected(systemError(error.value(), "list", folder, false));
        }
        std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
            return a.path().native() < b.path().native();
        });
        for (const fs::directory_entry &entry : entries) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "reading the folder was stopped",
                            m_root.string());
            if (entry.is_directory(error)) {
                if (auto visited = visit(entry.path(), label); !visited)
                    return visited;
            } else {
                addFile(entry, label);
            }
        }
        return {};
    }

    void noteFilesBesideClasses(const fs::path &folder)
    {
        std::error_code error;
        for (const fs::directory_entry &entry : fs::directory_iterator(folder, error))
            if (!entry.path().filename().native().starts_with('.') && !entry.is_directory(error) &&
                looksLikeImage(entry.path()))
                note(entry.path(), ErrorCode::Inconsistent,
                     "this image lies beside the class folders, in none of them");
    }

    void note(const fs::path &path, ErrorCode code, std::string reason)
    {
        m_scan.skipped.push_back({relative(path), {code, std::move(reason), path.string(), {}}});
    }

private:
    [[nodiscard]] std::string relative(const fs::path &path) const
    {
        return path.lexically_relative(m_root).generic_string();
    }

    void addFile(const fs::directory_entry &entry, int label)
    {
        std::error_code error;
        if (!looksLikeImage(entry.path())) {
            note(entry.path(), ErrorCode::WrongFormat,
                 "this file does not have the ending of an image");
            return;
        }
        const std::uintmax_t bytes = entry.file_size(error);
        if (error)
            note(entry.path(), ErrorCode::NotReadable,
                 "this file cannot be examined: " + error.message());
        else if (bytes == 0)
            note(entry.path(), ErrorCode::Damaged, "this file is empty");
        else
            m_scan.files.add(relative(entry.path()), label, bytes);
        if (m_progress && m_scan.files.size() % 1000 == 0)
            m_progress(m_scan.files.size());
    }

    const fs::path &m_root;
    FolderScan &m_scan;
    const std::stop_token &m_stop;
    const std::function<void(std::size_t)> &m_progress;
    std::set<fs::path> m_visited;
};

} // namespace

void FileList::add(std::string_view name, int label, std::uint64_t bytes)
{
    m_names += name;
    m_entries.push_back({m_names.size(), bytes, label});
}

std::string_view FileList::name(std::size_t index) const
{
    const std::size_t start = index == 0 ? 0 : m_entries.at(index - 1).end;
    return std::string_view(m_names).substr(start, m_entries.at(index).end - start);
}

std::vector<std::string> classFolders(const fs::path &folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
        std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && entry.is_directory(error))
            names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<> scanFolder(const fs::path &root, const fs::path &folder,
                    const std::vector<std::string> &classes, FolderScan &scan,
                    const std::stop_token &stop, const std::function<void(std::size_t)> &progress)
{
    Scanner scanner(root, scan, stop, progress);
    if (classes.empty()) {
        auto visited = scanner.visit(folder, -1);
        if (progress)
            progress(scan.files.size());
        return visited;
    }
    for (std::size_t label = 0; label < classes.size(); ++label) {
        const fs::path classFolder = folder / classes[label];
        const std::size_t before = scan.files.size();
        std::error_code error;
        if (fs::is_directory(classFolder, error))
            if (auto visited = scanner.visit(classFolder, static_cast<int>(label)); !visited)
                return visited;
        if (scan.files.size() == before)
            scanner.note(classFolder, ErrorCode::Empty, "there is no image of this class");
    }
    scanner.noteFilesBesideClasses(folder);
    if (progress)
        progress(scan.files.size());
    return {};
}

} // namespace leoclr::readers
