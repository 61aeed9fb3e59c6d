// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/answer_gate.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey/published_form.h"
#include "models/domain/survey_round_fields.h"
#include "sync/merge/identity.h"
#include "sync/server/auth/keys.h"

namespace aufwind::server {

namespace field = domain::field;

using anonymous::SealedKind;
using anonymous::SealedVersion;
using survey::fromBase64;
using survey::toBase64;

namespace {

using KeptFields = std::vector<std::pair<FieldNumber, Value>>;

constexpr std::int64_t kOpen = 0;  // among the words of survey_form's state

Uuid idOfRow(EntityNumber entity, const KeptFields& identity) {
    return merge::derivedId(*schema::kSchema.entity(entity), identity, Uuid{});
}
Uuid formId(const Uuid& round) {
    return idOfRow(schema::kSurveyForm, {{field::kSurveyFormRound, round}});
}
Uuid keyId(const Uuid& round) {
    return idOfRow(schema::kSurveyKey, {{field::kSurveyKeyRound, round}});
}
Uuid answerId(const Uuid& round, const std::string& tag) {
    return idOfRow(schema::kSurveyAnswer, {{field::kSurveyAnswerRound, round}, {field::kSurveyAnswerTag, tag}});
}
Uuid messageId(const Uuid& round, const std::string& tag, const std::string& place) {
    return idOfRow(
        schema::kSurveyMessage,
        {{field::kSurveyMessageRound, round}, {field::kSurveyMessageTag, tag}, {field::kSurveyMessagePlace, place}});
}
std::string placeOf(std::string_view kind, std::uint32_t number) {
    return std::string(kind) + " " + std::to_string(number);
}

Record keptRowOf(EntityNumber entity, const Uuid& id, const KeptFields& fields) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.life = 1;
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    return row;
}

std::optional<Record> formOf(Moment& moment, const Uuid& round) {
    auto form = moment.find(schema::kSurveyForm, formId(round));
    return form && form->alive() ? std::move(form) : std::nullopt;
}

/// Dates move, so whoever comes outside of them may come again; what was closed stays so, and a client lets it be.
std::optional<Denial> denialOfTime(const Record& form, std::int64_t now) {
    if (form.number(field::kSurveyFormState) != kOpen) return kRoundNotOpen;
    const std::int64_t opens = form.number(field::kSurveyFormOpens);
    const std::int64_t closes = form.number(field::kSurveyFormCloses);
    const bool isWithin = (opens == 0 || opens <= now) && (closes == 0 || now < closes);
    return isWithin ? std::nullopt : std::optional(kRoundNotNow);
}

// First who they are: whoever is not asked learns nothing of the round.
std::optional<Denial> denialOfDraw(Moment& moment, const Clock& clock, const Uuid& round, const Uuid& person) {
    const auto form = formOf(moment, round);
    const auto invitation = moment.find(
        schema::kSurveyInvitation, idOfRow(schema::kSurveyInvitation, {{field::kSurveyInvitationForm, formId(round)},
                                                                       {field::kSurveyInvitationPerson, person}}));
    if (!form || !invitation || !invitation->alive()) return kNotInvited;
    return denialOfTime(*form, clock.now());
}

Record drawOf(Moment& moment, const Uuid& round, const Uuid& person) {
    const KeptFields identity{{field::kSurveyDrawRound, round}, {field::kSurveyDrawPerson, person}};
    const Uuid id = idOfRow(schema::kSurveyDraw, identity);
    auto there = moment.kept(schema::kSurveyDraw, id);
    return there ? std::move(*there) : keptRowOf(schema::kSurveyDraw, id, identity);
}

std::optional<SealedVersion> versionOf(const std::optional<Record>& row, std::int64_t version, FieldNumber sealed) {
    if (!row) return std::nullopt;
    const auto bytes = fromBase64(row->text(sealed));
    return SealedVersion{static_cast<std::uint32_t>(version), anonymous::sealedDigest(bytes.value_or(""))};
}

struct Sent {
    Uuid round;
    std::string tag;  ///< in base64
    SealedVersion what;
    std::string sealed;
};

std::optional<Denial> placeAnswer(Moment& moment, const Sent& sent, Kept& changes) {
    const Uuid id = answerId(sent.round, sent.tag);
    const auto there = moment.kept(schema::kSurveyAnswer, id);
    const auto placed = anonymous::placement(
        sent.what,
        versionOf(there, there ? there->number(field::kSurveyAnswerVersion) : 0, field::kSurveyAnswerSealed));
    if (!placed) return kNewerThere;
    if (*placed == anonymous::Placement::stays) return std::nullopt;
    changes.put.push_back(keptRowOf(schema::kSurveyAnswer, id,
                                    {{field::kSurveyAnswerRound, sent.round},
                                     {field::kSurveyAnswerTag, sent.tag},
                                     {field::kSurveyAnswerVersion, std::int64_t{sent.what.version}},
                                     {field::kSurveyAnswerSealed, toBase64(sent.sealed)}}));
    return std::nullopt;
}

// Nobody could read it where the key is gone, or answer it where there is no answer.
std::optional<Denial> placeMessage(Moment& moment, const Sent& sent, Kept& changes) {
    const auto key = moment.kept(schema::kSurveyKey, keyId(sent.round));
    const bool isRead = key && !key->text(field::kSurveyKeyOpening).empty();
    if (!isRead || !moment.kept(schema::kSurveyAnswer, answerId(sent.round, sent.tag))) return kRoundNotOpen;
    const std::uint32_t number = sent.what.version;
    const std::string place = placeOf("message", number);
    const Uuid id = messageId(sent.round, sent.tag, place);
    const auto there = moment.kept(schema::kSurveyMessage, id);
    if (!anonymous::placement(sent.what, versionOf(there, number, field::kSurveyMessageSealed))) return kNewerThere;
    if (there) return std::nullopt;
    const bool follows = number == 1 || moment.kept(schema::kSurveyMessage,
                                                    messageId(sent.round, sent.tag, placeOf("message", number - 1)));
    if (!follows || number > kMostMessages) return kNewerThere;
    changes.put.push_back(keptRowOf(schema::kSurveyMessage, id,
                                    {{field::kSurveyMessageRound, sent.round},
                                     {field::kSurveyMessageTag, sent.tag},
                                     {field::kSurveyMessagePlace, place},
                                     {field::kSurveyMessageSealed, toBase64(sent.sealed)}}));
    return std::nullopt;
}

/// The rows as they will be once what was put is kept.
class Together : public Moment {
  public:
    explicit Together(Moment& now) : now_(now) {}
    std::optional<Record> find(EntityNumber entity, const Uuid& id) override { return now_.find(entity, id); }
    Result<std::vector<Record>> all(EntityNumber entity) override { return now_.all(entity); }
    std::optional<Record> kept(EntityNumber entity, const Uuid& id) override {
        const auto put = put_.find({entity, id});
        return put != put_.end() ? std::optional(put->second) : now_.kept(entity, id);
    }
    std::vector<Record> keptRows(EntityNumber entity, const Uuid& whole) override {
        return now_.keptRows(entity, whole);
    }
    std::vector<Record> keptPage(EntityNumber entity, const Uuid& whole, const Uuid& after) override {
        return now_.keptPage(entity, whole, after);
    }
    void put(Record row) {
        const std::pair name{row.entity, row.id};
        put_.insert_or_assign(name, std::move(row));
    }
    Kept take() {
        Kept all;
        for (auto& [name, row] : put_) all.put.push_back(std::move(row));
        return all;
    }

