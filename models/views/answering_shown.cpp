// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a survey shows, and in which words.
#include "models/domain/answering_state.h"
#include "models/domain/modules.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/answering_filling.h"
#include "models/views/survey_words.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::AnsweringState;

bool isText(survey::QuestionType type) {
    return type == survey::QuestionType::shortText || type == survey::QuestionType::longText;
}

}  // namespace

QString Answering::round() const {
    return toText(round_);
}

QString Answering::language() const {
    if (!filling_) return language_;
    const auto& form = filling_->published.form;
    const auto has = [&](const std::string& code) {
        return code == form.language || std::ranges::find(form.languages, code) != form.languages.end();
    };
    if (!language_.isEmpty() && has(fromText(language_))) return language_;
    const QString ofWindow = context_ ? context_->wording().language() : QString();
    return has(fromText(ofWindow)) ? ofWindow : toText(form.language);
}

void Answering::setLanguage(const QString& language) {
    if (language_ == language) return;
    language_ = language;
    emit changed();
}

QVariantList Answering::languages() const {
    QVariantList all;
    if (!filling_) return all;
    const auto& form = filling_->published.form;
    const auto add = [&](const std::string& code) {
        all.append(
            QVariantMap{{QStringLiteral("code"), toText(code)}, {QStringLiteral("name"), languageName(toText(code))}});
    };
    add(form.language);
    for (const auto& code : form.languages) add(code);
    return all;
}

QString Answering::title() const {
    if (!filling_) return {};
    return pipedText(filling_->reading(answers_, language(), context_->wording().language(), seed()),
                     filling_->published.form.title);
}

QString Answering::heading() const {
    if (current() == nullptr) return title();
    return pipedText(filling_->reading(answers_, language(), context_->wording().language(), seed()),
                     filling_->published.form.sections[asked_[at_ - 1].section].title);
}

QString Answering::text() const {
    if (!filling_) return {};
    const auto reading = filling_->reading(answers_, language(), context_->wording().language(), seed());
    if (at_ == 0) return pipedText(reading, filling_->published.form.introduction);
    if (current() == nullptr) return {};
    // A section is introduced once, with its first question.
    const std::size_t section = asked_[at_ - 1].section;
    const bool isFirst = at_ == 1 || asked_[at_ - 2].section != section;
    return isFirst ? pipedText(reading, filling_->published.form.sections[section].description) : QString();
}

QString Answering::thanks() const {
    if (!filling_) return {};
    return pipedText(filling_->reading(answers_, language(), context_->wording().language(), seed()),
                     filling_->published.form.thanks);
}

QVariantMap Answering::question() const {
    const auto* question = current();
    if (question == nullptr) return {};
    return questionMap(filling_->reading(answers_, language(), context_->wording().language(), seed()), *question);
}

QVariant Answering::answer() const {
    const auto* question = current();
    return question != nullptr ? answerMap(*question, answers_) : QVariant{};
}

int Answering::number() const {
    const auto* question = current();
    if (question == nullptr || question->type == survey::QuestionType::statement) return 0;
    const auto end = asked_.begin() + static_cast<std::ptrdiff_t>(at_);
    return static_cast<int>(std::count_if(asked_.begin(), end, [&](const survey::Place& place) {
        return filling_->at(place).type != survey::QuestionType::statement;
    }));
}

int Answering::count() const {
    return static_cast<int>(std::ranges::count_if(asked_, [&](const survey::Place& place) {
        return filling_->at(place).type != survey::QuestionType::statement;
    }));
}

double Answering::progress() const {
    if (asked_.empty() || at_ == 0) return 0;
    return static_cast<double>(at_ - 1) / static_cast<double>(asked_.size());
}

QVariantList Answering::review() const {
    QVariantList lines;
    if (!filling_ || at_ != last()) return lines;
    const auto reading = filling_->reading(answers_, language(), context_->wording().language(), seed());
    const auto missing = filling_->logic.missing(answers_);
    std::optional<std::size_t> section;
    for (const survey::Place& place : asked_) {
        const survey::Question& question = filling_->at(place);
        if (question.type == survey::QuestionType::statement) continue;
        const bool isNew = section != place.section;
        section = place.section;
        const auto said = answers_.find(question.key);
        QString answer;
        if (said != answers_.end() && isText(question.type)) {
            answer = toText(said->second.text);
        } else if (said != answers_.end() && said->second.notApplicable) {
            answer = QCoreApplication::translate("Answering", "Does not apply to me");
        } else if (said != answers_.end()) {
            answer = pipedText(reading, {{reading.form.language, "{" + question.key + "}"}});
        }
        lines.append(QVariantMap{
            {QStringLiteral("key"), toText(question.key)},
            {QStringLiteral("section"),
             isNew ? pipedText(reading, filling_->published.form.sections[place.section].title) : QString()},
            {QStringLiteral("question"), pipedText(reading, question.text)},
            {QStringLiteral("answer"), answer},
            {QStringLiteral("needed"), std::ranges::find(missing, question.key) != missing.end()}});
    }
    return lines;
}

