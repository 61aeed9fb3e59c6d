// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/answering.h"

#include "models/domain/answering_state.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/answering_filling.h"
#include "models/views/survey_question_map.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::AnsweringState;

}  // namespace

Answering::Answering(QObject* parent) : QObject(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(kPause);
    connect(&soon_, &QTimer::timeout, this, &Answering::flush);
}

Answering::~Answering() = default;

void Answering::attach(const std::optional<PageContext>& context, AnsweringControl* control) {
    open({});
    if (context_) context_->data().disconnect(this);
    busy_ = 0;
    context_.reset();
    if (context) context_.emplace(*context);
    control_ = context ? control : nullptr;
    if (!context_) return;
    connect(&context_->data(), &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        if (round_.isNil()) return;
        const bool isOurs = std::ranges::any_of(
            changes, [](const store::Change& change) { return change.entity == schema::kSurveyForm; });
        if (isOurs) read();
    });
}

void Answering::open(const QString& roundId) {
    flush();
    round_ = context_ ? idFrom(roundId) : Uuid{};
    form_ = {};
    document_.clear();
    filling_.reset();
    slip_ = {};
    answers_.clear();
    asked_.clear();
    at_ = 0;
    currentKey_.clear();
    trouble_.clear();
    wantsReplies_ = false;
    if (!round_.isNil()) {
        read();
        // Who has begun reads what is promised once more, and goes on from there.
        currentKey_ = slip_.place;
        wantsReplies_ = slip_.wantsReplies;
    }
    emit changed();
}

void Answering::read() {
    const auto rows =
        context_->reader().list({.entity = schema::kSurveyForm,
                                 .where = {{field::kSurveyFormRound, store::Compare::equal, Value{round_}}},
                                 .limit = 1});
    if (!rows || rows->empty()) {
        filling_.reset();
        document_.clear();
        emit changed();
        return;
    }
    form_ = rows->front().id;
    std::string document = rows->front().text(field::kSurveyFormDocument);
    if (document != document_ || !filling_) {
        auto published = survey::readPublishedForm(document);
        filling_ = published ? std::make_shared<const Filling>(std::move(*published), document) : nullptr;
        document_ = std::move(document);
    }
    readSlip();
    ask();
    emit changed();
}

void Answering::readSlip() {
    auto slip = store::answerSlip(context_->reader(), round_);
    const bool isFirst = slip_.round.isNil();
    slip_ = slip && *slip ? std::move(**slip) : store::AnswerSlip{};
    // While it is being filled in, what is in memory is newer than what has come back from the disk.
    const bool isOlder = !isFirst && isFilledIn();
    if (isOlder || !filling_) return;
    const auto answers = slip_.answers.empty() ? survey::Answers{} : survey::readAnswers(slip_.answers).valueOr({});
    answers_ = answers;
    std::erase_if(answers_, [&](const auto& one) {
        return !filling_->logic.fits(survey::Answers{{one.first, one.second}});
    });
}

bool Answering::isFilledIn() const {
    if (slip_.round.isNil() || !filling_) return false;
    const AnsweringState state = domain::answeringStateOf(slip_);
    return state == AnsweringState::open || state == AnsweringState::changing;
}

/// What is asked as the answers are now; whoever is at a question stays there, if it is still asked.
void Answering::ask() {
    const bool wasReview = at_ != 0 && at_ == last();
    asked_.clear();
    if (!filling_) {
        at_ = 0;
        return;
    }
    asked_ = filling_->logic.asked(answers_, seed());
    if (at_ == 0) return;
    if (wasReview) {
        at_ = last();
        return;
    }
    const auto found = std::ranges::find_if(
        asked_, [&](const survey::Place& place) { return filling_->at(place).key == currentKey_; });
    at_ = found != asked_.end() ? static_cast<std::size_t>(found - asked_.begin()) + 1 : std::min(at_, asked_.size());
    if (const auto* question = current()) currentKey_ = question->key;
}

std::uint64_t Answering::seed() const {
    std::uint64_t seed = 0;
    if (!context_) return seed;
    const Uuid& me = context_->data().me();
    for (std::size_t i = 0; i < me.bytes.size(); ++i) {
        seed = seed * 31 + static_cast<std::uint64_t>(me.bytes[i] ^ round_.bytes[i]);
    }
    return seed;
}

const survey::Question* Answering::current() const {
    if (!filling_ || at_ == 0 || at_ > asked_.size()) return nullptr;
    return &filling_->at(asked_[at_ - 1]);
}

QString Answering::step() const {
    if (!isFilledIn()) return QStringLiteral("state");
    if (at_ == 0) return QStringLiteral("welcome");
    return at_ == last() ? QStringLiteral("review") : QStringLiteral("question");
}

void Answering::keepSoon() {
    // Not begun anew by every letter: who types without a pause is safe as well.
    if (!soon_.isActive()) soon_.start();
}

void Answering::flush() {
    if (!soon_.isActive()) return;
    soon_.stop();
    if (control_ == nullptr || round_.isNil() || !isFilledIn()) return;
    const auto tell = [self = QPointer<Answering>{this}](const Result<void>& done) {
        if (self && !done)
            emit self->failed(self->context_ ? self->context_->wording().edit(done.error().code) : QString());
    };
    control_->keep(round_, answers_, currentKey_, tell);
}