  private:
    Moment& now_;
    std::map<std::pair<EntityNumber, Uuid>, Record> put_;
};

}  // namespace

Result<std::vector<std::optional<Denial>>> performTogether(TenantService& service, const std::vector<GateStep>& steps) {
    std::vector<std::optional<Denial>> denials;
    auto kept = service.keep([&](Moment& moment) -> Result<Kept> {
        denials.clear();
        Together together(moment);
        for (const GateStep& step : steps) {
            Kept changes;
            denials.push_back(step(together, changes));
            if (denials.back()) continue;
            for (Record& row : changes.put) together.put(std::move(row));
        }
        return together.take();
    });
    return kept ? Result<std::vector<std::optional<Denial>>>(std::move(denials)) : kept.error();
}

GateStep drawStep(const Clock& clock, const Uuid& round, const Uuid& person, std::string_view blinded,
                  std::shared_ptr<Drawing> drawing) {
    return [&clock, round, person, hash = toBase64(sha256(blinded)), drawing = std::move(drawing)](
               Moment& moment, Kept& changes) -> std::optional<Denial> {
        if (const auto denial = denialOfDraw(moment, clock, round, person)) return denial;
        const auto key = moment.kept(schema::kSurveyKey, keyId(round));
        auto signing = fromBase64(key ? key->text(field::kSurveyKeySigning) : std::string());
        if (!signing || signing->empty()) return kRoundNotOpen;
        Record draw = drawOf(moment, round, person);
        const std::string before = draw.text(field::kSurveyDrawBlinded);
        if (!before.empty() && before != hash) return kOtherDraw;
        drawing->signing = anonymous::Secret(std::move(*signing));
        if (before.empty()) {
            draw.ensure(field::kSurveyDrawBlinded).value = hash;
            changes.put.push_back(std::move(draw));
        }
        return std::nullopt;
    };
}

