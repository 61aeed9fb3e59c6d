// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_agreement.h"

#include "models/domain/agreement.h"
#include "models/domain/fields.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

namespace aufwind::ctl {
namespace {

namespace field = domain::field;

constexpr char kUsageLine[] =
    "Usage: aufwindctl agreement show [--text] | sign --name NAME --role ROLE | export FILE [--language en|de] "
    "[--version N]";

struct Order {
    std::string verb;
    std::string file;
    bool isText = false;
    std::map<std::string, std::string> given;  ///< by option

    std::string language() const { return given.contains("--language") ? given.at("--language") : "en"; }
};

/// Nothing where it is no order.
std::optional<Order> orderIn(const std::vector<std::string>& words) {
    Order order{.verb = words.front()};
    std::size_t at = 1;
    if (order.verb == "export") {
        if (words.size() < 2) return std::nullopt;
        order.file = words[at++];
    }
    while (at < words.size()) {
        const std::string& option = words[at++];
        if (option == "--text" && order.verb == "show") {
            order.isText = true;
            continue;
        }
        const bool isOfSigning = option == "--name" || option == "--role";
        const bool isKnown = option == "--language" || (option == "--version" && order.verb == "show") ||
                             (isOfSigning && order.verb == "sign");
        if (!isKnown || at == words.size() || !order.given.emplace(option, words[at++]).second) return std::nullopt;
    }
    if (order.language() != "en" && order.language() != "de") return std::nullopt;
    if (order.verb == "sign" && (order.given["--name"].empty() || order.given["--role"].empty())) return std::nullopt;
    return order.verb == "show" || order.verb == "sign" || order.verb == "export" ? std::optional(std::move(order))
                                                                                  : std::nullopt;
}

Result<std::vector<domain::Signature>> signaturesIn(store::Reader& reader) {
    const auto rows = reader.list({.entity = schema::kAgreement});
    if (!rows) return rows.error();
    std::vector<domain::Signature> signatures;
    for (const Record& row : *rows) {
        const auto person = reader.find(schema::kEmployee, row.reference(field::kAgreementPerson));
        if (!person) return person.error();
        signatures.push_back(domain::signatureOf(row));
        if (*person) {
            signatures.back().account = (*person)->text(field::kEmployeeFirst) + " " +
                                        (*person)->text(field::kEmployeeLast) + " · " +
                                        (*person)->text(field::kEmployeeEmail);
        }
    }
    std::ranges::stable_sort(signatures, [](const auto& one, const auto& other) { return one.at > other.at; });
    return signatures;
}

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Exit showText(const domain::AgreementText& found) {
    // Byte by byte, so that its hash can be reckoned: it is the program's own and holds no control characters.
    const bool isWritten = std::fwrite(found.text.data(), 1, found.text.size(), stdout) == found.text.size();
    return isWritten && std::fflush(stdout) == 0 ? kDone : kFailed;
}

Exit show(app::Profile& profile, const Output& output, const domain::AgreementText& found) {
    const auto reader = profile.store().reader();
    if (!reader) return output.fail(reader.error());
    const auto signatures = signaturesIn(**reader);
    if (!signatures) return output.fail(signatures.error());
    QJsonArray rows;
    for (const domain::Signature& one : *signatures) {
        rows.append(QJsonObject{{"version", text(one.version)},
                                {"language", text(one.language)},
                                {"hash", text(one.hash)},
                                {"state", text(domain::nameOf(one.state()))},
                                {"name", text(one.name)},
                                {"role", text(one.role)},
                                {"account", text(one.account)},
                                {"signed_at", text(schema::formatInstant(one.at))}});
    }
    const std::string hash = domain::agreementHash(found.text);
    if (output.json()) {
        output.print(QJsonObject{{"version", text(found.version)},
                                 {"language", text(found.language)},
                                 {"hash", text(hash)},
                                 {"signatures", rows}});
        return kDone;
    }
    output.line("version " + std::string(found.version) + "\t" + std::string(found.language) + "\t" + hash);
    for (const domain::Signature& one : *signatures) {
        output.line(schema::formatInstant(one.at) + "\t" + std::string(domain::nameOf(one.state())) + "\tversion " +
                    one.version + "\t" + one.language + "\t" + one.name + "\t" + one.role + "\t" + one.account);
    }
    return kDone;
}

Exit sign(app::Profile& profile, const Output& output, const Order& order, const domain::AgreementText& found) {
    const auto now =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    const auto made = profile.engine().create(
        schema::kAgreement, {{field::kAgreementKind, Value{std::int64_t{0}}},
                             {field::kAgreementVersion, Value{std::string(found.version)}},
                             {field::kAgreementLanguage, Value{std::int64_t{found.language == "de" ? 1 : 0}}},
                             {field::kAgreementHash, Value{domain::agreementHash(found.text)}},
                             {field::kAgreementName, Value{order.given.at("--name")}},
                             {field::kAgreementRole, Value{order.given.at("--role")}},
                             {field::kAgreementSignedAt, Value{std::int64_t{now.count()}}}});
    if (!made) return output.fail(made.error());
    if (output.json()) {
        output.print(QJsonObject{{"id", text(made->toString())}});
    } else {
        output.line(made->toString());
    }
    return kDone;
}

Exit exportAll(app::Profile& profile, const Output& output, const Order& order) {
    const auto reader = profile.store().reader();
    if (!reader) return output.fail(reader.error());
    auto signatures = signaturesIn(**reader);
    if (!signatures) return output.fail(signatures.error());
    const auto settings = (*reader)->list({.entity = schema::kTenantSettings, .limit = 1});
    if (!settings) return output.fail(settings.error());
    const std::string company = settings->empty() ? std::string() : settings->front().text(field::kTenantName);
    const std::size_t count = signatures->size();
    const auto written = domain::writeAgreementFile(
        order.file, domain::agreementFile(company, std::move(*signatures), order.language()));
    if (!written) return output.fail(written.error());
    if (output.json()) {
        output.print(QJsonObject{{"signatures", static_cast<qint64>(count)}});
    } else {
        output.line(std::to_string(count) + (count == 1 ? " signature." : " signatures."));
    }
    return kDone;
}

Exit agreement(const Invocation& invocation, const Output& output) {
    const auto order = orderIn(invocation.arguments);
    if (!order) return output.fail(kUsage, kUsageLine);
    const auto wanted = order->given.find("--version");
    const std::string version = wanted != order->given.end() ? wanted->second : std::string(domain::newestAgreement());
    const domain::AgreementText* found = domain::agreementText(version, order->language());
    if (found == nullptr) return output.fail(kNotFound, "This program has no such version.");
    if (order->isText) return showText(*found);
    return withStored(invocation, output, [&](app::Profile& profile) {
        if (order->verb == "show") return show(profile, output, *found);
        return order->verb == "sign" ? sign(profile, output, *order, *found) : exportAll(profile, output, *order);
    });
}

}  // namespace

std::vector<Command> agreementCommands() {
    return {
        {"agreement",
         "agreement show [--text] [--version N] | sign --name NAME --role ROLE | export FILE [--language en|de]",
         "the agreement on data processing: its version, hash and signatures, or its text, byte by byte; sign the "
         "newest one for the company, which waits for confirm and sync like any critical edit; every signature with "
         "the text as a page of HTML that only you can read",
         1, kMany, agreement},
    };
}

}  // namespace aufwind::ctl
