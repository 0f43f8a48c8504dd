#include "widgets/shell/commandline.h"

#include "core/base/text.h"
#include "core/config/presets.h"

#include <CLI/CLI.hpp>

#include <QDir>

#include <algorithm>

namespace leoclr {

namespace {

/// Where the command line is read to, and who reads it.
struct Reader
{
    Reader()
    {
        app.footer("Without a window: leoclr-workbench --headless COMMAND …, see --headless --help.");
        app.allow_extras(); // so that an unknown option is answered with the nearest one
        app.set_help_flag();
        addFlag("-h,--help", line.help, "Print this");
        addFlag("--version", line.version, "Print the version");
        addFlag("--start", line.start, "Start training the design at once");
        addFlag("--demo", line.demo, "Open on the demo experiment: start it, or show it if there is one already");
        app.add_option("--runs", runsFolder, "Folder of the runs instead of that of the settings")->type_name("DIR");
        app.add_option("--preset", preset, "Begin with this preset")->type_name("NAME");
        app.add_option("--room", room, "Open this room: " + CLI::detail::join(roomNames, ", "))->type_name("NAME");
        app.add_option("run", runs, "Id, name or folder of a run to select")->type_name("RUN...");
    }

    /// A switch takes no value: --start=no is a mistake, not a way to leave it off.
    void addFlag(const std::string &names, bool &value, const std::string &description)
    {
        app.add_flag(names, value, description)->disable_flag_override();
    }

    [[nodiscard]] bool isFlagWithValue(const std::string &word) const
    {
        const std::size_t equals = word.find('=');
        const CLI::Option *option =
            equals == std::string::npos ? nullptr : app.get_option_no_throw(word.substr(0, equals));
        return option && option->get_disable_flag_override();
    }

    [[nodiscard]] std::vector<std::string> optionNames() const
    {
        std::vector<std::string> names;
        for (const CLI::Option *option : app.get_options())
            for (const std::string &name : option->get_lnames())
                names.push_back("--" + name);
        return names;
    }

    const std::vector<std::string> roomNames{"datasets",  "design",    "lens",   "training",
                                             "embedding", "report",    "settings"};
    CommandLine line;
    std::string runsFolder, preset, room;
    std::vector<std::string> runs;
    CLI::App app{"Designs, watches and reports training runs of LeOCLR and its relatives.", "leoclr-workbench"};
};

std::string suggestion(const std::string &word, const std::vector<std::string> &candidates)
{
    const std::string_view near = nearest(word, {candidates.begin(), candidates.end()});
    return near.empty() ? "Try --help." : "Did you mean " + std::string(near) + "?";
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    Reader reader;
    std::vector<std::string> words; // CLI11 takes them from the back
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        words.push_back(arguments.at(i).toStdString());
    try {
        reader.app.parse(std::vector<std::string>(words));
    } catch (const CLI::ParseError &problem) {
        for (const std::string &word : words)
            if (reader.isFlagWithValue(word))
                return fail(ErrorCode::WrongFormat, word.substr(0, word.find('=')) + " takes no value", {}, "Try --help.");
        return fail(ErrorCode::WrongFormat, problem.what(), {}, "Try --help.");
    }
    if (const std::vector<std::string> unknown = reader.app.remaining(); !unknown.empty())
        return fail(ErrorCode::Unknown, "unknown option " + unknown.front(), {},
                    suggestion(unknown.front(), reader.optionNames()));
    if (!reader.preset.empty())
        if (const Result<const Preset *> preset = findPreset(reader.preset); !preset)
            return tl::unexpected<Error>(preset.error());
    const std::vector<std::string> &rooms = reader.roomNames;
    if (!reader.room.empty() && std::find(rooms.begin(), rooms.end(), reader.room) == rooms.end())
        return fail(ErrorCode::Unknown, "there is no room \"" + reader.room + "\"", "--room",
                    suggestion(reader.room, rooms));

    CommandLine line = reader.line;
    line.preset = QString::fromStdString(reader.preset);
    line.room = QString::fromStdString(reader.room);
    if (!reader.runsFolder.empty())
        line.runsFolder = QDir(QString::fromStdString(reader.runsFolder)).absolutePath();
    for (const std::string &run : reader.runs)
        line.runs << QString::fromStdString(run);
    return line;
}

QString commandLineHelp()
{
    return QString::fromStdString(Reader().app.help());
}

} // namespace leoclr
