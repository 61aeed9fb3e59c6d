// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "models/schema/account_terms.h"
#include "models/schema/text_form.h"

#include <QJsonDocument>

#include <cstdio>

namespace aufwind::ctl {
namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// C0, DEL and C1 controls could move the cursor, change the title or worse on somebody's terminal.
std::string visible(const std::string& utf8) {
    QString out;
    for (const QChar c : QString::fromStdString(utf8)) {
        const bool control = c.category() == QChar::Other_Control || c == QChar(0x2028) || c == QChar(0x2029) ||
                             (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
                             (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        if (control && c != '\t') {
            out += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        } else {
            out += c;
        }
    }
    return out.toStdString();
}

void write(std::FILE* to, const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), to);
    std::fputc('\n', to);
    std::fflush(to);
}

QJsonValue valueToJson(const schema::Field& field, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        return QJsonValue::Null;
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag;
    }
    if (field.type == schema::Type::integer && std::holds_alternative<std::int64_t>(value)) {
        return QJsonValue(static_cast<qint64>(std::get<std::int64_t>(value)));
    }
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        QJsonArray array;
        for (const Uuid& id : *ids) {
            array.append(text(id.toString()));
        }
        return array;
    }
    return text(schema::formatValue(field, value));
}

const char* nameOf(schema::Type type) {
    static constexpr const char* kNames[] = {"flag",           "integer",        "decimal",    "instant",
                                             "date",           "choice",         "short_text", "collaborative_text",
                                             "reference",      "reference_set",  "order_key",  "tree_parent",
                                             "blob_reference", "secret_of_owner"};
    return kNames[static_cast<std::size_t>(type)];
}

// The word of an exit code where no ErrorCode says it more closely.
const char* nameOf(Exit code) {
    switch (code) {
        case kDone:
            return "done";
        case kFailed:
            return "failed";
        case kUsage:
            return "usage";
        case kNotFound:
            return "not_found";
        case kRefused:
            return "refused";
        case kOffline:
            return "offline";
        case kSignIn:
            return "unauthenticated";
        case kStore:
            return "store";
        case kBusy:
            return "busy";
        case kUntrusted:
            return "untrusted";
        case kThrottled:
            return "throttled";
    }
    return "failed";
}

const char* sentenceOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::offline:
            return "The server does not answer. Everything is kept on this device and is sent later.";
        case ErrorCode::unauthenticated:
            return "Not signed in, or the sign-in was refused. Everything is kept; sign in with: login";
        case ErrorCode::wrongKey:
            return "The store does not open with this key. Nothing was changed.";
        case ErrorCode::damaged:
            return "The data fails its integrity check. Nothing was changed; start-anew saves unsent work.";
        case ErrorCode::tooNew:
            return "The store was written by a newer version. Nothing was changed; update this program.";
        case ErrorCode::tooOld:
            return "The server takes what newer programs write only. What waits is kept and sent after an update.";
        case ErrorCode::diskFull:
            return "The disk is full. What was there before is kept; make room and try again.";
        case ErrorCode::readOnly:
            return "The directory cannot be written to. Nothing was changed.";
        case ErrorCode::busy:
            return "Another program holds this profile. Close it or use another --profile.";
        case ErrorCode::untrusted:
            return "The server's certificate is not trusted. Nothing was sent; check the address, and --ca.";
        case ErrorCode::throttled:
            return "The server asks to wait. Everything is kept on this device.";
        case ErrorCode::unconfirmed:
            return "This is critical: enter the password again with confirm, then send it again with retry. It is "
                   "kept.";
        case ErrorCode::notFound:
            return "Not found.";
        case ErrorCode::dead:
            return "The row was removed. Restore it first.";
        case ErrorCode::conflict:
            return "Somebody has changed it meanwhile. Nothing was changed.";
        case ErrorCode::tooLarge:
            return "Over a limit. Nothing was changed.";
        case ErrorCode::invalid:
            return "Not valid. Nothing was changed.";
        default:
            return "That did not work. Nothing was changed.";
    }
}

// Empty where the code's sentence says it.
const char* sentenceOf(AccountReason reason) {
    switch (reason) {
        case AccountReason::credentials:
            return "The workspace, the e-mail address or the password is wrong. Everything is kept.";
        case AccountReason::secondFactor:
            return "The second factor is missing, wrong or was used already. Give its code, or a recovery code: --code";
        case AccountReason::deviceRemoved:
            return "This device was removed. The key and the local data are destroyed; sign in to use it again: login";
        case AccountReason::confirm:
            return "This needs the password once more, as a line of standard input. Nothing was changed.";
        case AccountReason::secondFactorRequired:
            return "A second factor is required and cannot be removed. Where there is none yet: second-factor begin";
        case AccountReason::domainRefused:
            return "The company gives no account to addresses of this domain. Nothing was changed.";
        case AccountReason::passwordShort:
            return "The new password is too short. Nothing was changed.";
        case AccountReason::passwordLong:
            return "The new password is too long. Nothing was changed.";
        case AccountReason::passwordEasy:
            return "The new password is easy to guess. Nothing was changed.";
        case AccountReason::passwordCharacter:
            return "The new password has a character that cannot be used. Nothing was changed.";
        case AccountReason::code:
            return "The code is wrong, was used already or is too old. Nothing was changed.";
        case AccountReason::addressTaken:
            return "Another account has this address. Nothing was changed.";
        case AccountReason::hasAccount:
            return "This person has an account already, or had one. Nothing was changed.";
        case AccountReason::noAddress:
            return "This person has no e-mail address: set it first. Nothing was changed.";
        case AccountReason::providerOnly:
            return "People of this company sign in with their provider. Nothing was changed.";
        case AccountReason::directoryOnly:
            return "People of this company sign in with their directory. Nothing was changed.";
        case AccountReason::providerFails:
            return "The provider does not answer as it should: check its address. Nothing was changed.";
        case AccountReason::webhookFails:
            return "The webhook does not answer as it should: check its address. Nothing was changed.";
        case AccountReason::directoryFails:
        case AccountReason::directoryUnreachable:
        case AccountReason::directoryDamaged:
            return "The directory does not answer as it should: check its address. Nothing was changed.";
        case AccountReason::directoryUntrusted:
            return "The directory's certificate, or the name in it, is not trusted: see --authority. Nothing was "
                   "changed.";
        case AccountReason::directoryReader:
            return "The directory does not let in the account that searches. Nothing was changed.";
        case AccountReason::directorySearch:
            return "The directory cannot be searched like this: check base and filter. Nothing was changed.";
        default:
            return "";
    }
}

}  // namespace

