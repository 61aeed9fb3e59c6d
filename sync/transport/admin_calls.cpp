// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/admin_calls.h"

#include "models/schema/account_terms.h"
#include "sync/transport/audit_answer.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace aufwind::transport {
namespace {

// More than any honest server says.
constexpr qsizetype kMostAccounts = 200'000;
constexpr qsizetype kMostDomains = kMostSignInDomains;
constexpr qsizetype kLongestUrl = 500;
constexpr qsizetype kLongestName = 512;
constexpr qsizetype kLongestCertificate = 16 * 1024;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QJsonObject person(const Uuid& id) {
    return {{"person", text(id.toString())}};
}

Result<std::vector<PersonAccount>> accountsFrom(const QJsonObject& from) {
    if (!from[QLatin1String("accounts")].isArray()) return notUnderstood();
    const QJsonArray rows = from[QLatin1String("accounts")].toArray();
    std::vector<PersonAccount> accounts;
    for (qsizetype i = 0; i < std::min(rows.size(), kMostAccounts); ++i) {
        const QJsonObject row = rows[i].toObject();
        const auto id = Uuid::parse(textIn(row, "person"));
        if (!id) return notUnderstood();
        accounts.push_back({*id, textIn(row, "email", 254), textIn(row, "state"),
                            row[QLatin1String("second_factor")].toBool(), row[QLatin1String("seen")].toInteger()});
    }
    return accounts;
}

std::vector<std::string> domainsFrom(const QJsonObject& from) {
    std::vector<std::string> names;
    const QJsonArray domains = from[QLatin1String("domains")].toArray();
    for (qsizetype i = 0; i < std::min(domains.size(), kMostDomains); ++i) {
        names.push_back(domains[i].toString().left(254).toStdString());
    }
    return names;
}

QLatin1String word(std::string_view name) {
    return {name.data(), static_cast<qsizetype>(name.size())};
}

// An older server says less, and asks for no more than usual.
Result<SignInRules> rulesFrom(const QJsonObject& from) {
    SignInRules rules{textIn(from, "second_factor_from")};
    if (rules.secondFactorFrom.empty()) return notUnderstood();
    for (const SignInNumber& number : kSignInNumbers) {
        const qint64 told = from[word(number.name)].toInteger();
        if (number.takes(told)) rules.numbers.*number.value = told;
    }
    rules.domains = domainsFrom(from);
    return rules;
}

QJsonArray domainsOf(const std::vector<std::string>& names) {
    QJsonArray domains;
    for (const std::string& domain : names) domains.append(text(domain));
    return domains;
}

Result<std::optional<ProviderSettings>> providerFrom(const QJsonObject& from) {
    if (!from[QLatin1String("issuer")].isString()) return notUnderstood();
    ProviderSettings settings{textIn(from, "issuer", 512), textIn(from, "client_id", 512)};
    settings.hasSecret = from[QLatin1String("has_secret")].toBool();
    settings.creates = from[QLatin1String("creates")].toBool();
    settings.onlyWay = from[QLatin1String("only_way")].toBool();
    settings.trustsAddresses = from[QLatin1String("trusts_addresses")].toBool();
    settings.domains = domainsFrom(from);
    return std::optional(std::move(settings));
}

Result<std::optional<CompanyDirectory>> directoryFrom(const QJsonObject& from) {
    if (!from[QLatin1String("address")].isString()) return notUnderstood();
    CompanyDirectory settings{textIn(from, "address", kLongestName), textIn(from, "authority", kLongestCertificate),
                              textIn(from, "bind_as", kLongestName), textIn(from, "base", kLongestName),
                              textIn(from, "filter", kLongestName),  textIn(from, "reader", kLongestName)};
    settings.hasPassword = from[QLatin1String("has_password")].toBool();
    settings.creates = from[QLatin1String("creates")].toBool();
    settings.onlyWay = from[QLatin1String("only_way")].toBool();
    settings.domains = domainsFrom(from);
    return std::optional(std::move(settings));
}

QJsonObject objectOf(const CompanyDirectory& settings) {
    QJsonObject body{{"address", text(settings.address)},
                     {"domains", domainsOf(settings.domains)},
                     {"creates", settings.creates},
                     {"only_way", settings.onlyWay}};
    const std::pair<const char*, const std::string*> mayBeLeftOut[] = {
        {"authority", &settings.authority}, {"bind_as", &settings.bindAs}, {"base", &settings.base},
        {"filter", &settings.filter},       {"reader", &settings.reader},  {"reader_password", &settings.password}};
    for (const auto& [name, value] : mayBeLeftOut) {
        if (!value->empty()) body[QLatin1String(name)] = text(*value);
    }
    return body;
}

Result<std::string> trialFrom(const QJsonObject& from) {
    std::string result = textIn(from, "result");
    return result.empty() ? Result<std::string>(notUnderstood()) : Result<std::string>(std::move(result));
}

template <typename T>
AdminCalls::Then<QJsonObject> orNothing(Result<std::optional<T>> (*read)(const QJsonObject&),
                                        AdminCalls::Then<std::optional<T>> then) {
    return [read, done = std::move(then)](const Result<QJsonObject>& answer) {
        const bool isNone = !answer && accountReason(answer.error()) == AccountReason::notFound;
        if (isNone) return done(std::optional<T>());
        done(answer ? read(*answer) : Result<std::optional<T>>(answer.error()));
    };
}

Result<std::optional<std::string>> webhookFrom(const QJsonObject& from) {
    return std::optional(textIn(from, "url", kLongestUrl));
}

Result<std::string> secretFrom(const QJsonObject& from) {
    std::string secret = textIn(from, "secret", 512);
    return secret.empty() ? Result<std::string>(notUnderstood()) : Result<std::string>(std::move(secret));
}

}  // namespace

