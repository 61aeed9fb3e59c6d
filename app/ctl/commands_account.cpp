// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/commands.h"
#include "app/ctl/online.h"
#include "app/ctl/place.h"
#include "app/ctl/provider.h"
#include "models/schema/text_form.h"
#include "sync/transport/account_calls.h"

namespace aufwind::ctl {
namespace {

using transport::AccountCalls;
template <typename T>
using Call = std::function<void(AccountCalls&, AccountCalls::Then<T>)>;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

// The session of a profile, and the password where the server wants it once more.
class Asking {
  public:
    Asking(Online& online, std::string code) : calls_(online.http(), online.session()), code_(std::move(code)) {}

    template <typename T>
    Result<T> ask(const Call<T>& call) {
        return await<T>([&](auto then) { call(calls_, std::move(then)); });
    }
    /// The same for what the server wants the password for: a line of standard input.
    template <typename T>
    Result<T> askConfirmed(const Call<T>& call) {
        auto answer = ask<T>(call);
        if (answer || accountReason(answer.error()) != AccountReason::confirm) {
            return answer;
        }
        const auto password = readSecret("Password: ");
        if (!password) {
            return answer;
        }
        auto confirmed = confirm(*password);
        return confirmed ? ask<T>(call) : Result<T>(confirmed.error());
    }
    Result<void> confirm(const std::string& password) {
        return ask<void>([&](AccountCalls& calls, auto then) { calls.confirm(password, code_, std::move(then)); });
    }

  private:
    AccountCalls calls_;
    std::string code_;
};

Exit withAccount(const Invocation& invocation, const Output& output, const std::string& code,
                 const std::function<Exit(Asking&)>& command) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) {
            return output.fail(online.error());
        }
        Asking asking(**online, code);
        return command(asking);
    });
}

/// Takes "--code CODE" out of the words.
Result<std::string> takeCode(std::vector<std::string>& words) {
    const auto at = std::find(words.begin(), words.end(), "--code");
    if (at == words.end()) {
        return std::string();
    }
    if (at + 1 == words.end()) {
        return Error{ErrorCode::invalid, "--code takes a value"};
    }
    std::string code = *(at + 1);
    words.erase(at, at + 2);
    return code;
}

Exit tell(const Output& output, const Result<void>& result, const char* member, const std::string& sentence) {
    if (!result) {
        return output.fail(result.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{QLatin1String(member), true}});
    } else {
        output.line(sentence);
    }
    return kDone;
}

Exit listDevices(Asking& asking, const Output& output) {
    using Devices = std::vector<AccountDevice>;
    auto devices = asking.ask<Devices>([](AccountCalls& calls, auto then) { calls.devices(std::move(then)); });
    if (!devices) {
        return output.fail(devices.error());
    }
    QJsonArray rows;
    for (const AccountDevice& device : *devices) {
        const std::string seen = schema::formatInstant(device.seen);
        rows.append(QJsonObject{{"id", text(device.id.toString())},
                                {"name", text(device.name)},
                                {"address", text(device.address)},
                                {"since", text(schema::formatInstant(device.since))},
                                {"seen", text(seen)},
                                {"signed_in", device.signedIn},
                                {"current", device.current}});
        if (!output.json()) {
            output.line(device.id.toString() + "\t" + device.name + "\t" + device.address + "\t" + seen +
                        (device.current     ? "\tthis device"
                         : !device.signedIn ? "\tsigned out"
                                            : ""));
        }
    }
    if (output.json()) {
        output.print(rows);
    }
    return kDone;
}

Exit devices(const Invocation& invocation, const Output& output) {
    std::vector<std::string> words = invocation.arguments;
    const auto code = takeCode(words);
    if (!code) {
        return output.failWords(code.error());
    }
    if (words.empty()) {
        return withAccount(invocation, output, *code, [&](Asking& asking) { return listDevices(asking, output); });
    }
    const auto id = words.size() == 2 && words[0] == "remove" ? Uuid::parse(words[1]) : std::nullopt;
    if (!id) {
        return output.fail(kUsage, "Usage: aufwindctl devices [remove ID [--code CODE]]");
    }
    return withAccount(invocation, output, *code, [&](Asking& asking) {
        const auto removed = asking.askConfirmed<void>(
            [&](AccountCalls& calls, auto then) { calls.removeDevice(*id, std::move(then)); });
        return tell(output, removed, "removed", "Removed. It wipes itself as soon as it is online.");
    });
}

