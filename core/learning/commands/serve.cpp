#include "core/learning/commands/commands.h"

#include "core/learning/commands/interruption.h"
#include "core/learning/serving/server.h"

#include <unistd.h>

namespace leoclr::learning {

int serveCommand(const Console &console)
{
    const Interruption interruption;
    serve(STDIN_FILENO, console.out, [&] { return interruption.wanted(); });
    return exitSuccess;
}

} // namespace leoclr::learning
