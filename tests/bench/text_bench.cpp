// SPDX-License-Identifier: GPL-3.0-or-later
// bench_text FILE…: figures of the text type on recorded sessions, one JSON line each; a conformance list is checked.
// Answers 1 where a recording does not end as recorded, 2 where a file cannot be read or recognised.
#include "sync/merge/text_document.h"
#include "tests/merge/text_traces.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>

namespace aufwind::merge::test {
namespace {

constexpr int kRounds = 7;
constexpr int kWrong = 1;
constexpr int kUnreadable = 2;

/// Median of several rounds: the machine has other things to do.
double medianMs(const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void print(const char* name, const std::string& file, double value, const char* unit) {
    std::printf("{\"name\":\"%s\",\"file\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}\n", name, file.c_str(), value, unit);
    std::fflush(stdout);
}

int wrong(const std::string& file, const char* what) {
    std::fprintf(stderr, "bench_text: %s: %s\n", file.c_str(), what);
    return kWrong;
}

void edit(TextDocument& document, const AgentId& agent, const Patch& patch) {
    if (patch.removed > 0) (void)document.erase(agent, patch.position, patch.removed);
    if (!patch.inserted.empty()) (void)document.insert(agent, patch.position, patch.inserted);
}

/// Size and load of a whole history; 0 where all is well.
int benchStorage(const TextDocument& document, const std::string& file) {
    const auto stored = document.encode(Effort::thorough);
    if (!stored) return wrong(file, stored.error().detail.c_str());
    bool same = true;
    print("text_load", file, medianMs([&] {
              const auto loaded = TextDocument::decode(*stored);
              same &= loaded && loaded->text() == document.text();
          }),
          "ms");
    print("text_size", file, static_cast<double>(stored->size()), "bytes");
    TextDocument edited = document;
    print("text_save", file, medianMs([&] {
              edit(edited, agentNumbered(1), {edited.length() / 2, 0, "x"});
              same &= edited.encode(Effort::quick).ok();
          }),
          "ms");
    print("text_compact", file, medianMs([&] { same &= document.encode(Effort::thorough).ok(); }), "ms");
    const auto loaded = TextDocument::decode(*stored);
    if (!same || !loaded || !loaded->verify()) return wrong(file, "what was stored is not what was read");
    return 0;
}

/// Taking a whole history in as one update, which walks everything that is concurrent in it.
int benchMerge(const TextDocument& document, const std::string& file, const char* name, const std::string& expected) {
    const auto update = document.encodeSince({});
    if (!update) return wrong(file, update.error().detail.c_str());
    bool same = true;
    print(name, file, medianMs([&] {
              TextDocument other;
              same &= other.apply(*update).status == ApplyStatus::applied && other.text() == expected;
          }),
          "ms");
    return same ? 0 : wrong(file, "the merged text is not the expected one");
}

int bench(const SequentialTrace& trace, const std::string& file) {
    const AgentId agent = agentNumbered(0x5eed'0001'c0de'f00d);
    const auto replay = [&] {
        TextDocument document;
        edit(document, agent, {0, 0, trace.startContent});
        for (const Patch& patch : trace.patches) edit(document, agent, patch);
        return document;
    };
    TextDocument document = replay();
    if (document.text() != trace.endContent) return wrong(file, "the replayed text is not the recorded one");
    print("text_replay", file, medianMs([&] { (void)replay(); }), "ms");
    if (const int answer = benchStorage(document, file)) return answer;

    TextDocument live;
    edit(live, agent, {0, 0, trace.startContent});
    std::size_t bytes = 0;
    std::size_t updates = 0;
    for (const Patch& patch : trace.patches) {
        for (int half = 0; half < 2; ++half) {
            if (half == 0 ? patch.removed == 0 : patch.inserted.empty()) continue;
            const auto made = half == 0 ? live.erase(agent, patch.position, patch.removed)
                                        : live.insert(agent, patch.position, patch.inserted);
            const auto update = made ? live.encodeEdit(*made) : Result<std::string>(made.error());
            if (!update) return wrong(file, "an edit has no update");
            bytes += update->size();
            ++updates;
        }
    }
    print("text_update", file, static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(updates, 1)),
          "bytes");
    return benchMerge(document, file, "text_receive", trace.endContent);
}

int bench(const ConcurrentTrace& trace, const std::string& file) {
    const auto updates = updatesOf(trace);
    bool applied = true;
    const auto replay = [&] {
        TextDocument document;
        for (const auto& update : updates) applied &= document.apply(update).status == ApplyStatus::applied;
        return document;
    };
    TextDocument document = replay();
    if (!applied || document.text() != trace.endContent)
        return wrong(file, "the replayed text is not the recorded one");
    print("text_replay", file, medianMs([&] { (void)replay(); }), "ms");
    if (const int answer = benchStorage(document, file)) return answer;

    // What each edit would cost on the wire: what its author's replica sends to those who know what it knew.
    TextDocument live;
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (const auto& update : updates) {
        const Version before = live.version();
        (void)live.apply(update);
        const auto sent = live.encodeSince(before);
        if (!sent) return wrong(file, "an edit has no update");
        bytes += sent->size();
        ++count;
    }
    print("text_update", file, static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(count, 1)),
          "bytes");
    return benchMerge(document, file, "text_merge", trace.endContent);
}

int bench(const Conformance& list, const std::string& file) {
    std::size_t passed = 0;
    for (const auto& entry : list.documents) {
        TextDocument document;
        bool applied = true;
        for (const auto& update : updatesOf(entry)) applied &= document.apply(update).status == ApplyStatus::applied;
        passed += applied && document.text() == entry.endContent;
    }
    std::printf("{\"name\":\"text_conformance\",\"file\":\"%s\",\"value\":%zu,\"of\":%zu,\"unit\":\"documents\"}\n",
                file.c_str(), passed, list.documents.size());
    return passed == list.documents.size() ? 0 : wrong(file, "some documents do not end as recorded");
}

/// Two people write 10,000 edits each without a network, then one takes in the other's.
int benchTwoBranches() {
    constexpr int kEdits = 10'000;
    const std::string label = "built-in";
    TextDocument common;
    (void)common.insert(agentNumbered(0), 0, std::string(2'000, 'x'));
    TextDocument branches[2] = {common, common};
    // A generator of two lines, because the peers' script makes the very same branches.
    std::uint32_t state = 20'250;
    const auto random = [&](std::size_t below) {
        state = state * 1'664'525u + 1'013'904'223u;
        return (state >> 8) % below;
    };
    for (int branch = 0; branch < 2; ++branch) {
        const AgentId agent = agentNumbered(static_cast<std::size_t>(branch) + 1);
        std::size_t cursor = 0;
        TextDocument& document = branches[branch];
        for (int i = 0; i < kEdits; ++i) {
            if (random(20) == 0) cursor = random(document.length() + 1);
            if (random(5) == 0 && cursor > 0) {
                (void)document.erase(agent, --cursor, 1);
            } else {
                (void)document.insert(agent, cursor++, std::string(1, static_cast<char>('a' + random(26))));
            }
        }
    }
    const auto update = branches[1].encodeSince(branches[0].version());
    const auto answer = branches[0].encodeSince(branches[1].version());
    if (!update || !answer) return wrong(label, "a branch has no update");
    std::vector<TextDocument> copies(kRounds, branches[0]);
    std::size_t next = 0;
    print("text_merge_two_branches", label, medianMs([&] { (void)copies[next++].apply(*update); }), "ms");
    (void)branches[1].apply(*answer);
    return copies[0].text() == branches[1].text() ? 0 : wrong(label, "the two branches do not converge");
}

int run(const std::vector<std::string>& files) {
    int answer = benchTwoBranches();
    for (const std::string& path : files) {
        const Reading reading = readRecording(path);
        if (!reading.recording) {
            std::fprintf(stderr, "bench_text: %s\n", reading.error.c_str());
            return kUnreadable;
        }
        const std::string file = std::filesystem::path(path).filename().string();
        answer = std::max(
            answer, std::visit([&](const auto& recording) { return bench(recording, file); }, *reading.recording));
    }
    return answer;
}

}  // namespace
}  // namespace aufwind::merge::test

int main(int count, char** arguments) {
    return aufwind::merge::test::run(std::vector<std::string>(arguments + 1, arguments + count));
}
