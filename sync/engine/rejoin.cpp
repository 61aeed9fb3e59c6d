// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/rejoin.h"

#include "sync/engine/packed.h"
#include "sync/merge/plant.h"
#include "sync/merge/text_rename.h"
#include "sync/protocol/codec.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace aufwind::engine {
namespace {

constexpr std::uint32_t kOutboxChunk = 500;
/// Where mutations wait while they change places: behind every number that there will ever be.
constexpr std::uint64_t kAside = std::uint64_t{1} << 62;

std::uint64_t digestOf(const store::OutboxEntry& entry) {
    const auto mutation = protocol::mutationFromBytes(entry.content);
    if (!mutation) {
        return 0;
    }
    wire::Mutation message;
    protocol::encode(*mutation, message);
    return protocol::digestOf(message);
}

class Settling {
  public:
    Settling(Core& core, store::Writer& writer, const wire::Response& response, Rebase& rebase)
        : core_(core),
          writer_(writer),
          response_(response),
          rebase_(rebase),
          last_(std::max(response.last_mutation(), core.checkpoint.results)) {}

    Result<OtherNumbers> run() {
        auto settled = settle();
        return settled ? Result<OtherNumbers>(std::move(others_)) : settled.error();
    }

  private:
    using EachEntry = std::function<Result<bool>(const store::OutboxEntry&)>;

    Result<void> settle() {
        auto found = findOthers();
        auto decided = found ? choose() : Result<bool>(found.error());
        if (!decided || !*decided) {
            return decided ? Result<void>() : decided.error();
        }
        // Who begins with nothing takes no edit until the letters of before are here.
        if (!moved_.empty() || !others_.empty() || (last_ > core_.lastNumber && !core_.returning)) {
            agent_ = last_;
        }
        auto done = moved_.empty() ? fillHoles() : move();
        if (done && agent_ != core_.agent) {
            core_.agent = agent_;
            std::string number;
            pack(number, agent_);
            done = writer_.setState(kTextAgent, number);
        }
        if (!done) {
            return done;
        }
        core_.checkpoint.results = std::max(core_.checkpoint.results, last_);
        core_.sentUpTo = core_.lastNumber;
        core_.rejoining = false;
        return writer_.dropState(kRejoining);
    }

    /// In the order of their numbers, until the answer is no.
    Result<void> each(std::uint64_t after, const EachEntry& look) {
        while (true) {
            auto entries = writer_.outbox(after, kOutboxChunk);
            if (!entries) {
                return entries.error();
            }
            for (const store::OutboxEntry& entry : *entries) {
                after = entry.number;
                auto more = look(entry);
                if (!more || !*more) {
                    return more ? Result<void>() : more.error();
                }
            }
            if (entries->size() < kOutboxChunk) {
                return {};
            }
        }
    }

    /// Finds what was judged under another number than that under which it waits.
    Result<void> findOthers() {
        std::map<std::uint64_t, std::uint64_t> untaken;  // numbers of results by what they are of
        for (const wire::MutationResult& result : response_.commit().results()) {
            if (result.of() != 0) {
                untaken.emplace(result.of(), result.number());
            }
        }
        if (untaken.empty()) {
            return {};
        }
        return each(0, [&](const store::OutboxEntry& entry) -> Result<bool> {
            const auto result = untaken.find(digestOf(entry));
            if (result != untaken.end()) {
                if (result->second != entry.number) {
                    others_.emplace(result->second, entry.number);
                    judged_.insert(entry.number);
                    core_.undo.clear();
                }
                untaken.erase(result);
            }
            return !untaken.empty();
        });
    }

    /// Finds what gets another number. No where that cannot be said yet: its result may stand under any.
    Result<bool> choose() {
        const auto& results = response_.commit().results();
        std::map<std::uint64_t, const wire::MutationResult*> told;
        for (const wire::MutationResult& result : results) {
            told[result.number()] = &result;
        }
        const bool isAll =
            !response_.commit().more() && (told.empty() || told.rbegin()->first >= response_.last_mutation());
        bool isDecided = true;
        auto looked = each(0, [&](const store::OutboxEntry& entry) -> Result<bool> {
            const auto result = told.find(entry.number);
            const bool isTaken =
                judged_.contains(entry.number) || (result != told.end() && isResultOf(*result->second, entry));
            if (!isTaken && (entry.number <= last_ || !moved_.empty())) {
                isDecided = isAll;
                moved_.push_back(entry.number);
            }
            return isDecided && (entry.number <= last_ || !moved_.empty());
        });
        return looked ? Result<bool>(isDecided) : looked.error();
    }

