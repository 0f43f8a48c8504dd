#include "core/learning/importing/torchfile.h"

#include <archive.h>
#include <archive_entry.h>

#include <functional>

namespace leoclr::learning {

namespace {

namespace fs = std::filesystem;

struct ArchiveCloser
{
    void operator()(archive *opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, ArchiveCloser>;

struct Member
{
    std::string name;
    std::uint64_t size = 0;
};

constexpr std::size_t mostMembers = 1'000'000;

tl::unexpected<Error> damaged(archive *opened, const fs::path &file)
{
    const char *const reason = archive_error_string(opened);
    return fail(ErrorCode::Damaged,
                "the zip container is cut short or damaged" + (reason ? " (" + plainText(reason) + ")" : std::string()),
                file.string());
}

/// Reads the values of the present member: exactly `size` bytes, which the checksum must fit.
Result<> readMember(archive *opened, const fs::path &file, const Member &member, std::byte *target)
{
    std::uint64_t done = 0;
    while (done < member.size) {
        const la_ssize_t got = archive_read_data(opened, target + done, member.size - done);
        if (got < 0)
            return damaged(opened, file);
        if (got == 0)
            return fail(ErrorCode::Damaged, "member '" + plainText(member.name) + "' is cut short", file.string());
        done += static_cast<std::uint64_t>(got);
    }
    std::byte more{};
    const la_ssize_t end = archive_read_data(opened, &more, 1); // also where the checksum is looked at
    if (end > 0)
        return fail(ErrorCode::Damaged, "member '" + plainText(member.name) + "' is longer than it says", file.string());
    return end == 0 ? Result<>{} : damaged(opened, file);
}

/// Calls `visit` with each member while its values can be read.
Result<> visitMembers(const fs::path &file, const std::function<Result<>(archive *, const Member &)> &visit)
{
    const Archive opened(archive_read_new());
    archive_read_support_format_zip_seekable(opened.get());
    if (archive_read_open_filename(opened.get(), file.c_str(), 1 << 20) != ARCHIVE_OK)
        return damaged(opened.get(), file);
    archive_entry *entry = nullptr;
    while (true) {
        const int status = archive_read_next_header(opened.get(), &entry);
        if (status == ARCHIVE_EOF)
            return {};
        if (status != ARCHIVE_OK)
            return damaged(opened.get(), file);
        const char *const name = archive_entry_pathname(entry);
        if (!name || !archive_entry_size_is_set(entry) || archive_entry_size(entry) < 0)
            return fail(ErrorCode::Damaged, "a member of the zip container has no sound name or size", file.string());
        if (archive_entry_is_encrypted(entry))
            return fail(ErrorCode::Unsupported, "member '" + plainText(name) + "' is encrypted", file.string());
        const Member member{name, static_cast<std::uint64_t>(archive_entry_size(entry))};
        if (const Result<> visited = visit(opened.get(), member); !visited)
            return visited;
    }
}

/// Names and sizes. torch.save stores its members as they are, so together they are no larger than the file; whatever
/// claims more is a bomb (strongly compressed, or members that overlap).
Result<std::map<std::string, std::uint64_t>> listMembers(const fs::path &file, std::uint64_t fileSize)
{
    std::map<std::string, std::uint64_t> members;
    std::uint64_t total = 0;
    const Result<> listed = visitMembers(file, [&](archive *, const Member &member) -> Result<> {
        if (member.size > fileSize - total)
            return fail(ErrorCode::Damaged,
                        "the members claim more bytes than the file has; torch.save neither compresses nor overlaps them",
                        file.string() + ": " + plainText(member.name));
        total += member.size;
        if (members.size() >= mostMembers || !members.emplace(member.name, member.size).second)
            return fail(ErrorCode::Damaged, "the zip container has two members of one name, or too many",
                        file.string() + ": " + plainText(member.name));
        return {};
    });
    if (!listed)
        return tl::unexpected<Error>(listed.error());
    return members;
}

class ZipTorchFile final : public TorchFile
{
public:
    ZipTorchFile(const fs::path &file, std::string prefix)
        : TorchFile(file)
        , m_prefix(std::move(prefix))
    {
    }

    [[nodiscard]] const PickleValue &root() const override { return m_pickle->root(); }

    [[nodiscard]] Result<> readPickle(const std::map<std::string, std::uint64_t> &members)
    {
        const auto byteOrder = members.find(m_prefix + "byteorder");
        const std::string pickleName = m_prefix + "data.pkl";
        if (members.at(pickleName) > Pickle::maxBytes)
            return fail(ErrorCode::OutOfRange, "the pickle is larger than any description of weights",
                        path().string() + ": " + plainText(pickleName));
        std::string order = "little";
        const Result<> got = visitMembers(path(), [&](archive *opened, const Member &member) -> Result<> {
            std::string *const target = member.name == pickleName ? &m_text
                : byteOrder != members.end() && member.name == byteOrder->first && member.size < 64 ? &order
                                                                                                  : nullptr;
            if (!target)
                return {};
            target->resize(std::min<std::uint64_t>(member.size, Pickle::maxBytes));
            return readMember(opened, path(), {member.name, target->size()}, reinterpret_cast<std::byte *>(target->data()));
        });
        if (!got)
            return got;
        if (order != "little")
            return fail(ErrorCode::Unsupported, "the values are in big-endian order", path().string(),
                        "Save the file again on a little-endian machine.");
        Result<Pickle> pickle = Pickle::read(m_text, 0, path().string() + ": " + plainText(pickleName));
        if (!pickle)
            return tl::unexpected<Error>(pickle.error());
        m_pickle = std::make_unique<Pickle>(std::move(*pickle));
        return {};
    }

    [[nodiscard]] Result<Storages> readStorages(const std::set<std::string> &keys) const override
    {
        Storages storages;
        const std::string folder = m_prefix + "data/";
        const Result<> got = visitMembers(path(), [&](archive *opened, const Member &member) -> Result<> {
            if (!member.name.starts_with(folder) || !keys.contains(member.name.substr(folder.size())))
                return {};
            std::vector<std::byte> &values = storages[member.name.substr(folder.size())];
            values.resize(member.size);
            return readMember(opened, path(), member, values.data());
        });
        if (!got)
            return tl::unexpected<Error>(got.error());
        for (const std::string &key : keys)
            if (!storages.contains(key))
                return fail(ErrorCode::Damaged, "there is no storage '" + plainText(key) + "' in the file", path().string());
        return storages;
    }

private:
    std::string m_prefix; ///< "archive/"
    std::string m_text;   ///< of the pickle; its values look into it
    std::unique_ptr<Pickle> m_pickle;
};

} // namespace

Result<std::unique_ptr<TorchFile>> openZipTorchFile(const fs::path &file, std::uint64_t size)
{
    const auto members = listMembers(file, size);
    if (!members)
        return tl::unexpected<Error>(members.error());
    std::vector<std::string> prefixes;
    for (const auto &[name, bytes] : *members) {
        if (name == "constants.pkl" || name.ends_with("/constants.pkl"))
            return fail(ErrorCode::Unsupported, "the file holds a TorchScript program, not weights alone", file.string(),
                        "Save the weights alone in Python: torch.save(model.state_dict(), FILE).");
        if (name == "data.pkl" || name.ends_with("/data.pkl"))
            prefixes.push_back(name.substr(0, name.size() - std::string_view("data.pkl").size()));
    }
    if (prefixes.size() != 1)
        return fail(ErrorCode::WrongFormat,
                    prefixes.empty() ? "the zip container holds no data.pkl, so torch.save did not write it"
                                     : "the zip container holds more than one data.pkl",
                    file.string());
    auto opened = std::make_unique<ZipTorchFile>(file, prefixes.front());
    if (const Result<> read = opened->readPickle(*members); !read)
        return tl::unexpected<Error>(read.error());
    return opened;
}

} // namespace leoclr::learning
