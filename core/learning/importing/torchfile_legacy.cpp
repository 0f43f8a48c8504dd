#include "core/learning/importing/torchfile.h"

#include "core/base/safetensors.h"

#include <cstring>
#include <fstream>

namespace leoclr::learning {

namespace {

namespace fs = std::filesystem;

/// torch/serialization.py: MAGIC_NUMBER 0x1950a86a20f9469cfc6c and PROTOCOL_VERSION.
constexpr std::string_view magic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);
constexpr std::int64_t protocol = 1001;

/// Five pickles (magic, protocol, facts about the machine, the object, keys of the storages), then for each key the
/// number of elements as int64 and the elements.
class LegacyTorchFile final : public TorchFile
{
public:
    LegacyTorchFile(const fs::path &file, std::uint64_t size)
        : TorchFile(file)
        , m_size(size)
    {
    }

    [[nodiscard]] const PickleValue &root() const override { return m_pickles[3].root(); }

    [[nodiscard]] Result<> readPickles()
    {
        std::ifstream stream(path(), std::ios::binary);
        m_text.resize(std::min<std::uint64_t>(m_size, Pickle::maxBytes));
        if (!stream.read(m_text.data(), static_cast<std::streamsize>(m_text.size())))
            return fail(ErrorCode::NotReadable, "reading failed", path().string());
        constexpr std::size_t count = 5;
        m_pickles.reserve(count);
        for (std::size_t i = 0, begin = 0; i < count; ++i) {
            Result<Pickle> pickle = Pickle::read(m_text, begin, path().string() + ": pickle " + std::to_string(i + 1));
            if (!pickle)
                return tl::unexpected<Error>(pickle.error());
            begin = pickle->end();
            m_pickles.push_back(std::move(*pickle));
        }
        return checkFacts().and_then([&]() { return locateStorages(); });
    }

    [[nodiscard]] Result<Storages> readStorages(const std::set<std::string> &keys) const override
    {
        std::ifstream stream(path(), std::ios::binary);
        Storages storages;
        for (const std::string &key : keys) {
            const auto found = m_places.find(key);
            if (found == m_places.end())
                return fail(ErrorCode::Damaged, "there is no storage '" + plainText(key) + "' in the file", path().string());
            std::vector<std::byte> &values = storages[key];
            values.resize(found->second.bytes);
            stream.seekg(static_cast<std::streamoff>(found->second.begin));
            if (!stream.read(reinterpret_cast<char *>(values.data()), static_cast<std::streamsize>(values.size())))
                return fail(ErrorCode::NotReadable, "reading failed", path().string());
        }
        return storages;
    }

private:
    struct Place { std::uint64_t begin = 0, bytes = 0; };

    [[nodiscard]] Result<> checkFacts() const
    {
        using Kind = PickleValue::Kind;
        const PickleValue &first = m_pickles[0].root();
        const PickleValue &second = m_pickles[1].root();
        if (first.kind != Kind::Bytes || first.text != magic || second.kind != Kind::Integer || second.integer != protocol)
            return fail(ErrorCode::WrongFormat, "this is no file that torch.save wrote: its opening is another one",
                        path().string());
        const PickleValue *const littleEndian = m_pickles[2].root().find("little_endian");
        if (littleEndian && littleEndian->integer == 0)
            return fail(ErrorCode::Unsupported, "the values are in big-endian order", path().string(),
                        "Save the file again on a little-endian machine.");
        return {};
    }

    /// Walks along the storages; their element sizes stand in the pickle that uses them.
    [[nodiscard]] Result<> locateStorages()
    {
        std::map<std::string_view, std::uint64_t> widths;
        for (const PickleValue *storage : m_pickles[3].storages())
            widths.emplace(storage->items[2]->text, std::max<std::uint64_t>(1, bytesOfType(storage->items[1]->name->type)));
        std::ifstream stream(path(), std::ios::binary);
        std::uint64_t position = m_pickles[4].end();
        for (const PickleValue *key : m_pickles[4].root().items) {
            const auto width = widths.find(key->text);
            std::int64_t elements = 0;
            stream.seekg(static_cast<std::streamoff>(position));
            if (width == widths.end() || !stream.read(reinterpret_cast<char *>(&elements), sizeof elements))
                return fail(ErrorCode::Damaged, "the list of storages is cut short or names an unused one", path().string());
            position += sizeof elements;
            if (elements < 0 || static_cast<std::uint64_t>(elements) > (m_size - position) / width->second)
                return fail(ErrorCode::Damaged, "storage '" + plainText(key->text) + "' is cut short", path().string());
            const Place place{position, static_cast<std::uint64_t>(elements) * width->second};
            if (!m_places.emplace(key->text, place).second)
                return fail(ErrorCode::Damaged, "storage '" + plainText(key->text) + "' comes twice", path().string());
            position += place.bytes;
        }
        return {};
    }

    std::uint64_t m_size;
    std::string m_text; ///< the opening of the file; values of the pickles look into it
    std::vector<Pickle> m_pickles;
    std::map<std::string, Place, std::less<>> m_places;
};

} // namespace

Result<std::unique_ptr<TorchFile>> openLegacyTorchFile(const fs::path &file, std::uint64_t size)
{
    auto opened = std::make_unique<LegacyTorchFile>(file, size);
    if (const Result<> read = opened->readPickles(); !read)
        return tl::unexpected<Error>(read.error());
    return opened;
}

} // namespace leoclr::learning
