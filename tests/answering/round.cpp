// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/answering/round.h"

#include "models/domain/survey_round_fields.h"

#include <QtTest>

namespace aufwind::test {

namespace field = domain::field;
using answering::Errand;
using answering::ErrandKind;

namespace {

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s: %s", name(result.error().code), result.error().detail.c_str());
    return std::move(*result);
}

void must(const Result<void>& result) {
    if (!result) qFatal("%s: %s", name(result.error().code), result.error().detail.c_str());
}

Record rowOf(EntityNumber entity, const Uuid& id, const std::vector<std::pair<FieldNumber, Value>>& fields) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.seq = 1;
    row.life = 1;
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    return row;
}

}  // namespace

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[0] = 1;
    id.bytes[15] = number;
    return id;
}

const anonymous::SigningKey& signingKey() {
    static const auto key = must(anonymous::SigningKey::generate());
    return key;
}

const anonymous::SigningKey& anotherSigningKey() {
    static const auto key = must(anonymous::SigningKey::generate());
    return key;
}

survey::PublishedForm publishedForm() {
    survey::PublishedForm made;
    made.company = idOf(200);
    made.threshold = 5;
    made.invited = 12;
    made.signingKey = signingKey().publicKey().der();
    survey::Question scale;
    scale.key = "q1";
    scale.text = {{"en", "I like it here."}};
    scale.required = true;
    survey::Question text;
    text.key = "q2";
    text.type = survey::QuestionType::longText;
    text.text = {{"en", "What else?"}};
    survey::Section section;
    section.key = "s1";
    section.title = {{"en", "Work"}};
    section.questions = {scale, text};
    made.form.title = {{"en", "Pulse"}};
    made.form.sections = {section};
    made.cuts = {{"team", "", {{"t1", std::nullopt}, {"t2", std::nullopt}}, {"One", "Two"}}};
    made.groups = {{{0}, 6}, {{1}, 6}};
    return made;
}

survey::Answers answersOf(std::int64_t point, const std::string& text) {
    survey::Answers answers;
    answers["q1"].number = point;
    if (!text.empty()) answers["q2"].text = text;
    return answers;
}

Result<std::string> Server::draw(const Uuid& person, const std::string& blinded) {
    if (!isOpen) return Error{ErrorCode::dead, "closed"};
    if (draws == Draws::denies) return Error{ErrorCode::forbidden, "not invited"};
    if (draws == Draws::fails) return Error{ErrorCode::offline, "HTTP 500"};
    const auto [before, isNew] = drawn_.emplace(person, blinded);
    if (!isNew && before->second != blinded) return Error{ErrorCode::conflict, "another one"};
    if (draws == Draws::garbles) return std::string(384, '\x11');
    return signingKey().blindSign(blinded);
}

Result<void> Server::refuse(const Uuid& person) {
    refused_[person] = true;
    return {};
}

Result<void> Server::take(const Errand& errand) {
    if (isGone) return Error{ErrorCode::notFound, "no such round"};
    if (!isOpen && errand.kind == ErrandKind::answer) return Error{ErrorCode::dead, "closed"};
    const auto submission = anonymous::Submission::parse(errand.submission);
    if (!submission) return Error{ErrorCode::forbidden, "no submission"};
    const auto admitted = anonymous::admit(signingKey().publicKey(), round, *submission, errand.sealed);
    if (!admitted) return Error{ErrorCode::forbidden, "not admitted"};
    Stored* there = nullptr;
    if (admitted->kind == anonymous::SealedKind::answer) {
        there = &answers_[admitted->tag];
    } else {
        const std::uint32_t number = admitted->what.version;
        const auto placeOf = [](std::uint32_t of) {
            return "message " + std::to_string(of);
        };
        auto& thread = threads_[admitted->tag];
        const bool follows = number == 1 || thread.contains(placeOf(number - 1));
        if (!follows || number > mostMessages) {
            ++refusedMessages;
            return Error{ErrorCode::conflict, "newer there"};
        }
        there = &thread[placeOf(number)];
    }
    std::optional<anonymous::SealedVersion> stored;
    if (there->version != 0) stored = {there->version, anonymous::sealedDigest(there->sealed)};
    const auto placed = anonymous::placement(admitted->what, stored);
    if (!placed) return placed.error();
    if (*placed == anonymous::Placement::stores) *there = {admitted->what.version, errand.sealed};
    return {};
}

Result<std::vector<answering::StoredPart>> Server::give(const Errand& errand, answering::AnswerBox& box) {
    if (isGone) return Error{ErrorCode::notFound, "no such round"};
    const std::string challenge(anonymous::kChallengeBytes, 'c');
    const auto bytes = box.fetchFor(errand, challenge);
    if (!bytes) return bytes.error();
    const auto fetch = anonymous::Fetch::parse(*bytes);
    if (!fetch) return Error{ErrorCode::forbidden, "no fetch"};
    const auto tag = anonymous::admitFetch(signingKey().publicKey(), round, *fetch, challenge);
    if (!tag) return Error{ErrorCode::forbidden, "not admitted"};
    std::vector<answering::StoredPart> parts;
    if (answers_.contains(*tag)) parts.push_back({"answer", answers_[*tag].version, answers_[*tag].sealed});
    for (const auto& [place, stored] : threads_[*tag]) parts.push_back({place, stored.version, stored.sealed});
    return parts;
}

