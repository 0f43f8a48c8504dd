#include "core/data/readers/shardindex.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/bytereader.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/tarindex.h"
#include "core/data/readers/textlines.h"
#include "core/data/usercache.h"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mostLabelBytes = 1u << 20;
constexpr std::uint64_t mostPictureBytes = 1u << 30;
constexpr std::size_t mostNotes = 1000; ///< a shard

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : char(c); });
    return text;
}

/// Name up to the first dot of its last part, and what follows.
std::pair<std::string, std::string> splitName(const std::string &name)
{
    const std::size_t slash = name.rfind('/');
    const std::size_t dot = name.find('.', slash == std::string::npos ? 0 : slash + 1);
    if (dot == std::string::npos)
        return {name, {}};
    return {name.substr(0, dot), lower(name.substr(dot))};
}

/// The class in a JSON member.
Result<std::string> classOfJson(std::string_view text)
{
    try {
        simdjson::ondemand::parser parser;
        const simdjson::padded_string padded(text);
        simdjson::ondemand::document document = parser.iterate(padded);
        for (auto field : document.get_object()) {
            const std::string_view key = field.unescaped_key();
            if (key != "label" && key != "cls" && key != "class" && key != "target")
                continue;
            simdjson::ondemand::value value = field.value();
            if (value.type() == simdjson::ondemand::json_type::string)
                return std::string(std::string_view(value));
            return std::to_string(std::int64_t(value));
        }
        return std::string();
    } catch (const simdjson::simdjson_error &error) {
        return fail(ErrorCode::Damaged, std::string("this JSON cannot be read: ") + error.what());
    }
}

class ShardReader
{
public:
    ShardReader(fs::path shard, int descriptor) : m_shard(std::move(shard)), m_descriptor(descriptor) {}

    Result<ShardIndex> read(const std::stop_token &stop)
    {
        const Result<> walked =
            walkTar(m_descriptor, m_shard, stop, [this](const TarMember &member) -> Result<> {
                take(member);
                return {};
            });
        if (!walked && walked.error().code == ErrorCode::Cancelled)
            return tl::unexpected(walked.error());
        endSample();
        if (!walked)
            m_index.skipped.push_back({m_shard.filename().string(), walked.error()});
        return std::move(m_index);
    }

private:
    void take(const TarMember &member)
    {
        auto [key, ending] = splitName(member.name);
        if (fs::path(member.name).filename().native().starts_with('.'))
            return; // what archivers of other systems leave: "._name.jpg"
        if (key != m_key) {
            endSample();
            m_key = std::move(key);
            m_keyOffset = member.offset;
        }
        if (looksLikeImage("x" + ending)) {
            if (member.bytes == 0 || member.bytes > mostPictureBytes)
                note(member, ErrorCode::Damaged, "this picture has " + grouped(member.bytes) + " bytes");
            else if (m_sample.bytes == 0)
                m_sample = {member.name, member.offset, static_cast<std::uint32_t>(member.bytes), -1};
        } else if (ending == ".cls" || ending == ".json" || ending == ".txt") {
            takeClass(member, ending);
        }
    }

    void takeClass(const TarMember &member, const std::string &ending)
    {
        if (member.bytes > mostLabelBytes)
            return note(member, ErrorCode::OutOfRange, "this member has " + grouped(member.bytes) +
                                                           " bytes; a class has at most " + grouped(mostLabelBytes));
        const Result<std::string> content = readAt(m_descriptor, m_shard, member.offset, member.bytes);
        if (!content)
            return note(member, content.error().code, content.error().detail);
        if (ending == ".json") {
            const Result<std::string> found = classOfJson(*content);
            if (!found)
                note(member, found.error().code, found.error().detail);
            else if (m_class.empty())
                m_class = *found;
            return;
        }
        const auto number = wholeNumber(*content);
        if (number)
            m_class = std::to_string(*number);
        else if (ending == ".cls") { // .txt without a number is a caption
            const auto words = splitFields(*content, '\n');
            m_class = std::string(words.front().substr(0, words.front().find('\r')));
            if (m_class.empty() || m_class.size() > 200)
                note(member, ErrorCode::WrongFormat, "this member names no class");
            if (m_class.size() > 200)
                m_class.clear();
        }
    }

    void endSample()
    {
        if (m_sample.bytes > 0) {
            if (!m_class.empty()) {
                const auto number = static_cast<std::int32_t>(m_index.classTexts.size());
                const auto [known, isNew] = m_classes.emplace(m_class, number);
                if (isNew)
                    m_index.classTexts.push_back(m_class);
                m_sample.classText = known->second;
            }
            m_index.samples.push_back(std::move(m_sample));
        } else if (!m_key.empty() && !m_class.empty()) {
            note({m_key, m_keyOffset, 0}, ErrorCode::Empty, "this sample has a class, but no picture");
        }
        m_sample = {};
        m_class.clear();
        m_key.clear();
    }

    void note(const TarMember &member, ErrorCode code, std::string detail)
    {
        if (m_index.skipped.size() < mostNotes)
            m_index.skipped.push_back({m_shard.filename().string() + '/' + member.name,
                                       {code, std::move(detail),
                                        m_shard.string() + ":byte " + std::to_string(member.offset), {}}});
    }

    fs::path m_shard;
    int m_descriptor;
    ShardIndex m_index;
    std::map<std::string, std::int32_t> m_classes;
    std::string m_key;
    std::uint64_t m_keyOffset = 0;
    ShardIndex::Sample m_sample;
    std::string m_class;
};