/// "confidential_record" of "confidential_record.viewed".
std::string rowsOf(const AuditRecord& view) {
    return view.action.substr(0, view.action.rfind('.'));
}

/// The id behind "role="; a built-in role has none.
std::string customRoleOf(const AuditRecord& view) {
    constexpr std::string_view kBy = "role=";
    return view.detail.starts_with(kBy) ? view.detail.substr(kBy.size()) : std::string();
}

Exit views(const Invocation& invocation, const Output& output) {
    return withAccount(invocation, output, {}, [&](Asking& asking) {
        QJsonArray rows;
        std::int64_t before = 0;
        for (bool isEnd = false; !isEnd;) {
            const auto part = asking.ask<AuditPart>(
                [before](AccountCalls& calls, auto then) { calls.views(before, std::move(then)); });
            if (!part) {
                return output.fail(part.error());
            }
            for (const AuditRecord& view : part->records) {
                const std::string at = schema::formatInstant(view.at);
                const std::string role = customRoleOf(view);
                rows.append(QJsonObject{{"at", text(at)},
                                        {"reader", text(view.actor)},
                                        {"entity", text(rowsOf(view))},
                                        {"role", text(role)}});
                if (!output.json()) {
                    output.line(at + "\t" + view.actor + "\t" + rowsOf(view) + (role.empty() ? "" : "\t" + role));
                }
            }
            // A server that does not go on is at its end.
            isEnd = part->end || part->next <= 0 || (before != 0 && part->next >= before);
            before = part->next;
        }
        if (output.json()) {
            output.print(rows);
        }
        return kDone;
    });
}

Exit signOutEverywhere(const Invocation& invocation, const Output& output) {
    return withAccount(invocation, output, {}, [&](Asking& asking) {
        const auto done =
            asking.ask<void>([](AccountCalls& calls, auto then) { calls.signOutEverywhere(std::move(then)); });
        return tell(output, done, "signed_out_elsewhere", "Signed out everywhere but here.");
    });
}

// In the browser, with the session of the profile.
Exit withProvider(const Invocation& invocation, const Output& output, transport::ProviderSignIn::Kind kind,
                  const std::function<Exit(AccountCalls&, const transport::ProviderCode&)>& command) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) {
            return output.fail(online.error());
        }
        const auto code = askProvider((*online)->http(), profile.config().workspace, kind, output);
        if (!code) {
            return output.fail(code.error());
        }
        AccountCalls calls((*online)->http(), (*online)->session());
        return command(calls, *code);
    });
}

Exit confirmWithProvider(const Invocation& invocation, const Output& output) {
    return withProvider(invocation, output, transport::ProviderSignIn::Kind::again,
                        [&](AccountCalls& calls, const transport::ProviderCode& code) {
                            const auto confirmed =
                                await<void>([&](auto then) { calls.confirm(code, std::move(then)); });
                            return tell(output, confirmed, "confirmed", "Confirmed for ten minutes.");
                        });
}

Exit linkProvider(const Invocation& invocation, const Output& output) {
    return withProvider(
        invocation, output, transport::ProviderSignIn::Kind::signIn,
        [&](AccountCalls& calls, const transport::ProviderCode& code) {
            const auto linked = await<void>([&](auto then) { calls.linkProvider(code, std::move(then)); });
            return tell(output, linked, "linked", "Sign in with the provider from now on. Every other session ended.");
        });
}

Exit confirmSession(const Invocation& invocation, const Output& output) {
    std::vector<std::string> words = invocation.arguments;
    if (words == std::vector<std::string>{"--provider"}) {
        return confirmWithProvider(invocation, output);
    }
    const auto code = takeCode(words);
    if (!code || !words.empty()) {
        return output.fail(kUsage, "Usage: aufwindctl confirm [--code CODE | --provider]");
    }
    return withAccount(invocation, output, *code, [&](Asking& asking) {
        const auto password = readSecret("Password: ");
        if (!password) {
            return output.fail(kUsage, "The password is a line of standard input.");
        }
        return tell(output, asking.confirm(*password), "confirmed", "Confirmed for ten minutes.");
    });
}

