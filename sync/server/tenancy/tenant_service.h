// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/environment.h"
#include "models/schema/record.h"
#include "models/schema/result.h"
#include "models/schema/text_name.h"
#include "sync/merge/operation.h"
#include "sync/protocol/aufwind.pb.h"
#include "sync/server/audit/audit_log.h"
#include "sync/server/storage/tenant_keys.h"
#include "sync/server/tenancy/content_rules.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Everything the server does for one tenant: judge mutations, store rows, answer exchanges. An object of this kind is
/// opened for a tenant and has no way to name another.
namespace aufwind::server {

/// Whose exchange it is; taken from the session, never from a message.
struct Caller {
    Uuid person;  ///< employee
    Uuid device;
    bool confirmed = false;  ///< has entered the password again a moment ago
};

/// Somebody asked for what is not theirs to see. Grouped and delivered by whoever listens. No text of people.
struct Alert {
    std::string what;
    Uuid person;
    EntityNumber entity = 0;
    std::int64_t at = 0;
};

struct TenantOptions {
    std::filesystem::path path;          ///< of the tenant's file; ":memory:" for the simulation
    std::string postgres;                ///< connection string of a database instead of a file; `tenant` says which
    std::array<std::uint8_t, 32> key{};  ///< raw key of the tenant
    std::optional<Key> nextKey{};        ///< where a change to another was begun
    /// Where other servers may change the key: what the two are now.
    std::function<Result<TenantKeys>()> keysAnew{};
    bool durable = true;
    bool mustExist = false;  ///< a missing tenant or an empty file is an error then, as for every tenant but a new one
    Uuid tenant{};           ///< kept in a new file and compared with an old one's; nil is not
    std::function<Result<void>(std::string_view)> faults;  ///< tests: called before each durable step
};

/// A row whose id is that of a group, and the rows that its members receive for it.
struct GroupRows {
    Record group;
    std::vector<std::vector<Record>> parts;  ///< by entity, in the order that was asked for
};

struct TenantFigures {
    std::uint64_t rows = 0;
    std::uint64_t head = 0;
    std::uint64_t commits = 0;
    std::uint64_t mutations = 0;
    std::uint64_t refused = 0;
};

/// What is to become of rows that nobody receives (schema::Flow::kept). A row of these is a Record of which only the
/// entity and the values count: its id follows from the fields of the entity's identity, whose first says which row it
/// is a part of, such as a round. Neither stamp, author, sequence nor time of it is kept.
struct Kept {
    std::vector<Record> put{};  ///< in place of those of the same id
    std::vector<std::pair<EntityNumber, Uuid>> remove{};
};

inline constexpr std::size_t kKeptPageBytes = std::size_t{4} << 20;

/// The rows as they are while a decision upon them is made.
class Moment {
  public:
    virtual ~Moment() = default;
    virtual std::optional<Record> find(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<std::vector<Record>> all(EntityNumber entity) = 0;
    /// As in TenantService. An error ends the step.
    virtual std::optional<Record> kept(EntityNumber entity, const Uuid& id) = 0;
    virtual std::vector<Record> keptRows(EntityNumber entity, const Uuid& whole) = 0;
    virtual std::vector<Record> keptPage(EntityNumber entity, const Uuid& whole, const Uuid& after) = 0;

    /// Each of them, a page at a time.
    void eachKept(EntityNumber entity, const Uuid& whole, const std::function<void(const Record& row)>& take) {
        Uuid after{};
        for (auto page = keptPage(entity, whole, after); !page.empty(); page = keptPage(entity, whole, after)) {
            for (const Record& row : page) take(row);
            after = page.back().id;
        }
    }
};

class TenantService {
  public:
    virtual ~TenantService() = default;

    static Result<std::unique_ptr<TenantService>> open(const TenantOptions& options, const schema::Schema& schema,
                                                       const Clock& clock, Entropy& entropy);

    /// One exchange as PROTOCOL.md says. Synchronous, durable when it returns. Any thread; calls for one tenant run
    /// one after the other.
    virtual Result<wire::Response> exchange(const Caller& caller, const wire::Request& request) = 0;

