#pragma once

namespace leoclr::learning {

/// OpenMP's threads burn their core while they wait for each other, which on a computer that does anything else makes
/// training several times slower; sleeping costs microseconds. The library reads its settings when the program is
/// loaded, so this sets OMP_WAIT_POLICY=PASSIVE and starts the program again in place, under the same process id.
/// Does nothing if the environment says anything about it already, or if starting again fails.
void letThreadsSleep(char **arguments);

} // namespace leoclr::learning
