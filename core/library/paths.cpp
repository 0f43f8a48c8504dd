#include "core/library/paths.h"

#include <QFile>

namespace leoclr {

std::filesystem::path toPath(const QString &path)
{
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

QString toQString(const std::filesystem::path &path)
{
    return QFile::decodeName(path.c_str());
}

} // namespace leoclr
