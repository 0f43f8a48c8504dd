#pragma once

#include "core/learning/pipeline/imagesource.h"
#include "core/learning/serving/loadedcheckpoint.h"
#include "core/serving/messages.h"

#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <stop_token>
#include <string>

namespace leoclr::learning {

/// Answers requests, keeping the checkpoints and datasets of the last ones loaded. Of one thread.
class Answering
{
public:
    static constexpr std::size_t kept = 3; ///< checkpoints, and datasets

    /// The answer to one request; an Error among the answers where there is none. Never throws.
    /// @param stop asked between the parts of the work; requested: Cancelled
    [[nodiscard]] AnswerBody answer(const RequestBody &request, std::stop_token stop);

private:
    struct Source
    {
        DatasetSpec spec;
        std::shared_ptr<ImageSource> images;
    };
    /// One picture of a request under its checkpoint.
    struct Subject
    {
        LoadedCheckpoint *checkpoint = nullptr;
        cv::Mat image;
    };

    /// A checkpoint in memory and when its manifest was written.
    struct Kept
    {
        std::unique_ptr<LoadedCheckpoint> checkpoint;
        std::filesystem::file_time_type sealed;
    };

    /// The checkpoint that a path names; loaded once, and hashed then.
    [[nodiscard]] Result<LoadedCheckpoint *> checkpoint(const std::string &path);
    /// The same where it is in memory, without reading it again; also one that its run has removed since. Null: it is not.
    [[nodiscard]] LoadedCheckpoint *known(const std::filesystem::path &path);
    [[nodiscard]] Result<ImageSource *> source(const DatasetSpec &spec, std::stop_token stop);
    [[nodiscard]] Result<Subject> subject(const std::string &checkpoint, const ServedImage &image, std::stop_token stop);

    [[nodiscard]] Result<AnswerBody> work(const DescribeRequest &request, std::stop_token stop);
    [[nodiscard]] Result<AnswerBody> work(const EmbedRequest &request, std::stop_token stop);
    [[nodiscard]] Result<AnswerBody> work(const CompareRequest &request, std::stop_token stop);
    [[nodiscard]] Result<AnswerBody> work(const ActivationRequest &request, std::stop_token stop);
    [[nodiscard]] Result<AnswerBody> work(const CancelRequest &, std::stop_token);
    [[nodiscard]] Result<AnswerBody> work(const PingRequest &, std::stop_token);

    std::list<Kept> m_checkpoints; ///< last used first
    std::list<Source> m_sources;
};

[[nodiscard]] CheckpointFacts factsOf(const LoadedCheckpoint &checkpoint);

} // namespace leoclr::learning
