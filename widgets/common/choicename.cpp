#include "widgets/common/choicename.h"

#include "core/config/fieldtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace leoclr {

QString choiceName(std::string_view key, const QString &choice)
{
    const Result<const Field *> field = findField(key);
    if (!field || std::ranges::find((*field)->choices, choice.toStdString()) == (*field)->choices.end())
        return choice;
    return QCoreApplication::translate("Field", std::string(choiceLabel(**field, choice.toStdString())).c_str());
}

} // namespace leoclr
