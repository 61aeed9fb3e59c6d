// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/round_voices.h"

#include "models/domain/survey/answer_document.h"
#include "models/domain/survey_round_fields.h"
#include "sync/server/operator/demo/round_answers.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <sstream>

namespace aufwind::server::demo {

namespace field = domain::field;

Result<void> RoundVoices::readPublished() {
    form_ = derivedRowId(company_.schema(), schema::kSurveyForm, {{field::kSurveyFormRound, round_}});
    const auto form = service_.find(schema::kSurveyForm, form_);
    if (!form) return form.error();
    auto published = survey::readPublishedForm(*form ? (*form)->text(field::kSurveyFormDocument) : std::string());
    if (!published) return published.error();
    published_ = std::move(*published);
    auto key = anonymous::PublicKey::parse(published_.signingKey);
    if (!key) return key.error();
    key_ = std::move(*key);
    return {};
}

Result<void> RoundVoices::perform(const std::vector<GateStep>& steps) {
    const auto denials = performTogether(service_, steps);
    if (!denials) return denials.error();
    const bool isDenied = std::ranges::any_of(*denials, [](const auto& denial) { return denial.has_value(); });
    return isDenied ? Error{ErrorCode::internal, "an answer of the demo is turned away"} : Result<void>();
}

Result<void> RoundVoices::draw() {
    if (auto read = readPublished(); !read) return read;
    std::vector<std::pair<int, anonymous::TokenRequest>> requests;
    std::vector<GateStep> steps;
    const auto drawing = std::make_shared<Drawing>();
    for (int person = 0; person < static_cast<int>(people().size()); ++person) {
        if (!takesPart(number_, person)) continue;
        auto request = anonymous::TokenRequest::make(round_, *key_);
        if (!request) return request.error();
        steps.push_back(drawStep(clock_, round_, company_.member(person).id, request->blinded(), drawing));
        requests.emplace_back(person, std::move(*request));
    }
    if (auto drawn = perform(steps); !drawn) return drawn;
    // One key for all of them, and reading it takes as long as ten signatures.
    const auto signing = anonymous::SigningKey::parse(drawing->signing.view());
    if (!signing) return signing.error();
    for (auto& [person, request] : requests) {
        const auto signature = signing->blindSign(request.blinded());
        if (!signature) return signature.error();
        auto token = request.finish(*key_, *signature);
        if (!token) return token.error();
        rights_.push_back({person, std::move(*token)});
    }
    return {};
}

Result<GateStep> RoundVoices::stepOf(const Right& right, anonymous::SealedKind kind, const std::string& text) const {
    constexpr std::uint32_t kFirst = 1;
    auto sealed = anonymous::sealText(published_.answerKey, {kind, round_, right.token.tag(), kFirst}, text);
    if (!sealed) return sealed.error();
    const auto admitted = anonymous::admit(*key_, round_, right.token.submit(kind, kFirst, *sealed), *sealed);
    if (!admitted) return admitted.error();
    return takeStep(clock_, round_, *admitted, std::move(*sealed));
}

/// As the invitation says, which each device has of its own person.
Result<survey::Segments> RoundVoices::segmentsOf(int person) {
    const Uuid id = derivedRowId(
        company_.schema(), schema::kSurveyInvitation,
        {{field::kSurveyInvitationForm, form_}, {field::kSurveyInvitationPerson, company_.member(person).id}});
    const auto row = service_.find(schema::kSurveyInvitation, id);
    if (!row) return row.error();
    std::istringstream numbers(*row ? (*row)->text(field::kSurveyInvitationSegments) : std::string());
    survey::Segments segments;
    for (std::uint16_t number = 0; numbers >> number;) segments.push_back(number);
    return segments;
}

Result<void> RoundVoices::answer() {
    std::vector<GateStep> steps;
    for (const Right& right : rights_) {
        auto segments = segmentsOf(right.person);
        if (!segments) return segments.error();
        survey::AnswerDocument document{.answers = answersOf(published_.form, number_, right.person),
                                        .segments = std::move(*segments),
                                        .threadKey = {}};
        if (wantsReplies(number_, right.person)) document.threadKey = right.token.threadKey().publicKey;
        auto step = stepOf(right, anonymous::SealedKind::answer, survey::answerDocument(document));
        if (!step) return step.error();
        steps.push_back(std::move(*step));
    }
    return perform(steps);
}

Result<void> RoundVoices::say(const std::vector<std::pair<int, std::string>>& messages) {
    std::vector<GateStep> steps;
    for (const auto& [person, text] : messages) {
        const auto right = std::ranges::find(rights_, person, &Right::person);
        if (right == rights_.end()) return Error{ErrorCode::notFound, "somebody of the demo has not answered"};
        auto step = stepOf(*right, anonymous::SealedKind::message, text);
        if (!step) return step.error();
        steps.push_back(std::move(*step));
    }
    return perform(steps);
}

}  // namespace aufwind::server::demo
