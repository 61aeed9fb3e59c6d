// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/sub_processors.h"

#include "models/domain/fields.h"
#include "models/schema/text_form.h"
#include "sync/server/http/json.h"
#include "sync/server/mail/processor_mail.h"
#include "sync/server/tenancy/row_change.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr std::size_t kMostWaitingMails = 10'000;
constexpr std::size_t kLongestAnswer = 1'200;

struct TextField {
    const char* name;
    std::size_t most;
    std::string SubProcessor::*into;
    FieldNumber field;
};
const TextField kTexts[] = {{"name", 200, &SubProcessor::name, field::kProcessorName},
                            {"purpose", 500, &SubProcessor::purpose, field::kProcessorPurpose},
                            {"region", 120, &SubProcessor::region, field::kProcessorRegion},
                            {"address", 500, &SubProcessor::address, field::kProcessorAddress}};

Error wrong(std::size_t entry, const std::string& what) {
    return {ErrorCode::invalid, "entry " + std::to_string(entry) + ": " + what};
}

Result<std::optional<std::int64_t>> dayIn(const boost::json::object& object, const char* name, std::size_t entry) {
    using Day = std::optional<std::int64_t>;
    if (!object.contains(name)) return Day();
    const auto text = textMember(object, name, 10);
    const auto day = text ? schema::parseDate(*text) : Result<std::int64_t>(Error{ErrorCode::invalid, {}});
    if (!day) return wrong(entry, std::string(name) + " is no day such as 2026-12-31");
    return Day(*day);
}

Result<SubProcessor> processorIn(const boost::json::value& value, std::size_t entry) {
    const auto* object = value.if_object();
    if (object == nullptr) return wrong(entry, "it is no object");
    SubProcessor one;
    for (const auto& member : *object) {
        const std::string key(member.key());
        const bool isText = std::ranges::any_of(kTexts, [&](const TextField& text) { return key == text.name; });
        if (!isText && key != "begins" && key != "ends") return wrong(entry, "nothing is called \"" + key + "\"");
    }
    for (const TextField& text : kTexts) {
        if (!object->contains(text.name)) continue;
        const auto said = textMember(*object, text.name, text.most);
        if (!said) {
            return wrong(entry, std::string(text.name) + " is a text of 1 to " + std::to_string(text.most) +
                                    " bytes without line breaks");
        }
        one.*text.into = *said;
    }
    if (one.name.empty()) return wrong(entry, "name is missing");
    auto begins = dayIn(*object, "begins", entry);
    if (!begins) return begins.error();
    auto ends = dayIn(*object, "ends", entry);
    if (!ends) return ends.error();
    one.begins = *begins;
    one.ends = *ends;
    if (one.begins && one.ends && *one.ends < *one.begins) return wrong(entry, "it ends before it begins");
    return one;
}

bool isOver(const Record& row, std::int64_t today) {
    const auto* ends = std::get_if<std::int64_t>(&row.value(field::kProcessorEnds));
    return ends != nullptr && *ends < today;
}

/// The row that stands for the entry: of those of that name the one that begins on the day, else one that goes on.
const Record* rowFor(const std::vector<Record>& rows, const SubProcessor& one, std::int64_t today,
                     const std::set<Uuid>& taken) {
    const Record* found = nullptr;
    for (const Record& row : rows) {
        if (!row.alive() || row.text(field::kProcessorName) != one.name || taken.contains(row.id)) continue;
        if (one.begins && row.number(field::kProcessorBegins) == *one.begins) return &row;
        if (!isOver(row, today)) found = &row;
    }
    return found;
}

merge::Operation creationOf(const SubProcessor& one, const Uuid& id, std::int64_t now) {
    merge::Operation creation;
    creation.kind = merge::OperationKind::create;
    creation.entity = schema::kSubProcessor;
    creation.id = id;
    for (const TextField& text : kTexts) {
        const std::string& said = one.*text.into;
        if (!said.empty()) creation.initial.push_back({text.field, Value{said}, {}});
    }
    creation.initial.push_back({field::kProcessorAnnounced, Value{now}, {}});
    creation.initial.push_back({field::kProcessorBegins, Value{one.begins.value_or(now / kDay)}, {}});
    if (one.ends) creation.initial.push_back({field::kProcessorEnds, Value{*one.ends}, {}});
    return creation;
}

std::string joined(const std::map<std::string, int>& counts) {
    std::string text;
    for (const auto& [name, count] : counts) text += (text.empty() ? "" : ", ") + name;
    if (text.size() > kLongestAnswer / 3) text = std::to_string(counts.size()) + " of them";
    return text.empty() ? "nobody" : text;
}

void count(std::map<std::string, int>& counts, const std::vector<std::string>& names) {
    for (const std::string& name : names) ++counts[name];
}

Result<void> mailAdmins(ControlStore& store, const TenantInfo& tenant, const std::vector<Uuid>& admins,
                        const ProcessorChanges& changes, const Clock& clock, Entropy& entropy) {
    const auto accounts = store.accounts(tenant.id);
    if (!accounts) return accounts.error();
    for (const Account& account : *accounts) {
        if (account.disabled || std::ranges::find(admins, account.person) == admins.end()) continue;
        Mail mail = processorMail(account.email, account.language, tenant.workspace, changes);
        Outgoing outgoing{entropy.uuid(clock.now()), tenant.id, OutgoingKind::mail};
        outgoing.recipient = std::move(mail.to);
        outgoing.subject = std::move(mail.subject);
        outgoing.content = std::move(mail.text);
        outgoing.due = clock.now();
        outgoing.ends = clock.now() + kDay;
        if (auto put = store.putOutgoing(outgoing, kMostWaitingMails); !put) return put;
    }
    return {};
}

}  // namespace