void Answering::give(const QVariant& answer) {
    const auto* question = current();
    if (question == nullptr || !isFilledIn()) return;
    answers_.erase(question->key);
    if (auto said = answerFrom(*question, answer)) answers_[question->key] = std::move(*said);
    trouble_.clear();
    ask();
    keepSoon();
    emit changed();
}

QString Answering::troubleOf(const survey::Question& question) const {
    const auto said = answers_.find(question.key);
    if (said != answers_.end()) {
        const auto fits = filling_->logic.fits(survey::Answers{{said->first, said->second}});
        if (!fits && fits.error().code == ErrorCode::tooLarge) {
            return QCoreApplication::translate("Answering", "This answer is too long.");
        }
        if (!fits) return QCoreApplication::translate("Answering", "This answer does not fit the question.");
    }
    const auto missing = filling_->logic.missing(answers_);
    if (std::ranges::find(missing, question.key) == missing.end()) return {};
    return question.type == survey::QuestionType::matrix
               ? QCoreApplication::translate("Answering", "Each row needs an answer.")
               : QCoreApplication::translate("Answering", "This question needs an answer.");
}

void Answering::moveTo(std::size_t at) {
    if (at > last()) return;
    at_ = at;
    trouble_.clear();
    if (const auto* question = current()) {
        currentKey_ = question->key;
        keepSoon();
    }
    // What was answered before is on the disk before another question is.
    flush();
    emit changed();
    emit moved();
}

/// From the welcome to where the person was, or to the first question.
void Answering::toPlace() {
    const auto found = std::ranges::find_if(
        asked_, [&](const survey::Place& place) { return filling_->at(place).key == currentKey_; });
    moveTo(found == asked_.end() || !begun() ? 1 : static_cast<std::size_t>(found - asked_.begin()) + 1);
}

void Answering::next() {
    if (!isFilledIn() || at_ >= last()) return;
    if (at_ == 0) return toPlace();
    if (const auto* question = current()) {
        trouble_ = troubleOf(*question);
        if (!trouble_.isEmpty()) return emit changed();
        // What the answer has made invalid behind it goes only now: it may be changed again before.
        answers_ = filling_->logic.settled(answers_);
        ask();
        keepSoon();
    }
    moveTo(at_ + 1);
}

void Answering::back() {
    if (isFilledIn() && at_ > 0) moveTo(at_ - 1);
}

void Answering::show(const QString& key) {
    if (!isFilledIn()) return;
    const auto found = std::ranges::find_if(
        asked_, [&](const survey::Place& place) { return filling_->at(place).key == fromText(key); });
    if (found != asked_.end()) moveTo(static_cast<std::size_t>(found - asked_.begin()) + 1);
}

void Answering::toReview() {
    if (!isFilledIn() || at_ == 0) return;
    answers_ = filling_->logic.settled(answers_);
    ask();
    moveTo(last());
}

void Answering::setWantsReplies(bool wants) {
    if (wantsReplies_ == wants) return;
    wantsReplies_ = wants;
    emit changed();
}

AnsweringControl::Done Answering::answered(std::function<void()> then) {
    ++busy_;
    emit changed();
    return [self = QPointer<Answering>{this}, round = round_, then = std::move(then)](const Result<void>& done) {
        if (!self || !self->context_) return;
        self->busy_ = std::max(0, self->busy_ - 1);
        if (self->round_ == round) self->read();
        emit self->changed();
        if (done) return then();
        emit self->failed(done.error().code == ErrorCode::dead
                              ? QCoreApplication::translate("Answering", "The survey has been closed meanwhile.")
                              : self->context_->wording().edit(done.error().code));
    };
}

void Answering::finish() {
    if (!isFilledIn() || control_ == nullptr || busy()) return;
    answers_ = filling_->logic.settled(answers_);
    ask();
    const auto missing = filling_->logic.missing(answers_);
    if (!missing.empty()) {
        show(toText(missing.front()));
        if (const auto* question = current()) trouble_ = troubleOf(*question);
        return emit changed();
    }
    keepSoon();
    flush();
    control_->finish(round_, wantsReplies_ && hasTexts(), answered([this] { emit finished(); }));
}

void Answering::change() {
    if (control_ == nullptr || round_.isNil() || busy()) return;
    control_->change(round_, answered([this] {
                         at_ = asked_.empty() ? 0 : 1;
                         if (const auto* question = current()) currentKey_ = question->key;
                         emit changed();
                         emit moved();
                     }));
}

void Answering::say(const QString& text) {
    if (control_ == nullptr || round_.isNil() || text.trimmed().isEmpty()) return;
    control_->say(round_, fromText(text.trimmed()), answered([this] { emit said(); }));
}

void Answering::noteRead() {
    if (control_ == nullptr || domain::unreadReplies(slip_) == 0) return;
    control_->noteRead(round_, answered([] {}));
}

void Answering::reportElsewhere() {
    if (control_ == nullptr || round_.isNil()) return;
    control_->reportElsewhere(round_, answered([] {}));
}

}  // namespace aufwind::views
