#include "core/learning/importing/pickleinterpreter.h"

#include <bit>
#include <charconv>
#include <cstring>

namespace leoclr::learning {

static_assert(std::endian::native == std::endian::little, "numbers of a pickle are read as they stand");

const PickleValue *PickleInterpreter::run()
{
    for (std::size_t steps = 0; !m_done; ++steps) {
        m_opcodeAt = m_position;
        std::string_view opcode;
        if (steps == Pickle::maxSteps || m_position - m_begin > Pickle::maxBytes) {
            refuse(ErrorCode::OutOfRange, "the pickle is larger than any description of weights");
            return nullptr;
        }
        if (!take(1, opcode) || !step(static_cast<unsigned char>(opcode[0])))
            return nullptr;
    }
    return m_stack.back();
}

bool PickleInterpreter::step(unsigned char opcode)
{
    switch (opcode) {
    case 0x80: { // PROTO
        std::uint8_t protocol = 0;
        return number(protocol)
            && (protocol <= 5 || refuse(ErrorCode::NewerVersion, "the pickle has protocol " + std::to_string(protocol)));
    }
    case 0x95: { // FRAME: only a hint for readers
        std::uint64_t length = 0;
        return number(length);
    }
    case '.': // STOP
        if (m_stack.empty())
            return refuse(ErrorCode::Damaged, "the pickle ends without a value");
        m_done = true;
        return true;
    default: return literal(opcode);
    }
}

bool PickleInterpreter::literal(unsigned char opcode)
{
    std::uint8_t byte = 0;
    std::uint16_t half = 0;
    std::int32_t word = 0;
    std::uint32_t length = 0;
    std::uint64_t longLength = 0;
    switch (opcode) {
    case 'N': return push(make(Kind::None));
    case 0x88: return pushInteger(1, Kind::Boolean);                        // NEWTRUE
    case 0x89: return pushInteger(0, Kind::Boolean);                        // NEWFALSE
    case 'I': return integerText();                                         // INT
    case 'K': return number(byte) && pushInteger(byte);                     // BININT1
    case 'M': return number(half) && pushInteger(half);                     // BININT2
    case 'J': return number(word) && pushInteger(word);                     // BININT
    case 0x8a: return number(byte) && longInteger(byte);                    // LONG1
    case 0x8b: return number(length) && longInteger(length);                // LONG4
    case 'U': return number(byte) && pushText(Kind::Text, byte);            // SHORT_BINSTRING
    case 'T': return number(length) && pushText(Kind::Text, length);        // BINSTRING
    case 'X': return number(length) && pushText(Kind::Text, length);        // BINUNICODE
    case 0x8c: return number(byte) && pushText(Kind::Text, byte);           // SHORT_BINUNICODE
    case 0x8d: return number(longLength) && pushText(Kind::Text, longLength); // BINUNICODE8
    case 'C': return number(byte) && pushText(Kind::Bytes, byte);           // SHORT_BINBYTES
    case 'B': return number(length) && pushText(Kind::Bytes, length);       // BINBYTES
    case 0x8e: return number(longLength) && pushText(Kind::Bytes, longLength); // BINBYTES8
    case 'G': { // BINFLOAT, big endian
        std::uint64_t bits = 0;
        if (!number(bits) || !push(make(Kind::Real)))
            return false;
        m_stack.back()->real = std::bit_cast<double>(__builtin_bswap64(bits));
        return true;
    }
    default: return structure(opcode);
    }
}

bool PickleInterpreter::structure(unsigned char opcode)
{
    std::vector<const PickleValue *> items;
    std::uint8_t byte = 0;
    std::uint32_t place = 0;
    switch (opcode) {
    case '(': return mark();                                   // MARK
    case '0': return pop() != nullptr;                         // POP
    case '1': return popMark(items);                           // POP_MARK
    case '2': return m_stack.empty() ? pop() != nullptr : push(m_stack.back()); // DUP
    case ')': return collect(Kind::Tuple, 0);                  // EMPTY_TUPLE
    case 0x85: return collect(Kind::Tuple, 1);                 // TUPLE1
    case 0x86: return collect(Kind::Tuple, 2);                 // TUPLE2
    case 0x87: return collect(Kind::Tuple, 3);                 // TUPLE3
    case 't': return collectToMark(Kind::Tuple);               // TUPLE
    case ']': return collect(Kind::List, 0);                   // EMPTY_LIST
    case 'l': return collectToMark(Kind::List);                // LIST
    case '}': return collect(Kind::Dictionary, 0);             // EMPTY_DICT
    case 'd': return collectToMark(Kind::Dictionary);          // DICT
    case 0x8f: return collect(Kind::Inert, 0);                 // EMPTY_SET
    case 0x91: return collectToMark(Kind::Inert);              // FROZENSET
    case 'a': return popTo(m_stack.size() - 1, items) && extend(items, false); // APPEND
    case 'e': return popMark(items) && extend(items, false);   // APPENDS
    case 's': return popTo(m_stack.size() - 2, items) && extend(items, true); // SETITEM
    case 'u': return popMark(items) && extend(items, true);    // SETITEMS
    case 0x90: return popMark(items) && extend(items, false);  // ADDITEMS
    case 'q': return number(byte) && remember(byte);           // BINPUT
    case 'r': return number(place) && remember(place);         // LONG_BINPUT
    case 0x94: return remember(static_cast<std::uint32_t>(m_memo.size())); // MEMOIZE
    case 'h': return number(byte) && recall(byte);             // BINGET
    case 'j': return number(place) && recall(place);           // LONG_BINGET
    default: return object(opcode);
    }
}

bool PickleInterpreter::object(unsigned char opcode)
{
    std::string_view module, word;
    switch (opcode) {
    case 'c': return line(module) && line(word) && name(module, word); // GLOBAL
    case 0x93: return stackName();                                     // STACK_GLOBAL
    case 'Q': return persistent();                                     // BINPERSID
    case 'R':                                                          // REDUCE
    case 0x81: return call();                                          // NEWOBJ
    case 'b': return build();                                          // BUILD
    default: break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    return refuse(ErrorCode::WrongFormat,
                  std::string("the pickle uses opcode 0x") + digits[opcode >> 4] + digits[opcode & 15]
                      + ", which no file of weights needs");
}

bool PickleInterpreter::refuse(ErrorCode code, std::string detail, std::string remedy)
{
    if (!m_error)
        m_error = Error{code, std::move(detail), {}, std::move(remedy)};
    return false;
}

PickleValue *PickleInterpreter::make(Kind kind)
{
    if (m_values.size() >= Pickle::maxValues) {
        refuse(ErrorCode::OutOfRange, "the pickle holds more values than any description of weights");
        return nullptr;
    }
    m_values.emplace_back();
    m_values.back().kind = kind;
    return &m_values.back();
}

bool PickleInterpreter::push(PickleValue *value)
{
    if (!value)
        return false;
    if (m_stack.size() >= Pickle::maxValues)
        return refuse(ErrorCode::OutOfRange, "the stack of the pickle grows too large");
    m_stack.push_back(value);
    return true;
}

bool PickleInterpreter::pushInteger(std::int64_t value, Kind kind)
{
    if (!push(make(kind)))
        return false;
    m_stack.back()->integer = value;
    return true;
}

bool PickleInterpreter::pushText(Kind kind, std::uint64_t length)
{
    std::string_view text;
    if (!take(length, text) || !push(make(kind)))
        return false;
    m_stack.back()->text = text;
    return true;
}

PickleValue *PickleInterpreter::pop()
{
    if (m_stack.empty() || (!m_marks.empty() && m_stack.size() <= m_marks.back())) {
        refuse(ErrorCode::Damaged, "the pickle takes more values from its stack than it has put there");
        return nullptr;
    }
    PickleValue *const top = m_stack.back();
    m_stack.pop_back();
    return top;
}

/// Takes what lies above `depth`, lowest first.
bool PickleInterpreter::popTo(std::size_t depth, std::vector<const PickleValue *> &into)
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (depth > m_stack.size() || depth < floor)
        return refuse(ErrorCode::Damaged, "the pickle takes more values from its stack than it has put there");
    into.assign(m_stack.begin() + static_cast<std::ptrdiff_t>(depth), m_stack.end());
    m_stack.resize(depth);
    return true;
}

bool PickleInterpreter::mark()
{
    m_marks.push_back(m_stack.size());
    return m_marks.size() <= Pickle::maxValues || refuse(ErrorCode::OutOfRange, "the pickle has too many marks");
}

bool PickleInterpreter::popMark(std::vector<const PickleValue *> &into)
{
    if (m_marks.empty())
        return refuse(ErrorCode::Damaged, "the pickle looks for a mark that is not there");
    const std::size_t depth = m_marks.back();
    m_marks.pop_back();
    return popTo(depth, into);
}

bool PickleInterpreter::take(std::uint64_t length, std::string_view &into)
{
    if (length > m_bytes.size() - m_position)
        return refuse(ErrorCode::Damaged, "the pickle is cut short");
    into = m_bytes.substr(m_position, length);
    m_position += length;
    return true;
}

bool PickleInterpreter::line(std::string_view &into)
{
    constexpr std::size_t longest = 256;
    const std::size_t length = m_bytes.substr(m_position, longest + 1).find('\n');
    if (length == std::string_view::npos)
        return refuse(ErrorCode::Damaged, "a name in the pickle does not end");
    std::string_view newline;
    return take(length, into) && take(1, newline);
}

template<typename Number>
bool PickleInterpreter::number(Number &into)
{
    std::string_view bytes;
    if (!take(sizeof into, bytes))
        return false;
    std::memcpy(&into, bytes.data(), sizeof into);
    return true;
}

bool PickleInterpreter::collect(Kind kind, std::size_t count)
{
    PickleValue *const value = make(kind);
    return value && (count == 0 || popTo(m_stack.size() - count, value->items)) && push(value);
}

bool PickleInterpreter::collectToMark(Kind kind)
{
    PickleValue *const value = make(kind);
    if (!value || !popMark(value->items))
        return false;
    if (kind == Kind::Dictionary && value->items.size() % 2 != 0)
        return refuse(ErrorCode::Damaged, "a dictionary in the pickle has a key without a value");
    return push(value);
}

/// Adds items to the list or dictionary on top of the stack.
bool PickleInterpreter::extend(const std::vector<const PickleValue *> &items, bool pairs)
{
    PickleValue *const target = pop();
    if (!target)
        return false;
    const bool fits = target->kind == Kind::Inert
        || (pairs ? target->kind == Kind::Dictionary && items.size() % 2 == 0 : target->kind == Kind::List);
    if (!fits)
        return refuse(ErrorCode::Damaged, "the pickle adds items to something that holds none");
    if (target->kind != Kind::Inert)
        target->items.insert(target->items.end(), items.begin(), items.end());
    return push(target);
}

/// "42", and "01" or "00" for true and false.
bool PickleInterpreter::integerText()
{
    std::string_view text;
    std::int64_t value = 0;
    if (!line(text))
        return false;
    if (text == "00" || text == "01")
        return pushInteger(text == "01", Kind::Boolean);
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size())
        return refuse(ErrorCode::Damaged, "an integer in the pickle is none");
    return pushInteger(value);
}

bool PickleInterpreter::longInteger(std::uint64_t length)
{
    if (length > sizeof(std::int64_t))
        return pushText(Kind::Bytes, length);
    std::string_view bytes;
    if (!take(length, bytes))
        return false;
    const bool negative = !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0;
    std::int64_t value = negative ? -1 : 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    return pushInteger(value);
}

bool PickleInterpreter::remember(std::uint32_t place)
{
    if (m_stack.empty())
        return refuse(ErrorCode::Damaged, "the pickle remembers a value that is not there");
    if (m_memo.size() >= Pickle::maxValues)
        return refuse(ErrorCode::OutOfRange, "the memo of the pickle grows too large");
    m_memo[place] = m_stack.back();
    return true;
}

bool PickleInterpreter::recall(std::uint32_t place)
{
    const auto found = m_memo.find(place);
    if (found == m_memo.end())
        return refuse(ErrorCode::Damaged,
                      "the pickle recalls value " + std::to_string(place) + ", which it never remembered");
    return push(found->second);
}

} // namespace leoclr::learning
