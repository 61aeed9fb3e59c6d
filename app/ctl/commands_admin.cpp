// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_admin.h"

#include "app/ctl/confirmed.h"
#include "app/ctl/words.h"
#include "models/domain/bounded_file.h"
#include "models/schema/text_form.h"
#include "sync/transport/admin_calls.h"

#include <QStringList>

namespace aufwind::ctl {
namespace {

using transport::AdminCalls;
template <typename T>
using AdminCall = std::function<void(AdminCalls&, AdminCalls::Then<T>)>;

constexpr std::size_t kLongestCertificate = std::size_t{16} * 1024;

constexpr char kAccountsUsage[] =
    "accounts list | invite PERSON [--language en|de] | disable PERSON | enable PERSON | reset-second-factor PERSON "
    "[--code CODE]";
constexpr char kProviderUsage[] =
    "provider show | remove | set --issuer URL --client-id ID --domains A,B [--secret] [--creates] [--only-way] "
    "[--trust-addresses] [--code CODE]";
constexpr char kDirectoryUsage[] =
    "directory show | remove | try EMAIL | set --address URL --domains A,B [--authority FILE] [--bind-as NAME | --base "
    "DN --filter FILTER --reader DN] [--reader-password] [--creates] [--only-way] [--code CODE]";
constexpr char kWebhookUsage[] = "webhook show | set URL | remove | try [--code CODE]";

Exit usage(const Output& output, const char* line) {
    return output.fail(kUsage, std::string("Usage: aufwindctl ") + line);
}

QString shown(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

std::vector<std::string> namesIn(const std::string& typed) {
    std::vector<std::string> names;
    const QStringList parts = shown(typed).toLower().split(',', Qt::SkipEmptyParts);
    for (const QString& part : parts) names.push_back(part.trimmed().toStdString());
    return names;
}

QJsonArray listOf(const std::vector<std::string>& names) {
    QJsonArray list;
    for (const std::string& name : names) list.append(shown(name));
    return list;
}

/// Runs a command with the profile's way to the server.
Exit withOnline(const Invocation& invocation, const Output& output, const std::function<Exit(Online&)>& command) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        return online ? command(**online) : output.fail(online.error());
    });
}

template <typename T>
Result<T> read(Online& online, const AdminCall<T>& call) {
    AdminCalls calls(online.http(), online.session());
    return await<T>([&](auto then) { call(calls, std::move(then)); });
}

Exit change(Online& online, const Output& output, const Words& words, const AdminCall<void>& call) {
    const auto done = askConfirmed<void, AdminCalls>(online, words.value("--code"), call);
    if (!done) return output.fail(done.error());
    output.json() ? output.print(QJsonObject{{"done", true}}) : output.line("Done.");
    return kDone;
}

/// A text or nothing for each name; lines of name and value where nobody asked for JSON.
Exit say(const Output& output, const QJsonObject& object) {
    if (output.json()) {
        output.print(object);
        return kDone;
    }
    if (object.isEmpty()) output.line("none");
    for (auto at = object.begin(); at != object.end(); ++at) {
        const QStringList names = QVariant(at.value().toArray().toVariantList()).toStringList();
        const QString value = at.value().isArray() ? names.join(", ") : at.value().toVariant().toString();
        output.line((at.key() + "\t" + value).toStdString());
    }
    return kDone;
}

Exit listAccounts(Online& online, const Output& output) {
    using Accounts = std::vector<PersonAccount>;
    const auto accounts = read<Accounts>(online, [](AdminCalls& calls, auto then) { calls.accounts(std::move(then)); });
    if (!accounts) return output.fail(accounts.error());
    QJsonArray rows;
    for (const PersonAccount& account : *accounts) {
        const std::string seen = account.seen > 0 ? schema::formatInstant(account.seen) : std::string();
        rows.append(QJsonObject{{"person", shown(account.person.toString())},
                                {"email", shown(account.email)},
                                {"state", shown(account.state)},
                                {"second_factor", account.secondFactor},
                                {"seen", shown(seen)}});
        if (!output.json()) {
            output.line(account.person.toString() + "\t" + account.state + "\t" + account.email + "\t" + seen);
        }
    }
    if (output.json()) output.print(rows);
    return kDone;
}

