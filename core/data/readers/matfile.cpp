#include "core/data/readers/matfile.h"

#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/data/readers/matcheck.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <matio.h>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t mostBytes = 64u << 20;
constexpr std::size_t mostElements = 1'000'000;

struct FreeVariable
{
    void operator()(matvar_t *variable) const { Mat_VarFree(variable); }
};
using Variable = std::unique_ptr<matvar_t, FreeVariable>;

std::size_t elementsOf(const matvar_t &variable)
{
    std::size_t count = 1;
    for (int i = 0; i < variable.rank; ++i) {
        if (variable.dims[i] != 0 && count > std::numeric_limits<std::size_t>::max() / variable.dims[i])
            return std::numeric_limits<std::size_t>::max();
        count *= variable.dims[i];
    }
    return count;
}

template <typename Stored> double firstOf(const matvar_t &variable)
{
    return static_cast<double>(*static_cast<const Stored *>(variable.data));
}

double numberOf(const matvar_t &variable)
{
    if (!variable.data || variable.data_size <= 0 || variable.nbytes < static_cast<std::size_t>(variable.data_size))
        return std::nan("");
    switch (variable.data_type) {
    case MAT_T_DOUBLE: return firstOf<double>(variable);
    case MAT_T_SINGLE: return firstOf<float>(variable);
    case MAT_T_INT8: return firstOf<std::int8_t>(variable);
    case MAT_T_UINT8: return firstOf<std::uint8_t>(variable);
    case MAT_T_INT16: return firstOf<std::int16_t>(variable);
    case MAT_T_UINT16: return firstOf<std::uint16_t>(variable);
    case MAT_T_INT32: return firstOf<std::int32_t>(variable);
    case MAT_T_UINT32: return firstOf<std::uint32_t>(variable);
    case MAT_T_INT64: return firstOf<std::int64_t>(variable);
    case MAT_T_UINT64: return firstOf<std::uint64_t>(variable);
    default: return std::nan("");
    }
}

/// Signs of one byte or two; those beyond Latin-1 become a question mark, which no published list contains.
std::string textOf(const matvar_t &variable)
{
    std::string text;
    if (variable.data && variable.data_type == MAT_T_UTF8)
        return {static_cast<const char *>(variable.data), variable.nbytes};
    if (!variable.data || (variable.data_size != 1 && variable.data_size != 2))
        return text;
    const std::size_t count = std::min(elementsOf(variable), variable.nbytes / static_cast<std::size_t>(variable.data_size));
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned sign = variable.data_size == 1 ? static_cast<const std::uint8_t *>(variable.data)[i]
                                                      : static_cast<const std::uint16_t *>(variable.data)[i];
        if (sign < 0x80)
            text += static_cast<char>(sign);
        else if (sign < 0x100)
            (text += static_cast<char>(0xc0 | sign >> 6)) += static_cast<char>(0x80 | (sign & 0x3f));
        else
            text += '?';
    }
    return text;
}

MatValue valueOf(const matvar_t &variable)
{
    if (variable.class_type == MAT_C_CHAR)
        return {textOf(variable), std::nan("")};
    return {{}, numberOf(variable)};
}

/// Reads a variable whole, after its size was looked at.
Result<Variable> readVariable(void *handle, const fs::path &file, const std::string &name, matio_classes wanted)
{
    auto *mat = static_cast<mat_t *>(handle);
    const std::string place = file.string() + ':' + name;
    const char *remedy = "Unpack the published file again.";
    const Variable info(Mat_VarReadInfo(mat, name.c_str()));
    if (!info)
        return fail(ErrorCode::WrongFormat, "there is no variable " + name + " in this MATLAB file", place, remedy);
    if (info->class_type != wanted)
        return fail(ErrorCode::WrongFormat,
                    "the variable " + name + " is no array of " + (wanted == MAT_C_STRUCT ? "structs" : "cells"), place,
                    remedy);
    if (elementsOf(*info) > mostElements)
        return fail(ErrorCode::OutOfRange, "the variable " + name + " states more than " + grouped(mostElements) + " elements",
                    place, remedy);
    Variable variable(Mat_VarRead(mat, name.c_str()));
    if (!variable || !variable->data)
        return fail(ErrorCode::Damaged, "the variable " + name + " cannot be read", place, remedy);
    return variable;
}

} // namespace

