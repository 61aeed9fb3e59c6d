// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/base64.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/round_figures.h"
#include "models/domain/survey_audience.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "sync/anonymous/token.h"
#include "sync/server/surveys/answer_gate.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/surveys.h"
#include "tests/server/tenant_fixture.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A company that asks its people, with the real job, real keys and answers that are sealed as a client seals them.
/// Hanna is HR and launches rounds from a device of hers; teams, places and managers are the tests'.
namespace aufwind::test {

namespace sf = domain::field;

/// Two points to agree with, of one driver, and a word of one's own.
inline survey::Form shortForm() {
    survey::Form form;
    form.title["en"] = "Pulse";
    form.drivers.push_back({"engagement", {{"en", "Engagement"}}, false});
    survey::Section section;
    section.key = "s1";
    section.title["en"] = "All of it";
    for (const char* key : {"q1", "q2"}) {
        survey::Question question;
        question.key = key;
        question.text["en"] = std::string("How is ") + key + "?";
        question.driver = "engagement";
        section.questions.push_back(question);
    }
    survey::Question word;
    word.key = "why";
    word.type = survey::QuestionType::longText;
    word.text["en"] = "Why?";
    section.questions.push_back(word);
    form.sections.push_back(section);
    return form;
}

/// Somebody who has drawn the right to answer.
struct Participant {
    Uuid person;
    anonymous::AnswerToken token;
    std::uint32_t version = 0;
};

struct Said {
    std::int64_t q1 = 4;
    std::int64_t q2 = 3;
    std::string why{};
    bool wantsReplies = false;
};

class SurveyCompany {
  public:
    explicit SurveyCompany(int count = 0) {
        auto store = server::ControlStore::create(":memory:", server::Key{});
        if (!store) qFatal("control: %s", store.error().detail.c_str());
        control = std::move(*store);
        if (!control->add(server::TenantInfo{world.options.tenant, "acme", "Acme", "sealed"})) qFatal("control");
        world.grant(hanna, schema::Role::hr);
        restart();
        for (int i = 0; i < count; ++i) person();
        ofHanna.sync();
    }

    /// A server that remembers nothing of before.
    void restart(std::function<Result<void>(std::string_view)> faults = {}) {
        job = std::make_unique<server::Surveys>(server::SurveyParts{
            *control, schema::kSchema, log, world.clock, world.entropy,
            [this](const Uuid&, const std::function<Result<void>(server::TenantService&)>& work) {
                return work(*world.service);
            },
            [this](const Uuid&, server::Mail mail) { mails.push_back(std::move(mail)); }, std::move(faults)});
    }
    /// As the server would, until nothing is left to do.
    void sweep(int times = 3) {
        for (int i = 0; i < times; ++i) {
            world.clock.time += 10;
            job->touch(world.options.tenant);
            job->sweep();
        }
    }
    void pass(std::int64_t ms) { world.clock.time += ms; }

    Uuid person(Fields also = {}) {
        const Uuid id = world.employee(("P" + std::to_string(people.size())).c_str());
        people.push_back(id);
        for (auto& [field, value] : also) set(schema::kEmployee, id, field, value);
        return id;
    }
    void set(EntityNumber entity, const Uuid& id, FieldNumber field, Value value) {
        world.clock.time += 10;
        merge::Operation operation = setOperation(entity, id, field, std::move(value));
        operation.life = 1;
        const auto row = world.service->find(entity, id).value();
        if (const Cell* cell = row ? row->cell(field) : nullptr) operation.seen = cell->stamp;
        world.seed({operation});
    }
    Uuid team(const char* name, const Uuid& lead, const std::vector<Uuid>& members, const Uuid& parent = {}) {
        const Uuid id = world.newId();
        Fields fields{{sf::kTeamName, std::string(name)}};
        if (!lead.isNil()) fields.emplace_back(sf::kTeamLead, lead);
        if (!parent.isNil()) fields.emplace_back(sf::kTeamParent, parent);
        std::vector<merge::Operation> operations{createOperation(schema::kTeam, id, fields)};
        for (const Uuid& member : members) {
            const Fields of{{sf::kMembershipTeam, id}, {sf::kMembershipPerson, member}};
            operations.push_back(createOperation(schema::kTeamMembership, derived(schema::kTeamMembership, of), of));
        }
        world.seed(operations);
        return id;
    }