std::optional<survey::AnswerDocument> Server::answer() const {
    if (answers_.size() != 1) return std::nullopt;
    const auto& [tag, stored] = *answers_.begin();
    const auto text =
        anonymous::openText(answerKey, {anonymous::SealedKind::answer, round, tag, stored.version}, stored.sealed);
    if (!text) return std::nullopt;
    auto document = survey::readAnswerDocument(published, *text);
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

std::vector<std::string> Server::messages() const {
    std::vector<std::string> texts;
    for (const auto& [tag, thread] : threads_) {
        for (const auto& [place, stored] : thread) {
            if (!place.starts_with("message ")) continue;
            const auto text = anonymous::openText(
                answerKey, {anonymous::SealedKind::message, round, tag, stored.version}, stored.sealed);
            texts.push_back(text.valueOr("cannot be opened"));
        }
    }
    return texts;
}

void Server::reply(const std::string& text) {
    const auto document = answer();
    if (!document || document->threadKey.empty()) qFatal("there is nobody to reply to");
    const std::string tag = answers_.begin()->first;
    std::uint32_t number = 1;
    while (threads_[tag].contains("reply " + std::to_string(number))) ++number;
    auto sealed =
        must(anonymous::sealText(document->threadKey, {anonymous::SealedKind::reply, round, tag, number}, text));
    threads_[tag]["reply " + std::to_string(number)] = {number, std::move(sealed)};
}

Device::Device(Server& server, std::uint64_t seed, std::uint8_t person)
    : server_(server), dice_(seed), me_(idOf(person)) {
    open();
}

Device::~Device() {
    box_.reset();
    reader_.reset();
}

void Device::open() {
    store::OpenOptions options;
    options.path = directory_.filePath("store.db").toStdString();
    options.durable = false;
    store_ = must(store::Store::open(options, store::Key{{}}, schema::kSchema));
    reader_ = must(store_->reader());
    box_ = std::make_unique<answering::AnswerBox>(*store_, *reader_, clock, dice_, me_);
}

void Device::restart() {
    box_.reset();
    reader_.reset();
    store_.reset();
    open();
    must(box_->follow());
}

store::AnswerSlip Device::slip() {
    const auto slip = must(store::answerSlip(*reader_, server_.round));
    return slip ? *slip : store::AnswerSlip{};
}

void Device::keep(const store::AnswerSlip& slip) {
    must(store_->write([&](store::Writer& writer) { return store::keepAnswerSlip(writer, slip); }));
}

void Device::receive(const std::string& segments) {
    receive(segments, opens_, closes_);
}

void Device::receive(const std::string& segments, std::int64_t opens, std::int64_t closes) {
    opens_ = opens;
    closes_ = closes;
    must(store_->write([&](store::Writer& writer) -> Result<void> {
        must(writer.put(rowOf(schema::kSurveyForm, idOf(2),
                              {{field::kSurveyFormRound, Value{server_.round}},
                               {field::kSurveyFormTitle, Value{std::string{"Pulse"}}},
                               {field::kSurveyFormDocument, Value{survey::publishedFormDocument(server_.published)}},
                               {field::kSurveyFormOpens, Value{opens}},
                               {field::kSurveyFormCloses, Value{closes}},
                               {field::kSurveyFormState, Value{std::int64_t{server_.isOpen ? 0 : 1}}}})));
        return writer.put(rowOf(schema::kSurveyInvitation, idOf(3),
                                {{field::kSurveyInvitationForm, Value{idOf(2)}},
                                 {field::kSurveyInvitationPerson, Value{me_}},
                                 {field::kSurveyInvitationSegments, Value{segments}}}));
    }));
    must(box_->follow());
}

void Device::loseSight() {
    must(store_->write([&](store::Writer& writer) -> Result<void> {
        must(writer.purge(schema::kSurveyForm, idOf(2)));
        return writer.purge(schema::kSurveyInvitation, idOf(3));
    }));
    must(box_->follow());
}

bool Device::step(Way way) {
    const auto due = must(box_->next());
    if (!due) return false;
    const Errand errand = *due;
    const Error lost{ErrorCode::offline, "no answer"};
    const bool arrives = way == Way::fine || way == Way::lostBack;
    const bool isHeard = way == Way::fine;
    switch (errand.kind) {
        case ErrandKind::draw: {
            const Result<std::string> signature =
                arrives ? server_.draw(me_, errand.blinded) : Result<std::string>(lost);
            must(box_->drew(errand, isHeard ? signature : Result<std::string>(lost)));
            return true;
        }
        case ErrandKind::report: {
            const Result<void> done = arrives ? server_.refuse(me_) : Result<void>(lost);
            must(box_->reported(errand, isHeard ? done : Result<void>(lost)));
            return true;
        }
        case ErrandKind::answer:
        case ErrandKind::message: {
            const Result<void> done = arrives ? server_.take(errand) : Result<void>(lost);
            must(box_->sent(errand, isHeard ? done : Result<void>(lost)));
            return true;
        }
        case ErrandKind::fetch: {
            using Parts = Result<std::vector<answering::StoredPart>>;
            const Parts parts = arrives ? server_.give(errand, *box_) : Parts(lost);
            must(box_->fetched(errand, isHeard ? parts : Parts(lost)));
            return true;
        }
    }
    return true;
}

int Device::settle() {
    int steps = 0;
    while (step()) {
        if (++steps > 100) qFatal("it never settles");
    }
    return steps;
}

bool Device::passTime() {
    const auto at = must(box_->nextAt());
    if (!at) return false;
    clock.set(std::max(clock.now(), *at) + 1);
    return true;
}

void Device::live(int most) {
    for (int i = 0; i < most && passTime(); ++i) settle();
}

}  // namespace aufwind::test
