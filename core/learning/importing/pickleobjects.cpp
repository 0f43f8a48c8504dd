#include "core/learning/importing/pickleinterpreter.h"

namespace leoclr::learning {

// The part of PickleInterpreter that meets names, and what looks like calls.

bool PickleInterpreter::name(std::string_view module, std::string_view word)
{
    const PickleName *const known = findPickleName(module, word);
    if (!known)
        return refuse(ErrorCode::WrongFormat,
                      "the file asks for '" + plainText(std::string(module) + "." + std::string(word))
                          + "', which weights do not need and which could run code",
                      "Nothing was run. Ask its author for the weights alone, saved with "
                      "torch.save(model.state_dict(), FILE).");
    PickleValue *const value = make(Kind::Name);
    if (value)
        value->name = known;
    return push(value);
}

bool PickleInterpreter::stackName()
{
    const PickleValue *const word = pop();
    const PickleValue *const module = word ? pop() : nullptr;
    if (!module)
        return false;
    if (word->kind != Kind::Text || module->kind != Kind::Text)
        return refuse(ErrorCode::Damaged, "a name in the pickle is no text");
    return name(module->text, word->text);
}

/// ("storage", type, key, location, number of elements[, view]).
bool PickleInterpreter::persistent()
{
    const PickleValue *const id = pop();
    if (!id)
        return false;
    if (id->kind != Kind::Tuple || id->items.empty() || id->items[0]->kind != Kind::Text)
        return refuse(ErrorCode::Damaged, "the pickle names something outside of it that is no storage");
    if (id->items[0]->text == "module")
        return refuse(ErrorCode::Unsupported, "the file holds a whole Python object, not weights alone",
                      "Save the weights alone in Python: torch.save(model.state_dict(), FILE).");
    const auto &items = id->items;
    const bool sound = items[0]->text == "storage" && items.size() >= 5 && items.size() <= 6 && items[1]->kind == Kind::Name
        && items[1]->name->role == PickleRole::StorageType && items[2]->kind == Kind::Text
        && items[4]->kind == Kind::Integer;
    if (!sound)
        return refuse(ErrorCode::Damaged, "a storage in the pickle is not described as PyTorch does");
    PickleValue *const storage = make(Kind::Storage);
    if (storage) {
        storage->items = items;
        m_storages.push_back(storage);
    }
    return push(storage);
}

/// REDUCE and NEWOBJ: a name and a tuple of arguments.
bool PickleInterpreter::call()
{
    const PickleValue *const arguments = pop();
    const PickleValue *const callee = arguments ? pop() : nullptr;
    if (!callee)
        return false;
    if (callee->kind != Kind::Name || arguments->kind != Kind::Tuple)
        return refuse(ErrorCode::Damaged, "the pickle calls something that cannot be called");
    const auto &items = arguments->items;
    switch (callee->name->role) {
    case PickleRole::RebuildTensor:
    case PickleRole::RebuildAnyTensor: return callTensor(*callee->name, *arguments);
    case PickleRole::Dictionary: return callDictionary(*arguments);
    case PickleRole::Inert: return push(make(Kind::Inert));
    case PickleRole::RebuildParameter:
        if (!items.empty() && items[0]->kind == Kind::Tensor) {
            PickleValue *const tensor = make(Kind::Tensor);
            if (tensor)
                *tensor = *items[0];
            return push(tensor);
        }
        break;
    default: break;
    }
    return refuse(ErrorCode::Damaged,
                  "the pickle calls '" + std::string(callee->name->name) + "' in a way that PyTorch does not");
}

bool PickleInterpreter::callTensor(const PickleName &function, const PickleValue &arguments)
{
    const auto &items = arguments.items;
    const bool untyped = function.role == PickleRole::RebuildAnyTensor;
    bool sound = items.size() >= (untyped ? 7U : 4U) && items.size() <= 8 && items[0]->kind == Kind::Storage
        && items[1]->kind == Kind::Integer && items[2]->kind == Kind::Tuple && items[3]->kind == Kind::Tuple
        && items[2]->items.size() == items[3]->items.size();
    if (sound && untyped)
        sound = items[6]->kind == Kind::Name && items[6]->name->role == PickleRole::ElementType;
    if (!sound)
        return refuse(ErrorCode::Damaged, "a tensor in the pickle is not described as PyTorch does");
    PickleValue *const tensor = make(Kind::Tensor);
    if (tensor) {
        tensor->items = items;
        tensor->name = &function;
    }
    return push(tensor);
}

/// OrderedDict() or, from Python 2, OrderedDict([[key, value], ...]); defaultdict(dict); Counter({...}).
bool PickleInterpreter::callDictionary(const PickleValue &arguments)
{
    PickleValue *const dictionary = make(Kind::Dictionary);
    if (!dictionary || arguments.items.size() > 2)
        return refuse(ErrorCode::Damaged, "a dictionary in the pickle is made in a way that PyTorch does not");
    for (const PickleValue *argument : arguments.items) {
        if (argument->kind == Kind::Dictionary && !copyItems(*dictionary, *argument))
            return false;
        if (argument->kind != Kind::List)
            continue;
        for (const PickleValue *pair : argument->items) {
            if ((pair->kind != Kind::List && pair->kind != Kind::Tuple) || pair->items.size() != 2)
                return refuse(ErrorCode::Damaged, "a dictionary in the pickle has a key without a value");
            if (!copyItems(*dictionary, *pair))
                return false;
        }
    }
    return push(dictionary);
}

/// Bounded over the whole pickle, since one large value can be copied with a few bytes again and again.
bool PickleInterpreter::copyItems(PickleValue &into, const PickleValue &from)
{
    m_copied += from.items.size();
    if (m_copied > Pickle::maxValues)
        return refuse(ErrorCode::OutOfRange, "the dictionaries of the pickle grow too large");
    into.items.insert(into.items.end(), from.items.begin(), from.items.end());
    return true;
}

/// Attributes of an object: of no use here.
bool PickleInterpreter::build()
{
    if (!pop())
        return false;
    if (m_stack.empty() || (m_stack.back()->kind != Kind::Inert && m_stack.back()->kind != Kind::Dictionary))
        return refuse(ErrorCode::Damaged, "the pickle sets attributes of something that has none");
    return true;
}

} // namespace leoclr::learning