GateStep refusedStep(const Clock& clock, const Uuid& round, const Uuid& person) {
    return [&clock, round, person](Moment& moment, Kept& changes) -> std::optional<Denial> {
        if (const auto denial = denialOfDraw(moment, clock, round, person)) return denial;
        Record draw = drawOf(moment, round, person);
        if (draw.flag(field::kSurveyDrawRefused)) return std::nullopt;
        draw.ensure(field::kSurveyDrawRefused).value = true;
        changes.put.push_back(std::move(draw));
        return std::nullopt;
    };
}

GateStep takeStep(const Clock& clock, const Uuid& round, const anonymous::Admitted& admitted, std::string sealed) {
    return [&clock, kind = admitted.kind, sent = Sent{round, toBase64(admitted.tag), admitted.what, std::move(sealed)}](
               Moment& moment, Kept& changes) -> std::optional<Denial> {
        const auto form = formOf(moment, sent.round);
        if (!form) return kNothingThere;
        if (kind == SealedKind::message) return placeMessage(moment, sent, changes);
        const auto denial = denialOfTime(*form, clock.now());
        return denial ? denial : placeAnswer(moment, sent, changes);
    };
}

bool isOfSealedLength(SealedKind kind, std::size_t size) {
    const std::size_t around = 1 + anonymous::kHpkeOverhead;
    return size >= around + anonymous::kSmallestBucket && size <= largestSealed(kind) &&
           anonymous::bucketOf(size - around - sizeof(std::uint32_t)) == size - around;
}

Result<std::vector<StoredPart>> partsUnder(TenantService& service, const Uuid& round, std::string_view tag) {
    const std::string name = toBase64(tag);
    std::vector<StoredPart> parts;
    const auto answer = service.kept(schema::kSurveyAnswer, answerId(round, name));
    if (!answer) return answer.error();
    if (*answer) {
        parts.push_back(
            {"answer", (*answer)->number(field::kSurveyAnswerVersion), (*answer)->text(field::kSurveyAnswerSealed)});
    }
    for (const char* kind : {"message", "reply"}) {
        for (std::uint32_t number = 1;; ++number) {
            const std::string place = placeOf(kind, number);
            const auto row = service.kept(schema::kSurveyMessage, messageId(round, name, place));
            if (!row) return row.error();
            if (!*row) break;
            parts.push_back({place, number, (*row)->text(field::kSurveyMessageSealed)});
        }
    }
    return parts;
}

Result<RoundKeys::Key> RoundKeys::find(TenantService& service, const Uuid& company, const Uuid& round) {
    const auto form = service.find(schema::kSurveyForm, formId(round));
    if (!form) return form.error();
    const Cell* document = *form && (*form)->alive() ? (*form)->cell(field::kSurveyFormDocument) : nullptr;
    if (document == nullptr) return Key{};
    {
        const std::lock_guard lock(mutex_);
        const auto known = known_.find({company, round});
        if (known != known_.end() && known->second.stamp == document->stamp) return known->second.key;
    }
    const auto published = survey::readPublishedForm((*form)->text(field::kSurveyFormDocument));
    if (!published) return published.error();
    auto key = anonymous::PublicKey::parse(published->signingKey);
    if (!key) return key.error();
    Known known{document->stamp, std::make_shared<const anonymous::PublicKey>(std::move(*key))};
    const std::lock_guard lock(mutex_);
    if (known_.size() >= kMost) known_.clear();
    return known_.insert_or_assign({company, round}, std::move(known)).first->second.key;
}

}  // namespace aufwind::server
