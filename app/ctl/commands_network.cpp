// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/online.h"
#include "app/ctl/stop_signals.h"
#include "models/schema/account_terms.h"

#include <QCoreApplication>

namespace aufwind::ctl {
namespace {

constexpr int kSyncTimeoutMs = 10 * 60'000;  // a first sync over a slow line

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
        if (status->contentRefused) {
            return output.fail(exitOf(status->contentRefused->code) == kThrottled ? kThrottled : kRefused,
                               "The rows are in sync, but a file was not taken: " + status->contentRefused->detail +
                                   ". It is kept on this device; the next sync tries again.");
        }
        if (status->readOnly) {
            return output.fail({ErrorCode::tooOld, {}});
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
        const StopSignals stop([] { QCoreApplication::quit(); });
        Exit exit = kDone;
        QObject::connect(&(*online)->session(), &transport::Session::ended, [&exit, &output] {
            exit = output.fail({ErrorCode::unauthenticated, "the session was ended"});
            QCoreApplication::exit();
        });
        QObject::connect(&(*online)->session(), &transport::Session::removed, [&exit, &output] {
            exit = output.fail({ErrorCode::unauthenticated, std::string(word(AccountReason::deviceRemoved))});
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
        {"sync", "sync", "sends what waits and fetches what is new", 0, 0, sync},
        {"watch", "watch", "stays in sync and prints changes, one line each", 0, 0, watch},
    };
}

}  // namespace aufwind::ctl