    Result<void> move() {
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            if (auto put = putAside(moved_[i], i); !put) {
                return put;
            }
        }
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            auto entry = take(kAside + i);
            if (!entry) {
                return entry.error();
            }
            entry->number = last_ + 1 + i;
            if (auto put = writer_.appendOutbox(*entry); !put) {
                return put;
            }
        }
        core_.lastNumber = last_ + moved_.size();
        core_.undo.clear();  // its steps name the numbers and the letters of before
        return {};
    }

    Result<store::OutboxEntry> take(std::uint64_t number) {
        auto entries = writer_.outbox(number - 1, 1);
        if (!entries) {
            return entries.error();
        }
        if (entries->empty() || entries->front().number != number) {
            return Error{ErrorCode::internal, "a waiting mutation has gone"};
        }
        auto dropped = writer_.dropOutbox(number);
        return dropped ? Result<store::OutboxEntry>(std::move(entries->front())) : dropped.error();
    }

    Result<void> putAside(std::uint64_t number, std::size_t place) {
        auto entry = take(number);
        auto mutation = entry ? protocol::mutationFromBytes(entry->content) : Result<merge::Mutation>(entry.error());
        if (!mutation) {
            return mutation.error();
        }
        // Should the store be put back once more, that tells what the server has had.
        mutation->origin = planted(Plant::forgetOrigin) ? 0 : digestOf(*entry);
        for (merge::Operation& operation : mutation->operations) {
            if (auto renamed = rename(*mutation, operation, operation.field, operation.update); !renamed) {
                return renamed;
            }
            for (merge::Initial& initial : operation.initial) {
                if (auto renamed = rename(*mutation, operation, initial.field, initial.update); !renamed) {
                    return renamed;
                }
            }
        }
        for (const auto& [entity, id] : entry->rows) {
            rebase_.touch({entity, id});
        }
        mutation->agent = agent_;
        mutation->number = last_ + 1 + place;
        entry->content = protocol::toBytes(*mutation);
        entry->number = kAside + place;
        return writer_.appendOutbox(*entry);
    }

    Result<void> rename(const merge::Mutation& mutation, const merge::Operation& operation, FieldNumber field,
                        std::string& update) {
        if (update.empty() || mutation.agent == agent_) {
            return {};
        }
        const merge::AgentId to{merge::textAgent(core_.device, agent_).bytes};
        auto& text = texts_.try_emplace({{operation.entity, operation.id}, field}, to).first->second;
        auto renamed = text.rename(update, {merge::textAgent(core_.device, mutation.agent).bytes});
        if (!renamed) {
            return renamed.error();
        }
        update = std::move(*renamed);
        return {};
    }

    Result<void> fillHoles() {
        std::uint64_t next = std::max(core_.checkpoint.results, last_) + 1;
        auto filled = each(0, [&](const store::OutboxEntry& entry) -> Result<bool> {
            for (; next < entry.number; ++next) {
                const merge::Mutation nothing{
                    next, core_.schema.version(), Stamp{core_.hybrid.last(), core_.device}, {}, 0};
                if (auto put = writer_.appendOutbox({next, entry.written, protocol::toBytes(nothing), {}}); !put) {
                    return put.error();
                }
                core_.waiting += 1;
            }
            next = std::max(next, entry.number + 1);
            return true;
        });
        core_.lastNumber = std::max(core_.lastNumber, last_);
        return filled;
    }

    Core& core_;
    store::Writer& writer_;
    const wire::Response& response_;
    Rebase& rebase_;
    /// The newest number that was used, also where a server that was restored since does not know it any more.
    const std::uint64_t last_;
    std::uint64_t agent_ = core_.agent;
    std::vector<std::uint64_t> moved_;
    OtherNumbers others_;
    std::set<std::uint64_t> judged_;  ///< that wait under another number
    std::map<std::pair<RowKey, FieldNumber>, merge::TextRename> texts_;
};

}  // namespace

Result<void> adopt(Core& core, const std::vector<store::OutboxEntry>& entries) {
    if (core.lastNumber > 0 || core.checkpoint.lastSync != 0 || !core.checkpoint.scopes.empty()) {
        return Error{ErrorCode::conflict, "the store is not new"};
    }
    auto written = core.write([&](store::Writer& writer) -> Result<void> {
        for (const store::OutboxEntry& entry : entries) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                continue;
            }
            core.hybrid.observe(mutation->stamp);
            core.lastNumber = std::max(core.lastNumber, entry.number);
            if (auto appended = writer.appendOutbox(entry); !appended) {
                return appended;
            }
        }
        // Of what came before them no result is wanted any more.
        core.checkpoint.results = entries.empty() ? 0 : entries.front().number - 1;
        auto saved = core.checkpoint.save(writer, false);
        if (saved) {
            saved = writer.setState(kRejoining, "1");
        }
        if (saved) {
            saved = writer.setState(kReturning, "1");
        }
        return saved ? core.saveClock(writer) : saved;
    });
    return written ? core.reload() : written;
}

Result<void> rejoin(Core& core) {
    return core.write([&](store::Writer& writer) {
        core.rejoining = true;
        return writer.setState(kRejoining, "1");
    });
}

bool isResultOf(const wire::MutationResult& result, const store::OutboxEntry& entry) {
    // None is told of what the request has held: the server has compared that itself.
    return result.of() == 0 || result.of() == digestOf(entry);
}

Result<bool> tellsOfAnotherHistory(const Core& core, store::Writer& writer, const wire::Response& response) {
    if (response.last_mutation() > core.lastNumber) {
        return true;
    }
    for (const wire::MutationResult& result : response.commit().results()) {
        if (result.of() == 0 || result.number() == 0) {
            continue;
        }
        auto entries = writer.outbox(result.number() - 1, 1);
        if (!entries) {
            return entries.error();
        }
        if (!entries->empty() && entries->front().number == result.number() && !isResultOf(result, entries->front())) {
            return true;
        }
    }
    return false;
}

Result<OtherNumbers> settleNumbers(Core& core, store::Writer& writer, const wire::Response& response, Rebase& rebase) {
    Settling settling(core, writer, response, rebase);
    return settling.run();
}

}  // namespace aufwind::engine
