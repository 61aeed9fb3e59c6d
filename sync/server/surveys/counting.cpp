// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/counting.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey/survey_memory.h"
#include "models/domain/survey_round_fields.h"
#include "sync/anonymous/open_many.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/last_count.h"
#include "sync/server/surveys/writing.h"

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr int kMostTries = 8;

/// What is read of a round at one moment: what the row says of a round whose draws another server has forgotten
/// meanwhile is not joined to no draws.
struct Stored {
    Record round;
    Record form;
    std::optional<Record> keys;
    std::optional<Record> snapshot;
    std::uint32_t drawn = 0;
    std::uint32_t refusedDraws = 0;
};

Result<Stored> readStored(Moment& moment, const schema::Schema& schema, const Uuid& id) {
    const Uuid formId = derivedRowId(schema, schema::kSurveyForm, {{field::kSurveyFormRound, id}});
    auto round = moment.find(schema::kSurveyRound, id);
    auto form = moment.find(schema::kSurveyForm, formId);
    if (!round || !form) return Error{ErrorCode::notFound, "no such round"};
    Stored stored{.round = std::move(*round),
                  .form = std::move(*form),
                  .keys = moment.kept(schema::kSurveyKey, keptKeysId(schema, id)),
                  .snapshot = moment.kept(schema::kSurveySnapshot, derivedRowId(schema, schema::kSurveySnapshot,
                                                                                {{field::kSurveySnapshotRound, id}}))};
    moment.eachKept(schema::kSurveyDraw, id, [&](const Record& draw) {
        stored.drawn += draw.text(field::kSurveyDrawBlinded).empty() ? 0U : 1U;
        stored.refusedDraws += draw.flag(field::kSurveyDrawRefused) ? 1U : 0U;
    });
    return stored;
}

Error areGone() {
    return {ErrorCode::notFound, "the answers are gone"};
}

/// A round's answers, some at a time, each time in a turn of its own. They come in the order of their rows' ids, which
/// follow from tags that are random: a number says nothing of when an answer came.
class SealedAnswers {
  public:
    SealedAnswers(const SurveyParts& parts, const Uuid& tenant, const Uuid& round)
        : parts_(parts), tenant_(tenant), round_(round) {}

    /// `notFound` where they were deleted meanwhile: what opens them goes with them.
    Result<std::vector<anonymous::SealedText>> next() {
        std::vector<Record> rows;
        bool isThere = false;
        auto read = parts_.inTurn(tenant_, [&](TenantService& service) -> Result<void> {
            auto page = service.keptPage(schema::kSurveyAnswer, round_, after_);
            if (!page) return page.error();
            const auto keys = service.kept(schema::kSurveyKey, keptKeysId(parts_.schema, round_));
            if (!keys) return keys.error();
            rows = std::move(*page);
            isThere = keys->has_value();
            return {};
        });
        if (!read) return read.error();
        if (!isThere) return areGone();
        std::vector<anonymous::SealedText> texts;
        texts.reserve(rows.size());
        for (const Record& row : rows) texts.push_back(sealedIn(row));
        if (!rows.empty()) after_ = rows.back().id;
        return texts;
    }

  private:
    anonymous::SealedText sealedIn(const Record& row) const {
        auto tag = survey::fromBase64(row.text(field::kSurveyAnswerTag));
        auto sealed = survey::fromBase64(row.text(field::kSurveyAnswerSealed));
        const auto version = static_cast<std::uint32_t>(row.number(field::kSurveyAnswerVersion));
        // What is none does not open, as any other that somebody sent.
        return {{anonymous::SealedKind::answer, round_, std::move(tag).value_or(std::string()), version},
                std::move(sealed).value_or(std::string())};
    }

    const SurveyParts& parts_;
    const Uuid tenant_;
    const Uuid round_;
    Uuid after_{};
};

}  // namespace

