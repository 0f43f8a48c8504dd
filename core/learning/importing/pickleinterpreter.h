#pragma once

#include "core/learning/importing/pickle.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace leoclr::learning {

/// The stack machine behind Pickle::read. Its functions give false after refuse().
class PickleInterpreter
{
public:
    PickleInterpreter(std::string_view bytes, std::size_t begin, std::deque<PickleValue> &values)
        : m_bytes(bytes)
        , m_begin(begin)
        , m_position(begin)
        , m_values(values)
    {
    }

    /// Runs to STOP; the value, or null after a refusal.
    [[nodiscard]] const PickleValue *run();
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] const std::vector<const PickleValue *> &storages() const { return m_storages; }
    /// Why it was refused; place is left to the caller.
    [[nodiscard]] const Error &error() const { return *m_error; }
    /// Where the opcode stands at which it was refused.
    [[nodiscard]] std::size_t opcodePosition() const { return m_opcodeAt; }

private:
    using Kind = PickleValue::Kind;

    bool step(unsigned char opcode);
    bool literal(unsigned char opcode);
    bool structure(unsigned char opcode);
    bool object(unsigned char opcode);

    bool refuse(ErrorCode code, std::string detail, std::string remedy = {});
    PickleValue *make(Kind kind);
    bool push(PickleValue *value);
    bool pushInteger(std::int64_t value, Kind kind = Kind::Integer);
    bool pushText(Kind kind, std::uint64_t length);
    /// The topmost value, or null.
    PickleValue *pop();
    bool popTo(std::size_t depth, std::vector<const PickleValue *> &into);
    bool mark();
    bool popMark(std::vector<const PickleValue *> &into);

    bool take(std::uint64_t length, std::string_view &into);
    bool line(std::string_view &into);
    template<typename Number>
    bool number(Number &into);

    bool collect(Kind kind, std::size_t count);
    bool collectToMark(Kind kind);
    bool extend(const std::vector<const PickleValue *> &items, bool pairs);
    bool integerText();
    bool longInteger(std::uint64_t length);
    bool remember(std::uint32_t place);
    bool recall(std::uint32_t place);
    bool name(std::string_view module, std::string_view word);
    bool stackName();
    bool persistent();
    bool call();
    bool callTensor(const PickleName &function, const PickleValue &arguments);
    bool callDictionary(const PickleValue &arguments);
    bool copyItems(PickleValue &into, const PickleValue &from);
    bool build();

    std::string_view m_bytes;
    std::size_t m_begin;
    std::size_t m_position;
    std::size_t m_opcodeAt = 0;
    std::deque<PickleValue> &m_values;
    std::vector<PickleValue *> m_stack;
    std::vector<std::size_t> m_marks; ///< depth of the stack at each MARK
    std::unordered_map<std::uint32_t, PickleValue *> m_memo;
    std::vector<const PickleValue *> m_storages;
    std::size_t m_copied = 0; ///< items of dictionaries that were made from others
    bool m_done = false;
    std::optional<Error> m_error;
};

} // namespace leoclr::learning