void MatFile::Close::operator()(void *mat) const
{
    Mat_Close(static_cast<mat_t *>(mat));
}

Result<MatFile> MatFile::open(const fs::path &file)
{
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (error)
        return fail(ErrorCode::NotFound, "there is no " + file.filename().string(), file.string());
    if (bytes > mostBytes)
        return fail(ErrorCode::OutOfRange,
                    "this MATLAB file has " + grouped(bytes) + " bytes; at most " + grouped(mostBytes) + " are read",
                    file.string());
    const Result<> sound =
        readFile(file).and_then([&](const std::string &content) { return checkMatStructure(content, file); });
    if (!sound)
        return tl::unexpected(sound.error());
    MatFile opened;
    opened.m_file = file;
    opened.m_mat.reset(Mat_Open(file.c_str(), MAT_ACC_RDONLY));
    if (!opened.m_mat || Mat_GetVersion(static_cast<mat_t *>(opened.m_mat.get())) != MAT_FT_MAT5)
        return fail(ErrorCode::WrongFormat, file.filename().string() + " is no MATLAB file of version 5", file.string(),
                    "Unpack the published file again.");
    return opened;
}

bool MatFile::has(const std::string &variable) const
{
    return Variable(Mat_VarReadInfo(static_cast<mat_t *>(m_mat.get()), variable.c_str())) != nullptr;
}

Result<std::vector<std::string>> MatFile::texts(const std::string &variable) const
{
    const Result<Variable> cells = readVariable(m_mat.get(), m_file, variable, MAT_C_CELL);
    if (!cells)
        return tl::unexpected(cells.error());
    std::vector<std::string> found;
    const std::size_t count = elementsOf(**cells);
    for (std::size_t i = 0; i < count; ++i) {
        const matvar_t *cell = Mat_VarGetCell(cells->get(), static_cast<int>(i));
        if (!cell || cell->class_type != MAT_C_CHAR)
            return fail(ErrorCode::WrongFormat, "this element is no text",
                        m_file.string() + ':' + variable + '(' + std::to_string(i + 1) + ')',
                        "Unpack the published file again.");
        found.push_back(textOf(*cell));
    }
    return found;
}

Result<std::vector<std::vector<MatValue>>> MatFile::rows(const std::string &variable,
                                                         const std::vector<std::string> &fields) const
{
    const Result<Variable> structs = readVariable(m_mat.get(), m_file, variable, MAT_C_STRUCT);
    if (!structs)
        return tl::unexpected(structs.error());
    // Fields of element after element; matio's own look-up by name crashes where a damaged file lacks one.
    const unsigned stored = Mat_VarGetNumberOfFields(structs->get());
    char *const *names = Mat_VarGetStructFieldnames(structs->get());
    const auto *values = static_cast<const matvar_t *const *>((*structs)->data);
    const std::size_t known = (*structs)->nbytes / sizeof(matvar_t *);
    std::vector<std::vector<MatValue>> found(elementsOf(**structs));
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const std::string &field : fields) {
            const std::size_t number =
                names ? static_cast<std::size_t>(std::find(names, names + stored, field) - names) : stored;
            const std::size_t at = i * stored + number;
            const matvar_t *value = number < stored && at < known ? values[at] : nullptr;
            if (!value)
                return fail(ErrorCode::WrongFormat, "this field is missing",
                            m_file.string() + ':' + variable + '(' + std::to_string(i + 1) + ")." + field,
                            "Unpack the published file again.");
            found[i].push_back(valueOf(*value));
        }
    }
    return found;
}

} // namespace leoclr::readers
