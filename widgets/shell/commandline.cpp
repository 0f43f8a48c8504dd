#include "widgets/shell/commandline.h"

#include "core/base/text.h"
#include "core/config/presets.h"

#include <QDir>

#include <array>
#include <vector>

namespace leoclr {

namespace {

constexpr std::array<std::string_view, 6> roomNames{"datasets", "design", "lens", "training", "report", "settings"};
constexpr std::array<std::string_view, 7> optionNames{"--runs", "--preset", "--room",   "--start",
                                                      "--demo", "--help",   "--version"};

std::string suggestion(const QString &word, const std::vector<std::string_view> &candidates)
{
    const std::string_view near = nearest(word.toStdString(), candidates);
    return near.empty() ? std::string("Try --help.") : "Did you mean " + std::string(near) + "?";
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (!name.startsWith(QLatin1Char('-')) || name == QLatin1String("-")) {
            line.runs << name;
            continue;
        }
        QString value;
        bool hasValue = false;
        if (const qsizetype equals = name.indexOf(QLatin1Char('=')); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
            hasValue = true;
        }
        const bool wantsValue = name == QLatin1String("--runs") || name == QLatin1String("--preset")
            || name == QLatin1String("--room");
        if (wantsValue && !hasValue) {
            if (i + 1 >= arguments.size())
                return fail(ErrorCode::WrongFormat, name.toStdString() + " needs a value", {}, "Try --help.");
            value = arguments.at(++i);
        } else if (!wantsValue && hasValue) {
            return fail(ErrorCode::WrongFormat, name.toStdString() + " takes no value", {}, "Try --help.");
        }
        if (name == QLatin1String("--runs")) {
            if (value.isEmpty())
                return fail(ErrorCode::WrongFormat, "--runs needs a folder", {}, "Try --help.");
            line.runsFolder = QDir(value).absolutePath();
        } else if (name == QLatin1String("--preset")) {
            if (const Result<const Preset *> preset = findPreset(value.toStdString()); !preset)
                return tl::unexpected<Error>(preset.error());
            line.preset = value;
        } else if (name == QLatin1String("--room")) {
            const std::vector<std::string_view> rooms(roomNames.begin(), roomNames.end());
            if (std::find(rooms.begin(), rooms.end(), value.toStdString()) == rooms.end())
                return fail(ErrorCode::Unknown, "there is no room \"" + value.toStdString() + "\"", "--room",
                            suggestion(value, rooms));
            line.room = value;
        } else if (name == QLatin1String("--start")) {
            line.start = true;
        } else if (name == QLatin1String("--demo")) {
            line.demo = true;
        } else if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
            line.help = true;
        } else if (name == QLatin1String("--version")) {
            line.version = true;
        } else {
            return fail(ErrorCode::Unknown, "unknown option " + name.toStdString(), {},
                        suggestion(name, {optionNames.begin(), optionNames.end()}));
        }
    }
    return line;
}

QString commandLineHelp()
{
    return QStringLiteral(
        "Usage: leoclr-workbench [options] [RUN...]\n"
        "       leoclr-workbench --headless COMMAND ...   (see --headless --help)\n"
        "\n"
        "Designs, watches and reports training runs of LeOCLR and its relatives.\n"
        "RUN is the id, the name or the folder of a run to select.\n"
        "\n"
        "  --runs DIR     folder of the runs instead of that of the settings\n"
        "  --preset NAME  begin with this preset\n"
        "  --room NAME    open this room: datasets, design, lens, training, report, settings\n"
        "  --start        start training the design at once\n"
        "  --demo         open on the demo experiment: start it, or show it if there is one already\n"
        "  --version      print the version\n"
        "  --help         print this\n");
}

} // namespace leoclr