Exit changePassword(const Invocation& invocation, const Output& output) {
    std::vector<std::string> words = invocation.arguments;
    const auto code = takeCode(words);
    if (!code || !words.empty()) {
        return output.fail(kUsage, "Usage: aufwindctl password [--code CODE]");
    }
    return withAccount(invocation, output, *code, [&](Asking& asking) {
        const auto old = readSecret("Password: ");
        const auto wanted = old ? readSecret("New password: ") : std::nullopt;
        if (!wanted) {
            return output.fail(kUsage, "The password and the new one are two lines of standard input.");
        }
        if (auto confirmed = asking.confirm(*old); !confirmed) {
            return output.fail(confirmed.error());
        }
        const auto changed =
            asking.ask<void>([&](AccountCalls& calls, auto then) { calls.changePassword(*wanted, std::move(then)); });
        return tell(output, changed, "changed", "The password was changed, and every other session ended.");
    });
}

Exit tellCodes(const Output& output, const Result<std::vector<std::string>>& codes) {
    if (!codes) {
        return output.fail(codes.error());
    }
    QJsonArray list;
    for (const std::string& code : *codes) {
        list.append(text(code));
        if (!output.json()) {
            output.line(code);
        }
    }
    if (output.json()) {
        output.print(QJsonObject{{"recovery_codes", list}});
    }
    return kDone;
}

Exit factorStatus(Asking& asking, const Output& output) {
    const auto factor =
        asking.ask<SecondFactor>([](AccountCalls& calls, auto then) { calls.secondFactor(std::move(then)); });
    if (!factor) {
        return output.fail(factor.error());
    }
    if (output.json()) {
        output.print(QJsonObject{
            {"enabled", factor->enabled}, {"required", factor->required}, {"recovery_codes", factor->recoveryCodes}});
    } else {
        output.line(std::string(factor->enabled ? "on" : "off") + (factor->required ? ", required" : "") +
                    "; recovery codes left: " + std::to_string(factor->recoveryCodes));
    }
    return kDone;
}

Exit factorBegin(Asking& asking, const Output& output) {
    const auto setUp = asking.askConfirmed<SecondFactorSetUp>(
        [](AccountCalls& calls, auto then) { calls.beginSecondFactor(std::move(then)); });
    if (!setUp) {
        return output.fail(setUp.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"secret", text(setUp->secret)}, {"uri", text(setUp->uri)}});
    } else {
        output.line(setUp->secret);
        output.line(setUp->uri);
        output.line("Give this to an authenticator, then: second-factor finish CODE");
    }
    return kDone;
}

Exit secondFactor(const Invocation& invocation, const Output& output) {
    std::vector<std::string> words = invocation.arguments;
    const auto code = takeCode(words);
    const std::string what = words.empty() ? std::string() : words[0];
    const std::size_t wanted = what == "finish" ? 2 : 1;
    const bool known = what == "status" || what == "begin" || what == "finish" || what == "codes" || what == "remove";
    if (!code || !known || words.size() != wanted) {
        return output.fail(kUsage,
                           "Usage: aufwindctl second-factor status|begin|finish CODE|codes|remove [--code CODE]");
    }
    return withAccount(invocation, output, *code, [&](Asking& asking) {
        using Codes = std::vector<std::string>;
        if (what == "status") {
            return factorStatus(asking, output);
        }
        if (what == "begin") {
            return factorBegin(asking, output);
        }
        if (what == "finish") {
            return tellCodes(output, asking.askConfirmed<Codes>([&](AccountCalls& calls, auto then) {
                calls.finishSecondFactor(words[1], std::move(then));
            }));
        }
        if (what == "codes") {
            return tellCodes(output, asking.askConfirmed<Codes>([](AccountCalls& calls, auto then) {
                calls.newRecoveryCodes(std::move(then));
            }));
        }
        const auto removed = asking.askConfirmed<void>(
            [](AccountCalls& calls, auto then) { calls.removeSecondFactor(std::move(then)); });
        return tell(output, removed, "removed", "The second factor was removed.");
    });
}

