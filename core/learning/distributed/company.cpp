#include "core/learning/distributed/company.h"

#include "core/learning/distributed/groupranks.h"
#include "core/learning/distributed/meetingplace.h"

namespace leoclr::learning {

namespace {

constexpr std::chrono::seconds meetingPatience{120}; ///< a cluster's nodes do not start at once
constexpr std::chrono::seconds blamePatience{18};    ///< a rank on another computer is missed after 15 s
constexpr std::chrono::seconds farewell{10};

} // namespace

Result<std::unique_ptr<Company>> Company::open(const RankPlace &place, Others others, std::function<bool()> interrupted)
{
    RankPlace own = place;
    if (others == Others::StartedHere)
        own = {.rank = 0, .size = place.size, .localSize = place.size, .address = "127.0.0.1"};
    const Result<std::shared_ptr<MeetingPlace>> meeting = MeetingPlace::open(own, meetingPatience);
    if (!meeting)
        return tl::unexpected<Error>(meeting.error());
    own.port = (*meeting)->port();
    std::unique_ptr<Company> company(new Company(own, others, std::move(interrupted), *meeting));
    if (others == Others::StartedElsewhere)
        company->startWatch();
    return company;
}

Company::Company(const RankPlace &place, Others others, std::function<bool()> interrupted,
                 std::shared_ptr<MeetingPlace> meeting)
    : m_place(place)
    , m_others(others)
    , m_interrupted(std::move(interrupted))
    , m_meeting(std::move(meeting))
{
}

Company::~Company()
{
    end();
}

void Company::startWatch()
{
    RankWatch::Ended ended;
    if (m_others == Others::StartedHere)
        ended = [this](int rank) { return m_children.ended(static_cast<std::size_t>(rank - 1)); };
    m_watch = std::make_shared<RankWatch>(m_meeting, m_place, m_interrupted, std::move(ended));
}

Result<> Company::begin(const std::string &order, const std::vector<std::string> &arguments)
{
    if (m_others == Others::StartedHere) {
        for (int rank = 1; rank < m_place.size; ++rank) {
            RankPlace place = m_place;
            place.rank = place.localRank = rank;
            if (const Result<> started = m_children.start(arguments, environmentOf(place)); !started)
                return started;
        }
        startWatch();
    }
    m_meeting->put("order", order);
    return {};
}

Result<std::string> Company::waitForOrder()
{
    while (true) {
        if (std::optional<std::string> order = m_meeting->waitFor("order", std::chrono::milliseconds(300)))
            return std::move(*order);
        if (const std::optional<Error> failure = m_watch->failureElsewhere({}))
            return tl::unexpected<Error>(*failure);
        if (m_interrupted())
            return fail(ErrorCode::Cancelled, "this rank was told to stop before it had begun");
    }
}

Result<std::shared_ptr<Ranks>> Company::connect(at::Device device)
{
    return GroupRanks::connect(*m_meeting, m_place, device, m_watch);
}

Error Company::explain(const Error &error)
{
    if (!m_watch)
        return error;
    const bool mayFollow = error.place == "network";
    const std::optional<Error> other = m_watch->failureElsewhere(mayFollow ? blamePatience : std::chrono::seconds(0));
    return mayFollow && other ? *other : error;
}

void Company::whenStuck(std::function<void(const Error &)> stuck)
{
    if (m_watch)
        m_watch->whenStuck(std::move(stuck));
}

void Company::end()
{
    if (!m_watch && m_others == Others::StartedElsewhere)
        return;
    m_watch.reset();
    if (m_others == Others::StartedHere)
        m_children.end(farewell);
    else if (m_place.rank == 0 && !m_place.agentStore) // this process keeps the meeting place
        for (int rank = 1; rank < m_place.size; ++rank)
            if (!m_meeting->look("failure/" + std::to_string(rank)))
                (void)m_meeting->waitFor("left/" + std::to_string(rank), farewell / m_place.size);
}

} // namespace leoclr::learning