/// Place of the index of a shard in the cache; changes with size and time of the shard.
fs::path cacheFileOf(const fs::path &shard)
{
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(shard, error);
    const auto time = fs::last_write_time(shard, error);
    const fs::path cache = userCacheFolder();
    if (error || cache.empty())
        return {};
    const std::string key = fs::absolute(shard, error).lexically_normal().string() + '\n' + std::to_string(bytes) + '\n' +
                            std::to_string(time.time_since_epoch().count());
    return cache / "shards" / (hashOf(key) + ".index");
}

constexpr std::string_view magic = "LeOCLR shard 1\n";

void put(std::string &out, std::uint64_t value, int count)
{
    for (int i = 0; i < count; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xff);
}

void put(std::string &out, const std::string &text)
{
    put(out, text.size(), 4);
    out += text;
}

/// Takes values from the front of untrusted bytes; what is not there reads as 0 and makes it `failed`.
class Taker
{
public:
    explicit Taker(std::string_view bytes) : m_bytes(bytes), m_reader(bytes, false) {}
    std::uint64_t number(std::size_t count)
    {
        m_failed = m_failed || m_bytes.size() - m_at < count;
        const std::uint64_t value = m_failed ? 0 : m_reader.integer(m_at, count);
        m_at += m_failed ? 0 : count;
        return value;
    }
    std::string text()
    {
        const std::uint64_t length = number(4);
        m_failed = m_failed || m_bytes.size() - m_at < length;
        if (m_failed)
            return {};
        m_at += length;
        return std::string(m_bytes.substr(m_at - length, length));
    }
    [[nodiscard]] bool good() const { return !m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

private:
    std::string_view m_bytes;
    ByteReader m_reader;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace

std::string encodedShardIndex(const ShardIndex &index)
{
    std::string out(magic);
    put(out, index.samples.size(), 8);
    for (const ShardIndex::Sample &sample : index.samples) {
        put(out, sample.name);
        put(out, sample.offset, 8);
        put(out, sample.bytes, 4);
        put(out, static_cast<std::uint32_t>(sample.classText), 4);
    }
    put(out, index.classTexts.size(), 4);
    for (const std::string &text : index.classTexts)
        put(out, text);
    put(out, index.skipped.size(), 4);
    for (const SkippedFile &skipped : index.skipped) {
        put(out, skipped.name);
        put(out, std::string(nameOf(skipped.error.code)));
        put(out, skipped.error.detail);
        put(out, skipped.error.place);
    }
    return out + hashOf(out);
}

std::optional<ShardIndex> decodedShardIndex(std::string_view bytes)
{
    constexpr std::size_t hashLength = 32;
    if (bytes.size() < magic.size() + hashLength || !bytes.starts_with(magic))
        return std::nullopt;
    const std::string_view body = bytes.substr(0, bytes.size() - hashLength);
    if (hashOf(body) != bytes.substr(body.size()))
        return std::nullopt;
    Taker take(body.substr(magic.size()));
    ShardIndex index;
    for (std::uint64_t count = take.number(8); count > 0 && take.good(); --count) {
        ShardIndex::Sample sample;
        sample.name = take.text();
        sample.offset = take.number(8);
        sample.bytes = static_cast<std::uint32_t>(take.number(4));
        sample.classText = static_cast<std::int32_t>(take.number(4));
        index.samples.push_back(std::move(sample));
    }
    for (std::uint64_t count = take.number(4); count > 0 && take.good(); --count)
        index.classTexts.push_back(take.text());
    for (std::uint64_t count = take.number(4); count > 0 && take.good(); --count) {
        SkippedFile skipped;
        skipped.name = take.text();
        skipped.error.code = errorCodeFrom(take.text());
        skipped.error.detail = take.text();
        skipped.error.place = take.text();
        index.skipped.push_back(std::move(skipped));
    }
    const auto known = [&](const ShardIndex::Sample &sample) {
        return sample.classText >= -1 && sample.classText < static_cast<std::int32_t>(index.classTexts.size());
    };
    const bool sound = take.good() && take.atEnd() && std::all_of(index.samples.begin(), index.samples.end(), known);
    return sound ? std::optional(std::move(index)) : std::nullopt;
}

Result<ShardIndex> readShardIndex(const fs::path &shard, const std::stop_token &stop)
{
    const fs::path cached = cacheFileOf(shard);
    if (!cached.empty() && isThere(cached))
        if (const auto bytes = readFile(cached); bytes)
            if (auto index = decodedShardIndex(*bytes))
                return std::move(*index);
    const Result<OpenFile> file = OpenFile::open(shard);
    if (!file)
        return tl::unexpected(file.error());
    Result<ShardIndex> index = ShardReader(shard, file->descriptor()).read(stop);
    if (index && !cached.empty() && makeFolder(cached.parent_path()))
        (void)writeFileAtomically(cached, encodedShardIndex(*index)); // without it the next opening is slower, no more
    return index;
}

bool looksLikeShard(const fs::path &archive)
{
    const Result<OpenFile> file = OpenFile::open(archive);
    if (!file)
        return false;
    std::string key;
    bool picture = false, label = false;
    int members = 0;
    (void)walkTar(file->descriptor(), archive, {}, [&](const TarMember &member) -> Result<> {
        const auto [name, ending] = splitName(member.name);
        if (name != key)
            picture = label = false;
        key = name;
        picture = picture || looksLikeImage("x" + ending);
        label = label || ending == ".cls" || ending == ".json" || ending == ".txt";
        if ((picture && label) || ++members == 30)
            return fail(ErrorCode::Cancelled, "enough was seen");
        return {};
    });
    return picture && label;
}

} // namespace leoclr::readers
