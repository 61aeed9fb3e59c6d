// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_repeats.h"
#include "sync/merge/text_state.h"
#include "sync/merge/text_utf8.h"

#include <algorithm>

namespace aufwind::merge::text {
namespace {

/// Reads steps and their text in lockstep with the runs that they belong to.
class StepCursor {
  public:
    StepCursor(const History& history, std::string_view content, bool hasContent)
        : steps_(history.steps),
          content_(content),
          hasContent_(hasContent),
          ascii_(content.size() == history.insertedUnits) {}

    /// Calls `each(kind, position, count, utf8)` for the parts of the next `count` units.
    template <typename Each>
    void take(std::uint32_t count, Each each) {
        while (count > 0) {
            const History::Step& step = steps_[index_];
            const std::uint32_t here = std::min(count, step.count - done_);
            std::uint32_t position = step.position;
            std::string_view utf8;
            if (step.kind == OpKind::insert) {
                position += done_;
                if (hasContent_) {
                    utf8 = content_.substr(0, ascii_ ? here : byteOffset(content_, here));
                    content_.remove_prefix(utf8.size());
                }
            } else if (step.kind == OpKind::eraseBackward) {
                position += step.count - done_ - here;
            }
            each(step.kind, position, here, utf8);
            done_ += here;
            count -= here;
            if (done_ == step.count) {
                done_ = 0;
                ++index_;
            }
        }
    }

  private:
    const std::vector<History::Step>& steps_;
    std::string_view content_;
    bool hasContent_;
    bool ascii_;
    std::size_t index_ = 0;
    std::uint32_t done_ = 0;
};

class Importer {
  public:
    Importer(TextGraph& graph, OpLog& ops, const History& history, std::string_view content, HistoryUse use)
        : graph_(graph),
          ops_(ops),
          history_(history),
          use_(use),
          steps_(history, content, use == HistoryUse::update),
          repeats_(graph, ops) {}

    ImportOutcome run(const std::function<bool()>& restore) {
        switch (resolveAgents(graph_, history_, agents_)) {
            case AgentOutcome::resolved:
                break;
            case AgentOutcome::unknown:
                return ImportOutcome::missingParents;
            case AgentOutcome::tooMany:
                return ImportOutcome::tooLarge;
        }
        const Lv before = graph_.end();
        for (const History::Run& run : history_.runs) {
            starts_.push_back(unit_);
            const ImportOutcome outcome = takeRun(run);
            if (outcome != ImportOutcome::imported) return outcome;
            unit_ += run.count;
        }
        if (repeats_.needContent() && !restore()) return ImportOutcome::damaged;
        if (!repeats_.lettersMatch()) return ImportOutcome::conflict;
        return graph_.end() == before ? ImportOutcome::nothingNew : ImportOutcome::imported;
    }

  private:
    ImportOutcome takeRun(const History::Run& run) {
        const std::uint32_t agent = agents_[run.agent];
        for (std::uint32_t done = 0; done < run.count;) {
            const auto stretch = graph_.stretch(agent, run.seq + done, run.count - done);
            if (stretch.known) {
                if (use_ == HistoryUse::document) return ImportOutcome::malformed;
                if (!repeats(run, agent, done, stretch.count)) return ImportOutcome::conflict;
            } else {
                if (stretch.count > kMaxTextUnits - graph_.end()) return ImportOutcome::tooLarge;
                if (!findParents(run, agent, done)) return ImportOutcome::missingParents;
                if (!append(run, agent, run.seq + done, stretch.count)) return ImportOutcome::malformed;
            }
            done += stretch.count;
        }
        return ImportOutcome::imported;
    }

    bool repeats(const History::Run& run, std::uint32_t agent, std::uint32_t done, std::uint32_t count) {
        Lv at = *graph_.find(agent, run.seq + done);
        bool same = findParents(run, agent, done) && repeats_.follow(at, count, parents_);
        steps_.take(count, [&](OpKind kind, std::uint32_t position, std::uint32_t part, std::string_view utf8) {
            same = same && repeats_.doThis(at, kind, position, part, utf8);
            at += part;
        });
        return same;
    }

    bool findParents(const History::Run& run, std::uint32_t agent, std::uint32_t done) {
        parents_.clear();
        if (done > 0) {
            parents_.push_back(*graph_.find(agent, run.seq + done - 1));
            return true;
        }
        for (std::uint32_t i = 0; i < run.parentCount; ++i) {
            const History::Parent& parent = history_.parents[run.firstParent + i];
            const auto found =
                parent.inside ? findInside(parent.unit) : graph_.find(agents_[parent.agent], parent.unit);
            if (!found) return false;
            parents_.push_back(*found);
        }
        std::sort(parents_.begin(), parents_.end());
        parents_.erase(std::unique(parents_.begin(), parents_.end()), parents_.end());
        return true;
    }

    std::optional<Lv> findInside(std::uint32_t unit) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), unit);
        const auto index = static_cast<std::size_t>(after - starts_.begin()) - 1;
        const History::Run& run = history_.runs[index];
        return graph_.find(agents_[run.agent], run.seq + (unit - starts_[index]));
    }

    bool append(const History::Run& run, std::uint32_t agent, std::uint32_t seq, std::uint32_t count) {
        const Lv begin = graph_.end();
        bool mayJoin = begin > 0 && parents_.size() == 1 && parents_[0] + 1 == begin;
        graph_.append(agent, seq, count, parents_);
        steps_.take(count, [&](OpKind kind, std::uint32_t position, std::uint32_t part, std::string_view utf8) {
            ops_.append(kind, position, part, 0, utf8, mayJoin);
            mayJoin = true;
        });
        if (use_ == HistoryUse::update) return true;  // the walk that follows settles the lengths
        std::uint32_t length = parents_.empty() ? 0 : run.length;
        if (parents_.size() == 1) length = ops_.lengthAfter(parents_[0]);
        return ops_.settleLengths(begin, graph_.end(), length);
    }

    TextGraph& graph_;
    OpLog& ops_;
    const History& history_;
    HistoryUse use_;
    StepCursor steps_;
    Repeats repeats_;
    std::vector<std::uint32_t> agents_;
    std::vector<std::uint32_t> starts_;  ///< first unit of each run read so far
    std::uint32_t unit_ = 0;
    Frontier parents_;
};

}  // namespace

AgentOutcome resolveAgents(TextGraph& graph, const History& history, std::vector<std::uint32_t>& resolved) {
    for (const auto& name : history.agents) {
        if (!name.whole) {
            const auto found = graph.findShort(name.shortId);
            if (!found) return AgentOutcome::unknown;
            resolved.push_back(*found);
            continue;
        }
        if (graph.agents().size() >= kMaxTextAgents && !graph.findAgent(name.id)) return AgentOutcome::tooMany;
        resolved.push_back(graph.addAgent(name.id));
    }
    return AgentOutcome::resolved;
}

ImportOutcome importHistory(TextGraph& graph, OpLog& ops, const History& history, std::string_view content,
                            HistoryUse use, const std::function<bool()>& restore) {
    return Importer(graph, ops, history, content, use).run(restore);
}

}  // namespace aufwind::merge::text