Exit accounts(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {"--language", "--code"});
    if (!words) return usage(output, kAccountsUsage);
    if (words->are("list")) {
        return withOnline(invocation, output, [&](Online& online) { return listAccounts(online, output); });
    }
    const auto person = words->plain.size() == 2 ? Uuid::parse(words->plain[1]) : std::nullopt;
    if (!person) return usage(output, kAccountsUsage);
    AdminCall<void> call;
    if (words->are("invite", 1)) {
        call = [&](AdminCalls& calls, auto then) {
            calls.invite(*person, words->value("--language"), std::move(then));
        };
    } else if (words->are("disable", 1) || words->are("enable", 1)) {
        call = [&, disables = words->are("disable", 1)](AdminCalls& calls, auto then) {
            calls.setDisabled(*person, disables, std::move(then));
        };
    } else if (words->are("reset-second-factor", 1)) {
        call = [&](AdminCalls& calls, auto then) {
            calls.resetSecondFactor(*person, std::move(then));
        };
    }
    if (!call) return usage(output, kAccountsUsage);
    return withOnline(invocation, output, [&](Online& online) { return change(online, output, *words, call); });
}

Exit showProvider(Online& online, const Output& output) {
    using Found = std::optional<ProviderSettings>;
    const auto found = read<Found>(online, [](AdminCalls& calls, auto then) { calls.provider(std::move(then)); });
    if (!found) return output.fail(found.error());
    if (!*found) return say(output, {});
    return say(output, {{"issuer", shown((*found)->issuer)},
                        {"client_id", shown((*found)->clientId)},
                        {"has_secret", (*found)->hasSecret},
                        {"domains", listOf((*found)->domains)},
                        {"creates", (*found)->creates},
                        {"only_way", (*found)->onlyWay},
                        {"trusts_addresses", (*found)->trustsAddresses}});
}

Exit setProvider(const Invocation& invocation, const Output& output, const Words& words) {
    ProviderSettings settings{words.value("--issuer"), words.value("--client-id")};
    settings.domains = namesIn(words.value("--domains"));
    settings.creates = words.has("--creates");
    settings.onlyWay = words.has("--only-way");
    settings.trustsAddresses = words.has("--trust-addresses");
    if (settings.issuer.empty() || settings.clientId.empty() || settings.domains.empty()) {
        return usage(output, kProviderUsage);
    }
    if (words.has("--secret")) {
        const auto secret = readSecret("Client secret: ");
        if (!secret) return output.fail(kUsage, "The client secret is expected as a line of standard input.");
        settings.secret = *secret;
    }
    const AdminCall<void> call = [&](AdminCalls& calls, auto then) {
        calls.setProvider(settings, std::move(then));
    };
    return withOnline(invocation, output, [&](Online& online) { return change(online, output, words, call); });
}

Exit provider(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {"--issuer", "--client-id", "--domains", "--code"},
                                 {"--secret", "--creates", "--only-way", "--trust-addresses"});
    if (words && words->are("set")) return setProvider(invocation, output, *words);
    if (!words || !(words->are("show") || words->are("remove"))) return usage(output, kProviderUsage);
    return withOnline(invocation, output, [&](Online& online) {
        if (words->are("show")) return showProvider(online, output);
        return change(online, output, *words,
                      [](AdminCalls& calls, auto then) { calls.removeProvider(std::move(then)); });
    });
}

Exit showDirectory(Online& online, const Output& output) {
    using Found = std::optional<CompanyDirectory>;
    const auto found = read<Found>(online, [](AdminCalls& calls, auto then) { calls.directory(std::move(then)); });
    if (!found) return output.fail(found.error());
    if (!*found) return say(output, {});
    return say(output, {{"address", shown((*found)->address)},
                        {"has_authority", !(*found)->authority.empty()},
                        {"bind_as", shown((*found)->bindAs)},
                        {"base", shown((*found)->base)},
                        {"filter", shown((*found)->filter)},
                        {"reader", shown((*found)->reader)},
                        {"has_password", (*found)->hasPassword},
                        {"domains", listOf((*found)->domains)},
                        {"creates", (*found)->creates},
                        {"only_way", (*found)->onlyWay}});
}

Exit tryDirectory(Online& online, const Output& output, const Words& words) {
    const auto password = readSecret("Password of the person in the directory: ");
    if (!password) return output.fail(kUsage, "The person's password is expected as a line of standard input.");
    const auto result = askConfirmed<std::string, AdminCalls>(
        online, words.value("--code"),
        [&](AdminCalls& calls, auto then) { calls.tryDirectory(words.plain[1], *password, std::move(then)); });
    return result ? say(output, {{"result", shown(*result)}}) : output.fail(result.error());
}

