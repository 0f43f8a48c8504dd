#pragma once

#include <string>

/// Stands in for `leoclr-engine serve`: answers from the request alone, without a network.
/// Modes: stream (as is), crash (SIGKILL at image 13), hang (silent from image 13 on), nonsense (no JSON for image 13),
/// exit (last words at image 13), mute (never greets), old (greets with another version), slow (300 ms a request).
int fakeService(const std::string &mode);
