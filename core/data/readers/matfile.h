#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace leoclr::readers {

/// One value of a MATLAB file: a text or a number, the other one empty or NaN.
struct MatValue
{
    std::string text;
    double number;
};

/// A MATLAB file of version 5 (library matio), as datasets use it for lists. At most 64 MiB and a million elements a
/// variable. Errors name the file and, inside of a variable, "path:variable(element).field".
class MatFile
{
public:
    [[nodiscard]] static Result<MatFile> open(const std::filesystem::path &file);

    [[nodiscard]] bool has(const std::string &variable) const;
    /// The texts of a cell array.
    [[nodiscard]] Result<std::vector<std::string>> texts(const std::string &variable) const;
    /// One row for each element of an array of structs, with the values of these fields.
    [[nodiscard]] Result<std::vector<std::vector<MatValue>>> rows(const std::string &variable,
                                                                  const std::vector<std::string> &fields) const;

private:
    struct Close
    {
        void operator()(void *mat) const;
    };
    std::filesystem::path m_file;
    std::unique_ptr<void, Close> m_mat;
};

} // namespace leoclr::readers
