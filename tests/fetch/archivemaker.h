#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <QString>

#include <string>
#include <vector>

namespace leoclr::testing {

/// One entry of an archive that a test makes.
struct ArchiveEntry
{
    std::string name;
    std::string content;
    unsigned type = AE_IFREG;
    std::string link = {}; ///< target of a symbolic link; of a hard link where hard is set
    bool hard = false;
};

/// Writes an archive, also a hostile one; the ending of its name chooses tar, tar.gz or zip.
inline void writeArchive(const QString &file, const std::vector<ArchiveEntry> &entries)
{
    archive *writer = archive_write_new();
    if (file.endsWith(QLatin1String(".zip")))
        archive_write_set_format_zip(writer);
    else
        archive_write_set_format_gnutar(writer);
    if (file.endsWith(QLatin1String("gz")))
        archive_write_add_filter_gzip(writer);
    archive_write_open_filename(writer, file.toUtf8().constData());
    for (const ArchiveEntry &each : entries) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, each.name.c_str());
        archive_entry_set_filetype(entry, each.type);
        archive_entry_set_perm(entry, 04777);
        archive_entry_set_size(entry, la_int64_t(each.content.size()));
        if (each.hard)
            archive_entry_set_hardlink(entry, each.link.c_str());
        else if (each.type == AE_IFLNK)
            archive_entry_set_symlink(entry, each.link.c_str());
        archive_write_header(writer, entry);
        archive_write_data(writer, each.content.data(), each.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
}

} // namespace leoclr::testing