    struct Exchange {
        Caller caller;
        const wire::Request* request = nullptr;
        Result<wire::Response> response = Error{};
    };
    /// The same for several at once with one fsync for all of them (group commit). One that fails does not touch the
    /// others.
    virtual void exchange(std::vector<Exchange>& together) = 0;

    /// Contents as PROTOCOL.md says. Durable when they return; see Contents for the errors.
    virtual Result<wire::ContentState> takeContent(const Caller& caller, const wire::ContentSend& sent,
                                                   const ContentRules& rules) = 0;
    virtual Result<wire::ContentPart> contentPart(const Caller& caller, const wire::ContentFetch& wanted) = 0;
    /// One bounded step of dropping what no row names any more. Answers the bytes that went.
    virtual Result<std::uint64_t> collectContents() = 0;

    /// Writes as the server itself: rows that nobody may write, seeding, import. Atomic and durable.
    virtual Result<void> commit(const std::vector<merge::Operation>& operations, const Uuid& author) = 0;

    /// The same for what depends upon the rows as they are: nothing is written between what `decide` sees and what it
    /// answers, on whichever server. `actor` is for the audit log; the rows are the server's own. An error of `decide`
    /// writes nothing and is the answer.
    using Decision = std::function<Result<std::vector<merge::Operation>>(Moment& moment)>;
    virtual Result<void> commit(const Decision& decide, const Uuid& actor) = 0;

    /// A step of erasing somebody: these rows become what `anew` says of each, instead of what they are and whatever
    /// merging remembers of them; nothing is where they stay. A row that is removed so keeps no text, and a content
    /// that none names any more is gone at once. Atomic and durable, and may be done again.
    struct Erasing {
        std::vector<std::pair<EntityNumber, Uuid>> rows{};
        std::function<std::optional<Record>(const Record& row)> anew{};
        bool isLast = false;          ///< what was written over is in no journal then
        std::optional<Uuid> words{};  ///< whose words lose their key before, where the store keeps such keys
        std::function<Result<std::vector<merge::Operation>>()> besides{};  ///< what else the server writes then
        std::function<std::optional<AuditEntry>()> note{};                 ///< the last of all
    };
    virtual Result<void> erase(const Erasing& step) = 0;

    /// Rows become what `anew` answers, as a whole, with all that merging remembers of them, also where there was none
    /// of that id: as if they had always been so. Nobody writes between what it sees and what it answers. `note` is the
    /// last line of the audit log then; `actor` is for the lines of the rows. Atomic and durable.
    struct Rewriting {
        Uuid actor{};
        std::function<Result<std::vector<Record>>(Moment& moment)> anew{};
        std::function<std::optional<AuditEntry>()> note{};
    };
    virtual Result<void> rewrite(const Rewriting& step) = 0;

    /// The only way to write rows of entities with Flow::kept: all of it or nothing, durable when it returns, the rows
    /// in the order of their ids. No line of a log, no hint and no audit entry follows. What is removed is in no
    /// journal any more either. `invalid` where a row is of another entity, lacks what its id follows from, or a value
    /// does not fit its field.
    virtual Result<void> keep(const Kept& changes) = 0;
    /// The same for what depends upon the rows as they are: see commit(). `decide` must not call the service.
    using Keeping = std::function<Result<Kept>(Moment& moment)>;
    virtual Result<void> keep(const Keeping& decide) = 0;
    /// Nothing where there is none. `whole` is the row that they are a part of, the first field of the identity: a
    /// round, or a survey. In the order of their ids.
    virtual Result<std::optional<Record>> kept(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<std::vector<Record>> keptRows(EntityNumber entity, const Uuid& whole) = 0;
    /// Those behind `after`, up to kKeptPageBytes and one row more; empty behind the last.
    virtual Result<std::vector<Record>> keptPage(EntityNumber entity, const Uuid& whole, const Uuid& after) = 0;
    /// One step of taking these rows out and putting them back in random order, so that the database has forgotten the
    /// order in which they came: some hundred of those behind `after`. Answers the last one's id, nil once all are
    /// done.
    virtual Result<Uuid> rewriteKept(EntityNumber entity, const Uuid& whole, const Uuid& after) = 0;

    /// Takes out the next removed rows that every device has read; little enough for nobody to wait. True where there
    /// are more: call it again in a while, and else now and then. A pass begins once a day.
    virtual Result<bool> collect() = 0;

    /// A row as it is, for the server's own use.
    virtual Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id) = 0;
    virtual Result<std::vector<Record>> all(EntityNumber entity) = 0;
    /// Several at one moment, in their order; empty where there is none.
    virtual Result<std::vector<std::optional<Record>>> findAll(
        const std::vector<std::pair<EntityNumber, Uuid>>& rows) = 0;
    /// Rows of these entities, alive or not, that were changed last behind the sequence `after` and not behind `upTo`,
    /// in the order of their sequences.
    virtual Result<std::vector<Record>> changedRows(const std::vector<EntityNumber>& entities, std::uint64_t after,
                                                    std::uint64_t upTo) = 0;

