// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/online.h"
#include "app/ctl/rows.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QSysInfo>

#include <csignal>

namespace aufwind::ctl {
namespace {

constexpr int kSyncTimeoutMs = 10 * 60'000;  // a first sync over a slow line
constexpr int kSignTimeoutMs = 60'000;

struct LoginWords {
    std::string server;
    std::string workspace;
    std::string email;
};

Result<LoginWords> loginWords(const std::vector<std::string>& words) {
    LoginWords login;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
        std::string* to = words[i] == "--server"      ? &login.server
                          : words[i] == "--workspace" ? &login.workspace
                          : words[i] == "--email"     ? &login.email
                                                      : nullptr;
        if (to == nullptr) {
            return Error{ErrorCode::invalid, "unknown word behind login"};
        }
        *to = words[i + 1];
    }
    if (login.server.empty() || login.workspace.empty() || login.email.empty()) {
        return Error{ErrorCode::invalid, "--server, --workspace and --email are needed"};
    }
    if (!transport::HttpClient::isServer(QUrl(QString::fromStdString(login.server)))) {
        return Error{ErrorCode::invalid, "--server is an address such as https://aufwind.example:7443"};
    }
    return login;
}

Result<std::string> caPem(const std::string& path) {
    if (path.empty()) {
        return std::string();
    }
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::io, "the file behind --ca cannot be read"};
    }
    return file.read(256 * 1024).toStdString();
}

// Runs until the answer is there.
template <typename T>
Result<T> await(const std::function<void(std::function<void(Result<T>)>)>& call) {
    QEventLoop loop;
    std::optional<Result<T>> answer;
    QTimer::singleShot(kSignTimeoutMs, &loop, &QEventLoop::quit);
    call([&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    if (!answer) {
        loop.exec();
    }
    return answer ? std::move(*answer) : Result<T>(Error{ErrorCode::offline, "no answer in time"});
}

app::Profile::Tokens tokensOf(const transport::SignedIn& signedIn) {
    return {signedIn.tokens.access, signedIn.tokens.accessEnds, signedIn.tokens.refresh};
}

// A profile that exists is signed in again; it belongs to one person.
Result<void> keep(const Invocation& invocation, const LoginWords& login, const std::string& ca,
                  const transport::SignedIn& signedIn, const std::optional<app::ProfileConfig>& before) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    app::ProfileConfig config = before.value_or(app::ProfileConfig{});
    if (before && (before->person != signedIn.person || before->device != signedIn.device)) {
        return Error{ErrorCode::conflict, "this profile belongs to somebody else; use another --profile"};
    }
    config.server = login.server;
    config.workspace = login.workspace;
    config.email = login.email;
    config.ca = ca;
    config.tenantName = signedIn.tenantName;
    config.person = signedIn.person;
    config.device = signedIn.device;
    auto profile =
        before ? app::Profile::open(invocation.profile, clock, entropy, askPassphrase(invocation), invocation.schema)
               : app::Profile::create(invocation.profile, config, clock, entropy, askPassphrase(invocation),
                                      invocation.schema);
    if (!profile) {
        return profile.error();
    }
    if (before) {
        if (auto updated = (*profile)->update(config); !updated) {
            return updated;
        }
    }
    return (*profile)->setTokens(tokensOf(signedIn));
}

Exit login(const Invocation& invocation, const Output& output) {
    auto words = loginWords(invocation.arguments);
    if (!words) {
        return output.fail(kUsage, words.error().detail);
    }
    auto before = app::loadConfig(invocation.profile);
    auto ca = caPem(invocation.caFile);
    if (!before || !ca) {
        return output.fail(!before ? before.error() : ca.error());
    }
    const auto password = readSecret("Password: ");
    if (!password) {
        return output.fail(kUsage, "The password is read from standard input.");
    }
    const app::SystemClock clock;
    transport::HttpClient http(QUrl(QString::fromStdString(words->server)), QByteArray::fromStdString(*ca));
    transport::Session session(http, clock);
    transport::SignIn request{words->workspace, words->email, *password, QSysInfo::machineHostName().toStdString(),
                              std::nullopt};
    if (*before) {
        request.device = (*before)->device;
    }
    auto signedIn = await<transport::SignedIn>([&](auto then) { session.signIn(request, std::move(then)); });
    if (!signedIn) {
        return output.fail(signedIn.error());
    }
    if (auto kept = keep(invocation, *words, *ca, *signedIn, *before); !kept) {
        return output.fail(kept.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"person", QString::fromStdString(signedIn->person.toString())},
                                 {"device", QString::fromStdString(signedIn->device.toString())},
                                 {"tenant", QString::fromStdString(signedIn->tenantName)}});
    } else {
        output.line("Signed in to " + signedIn->tenantName + ".");
    }
    return kDone;
}

