// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/people_files.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/domain/roster/apply.h"
#include "models/domain/roster/known_targets.h"
#include "models/domain/roster/mappings.h"
#include "sync/server/auth/keys.h"
#include "sync/server/jobs/import_rows.h"
#include "sync/server/operator/tenants.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace aufwind::server {

namespace {

using roster::Becomes;

constexpr std::int64_t kDayLength = 24LL * 3600 * 1000;
constexpr std::size_t kMostKnownFiles = 4'096;
constexpr std::size_t kLongestColumnName = 80;

std::string keyOf(const std::string& workspace, const std::string& path) {
    return workspace + '\n' + path;
}

std::string shortened(std::string_view text) {
    std::size_t length = std::min(text.size(), kLongestColumnName);
    while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
    return std::string(text.substr(0, length));
}

Error refused(const std::string& why) {
    return {ErrorCode::invalid, why};
}

/// Such as a full disk: the same file may be taken the next time.
bool isOfServer(ErrorCode code) {
    return code != ErrorCode::invalid && code != ErrorCode::conflict && code != ErrorCode::forbidden &&
           code != ErrorCode::notFound && code != ErrorCode::tooLarge;
}

void count(const roster::Plan& plan, const roster::Table& table, ImportReport& report) {
    const auto number = [&](Becomes kind) {
        return static_cast<std::int64_t>(plan.count(kind));
    };
    report.created = number(Becomes::created);
    report.changed = number(Becomes::changed);
    report.deactivated = number(Becomes::deactivated);
    report.unchanged = number(Becomes::unchanged);
    report.faulty = number(Becomes::faulty);
    for (const roster::Line& line : plan.lines) {
        for (const roster::Fault& fault : line.faults) {
            if (report.errors.size() >= kMostReportedErrors) return;
            const bool isInFile = fault.column < table.header.size();
            report.errors.push_back({static_cast<std::int64_t>(line.line),
                                     isInFile ? shortened(table.header[fault.column]) : std::string(),
                                     std::string(roster::nameOf(fault.kind))});
        }
    }
}

std::string detailOf(const ImportReport& report) {
    std::string detail = "file_sha256=" + report.hash;
    for (const auto& [name, number] :
         {std::pair("created", report.created), std::pair("changed", report.changed),
          std::pair("deactivated", report.deactivated), std::pair("left_out", report.faulty)}) {
        detail += std::string(" ") + name + "=" + std::to_string(number);
    }
    return detail;
}

/// Somebody who is here counts, and a line that alters or ends them; not those who are new.
Result<void> withinShare(const roster::Plan& plan, std::size_t people, std::int64_t share) {
    const std::size_t altered = plan.count(Becomes::changed) + plan.count(Becomes::deactivated);
    const std::size_t allowed = std::max(PeopleFiles::kFewPeople, people * static_cast<std::size_t>(share) / 100);
    if (altered <= allowed) return {};
    return refused("it would change or end " + std::to_string(altered) + " of " + std::to_string(people) +
                   " people, and " + std::to_string(allowed) +
                   " are allowed: look at the file, and where it is right " + "set the schedule with a larger --share");
}

Result<std::set<Uuid>> holdersOfRoles(Moment& moment) {
    static const FieldNumber person = domain::field::of(schema::kRoleGrant, "person");
    static const FieldNumber role = domain::field::of(schema::kRoleGrant, "role");
    static const FieldNumber customPerson = domain::field::of(schema::kCustomRoleGrant, "person");
    std::set<Uuid> holders;
    const auto grants = moment.all(schema::kRoleGrant);
    if (!grants) return grants.error();
    for (const Record& grant : *grants) {
        const bool isHigher = grant.number(role) > static_cast<std::int64_t>(schema::Role::employee);
        if (grant.alive() && isHigher) holders.insert(grant.reference(person));
    }
    const auto custom = moment.all(schema::kCustomRoleGrant);
    if (!custom) return custom.error();
    for (const Record& grant : *custom) {
        if (grant.alive()) holders.insert(grant.reference(customPerson));
    }
    return holders;
}

/// Where somebody is let in by their address, whoever writes the file would become them: whoever holds a role keeps
/// theirs, and stays. A line that is left out gives up no address, so that nobody else may be given it either.
Result<void> withinRank(const roster::Plan& plan, Moment& moment) {
    const auto holders = holdersOfRoles(moment);
    if (!holders) return holders.error();
    for (const roster::Line& line : plan.lines) {
        const bool givesAddress = line.change(roster::target::kEmail) != nullptr && !line.person.isNil();
        const std::string where = "line " + std::to_string(line.line);
        if (line.isFaulty() && givesAddress) {
            return refused(where + " has an error and another address for somebody who is here: mend it first");
        }
        if (line.isFaulty() || !holders->contains(line.person)) continue;
        if (givesAddress || line.becomes == Becomes::deactivated) {
            return refused(where + " would change the address of somebody who holds a role, or end them: " +
                           "that is done by hand");
        }
    }
    return {};
}

/// What nobody has looked at goes into no attribute and nothing confidential because its column is called so.
roster::Columns columnsFor(const std::vector<std::string>& header, const std::string& kept,
                           const roster::Attributes& attributes) {
    roster::Columns columns = roster::rememberColumns(header, kept, attributes);
    const std::string lines = '\n' + kept;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isChosen = lines.find('\n' + roster::headerKey(header[i]) + '\t') != std::string::npos;
        const bool isOrdinary = columns[i] && !columns[i]->isAttribute() && domain::isPerson(columns[i]->entity);
        if (columns[i] && !isChosen && !isOrdinary) columns[i].reset();
    }
    return columns;
}

}  // namespace