Exit setDirectory(const Invocation& invocation, const Output& output, const Words& words) {
    CompanyDirectory settings{words.value("--address"), {},
                              words.value("--bind-as"), words.value("--base"),
                              words.value("--filter"),  words.value("--reader")};
    settings.domains = namesIn(words.value("--domains"));
    settings.creates = words.has("--creates");
    settings.onlyWay = words.has("--only-way");
    if (settings.address.empty() || settings.domains.empty()) return usage(output, kDirectoryUsage);
    if (const std::string path = words.value("--authority"); !path.empty()) {
        auto bytes = domain::readFileUpTo(path, kLongestCertificate);
        if (!bytes || bytes->size() > kLongestCertificate) {
            return output.fail(kNotFound,
                               "There is no certificate of at most 16 KiB in this file. Nothing was changed.");
        }
        settings.authority = std::move(*bytes);
    }
    if (words.has("--reader-password")) {
        const auto password = readSecret("Password of the reader: ");
        if (!password) return output.fail(kUsage, "The reader's password is expected as a line of standard input.");
        settings.password = *password;
    }
    const AdminCall<void> call = [&](AdminCalls& calls, auto then) {
        calls.setDirectory(settings, std::move(then));
    };
    return withOnline(invocation, output, [&](Online& online) { return change(online, output, words, call); });
}

Exit directory(const Invocation& invocation, const Output& output) {
    const auto words =
        Words::in(invocation.arguments,
                  {"--address", "--authority", "--bind-as", "--base", "--filter", "--reader", "--domains", "--code"},
                  {"--reader-password", "--creates", "--only-way"});
    if (words && words->are("set")) return setDirectory(invocation, output, *words);
    const bool isKnown = words && (words->are("show") || words->are("remove") || words->are("try", 1));
    if (!isKnown) return usage(output, kDirectoryUsage);
    return withOnline(invocation, output, [&](Online& online) {
        if (words->are("show")) return showDirectory(online, output);
        if (words->are("try", 1)) return tryDirectory(online, output, *words);
        return change(online, output, *words,
                      [](AdminCalls& calls, auto then) { calls.removeDirectory(std::move(then)); });
    });
}

Exit setWebhook(Online& online, const Output& output, const Words& words) {
    const auto secret = askConfirmed<std::string, AdminCalls>(
        online, words.value("--code"),
        [&](AdminCalls& calls, auto then) { calls.setWebhook(words.plain[1], std::move(then)); });
    return secret ? say(output, {{"secret", shown(*secret)}}) : output.fail(secret.error());
}

Exit webhook(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {"--code"});
    const bool isKnown =
        words && (words->are("show") || words->are("remove") || words->are("try") || words->are("set", 1));
    if (!isKnown) return usage(output, kWebhookUsage);
    return withOnline(invocation, output, [&](Online& online) {
        if (words->are("set", 1)) return setWebhook(online, output, *words);
        if (words->are("remove")) {
            return change(online, output, *words,
                          [](AdminCalls& calls, auto then) { calls.removeWebhook(std::move(then)); });
        }
        if (words->are("try")) {
            return change(online, output, *words,
                          [](AdminCalls& calls, auto then) { calls.tryWebhook(std::move(then)); });
        }
        using Found = std::optional<std::string>;
        const auto url = read<Found>(online, [](AdminCalls& calls, auto then) { calls.webhook(std::move(then)); });
        if (!url) return output.fail(url.error());
        return say(output, *url ? QJsonObject{{"url", shown(**url)}} : QJsonObject{});
    });
}

}  // namespace

std::vector<Command> adminCommands() {
    return {
        {"accounts", kAccountsUsage,
         "who has an account, for HR and admins; changes want the password, as a line of standard input", 1, 6,
         accounts},
        {"provider", kProviderUsage,
         "the company's identity provider; owners change it. With --secret the client secret is the first line of "
         "standard input, without it the one of before stays; then the password",
         1, 13, provider},
        {"directory", kDirectoryUsage,
         "the company's directory; owners change it. With --reader-password that password is the first line of "
         "standard input, for try that of the person; then one's own",
         1, 20, directory},
        {"webhook", kWebhookUsage,
         "where the company's own program is told of alerts; set says the secret, once. The password is a line of "
         "standard input",
         1, 4, webhook},
    };
}

}  // namespace aufwind::ctl
