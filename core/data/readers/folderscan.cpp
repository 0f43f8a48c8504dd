#include "core/data/readers/folderscan.h"

#include "core/base/files.h"
#include "core/data/decode.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <dirent.h>
#include <iterator>
#include <memory>
#include <mutex>
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

/// Tells how many images all scans together have found, one call at a time.
class Count
{
public:
    explicit Count(const std::function<void(std::size_t)> &progress) : m_progress(progress) {}
    void add(std::size_t images)
    {
        if (!m_progress)
            return;
        const std::scoped_lock lock(m_mutex);
        m_progress(m_images += images);
    }

private:
    const std::function<void(std::size_t)> &m_progress;
    std::mutex m_mutex;
    std::size_t m_images = 0;
};

/// One scan under way: what it adds to, and which folders it has been in.
class Scanner
{
public:
    /// @param others folders that are read by somebody else: a link to one of them is not followed
    Scanner(const fs::path &root, FolderScan &scan, const std::stop_token &stop, Count &count,
            const std::set<fs::path> &others = {})
        : m_root(root), m_scan(scan), m_stop(stop), m_count(count), m_others(others)
    {
    }
    ~Scanner() { m_count.add(m_found % 1000); }

    /// Adds the images of a folder and of the folders in it, in byte order of their names.
    Result<> visit(const fs::path &folder, int label)
    {
        std::error_code error;
        const fs::path place = fs::canonical(folder, error);
        const bool known = m_others.contains(place) && !m_visited.empty(); // the first one is its own
        if (!m_visited.insert(place).second || known) {
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
        if (++m_found % 1000 == 0)
            m_count.add(1000);
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
    Count &m_count;
    std::size_t m_found = 0;
    std::set<fs::path> m_others;
    std::set<fs::path> m_visited;
};

/// Class folders that are there; two that are the same place (by a link) count once, the first one.
struct ClassFolders
{
    std::vector<fs::path> paths; ///< of each class; empty: nothing to read
    std::set<fs::path> places;
};

ClassFolders claimFolders(const fs::path &folder, const std::vector<std::string> &classes, const fs::path &root,
                          FolderScan &scan)
{
    ClassFolders folders;
    for (const std::string &name : classes) {
        std::error_code error;
        const fs::path path = folder / name;
        const bool there = fs::is_directory(path, error);
        if (there && folders.places.insert(fs::canonical(path, error)).second) {
            folders.paths.push_back(path);
            continue;
        }
        folders.paths.emplace_back();
        const std::string relative = path.lexically_relative(root).generic_string();
        if (there)
            scan.skipped.push_back({relative, {ErrorCode::Inconsistent, "this link leads to a folder that was read already",
                                               path.string(), {}}});
    }
    return folders;
}

} // namespace

void FileList::add(std::string_view name, int label)
{
    m_names += name;
    m_entries.push_back({m_names.size(), label});
}

void FileList::append(const FileList &other)
{
    const std::size_t start = m_names.size();
    m_names += other.m_names;
    for (const Entry &entry : other.m_entries)
        m_entries.push_back({start + entry.end, entry.label});
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
    Count count(progress);
    if (classes.empty())
        return Scanner(root, scan, stop, count).visit(folder, -1);
    const ClassFolders folders = claimFolders(folder, classes, root, scan);
    std::vector<FolderScan> parts(classes.size());
    std::vector<Result<>> results(classes.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t label = next++; label < classes.size(); label = next++) {
            Scanner scanner(root, parts[label], stop, count, folders.places);
            if (!folders.paths[label].empty())
                results[label] = scanner.visit(folders.paths[label], static_cast<int>(label));
            if (parts[label].files.size() == 0)
                scanner.note(folder / classes[label], ErrorCode::Empty, "there is no image of this class");
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 8);
        for (std::size_t i = 1; i < std::min(threads, classes.size()); ++i)
            others.emplace_back(work);
        work();
    }
    for (std::size_t label = 0; label < classes.size(); ++label) {
        if (!results[label])
            return results[label];
        scan.files.append(parts[label].files);
        std::move(parts[label].skipped.begin(), parts[label].skipped.end(), std::back_inserter(scan.skipped));
        parts[label] = FolderScan(); // its memory is free again
    }
    Scanner(root, scan, stop, count).noteFilesBesideClasses(folder);
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
