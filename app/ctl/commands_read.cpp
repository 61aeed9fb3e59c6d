// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/rows.h"
#include "models/schema/text_form.h"

namespace aufwind::ctl {
namespace {

Exit entities(const Invocation& invocation, const Output& output) {
    QJsonArray all;
    for (const schema::Entity& entity : invocation.schema.entities()) {
        if (entity.flow == schema::Flow::kept) continue;  // no device has any of it
        all.append(toJson(entity, invocation.schema));
        if (!output.json()) {
            std::string line(entity.name);
            for (const schema::Field& field : entity.fields) {
                line += " " + std::string(field.name) + (field.required ? "*" : "");
            }
            output.line(line);
        }
    }
    if (output.json()) {
        output.print(QJsonObject{{"version", invocation.schema.version()}, {"entities", all}});
    }
    return kDone;
}

bool isWaiting(store::Reader& reader, const Record& row) {
    const auto waiting = reader.outboxOf(row.entity, row.id);
    return waiting && !waiting->empty();
}

}  // namespace

Result<ListRequest> listRequest(const schema::Schema& schema, const std::vector<std::string>& words) {
    auto entity = entityNamed(schema, words.at(0));
    if (!entity) {
        return entity.error();
    }
    ListRequest request;
    request.entity = *entity;
    request.query.entity = (*entity)->number;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool hasNext = i + 1 < words.size();
        if (words[i] == "--removed") {
            request.query.removed = true;
        } else if (words[i] == "--where" && hasNext) {
            auto condition = conditionFrom(**entity, words[++i]);
            if (!condition) {
                return condition.error();
            }
            request.query.where.push_back(std::move(*condition));
        } else if ((words[i] == "--order" || words[i] == "--order-descending") && hasNext) {
            const bool descending = words[i] == "--order-descending";
            auto field = fieldNamed(**entity, words[++i]);
            if (!field) {
                return field.error();
            }
            request.query.order.push_back({*field, descending});
        } else if (words[i] == "--limit" && hasNext) {
            const auto limit = countFrom(words[++i]);
            if (!limit || *limit == 0 || *limit > UINT32_MAX) {
                return Error{ErrorCode::invalid, "--limit takes a number from 1"};
            }
            request.query.limit = static_cast<std::uint32_t>(*limit);
        } else {
            return Error{ErrorCode::invalid, "list does not take this word, or it has no value: " + words[i]};
        }
    }
    return request;
}

namespace {

Exit list(const Invocation& invocation, const Output& output) {
    auto request = listRequest(invocation.schema, invocation.arguments);
    if (!request) {
        return output.failWords(request.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) {
            return output.fail(reader.error());
        }
        auto rows = (*reader)->list(request->query);
        if (!rows) {
            return output.fail(rows.error());
        }
        QJsonArray all;
        for (const Record& row : *rows) {
            if (output.json()) {
                all.append(toJson(*request->entity, row, isWaiting(**reader, row)));
            } else {
                output.line(toLine(*request->entity, row));
            }
        }
        if (output.json()) {
            output.print(all);
        }
        return kDone;
    });
}

Exit show(const Invocation& invocation, const Output& output) {
    auto entity = entityNamed(invocation.schema, invocation.arguments[0]);
    auto id = idFrom(invocation.arguments[1]);
    if (!entity || !id) {
        return output.failWords(!entity ? entity.error() : id.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) {
            return output.fail(reader.error());
        }
        auto row = (*reader)->find((*entity)->number, *id);
        if (!row || !*row) {
            return output.fail(row ? Error{ErrorCode::notFound, ""} : row.error());
        }
        if (output.json()) {
            output.print(toJson(**entity, **row, isWaiting(**reader, **row)));
        } else {
            output.line(toLine(**entity, **row));
        }
        return kDone;
    });
}

Exit search(const Invocation& invocation, const Output& output) {
    std::string words;
    for (const std::string& word : invocation.arguments) {
        words += (words.empty() ? "" : " ") + word;
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) {
            return output.fail(reader.error());
        }
        auto hits = (*reader)->search(words, 50);
        if (!hits) {
            return output.fail(hits.error());
        }
        QJsonArray all;
        for (const store::SearchHit& hit : *hits) {
            const schema::Entity* entity = invocation.schema.entity(hit.entity);
            const std::string name = entity != nullptr ? std::string(entity->name) : std::to_string(hit.entity);
            all.append(QJsonObject{{"entity", QString::fromStdString(name)},
                                   {"id", QString::fromStdString(hit.id.toString())},
                                   {"snippet", QString::fromStdString(hit.snippet)}});
            if (!output.json()) {
                output.line(name + "\t" + hit.id.toString() + "\t" + hit.snippet);
            }
        }
        if (output.json()) {
            output.print(all);
        }
        return kDone;
    });
}

