#include "core/data/readers/folderscan.h"

#include "core/base/files.h"
#include "core/data/decode.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <thread>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

/// Names of what is in a folder, hidden entries left out, in byte order; one block of memory.
class FolderEntries
{
public:
    void add(std::string_view name, bool folder)
    {
        m_entries.push_back({m_names.size(), name.size(), folder});
        m_names += name;
    }
    void sort()
    {
        std::sort(m_entries.begin(), m_entries.end(),
                  [this](const Entry &a, const Entry &b) { return text(a) < text(b); });
    }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] std::string_view name(std::size_t i) const { return text(m_entries[i]); }
    [[nodiscard]] bool isFolder(std::size_t i) const { return m_entries[i].folder; }

private:
    struct Entry
    {
        std::size_t start;
        std::size_t length;
        bool folder;
    };
    [[nodiscard]] std::string_view text(const Entry &entry) const
    {
        return std::string_view(m_names).substr(entry.start, entry.length);
    }
    std::string m_names;
    std::vector<Entry> m_entries;
};

/// The kind of an entry comes with its name on nearly every disk; only a link without the ending of an image, or a
/// disk that does not tell, costs a question.
bool isFolder(const dirent &entry, int folder)
{
    if (entry.d_type == DT_DIR || entry.d_type == DT_REG)
        return entry.d_type == DT_DIR;
    if (entry.d_type == DT_LNK && looksLikeImage(entry.d_name))
        return false;
    struct stat status
    {
    };
    return ::fstatat(folder, entry.d_name, &status, 0) == 0 && S_ISDIR(status.st_mode);
}

Result<FolderEntries> listFolder(const fs::path &folder, const std::stop_token &stop)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(::opendir(folder.c_str()), ::closedir);
    if (!stream)
        return tl::unexpected(systemError(errno, "cannot list the folder", folder, false));
    FolderEntries entries;
    errno = 0;
    while (const dirent *entry = ::readdir(stream.get())) {
        if (entry->d_name[0] != '.')
            entries.add(entry->d_name, isFolder(*entry, ::dirfd(stream.get())));
        if (entries.size() % 1000 == 0 && stop.stop_requested())
            return fail(ErrorCode::Cancelled, "reading the folder was stopped", folder.string());
        errno = 0;
    }
    if (errno != 0)
        return tl::unexpected(systemError(errno, "cannot list the folder", folder, false));
    entries.sort();
    return entries;
}

/// One scan under way: what it adds to, and which folders it has been in.
class Scanner
{
public:
    Scanner(const fs::path &root, FolderScan &scan, const std::stop_token &stop,
            const std::function<void(std::size_t)> &progress)
        : m_root(root), m_scan(scan), m_stop(stop), m_progress(progress)
    {
    }

    /// Adds the images of a folder and of the folders in it, in byte order of their names.
    Result<> visit(const fs::path &folder, int label)
    {
        std::error_code error;
        if (!m_visited.insert(fs::canonical(folder, error)).second) {
            note(folder, ErrorCode::Inconsistent,
                 "this link leads to a folder that was read already");
            return {};
        }
        const Result<FolderEntries> entries = listFolder(folder, m_stop);
        if (!entries)
            return tl::unexpected(entries.error());
        std::string name = relative(folder) == "." ? std::string() : relative(folder) + '/';
        const std::size_t folderLength = name.size();
        for (std::size_t i = 0; i < entries->size(); ++i) {
            if (i % 1000 == 0 && m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "reading the folder was stopped",
                            m_root.string());
            name.replace(folderLength, std::string::npos, entries->name(i));
            if (entries->isFolder(i)) {
                if (auto visited = visit(folder / entries->name(i), label); !visited)
                    return visited;
            } else {
                addFile(name, label);
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

    void addFile(const std::string &name, int label)
    {
        if (!hasImageEnding(name)) {
            note(m_root / name, ErrorCode::WrongFormat,
                 "this file does not have the ending of an image");
            return;
        }
        m_scan.files.add(name, label);
        if (m_progress && m_scan.files.size() % 1000 == 0)
            m_progress(m_scan.files.size());
    }

    /// looksLikeImage() with a memory of one ending: nearly always it is the same again.
    bool hasImageEnding(std::string_view name)
    {
        const std::size_t dot = name.rfind('.');
        const std::string_view ending = dot == std::string_view::npos ? std::string_view() : name.substr(dot);
        if (ending != m_ending) {
            m_ending = ending;
            m_endingOfImage = looksLikeImage(fs::path(name));
        }
        return m_endingOfImage;
    }

    std::string m_ending;
    bool m_endingOfImage = false;
    const fs::path &m_root;
    FolderScan &m_scan;
    const std::stop_token &m_stop;
    const std::function<void(std::size_t)> &m_progress;
    std::set<fs::path> m_visited;
};

} // namespace

void FileList::add(std::string_view name, int label)
{
    m_names += name;
    m_entries.push_back({m_names.size(), label});
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

std::vector<std::uint64_t> fileSizes(const fs::path &root, const FileList &files)
{
    constexpr std::size_t piece = 4096;
    // Waiting for a network disk, not computing: more threads than cores.
    const std::size_t threads = std::clamp<std::size_t>(files.size() / piece, 1, 8);
    std::vector<std::uint64_t> bytes(files.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t first = next.fetch_add(piece); first < files.size(); first = next.fetch_add(piece)) {
            for (std::size_t i = first; i < std::min(files.size(), first + piece); ++i) {
                struct stat status
                {
                };
                const std::string file = root.native() + '/' + std::string(files.name(i));
                if (::stat(file.c_str(), &status) == 0)
                    bytes[i] = static_cast<std::uint64_t>(status.st_size);
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    return bytes;
}

} // namespace leoclr::readers
