// SPDX-License-Identifier: GPL-3.0-or-later
// People from a file: what it would change, and doing it.
#include "app/ctl/commands.h"
#include "app/ctl/rows.h"
#include "models/domain/bounded_file.h"
#include "models/domain/roster/apply.h"
#include "models/domain/roster/mappings.h"
#include "models/schema/text_form.h"

#include <QDateTime>

#include <algorithm>
#include <optional>

namespace aufwind::ctl {
namespace {

using roster::Becomes;
using roster::FaultKind;

struct Wanted {
    std::string path;
    bool dry = false;
    bool leavesOut = false;
    roster::DateOrder order = roster::DateOrder::unknown;
    std::vector<std::pair<std::string, std::string>> columns;  ///< header and field
};

std::optional<Wanted> parse(const std::vector<std::string>& words) {
    Wanted wanted{.path = words[0]};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& one = words[i];
        if (one == "--dry-run") {
            wanted.dry = true;
        } else if (one == "--leave-out-errors") {
            wanted.leavesOut = true;
        } else if (one == "--day-first") {
            wanted.order = roster::DateOrder::dayFirst;
        } else if (one == "--month-first") {
            wanted.order = roster::DateOrder::monthFirst;
        } else if (one == "--column" && i + 1 < words.size()) {
            const std::string& pair = words[++i];
            // Only the company's data tell which attributes there are.
            const std::size_t mark = pair.rfind("=" + std::string(roster::kAttributeMark));
            const std::size_t at = mark != std::string::npos ? mark : pair.rfind('=');
            const bool known = at != std::string::npos && (at == mark || at + 1 == pair.size() ||
                                                           roster::targetNamed(pair.substr(at + 1)).has_value());
            if (!known) {
                return std::nullopt;
            }
            wanted.columns.emplace_back(pair.substr(0, at), pair.substr(at + 1));
        } else {
            return std::nullopt;
        }
    }
    return wanted;
}

Result<roster::Table> tableOf(const std::string& path) {
    const auto bytes = domain::readFileUpTo(path, roster::kFileMaximum);
    return bytes ? roster::readTable(*bytes)
                 : Result<roster::Table>(Error{ErrorCode::notFound, "the file cannot be read"});
}

roster::Columns columnsOf(const roster::Table& table, const Wanted& wanted, const roster::Attributes& attributes) {
    std::string chosen;
    for (const auto& [header, name] : wanted.columns) {
        const auto target = roster::targetNamed(name, attributes);
        chosen += roster::headerKey(header) + '\t' + (target ? roster::keyOf(*target) : std::string()) + '\n';
    }
    return roster::rememberColumns(table.header, chosen, attributes);
}

/// As --column takes it.
std::string nameOf(const roster::Target& target, const roster::Attributes& attributes) {
    const domain::Attribute* attribute = roster::attributeOf(attributes, target);
    return attribute != nullptr ? std::string(roster::kAttributeMark) + attribute->name
                                : std::string(roster::fieldOf(target).name);
}

QJsonObject toJson(const roster::Line& line, const roster::Table& table, const roster::Attributes& attributes) {
    QJsonArray faults;
    for (const roster::Fault& fault : line.faults) {
        const bool inFile = fault.column < table.header.size();
        faults.append(QJsonObject{{"reason", QString::fromUtf8(roster::nameOf(fault.kind))},
                                  {"field", QString::fromStdString(nameOf(fault.target, attributes))},
                                  {"column", inFile ? QString::fromStdString(table.header[fault.column]) : QString()},
                                  {"value", QString::fromStdString(fault.value)},
                                  {"line", static_cast<qint64>(fault.line)},
                                  {"who", QString::fromStdString(fault.name)}});
    }
    QJsonArray changes;
    for (const roster::CellChange& change : line.changes) {
        const schema::Field& field = roster::fieldOf(change.target);
        QJsonObject one{{"field", QString::fromStdString(nameOf(change.target, attributes))},
                        {"before", QString::fromStdString(schema::formatValue(field, change.before))}};
        if (field.target != 0) {
            QJsonArray people;
            for (const roster::PersonRef& person : change.people) {
                people.append(person.isNew() ? QJsonObject{{"line", static_cast<qint64>(table.rows[person.row].line)}}
                                             : QJsonObject{{"id", QString::fromStdString(person.id.toString())}});
            }
            one["people"] = people;
        } else {
            one["after"] = QString::fromStdString(schema::formatValue(field, change.after));
        }
        changes.append(one);
    }
    return {{"line", static_cast<qint64>(line.line)},
            {"becomes", QString::fromUtf8(roster::nameOf(line.becomes))},
            {"id", line.person.isNil() ? QString() : QString::fromStdString(line.person.toString())},
            {"external_id", QString::fromStdString(line.externalId)},
            {"name", QString::fromStdString(line.name)},
            {"changes", changes},
            {"errors", faults}};
}

void show(const Output& output, const roster::Plan& plan, const roster::Table& table) {
    for (const roster::Line& line : plan.lines) {
        if (line.becomes == Becomes::unchanged) {
            continue;
        }
        std::string text =
            std::to_string(line.line) + "\t" + std::string(roster::nameOf(line.becomes)) + "\t" + line.name;
        for (const roster::CellChange& change : line.changes) {
            text += (&change == &line.changes.front() ? "\t" : ", ") + nameOf(change.target, plan.attributes);
        }
        for (const roster::Fault& fault : line.faults) {
            const bool inFile = fault.column < table.header.size();
            text += "\t" + std::string(roster::nameOf(fault.kind)) +
                    (inFile ? " in " + table.header[fault.column] : std::string());
            if (fault.kind == FaultKind::unknownChoice && !fault.name.empty()) {
                text += ": '" + fault.value + "' is none of: " + fault.name;
            }
        }
        output.line(text);
    }
}

QJsonObject summary(const roster::Plan& plan, const roster::Table& table, bool applied) {
    const auto count = [&](Becomes kind) {
        return static_cast<qint64>(plan.count(kind));
    };
    QJsonArray lines;
    for (const roster::Line& line : plan.lines) {
        if (line.becomes != Becomes::unchanged) {
            lines.append(toJson(line, table, plan.attributes));
        }
    }
    return {{"applied", applied},
            {"created", count(Becomes::created)},
            {"changed", count(Becomes::changed)},
            {"deactivated", count(Becomes::deactivated)},
            {"unchanged", count(Becomes::unchanged)},
            {"faulty", count(Becomes::faulty)},
            {"not_looked_at", static_cast<qint64>(table.beyond)},
            {"asks_for_date_order", plan.asksForOrder},
            {"lines", lines}};
}

// With an error in the file nothing is done, unless its rows are to be left out.
Exit importPeople(const Invocation& invocation, const Output& output) {
    const auto wanted = parse(invocation.arguments);
    if (!wanted) {
        return output.fail(kUsage,
                           "import takes FILE, --dry-run, --leave-out-errors, --day-first or --month-first, and "
                           "--column HEADER=FIELD as often as wanted (an empty FIELD leaves a column out, "
                           "attribute:NAME is an attribute of the company)");
    }
    const auto table = tableOf(wanted->path);
    if (!table) {
        return output.fail(table.error());
    }
    for (const auto& [header, name] : wanted->columns) {
        const auto isIt = [&](const std::string& one) {
            return roster::headerKey(one) == roster::headerKey(header);
        };
        if (std::none_of(table->header.begin(), table->header.end(), isIt)) {
            return output.fail(kUsage, "The file has no column \"" + header + "\".");
        }
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) {
            return output.fail(reader.error());
        }
        const auto attributes = roster::attributesHere(**reader);
        if (!attributes) {
            return output.fail(attributes.error());
        }
        for (const auto& [header, name] : wanted->columns) {
            if (!name.empty() && !roster::targetNamed(name, *attributes)) {
                return output.fail(kUsage, "There is no such attribute, or there are several: \"" + name + "\".");
            }
        }
        const std::int64_t day = 24LL * 3600 * 1000;
        const auto plan = roster::planImport(**reader, *table,
                                             {.columns = columnsOf(*table, *wanted, *attributes),
                                              .order = wanted->order,
                                              .today = QDateTime::currentMSecsSinceEpoch() / day});
        if (!plan) {
            return output.fail(plan.error());
        }
        const bool isFaulty = (plan->count(Becomes::faulty) > 0 || table->beyond > 0) && !wanted->leavesOut;
        const bool applies = !wanted->dry && !isFaulty && plan->changes() > 0;
        if (applies) {
            const auto applied = roster::applyImport(profile.engine(), *plan);
            if (!applied) {
                return output.fail(applied.error());
            }
        }
        if (output.json()) {
            output.print(summary(*plan, *table, applies));
        } else {
            show(output, *plan, *table);
            if (table->beyond > 0) {
                output.line("not looked at: " + std::to_string(table->beyond) + " rows");
            }
            output.line("created " + std::to_string(plan->count(Becomes::created)) + ", changed " +
                        std::to_string(plan->count(Becomes::changed)) + ", deactivated " +
                        std::to_string(plan->count(Becomes::deactivated)) + ", unchanged " +
                        std::to_string(plan->count(Becomes::unchanged)) + ", errors " +
                        std::to_string(plan->count(Becomes::faulty)) + (applies ? "" : "; nothing was changed"));
        }
        return isFaulty && !wanted->dry ? kFailed : kDone;
    });
}

}  // namespace

std::vector<Command> importCommands() {
    return {
        {"import",
         "import FILE [--dry-run] [--leave-out-errors] [--column HEADER=FIELD]… [--day-first | --month-first]",
         "people from a CSV or Excel file, as one step; --dry-run only tells what it would change", 1, 64,
         importPeople},
    };
}

}  // namespace aufwind::ctl
