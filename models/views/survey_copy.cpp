// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_copy.h"

#include "models/domain/survey_fields.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

/// What belongs to a survey, what is named before what names it.
struct Part {
    EntityNumber entity;
    FieldNumber survey;
};
constexpr std::array<Part, 9> kParts{{{schema::kSurveyLanguage, field::kSurveyLanguageSurvey},
                                      {schema::kSurveyDriver, field::kSurveyDriverSurvey},
                                      {schema::kSurveySection, field::kSurveySectionSurvey},
                                      {schema::kSurveyQuestion, field::kSurveyQuestionSurvey},
                                      {schema::kSurveyOption, field::kSurveyOptionSurvey},
                                      {schema::kSurveyLabel, field::kSurveyLabelSurvey},
                                      {schema::kSurveyJump, field::kSurveyJumpSurvey},
                                      {schema::kSurveyClause, field::kSurveyClauseSurvey},
                                      {schema::kSurveyText, field::kSurveyTextSurvey}}};
constexpr std::size_t kHex = 32;

std::string hexOf(const Uuid& id) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(kHex);
    for (const std::uint8_t byte : id.bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

Result<Record> aliveRow(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    auto row = reader.find(entity, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such row"};
    return std::move(**row);
}

Result<Uuid> madeOf(Result<void> done, const Uuid& id) {
    return done ? Result<Uuid>{id} : done.error();
}

/// Makes rows anew, each naming the new ones where it named the old ones.
class Copy {
  public:
    explicit Copy(Bench& bench) : bench_(bench) {}

    void know(const Uuid& from, const Uuid& to) {
        ids_[from] = to;
        hexes_[hexOf(from)] = hexOf(to);
    }
    bool knows(const Uuid& id) const { return ids_.contains(id); }
    bool knowsPlace(const std::string& place) const { return hexes_.contains(place.substr(0, kHex)); }

    Result<Uuid> make(const Record& row, const std::set<FieldNumber>& without) {
        std::vector<Assignment> fields;
        for (const Cell& cell : row.cells) {
            if (without.contains(cell.field) || !isSaid(cell.value)) continue;
            fields.emplace_back(cell.field, cell.value);
        }
        return make(row.entity, row.id, std::move(fields));
    }
    Result<Uuid> make(EntityNumber entity, const Uuid& old, std::vector<Assignment> fields) {
        for (auto& [number, value] : fields) {
            if (auto* id = std::get_if<Uuid>(&value)) *id = now(*id);
            auto* text = std::get_if<std::string>(&value);
            if (text != nullptr && entity == schema::kSurveyText && number == field::kSurveyTextPlace) rename(*text);
        }
        const auto made = bench_.editor.create(entity, fields);
        if (made) know(old, *made);
        return made;
    }

  private:
    static bool isSaid(const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        return !std::holds_alternative<std::monostate>(value) && (text == nullptr || !text->empty());
    }
    Uuid now(const Uuid& id) const {
        const auto found = ids_.find(id);
        return found == ids_.end() ? id : found->second;
    }
    void rename(std::string& place) const {
        const auto found = hexes_.find(place.substr(0, kHex));
        if (found != hexes_.end()) place.replace(0, kHex, found->second);
    }

    Bench& bench_;
    std::map<Uuid, Uuid> ids_;
    std::map<std::string, std::string> hexes_;
};

/// Everything of a survey that is there.
using Parts = std::map<EntityNumber, std::vector<Record>>;

Result<Parts> partsOf(store::Reader& reader, const Uuid& survey) {
    Parts parts;
    for (const Part& part : kParts) {
        auto rows = reader.list({.entity = part.entity, .where = {{part.survey, Compare::equal, Value{survey}}}});
        if (!rows) return rows.error();
        parts[part.entity] = std::move(*rows);
    }
    return parts;
}

/// Whether a row belongs to what is being copied, which is known to the copy.
bool belongs(const Copy& copy, const Record& row) {
    switch (row.entity) {
        case schema::kSurveyOption:
            return copy.knows(row.reference(field::kSurveyOptionQuestion));
        case schema::kSurveyLabel:
            return copy.knows(row.reference(field::kSurveyLabelQuestion));
        case schema::kSurveyJump:
            return copy.knows(row.reference(field::kSurveyJumpQuestion));
        case schema::kSurveyClause:
            return copy.knows(row.reference(field::kSurveyClauseQuestion)) ||
                   copy.knows(row.reference(field::kSurveyClauseSection)) ||
                   copy.knows(row.reference(field::kSurveyClauseJump));
        case schema::kSurveyText:
            return copy.knowsPlace(row.text(field::kSurveyTextPlace));
        default:
            return false;
    }
}

Result<void> copyBelonging(Copy& copy, const Parts& parts) {
    for (const Part& part : kParts) {
        const auto found = parts.find(part.entity);
        if (found == parts.end()) continue;
        for (const Record& row : found->second) {
            if (!belongs(copy, row)) continue;
            if (const auto made = copy.make(row, {}); !made) return made.error();
        }
    }
    return {};
}

std::vector<Record> inOrder(std::vector<Record> rows, FieldNumber position) {
    std::ranges::sort(rows, {}, [&](const Record& row) { return std::pair(row.text(position), row.id); });
    return rows;
}

/// Nil where it is the last.
Uuid nextOf(const std::vector<Record>& rows, const Uuid& id) {
    const auto at = std::ranges::find(rows, id, &Record::id);
    return at == rows.end() || at + 1 == rows.end() ? Uuid{} : (at + 1)->id;
}

std::vector<Record> questionsOf(const Parts& parts, const Uuid& section) {
    std::vector<Record> rows;
    const auto found = parts.find(schema::kSurveyQuestion);
    if (found == parts.end()) return rows;
    std::ranges::copy_if(found->second, std::back_inserter(rows),
                         [&](const Record& row) { return row.reference(field::kSurveyQuestionSection) == section; });
    return inOrder(std::move(rows), field::kSurveyQuestionPosition);
}

}  // namespace

Result<Uuid> duplicateQuestion(Bench& bench, const Uuid& question) {
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, question);
    if (!row) return row.error();
    const auto parts = partsOf(bench.reader, row->reference(field::kSurveyQuestionSurvey));
    if (!parts) return parts.error();
    const Uuid next = nextOf(questionsOf(*parts, row->reference(field::kSurveyQuestionSection)), question);
    Uuid made;
    auto done = bench.editor.together([&]() -> Result<void> {
        Copy copy(bench);
        const auto id = copy.make(*row, {field::kSurveyQuestionKey, field::kSurveyQuestionPosition});
        if (!id) return id.error();
        made = *id;
        if (auto moved = bench.editor.move(schema::kSurveyQuestion, made, question, next); !moved) return moved;
        return copyBelonging(copy, *parts);
    });
    return madeOf(std::move(done), made);
}

