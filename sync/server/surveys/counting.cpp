// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/counting.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey/survey_memory.h"
#include "models/domain/survey_round_fields.h"
#include "sync/anonymous/open_many.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr int kMostTries = 8;

/// What is read of a round at one moment.
struct Stored {
    Record round;
    Record form;
    std::optional<Record> keys;
    std::optional<Record> snapshot;
    std::vector<Record> answers;
    std::vector<Record> draws;
};

struct SealedAnswer {
    std::string tag;
    std::uint32_t version = 0;
    std::string sealed;
};

/// All of it at one moment: what the row says of a round whose draws another server has forgotten meanwhile is not
/// joined to no draws.
Result<Stored> readStored(Moment& moment, const schema::Schema& schema, const Uuid& id) {
    const Uuid formId = derivedRowId(schema, schema::kSurveyForm, {{field::kSurveyFormRound, id}});
    auto round = moment.find(schema::kSurveyRound, id);
    auto form = moment.find(schema::kSurveyForm, formId);
    if (!round || !form) return Error{ErrorCode::notFound, "no such round"};
    return Stored{.round = std::move(*round),
                  .form = std::move(*form),
                  .keys = moment.kept(schema::kSurveyKey, keptKeysId(schema, id)),
                  .snapshot = moment.kept(schema::kSurveySnapshot, derivedRowId(schema, schema::kSurveySnapshot,
                                                                                {{field::kSurveySnapshotRound, id}})),
                  .answers = moment.keptRows(schema::kSurveyAnswer, id),
                  .draws = moment.keptRows(schema::kSurveyDraw, id)};
}

/// In the order of their tags, which is random, so that a number says nothing of when an answer came.
std::vector<SealedAnswer> sealedIn(std::vector<Record>& rows) {
    std::vector<SealedAnswer> answers;
    for (Record& row : rows) {
        auto tag = survey::fromBase64(row.text(field::kSurveyAnswerTag));
        auto sealed = survey::fromBase64(row.text(field::kSurveyAnswerSealed));
        if (!tag || !sealed) continue;
        answers.push_back(
            {std::move(*tag), static_cast<std::uint32_t>(row.number(field::kSurveyAnswerVersion)), std::move(*sealed)});
    }
    rows.clear();
    std::ranges::sort(answers, {}, &SealedAnswer::tag);
    return answers;
}

std::uint32_t addAll(survey::RoundCounter& counter, const Uuid& round, const anonymous::HpkeKeyPair& key,
                     const std::vector<SealedAnswer>& answers) {
    std::vector<anonymous::SealedText> texts;
    texts.reserve(answers.size());
    for (const SealedAnswer& one : answers) {
        texts.push_back({{anonymous::SealedKind::answer, round, one.tag, one.version}, one.sealed});
    }
    std::uint32_t rejected = 0;
    anonymous::openMany(key, texts, [&](std::size_t index, const Result<std::string>& document) {
        // Whoever may answer may send what is none; it is nobody's, and no reason for the others to wait.
        if (!document || !counter.add(answers[index].tag, *document)) rejected += 1;
    });
    return rejected;
}

}  // namespace

Result<RoundCount> countRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& id) {
    Stored stored;
    auto read = parts.inTurn(tenant, [&](TenantService& service) {
        return service.keep([&](Moment& moment) -> Result<Kept> {
            auto all = readStored(moment, parts.schema, id);
            if (!all) return all.error();
            stored = std::move(*all);
            return Kept{};
        });
    });
    if (!read) return read.error();
    KeptKeys keys = stored.keys ? KeptKeys::from(*stored.keys) : KeptKeys{};
    if (keys.opening.size() == 0 || !stored.snapshot) return Error{ErrorCode::notFound, "the answers are gone"};
    const auto opening = keys.openingPair();
    if (!opening) return opening.error();
    auto published = survey::readPublishedForm(stored.form.text(field::kSurveyFormDocument));
    if (!published) return published.error();
    const auto invited = survey::readSnapshot(*published, stored.snapshot->text(field::kSurveySnapshotDocument));
    if (!invited) return invited.error();
    auto counter = survey::RoundCounter::of(std::move(*published), *invited);
    if (!counter) return counter.error();
    const std::vector<SealedAnswer> answers = sealedIn(stored.answers);
    const std::uint32_t rejected = addAll(*counter, id, *opening, answers);
    RoundCount count{.round = std::move(stored.round),
                     .form = stored.form.id,
                     .counted = std::move(*counter).finish(),
                     .key = std::move(keys.opening)};
    count.drawn = static_cast<std::uint32_t>(std::ranges::count_if(
        stored.draws, [](const Record& draw) { return !draw.text(field::kSurveyDrawBlinded).empty(); }));
    count.refusedDraws = static_cast<std::uint32_t>(
        std::ranges::count_if(stored.draws, [](const Record& draw) { return draw.flag(field::kSurveyDrawRefused); }));
    count.rejected = rejected;
    return count;
}

Result<void> disclose(const SurveyParts& parts, const Uuid& tenant, const Uuid& survey,
                      const std::function<Result<void>(survey::Released& released)>& judge) {
    const Uuid id = derivedRowId(parts.schema, schema::kSurveyMemory, {{field::kSurveyMemorySurvey, survey}});
    for (int tries = 0; tries < kMostTries; ++tries) {
        std::optional<Record> before;
        auto read = parts.inTurn(tenant, [&](TenantService& service) -> Result<void> {
            auto row = service.kept(schema::kSurveyMemory, id);
            if (!row) return row.error();
            before = std::move(*row);
            return {};
        });
        if (!read) return read;
        if (!before) return Error{ErrorCode::damaged, "nothing is known of what was shown of the survey"};
        auto memory = survey::readReleased(before->text(field::kSurveyMemoryDocument));
        if (!memory) return memory.error();
        if (auto judged = judge(memory->released); !judged) return judged;
        auto document = survey::releasedDocument(*memory);
        if (!document) return document.error();
        if (auto may = parts.step("remember"); !may) return may;
        const Record after = keptRecord(schema::kSurveyMemory, {{field::kSurveyMemorySurvey, survey},
                                                                {field::kSurveyMemoryDocument, std::move(*document)}});
        bool isKept = false;
        auto kept = parts.inTurn(tenant, [&](TenantService& service) {
            return service.keep([&](Moment& moment) -> Result<Kept> {
                const auto now = moment.kept(schema::kSurveyMemory, id);
                isKept = now && now->value(field::kSurveyMemoryDocument) == before->value(field::kSurveyMemoryDocument);
                return isKept ? Kept{.put = {after}} : Kept{};
            });
        });
        if (!kept || isKept) return kept;
    }
    return Error{ErrorCode::busy, "others disclose figures of the same survey"};
}

}  // namespace aufwind::server
