// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/grid_order.h"

#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/schema/text_form.h"
#include "models/views/values.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr std::uint32_t kPiece = 2048;
constexpr FieldNumber kLocation = field::of(schema::kEmployee, "location");

struct Entry {
    Uuid id;
    bool isEmpty = false;
    double number = 0;
    QString text;
    Uuid person;  ///< whose name is compared
    std::optional<QCollatorSortKey> key;
    QString name;
};

/// Goes from thread to thread, one at a time.
struct Gathering {
    explicit Gathering(const GridQuery& asked) : query(asked), matcher(asked.filter) {}

    GridQuery query;
    domain::PeopleMatcher matcher;
    std::vector<std::string> words;
    std::vector<Uuid> attributes;  ///< whose values are to be read, by the entities that may hold them
    std::size_t attribute = 0;     ///< twice its index; odd for the confidential ones
    Uuid after;
    ValuesByPerson values;
    std::vector<Entry> entries;
    std::unordered_map<Uuid, QString> names;
    std::function<void(Result<GridOrder>)> done;
    GridOrder order;
    bool isWhole = false;
};

/// Who gave up meanwhile is not answered.
using Wanted = std::weak_ptr<Gathering>;

bool isFound(const Gathering& gathering, const Record& person) {
    if (gathering.words.empty()) return true;
    std::string all = domain::fullName(person);
    for (const FieldNumber number :
         {field::kEmployeeFirst, field::kEmployeeEmail, field::kEmployeeTitle, field::kEmployeeDepartment, kLocation}) {
        all += '\n' + person.text(number);
    }
    all = domain::foldedText(all);
    return std::ranges::all_of(gathering.words,
                               [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

Entry entryOf(const GridQuery& query, const Record& person, const domain::CustomValues& values) {
    Entry entry;
    entry.id = person.id;
    entry.name = toText(domain::fullName(person));
    if (!query.by) return entry;
    const GridColumn& column = *query.by;
    const std::string exact = exactValue(column, person, values);
    entry.isEmpty = exact.empty();
    entry.text = toText(exact);
    if (column.kind == QLatin1String("date")) {
        entry.number = static_cast<double>(schema::parseDate(exact).valueOr(0));
    } else if (column.kind == QLatin1String("number")) {
        entry.number = entry.text.toDouble();
    } else if (column.kind == QLatin1String("choice") || column.kind == QLatin1String("yesNo")) {
        entry.number = static_cast<double>(column.options.indexOf(entry.text));
    } else if (column.kind == QLatin1String("person") || column.kind == QLatin1String("people")) {
        entry.person = idFrom(entry.text.section(QLatin1Char(','), 0, 0));
    }
    return entry;
}

bool comparesNumbers(const std::optional<GridColumn>& by) {
    static const QStringList kinds{QStringLiteral("date"), QStringLiteral("number"), QStringLiteral("choice"),
                                   QStringLiteral("yesNo")};
    return by && kinds.contains(by->kind);
}

void sort(Gathering& gathering) {
    QCollator collator(gathering.query.locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    const bool isNumber = comparesNumbers(gathering.query.by);
    for (Entry& entry : gathering.entries) {
        if (!entry.person.isNil()) entry.text = gathering.names[entry.person];
        const bool byName = !gathering.query.by || isNumber;
        entry.key = collator.sortKey(byName ? entry.name : entry.text);
    }
    std::ranges::sort(gathering.entries, [&](const Entry& a, const Entry& b) {
        // What is not there comes last, in either direction.
        if (a.isEmpty != b.isEmpty) return b.isEmpty;
        const bool turned = gathering.query.descending;
        if (isNumber && a.number != b.number) return turned ? b.number < a.number : a.number < b.number;
        const int order = a.key->compare(*b.key);
        if (order != 0) return turned && !isNumber ? order > 0 : order < 0;
        return a.id < b.id;
    });
    gathering.order.reserve(gathering.entries.size());
    for (const Entry& entry : gathering.entries) gathering.order.push_back(entry.id);
    gathering.entries = {};
    gathering.isWhole = true;
}

Result<void> readValues(store::Reader& reader, Gathering& gathering) {
    const bool isConfidential = gathering.attribute % 2 == 1;
    const auto rows = reader.list({.entity = domain::valuesOf(isConfidential),
                                   .where = {{field::kCustomAttribute, store::Compare::equal,
                                              Value{gathering.attributes[gathering.attribute / 2]}},
                                             {schema::kOwnId, store::Compare::greater, Value{gathering.after}}},
                                   .order = {{schema::kOwnId, false}},
                                   .limit = kPiece});
    if (!rows) return rows.error();
    for (const Record& row : *rows) {
        gathering.values[row.reference(field::kCustomPerson)][row.reference(field::kCustomAttribute)] =
            row.text(field::kCustomValue);
    }
    gathering.after = rows->empty() ? Uuid{} : rows->back().id;
    if (rows->size() < kPiece) {
        ++gathering.attribute;
        gathering.after = Uuid{};
    }
    return {};
}

Result<void> readPeople(store::Reader& reader, Gathering& gathering) {
    const auto rows = reader.list({.entity = schema::kEmployee,
                                   .where = {{schema::kOwnId, store::Compare::greater, Value{gathering.after}}},
                                   .order = {{schema::kOwnId, false}},
                                   .limit = kPiece});
    if (!rows) return rows.error();
    static const domain::CustomValues kNone;
    const bool needsNames = gathering.query.by && gathering.query.by->kind.startsWith(QLatin1String("pe"));
    for (const Record& person : *rows) {
        if (needsNames) gathering.names.emplace(person.id, toText(domain::fullName(person)));
        const auto found = gathering.values.find(person.id);
        const domain::CustomValues& values = found != gathering.values.end() ? found->second : kNone;
        const bool matches = gathering.query.isTeam ? gathering.matcher.isMember(person, values)
                                                    : gathering.matcher.matches(person, values);
        if (!matches || !isFound(gathering, person)) continue;
        gathering.entries.push_back(entryOf(gathering.query, person, values));
    }
    if (!rows->empty()) gathering.after = rows->back().id;
    if (rows->size() < kPiece) sort(gathering);
    return {};
}

void readOn(LocalData& data, const Wanted& wanted) {
    const auto read = [wanted](Bench& bench) -> Result<void> {
        const auto gathering = wanted.lock();
        if (!gathering) return {};
        const bool isValues = gathering->attribute < 2 * gathering->attributes.size();
        return isValues ? readValues(bench.reader, *gathering) : readPeople(bench.reader, *gathering);
    };
    const auto then = [&data, wanted](const Result<void>& result) {
        const auto gathering = wanted.lock();
        if (!gathering) return;
        if (!result) return gathering->done(result.error());
        if (gathering->isWhole) {
            gathering->done(std::move(gathering->order));
        } else {
            readOn(data, wanted);
        }
    };
    if (data.queue() != nullptr) data.queue()->post(read, then);
}

}  // namespace

std::shared_ptr<void> gatherGrid(LocalData& data, const GridQuery& query, std::function<void(Result<GridOrder>)> done) {
    if (data.queue() == nullptr) return nullptr;
    auto gathering = std::make_shared<Gathering>(query);
    gathering->done = std::move(done);
    gathering->attributes = gathering->matcher.attributes();
    if (query.by && query.by->isAttribute()) gathering->attributes.push_back(query.by->attribute.id);
    const QStringList words = query.search.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) gathering->words.push_back(domain::foldedText(fromText(word)));
    readOn(data, gathering);
    return gathering;
}

}  // namespace aufwind::views