Result<Uuid> duplicateSection(Bench& bench, const Uuid& section) {
    const auto row = aliveRow(bench.reader, schema::kSurveySection, section);
    if (!row) return row.error();
    const auto parts = partsOf(bench.reader, row->reference(field::kSurveySectionSurvey));
    if (!parts) return parts.error();
    const Uuid next = nextOf(inOrder(parts->at(schema::kSurveySection), field::kSurveySectionPosition), section);
    Uuid made;
    auto done = bench.editor.inParts([&]() -> Result<void> {
        Copy copy(bench);
        const auto id = copy.make(*row, {field::kSurveySectionKey, field::kSurveySectionPosition});
        if (!id) return id.error();
        made = *id;
        if (auto moved = bench.editor.move(schema::kSurveySection, made, section, next); !moved) return moved;
        for (const Record& question : questionsOf(*parts, section)) {
            if (const auto one = copy.make(question, {field::kSurveyQuestionKey}); !one) return one.error();
        }
        return copyBelonging(copy, *parts);
    });
    return madeOf(std::move(done), made);
}

Result<Uuid> duplicateSurvey(Bench& bench, const Uuid& survey, const std::string& title) {
    auto row = aliveRow(bench.reader, schema::kSurvey, survey);
    if (!row) return row.error();
    const auto parts = partsOf(bench.reader, survey);
    if (!parts) return parts.error();
    row->ensure(field::kSurveyTitle).value = Value{title};
    Uuid made;
    auto done = bench.editor.inParts([&]() -> Result<void> {
        Copy copy(bench);
        const auto id = copy.make(*row, {field::kSurveyOpens, field::kSurveyCloses, field::kSurveyArchived});
        if (!id) return id.error();
        made = *id;
        for (const Part& part : kParts) {
            for (const Record& one : parts->at(part.entity)) {
                // The title in other languages is that of the original; an editor sees both.
                if (const auto copied = copy.make(one, {}); !copied) return copied.error();
            }
        }
        return {};
    });
    return madeOf(std::move(done), made);
}

Result<Uuid> createRows(Bench& bench, const std::vector<survey::NewRow>& rows) {
    Copy copy(bench);
    Uuid first;
    for (const survey::NewRow& row : rows) {
        const auto made = copy.make(row.entity, row.id, row.fields);
        if (!made) return made.error();
        if (first.isNil()) first = *made;
    }
    return first;
}

Result<Uuid> createSurvey(Bench& bench, const std::vector<survey::NewRow>& rows) {
    Uuid made;
    auto done = bench.editor.inParts([&]() -> Result<void> {
        const auto first = createRows(bench, rows);
        if (!first) return first.error();
        made = *first;
        return {};
    });
    return madeOf(std::move(done), made);
}

}  // namespace aufwind::views
