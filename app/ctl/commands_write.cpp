// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/contents.h"
#include "app/ctl/rows.h"

#include <algorithm>

namespace aufwind::ctl {
namespace {

// ENTITY ID and what follows them, read once for all commands that change a row.
struct Target {
    const schema::Entity* entity = nullptr;
    Uuid id;
};

Result<Target> targetOf(const Invocation& invocation) {
    const auto& words = invocation.arguments;
    auto entity = entityNamed(invocation.schema, words[0]);
    if (!entity) {
        return entity.error();
    }
    auto id = idFrom(words[1]);
    if (!id) {
        return id.error();
    }
    return Target{*entity, *id};
}

// field=value and, where the field takes a content, field=@FILE.
struct Given {
    std::vector<Assignment> fields;
    std::vector<AttachedFile> files;
};

Result<Given> givenIn(const schema::Entity& entity, const std::vector<std::string>& words, std::size_t from) {
    Given given;
    for (std::size_t i = from; i < words.size(); ++i) {
        const std::size_t at = std::min(words[i].find('='), words[i].size());
        const schema::Field* field = entity.field(std::string_view(words[i]).substr(0, at));
        if (field != nullptr && field->type == schema::Type::blobReference && words[i].substr(at).starts_with("=@")) {
            auto file = fileIn(*field, words[i].substr(at + 2));
            if (!file) {
                return file.error();
            }
            given.files.push_back(std::move(*file));
            continue;
        }
        auto assignment = assignmentFrom(entity, words[i]);
        if (!assignment) {
            return assignment.error();
        }
        given.fields.push_back(std::move(*assignment));
    }
    return given;
}

/// The edit with the files that belong to it, as one step.
Result<void> withFiles(engine::Engine& engine, EntityNumber entity, Given& given,
                       const std::function<Result<void>()>& edit) {
    return engine.together([&]() -> Result<void> {
        auto kept = keepFiles(engine, entity, given.files, given.fields);
        return kept ? edit() : kept;
    });
}

Exit done(const Output& output, const Result<void>& result) {
    if (!result) {
        return output.fail(result.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"done", true}});
    }
    return kDone;
}

Exit create(const Invocation& invocation, const Output& output) {
    const auto& words = invocation.arguments;
    auto entity = entityNamed(invocation.schema, words[0]);
    if (!entity) {
        return output.failWords(entity.error());
    }
    auto given = givenIn(**entity, words, 1);
    if (!given) {
        return output.failWords(given.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        Result<Uuid> id = Error{};
        auto made = withFiles(profile.engine(), (*entity)->number, *given, [&]() -> Result<void> {
            id = profile.engine().create((*entity)->number, given->fields);
            return id ? Result<void>() : id.error();
        });
        if (!made) {
            return output.fail(made.error());
        }
        if (output.json()) {
            output.print(QJsonObject{{"id", QString::fromStdString(id->toString())}});
        } else {
            output.line(id->toString());
        }
        return kDone;
    });
}

Exit set(const Invocation& invocation, const Output& output) {
    auto target = targetOf(invocation);
    if (!target) {
        return output.failWords(target.error());
    }
    auto given = givenIn(*target->entity, invocation.arguments, 2);
    if (!given) {
        return output.failWords(given.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        engine::Engine& engine = profile.engine();
        return done(output, withFiles(engine, target->entity->number, *given,
                                      [&] { return engine.set(target->entity->number, target->id, given->fields); }));
    });
}

using RowEdit = Result<void> (Editor::*)(EntityNumber, const Uuid&);

Exit editRow(const Invocation& invocation, const Output& output, RowEdit edit) {
    auto target = targetOf(invocation);
    if (!target) {
        return output.failWords(target.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        return done(output, (profile.engine().*edit)(target->entity->number, target->id));
    });
}

using ElementEdit = Result<void> (Editor::*)(EntityNumber, const Uuid&, FieldNumber, const Uuid&);

Exit editElement(const Invocation& invocation, const Output& output, ElementEdit edit) {
    const auto& words = invocation.arguments;
    auto target = targetOf(invocation);
    if (!target) {
        return output.failWords(target.error());
    }
    auto field = fieldNamed(*target->entity, words[2]);
    auto element = idFrom(words[3]);
    if (!field || !element) {
        return output.failWords(!field ? field.error() : element.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        return done(output, (profile.engine().*edit)(target->entity->number, target->id, *field, *element));
    });
}

Exit move(const Invocation& invocation, const Output& output) {
    const auto& words = invocation.arguments;
    auto target = targetOf(invocation);
    if (!target) {
        return output.failWords(target.error());
    }
    Uuid after;
    Uuid before;
    for (std::size_t i = 2; i < words.size(); i += 2) {
        auto id = i + 1 < words.size() ? idFrom(words[i + 1]) : Result<Uuid>(Error{});
        if (!id || (words[i] != "--after" && words[i] != "--before")) {
            return output.fail(kUsage, "move takes --after ID and --before ID");
        }
        (words[i] == "--after" ? after : before) = *id;
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        return done(output, profile.engine().move(target->entity->number, target->id, after, before));
    });
}