Result<void> checkImporter(ControlStore& store, const std::string& workspace, const std::string& by) {
    const auto tenant = store.tenant(workspace);
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    if (by.empty()) return {};
    const auto email = normalisedEmail(by);
    const auto account = email ? store.account((*tenant)->id, *email) : std::optional<Account>();
    if (!account) return account.error();
    if (!*account || (*account)->disabled) {
        return Error{ErrorCode::notFound, "nobody signs in to this workspace with " + by};
    }
    return {};
}

void PeopleFiles::sweep() {
    const auto schedules = readSchedules(parts_.home);
    // Where other servers work in this directory one of them is enough.
    const auto lock = schedules && !schedules->empty() ? lockRuns(parts_.home) : Error{ErrorCode::busy, {}};
    auto runs = lock ? readRuns(parts_.home) : Result<std::vector<ImportRun>>(std::vector<ImportRun>{});
    const std::string trouble = !schedules ? schedules.error().detail : !runs ? runs.error().detail : std::string();
    if (trouble != trouble_) {
        if (!trouble.empty()) parts_.log.error("import_schedule_unreadable", {{"reason", trouble}});
        trouble_ = trouble;
    }
    if (!trouble.empty() || !lock) return;
    std::vector<ImportRun> kept;
    for (const ImportSchedule& schedule : *schedules) {
        const auto known = std::ranges::find_if(*runs, [&](const ImportRun& one) {
            return one.workspace == schedule.workspace && one.path == schedule.path;
        });
        kept.push_back(known != runs->end() ? *known : ImportRun{schedule.workspace, schedule.path});
    }
    for (std::size_t i = 0; i < kept.size() && !stopping_; ++i) {
        const std::string terms = termsOf((*schedules)[i]);
        const bool isDue = kept[i].next <= parts_.clock.now() || kept[i].terms != terms;
        if (!isDue) continue;
        if (kept[i].terms != terms) kept[i].next = 0;
        kept[i].terms = terms;
        // What was taken is known before the next one is.
        run((*schedules)[i], kept[i], [&] {
            const auto written = writeRuns(parts_.home, kept);
            if (!written) parts_.log.error("import_runs_not_written", {{"reason", written.error().detail}});
            return written.ok();
        });
    }
}

void PeopleFiles::run(const ImportSchedule& schedule, ImportRun& run, const std::function<bool()>& keep) {
    const std::int64_t now = parts_.clock.now();
    FileWatch& watch = watches_[keyOf(schedule.workspace, schedule.path)];
    const auto files = watch.look(schedule.path, now);
    if (!files) {
        say(schedule, {.at = now, .outcome = "refused", .reason = files.error().detail}, run);
        run.next = now + schedule.everyMs;
        keep();
        return;
    }
    bool isWaiting = files->isWaiting;
    for (const FinishedFile& file : files->finished) {
        if (stopping_) return;
        const std::int64_t before = run.last.at;
        const auto taken = take(schedule, file, run);
        // Where the disk keeps nothing, nothing more is taken.
        if (taken && run.last.at != before && !keep()) return;
        if (taken) continue;
        isWaiting = isWaiting || taken.error().code == ErrorCode::busy;
        if (taken.error().code != ErrorCode::busy) {
            const ImportReport report{
                .at = now, .file = file.name, .hash = {}, .outcome = "refused", .reason = taken.error().detail};
            say(schedule, report, run);
            // One whose content was looked at has been told of by that.
            if (run.last.hash.empty() && !isOfServer(taken.error().code))
                tellAdmins(schedule, report, toHex(sha256(file.state)), run);
        }
        // What comes later may build upon it.
        break;
    }
    if (!isWaiting) run.next = now + schedule.everyMs;
    keep();
}

