#include "core/fetch/unpack.h"

#include "core/base/files.h"
#include "core/data/numbers.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace leoclr {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t keptFree = 256u << 20;
constexpr std::size_t pieceBytes = 1u << 18;

struct FreeReader
{
    void operator()(archive *handle) const { archive_read_free(handle); }
};
struct FreeWriter
{
    void operator()(archive *handle) const { archive_write_free(handle); }
};

/// A path inside of a folder, without "." and ".."; nothing where it leads out, or is absolute.
std::optional<fs::path> inside(const fs::path &path)
{
    if (path.empty() || path.is_absolute())
        return std::nullopt;
    const fs::path normal = path.lexically_normal();
    const bool leaves = !normal.empty() && *normal.begin() == "..";
    return leaves ? std::nullopt : std::optional(normal);
}

class Unpacking
{
public:
    Unpacking(const fs::path &source, fs::path folder, const std::stop_token &stop,
              const std::function<void(std::uint64_t)> &progress)
        : m_source(source), m_folder(std::move(folder)), m_stop(stop), m_progress(progress),
          m_reader(archive_read_new()), m_writer(archive_write_disk_new())
    {
        archive_read_support_filter_all(m_reader.get());
        archive_read_support_format_tar(m_reader.get());
        archive_read_support_format_zip(m_reader.get());
        archive_write_disk_set_options(m_writer.get(), ARCHIVE_EXTRACT_SECURE_SYMLINKS | ARCHIVE_EXTRACT_SECURE_NODOTDOT |
                                                           ARCHIVE_EXTRACT_UNLINK);
        const std::uint64_t free = freeBytes(m_folder);
        m_room = free > keptFree ? free - keptFree : 0;
    }

    Result<> run()
    {
        if (archive_read_open_filename(m_reader.get(), m_source.c_str(), pieceBytes) != ARCHIVE_OK)
            return damaged();
        archive_entry *entry = nullptr;
        int status = ARCHIVE_OK;
        while ((status = archive_read_next_header(m_reader.get(), &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "unpacking was stopped", m_source.string());
            if (auto unpacked = unpack(*entry); !unpacked)
                return unpacked;
        }
        if (status != ARCHIVE_EOF)
            return damaged();
        if (m_entries == 0)
            return fail(ErrorCode::Damaged, "there is nothing in this archive", m_source.string(), "Fetch it again.");
        return {};
    }

private:
    Result<> unpack(archive_entry &entry)
    {
        const char *name = archive_entry_pathname(&entry);
        m_name = name ? name : "";
        const std::optional<fs::path> path = inside(m_name);
        if (!path)
            return refused("leaves the folder that it is unpacked into");
        if (*path == "." || path->empty())
            return {};
        if (auto allowed = checkKind(entry, *path); !allowed)
            return allowed;
        archive_entry_set_pathname(&entry, (m_folder / *path).c_str());
        archive_entry_set_perm(&entry, archive_entry_filetype(&entry) == AE_IFDIR ? 0755 : 0644);
        if (archive_write_header(m_writer.get(), &entry) < ARCHIVE_WARN)
            return notWritten();
        if (auto copied = copyContent(); !copied)
            return copied;
        if (archive_write_finish_entry(m_writer.get()) < ARCHIVE_WARN)
            return notWritten();
        ++m_entries;
        return {};
    }

    /// Files, folders and links that stay inside; a hard link names a path in the archive.
    Result<> checkKind(archive_entry &entry, const fs::path &path)
    {
        if (const char *hard = archive_entry_hardlink(&entry)) {
            const std::optional<fs::path> target = inside(hard);
            if (!target)
                return refused("is a link that leaves the folder");
            archive_entry_set_hardlink(&entry, (m_folder / *target).c_str());
            return {};
        }
        switch (archive_entry_filetype(&entry)) {
        case AE_IFREG:
        case AE_IFDIR:
            return {};
        case AE_IFLNK: {
            const char *target = archive_entry_symlink(&entry);
            if (!target || fs::path(target).is_absolute() || !inside(path.parent_path() / target))
                return refused("is a link that leaves the folder");
            return {};
        }
        default:
            return refused("is neither a file nor a folder");
        }
    }

    Result<> copyContent()
    {
        const void *piece = nullptr;
        std::size_t bytes = 0;
        la_int64_t offset = 0;
        for (;;) {
            const int status = archive_read_data_block(m_reader.get(), &piece, &bytes, &offset);
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return damaged();
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "unpacking was stopped", m_source.string());
            if (bytes > m_room)
                return fail(ErrorCode::DiskFull, "the disk has no room for what is in this archive", m_folder.string(),
                            "Free some space, or choose another disk, and go on.");
            m_room -= bytes;
            if (archive_write_data_block(m_writer.get(), piece, bytes, offset) < ARCHIVE_WARN)
                return notWritten();
            if (m_progress)
                m_progress(static_cast<std::uint64_t>(archive_filter_bytes(m_reader.get(), -1)));
        }
    }

    [[nodiscard]] std::string place() const
    {
        return m_name.empty() ? m_source.string() : m_source.string() + ':' + m_name;
    }
    [[nodiscard]] tl::unexpected<Error> refused(const std::string &why) const
    {
        return fail(ErrorCode::WrongFormat, "the entry \"" + m_name + "\" of this archive " + why, place(),
                    "Do not use this archive: the published one has no such entry.");
    }
    [[nodiscard]] tl::unexpected<Error> damaged() const
    {
        const char *reason = archive_error_string(m_reader.get());
        return fail(ErrorCode::Damaged, std::string("the archive cannot be read: ") + (reason ? reason : "no reason given"),
                    place(), "Fetch it again.");
    }
    [[nodiscard]] tl::unexpected<Error> notWritten() const
    {
        const char *reason = archive_error_string(m_writer.get());
        const int number = archive_errno(m_writer.get());
        return fail(number == ENOSPC || number == EDQUOT ? ErrorCode::DiskFull : ErrorCode::NotWritable,
                    std::string("the entry cannot be written: ") + (reason ? reason : "no reason given"),
                    (m_folder / m_name).string());
    }

    const fs::path &m_source;
    fs::path m_folder;
    const std::stop_token &m_stop;
    const std::function<void(std::uint64_t)> &m_progress;
    std::unique_ptr<archive, FreeReader> m_reader;
    std::unique_ptr<archive, FreeWriter> m_writer;
    std::uint64_t m_room = 0;
    std::size_t m_entries = 0;
    std::string m_name;
};

} // namespace

bool isArchive(const fs::path &file)
{
    const std::string name = file.filename().string();
    constexpr std::array<std::string_view, 6> endings{".tar", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".zip"};
    for (const std::string_view ending : endings)
        if (name.ends_with(ending))
            return true;
    return false;
}

Result<> unpackArchive(const fs::path &archive, const fs::path &folder, const std::stop_token &stop,
                       const std::function<void(std::uint64_t)> &progress)
{
    if (auto made = makeFolder(folder); !made)
        return made;
    std::error_code error;
    const fs::path canonical = fs::canonical(folder, error); // a link on the way here is the user's own
    if (error)
        return tl::unexpected(systemError(error.value(), "find the folder", folder, false));
    return Unpacking(archive, canonical, stop, progress).run();
}

} // namespace leoclr
