#pragma once

#include "core/launch/engineservice.h"
#include "widgets/lens/lenssession.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace leoclr {

/// What the network of a run's newest checkpoint makes of the shown pair: the original as query, both crops as keys, as
/// LeOCLR takes them. Asks the engine a moment after the session has settled; never blocks. GUI thread.
class CheckpointScores : public QObject
{
    Q_OBJECT
public:
    enum class State {
        NoRun,        ///< none is selected
        NoCheckpoint, ///< the run has none yet
        Starting,     ///< the engine is being started
        Answering,    ///< asked; answer() is that of an earlier state of the same image, if there is one
        Answered,
        Failed        ///< see error(); the next question starts the engine again
    };

    CheckpointScores(EngineService &service, LensSession &session, QObject *parent = nullptr);

    /// @param runDirectory empty: none
    void setRun(const QString &runDirectory, const QString &name);
    void setWatched(bool watched); ///< nothing is asked while nobody looks
    void askAgain();               ///< after a failure, or for a newer checkpoint

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &runName() const { return m_name; }
    [[nodiscard]] const std::optional<CompareAnswer> &answer() const { return m_answer; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// View sizes of the shown views and of the checkpoint differ: the checkpoint's was used.
    [[nodiscard]] bool isResized() const;

Q_SIGNALS:
    void changed();

private:
    void askSoon();
    void ask();
    void take(const Result<CompareAnswer> &answer);
    void setState(State state);
    [[nodiscard]] std::optional<CompareRequest> question() const;

    EngineService &m_service;
    LensSession &m_session;
    QTimer m_delay;
    QString m_run;
    QString m_name;
    bool m_watched = false;
    bool m_stale = false;
    State m_state = State::NoRun;
    EngineService::RequestId m_request = 0; ///< 0: none under way
    std::size_t m_image = 0;                ///< that m_answer is about
    std::shared_ptr<const Dataset> m_dataset;
    std::optional<CompareAnswer> m_answer;
    std::optional<Error> m_error;
};

} // namespace leoclr
