// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_preview.h"

#include "models/views/survey_question_map.h"
#include "models/views/survey_words.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace aufwind::views {

/// Held together, as the logic has views of the form.
struct SurveyPreview::Filling {
    explicit Filling(const survey::Form& whole) : form(whole), logic(form) {}
    Filling(const Filling&) = delete;
    Filling& operator=(const Filling&) = delete;

    const survey::Question& at(const survey::Place& place) const {
        return form.sections[place.section].questions[place.question];
    }
    Reading reading(const survey::Answers& answers, const QString& language, std::uint64_t seed) const {
        return {.form = form, .logic = logic, .answers = answers, .language = language, .formats = {}, .seed = seed};
    }

    survey::Form form;
    survey::FormLogic logic;
};

void SurveyPreview::setDraft(QObject* draft) {
    auto* wanted = qobject_cast<SurveyDraft*>(draft);
    if (draft_ == wanted) return;
    if (draft_) draft_->disconnect(this);
    draft_ = wanted;
    answers_.clear();
    at_ = 0;
    if (draft_) connect(draft_, &SurveyDraft::changed, this, &SurveyPreview::take);
    emit draftChanged();
    take();
}

void SurveyPreview::take() {
    filling_ = draft_ && draft_->ready() ? std::make_shared<const Filling>(draft_->form()) : nullptr;
    // What no longer fits was said to another question.
    if (filling_) {
        std::erase_if(answers_, [&](const auto& one) {
            return !filling_->logic.fits(survey::Answers{{one.first, one.second}});
        });
    }
    trouble_.clear();
    ask();
    emit changed();
}

/// What is asked as the answers are now; whoever is at a question stays there, if it is still asked.
void SurveyPreview::ask() {
    const bool wasEnd = at_ > asked_.size();
    asked_.clear();
    if (!filling_) {
        at_ = 0;
        return;
    }
    asked_ = filling_->logic.asked(answers_, seed_);
    if (at_ == 0) return;
    if (wasEnd) {
        at_ = asked_.size() + 1;
        return;
    }
    const auto found = std::ranges::find_if(
        asked_, [&](const survey::Place& place) { return filling_->at(place).key == currentKey_; });
    if (found != asked_.end()) {
        at_ = static_cast<std::size_t>(found - asked_.begin()) + 1;
    } else {
        at_ = std::min(at_, asked_.size());
        if (const auto* question = current()) currentKey_ = question->key;
    }
}

const survey::Question* SurveyPreview::current() const {
    if (!filling_ || at_ == 0 || at_ > asked_.size()) return nullptr;
    return &filling_->at(asked_[at_ - 1]);
}

QString SurveyPreview::language() const {
    if (!filling_) return language_;
    const auto& form = filling_->form;
    const bool isThere = std::ranges::find(form.languages, fromText(language_)) != form.languages.end();
    return isThere ? language_ : toText(form.language);
}

void SurveyPreview::setLanguage(const QString& language) {
    if (language_ == language) return;
    language_ = language;
    emit changed();
}

QVariantList SurveyPreview::languages() const {
    QVariantList all;
    if (!filling_) return all;
    const auto add = [&](const std::string& code) {
        all.append(
            QVariantMap{{QStringLiteral("code"), toText(code)}, {QStringLiteral("name"), languageName(toText(code))}});
    };
    add(filling_->form.language);
    for (const auto& code : filling_->form.languages) add(code);
    return all;
}

QString SurveyPreview::step() const {
    if (asked_.empty()) return QStringLiteral("nothing");
    if (at_ == 0) return QStringLiteral("welcome");
    return at_ > asked_.size() ? QStringLiteral("thanks") : QStringLiteral("question");
}

QString SurveyPreview::title() const {
    return filling_ ? pipedText(filling_->reading(answers_, language(), seed_), filling_->form.title) : QString();
}

QString SurveyPreview::heading() const {
    if (!filling_ || at_ == 0 || at_ > asked_.size()) return title();
    return pipedText(filling_->reading(answers_, language(), seed_),
                     filling_->form.sections[asked_[at_ - 1].section].title);
}

QString SurveyPreview::text() const {
    if (!filling_) return {};
    const auto reading = filling_->reading(answers_, language(), seed_);
    if (at_ == 0) return pipedText(reading, filling_->form.introduction);
    if (at_ > asked_.size()) return pipedText(reading, filling_->form.thanks);
    // A section is introduced once, with its first question.
    const std::size_t section = asked_[at_ - 1].section;
    const bool isFirst = at_ == 1 || asked_[at_ - 2].section != section;
    return isFirst ? pipedText(reading, filling_->form.sections[section].description) : QString();
}