AdminCalls::AdminCalls(HttpClient& http, Session& session, QObject* parent) : ApiCalls(http, session, parent) {}

void AdminCalls::accounts(Then<std::vector<PersonAccount>> then) {
    get("/v1/admin/accounts", as(accountsFrom, std::move(then)));
}

void AdminCalls::invite(const Uuid& who, const std::string& language, Then<void> then) {
    QJsonObject body = person(who);
    if (!language.empty()) body["language"] = text(language);
    post("/v1/admin/accounts/invite", body, asDone(std::move(then)));
}

void AdminCalls::setDisabled(const Uuid& who, bool disabled, Then<void> then) {
    const char* path = disabled ? "/v1/admin/accounts/disable" : "/v1/admin/accounts/enable";
    post(path, person(who), asDone(std::move(then)));
}

void AdminCalls::resetSecondFactor(const Uuid& who, Then<void> then) {
    post("/v1/admin/accounts/reset-second-factor", person(who), asDone(std::move(then)));
}

void AdminCalls::signInRules(Then<SignInRules> then) {
    get("/v1/admin/policy", as(rulesFrom, std::move(then)));
}

void AdminCalls::changeSignInRules(const SignInChange& change, Then<void> then) {
    QJsonObject body;
    if (change.secondFactorFrom) body["second_factor_from"] = text(*change.secondFactorFrom);
    for (std::size_t i = 0; i < kSignInNumbers.size(); ++i) {
        if (change.numbers[i]) body[word(kSignInNumbers[i].name)] = static_cast<qint64>(*change.numbers[i]);
    }
    if (change.domains) body["domains"] = domainsOf(*change.domains);
    post("/v1/admin/policy", body, asDone(std::move(then)));
}

void AdminCalls::provider(Then<std::optional<ProviderSettings>> then) {
    get("/v1/admin/sso", orNothing(providerFrom, std::move(then)));
}

void AdminCalls::setProvider(const ProviderSettings& settings, Then<void> then) {
    QJsonObject body{{"issuer", text(settings.issuer)},        {"client_id", text(settings.clientId)},
                     {"domains", domainsOf(settings.domains)}, {"creates", settings.creates},
                     {"only_way", settings.onlyWay},           {"trusts_addresses", settings.trustsAddresses}};
    if (!settings.secret.empty()) body["client_secret"] = text(settings.secret);
    post("/v1/admin/sso", body, asDone(std::move(then)));
}

void AdminCalls::removeProvider(Then<void> then) {
    post("/v1/admin/sso/remove", {}, asDone(std::move(then)));
}

void AdminCalls::directory(Then<std::optional<CompanyDirectory>> then) {
    get("/v1/admin/directory", orNothing(directoryFrom, std::move(then)));
}

void AdminCalls::setDirectory(const CompanyDirectory& settings, Then<void> then) {
    post("/v1/admin/directory", objectOf(settings), asDone(std::move(then)));
}

void AdminCalls::removeDirectory(Then<void> then) {
    post("/v1/admin/directory/remove", {}, asDone(std::move(then)));
}

void AdminCalls::tryDirectory(const std::string& email, const std::string& password, Then<std::string> then) {
    post("/v1/admin/directory/try", {{"email", text(email)}, {"password", text(password)}},
         as(trialFrom, std::move(then)));
}

void AdminCalls::webhook(Then<std::optional<std::string>> then) {
    get("/v1/admin/webhook", orNothing(webhookFrom, std::move(then)));
}

void AdminCalls::setWebhook(const std::string& url, Then<std::string> then) {
    post("/v1/admin/webhook", {{"url", text(url)}}, as(secretFrom, std::move(then)));
}

void AdminCalls::removeWebhook(Then<void> then) {
    post("/v1/admin/webhook/remove", {}, asDone(std::move(then)));
}

void AdminCalls::tryWebhook(Then<void> then) {
    post("/v1/admin/webhook/try", {}, asDone(std::move(then)));
}

void AdminCalls::searchAudit(const AuditFilter& filter, Then<AuditPart> then) {
    QJsonObject body{{"before", static_cast<qint64>(filter.before)}};
    if (!filter.action.empty()) body["action"] = text(filter.action);
    if (!filter.person.empty()) body["person"] = text(filter.person);
    post("/v1/admin/audit/search", body, as(auditFrom, std::move(then)));
}

void AdminCalls::auditBehind(std::int64_t after, const std::string& action, Then<AuditPart> then) {
    post("/v1/admin/audit/search", {{"after", static_cast<qint64>(after)}, {"action", text(action)}},
         as(auditFrom, std::move(then)));
}

void AdminCalls::readAudit(std::int64_t after, int most, Then<AuditPart> then) {
    post("/v1/admin/audit/search", {{"after", static_cast<qint64>(after)}, {"limit", most}},
         as(auditFrom, std::move(then)));
}

}  // namespace aufwind::transport
