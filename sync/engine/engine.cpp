// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/engine.h"

#include "models/store/lost_values.h"
#include "sync/engine/ahead.h"
#include "sync/engine/contents.h"
#include "sync/engine/core.h"
#include "sync/engine/digest.h"
#include "sync/engine/inbox.h"
#include "sync/engine/local_edits.h"
#include "sync/engine/outgoing.h"
#include "sync/engine/refusals.h"
#include "sync/engine/rejoin.h"
#include "sync/engine/texts.h"
#include "sync/merge/plant.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

class DeviceEngine final : public Engine {
  public:
    DeviceEngine(store::Store& store, const Uuid& person, const Uuid& device, const Clock& clock, Entropy& entropy)
        : core_(store, person, device, clock, entropy), edits_(core_), contents_(core_) {}

    Result<void> start() {
        auto reader = core_.store.reader();
        if (!reader) {
            return reader.error();
        }
        core_.reader = std::move(*reader);
        if (auto bound = core_.bind(); !bound) {
            return bound;
        }
        auto loaded = core_.reload();
        // A run before this one may have sent everything that waits.
        core_.sentUpTo = core_.lastNumber;
        return loaded ? contents_.start() : loaded;
    }

    Result<void> together(const std::function<Result<void>()>& edits) override { return edits_.together(edits); }
    Result<void> inParts(const std::function<Result<void>()>& edits) override { return edits_.inParts(edits); }
    Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields) override {
        return edits_.create(entity, fields);
    }
    Result<void> set(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) override {
        return edits_.set({entity, id}, fields);
    }
    Result<void> addElement(EntityNumber entity, const Uuid& id, FieldNumber field, const Uuid& element) override {
        return edits_.changeElement({entity, id}, field, element, true);
    }
    Result<void> removeElement(EntityNumber entity, const Uuid& id, FieldNumber field, const Uuid& element) override {
        return edits_.changeElement({entity, id}, field, element, false);
    }
    Result<void> move(EntityNumber entity, const Uuid& id, const Uuid& after, const Uuid& before) override {
        return edits_.move({entity, id}, after, before);
    }
    Result<std::string> placeBetween(EntityNumber entity, const Uuid& id, std::string_view low,
                                     std::string_view high) override {
        return edits_.placeBetween({entity, id}, low, high);
    }
    Result<void> remove(EntityNumber entity, const Uuid& id) override { return edits_.changeLife({entity, id}, false); }
    Result<void> restore(EntityNumber entity, const Uuid& id) override { return edits_.changeLife({entity, id}, true); }
    Result<void> editText(EntityNumber entity, const Uuid& id, FieldNumber field,
                          const std::vector<TextChange>& changes) override {
        return edits_.editText({entity, id}, field, changes);
    }
    Result<TextVersion> textVersion(EntityNumber entity, const Uuid& id, FieldNumber field) override;
    Result<std::optional<TextMark>> markNow(EntityNumber entity, const Uuid& id, FieldNumber field,
                                            const TextMark& mark) override;
    Result<std::vector<TextTurn>> textTurns(EntityNumber entity, const Uuid& id, FieldNumber field) override;
    Result<std::vector<TextPassage>> textPassages(EntityNumber entity, const Uuid& id, FieldNumber field,
                                                  std::uint32_t end) override;
    Result<void> undo() override { return edits_.undo(); }
    Result<void> redo() override { return edits_.redo(); }
    std::vector<LeftAsIs> leftAsIs() const override { return edits_.leftAsIs(); }
    bool canUndo() const override { return core_.undo.canUndo(); }
    bool canRedo() const override { return core_.undo.canRedo(); }

    Result<std::optional<wire::Request>> request(bool ask) override {
        const bool isSent = core_.sentUpTo >= core_.lastNumber && planted(Plant::waitForHint);
        const bool mayPush = core_.waiting > 0 && !core_.readOnly() && !isSent;
        if (!ask && !mayPush && core_.checkpoint.filling.empty()) {
            return std::optional<wire::Request>();
        }
        auto made = makeRequest(core_, core_.checkpoint, 0);
        if (!made) {
            return made.error();
        }
        asked_ = true;
        ahead_.reset();
        exchange_ = ++exchanges_;
        pushed_ = newestOf(*made);
        made->mutable_hello()->set_exchange(exchange_);
        return std::optional<wire::Request>(std::move(*made));
    }

    Result<std::optional<wire::Request>> requestAhead(const wire::Response& response) override {
        ahead_.reset();
        const bool isNewest = asked_ && response.exchange() != 0 && response.exchange() == exchange_;
        auto after = isNewest ? standingAfter(core_, response, pushed_) : std::nullopt;
        if (!after) {
            return std::optional<wire::Request>();
        }
        auto made = makeRequest(core_, *after, after->results);
        if (!made) {
            return made.error();
        }
        made->mutable_hello()->set_ahead(true);
        made->mutable_hello()->set_exchange(++exchanges_);
        const std::uint64_t pushed = newestOf(*made);
        ahead_ = Ahead{exchanges_, pushed, std::move(*after)};
        return std::optional<wire::Request>(std::move(*made));
    }

    Result<bool> receive(const wire::Response& response) override {
        // A late one: where the device stands has moved on since. A server of before says no number.
        const bool isLate = response.exchange() != 0 && response.exchange() != exchange_;
        if (!asked_ || (isLate && !planted(Plant::takeLate))) {
            return false;
        }
        asked_ = false;
        const auto ahead = std::exchange(ahead_, std::nullopt);
        edits_.endTyping();
        bool progressed = false;
        std::vector<std::uint64_t> refused;
        if (planted(Plant::halfTransaction)) {
            core_.checkpoint.cursor = std::max(core_.checkpoint.cursor, response.commit().cursor());
            (void)core_.write([&](store::Writer& writer) { return core_.checkpoint.save(writer, false); });
        }
        auto applied = core_.write([&](store::Writer& writer) -> Result<void> {
            Inbox inbox(core_, writer, response);
            auto done = inbox.run();
            progressed = inbox.progressed();
            refused = inbox.refused();
            return done ? contents_.follow(writer, inbox.purged()) : done;
        });
        if (!applied) {
            core_.undo.clear();  // it may have followed changes that are not there now
            return applied.error();
        }
        for (std::uint64_t number : refused) {
            core_.undo.dropNumber(number);
        }
        const bool mends = core_.mending.asks || !core_.mending.stale.empty();
        if (ahead && !mends && standAlike(ahead->after, core_.checkpoint)) {
            asked_ = true;
            exchange_ = ahead->exchange;
            pushed_ = ahead->pushed;
            return false;
        }
        const bool isWholeReset = response.has_reset() && response.reset().scopes().empty();
        return response.commit().more() || isWholeReset || mends ||
               (progressed && core_.waiting > 0 && !core_.readOnly());
    }

    Result<void> rejoin() override { return engine::rejoin(core_); }

    Result<void> adopt(const std::vector<store::OutboxEntry>& entries) override {
        auto adopted = engine::adopt(core_, entries);
        core_.sentUpTo = core_.lastNumber;
        return adopted;
    }

    Result<Value> keepContent(EntityNumber entity, FieldNumber field, const ContentSource& source) override;
    Result<LocalContent> content(EntityNumber entity, const Uuid& id, FieldNumber field) override {
        return contents_.find({entity, id}, field);
    }
    Result<std::string> contentPart(const std::string& hash, std::uint64_t part) override;
    Result<std::optional<wire::ContentSend>> contentToSend() override {
        // The rows that name them are not sent either.
        return core_.readOnly() ? std::optional<wire::ContentSend>() : contents_.toSend();
    }
    Result<void> contentSent(const std::string& hash, const wire::ContentState& state) override {
        return contents_.sent(hash, state);
    }
    void contentRefused(const std::string& hash, const Error& why) override { contents_.park(hash, why); }
    void resumeContents() override { contents_.unpark(); }
    Result<std::vector<store::ExportNote>> untoldExports() override {
        auto notes = store::exportNotes(*core_.reader);
        if (!notes) return notes.error();
        for (store::ExportNote& note : *notes)
            note.at = std::max<std::int64_t>(0, note.at - core_.checkpoint.clockOffset);
        return notes;
    }
    Result<void> exportTold(const Uuid& id) override { return store::forgetExport(core_.store, id); }
    Result<wire::ContentFetch> contentToFetch(EntityNumber entity, const Uuid& id, FieldNumber field) override {
        return contents_.toFetch({entity, id}, field);
    }
    Result<bool> takeContent(EntityNumber entity, const Uuid& id, FieldNumber field,
                             const wire::ContentPart& part) override {
        return contents_.take({entity, id}, field, part);
    }

    Position position() const override { return {core_.checkpoint.cursor, core_.checkpoint.progress}; }
    Result<Status> status() override;
    bool leaseEnded() const;
    Result<std::vector<Refusal>> refusals() override { return listRefusals(core_); }
    Result<void> dropRefusal(std::uint64_t number) override { return engine::dropRefusal(core_, number); }
    Result<void> retryRefusal(std::uint64_t number) override {
        return engine::retryRefusal(core_, edits_, number, nullptr);
    }
    Result<void> retryRefusal(std::uint64_t number, const std::string& text) override {
        return engine::retryRefusal(core_, edits_, number, &text);
    }
    Result<void> restoreSuperseded(EntityNumber entity, const Uuid& id, FieldNumber field, const Stamp& lost) override;
    Result<std::string> digest() override { return digestOf(*core_.reader); }

  private:
    /// What `look` says of a text, which stays open for the next who asks or edits.
    template <typename T>
    Result<T> inText(EntityNumber entity, const Uuid& id, FieldNumber field,
                     const std::function<Result<T>(merge::TextDocument&)>& look);

    /// The newest mutation that the server knows of with this request.
    static std::uint64_t newestOf(const wire::Request& request) {
        return request.push().empty() ? request.hello().last_mutation() : request.push().rbegin()->number();
    }

    /// A request that was made before the response to the one before it was applied.
    struct Ahead {
        std::uint64_t exchange = 0;
        std::uint64_t pushed = 0;
        Checkpoint after;
    };

    Core core_;
    LocalEdits edits_;
    Contents contents_;
    bool asked_ = false;
    std::uint64_t exchanges_ = 0;  ///< that were ever made
    std::uint64_t exchange_ = 0;   ///< names the request whose answer is waited for
    std::uint64_t pushed_ = 0;     ///< see newestOf()
    std::optional<Ahead> ahead_;
};