bool Answering::hasTexts() const {
    return filling_ && std::ranges::any_of(answers_, [](const auto& one) { return !one.second.text.empty(); });
}

QVariantMap Answering::promise() const {
    if (!filling_) return {};
    const survey::PublishedForm& published = filling_->published;
    QVariantList cuts;
    for (const survey::Cut& cut : published.cuts) {
        cuts.append(QVariantMap{{QStringLiteral("key"), toText(cut.key)}, {QStringLiteral("name"), toText(cut.name)}});
    }
    return {{QStringLiteral("threshold"), published.threshold},
            {QStringLiteral("invited"), published.invited},
            {QStringLiteral("managersRead"), published.managersRead},
            {QStringLiteral("participantsRead"), published.participantsRead},
            {QStringLiteral("cuts"), cuts},
            {QStringLiteral("hash"), toText(filling_->hash)}};
}

QDateTime Answering::closes() const {
    return instantFrom(slip_.closes);
}

QString Answering::state() const {
    return slip_.round.isNil() ? QString() : toText(domain::nameOf(domain::answeringStateOf(slip_)));
}

QString Answering::stateText() const {
    return slip_.round.isNil() || !context_ ? QString() : wordsOf(slip_, *context_);
}

QString Answering::wordsOf(const store::AnswerSlip& slip, const PageContext& context) {
    const auto moment = [&](std::int64_t at) {
        return context.wording().moment(instantFrom(at));
    };
    switch (domain::answeringStateOf(slip)) {
        case AnsweringState::open:
            return slip.answers.empty() ? QCoreApplication::translate("Answering", "To be answered")
                                        : QCoreApplication::translate("Answering", "Being answered");
        case AnsweringState::finished:
            if (slip.send.by == 0) {
                return QCoreApplication::translate(
                    "Answering",
                    "Finished. It will be sent at some time after this device has got the right to answer.");
            }
            return slip.send.shortened
                       ? QCoreApplication::translate(
                             "Answering", "Finished. As the survey closes soon, it will be sent at some time until %1.")
                             .arg(moment(slip.send.by))
                       : QCoreApplication::translate("Answering", "Finished. It will be sent at some time until %1.")
                             .arg(moment(slip.send.by));
        case AnsweringState::sent:
            return QCoreApplication::translate("Answering", "Sent. You can change it until the survey closes.");
        case AnsweringState::changing:
            return QCoreApplication::translate("Answering",
                                               "Being changed. What was sent before counts until you finish again.");
        case AnsweringState::closed:
            return QCoreApplication::translate("Answering", "Closed. Nothing was answered on this device.");
        case AnsweringState::waiting:
            return QCoreApplication::translate(
                "Answering", "Closed. Aufwind will look whether your answer still stands as you sent it.");
        case AnsweringState::unchanged:
            return QCoreApplication::translate("Answering", "Closed. Your answer was found as you sent it.");
        case AnsweringState::other:
            return QCoreApplication::translate(
                "Answering",
                "Closed. In the place of your answer another one was found. Tell whoever runs the survey.");
        case AnsweringState::missing:
            return QCoreApplication::translate(
                "Answering", "Closed. Your answer was sent and is not there any more. Tell whoever runs the survey.");
        case AnsweringState::untold:
            return QCoreApplication::translate("Answering",
                                               "Closed. It could not be compared whether your answer still stood.");
        case AnsweringState::failed:
            return QCoreApplication::translate("Answering", "Your answer could not be handed in.");
        case AnsweringState::damaged:
            return QCoreApplication::translate("Answering",
                                               "This version of Aufwind does not understand the survey. Update it.");
        case AnsweringState::small:
            return QCoreApplication::translate(
                "Answering", "Too few people are asked for an answer to be anonymous, so this device sends none.");
        case AnsweringState::changed:
            return QCoreApplication::translate("Answering",
                                               "The survey is not the one that arrived here at first, so this device "
                                               "sends no answer. Tell whoever runs "
                                               "it.");
        case AnsweringState::elsewhere:
            return QCoreApplication::translate(
                "Answering", "You answer this survey on the device that was the first to receive it.");
    }
    return {};
}