Result<void> PeopleFiles::take(const ImportSchedule& schedule, const FinishedFile& file, ImportRun& run) {
    std::error_code unknown;
    const bool isFolder = std::filesystem::is_directory(schedule.path, unknown);
    const auto isDone = [&](const std::string& hash) {
        // A file says how things are now, also where it says once more what it has said before.
        if (!isFolder) return !run.done.empty() && run.done.back() == hash;
        const auto at = std::ranges::find(run.done, hash);
        if (at == run.done.end()) return false;
        std::rotate(at, at + 1, run.done.end());
        return true;
    };
    const auto known = known_.find(file.state);
    if (known != known_.end() && isDone(known->second)) return {};
    const auto bytes = FileWatch::read(file, roster::kFileMaximum);
    if (!bytes) return bytes.error();
    const std::string hash = toHex(sha256(*bytes));
    if (known_.size() >= kMostKnownFiles) known_.clear();
    known_.insert_or_assign(file.state, hash);
    if (isDone(hash)) return {};
    ImportReport report = import(schedule, file, *bytes);
    const bool isTaken = report.outcome != "refused";
    say(schedule, report, run);
    if (!isTaken && !report.isOfServer) tellAdmins(schedule, report, hash, run);
    if (!isTaken) return Error{ErrorCode::conflict, report.reason};
    // They are found again by the same file, soon.
    if (!report.reason.empty()) return Error{ErrorCode::busy, report.reason};
    // What was left out of it may be right the next time.
    if (!isFolder && report.faulty > 0) return {};
    run.done.push_back(hash);
    if (run.done.size() > kMostDone) run.done.erase(run.done.begin());
    return {};
}

Result<Uuid> PeopleFiles::tenantOf(const std::string& workspace) const {
    const auto tenant = parts_.store.tenant(workspace);
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    return (*tenant)->id;
}

Result<Uuid> PeopleFiles::actorOf(const ImportSchedule& schedule, const Uuid& tenant, TenantService& service) const {
    if (schedule.by.empty()) return Uuid{};
    const auto email = normalisedEmail(schedule.by);
    const auto account = email ? parts_.store.account(tenant, *email) : std::optional<Account>();
    if (!account) return account.error();
    if (*account && !(*account)->disabled) {
        const auto role = service.roleOf((*account)->person);
        if (!role) return role.error();
        if (*role >= schema::Role::admin) return (*account)->person;
    }
    return refused("the person in whose name it is done is no admin of the company");
}

ImportReport PeopleFiles::import(const ImportSchedule& schedule, const FinishedFile& file, std::string_view bytes) {
    ImportReport report{
        .at = parts_.clock.now(), .file = file.name, .hash = toHex(sha256(bytes)), .outcome = "refused"};
    const auto table = roster::readTable(bytes);
    if (!table) {
        report.reason = table.error().code == ErrorCode::damaged ? "it is neither a CSV file nor an Excel workbook"
                                                                 : table.error().detail;
        return report;
    }
    if (table->beyond > 0) {
        report.reason = "it has more rows than " + std::to_string(roster::kRowsMaximum);
        return report;
    }
    const auto tenant = tenantOf(schedule.workspace);
    bool isIn = false;
    std::vector<Uuid> left;
    const auto ran =
        !tenant ? Result<void>(tenant.error()) : parts_.inTurn(*tenant, [&](TenantService& service) -> Result<void> {
            const auto actor = actorOf(schedule, *tenant, service);
            if (!actor) return actor.error();
            bool writes = false;
            const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
                report.errors.clear();
                auto operations = operationsOf(schedule, *table, moment, report, left);
                writes = operations && !operations->empty();
                return operations;
            };
            if (auto written = service.commit(decide, *actor); !written) return written;
            isIn = true;
            report.outcome = writes ? "applied" : "unchanged";
            // Those who were there already are there; what is told of it may be missing after a crash, no more.
            return writes ? service.note({.at = report.at,
                                          .actor = *actor,
                                          .action = "people_import.applied",
                                          .subject = Uuid{},
                                          .detail = detailOf(report)})
                          : Result<void>();
        });
    if (!ran) {
        report.reason = ran.error().detail;
        report.isOfServer = !tenant || isOfServer(ran.error().code);
    }
    if (isIn && !left.empty()) {
        if (auto ended = parts_.endAccounts(*tenant, left); !ended) {
            report.reason = "accounts of people who have left are not ended yet: " + ended.error().detail;
        }
    }
    return report;
}

