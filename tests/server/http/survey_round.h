// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/base64.h"
#include "models/domain/survey/published_form.h"
#include "models/domain/survey_round_fields.h"
#include "sync/anonymous/hpke.h"
#include "sync/anonymous/sealed_answer.h"
#include "sync/anonymous/token.h"
#include "tests/domain/survey/forms.h"
#include "tests/server/tenant_fixture.h"

/// A round of a survey as the server has it once it was opened: its rows and its keys. One thread.
namespace aufwind::test {

namespace field = domain::field;

/// The same for all rounds of a test: a new one takes seconds.
inline const anonymous::SigningKey& signingKey() {
    static const anonymous::SigningKey key = anonymous::SigningKey::generate().value();
    return key;
}

struct SurveyRound {
    static constexpr std::int64_t kClosedState = 1;

    Uuid round;
    Uuid company;
    anonymous::HpkeKeyPair opening = anonymous::makeHpkeKeyPair();

    Uuid form() const { return derived(schema::kSurveyForm, {{field::kSurveyFormRound, round}}); }
    Uuid key() const { return derived(schema::kSurveyKey, {{field::kSurveyKeyRound, round}}); }
    Uuid draw(const Uuid& person) const {
        return derived(schema::kSurveyDraw, {{field::kSurveyDrawRound, round}, {field::kSurveyDrawPerson, person}});
    }
    Uuid invitation(const Uuid& person) const {
        return derived(schema::kSurveyInvitation,
                       {{field::kSurveyInvitationForm, form()}, {field::kSurveyInvitationPerson, person}});
    }
    Uuid answer(const std::string& tag) const {
        return derived(schema::kSurveyAnswer,
                       {{field::kSurveyAnswerRound, round}, {field::kSurveyAnswerTag, survey::toBase64(tag)}});
    }
    std::string document() const {
        survey::PublishedForm published;
        published.form = survey::test::formOf({survey::test::sectionOf("s", {survey::test::questionOf("q")})});
        published.company = company;
        published.invited = published.threshold;
        published.groups = {{{}, published.threshold}};
        published.signingKey = signingKey().publicKey().der();
        published.answerKey = opening.publicKey;
        return survey::publishedFormDocument(published);
    }
    /// What the server writes when it opens the round; 0 for no bound.
    std::vector<merge::Operation> rows(const std::vector<Uuid>& invited, std::int64_t opens = 0,
                                       std::int64_t closes = 0) const {
        Fields fields{{field::kSurveyFormRound, round},
                      {field::kSurveyFormDocument, document()},
                      {field::kSurveyFormState, std::int64_t{0}}};
        if (opens != 0) fields.emplace_back(field::kSurveyFormOpens, opens);
        if (closes != 0) fields.emplace_back(field::kSurveyFormCloses, closes);
        std::vector<merge::Operation> all{createOperation(schema::kSurveyForm, form(), fields)};
        for (const Uuid& person : invited) {
            all.push_back(
                createOperation(schema::kSurveyInvitation, invitation(person),
                                {{field::kSurveyInvitationForm, form()}, {field::kSurveyInvitationPerson, person}}));
        }
        return all;
    }
    merge::Operation closing() const {
        return setOperation(schema::kSurveyForm, form(), field::kSurveyFormState, kClosedState);
    }
    server::Kept keys() const {
        server::Kept kept;
        Record& row = kept.put.emplace_back();
        row.entity = schema::kSurveyKey;
        row.ensure(field::kSurveyKeyRound).value = round;
        row.ensure(field::kSurveyKeySigning).value = survey::toBase64(signingKey().der().view());
        row.ensure(field::kSurveyKeyOpening).value = survey::toBase64(opening.privateKey.view());
        return kept;
    }
    /// As a client seals it.
    std::string sealed(const anonymous::AnswerToken& token, std::string_view text, std::uint32_t version = 1,
                       anonymous::SealedKind kind = anonymous::SealedKind::answer) const {
        return anonymous::sealText(opening.publicKey, {kind, round, token.tag(), version}, text).value();
    }
};

}  // namespace aufwind::test