Result<Value> DeviceEngine::keepContent(EntityNumber entity, FieldNumber field, const ContentSource& source) {
    const schema::Entity* found = core_.schema.entity(entity);
    const schema::Field* described = found != nullptr ? found->field(field) : nullptr;
    if (described == nullptr || !edits_.isOpen()) {
        return Error{ErrorCode::invalid, "no such field, or no step to keep a content with"};
    }
    return contents_.keep(edits_.writer(), *described, source);
}

Result<std::string> DeviceEngine::contentPart(const std::string& hash, std::uint64_t part) {
    auto bytes = core_.reader->contentPart(hash, part);
    if (!bytes) {
        return bytes.error();
    }
    return *bytes ? Result<std::string>(std::move(**bytes)) : Error{ErrorCode::notFound, "no such part here"};
}

// In the server's time, as far as it is known here: a clock that is wrong by years was so at the last contact as well,
// and one that was set back since then still has the stamps before it that it has given.
bool DeviceEngine::leaseEnded() const {
    const Checkpoint& last = core_.checkpoint;
    const std::int64_t now = std::max(core_.clock.now(), static_cast<std::int64_t>(core_.hybrid.last() >> 16));
    const auto lease = static_cast<std::int64_t>(core_.leaseDays) * 24 * 3600 * 1000;
    return last.lastSync != 0 && now - (last.lastSync - last.clockOffset) > lease;
}