QVariantMap SurveyPreview::question() const {
    const auto* question = current();
    return question != nullptr ? questionMap(filling_->reading(answers_, language(), seed_), *question) : QVariantMap{};
}

QVariant SurveyPreview::answer() const {
    const auto* question = current();
    return question != nullptr ? answerMap(*question, answers_) : QVariant{};
}

QString SurveyPreview::questionId() const {
    const auto* question = current();
    if (question == nullptr || !draft_) return {};
    const auto& known = draft_->rows().questions;
    const auto found = known.find(question->key);
    return found == known.end() ? QString() : toText(found->second.id);
}

int SurveyPreview::number() const {
    const auto* question = current();
    if (question == nullptr || question->type == survey::QuestionType::statement) return 0;
    return static_cast<int>(
        std::count_if(asked_.begin(), asked_.begin() + static_cast<std::ptrdiff_t>(at_),
                      [&](const auto& place) { return filling_->at(place).type != survey::QuestionType::statement; }));
}

int SurveyPreview::count() const {
    return static_cast<int>(std::ranges::count_if(
        asked_, [&](const auto& place) { return filling_->at(place).type != survey::QuestionType::statement; }));
}

double SurveyPreview::progress() const {
    if (asked_.empty() || at_ == 0) return 0;
    return static_cast<double>(at_ - 1) / static_cast<double>(asked_.size());
}

int SurveyPreview::leftOut() const {
    if (!filling_) return 0;
    std::size_t all = 0;
    for (const auto& section : filling_->form.sections) all += section.questions.size();
    return static_cast<int>(all - asked_.size());
}

void SurveyPreview::restart() {
    answers_.clear();
    ++seed_;
    at_ = 0;
    trouble_.clear();
    ask();
    emit changed();
    emit moved();
}

void SurveyPreview::give(const QVariant& answer) {
    const auto* question = current();
    if (question == nullptr) return;
    answers_.erase(question->key);
    if (auto said = answerFrom(*question, answer)) answers_[question->key] = std::move(*said);
    trouble_.clear();
    ask();
    emit changed();
}

QString SurveyPreview::troubleOf(const survey::Question& question) const {
    const auto said = answers_.find(question.key);
    if (said != answers_.end()) {
        const auto fits = filling_->logic.fits(survey::Answers{{said->first, said->second}});
        if (!fits && fits.error().code == ErrorCode::tooLarge) {
            return QCoreApplication::translate("SurveyPreview", "This answer is too long.");
        }
        if (!fits) return QCoreApplication::translate("SurveyPreview", "This answer does not fit the question.");
    }
    const auto missing = filling_->logic.missing(answers_);
    if (std::ranges::find(missing, question.key) == missing.end()) return {};
    if (question.type == survey::QuestionType::matrix) {
        return QCoreApplication::translate("SurveyPreview", "Each row needs an answer.");
    }
    return QCoreApplication::translate("SurveyPreview", "This question needs an answer.");
}

bool SurveyPreview::moveTo(std::size_t at) {
    if (at > asked_.size() + 1) return false;
    at_ = at;
    if (const auto* question = current()) currentKey_ = question->key;
    trouble_.clear();
    emit changed();
    emit moved();
    return true;
}

void SurveyPreview::next() {
    if (asked_.empty() || at_ > asked_.size()) return;
    if (const auto* question = current()) {
        trouble_ = troubleOf(*question);
        if (!trouble_.isEmpty()) return emit changed();
        // What the answer has made invalid behind it goes only now: it may be changed again before.
        answers_ = filling_->logic.settled(answers_);
        ask();
    }
    moveTo(at_ + 1);
}

void SurveyPreview::back() {
    if (at_ > 0) moveTo(at_ - 1);
}

void SurveyPreview::show(const QString& questionId) {
    if (!draft_ || !filling_) return;
    const std::string* key = draft_->rows().keyOf(idFrom(questionId));
    if (key == nullptr) return;
    const auto found =
        std::ranges::find_if(asked_, [&](const survey::Place& place) { return filling_->at(place).key == *key; });
    if (found != asked_.end()) moveTo(static_cast<std::size_t>(found - asked_.begin()) + 1);
}

}  // namespace aufwind::views