QString Answering::refusalText() const {
    if (!slip_.refused) return {};
    return slip_.token.empty() && slip_.drawn == 0
               ? QCoreApplication::translate("Answering",
                                             "The server has not given this device the right to answer. That is told "
                                             "to whoever runs the survey. "
                                             "Your answers stay here.")
               : QCoreApplication::translate(
                     "Answering",
                     "The server refused the right to answer at first and gave it later. That was told to whoever runs "
                     "the survey.");
}

QVariantList Answering::thread() const {
    QVariantList lines;
    for (const store::SlipText& text : slip_.thread) {
        QString note;
        if (!text.isReply && text.lost) {
            note = QCoreApplication::translate("Answering", "Not taken any more");
        } else if (!text.isReply) {
            note = text.done ? QCoreApplication::translate("Answering", "Sent")
                             : QCoreApplication::translate("Answering", "Will be sent within two hours");
        }
        lines.append(QVariantMap{{QStringLiteral("own"), !text.isReply},
                                 {QStringLiteral("text"), toText(text.text)},
                                 {QStringLiteral("note"), note}});
    }
    return lines;
}

bool Answering::hasThread() const {
    return slip_.wantsReplies && slip_.taken.version != 0 && !slip_.token.empty();
}

AnsweringModel::AnsweringModel(const PageContext& context)
    : RowListModel(context.data(), {"title", "state", "stateText", "closes", "unread", "begun"}), context_(context) {}

bool AnsweringModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kSurveyForm, schema::kSurveyInvitation});
}

Result<std::vector<RowListModel::Row>> AnsweringModel::compose() {
    const auto slips = store::answerSlips(context_.reader());
    if (!slips) return slips.error();
    std::vector<std::tuple<bool, std::int64_t, Row>> found;
    for (const store::AnswerSlip& slip : *slips) {
        const auto row = context_.reader().find(schema::kSurveyForm, slip.form);
        if (!row) return row.error();
        if (!*row || !(*row)->alive()) continue;
        const auto state = domain::answeringStateOf(slip);
        found.emplace_back(slip.closed, slip.closed ? -slip.closes : slip.closes,
                           Row{toText(slip.round),
                               {toText((*row)->text(field::kSurveyFormTitle)), toText(domain::nameOf(state)),
                                Answering::wordsOf(slip, context_), PageContext::moment(slip.closes),
                                static_cast<int>(domain::unreadReplies(slip)), !slip.answers.empty()}});
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a).key) <
               std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b).key);
    });
    std::vector<Row> rows;
    for (auto& one : found) rows.push_back(std::move(std::get<2>(one)));
    return rows;
}

Result<std::vector<AskedSurvey>> surveysAsked(store::Reader& reader) {
    const auto company = reader.list({.entity = schema::kTenantSettings, .limit = 1});
    const bool isOff = company && !company->empty() && domain::isModuleOff(&company->front(), "surveys");
    std::vector<AskedSurvey> asked;
    if (isOff) return asked;
    const auto slips = store::answerSlips(reader);
    if (!slips) return slips.error();
    for (const store::AnswerSlip& slip : *slips) {
        const auto state = domain::answeringStateOf(slip);
        if (state != AnsweringState::open && state != AnsweringState::changing) continue;
        const auto row = reader.find(schema::kSurveyForm, slip.form);
        if (!row) return row.error();
        if (!*row || !(*row)->alive()) continue;
        asked.push_back({.round = slip.round,
                         .form = slip.form,
                         .title = toText((*row)->text(field::kSurveyFormTitle)),
                         .opens = slip.opens,
                         .closes = slip.closes,
                         .remindDays = (*row)->number(field::kSurveyFormRemindDays),
                         .begun = !slip.answers.empty()});
    }
    // What has no end is asked last.
    std::ranges::stable_sort(asked, {}, [](const AskedSurvey& one) { return std::pair(one.closes == 0, one.closes); });
    return asked;
}

}  // namespace aufwind::views
