#pragma once

#include <functional>
#include <iosfwd>

namespace leoclr::learning {

/// `leoclr-engine serve`: reads requests from a file descriptor, writes answers to a stream (core/serving/PROTOCOL.md).
/// Requests are read on a thread of their own, so that cancel and ping are answered while another request is worked on.
/// Returns once the input ends and everything before that is answered, or `interrupted` says so.
void serve(int input, std::ostream &output, const std::function<bool()> &interrupted);

} // namespace leoclr::learning