Exit showText(app::Profile& profile, const Output& output, const Target& target, FieldNumber field) {
    auto reader = profile.store().reader();
    if (!reader) {
        return output.fail(reader.error());
    }
    auto row = (*reader)->find(target.entity->number, target.id);
    if (!row || !*row) {
        return output.fail(row ? Error{ErrorCode::notFound, ""} : row.error());
    }
    const std::string text = (*row)->text(field);
    if (output.json()) {
        output.print(QJsonObject{{"text", QString::fromStdString(text)}});
        return kDone;
    }
    std::size_t from = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
        output.line(text.substr(from, end - from));
        from = end + 1;
    }
    if (from < text.size()) {
        output.line(text.substr(from));
    }
    return kDone;
}

Result<TextChange> changeFrom(const std::vector<std::string>& words) {
    if (words.size() != 6 || (words[3] != "insert" && words[3] != "delete")) {
        return Error{ErrorCode::invalid, "expected insert POS TEXT, delete POS COUNT or show"};
    }
    auto position = countFrom(words[4]);
    if (!position) {
        return position.error();
    }
    if (words[3] == "insert") {
        return TextChange{*position, 0, words[5]};
    }
    auto count = countFrom(words[5]);
    return count ? Result<TextChange>(TextChange{*position, *count, {}}) : Result<TextChange>(count.error());
}

Exit text(const Invocation& invocation, const Output& output) {
    const auto& words = invocation.arguments;
    auto target = targetOf(invocation);
    if (!target) {
        return output.failWords(target.error());
    }
    auto field = fieldNamed(*target->entity, words[2]);
    if (!field) {
        return output.failWords(field.error());
    }
    if (words[3] == "show" && words.size() == 4) {
        return withStored(invocation, output,
                          [&](app::Profile& profile) { return showText(profile, output, *target, *field); });
    }
    auto change = changeFrom(words);
    if (!change) {
        return output.failWords(change.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        return done(output, profile.engine().editText(target->entity->number, target->id, *field, {*change}));
    });
}

Exit retry(const Invocation& invocation, const Output& output) {
    auto number = countFrom(invocation.arguments[0]);
    if (!number) {
        return output.failWords(number.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        return done(output, invocation.arguments.size() > 1
                                ? profile.engine().retryRefusal(*number, invocation.arguments[1])
                                : profile.engine().retryRefusal(*number));
    });
}

Exit discard(const Invocation& invocation, const Output& output) {
    auto number = countFrom(invocation.arguments[0]);
    if (!number) {
        return output.failWords(number.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        const auto refusals = profile.engine().refusals();
        if (!refusals) {
            return output.fail(refusals.error());
        }
        const bool isThere = std::any_of(refusals->begin(), refusals->end(),
                                         [&](const engine::Refusal& refusal) { return refusal.number == *number; });
        return isThere ? done(output, profile.engine().dropRefusal(*number)) : output.fail({ErrorCode::notFound, ""});
    });
}

}  // namespace

std::vector<Command> writingCommands() {
    const auto row = [](RowEdit edit) {
        return [edit](const Invocation& invocation, const Output& output) {
            return editRow(invocation, output, edit);
        };
    };
    const auto element = [](ElementEdit edit) {
        return [edit](const Invocation& invocation, const Output& output) {
            return editElement(invocation, output, edit);
        };
    };
    return {
        {"create", "create ENTITY field=value…", "makes a row and prints its id; field=@FILE attaches a file", 1, kMany,
         create},
        {"set", "set ENTITY ID field=value…", "changes fields; field= clears, field=@FILE attaches a file", 3, kMany,
         set},
        {"add", "add ENTITY ID FIELD ELEMENT", "puts an id into a set", 4, 4, element(&Editor::addElement)},
        {"drop", "drop ENTITY ID FIELD ELEMENT", "takes an id out of a set", 4, 4, element(&Editor::removeElement)},
        {"move", "move ENTITY ID [--after ID] [--before ID]", "places a row in its list", 2, 6, move},
        {"remove", "remove ENTITY ID", "removes a row", 2, 2, row(&Editor::remove)},
        {"restore", "restore ENTITY ID", "brings a removed row back", 2, 2, row(&Editor::restore)},
        {"text", "text ENTITY ID FIELD insert POS TEXT | delete POS COUNT | show",
         "a text that several write; positions are code points", 4, 6, text},
        {"retry", "retry NUMBER [TEXT]", "sends again what was refused", 1, 2, retry},
        {"discard", "discard NUMBER", "drops what was refused", 1, 1, discard},
    };
}

}  // namespace aufwind::ctl