Result<SharedCount> countRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& id) {
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
    if (keys.opening.size() == 0 || !stored.snapshot) return areGone();
    const auto opening = keys.openingPair();
    if (!opening) return opening.error();
    auto published = survey::readPublishedForm(stored.form.text(field::kSurveyFormDocument));
    if (!published) return published.error();
    const auto invited = survey::readSnapshot(*published, stored.snapshot->text(field::kSurveySnapshotDocument));
    if (!invited) return invited.error();
    auto counter = survey::RoundCounter::of(std::move(*published), *invited);
    if (!counter) return counter.error();
    std::uint32_t rejected = 0;
    SealedAnswers answers(parts, tenant, id);
    auto opened = anonymous::openMany(
        *opening, [&] { return answers.next(); },
        [&](const anonymous::SealedPlace& place, const Result<std::string>& document) {
            // Whoever may answer may send what is none; it is nobody's, and no reason for the others to wait.
            if (!document || !counter->add(place.tag, *document)) rejected += 1;
        });
    if (!opened) return opened.error();
    return std::make_shared<const RoundCount>(RoundCount{.round = std::move(stored.round),
                                                         .form = stored.form.id,
                                                         .counted = std::move(*counter).finish(),
                                                         .key = std::move(keys.opening),
                                                         .drawn = stored.drawn,
                                                         .refusedDraws = stored.refusedDraws,
                                                         .rejected = rejected});
}

Result<SharedCount> countAgain(const SurveyParts& parts, const Uuid& tenant, const Uuid& id) {
    if (auto held = parts.last ? parts.last->find(tenant, id, parts.clock.now()) : nullptr) return held;
    auto count = countRound(parts, tenant, id);
    if (count && parts.last) parts.last->hold(tenant, id, *count, parts.clock.now());
    return count;
}

namespace {

/// As the row says it; where it was held, as it said then: whoever keeps what follows from it compares the two.
Result<LastCount::Memory> memoryNow(const SurveyParts& parts, const Uuid& tenant, const Uuid& survey, const Uuid& id) {
    if (auto held = parts.last ? parts.last->takeMemory(survey) : std::nullopt) return std::move(*held);
    const auto row = parts.kept(tenant, schema::kSurveyMemory, id);
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::damaged, "nothing is known of what was shown of the survey"};
    std::string document = (*row)->text(field::kSurveyMemoryDocument);
    auto memory = survey::readReleased(document);
    if (!memory) return memory.error();
    return LastCount::Memory{survey, std::move(document), std::move(*memory)};
}

}  // namespace

Result<void> disclose(const SurveyParts& parts, const Uuid& tenant, const Uuid& survey,
                      const std::function<Result<void>(survey::Released& released)>& judge) {
    const Uuid id = derivedRowId(parts.schema, schema::kSurveyMemory, {{field::kSurveyMemorySurvey, survey}});
    for (int tries = 0; tries < kMostTries; ++tries) {
        auto now = memoryNow(parts, tenant, survey, id);
        if (!now) return now.error();
        if (auto judged = judge(now->memory.released); !judged) return judged;
        auto document = survey::releasedDocument(now->memory);
        if (!document) return document.error();
        if (auto may = parts.step("remember"); !may) return may;
        const Record after = keptRecord(
            schema::kSurveyMemory, {{field::kSurveyMemorySurvey, survey}, {field::kSurveyMemoryDocument, *document}});
        bool isKept = false;
        auto kept = parts.inTurn(tenant, [&](TenantService& service) {
            return service.keep([&](Moment& moment) -> Result<Kept> {
                const auto row = moment.kept(schema::kSurveyMemory, id);
                isKept = row && row->text(field::kSurveyMemoryDocument) == now->document;
                return isKept ? Kept{.put = {after}} : Kept{};
            });
        });
        if (kept && isKept && parts.last) {
            parts.last->holdMemory({survey, std::move(*document), std::move(now->memory)});
        }
        if (!kept || isKept) return kept;
    }
    return Error{ErrorCode::busy, "others disclose figures of the same survey"};
}

}  // namespace aufwind::server
