#pragma once

#include "core/base/clock.h"
#include "core/learning/commands/commandline.h"
#include "core/runlog/events.h"
#include "core/runlog/rundirectory.h"

#include <chrono>
#include <fstream>
#include <mutex>
#include <string>

namespace leoclr::learning {

/// Tells people what an engine does: a line with time for each thing that happens, to `err` and to engine.log (once,
/// where `err` is that file), and on a terminal one line that is redrawn: epoch, loss, k-NN, images per second, time
/// left. Thread-safe.
class Progress
{
public:
    /// @param always redraw also where there is no terminal: as a line of its own every ten seconds
    Progress(const RunDirectory &directory, const Console &console, bool always, const Clock &clock);
    void tell(const EventBody &event);
    /// Ends the redrawn line.
    void close();

private:
    void log(const std::string &text);
    void drawStatus();
    /// Epochs and steps of a run that goes on, from its config.json and dataset.json.
    void readTotals();
    [[nodiscard]] std::string status() const;

    const Console &m_console;
    const Clock &m_clock;
    bool m_always;
    std::ofstream m_file; ///< engine.log; closed where err is that file or it cannot be opened
    RunDirectory m_directory;
    std::mutex m_mutex;
    std::size_t m_drawn = 0; ///< characters of the status line on the terminal
    std::chrono::steady_clock::time_point m_begin, m_lastStatus;

    std::int64_t m_step = 0, m_firstStep = -1, m_totalSteps = 0, m_epochs = 0, m_epoch = 0;
    double m_loss = 0, m_knn = -1, m_imagesPerSecond = 0, m_gradientWait = -1;
    std::string m_health; ///< the last verdict told
};

/// "2 min 5 s", "1 h 3 min".
[[nodiscard]] std::string durationText(double seconds);

} // namespace leoclr::learning
