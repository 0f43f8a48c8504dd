#include "tests/support/matfiles.h"

namespace leoclr::testing {

matvar_t *number(double value)
{
    std::size_t one[2] = {1, 1};
    return Mat_VarCreate(nullptr, MAT_C_DOUBLE, MAT_T_DOUBLE, 2, one, &value, 0);
}

matvar_t *text(std::string value)
{
    std::size_t size[2] = {1, value.size()};
    return Mat_VarCreate(nullptr, MAT_C_CHAR, MAT_T_UINT8, 2, size, value.data(), 0);
}

void putStructs(const std::filesystem::path &file, const char *variable, std::vector<const char *> fields, const std::vector<Row> &rows)
{
    std::filesystem::create_directories(file.parent_path());
    mat_t *mat = Mat_CreateVer(file.c_str(), nullptr, MAT_FT_MAT5);
    std::size_t size[2] = {1, rows.size()};
    matvar_t *structs = Mat_VarCreateStruct(variable, 2, size, fields.data(), unsigned(fields.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t f = 0; f < fields.size(); ++f)
            Mat_VarSetStructFieldByIndex(structs, f, i, rows[i][f]);
    Mat_VarWrite(mat, structs, MAT_COMPRESSION_NONE);
    Mat_VarFree(structs);
    Mat_Close(mat);
}

void putCells(const std::filesystem::path &file, const char *variable, const std::vector<std::string> &texts)
{
    std::filesystem::create_directories(file.parent_path());
    mat_t *mat = Mat_CreateVer(file.c_str(), nullptr, MAT_FT_MAT5);
    std::vector<matvar_t *> cells;
    for (const std::string &each : texts)
        cells.push_back(text(each));
    std::size_t size[2] = {1, texts.size()};
    matvar_t *variables = Mat_VarCreate(variable, MAT_C_CELL, MAT_T_CELL, 2, size, cells.data(), MAT_F_DONT_COPY_DATA);
    Mat_VarWrite(mat, variables, MAT_COMPRESSION_NONE);
    variables->mem_conserve = 1;
    Mat_VarFree(variables);
    for (matvar_t *cell : cells)
        Mat_VarFree(cell);
    Mat_Close(mat);
}

} // namespace leoclr::testing
