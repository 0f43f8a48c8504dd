#include "core/headless/headless.h"
#include "widgets/shell/application.h"

#include <string_view>

int main(int argc, char **argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "--headless")
        return leoclr::runHeadless(argc, argv);
    return leoclr::runWorkbench(argc, argv);
}