    /// Persons whose scopes a commit touched, sorted, with the new head; called after the commit, on the committing
    /// thread.
    virtual void onCommitted(std::function<void(std::uint64_t head, const std::vector<Uuid>& persons)> listener) = 0;
    virtual void onAlert(std::function<void(const Alert&)> listener) = 0;

    /// The highest role of the person; everybody is an employee.
    virtual Result<schema::Role> roleOf(const Uuid& person) = 0;
    /// The same, where a custom role that allows anything counts as HR: for what is asked of whoever may see others'
    /// data.
    virtual Result<schema::Role> rankOf(const Uuid& person) = 0;
    /// Whether a custom role gives the person the permission over anybody; over the company as a whole; and over whom
    /// of these, or of everybody. Sorted.
    virtual Result<bool> holds(const Uuid& person, FieldNumber permission) = 0;
    virtual Result<bool> holdsForAll(const Uuid& person, FieldNumber permission) = 0;
    virtual Result<std::vector<Uuid>> reached(const Uuid& person, FieldNumber permission,
                                              std::optional<std::vector<Uuid>> of) = 0;
    virtual Result<std::vector<Uuid>> holdersOf(schema::Role role) = 0;
    /// The e-mail address of an employee; nothing where there is no such person, empty where they have none.
    virtual Result<std::optional<std::string>> addressOf(const Uuid& person) = 0;

    /// Adds to the audit log what happened outside the rows. Durable when it returns.
    virtual Result<void> note(const AuditEntry& entry) = 0;
    /// Who received rows about this person by a role of theirs, and on which day first: what the person may ask for.
    virtual Result<std::vector<AuditEntry>> viewsOf(const Uuid& person) = 0;
    virtual Result<std::vector<AuditEntry>> auditEntries(std::uint64_t after, std::size_t limit) = 0;
    virtual Result<std::optional<AuditAnchor>> auditHead() = 0;
    virtual Result<AuditVerdict> verifyAudit(const std::vector<AuditAnchor>& anchors) = 0;

    /// Goes over to another key, beside everything else: it begins, goes on step by step as long as there are more, and
    /// ends when both keys are not needed any more. Each step is durable when it returns, and may be done again.
    virtual Result<void> beginKeyChange(const Key& next) = 0;
    virtual Result<bool> continueKeyChange() = 0;
    virtual Result<void> endKeyChange() = 0;

    /// The newest sequence number that concerns the person.
    virtual std::uint64_t headFor(const Uuid& person) = 0;
    /// Who of these persons may read the text at this moment; `persons` and the answer are sorted. Nobody where there
    /// is no such text, or its row was removed.
    virtual std::vector<Uuid> readersOf(const TextName& text, const std::vector<Uuid>& persons) = 0;
    virtual TenantFigures figures() = 0;
    /// The projection of a person's scopes, sorted by entity and id: what a device with an empty outbox must hold.
    virtual Result<std::vector<Record>> projection(const Uuid& person) = 0;
    /// The groups of this entity that the person is a member of, with their rows of the entities in `parts`. What is
    /// alive, at one moment.
    virtual Result<std::vector<GroupRows>> groupsOf(const Uuid& person, EntityNumber group,
                                                    const std::vector<EntityNumber>& parts) = 0;
    /// The same of one group, also of one that was removed; nothing where there is none.
    virtual Result<std::optional<GroupRows>> groupOf(EntityNumber group, const Uuid& id,
                                                     const std::vector<EntityNumber>& parts) = 0;
    /// Page, foreign and content checks of the file.
    virtual Result<void> check() = 0;
};

}  // namespace aufwind::server