    /// By Hanna's device, as in life. "accepted", or why not.
    std::string push(std::vector<merge::Operation> operations) {
        world.clock.time += 10;
        ofHanna.sync();
        auto outcome = ofHanna.push(std::move(operations));
        ofHanna.sync();
        return outcome;
    }
    Uuid launch(Fields also = {}, const survey::Form& form = shortForm()) {
        if (survey.isNil()) {
            survey = world.newId();
            accept(push({createOperation(
                schema::kSurvey, survey,
                {{sf::kSurveyTitle, std::string("Pulse")}, {sf::kSurveyLanguage, std::string("en")}})}));
        }
        const Uuid round = world.newId();
        Fields fields{{sf::kSurveyRoundSurvey, survey},
                      {sf::kSurveyRoundTitle, std::string("Pulse")},
                      {sf::kSurveyRoundForm, survey::formDocument(form)}};
        for (auto& one : also) {
            // A set has an order of its own.
            if (auto* set = std::get_if<std::vector<Uuid>>(&one.second)) std::ranges::sort(*set);
            fields.push_back(std::move(one));
        }
        accept(push({createOperation(schema::kSurveyRound, round, fields)}));
        return round;
    }
    static void accept(const std::string& outcome) {
        if (outcome != "accepted") qFatal("survey company: %s", outcome.c_str());
    }

    std::optional<Record> row(EntityNumber entity, const Uuid& id) {
        const auto found = world.service->find(entity, id).value();
        return found && found->alive() ? found : std::nullopt;
    }
    std::vector<Record> rows(EntityNumber entity) {
        auto all = world.service->all(entity).value();
        std::erase_if(all, [](const Record& one) { return !one.alive(); });
        return all;
    }
    std::vector<Record> kept(EntityNumber entity, const Uuid& whole) {
        return world.service->keptRows(entity, whole).value();
    }
    Record round(const Uuid& id) { return *row(schema::kSurveyRound, id); }
    std::string refusal(const Uuid& id) { return round(id).text(sf::kSurveyRoundRefusal); }
    server::RoundState state(const Uuid& id) { return server::stateOf(round(id)); }
    Uuid formId(const Uuid& round) { return derived(schema::kSurveyForm, {{sf::kSurveyFormRound, round}}); }
    survey::PublishedForm published(const Uuid& round) {
        const auto form = row(schema::kSurveyForm, formId(round));
        auto read = survey::readPublishedForm(form ? form->text(sf::kSurveyFormDocument) : std::string());
        if (!read) qFatal("published: %s", read.error().detail.c_str());
        return std::move(*read);
    }
    std::string segmentsOf(const Uuid& round, const Uuid& person) {
        const Uuid id = derived(schema::kSurveyInvitation,
                                {{sf::kSurveyInvitationForm, formId(round)}, {sf::kSurveyInvitationPerson, person}});
        const auto invitation = row(schema::kSurveyInvitation, id);
        return invitation ? invitation->text(sf::kSurveyInvitationSegments) : std::string("none");
    }

