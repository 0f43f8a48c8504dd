#include "core/headless/headless.h"

int main(int argc, char **argv)
{
    return leoclr::runHeadless(argc, argv);
}
