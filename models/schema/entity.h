// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

/// The vocabulary in which every entity is described once. Local tables, migrations, the codec, the server's
/// validation and access, the roles of the window, search and the command line are loops over these descriptions;
/// none of them knows an entity by name. Everything here is constexpr and immutable: any thread.
namespace aufwind::schema {

using EntityNumber = std::uint16_t;  ///< append-only, never reused; 0 is none
using FieldNumber = std::uint16_t;   ///< the same within its entity

/// A list of bounded length that can be written in braces inside a constant.
template <typename T, std::size_t capacity>
struct List {
    T items[capacity == 0 ? 1 : capacity]{};
    std::size_t count = 0;

    constexpr List() = default;
    constexpr List(std::initializer_list<T> list) {
        for (const T& item : list) {
            items[count++] = item;  // too many items is an out-of-bounds write: a compile error in a constant
        }
    }
    constexpr const T* begin() const { return items; }
    constexpr const T* end() const { return items + count; }
    constexpr std::size_t size() const { return count; }
    constexpr bool empty() const { return count == 0; }
    constexpr const T& operator[](std::size_t i) const { return items[i]; }
};

/// How a value is held in a Value (models/schema/record.h) is said behind each.
enum class Type : std::uint8_t {
    flag,               ///< bool
    integer,            ///< int64
    decimal,            ///< int64, in millionths
    instant,            ///< int64, milliseconds since 1970, UTC
    date,               ///< int64, days since 1970-01-01, without a zone
    choice,             ///< int64, index into `choices`; append-only
    shortText,          ///< UTF-8, one value, the last writer wins
    collaborativeText,  ///< UTF-8, merged letter by letter
    reference,          ///< Uuid of a row of `target`
    referenceSet,       ///< set of Uuids of rows of `target`
    orderKey,           ///< bytes; sorts the rows that share the same `within`
    treeParent,         ///< Uuid of a row of the same entity; never a cycle
    blobReference,      ///< bytes that name a content: see ContentRef
    secretOfOwner,      ///< UTF-8 that only the row's author ever receives
};

enum class Merge : std::uint8_t {
    natural,        ///< what the type implies: last writer, add-wins set, event graph, list, tree
    compareAndSet,  ///< accepted only where the value is still the one the writer saw: state machines
    fixed,          ///< set at creation, never changed
    serverOwned,    ///< only the server writes it
};

/// Built-in roles in rising order; a grant names one of them. `manager` follows from the tree and is never granted.
enum class Role : std::uint8_t { employee, hr, admin, owner };

/// Which rows somebody holds at all. On the wire the last three are groups whose id follows from the person.
enum class ScopeKind : std::uint8_t {
    tenant,      ///< everybody of the company
    person,      ///< one employee
    group,       ///< the members of a row, such as a meeting series or a span
    role,        ///< holders of a role
    managers,    ///< who one employee reports to: the direct manager and the dotted-line ones
    chain,       ///< everybody above one employee in the tree
    permission,  ///< who holds a permission in a custom role that reaches one employee
};

/// The row belongs to the scope (kind, id), where id is taken from `field`: 0 is the row's own id,
/// kAuthor its author. `role` only for ScopeKind::role, `permission` only for ScopeKind::permission.
inline constexpr FieldNumber kOwnId = 0;
inline constexpr FieldNumber kAuthor = 0xFFFF;

struct ScopeRule {
    ScopeKind kind = ScopeKind::tenant;
    FieldNumber field = kOwnId;
    Role role = Role::employee;
    FieldNumber permission = 0;  ///< the flag that says so in the rows of custom roles
    std::uint16_t since = 1;     ///< schema version that introduced the rule; rows of before get their scope then
    /// Where given, a choice: only rows where it is one of `words` are in the scope. Whoever may change that field may
    /// so hand the row to a group they are not in.
    FieldNumber when = 0;
    List<std::string_view, 4> words{};
    std::uint32_t values = 0;  ///< the words' places among the choices, as bits; follows from them

