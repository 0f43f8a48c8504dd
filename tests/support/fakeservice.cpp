#include "tests/support/fakeservice.h"

#include "core/serving/messages.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <iostream>
#include <thread>

#include <signal.h>

using namespace leoclr;

namespace {

constexpr std::size_t unlucky = 13;

[[noreturn]] void sleepForever()
{
    for (;;)
        std::this_thread::sleep_for(std::chrono::seconds(1));
}

CheckpointFacts factsOf(const std::string &checkpoint)
{
    return {checkpoint + "/checkpoints/40/model.safetensors", "leoclr", "resnet18", 40, 4, 32, 8, 4, true, 64, 0.2, "cpu"};
}

ActivationMap mapOf(const ViewRecipe &view)
{
    return {view.box, {2, 2, {0.f, 1.f, 0.5f, 0.25f}}, {2, 2}};
}

/// An answer whose figures tell which image was asked for.
struct Answering
{
    AnswerBody operator()(const DescribeRequest &request) const { return factsOf(request.checkpoint); }
    AnswerBody operator()(const EmbedRequest &request) const
    {
        EmbedAnswer answer;
        const auto views = static_cast<std::int64_t>(request.views.size());
        answer.features = {views, 8, std::vector<float>(static_cast<std::size_t>(views) * 8, float(request.image.index))};
        answer.projections = {views, 4, std::vector<float>(static_cast<std::size_t>(views) * 4, 0.5f)};
        answer.checkpoint = factsOf(request.checkpoint);
        return answer;
    }
    AnswerBody operator()(const CompareRequest &request) const
    {
        CompareAnswer answer;
        for (std::size_t i = 0; i < request.keys.size(); ++i) {
            answer.queryKey.push_back(1.0 / double(request.image.index + i + 1));
            answer.rank.push_back(std::int64_t(i) + 1);
            answer.probability.push_back(0.5);
            answer.coverage.push_back(0.25);
            answer.keyMaps.push_back(mapOf(request.keys[i]));
        }
        if (request.keys.size() > 1) {
            answer.keyKey = 0.25;
            answer.gap = (answer.queryKey[0] + answer.queryKey[1]) / 2 - 0.25;
        }
        answer.queryMap = mapOf(request.query);
        answer.checkpoint = factsOf(request.checkpoint);
        return answer;
    }
    AnswerBody operator()(const ActivationRequest &request) const
    {
        ActivationAnswer answer;
        for (const ViewRecipe &view : request.views)
            answer.maps.push_back(mapOf(view));
        answer.coverage.assign(request.boxes.size(), 0.5);
        answer.checkpoint = factsOf(request.checkpoint);
        return answer;
    }
    AnswerBody operator()(const CancelRequest &request) const { return CancellingAnswer{request.target}; }
    AnswerBody operator()(const PingRequest &) const { return PongAnswer{}; }
};

std::size_t imageOf(const RequestBody &body)
{
    return std::visit(
        [](const auto &request) -> std::size_t {
            if constexpr (requires { request.image; })
                return request.image.index;
            else
                return 0;
        },
        body);
}

/// As a network says it that sees a view as one cell.
void coarsen(AnswerBody &answer)
{
    const auto coarse = [](ActivationMap &map) { map = {map.box, {}, {1, 1}}; };
    if (auto *compared = std::get_if<CompareAnswer>(&answer)) {
        coarse(compared->queryMap);
        std::ranges::for_each(compared->keyMaps, coarse);
        compared->coverage.clear();
    }
    if (auto *activated = std::get_if<ActivationAnswer>(&answer)) {
        std::ranges::for_each(activated->maps, coarse);
        activated->coverage.clear();
    }
}

void misbehave(const std::string &mode)
{
    if (mode == "crash")
        ::raise(SIGKILL);
    if (mode == "hang")
        sleepForever();
    if (mode == "nonsense")
        std::cout << "Segmentation fault? No: {\"id\"" << std::endl;
    if (mode == "exit") {
        std::cerr << "leoclr-engine: error: these are the last words" << std::endl;
        std::exit(3);
    }
}

} // namespace

int fakeService(const std::string &mode)
{
    if (mode == "mute")
        sleepForever();
    std::cout << encode(Answer{"null", ReadyAnswer{mode == "old" ? 99 : servingProtocol, "0.0.0"}}) << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        const DecodedRequest request = decodeRequest(line);
        if (request.body && imageOf(*request.body) == unlucky)
            misbehave(mode);
        if (mode == "slow")
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
        AnswerBody answer = request.body ? std::visit(Answering{}, *request.body) : AnswerBody(request.body.error());
        if (mode == "coarse")
            coarsen(answer);
        std::cout << encode(Answer{request.id, std::move(answer)}) << std::endl;
    }
    return 0;
}