Exit logout(const Invocation& invocation, const Output& output) {
    const bool erase = !invocation.arguments.empty() && invocation.arguments[0] == "--erase";
    const Exit left = withProfile(invocation, output, [&](app::Profile& profile) {
        auto waiting = profile.engine().status();
        if (erase && waiting && waiting->waiting > 0) {
            return output.fail(kRefused, std::to_string(waiting->waiting) +
                                             " changes have not been sent. Sync first; nothing was erased.");
        }
        auto online = Online::open(profile);
        if (!online) {
            return online.error().code == ErrorCode::unauthenticated ? kDone : output.fail(online.error());
        }
        auto result = await<bool>([&](auto then) {
            (*online)->session().signOut(
                [then](Result<void> done) { then(done ? Result<bool>(true) : Result<bool>(done.error())); });
        });
        // Signed out here in any case; that the server could not be told is worth saying, not a failure.
        if (!result && !output.json()) {
            output.line("Signed out on this device; the server was not reached.");
        }
        return kDone;
    });
    if (left != kDone || !erase) {
        return left;
    }
    const auto erased = app::Profile::erase(invocation.profile);
    return erased ? kDone : output.fail(erased.error());
}

Exit sync(const Invocation& invocation, const Output& output) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) {
            return output.fail(online.error());
        }
        if (auto synced = (*online)->loop().runUntilIdle(kSyncTimeoutMs); !synced) {
            return output.fail(synced.error());
        }
        auto status = profile.engine().status();
        if (!status) {
            return output.fail(status.error());
        }
        if (output.json()) {
            output.print(QJsonObject{{"head", static_cast<qint64>(status->cursor)},
                                     {"waiting", static_cast<qint64>(status->waiting)},
                                     {"refused", static_cast<qint64>(status->refused)}});
        } else {
            output.line("In sync at " + std::to_string(status->cursor) +
                        (status->refused > 0 ? "; refused: " + std::to_string(status->refused) + ", see: status" : ""));
        }
        return kDone;
    });
}

const char* wordFor(store::ChangeKind kind) {
    switch (kind) {
        case store::ChangeKind::added:
            return "added";
        case store::ChangeKind::changed:
            return "changed";
        case store::ChangeKind::left:
            return "left";
    }
    return "changed";
}

void tell(const Output& output, const schema::Schema& schema, const store::Change& change) {
    const schema::Entity* entity = schema.entity(change.entity);
    if (entity == nullptr) {
        return;
    }
    QJsonArray fields;
    std::string line =
        std::string(wordFor(change.kind)) + "\t" + std::string(entity->name) + "\t" + change.id.toString();
    for (const FieldNumber number : change.fields) {
        const schema::Field* field = entity->field(number);
        if (field != nullptr) {
            fields.append(QString::fromStdString(std::string(field->name)));
            line += (line.find("\t[") == std::string::npos ? "\t[" : " ") + std::string(field->name);
        }
    }
    if (output.json()) {
        output.print(QJsonObject{{"change", wordFor(change.kind)},
                                 {"entity", QString::fromStdString(std::string(entity->name))},
                                 {"id", QString::fromStdString(change.id.toString())},
                                 {"fields", fields}});
    } else {
        output.line(fields.isEmpty() ? line : line + "]");
    }
}

Exit watch(const Invocation& invocation, const Output& output) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) {
            return output.fail(online.error());
        }
        const auto listener = profile.store().listen([&](const store::ChangeSet& changes) {
            for (const store::Change& change : changes) {
                tell(output, invocation.schema, change);
            }
        });
        // Ends with the process: by a signal, or when the person's session ends.
        std::signal(SIGINT, [](int) { QCoreApplication::quit(); });
        std::signal(SIGTERM, [](int) { QCoreApplication::quit(); });
        Exit exit = kDone;
        QObject::connect(&(*online)->session(), &transport::Session::ended, [&exit, &output] {
            exit = output.fail({ErrorCode::unauthenticated, "the session was ended"});
            QCoreApplication::exit();
        });
        (*online)->loop().start(true);
        QCoreApplication::exec();
        (*online)->loop().stop();
        profile.store().stopListening(listener);
        return exit;
    });
}

}  // namespace

std::vector<Command> networkCommands() {
    return {
        {"login", "login --server URL --workspace W --email E [--ca FILE]", "signs in; password on standard input",
         login},
        {"logout", "logout [--erase]", "signs out; --erase also destroys the key and the local data", logout},
        {"sync", "sync", "sends what waits and fetches what is new", sync},
        {"watch", "watch", "stays in sync and prints changes, one line each", watch},
    };
}

}  // namespace aufwind::ctl