    constexpr bool holdsFor(std::int64_t value) const {
        return when == 0 || (value >= 0 && value < 32 && ((values >> value) & 1U) != 0);
    }
};

/// While the row lives, the employee in `person` is a member of the scope (kind, id from `field`).
/// For ScopeKind::role the field is a choice of Role.
struct Membership {
    ScopeKind kind = ScopeKind::group;
    FieldNumber field = kOwnId;
    FieldNumber person = 0;
    std::uint16_t since = 1;  ///< schema version that introduced it; rows of before give theirs then
};

enum class Relation : std::uint8_t {
    server,      ///< nobody but the server
    anyone,      ///< every employee of the tenant
    role,        ///< who holds `role` or a higher one
    author,      ///< who created the row
    person,      ///< the employee that `path` leads to, reference by reference
    memberOf,    ///< the members of the group whose row `path` leads to
    manager,     ///< a direct or dotted-line manager of the employee that `path` leads to
    chain,       ///< whoever stands above that employee in the tree
    permission,  ///< who holds `permission` in a custom role that reaches the employee `path` leads to; without a path
                 ///< in one that was granted for everyone. Never over oneself
};

/// One way to have a right. Several in a list are alternatives.
struct Who {
    Relation relation = Relation::server;
    Role role = Role::employee;
    List<FieldNumber, 4> path{};
    /// For Relation::role, and notFor for Relation::permission: never where this field holds the actor, and only up to
    /// the actor's own role in `upTo`.
    FieldNumber notFor = 0;
    FieldNumber upTo = 0;
    /// For Relation::role, of the entity whose rows are people: never where that person holds a higher role.
    bool withinRank = false;
    /// For Relation::role, of the entity whose rows are custom roles: never of one that the actor was granted.
    bool notHeld = false;
    /// It has to hold for what the row becomes, too: a manager hands on to a report of theirs, and to nobody else.
    bool alsoAfter = false;
    FieldNumber permission = 0;
};

using Rights = List<Who, 4>;

/// For what a person enters the password again.
enum class Critical : std::uint8_t {
    never,
    life,    ///< to remove or restore a row
    always,  ///< for every change
};

/// Which way the rows of an entity go.
enum class Flow : std::uint8_t {
    shared,    ///< written by people and received by those who share them
    computed,  ///< made by the server alone, of other rows; received like any other
    kept,      ///< written to the server by a way of its own, and received by nobody, ever
};

/// What a client fills in by itself where the writer leaves the field out.
enum class Fill : std::uint8_t {
    none,
    latest,  ///< the newest row of `target` whose `agreeTarget` equals this row's `agreeOwn`; where there is none,
             ///< the id of the row in `agreeOwn` itself, which the first such row shares
    self,    ///< the person who writes
};

struct Field {
    FieldNumber number = 0;
    std::string_view name{};
    Type type = Type::flag;
    std::uint32_t limit = 0;  ///< bytes of text or of a content, members of a set; 0 where the type bounds itself
    EntityNumber target = 0;  ///< of references
    bool required = false;    ///< must be given at creation and can never be cleared
    bool search = false;      ///< full-text search indexes it
    Merge merge = Merge::natural;
    List<std::string_view, 12> choices{};
    FieldNumber within = 0;    ///< of an order key: rows with the same value there form one list
    Rights change{};           ///< where it differs from the entity's
    FieldNumber agreeOwn = 0;  ///< of a reference: this row's agreeOwn must equal the target's agreeTarget
    FieldNumber agreeTarget = 0;
    FieldNumber targetFlag = 0;  ///< of a reference: a flag of the target's, which nobody changes, has to be targetIs
    bool targetIs = false;
    Fill fill = Fill::none;
    /// The server keeps here what the row that the reference `copyVia` leads to says in its field `copyOf`: so a row
    /// that belongs to another has its audience, by rules of its own. Merge::serverOwned.
    FieldNumber copyVia = 0;
    FieldNumber copyOf = 0;
    std::uint16_t since = 1;  ///< schema version that introduced it
};

/// Of the entity whose rows are people: who reports to whom. The tree is as the rows say at this moment. A row that
/// was removed is where a chain ends: who has left manages nobody, until the row comes back.
struct ReportingLine {
    FieldNumber manager = 0;  ///< a tree parent
    FieldNumber dotted = 0;   ///< a set of references: dotted-line managers. They are in no chain

    constexpr bool exists() const { return manager != 0; }
};

enum class ReachKind : std::uint8_t {
    everyone,   ///< and the company as a whole
    attribute,  ///< whose `attribute` is the value of the grant
    direct,     ///< the own direct reports
    dotted,     ///< the own dotted-line reports
    chain,      ///< everybody below in the tree
};

/// Whom a custom role is granted for. Nobody reaches themselves, and but for `everyone` nobody who has left.
struct Reach {
    ReachKind kind = ReachKind::everyone;
    FieldNumber attribute = 0;  ///< of the entity whose rows are people: a text that no custom role lets anybody change
};

/// Of the entity whose rows give a custom role to somebody. The flags of the role's row are its permissions.
struct GrantRule {
    FieldNumber person = 0;  ///< who holds it
    FieldNumber role = 0;
    FieldNumber reach = 0;     ///< a choice: which of `reaches`
    FieldNumber value = 0;     ///< a text: what the attribute says; an empty one reaches nobody
    List<Reach, 8> reaches{};  ///< what the words of the choice stand for, in their order

