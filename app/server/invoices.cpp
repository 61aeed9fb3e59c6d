// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/invoices.h"

#include "models/domain/fields.h"
#include "models/schema/text_form.h"
#include "sync/server/http/log.h"
#include "sync/server/operator/seed.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>
#include <cstdio>

namespace aufwind::server {
namespace field = domain::field;
namespace {

using Given = std::vector<std::pair<const schema::Field*, Value>>;

// 1 % and 1 in the unit of a decimal.
constexpr std::int64_t kOne = 1'000'000;

/// The options of the fields, which are called as they are.
Result<Given> givenIn(const Arguments& arguments, const schema::Entity& entity) {
    Given given;
    for (const schema::Field& one : entity.fields) {
        std::string option(one.name);
        std::ranges::replace(option, '_', '-');
        if (!arguments.has(option)) continue;
        auto value = schema::parseValue(one, arguments.value(option));
        if (!value) return Error{ErrorCode::invalid, "--" + option + ": " + value.error().detail};
        given.emplace_back(&one, std::move(*value));
    }
    return given;
}

Result<void> checked(const Given& given) {
    for (const auto& [one, value] : given) {
        const auto* text = std::get_if<std::string>(&value);
        const auto* number = std::get_if<std::int64_t>(&value);
        const bool isMoney = one->number == field::kInvoiceCurrency;
        if (text != nullptr && (text->empty() || text->size() > one->limit)) {
            return Error{ErrorCode::invalid, "--" + std::string(one->name) + " is empty or too long"};
        }
        if (isMoney && (text == nullptr || text->size() != 3 ||
                        !std::ranges::all_of(*text, [](char c) { return c >= 'A' && c <= 'Z'; }))) {
            return Error{ErrorCode::invalid, "--currency takes three capitals, such as EUR"};
        }
        if (one->number == field::kInvoiceTaxRate && number != nullptr && (*number < 0 || *number > 100 * kOne)) {
            return Error{ErrorCode::invalid, "--tax-rate is in percent, 0 to 100"};
        }
        if (one->number == field::kInvoiceSeats && number != nullptr && *number < 0) {
            return Error{ErrorCode::invalid, "--seats is below zero"};
        }
    }
    return {};
}

Result<std::unique_ptr<TenantService>> companyOf(Desk& desk, const std::string& workspace) {
    auto tenant = desk.store->tenant(workspace);
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    return desk.tenants().open(**tenant);
}

std::vector<merge::Operation> creation(Desk& desk, const Given& given) {
    Seed seed(desk.schema);
    Seed::Fields fields{{"state", std::int64_t{0}}};
    for (const auto& [one, value] : given) {
        if (one->number == field::kInvoiceState) fields.clear();
    }
    for (const auto& [one, value] : given) fields.emplace_back(one->name, value);
    seed.row("invoice", desk.entropy.uuid(desk.clock.now()), fields);
    return seed.take();
}

}  // namespace

Result<void> setInvoice(Desk& desk, const Arguments& arguments) {
    const schema::Entity& entity = *desk.schema.entity(schema::kInvoice);
    auto given = givenIn(arguments, entity);
    if (!given) return given.error();
    if (auto good = checked(*given); !good) return good;
    auto service = companyOf(desk, arguments.value("workspace"));
    if (!service) return service.error();
    bool isNew = false;
    const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
        const auto rows = moment.all(schema::kInvoice);
        if (!rows) return rows.error();
        const auto known = std::ranges::find_if(*rows, [&](const Record& row) {
            return row.alive() && row.text(field::kInvoiceNumber) == arguments.value("number");
        });
        isNew = known == rows->end();
        if (isNew) {
            for (const char* option : {"issued", "currency", "net"}) {
                if (!arguments.has(option)) {
                    return Error{ErrorCode::invalid, std::string("a new one needs --") + option};
                }
            }
            return creation(desk, *given);
        }
        std::vector<merge::Operation> changes;
        for (const auto& [one, value] : *given) {
            if (known->value(one->number) == value) continue;
            changes.push_back(changeOf(*known, merge::OperationKind::set, one->number, value));
        }
        return changes;
    };
    if (auto done = (*service)->commit(decide, Uuid{}); !done) return done;
    std::printf("%s\n", isNew ? "written" : "changed");
    return {};
}

Result<void> listInvoices(Desk& desk, const std::string& workspace) {
    auto service = companyOf(desk, workspace);
    if (!service) return service.error();
    auto rows = (*service)->all(schema::kInvoice);
    if (!rows) return rows.error();
    std::erase_if(*rows, [](const Record& row) { return !row.alive(); });
    std::ranges::stable_sort(*rows, [](const Record& a, const Record& b) {
        return a.number(field::kInvoiceIssued) > b.number(field::kInvoiceIssued);
    });
    for (const Record& row : *rows) {
        std::string line;
        for (const schema::Field& one : desk.schema.entity(schema::kInvoice)->fields) {
            const std::string text = schema::formatValue(one, row.value(one.number));
            line += (line.empty() ? "" : ",") + ("\"" + std::string(one.name) + "\":\"") + escapedForLog(text) + "\"";
        }
        std::printf("{%s}\n", line.c_str());
    }
    return {};
}

}  // namespace aufwind::server