    /// Through the gate, as the person.
    std::optional<Participant> draw(const Uuid& round, const Uuid& person) {
        const auto key = anonymous::PublicKey::parse(published(round).signingKey).value();
        auto request = anonymous::TokenRequest::make(round, key).value();
        auto drawing = std::make_shared<server::Drawing>();
        const auto denied = server::performTogether(
            *world.service, {server::drawStep(world.clock, round, person, request.blinded(), drawing)});
        if (!denied || (*denied)[0]) return std::nullopt;
        const auto signing = anonymous::SigningKey::parse(drawing->signing.view()).value();
        auto token = request.finish(key, signing.blindSign(request.blinded()).value()).value();
        return Participant{person, std::move(token)};
    }
    survey::AnswerDocument documentOf(const Uuid& round, const Participant& by, const Said& said) {
        survey::AnswerDocument document;
        document.answers["q1"].number = said.q1;
        document.answers["q2"].number = said.q2;
        if (!said.why.empty()) document.answers["why"].text = said.why;
        std::string numbers = segmentsOf(round, by.person);
        for (char* at = numbers.data(); *at != '\0';) {
            document.segments.push_back(static_cast<std::uint16_t>(std::strtoul(at, &at, 10)));
        }
        if (said.wantsReplies) document.threadKey = by.token.threadKey().publicKey;
        return document;
    }
    /// Through the gate, as nobody. Whether it was taken.
    bool send(const Uuid& round, Participant& by, const std::string& text,
              anonymous::SealedKind kind = anonymous::SealedKind::answer, std::uint32_t version = 0) {
        const survey::PublishedForm form = published(round);
        const auto key = anonymous::PublicKey::parse(form.signingKey).value();
        const std::uint32_t number = version != 0 ? version : ++by.version;
        const auto sealed = anonymous::sealText(form.answerKey, {kind, round, by.token.tag(), number}, text).value();
        const auto admitted = anonymous::admit(key, round, by.token.submit(kind, number, sealed), sealed);
        if (!admitted) return false;
        const auto denied =
            server::performTogether(*world.service, {server::takeStep(world.clock, round, *admitted, sealed)});
        return denied && !(*denied)[0];
    }
    bool answer(const Uuid& round, Participant& by, const Said& said = {}) {
        return send(round, by, survey::answerDocument(documentOf(round, by, said)));
    }
    /// Everybody of these draws and answers.
    std::vector<Participant> answerAll(const Uuid& round, const std::vector<Uuid>& by, const Said& said = {}) {
        std::vector<Participant> all;
        for (const Uuid& one : by) {
            auto participant = draw(round, one);
            if (!participant || !answer(round, *participant, said)) qFatal("nobody could answer");
            all.push_back(std::move(*participant));
        }
        return all;
    }
    void close(const Uuid& round) {
        accept(push({closing(round)}));
        sweep();
    }
    merge::Operation closing(const Uuid& round) {
        return setOperation(schema::kSurveyRound, round, sf::kSurveyRoundClose, true);
    }

    std::optional<survey::RoundFigures> figures(const Uuid& round, const std::string& cut,
                                                server::ReadBy by = server::ReadBy::editors, const Uuid& reader = {}) {
        for (const Record& one : rows(schema::kSurveyResult)) {
            const bool isIt = one.reference(sf::kSurveyResultRound) == round && one.text(sf::kSurveyResultCut) == cut &&
                              one.number(sf::kSurveyResultReadBy) == static_cast<std::int64_t>(by) &&
                              one.reference(sf::kSurveyResultReader) == reader;
            if (!isIt) continue;
            auto read = survey::readRoundFigures(published(round).form, one.text(sf::kSurveyResultDocument));
            if (!read) qFatal("figures: %s", read.error().detail.c_str());
            return std::move(*read);
        }
        return std::nullopt;
    }
    std::vector<Record> comments(const Uuid& round) {
        auto all = rows(schema::kSurveyComment);
        std::erase_if(all, [&](const Record& one) { return one.reference(sf::kSurveyCommentRound) != round; });
        return all;
    }

    World world;
    std::unique_ptr<server::ControlStore> control;
    server::Log log{server::Log::Level::error};
    std::unique_ptr<server::Surveys> job;
    std::vector<server::Mail> mails;
    std::vector<Uuid> people;
    Uuid survey;
    Uuid hanna = world.employee("Hanna");
    Device ofHanna{world, hanna};
};

}  // namespace aufwind::test
