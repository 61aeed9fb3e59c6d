// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/open_many.h"

#include <algorithm>
#include <future>
#include <optional>
#include <thread>

namespace aufwind::anonymous {
namespace {

constexpr std::size_t kAtOnce = 1024;
constexpr std::size_t kMostThreads = 4;

using Opened = std::vector<std::optional<Result<std::string>>>;

/// Those from `begin` on, dealt out to the threads in turn.
Opened openSome(const HpkeOpener& opener, const std::vector<SealedText>& texts, std::size_t begin) {
    Opened opened(std::min(kAtOnce, texts.size() - begin));
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
    const auto every = [&](std::size_t first) {
        for (std::size_t i = first; i < opened.size(); i += threads) {
            opened[i].emplace(openText(opener, texts[begin + i].place, texts[begin + i].sealed));
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(every, i);
    every(0);
    others.clear();
    return opened;
}

}  // namespace

void openMany(const HpkeKeyPair& key, const std::vector<SealedText>& texts,
              const std::function<void(std::size_t index, Result<std::string> text)>& take) {
    const HpkeOpener opener(key);
    const auto begin = [&](std::size_t from) {
        return std::async(std::launch::async, [&opener, &texts, from] { return openSome(opener, texts, from); });
    };
    std::future<Opened> next;
    if (!texts.empty()) next = begin(0);
    for (std::size_t from = 0; from < texts.size(); from += kAtOnce) {
        Opened opened = next.get();
        if (from + kAtOnce < texts.size()) next = begin(from + kAtOnce);
        for (std::size_t i = 0; i < opened.size(); ++i) take(from + i, std::move(*opened[i]));
    }
}

}  // namespace aufwind::anonymous
