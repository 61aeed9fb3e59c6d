// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey_rows.h"

#include "models/domain/survey_fields.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace aufwind::survey {

namespace {

using namespace domain::field;

using List = std::vector<Record> SurveyRows::*;

struct Kind {
    EntityNumber entity = 0;
    FieldNumber survey = 0;
    FieldNumber order = schema::kOwnId;  ///< what they are sorted by, before their ids
    List list = nullptr;                 ///< none of the survey itself
};

constexpr Kind kKinds[] = {
    {schema::kSurvey},
    {schema::kSurveyLanguage, kSurveyLanguageSurvey, kSurveyLanguagePosition, &SurveyRows::languages},
    {schema::kSurveyDriver, kSurveyDriverSurvey, kSurveyDriverPosition, &SurveyRows::drivers},
    {schema::kSurveySection, kSurveySectionSurvey, kSurveySectionPosition, &SurveyRows::sections},
    {schema::kSurveyQuestion, kSurveyQuestionSurvey, kSurveyQuestionPosition, &SurveyRows::questions},
    {schema::kSurveyOption, kSurveyOptionSurvey, kSurveyOptionPosition, &SurveyRows::options},
    {schema::kSurveyLabel, kSurveyLabelSurvey, kSurveyLabelPoint, &SurveyRows::labels},
    {schema::kSurveyJump, kSurveyJumpSurvey, kSurveyJumpPosition, &SurveyRows::jumps},
    {schema::kSurveyClause, kSurveyClauseSurvey, kSurveyClauseList, &SurveyRows::clauses},
    {schema::kSurveyText, kSurveyTextSurvey, schema::kOwnId, &SurveyRows::texts}};

constexpr auto kEntities = [] {
    std::array<SurveyEntity, std::size(kKinds)> all{};
    std::ranges::transform(kKinds, all.begin(), [](const Kind& kind) {
        return SurveyEntity{kind.entity, kind.survey};
    });
    return all;
}();

const Kind* kindOf(EntityNumber entity) {
    const auto* const found = std::ranges::find(kKinds, entity, &Kind::entity);
    return found == std::end(kKinds) ? nullptr : found;
}

struct IsBefore {
    FieldNumber order;

    bool operator()(const Record& a, const Record& b) const {
        if (order == schema::kOwnId || a.value(order) == b.value(order)) return a.id < b.id;
        return a.value(order) < b.value(order);
    }
};

/// The history of its texts is of no use here, and large.
void forgetGraphs(Record& row) {
    for (Cell& cell : row.cells) cell.graph.clear();
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

std::span<const SurveyEntity> surveyEntities() {
    return kEntities;
}

bool isOfSurvey(EntityNumber entity) {
    return kindOf(entity) != nullptr;
}

Uuid surveyOf(const Record& row) {
    const Kind* kind = kindOf(row.entity);
    if (kind == nullptr) return {};
    return kind->list == nullptr ? row.id : row.reference(kind->survey);
}

bool SurveyRows::put(Record row) {
    const Kind* kind = kindOf(row.entity);
    if (kind == nullptr || surveyOf(row) != survey.id) return false;
    forgetGraphs(row);
    if (kind->list == nullptr) {
        survey = std::move(row);
        return true;
    }
    std::vector<Record>& list = this->*kind->list;
    std::erase_if(list, [&](const Record& one) { return one.id == row.id; });
    if (!row.alive()) return true;
    const auto place = std::ranges::upper_bound(list, row, IsBefore{kind->order});
    list.insert(place, std::move(row));
    return true;
}

void SurveyRows::putAll(std::vector<Record> rows) {
    for (const Kind& kind : kKinds) {
        if (kind.list == nullptr) continue;
        std::vector<Record>& list = this->*kind.list;
        for (Record& row : rows) {
            if (row.entity != kind.entity || !row.alive() || surveyOf(row) != survey.id) continue;
            forgetGraphs(row);
            list.push_back(std::move(row));
        }
        std::ranges::sort(list, IsBefore{kind.order});
    }
}

bool SurveyRows::drop(EntityNumber entity, const Uuid& id) {
    const Kind* kind = kindOf(entity);
    if (kind == nullptr) return false;
    if (kind->list == nullptr) {
        const bool wasAlive = id == survey.id && survey.alive();
        survey.life += wasAlive ? 1 : 0;
        return wasAlive;
    }
    return std::erase_if(this->*kind->list, [&](const Record& row) { return row.id == id; }) > 0;
}

const Record* SurveyRows::find(EntityNumber entity, const Uuid& id) const {
    const Kind* kind = kindOf(entity);
    if (kind == nullptr) return nullptr;
    if (kind->list == nullptr) return id == survey.id && survey.alive() ? &survey : nullptr;
    const std::vector<Record>& list = this->*kind->list;
    const auto found = std::ranges::find(list, id, &Record::id);
    return found == list.end() ? nullptr : &*found;
}

const std::string* FormRows::keyOf(const Uuid& id) const {
    const auto found = keys.find(id);
    return found == keys.end() ? nullptr : &found->second;
}

std::string rowKey(const Uuid& id) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string key;
    key.reserve(id.bytes.size() * 2);
    for (const std::uint8_t byte : id.bytes) {
        key += kDigits[byte >> 4U];
        key += kDigits[byte & 0xFU];
    }
    return key;
}

std::optional<Uuid> rowOfKey(std::string_view key) {
    Uuid id;
    if (key.size() != id.bytes.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        const int high = hexDigit(key[2 * i]);
        const int low = hexDigit(key[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return id;
}

std::string textPlace(EntityNumber entity, const Uuid& id, FieldNumber field) {
    const schema::Entity* of = schema::kSchema.entity(entity);
    const schema::Field* named = of != nullptr ? of->field(field) : nullptr;
    return rowKey(id) + "." + std::string(named != nullptr ? named->name : std::string_view{});
}

}  // namespace aufwind::survey
