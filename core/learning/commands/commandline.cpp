#include "core/learning/commands/commandline.h"

#include "core/learning/commands/commands.h"
#include "core/learning/version.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <ostream>

namespace leoclr::learning {

int complain(const Error &error, int exitCode, const Console &console)
{
    console.err << "leoclr-engine: error: " << error.message() << std::endl;
    return exitCode;
}

namespace {

int parseAndRun(int count, const char *const *arguments, const Console &console)
{
    CLI::App app("Trains LeOCLR and its relatives. A run is a folder; leoclr-workbench shows it.", "leoclr-engine");
    app.require_subcommand(1);
    app.set_version_flag("--version", "leoclr-engine " + std::string(engineVersion));
    bool json = false;
    int code = exitSuccess;

    TrainOptions train;
    CLI::App *command = app.add_subcommand("train", "Create a run and train it, or start a prepared one");
    command->add_option("--run", train.run, "Folder of the run")->required()->type_name("DIR");
    command->add_option("--preset", train.preset, "Settings to begin with; `leoclr-engine presets` lists them")->type_name("NAME");
    command->add_option("--config", train.configFile, "Settings from a JSON file, on top of the preset")->type_name("FILE");
    command->add_option("--set", train.assignments, "One setting, key=value; `leoclr-engine fields` lists the keys")
        ->type_name("KEY=VALUE")
        ->take_all();
    command->add_option("--processes", train.processes, "How many processes share the run, one for each GPU")
        ->type_name("N")
        ->check(CLI::Range(1, 65536));
    command->add_flag("--progress", train.progress, "Print progress also where the output is no terminal");
    command->callback([&] { code = trainCommand(train, console); });

    TrainOptions resume;
    command = app.add_subcommand("resume", "Go on with a run from its newest checkpoint");
    command->add_option("run", resume.run, "Folder of the run")->required()->type_name("DIR");
    command->add_option("--processes", resume.processes, "How many processes share the run from here on")
        ->type_name("N")
        ->check(CLI::Range(1, 65536));
    command->add_option("--set", resume.assignments, "A setting of the computer for this attempt, such as training.loader_threads=2")
        ->type_name("KEY=VALUE")
        ->take_all();
    command->add_flag("--progress", resume.progress, "Print progress also where the output is no terminal");
    command->callback([&] { code = resumeCommand(resume, console); });

    BenchOptions bench;
    command = app.add_subcommand("bench", "Measure how fast, or how small, a part of the engine is here");
    command->add_option("what", bench.what,
                        "views: decode and render images of a dataset; decode; step: optimiser steps; data: the loader beside "
                        "the step; memory: growth over a run")
        ->required()
        ->check(CLI::IsMember({"views", "decode", "step", "data", "memory"}));
    command->add_option("--preset", bench.preset, "Settings to begin with; `leoclr-engine presets` lists them")->type_name("NAME");
    command->add_option("--config", bench.configFile, "Settings from a JSON file, on top of the preset")->type_name("FILE");
    command->add_option("--set", bench.assignments, "One setting, key=value; `leoclr-engine fields` lists the keys")
        ->type_name("KEY=VALUE")
        ->take_all();
    command->add_option("--rounds", bench.rounds, "Rounds that count; one before them does not")->type_name("N")->check(CLI::Range(1, 1000));
    command->add_option("--count", bench.perRound, "Images or steps of a round")->type_name("N")->check(CLI::Range(1, 1000000));
    command->add_option("--threads", bench.threads, "Threads of views and decode, such as 1,2,8")
        ->type_name("N,...")
        ->delimiter(',')
        ->check(CLI::Range(1, 1024));
    command->add_option("--json", bench.json, "File for all figures")->type_name("FILE");
    command->callback([&] { code = benchCommand(bench, console); });

    std::string importSource, importOutput, importNames = "engine";
    command = app.add_subcommand("import", "Turn weights of PyTorch (.pth) into safetensors, without running the file");
    command->add_option("file", importSource, "File that torch.save wrote")->required()->type_name("FILE.pth");
    command->add_option("--output", importOutput, "Folder for model.safetensors, or a .safetensors file")
        ->required()
        ->type_name("DIR|FILE");
    command->add_option("--names", importNames, "engine: a ResNet as checkpoints name it; keep: every tensor as it is")
        ->check(CLI::IsMember({"engine", "keep"}));
    command->callback([&] { code = importCommand(importSource, importOutput, importNames == "keep", console); });

    ExportOptions exported;
    command = app.add_subcommand("export", "Write an encoder as safetensors that torchvision or MoCo's programs load");
    command->add_option("run", exported.source, "A run (its newest checkpoint), a checkpoint or a .safetensors file")
        ->required()
        ->type_name("RUN");
    command->add_option("--output", exported.output, "File to write")->required()->type_name("FILE.safetensors");
    command->add_option("--format", exported.format, "torchvision: the backbone; moco: with head, under module.encoder_q.")
        ->check(CLI::IsMember({"torchvision", "moco"}));
    command->add_option("--encoder", exported.encoder, "query: the trained one; key: the one that follows")
        ->check(CLI::IsMember({"query", "key"}));
    command->callback([&] { code = exportCommand(exported, console); });

    std::string compared, compareInput, compareOutput;
    command = app.add_subcommand("compare", "Compute views, a network or training steps from files, for comparison with "
                                            "other programs");
    command->add_option("what", compared, "views, network or steps")
        ->required()
        ->check(CLI::IsMember({"views", "network", "steps"}));
    command->add_option("--input", compareInput, "Description of the job")->required()->type_name("FILE.json");
    command->add_option("--output", compareOutput, "Results: a safetensors file; for steps a folder")
        ->required()
        ->type_name("FILE|DIR");
    command->callback([&] { code = compareCommand(compared, compareInput, compareOutput, console); });

    EmbedOptions embed;
    command = app.add_subcommand("embed", "Write the features of a dataset under a checkpoint to a safetensors file");
    command->add_option("checkpoint", embed.checkpoint, "Folder of a run or checkpoint, or a model.safetensors")
        ->required()
        ->type_name("CHECKPOINT");
    command->add_option("--reader", embed.reader, "Dataset reader; without it the run's dataset is taken")->type_name("NAME");
    command->add_option("--path", embed.path, "Folder of the dataset")->type_name("DIR");
    command->add_option("--split", embed.split, "train, test, ...")->type_name("NAME");
    command->add_option("--limit", embed.limit, "Images at most; 0 takes all")->type_name("N");
    command->add_option("--output", embed.output, "File to write; otherwise embeddings/<id>.safetensors of the run")
        ->type_name("FILE");
    command->add_flag("--crops", embed.crops, "Also the crops that the run draws of each image");
    command->add_flag("--json", embed.json, "Progress and result as JSON lines");
    command->callback([&] { code = embedCommand(embed, console); });

    command = app.add_subcommand("serve", "Answer questions about checkpoints: JSON lines on stdin and stdout");
    command->callback([&] { code = serveCommand(console); });

    ViewsOptions views;
    command = app.add_subcommand("views", "Write the views that the encoder saw, bit for bit, with their recipes and hashes");
    command->add_option("run", views.run, "Folder of the run")->required()->type_name("RUN");
    command->add_option("--epoch", views.epoch, "Epoch, from 0")->type_name("E")->check(CLI::NonNegativeNumber);
    command->add_option("--image", views.image, "Number of the image in the dataset, or its name")->type_name("I");
    command->add_option("--step", views.step, "All images of this step, from 0")->type_name("S")->check(CLI::NonNegativeNumber);
    command->add_option("--output", views.output, "Folder for the pictures")->required()->type_name("DIR");
    command->callback([&] { code = viewsCommand(views, console); });

    std::string place = ".";
    command = app.add_subcommand("doctor", "Say what this computer can do for the engine, and whether it works");
    command->add_flag("--json", json, "As JSON");
    command->add_option("--place", place, "Folder that runs will be in")->type_name("DIR");
    command->callback([&] { code = doctorCommand(json, place, console); });

    command = app.add_subcommand("presets", "List the presets");
    command->add_flag("--json", json, "As JSON, with all settings");
    command->callback([&] { code = presetsCommand(json, console); });

    std::string preset;
    command = app.add_subcommand("fields", "List every setting with its range, default and source");
    command->add_flag("--json", json, "As JSON");
    command->add_option("--preset", preset, "Show this preset's values")->type_name("NAME");
    command->callback([&] { code = fieldsCommand(json, preset, console); });

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError &error) {
        const bool wrong = app.exit(error, console.out, console.err) != 0; // prints help, version or the mistake
        return wrong ? exitUsage : exitSuccess;
    }
    return code;
}

} // namespace

int runCommandLine(int count, const char *const *arguments, const Console &console)
{
    try {
        return parseAndRun(count, arguments, console);
    } catch (const std::exception &error) {
        return complain({ErrorCode::Internal, error.what(), {}, {}}, exitFailure, console);
    }
}

} // namespace leoclr::learning