    constexpr bool exists() const { return person != 0; }
};

/// A change of the participants opens a new span: the server makes a row of `span` (with the group in
/// `spanGroup`, a running number and a copy of the group's title) and one of `member` for each participant.
struct SpanRule {
    EntityNumber span = 0;
    FieldNumber spanGroup = 0;
    FieldNumber spanNumber = 0;
    FieldNumber spanTitle = 0;
    EntityNumber member = 0;
    FieldNumber memberSpan = 0;
    FieldNumber memberPerson = 0;
    FieldNumber group = 0;       ///< of the participant's row: which group
    FieldNumber person = 0;      ///< of the participant's row: who
    FieldNumber history = 0;     ///< of the participant's row: a flag that shares earlier spans
    FieldNumber groupTitle = 0;  ///< of the group's row
    FieldNumber groupOwner = 0;  ///< of the group's row: always a participant

    constexpr bool exists() const { return span != 0; }
};

struct Entity {
    EntityNumber number = 0;
    std::string_view name{};
    std::uint16_t since = 1;
    Flow flow = Flow::shared;
    List<Field, 24> fields{};
    List<ScopeRule, 6> scopes{};
    Rights create{};
    Rights change{};
    Rights remove{};
    List<Membership, 2> memberships{};
    /// Where given, the id is derived from these fields (kAuthor for the author), so that two people who make the
    /// same thing offline make one row. Creating it again merges.
    List<FieldNumber, 3> identity{};
    bool audited = false;  ///< every change is in the audit log
    Critical critical = Critical::never;
    SpanRule opens{};
    ReportingLine line{};
    GrantRule grants{};
    /// The employee whom the row is about: whoever else receives it does so by privilege, which the audit log notes.
    FieldNumber subject = 0;

    constexpr const Field* field(FieldNumber wanted) const {
        for (const Field& candidate : fields) {
            if (candidate.number == wanted) {
                return &candidate;
            }
        }
        return nullptr;
    }
    constexpr const Field* field(std::string_view wanted) const {
        for (const Field& candidate : fields) {
            if (candidate.name == wanted) {
                return &candidate;
            }
        }
        return nullptr;
    }
};

/// What a custom role can allow (resources/access/permissions.tsv).
struct Permission {
    std::string_view name{};
    FieldNumber flag = 0;      ///< of a custom role
    bool ofPeople = false;     ///< person by person, as far as the grant reaches; else the company as a whole
    Role least = Role::owner;  ///< the built-in role that has it anyway
};

/// A set of entities under one version. Passed to everything that works on rows; tests bring their own.
class Schema {
  public:
    constexpr Schema(std::uint16_t version, std::span<const Entity> entities, std::uint16_t oldest = 1)
        : version_(version), oldest_(oldest), entities_(entities) {}

    constexpr std::uint16_t version() const { return version_; }
    /// A server takes what programs of this version and of later ones write; earlier ones can only read.
    constexpr std::uint16_t oldest() const { return oldest_; }
    constexpr std::span<const Entity> entities() const { return entities_; }
    constexpr const Entity* entity(EntityNumber number) const {
        // Numbers are dense by convention, so the guess nearly always hits.
        if (number != 0 && number <= entities_.size() && entities_[number - 1U].number == number) {
            return &entities_[number - 1U];
        }
        for (const Entity& candidate : entities_) {
            if (candidate.number == number) {
                return &candidate;
            }
        }
        return nullptr;
    }
    constexpr const Entity* entity(std::string_view name) const {
        for (const Entity& candidate : entities_) {
            if (candidate.name == name) {
                return &candidate;
            }
        }
        return nullptr;
    }

  private:
    std::uint16_t version_;
    std::uint16_t oldest_;
    std::span<const Entity> entities_;
};

constexpr bool isReference(Type type) {
    return type == Type::reference || type == Type::referenceSet || type == Type::treeParent;
}
constexpr bool isText(Type type) {
    return type == Type::shortText || type == Type::collaborativeText || type == Type::secretOfOwner;
}

}  // namespace aufwind::schema
