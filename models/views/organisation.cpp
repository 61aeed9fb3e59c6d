// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/organisation.h"

#include "models/domain/attributes.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/views/directory.h"
#include "models/views/each_row.h"
#include "models/views/smart_members.h"
#include "models/views/values.h"

#include <QPointer>

#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// More changed people than that are read with all the others.
constexpr std::size_t kOneByOne = 500;
/// So many of those above somebody are named.
constexpr std::size_t kNamed = 5;

/// As ui/theme/Theme.qml has it: the same person has the same colour everywhere.
int toneOf(const QString& id) {
    int sum = 0;
    for (const QChar letter : id) sum = (sum * 31 + letter.unicode()) % 65521;
    return sum;
}

}  // namespace

struct Organisation::Shelf {
    domain::OrgCompany company;
    std::vector<std::pair<Uuid, Uuid>> members;  ///< that somebody has put into a team
    SmartMembers smart;

    Result<void> readTeams(store::Reader& reader);
    Result<void> readPeople(store::Reader& reader);
    Result<void> readSome(store::Reader& reader, const std::set<Uuid>& ids);
    /// Once everything is read.
    void settle();
};

Result<void> Organisation::Shelf::readTeams(store::Reader& reader) {
    company.teams.clear();
    company.name.clear();
    members.clear();
    auto read = eachRow(reader, schema::kTenantSettings,
                        [&](const Record& row) { company.name = row.text(field::kTenantName); });
    if (!read) return read;
    std::vector<Record> teams;
    read = eachRow(reader, schema::kTeam, [&](const Record& row) { teams.push_back(row); });
    if (!read) return read;
    smart.setTeams(teams);
    for (const Record& team : teams) company.teams.push_back(domain::orgTeam(team));
    return eachRow(reader, schema::kTeamMembership, [&](const Record& row) {
        members.emplace_back(row.reference(field::kMembershipTeam), row.reference(field::kMembershipPerson));
    });
}

Result<void> Organisation::Shelf::readPeople(store::Reader& reader) {
    company.people.clear();
    if (auto read = smart.readValues(reader); !read) return read;
    return eachRow(reader, schema::kEmployee, [&](const Record& row) {
        smart.place(row);
        company.people.push_back(domain::orgPerson(row));
    });
}

Result<void> Organisation::Shelf::readSome(store::Reader& reader, const std::set<Uuid>& ids) {
    for (const Uuid& id : ids) {
        const auto row = reader.find(schema::kEmployee, id);
        if (!row) return row.error();
        const bool isThere = *row && (*row)->alive();
        if (auto read = smart.readValues(reader, id); !read) return read;
        if (isThere) {
            smart.place(**row);
        } else {
            smart.forget(id);
        }
        const auto known = company.personAt.find(id);
        if (known == company.personAt.end()) {
            if (isThere) company.people.push_back(domain::orgPerson(**row));
        } else if (isThere) {
            company.people[known->second] = domain::orgPerson(**row);
        } else {
            // Marked, since the places of the others stay as they are until the end.
            company.people[known->second].id = {};
        }
    }
    std::erase_if(company.people, [](const domain::OrgPerson& person) { return person.id.isNil(); });
    return {};
}

void Organisation::Shelf::settle() {
    company.members = members;
    smart.addTo(company.members);
    company.settle();
}

QString withoutAccents(const QString& text) {
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing) plain += letter;
    }
    return plain.toCaseFolded();
}

OrgSnapshot::OrgSnapshot(domain::OrgCompany made) : company(std::move(made)) {
    unplaced = domain::unplaced(company);
    const std::size_t count = company.people.size();
    names.reserve(count);
    titles.reserve(count);
    initials.reserve(count);
    searched.reserve(count);
    tones.reserve(count);
    for (const domain::OrgPerson& person : company.people) {
        names.push_back(toText(person.name));
        titles.push_back(toText(person.title));
        initials.push_back(toText(domain::initials(person.name)));
        searched.push_back(withoutAccents(names.back() + QLatin1Char(' ') + titles.back()));
        tones.push_back(toneOf(toText(person.id)));
    }
    for (const domain::OrgTeam& team : company.teams) teamNames.push_back(toText(team.name));
}

Organisation::Organisation(QObject* parent) : QObject(parent) {}

Organisation::~Organisation() = default;

void Organisation::attach(LocalData* data, Directory* people) {
    ++turn_;
    behind_.reset();
    shelf_ = std::make_shared<Shelf>();
    if (data_ != nullptr) data_->disconnect(this);
    data_ = data;
    people_ = people;
    snapshot_.reset();
    isReading_ = false;
    everything_ = true;
    teams_ = false;
    failed_ = false;
    changed_.clear();
    canMove_ = people_ != nullptr && people_->myRole() != QLatin1String("employee");
    if (data_ != nullptr) connect(data_, &LocalData::changed, this, &Organisation::follow);
    if (users_ > 0) readOn();
    emit changed();
}

QString Organisation::me() const {
    return data_ != nullptr ? toText(data_->me()) : QString{};
}

void Organisation::use() {
    ++users_;
    if (data_ != nullptr) readOn();
}

void Organisation::leave() {
    --users_;
}

void Organisation::refresh() {
    everything_ = true;
    if (users_ > 0) readOn();
}

