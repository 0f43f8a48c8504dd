#include "core/learning/importing/pickle.h"

#include "core/learning/importing/pickleinterpreter.h"

namespace leoclr::learning {

const PickleValue *PickleValue::find(std::string_view key) const
{
    if (kind != Kind::Dictionary)
        return nullptr;
    for (std::size_t i = items.size(); i >= 2; i -= 2)
        if (items[i - 2]->kind == Kind::Text && items[i - 2]->text == key)
            return items[i - 1];
    return nullptr;
}

Result<Pickle> Pickle::read(std::string_view bytes, std::size_t begin, std::string_view place)
{
    Pickle pickle;
    pickle.m_values = std::make_unique<std::deque<PickleValue>>();
    PickleInterpreter interpreter(bytes, begin, *pickle.m_values);
    pickle.m_root = interpreter.run();
    if (!pickle.m_root) {
        Error error = interpreter.error();
        error.place = std::string(place) + ", byte " + std::to_string(interpreter.opcodePosition());
        return tl::unexpected<Error>(std::move(error));
    }
    pickle.m_storages = interpreter.storages();
    pickle.m_end = interpreter.position();
    return pickle;
}

std::string plainText(std::string_view text)
{
    constexpr std::size_t longest = 80;
    std::string plain(text.substr(0, longest));
    for (char &letter : plain)
        if (letter < ' ' || letter > '~')
            letter = '?';
    return text.size() > longest ? plain + "..." : plain;
}

} // namespace leoclr::learning