Result<Status> DeviceEngine::status() {
    auto refused = core_.reader->refused();
    auto merged = store::lostValues(*core_.reader, core_.schema);
    if (!refused || !merged) {
        return refused ? merged.error() : refused.error();
    }
    Status status;
    status.device = core_.device;
    status.person = core_.person;
    status.cursor = core_.checkpoint.cursor;
    status.waiting = core_.waiting;
    status.refused = refused->size();
    status.contents = contents_.waiting();
    status.contentRefused = contents_.refusal();
    status.merged = merged->size();
    status.filling = !core_.checkpoint.filling.empty() || core_.checkpoint.lastSync == 0 ||
                     (core_.checkpoint.scopes.empty() && planted(Plant::neverRest));
    status.readOnly = core_.readOnly();
    status.leaseEnded = leaseEnded();
    status.leaseDays = core_.leaseDays;
    status.clockOffset = core_.checkpoint.clockOffset;
    status.lastSync = core_.checkpoint.lastSync;
    status.progress = core_.checkpoint.progress;
    return status;
}

template <typename T>
Result<T> DeviceEngine::inText(EntityNumber entity, const Uuid& id, FieldNumber field,
                               const std::function<Result<T>(merge::TextDocument&)>& look) {
    const schema::Entity* known = core_.schema.entity(entity);
    const schema::Field* text = known != nullptr ? known->field(field) : nullptr;
    if (text == nullptr || text->type != schema::Type::collaborativeText) {
        return Error{ErrorCode::invalid, "not a collaborative text"};
    }
    const auto row = core_.reader->find(entity, id);
    if (!row || !*row) {
        return row ? Error{ErrorCode::notFound, "no such row"} : row.error();
    }
    const std::string_view graph = graphOf((*row)->cell(field));
    auto document = core_.texts.take(graph);
    if (!document) {
        return document.error();
    }
    auto seen = look(*document);
    core_.texts.put(graph, std::move(*document));
    return seen;
}

