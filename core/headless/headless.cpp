#include "core/headless/headless.h"

#include "core/base/text.h"
#include "core/headless/auditcommand.h"
#include "core/headless/commands.h"
#include "core/language/language.h"
#include "core/library/locations.h"
#include "core/report/fonts.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

namespace leoclr {

namespace headless {

int complain(const std::string &sentence, int exitCode)
{
    std::fflush(stdout);
    std::fprintf(stderr, "leoclr-workbench: error: %s\n", sentence.c_str());
    return exitCode;
}

int complain(const Error &error, int exitCode)
{
    return complain(error.message(), exitCode);
}

namespace {

QString toAbsolute(const std::string &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(path)));
}

/// What Qt notices by the way (no XDG_RUNTIME_DIR, a missing font) is no answer to a command.
void printOnlyTroubles(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "leoclr-workbench: %s\n", qUtf8Printable(message));
}

/// The sentence for a first word that is no command; empty if it is one, or an option.
std::string unknownCommand(const std::vector<std::string> &words)
{
    const std::vector<std::string_view> known{"run", "report", "audit", "fetch", "reindex", "runs"};
    if (words.empty() || words.front().starts_with('-')
        || std::find(known.begin(), known.end(), words.front()) != known.end())
        return {};
    const std::string_view meant = nearest(words.front(), known);
    return "there is no command \"" + words.front() + "\". "
        + (meant.empty() ? "Known: run, report, audit, fetch, reindex, runs." : "Did you mean \"" + std::string(meant) + "\"?");
}

CLI::App *addAuditCommand(CLI::App &app, AuditRequest &request, std::string &output)
{
    CLI::App *audit = app.add_subcommand("audit", "Say what crops do to the meaning of a dataset, under one or more policies");
    audit->add_option("--reader", request.reader, "Dataset reader, as voc, coco, pets, folder")->required();
    audit->add_option("--path", request.path, "Folder of the dataset")->type_name("DIR");
    audit->add_option("--split", request.split, "Split of the dataset");
    audit->add_option("--limit", request.limit, "Take only so many images of the dataset");
    audit->add_option("--policy", request.policies, "JSON file of settings, or name of a preset; may be repeated")
        ->type_name("FILE|PRESET")
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    audit->add_option("--draws", request.draws, "Draws of each image")->check(CLI::Range(1, 100'000));
    audit->add_option("--threshold", request.threshold, "Share of an object from which a crop holds it")
        ->check(CLI::Range(0.0, 1.0));
    audit->add_option("--images", request.images, "Stop after so many images: a fair sample");
    audit->add_option("--seed", request.seed, "Seed of the draws");
    audit->add_option("--output", output, "Folder for tables and figures")->required()->type_name("DIR");
    return audit;
}

} // namespace

} // namespace headless

int runHeadless(int argc, char **argv)
{
    using namespace headless;
    std::string output, runsFolder, languageCode;
    std::vector<std::string> runDirectories;
    RunRequest request;
    AuditRequest auditRequest;

    CLI::App app("Trains, lists and reports runs without a window.", "leoclr-workbench --headless");
    app.require_subcommand(1);
    app.set_version_flag("--version", "leoclr-workbench " LEOCLR_VERSION);
    app.add_option("--language", languageCode, "Language of reports, if not the system's")
        ->type_name("en|de")
        ->check(CLI::IsMember({"en", "de"}));
    CLI::App *run = app.add_subcommand("run", "Train with a preset, show the progress, write a report");
    run->add_option("--preset", request.preset, "Name of a preset, as leoclr-demo")->required();
    run->add_option("--set", request.assignments, "Settings to change, as optimiser.learning_rate=0.03")
        ->type_name("KEY=VALUE")
        ->take_all();
    run->add_option("--output", output, "Folder for the run and its report")->required()->type_name("DIR");
    CLI::App *report = app.add_subcommand("report", "Write the report of existing runs");
    report->add_option("runs", runDirectories, "Run directories")->required()->type_name("RUN");
    report->add_option("--output", output, "Folder for the report")->required()->type_name("DIR");
    CLI::App *audit = addAuditCommand(app, auditRequest, output);
    std::string dataset;
    CLI::App *fetch = app.add_subcommand("fetch", "Fetch a published dataset; without a name, list them");
    fetch->add_option("dataset", dataset, "Name in the catalogue, as cifar10")->type_name("NAME");
    fetch->add_option("--output", output, "Folder that gets a folder with the dataset")->type_name("DIR");
    CLI::App *reindex = app.add_subcommand("reindex", "Read every run directory again");
    CLI::App *runs = app.add_subcommand("runs", "List the runs");
    for (CLI::App *command : {reindex, runs})
        command->add_option("--runs", runsFolder, "Folder with runs, if not the usual one")->type_name("DIR");

    std::vector<std::string> words(argv + 1, argv + argc);
    std::erase(words, "--headless");
    if (const std::string sentence = unknownCommand(words); !sentence.empty())
        return complain(sentence, exitUsage);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError &problem) {
        if (problem.get_exit_code() == 0)
            return app.exit(problem); // --help, --version
        return complain(std::string(problem.what()) + ". See leoclr-workbench --headless --help.", exitUsage);
    }

    qInstallMessageHandler(printOnlyTroubles);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName("leoclr-workbench");
    QGuiApplication::setApplicationVersion(LEOCLR_VERSION);
    QGuiApplication::setFont(report::applicationFont());
    Language language;
    language.use(QString::fromStdString(languageCode));
    const QString folder = runsFolder.empty() ? chosenRunsFolder() : toAbsolute(runsFolder);
    if (run->parsed()) {
        request.output = toAbsolute(output);
        return runCommand(request);
    }
    if (report->parsed()) {
        QStringList directories;
        for (const std::string &directory : runDirectories)
            directories << toAbsolute(directory);
        return reportCommand(directories, toAbsolute(output));
    }
    if (audit->parsed()) {
        auditRequest.output = toAbsolute(output);
        return auditCommand(auditRequest);
    }
    if (fetch->parsed())
        return fetchCommand(dataset, output.empty() ? QString() : toAbsolute(output));
    return reindex->parsed() ? reindexCommand(folder) : runsCommand(folder);
}

} // namespace leoclr
