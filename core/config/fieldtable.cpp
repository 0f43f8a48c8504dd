#include "core/config/fieldtable.h"

#include "core/base/text.h"
#include "core/config/fieldrows.h"
#include "core/config/translationmark.h"

#include <algorithm>

namespace leoclr {

namespace {

std::vector<Field> joinRows()
{
    std::vector<Field> all;
    for (const std::vector<Field> &rows :
         {fieldrows::runAndData(), fieldrows::method(), fieldrows::network(), fieldrows::viewGeometry(),
          fieldrows::viewColour(), fieldrows::optimiser(), fieldrows::training(),
          fieldrows::watchingAndCheckpoints()})
        all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

} // namespace

std::span<const Field> fieldTable()
{
    static const std::vector<Field> table = joinRows();
    return table;
}

Result<const Field *> findField(std::string_view key)
{
    const std::span<const Field> table = fieldTable();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Field &field) { return field.key == key; });
    if (found != table.end())
        return &*found;

    std::vector<std::string_view> keys;
    std::vector<std::string_view>
        lastParts; // somebody who types "bach_size" means "training.batch_size"
    for (const Field &field : table) {
        keys.push_back(field.key);
        lastParts.push_back(field.key.substr(field.key.find('.') + 1));
    }
    std::string_view near = nearest(key, keys);
    if (near.empty()) {
        const auto part = std::find(lastParts.begin(), lastParts.end(), nearest(key, lastParts));
        if (part != lastParts.end())
            near = keys[static_cast<std::size_t>(part - lastParts.begin())];
    }
    return fail(ErrorCode::Unknown, "there is no field \"" + std::string(key) + "\"", {},
                near.empty() ? std::string() : "Did you mean \"" + std::string(near) + "\"?");
}

FieldValue valueOf(const Field &field, const ExperimentConfig &config)
{
    return std::visit([&](auto member) -> FieldValue { return config.*member; }, field.member);
}

std::vector<const Field *> differences(const ExperimentConfig &a, const ExperimentConfig &b)
{
    std::vector<const Field *> different;
    for (const Field &field : fieldTable()) {
        if (valueOf(field, a) != valueOf(field, b))
            different.push_back(&field);
    }
    return different;
}

std::string_view nameOf(FieldTier tier)
{
    switch (tier) {
    case FieldTier::Basic:
        return QT_TRANSLATE_NOOP("Field", "basic");
    case FieldTier::Advanced:
        return QT_TRANSLATE_NOOP("Field", "advanced");
    case FieldTier::Expert:
        return QT_TRANSLATE_NOOP("Field", "expert");
    }
    return {};
}

std::string_view nameOf(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Run:
        return QT_TRANSLATE_NOOP("Field", "Run");
    case FieldGroup::Data:
        return QT_TRANSLATE_NOOP("Field", "Data");
    case FieldGroup::Method:
        return QT_TRANSLATE_NOOP("Field", "Method");
    case FieldGroup::Network:
        return QT_TRANSLATE_NOOP("Field", "Network");
    case FieldGroup::Views:
        return QT_TRANSLATE_NOOP("Field", "Views");
    case FieldGroup::Optimiser:
        return QT_TRANSLATE_NOOP("Field", "Optimiser");
    case FieldGroup::Training:
        return QT_TRANSLATE_NOOP("Field", "Training");
    case FieldGroup::Watching:
        return QT_TRANSLATE_NOOP("Field", "Watching");
    case FieldGroup::Checkpoints:
        return QT_TRANSLATE_NOOP("Field", "Checkpoints");
    }
    return {};
}

std::string_view nameOf(ValueSource source)
{
    switch (source) {
    case ValueSource::Paper:
        return QT_TRANSLATE_NOOP("Field", "paper");
    case ValueSource::OfficialCode:
        return QT_TRANSLATE_NOOP("Field", "official code");
    case ValueSource::PublishedDefault:
        return QT_TRANSLATE_NOOP("Field", "published default");
    case ValueSource::OurChoice:
        return QT_TRANSLATE_NOOP("Field", "our choice");
    }
    return {};
}

} // namespace leoclr