// Without a profile: nobody is signed in.
Exit withoutSession(const Invocation& invocation, const Output& output, const Place& place, const char* member,
                    const char* sentence, const Call<void>& call) {
    const auto ca = caPem(invocation.caFile);
    if (!ca) {
        return output.fail(ca.error());
    }
    const app::SystemClock clock;
    transport::HttpClient http(QUrl(text(place.server)), QByteArray::fromStdString(*ca));
    transport::Session session(http, clock);
    AccountCalls calls(http, session);
    const auto done = await<void>([&](auto then) { call(calls, std::move(then)); });
    return tell(output, done, member, sentence);
}

Exit forgotten(const Invocation& invocation, const Output& output) {
    const auto place = placeFrom(invocation.arguments, "forgotten", {});
    if (!place) {
        return output.failWords(place.error());
    }
    return withoutSession(
        invocation, output, *place, "asked", "If there is such an account, a mail with a code is on its way to it.",
        [&](AccountCalls& calls, auto then) { calls.forgotten(place->workspace, place->email, {}, std::move(then)); });
}

Exit choosePassword(const Invocation& invocation, const Output& output) {
    const auto place = placeFrom(invocation.arguments, "choose-password", {.code = true});
    if (!place) {
        return output.failWords(place.error());
    }
    if (place->code.empty()) {
        return output.fail(kUsage, "--code is needed: that of the mail.");
    }
    const auto password = readSecret("New password: ");
    if (!password) {
        return output.fail(kUsage, "The new password is read from standard input.");
    }
    return withoutSession(
        invocation, output, *place, "changed", "The password was chosen, and every session ended. Sign in with: login",
        [&](AccountCalls& calls, auto then) {
            calls.choosePassword(place->workspace, place->email, place->code, *password, std::move(then));
        });
}

Exit tellAddress(const Output& output, const Result<std::string>& address) {
    if (!address) {
        return output.fail(address.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"address", text(*address)}});
    } else {
        output.line(*address);
    }
    return kDone;
}

}  // namespace

Exit calendarAddress(const Invocation& invocation, const Output& output) {
    std::vector<std::string> words = invocation.arguments;
    const auto code = takeCode(words);
    const bool revokes = words[0] == "revoke";
    if (!code || words.size() != 1) {
        return output.fail(kUsage, "Usage: aufwindctl calendar address|revoke [--code CODE]");
    }
    return withAccount(invocation, output, *code, [&](Asking& asking) {
        if (revokes) {
            const auto removed = asking.askConfirmed<void>(
                [](AccountCalls& calls, auto then) { calls.removeCalendar(std::move(then)); });
            return tell(output, removed, "revoked", "Nobody reads the calendar under its address any more.");
        }
        return tellAddress(output, asking.askConfirmed<std::string>(
                                       [](AccountCalls& calls, auto then) { calls.makeCalendar(std::move(then)); }));
    });
}

std::vector<Command> accountCommands() {
    return {
        {"devices", "devices [remove ID [--code CODE]]",
         "where the account is signed in; a device that is removed wipes itself at its next contact", 0, 4, devices},
        {"confirm", "confirm [--code CODE | --provider]",
         "allows this session what is critical, such as granting roles, for ten minutes; the password is a line of "
         "standard input, or with --provider one signs in again in the browser",
         0, 2, confirmSession},
        {"link-provider", "link-provider",
         "from the password to the company's identity provider, in the browser; confirm first", 0, 0, linkProvider},
        {"sign-out-everywhere", "sign-out-everywhere", "ends every session of the account but this one", 0, 0,
         signOutEverywhere},
        {"views", "views", "who has received what is confidential about oneself by a role, the newest first", 0, 0,
         views},
        {"password", "password [--code CODE]", "changes it; the old and the new one are two lines of standard input", 0,
         2, changePassword},
        {"second-factor", "second-factor status|begin|finish CODE|codes|remove [--code CODE]",
         "an authenticator besides the password; where the server wants the password once more, it is a line of "
         "standard input, and --code the second factor's",
         1, 4, secondFactor},
        {"forgotten", "forgotten --server URL --workspace W --email E [--ca FILE]",
         "has a mail with a code sent, where there is such an account", 0, kMany, forgotten},
        {"choose-password", "choose-password --server URL --workspace W --email E --code CODE [--ca FILE]",
         "a new password with the code of a mail, also that of an invitation; password on standard input", 0, kMany,
         choosePassword},
    };
}

}  // namespace aufwind::ctl
