// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/open_many.h"

#include <algorithm>
#include <functional>
#include <future>
#include <optional>
#include <thread>
#include <utility>

namespace aufwind::anonymous {
namespace {

constexpr std::size_t kMostThreads = 4;

struct Opened {
    SealedPlace place;
    std::optional<Result<std::string>> text;
};

/// Dealt out to the threads in turn.
std::vector<Opened> openAll(const HpkeKeyPair& key, std::vector<SealedText> texts) {
    std::vector<Opened> opened(texts.size());
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
    const auto every = [&](std::size_t first) {
        TextOpener opener(key);
        for (std::size_t i = first; i < opened.size(); i += threads) {
            opened[i].text.emplace(opener.open(texts[i].place, texts[i].sealed));
            opened[i].place = std::move(texts[i].place);
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(threads, texts.size()); ++i) others.emplace_back(every, i);
    every(0);
    others.clear();
    return opened;
}

}  // namespace

Result<void> openMany(const HpkeKeyPair& key, const SealedTexts& next,
                      const std::function<void(const SealedPlace& place, Result<std::string> text)>& take) {
    std::future<std::vector<Opened>> opening;
    auto reading = std::async(std::launch::async, std::cref(next));
    for (bool isMore = true; isMore;) {
        auto texts = reading.get();
        if (!texts) return texts.error();
        isMore = !texts->empty();
        if (isMore) reading = std::async(std::launch::async, std::cref(next));
        std::vector<Opened> opened;
        if (opening.valid()) opened = opening.get();
        if (isMore) {
            opening = std::async(std::launch::async,
                                 [&key, some = std::move(*texts)]() mutable { return openAll(key, std::move(some)); });
        }
        for (Opened& one : opened) take(one.place, std::move(*one.text));
    }
    return {};
}

}  // namespace aufwind::anonymous