Exit exitOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::notFound:
            return kNotFound;
        case ErrorCode::invalid:
        case ErrorCode::forbidden:
        case ErrorCode::conflict:
        case ErrorCode::dead:
        case ErrorCode::dependsOnRefused:
        case ErrorCode::tooLarge:
        case ErrorCode::tooOld:
        case ErrorCode::unconfirmed:
            return kRefused;
        case ErrorCode::offline:
            return kOffline;
        case ErrorCode::unauthenticated:
            return kSignIn;
        case ErrorCode::wrongKey:
        case ErrorCode::damaged:
        case ErrorCode::tooNew:
        case ErrorCode::diskFull:
        case ErrorCode::readOnly:
            return kStore;
        case ErrorCode::busy:
            return kBusy;
        case ErrorCode::untrusted:
            return kUntrusted;
        case ErrorCode::throttled:
            return kThrottled;
        case ErrorCode::io:
        case ErrorCode::internal:
            return kFailed;
    }
    return kFailed;
}

void Output::print(const QJsonObject& object) const {
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

void Output::print(const QJsonArray& array) const {
    write(stdout, QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString());
}

void Output::line(const std::string& utf8) const {
    write(stdout, visible(utf8));
}

Exit Output::fail(const Error& error) const {
    const AccountReason reason = accountReason(error);
    const std::string said = sentenceOf(reason);
    if (!said.empty()) {
        // A wrong password has had the same word as any other sign-in that is refused from the beginning.
        const bool isOld = reason == AccountReason::credentials;
        return fail(reason == AccountReason::confirm ? kSignIn : exitOf(error.code),
                    isOld ? name(error.code) : std::string(word(reason)), said);
    }
    if (json_) {
        const QJsonObject object{
            {"error", name(error.code)}, {"message", sentenceOf(error.code)}, {"detail", text(error.detail)}};
        write(stderr, QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
    } else {
        write(stderr,
              visible(std::string(sentenceOf(error.code)) + (error.detail.empty() ? "" : " (" + error.detail + ")")));
    }
    return exitOf(error.code);
}

Exit Output::failWords(const Error& error) const {
    return error.code == ErrorCode::invalid ? fail(kUsage, error.detail) : fail(error);
}

Exit Output::fail(Exit code, const std::string& sentence) const {
    return fail(code, nameOf(code), sentence);
}

Exit Output::fail(Exit code, const std::string& errorWord, const std::string& sentence) const {
    if (json_) {
        const QJsonObject object{{"error", text(errorWord)}, {"message", text(sentence)}};
        write(stderr, QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
    } else {
        write(stderr, visible(sentence));
    }
    return code;
}

QJsonObject toJson(const schema::Entity& entity, const Record& row, bool waiting) {
    QJsonObject fields;
    for (const schema::Field& field : entity.fields) {
        fields[text(field.name)] = valueToJson(field, row.value(field.number));
    }
    return {{"entity", text(entity.name)},
            {"id", text(row.id.toString())},
            {"alive", row.alive()},
            {"author", text(row.author.toString())},
            {"created", text(schema::formatInstant(row.created.milliseconds()))},
            {"seq", static_cast<qint64>(row.seq)},
            {"waiting", waiting},
            {"fields", fields}};
}

std::string toLine(const schema::Entity& entity, const Record& row) {
    std::string line = row.id.toString() + (row.alive() ? "" : "\t(removed)");
    for (const schema::Field& field : entity.fields) {
        const Value& value = row.value(field.number);
        if (!std::holds_alternative<std::monostate>(value)) {
            line += "\t" + std::string(field.name) + "=" + schema::formatValue(field, value);
        }
    }
    return line;
}

QJsonObject toJson(const schema::Entity& entity, const schema::Schema& schema) {
    QJsonArray fields;
    for (const schema::Field& field : entity.fields) {
        QJsonObject described{{"number", field.number}, {"name", text(field.name)}, {"type", nameOf(field.type)}};
        if (field.required) {
            described["required"] = true;
        }
        if (field.limit != 0) {
            described["limit"] = static_cast<qint64>(field.limit);
        }
        if (const schema::Entity* target = schema.entity(field.target)) {
            described["target"] = text(target->name);
        }
        if (!field.choices.empty()) {
            QJsonArray choices;
            for (std::string_view choice : field.choices) {
                choices.append(text(choice));
            }
            described["choices"] = choices;
        }
        fields.append(described);
    }
    return {{"number", entity.number}, {"name", text(entity.name)}, {"since", entity.since}, {"fields", fields}};
}

}  // namespace aufwind::ctl
