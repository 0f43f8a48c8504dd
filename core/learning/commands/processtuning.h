#pragma once

namespace leoclr::learning {

/// Settings that libraries read when a program is loaded: this puts them into the environment and starts the program
/// again in place, under the same process id. Whatever the environment says already stays as it is.
/// OMP_WAIT_POLICY=PASSIVE: OpenMP's threads sleep while they wait for each other instead of burning their core, which
/// on a computer that does anything else makes training several times faster and costs microseconds otherwise.
/// GLIBC_TUNABLES: activations go back to the heap instead of the kernel, in huge pages, which saves the page faults of
/// every step (about a twentieth of the time).
void tuneProcess(char **arguments);

} // namespace leoclr::learning
