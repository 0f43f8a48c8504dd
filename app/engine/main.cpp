#include "core/learning/commands/commandline.h"
#include "core/learning/commands/processtuning.h"

#include <iostream>

#include <unistd.h>

int main(int count, char **arguments)
{
    leoclr::learning::tuneProcess(arguments);
    const leoclr::learning::Console console{std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
    return leoclr::learning::runCommandLine(count, arguments, console);
}