Result<std::vector<SubProcessor>> parseSubProcessors(std::string_view json) {
    if (json.size() > kLongestProcessorList) return Error{ErrorCode::tooLarge, "the list is longer than 256 KiB"};
    // One object is what the reader of JSON from outside takes.
    const auto document = parseObject("{\"list\":" + std::string(json) + "}", 4);
    if (!document) return Error{ErrorCode::invalid, "this is no JSON list"};
    const auto* list = document->size() == 1 ? document->at("list").if_array() : nullptr;
    if (list == nullptr) return Error{ErrorCode::invalid, "this is no JSON list"};
    if (list->size() > kMostSubProcessors) return Error{ErrorCode::tooLarge, "the list has more than 100 entries"};
    std::vector<SubProcessor> processors;
    std::set<std::string> names;
    for (const boost::json::value& value : *list) {
        auto one = processorIn(value, processors.size() + 1);
        if (!one) return one.error();
        if (!names.insert(one->name).second) return wrong(processors.size() + 1, "the name stands there twice");
        processors.push_back(std::move(*one));
    }
    return processors;
}

ProcessorPlan planSubProcessors(const std::vector<Record>& rows, const std::vector<SubProcessor>& wanted,
                                std::int64_t now, const std::function<Uuid()>& newId) {
    using merge::OperationKind;
    const std::int64_t today = now / kDay;
    ProcessorPlan plan;
    std::set<Uuid> taken;
    for (const SubProcessor& one : wanted) {
        const Record* row = rowFor(rows, one, today, taken);
        if (row == nullptr) {
            plan.operations.push_back(creationOf(one, newId(), now));
            plan.changes.added.push_back(one.name);
            continue;
        }
        taken.insert(row->id);
        const std::size_t before = plan.operations.size();
        const auto become = [&](FieldNumber number, const Value& value) {
            if (row->value(number) != value) {
                plan.operations.push_back(changeOf(*row, OperationKind::set, number, value));
            }
        };
        for (const TextField& text : kTexts) {
            const std::string& said = one.*text.into;
            if (said != row->text(text.field)) become(text.field, said.empty() ? Value{} : Value{said});
        }
        if (one.begins) become(field::kProcessorBegins, Value{*one.begins});
        become(field::kProcessorEnds, one.ends ? Value{*one.ends} : Value{});
        if (plan.operations.size() == before) continue;
        become(field::kProcessorAnnounced, Value{now});
        plan.changes.changed.push_back(one.name);
    }
    for (const Record& row : rows) {
        const auto* ends = std::get_if<std::int64_t>(&row.value(field::kProcessorEnds));
        if (!row.alive() || taken.contains(row.id) || ends != nullptr) continue;
        plan.operations.push_back(changeOf(row, OperationKind::set, field::kProcessorEnds, Value{today}));
        plan.changes.ended.push_back(row.text(field::kProcessorName));
    }
    return plan;
}

Result<std::string> setSubProcessors(ControlStore& store, const ProcessorOrder& order, const Clock& clock,
                                     Entropy& entropy, const CompanyTurn& inTurn) {
    const auto tenants = store.tenants();
    if (!tenants) return tenants.error();
    std::optional<Error> failed;
    std::size_t companies = 0;
    std::map<std::string, int> added;
    std::map<std::string, int> changed;
    std::map<std::string, int> ended;
    bool isKnown = order.workspace.empty();
    for (const TenantInfo& tenant : *tenants) {
        if (!order.workspace.empty() && tenant.workspace != order.workspace) continue;
        isKnown = true;
        ProcessorPlan plan;
        std::vector<Uuid> admins;
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            const auto rows = moment.all(schema::kSubProcessor);
            if (!rows) return rows.error();
            plan = planSubProcessors(*rows, order.list, clock.now(), [&] { return entropy.uuid(clock.now()); });
            return order.isDryRun ? std::vector<merge::Operation>() : plan.operations;
        };
        auto done = inTurn(tenant.id, [&](TenantService& service) -> Result<void> {
            if (auto written = service.commit(decide, Uuid{}); !written) return written;
            auto holders = service.holdersOf(schema::Role::admin);
            if (!holders) return holders.error();
            admins = std::move(*holders);
            return {};
        });
        if (done && plan.changes.any() && !order.isDryRun) {
            done = mailAdmins(store, tenant, admins, plan.changes, clock, entropy);
        }
        if (!done && !failed) failed = Error{done.error().code, tenant.workspace + ": " + done.error().detail};
        companies += done && plan.changes.any() ? 1 : 0;
        count(added, plan.changes.added);
        count(changed, plan.changes.changed);
        count(ended, plan.changes.ended);
    }
    if (!isKnown) return Error{ErrorCode::notFound, "no such workspace: " + order.workspace};
    if (failed) return *failed;
    return std::string(order.isDryRun ? "would change " : "changed ") + std::to_string(companies) + " of " +
           std::to_string(order.workspace.empty() ? tenants->size() : 1) + " companies; new: " + joined(added) +
           "; changed: " + joined(changed) + "; ended: " + joined(ended);
}

}  // namespace aufwind::server