Result<std::vector<merge::Operation>> PeopleFiles::operationsOf(const ImportSchedule& schedule,
                                                                const roster::Table& table, Moment& moment,
                                                                ImportReport& report, std::vector<Uuid>& left) const {
    auto mappings = moment.all(schema::kImportMapping);
    if (!mappings) return mappings.error();
    const auto attributeRows = moment.all(schema::kCustomAttribute);
    if (!attributeRows) return attributeRows.error();
    const roster::Attributes attributes = roster::attributesOf(*attributeRows);
    const roster::PlanOptions options{
        .columns = columnsFor(table.header, roster::rememberedColumns(std::move(*mappings), table.header), attributes),
        .order = schedule.dates,
        .today = parts_.clock.now() / kDayLength};
    auto rows = rowsFor(moment, options.columns, attributes);
    if (!rows) return rows.error();
    const auto people = static_cast<std::size_t>(
        std::ranges::count_if(rows->people, [](const Record& row) { return row.alive() && !domain::hasLeft(row); }));
    std::set<Uuid> leftBefore;
    for (const Record& row : rows->people) {
        if (domain::hasLeft(row)) leftBefore.insert(row.id);
    }
    const auto plan = roster::planImport(std::move(*rows), table, options);
    if (!plan) return plan.error();
    left.clear();
    for (const roster::Line& line : plan->lines) {
        const bool isOver = line.becomes == Becomes::deactivated || leftBefore.contains(line.person);
        if (!line.isFaulty() && !line.person.isNil() && isOver) left.push_back(line.person);
    }
    count(*plan, table, report);
    if (plan->asksForOrder)
        return refused(
            "its dates could be two: nothing tells whether the day or the month is first, so set the schedule with "
            "--day-first or --month-first");
    if (report.faulty > 0 && !schedule.leavesOut) {
        return refused(std::to_string(report.faulty) + " of its rows have an error");
    }
    if (auto within = withinShare(*plan, people, schedule.share); !within) return within.error();
    if (auto within = withinRank(*plan, moment); !within) return within.error();
    ImportRows writer(moment, parts_.entropy, parts_.clock.now());
    const auto written = roster::writeImport(writer, *plan);
    return written ? Result<std::vector<merge::Operation>>(writer.take()) : written.error();
}

// What is refused for the same reason each time is said once.
void PeopleFiles::say(const ImportSchedule& schedule, const ImportReport& report, ImportRun& run) {
    const bool isRefused = report.outcome == "refused";
    const bool isKnown = isRefused && run.last.outcome == report.outcome && run.last.hash == report.hash &&
                         run.last.file == report.file && run.last.reason == report.reason;
    // The file's own report says more than that it stands in the way.
    if (isRefused && report.hash.empty() && run.last.reason == report.reason && run.last.file == report.file) return;
    run.last = report;
    if (isKnown) return;
    parts_.log.write(isRefused ? Log::Level::warning : Log::Level::info, "people_import",
                     {{"workspace", schedule.workspace},
                      {"outcome", report.outcome},
                      {"sha256", report.hash},
                      {"created", report.created},
                      {"changed", report.changed},
                      {"deactivated", report.deactivated},
                      {"faulty", report.faulty},
                      {"reason", report.reason}});
    if (!isRefused) return;
    const auto tenant = tenantOf(schedule.workspace);
    if (!tenant) return;
    const auto noted = parts_.inTurn(*tenant, [&](TenantService& service) {
        return service.note({.at = report.at,
                             .actor = Uuid{},
                             .action = "people_import.refused",
                             .subject = Uuid{},
                             .detail = (report.hash.empty() ? std::string() : "file_sha256=" + report.hash + " ") +
                                       "errors=" + std::to_string(report.faulty)});
    });
    if (!noted) parts_.log.error("people_import_not_noted", {{"reason", noted.error().detail}});
}

void PeopleFiles::tellAdmins(const ImportSchedule& schedule, const ImportReport& report, const std::string& content,
                             ImportRun& run) {
    if (std::ranges::find(run.told, content) != run.told.end()) return;
    const auto tenant = tenantOf(schedule.workspace);
    std::vector<Uuid> admins;
    const auto known =
        !tenant ? Result<void>(tenant.error()) : parts_.inTurn(*tenant, [&](TenantService& service) -> Result<void> {
            auto found = adminsWhoWantMail(service);
            if (!found) return found.error();
            admins = std::move(*found);
            return {};
        });
    if (!known) {
        // The next turn finds the same file.
        parts_.log.error("people_import_not_told", {{"reason", known.error().detail}});
        return;
    }
    parts_.mailAdmins(*tenant, admins, {plainFileName(report.file), report.faulty});
    run.told.push_back(content);
    if (run.told.size() > kMostTold) run.told.erase(run.told.begin());
}

}  // namespace aufwind::server