Result<TextVersion> DeviceEngine::textVersion(EntityNumber entity, const Uuid& id, FieldNumber field) {
    return inText<TextVersion>(entity, id, field, [](const merge::TextDocument& text) { return versionOf(text); });
}

Result<std::optional<TextMark>> DeviceEngine::markNow(EntityNumber entity, const Uuid& id, FieldNumber field,
                                                      const TextMark& mark) {
    return inText<std::optional<TextMark>>(entity, id, field,
                                           [&](merge::TextDocument& text) { return markIn(text, mark); });
}

Result<std::vector<TextTurn>> DeviceEngine::textTurns(EntityNumber entity, const Uuid& id, FieldNumber field) {
    return inText<std::vector<TextTurn>>(entity, id, field,
                                         [](const merge::TextDocument& text) { return turnsOf(text); });
}

Result<std::vector<TextPassage>> DeviceEngine::textPassages(EntityNumber entity, const Uuid& id, FieldNumber field,
                                                            std::uint32_t end) {
    return inText<std::vector<TextPassage>>(entity, id, field,
                                            [end](const merge::TextDocument& text) { return passagesOf(text, end); });
}

Result<void> DeviceEngine::restoreSuperseded(EntityNumber entity, const Uuid& id, FieldNumber field,
                                             const Stamp& lost) {
    auto row = core_.reader->find(entity, id);
    if (!row) {
        return row.error();
    }
    const Cell* cell = *row ? (*row)->cell(field) : nullptr;
    if (cell == nullptr) {
        return Error{ErrorCode::notFound, "no such value"};
    }
    const auto at = std::find_if(cell->superseded.begin(), cell->superseded.end(),
                                 [&](const Superseded& candidate) { return candidate.stamp == lost; });
    return at != cell->superseded.end() ? edits_.setField({entity, id}, field, at->value, /*guarded=*/false)
                                        : Result<void>(Error{ErrorCode::notFound, "no such value"});
}

}  // namespace

Result<std::unique_ptr<Engine>> Engine::open(store::Store& store, const Uuid& person, const Uuid& device,
                                             const Clock& clock, Entropy& entropy) {
    auto engine = std::make_unique<DeviceEngine>(store, person, device, clock, entropy);
    if (auto started = engine->start(); !started) {
        return started.error();
    }
    return std::unique_ptr<Engine>(std::move(engine));
}

}  // namespace aufwind::engine