QJsonArray refusalsToJson(const schema::Schema& schema, const std::vector<engine::Refusal>& refusals) {
    QJsonArray all;
    for (const engine::Refusal& refusal : refusals) {
        const schema::Entity* entity = schema.entity(refusal.entity);
        all.append(
            QJsonObject{{"number", static_cast<qint64>(refusal.number)},
                        {"reason", name(refusal.reason)},
                        {"entity", entity != nullptr ? QString::fromStdString(std::string(entity->name)) : QString()},
                        {"id", QString::fromStdString(refusal.id.toString())},
                        {"text", QString::fromStdString(refusal.text)},
                        {"written", QString::fromStdString(schema::formatInstant(refusal.written))},
                        {"refused", QString::fromStdString(schema::formatInstant(refusal.refused))}});
    }
    return all;
}

Exit status(const Invocation& invocation, const Output& output) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto status = profile.engine().status();
        auto refusals = profile.engine().refusals();
        if (!status || !refusals) {
            return output.fail(!status ? status.error() : refusals.error());
        }
        if (status->leaseEnded) {
            for (engine::Refusal& refusal : *refusals) {
                refusal.text.clear();
            }
        }
        if (output.json()) {
            output.print(QJsonObject{
                {"server", QString::fromStdString(profile.config().server)},
                {"workspace", QString::fromStdString(profile.config().workspace)},
                {"person", QString::fromStdString(status->person.toString())},
                {"device", QString::fromStdString(status->device.toString())},
                {"head", static_cast<qint64>(status->cursor)},
                {"waiting", static_cast<qint64>(status->waiting)},
                {"files_waiting", static_cast<qint64>(status->contents)},
                {"refused", refusalsToJson(invocation.schema, *refusals)},
                {"merged", static_cast<qint64>(status->merged)},
                {"filling", status->filling},
                {"read_only", status->readOnly},
                {"lease_ended", status->leaseEnded},
                {"lease_days", static_cast<qint64>(status->leaseDays)},
                {"clock_offset_ms", static_cast<qint64>(status->clockOffset)},
                {"last_sync", status->lastSync == 0
                                  ? QJsonValue()
                                  : QJsonValue(QString::fromStdString(schema::formatInstant(status->lastSync)))}});
            return kDone;
        }
        output.line("head " + std::to_string(status->cursor) + ", waiting " + std::to_string(status->waiting) +
                    (status->contents > 0 ? ", files waiting " + std::to_string(status->contents) : std::string()) +
                    ", refused " + std::to_string(refusals->size()) + ", merged " + std::to_string(status->merged));
        for (const engine::Refusal& refusal : *refusals) {
            output.line("refused " + std::to_string(refusal.number) + ": " + name(refusal.reason) + "\t" +
                        refusal.text);
        }
        return kDone;
    });
}

Exit digest(const Invocation& invocation, const Output& output) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto digest = profile.engine().digest();
        if (!digest) {
            return output.fail(digest.error());
        }
        if (output.json()) {
            output.print(QJsonObject{{"digest", QString::fromStdString(*digest)}});
        } else {
            output.line(*digest);
        }
        return kDone;
    });
}

Exit check(const Invocation& invocation, const Output& output) {
    return withProfile(invocation, output, [&](app::Profile& profile) {
        if (auto sound = profile.store().check(); !sound) {
            return output.fail(sound.error());
        }
        if (output.json()) {
            output.print(QJsonObject{{"sound", true}});
        } else {
            output.line("The store is sound.");
        }
        return kDone;
    });
}

}  // namespace

std::vector<Command> readingCommands() {
    return {
        {"entities", "entities", "the schema", 0, 0, entities},
        {"list", "list ENTITY [--where CONDITION]… [--order FIELD | --order-descending FIELD]… [--limit N] [--removed]",
         "rows; a CONDITION is field=value with one of = != < <= > >=, or field= and field!= for not set and set", 1,
         kMany, list},
        {"show", "show ENTITY ID", "one row", 2, 2, show},
        {"search", "search WORD…", "full-text search; every word is a prefix", 1, kMany, search},
        {"status", "status", "head, waiting, refused with reasons", 0, 0, status},
        {"digest", "digest", "a hash of all shown rows; equal on two devices of one person in sync", 0, 0, digest},
        {"check", "check", "the store's own integrity", 0, 0, check},
    };
}

}  // namespace aufwind::ctl