void Organisation::follow(const store::ChangeSet& changes) {
    bool concerns = false;
    for (const store::Change& change : changes) {
        if (domain::isPerson(change.entity)) {
            changed_.insert(change.id);
        } else if (domain::shapesOrgChart(change.entity) || domain::isAttributeValue(change.entity)) {
            // Whose attribute it is is not said; a rule that asks for it reads everybody.
            teams_ = true;
        } else {
            continue;
        }
        concerns = true;
    }
    const bool can = people_->myRole() != QLatin1String("employee");
    if (std::exchange(canMove_, can) != can) emit changed();
    if (changed_.size() > kOneByOne) {
        everything_ = true;
        changed_.clear();
    }
    if (concerns && users_ > 0) readOn();
}

void Organisation::readOn() {
    if (data_ == nullptr || isReading_ || (!everything_ && !teams_ && changed_.empty())) return;
    isReading_ = true;
    const auto work = [shelf = shelf_, all = std::exchange(everything_, false), teams = std::exchange(teams_, false),
                       ids = std::exchange(changed_, {})](store::Reader& reader) -> Result<void> {
        return reader.snapshot([&]() -> Result<void> {
            const bool hadRules = !shelf->smart.empty();
            auto read = all || teams ? shelf->readTeams(reader) : Result<void>();
            // A rule of before, or of now, may find anybody.
            const bool isForAll = all || (teams && (hadRules || !shelf->smart.empty()));
            if (read) read = isForAll ? shelf->readPeople(reader) : shelf->readSome(reader, ids);
            shelf->settle();
            return read;
        });
    };
    const auto tell = [self = QPointer<Organisation>(this), turn = turn_](std::shared_ptr<const OrgSnapshot> made) {
        if (self) self->take(std::move(made), turn);
    };
    const auto made = [shelf = shelf_](const Result<void>& read) {
        return read ? std::make_shared<const OrgSnapshot>(shelf->company) : nullptr;
    };
    // Without a store there is one connection for all, and little in it.
    if (data_->store() == nullptr) return tell(made(work(data_->reader())));
    if (!behind_) behind_ = std::make_unique<Behind>(*data_);
    behind_->read([work, tell, made, data = data_](Result<store::Reader*> reader) {
        const auto snapshot = made(reader ? work(**reader) : reader.error());
        data->later([tell, snapshot] { tell(snapshot); });
    });
}

void Organisation::take(std::shared_ptr<const OrgSnapshot> snapshot, std::uint64_t turn) {
    if (turn != turn_) return;
    isReading_ = false;
    failed_ = snapshot == nullptr;
    // What was not read is read with the next that changes, or when somebody asks.
    if (failed_) {
        everything_ = true;
        emit changed();
        return;
    }
    show(std::move(snapshot));
    if (users_ > 0) readOn();
}

void Organisation::show(std::shared_ptr<const OrgSnapshot> snapshot) {
    snapshot_ = std::move(snapshot);
    emit changed();
}

QVariantMap Organisation::named(const Uuid& id) const {
    return {{QStringLiteral("id"), toText(id)}, {QStringLiteral("name"), nameOf(toText(id))}};
}

QString Organisation::nameOf(const QString& personId) const {
    if (!snapshot_) return {};
    const auto at = snapshot_->company.personAt.find(idFrom(personId));
    return at != snapshot_->company.personAt.end() ? snapshot_->names[at->second] : QString{};
}

QVariantList Organisation::namesOf(const std::vector<Uuid>& ids) const {
    QVariantList names;
    for (std::size_t i = 0; i < std::min(ids.size(), kNamed); ++i) names << nameOf(toText(ids[i]));
    return names;
}

std::vector<domain::OrgGrant> Organisation::grants() const {
    std::vector<domain::OrgGrant> grants;
    if (data_ == nullptr) return grants;
    // Those that have come here: others' only where this person may know of them.
    const auto rows = data_->reader().list({.entity = schema::kCustomRoleGrant});
    if (!rows) return grants;
    for (const Record& row : *rows) {
        if (const auto grant = domain::orgGrant(data_->schema(), row)) grants.push_back(*grant);
    }
    return grants;
}

QVariantMap Organisation::consequences(const QString& personId, const QString& managerId) const {
    static constexpr const char* kObstacles[] = {"", "unknown", "same", "self", "cycle"};
    if (!snapshot_) return {{QStringLiteral("obstacle"), QStringLiteral("unknown")}};
    const Uuid person = idFrom(personId);
    const Uuid manager = idFrom(managerId);
    const domain::OrgMove move = domain::planMove(snapshot_->company, grants(), person, manager);
    QVariantList rights;
    for (const domain::OrgRight& right : move.rights) {
        rights << QVariantMap{{QStringLiteral("holder"), nameOf(toText(right.holder))},
                              {QStringLiteral("role"), people_ != nullptr ? people_->roleName(right.role) : QString{}},
                              {QStringLiteral("gains"), right.gains},
                              {QStringLiteral("people"), static_cast<int>(right.people)}};
    }
    const QString role = people_ != nullptr ? people_->myRole() : QString{};
    return {{QStringLiteral("obstacle"), QString::fromLatin1(kObstacles[static_cast<std::size_t>(move.obstacle)])},
            {QStringLiteral("person"), named(person)},
            {QStringLiteral("manager"), named(manager)},
            {QStringLiteral("before"), named(move.before)},
            {QStringLiteral("below"), static_cast<int>(move.below)},
            {QStringLiteral("above"), namesOf(move.above)},
            {QStringLiteral("noLongerAbove"), namesOf(move.noLongerAbove)},
            {QStringLiteral("dotted"), namesOf(move.dotted)},
            {QStringLiteral("rights"), rights},
            {QStringLiteral("knowsRoles"), role == QLatin1String("admin") || role == QLatin1String("owner")}};
}

}  // namespace aufwind::views
