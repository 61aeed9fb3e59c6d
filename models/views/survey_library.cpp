// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_library.h"

#include "models/domain/survey_fields.h"
#include "models/views/page_source.h"
#include "models/views/survey_making.h"
#include "models/views/survey_words.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace aufwind::views {

struct SurveyLibrary::Shelf {
    std::vector<survey::SurveyTemplate> templates;
    survey::QuestionLibrary library;
};

namespace {

namespace field = domain::field;
using survey::Rhythm;

std::string resource(const QString& name) {
    QFile file(QStringLiteral(":/aufwind/surveys/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

QString rhythmText(Rhythm rhythm) {
    switch (rhythm) {
        case Rhythm::yearly:
            return QCoreApplication::translate("SurveyLibrary", "once a year");
        case Rhythm::halfYear:
            return QCoreApplication::translate("SurveyLibrary", "every half year");
        case Rhythm::quarter:
            return QCoreApplication::translate("SurveyLibrary", "every quarter");
        case Rhythm::month:
            return QCoreApplication::translate("SurveyLibrary", "every month");
        case Rhythm::rule:
            return QCoreApplication::translate("SurveyLibrary", "once for each person");
    }
    return {};
}

/// How the schema calls it, and after how many days.
std::pair<QString, int> rhythmOf(const survey::SurveyTemplate& from) {
    if (from.rhythm == Rhythm::month) return {QStringLiteral("monthly"), 0};
    if (from.rhythm == Rhythm::quarter) return {QStringLiteral("quarterly"), 0};
    if (from.rhythm != Rhythm::rule) return {QStringLiteral("once"), 0};
    // "onboarding_30" is asked after so many days, others of a rule when somebody leaves.
    const auto last = from.id.rfind('_');
    const int days = last == std::string::npos ? 0 : QString::fromStdString(from.id.substr(last + 1)).toInt();
    return days > 0 ? std::pair{QStringLiteral("after_start"), days} : std::pair{QStringLiteral("after_end"), 0};
}

std::vector<Assignment> startOf(const survey::SurveyTemplate* from) {
    QVariantMap fields{{QStringLiteral("audience"), QStringLiteral("everyone")},
                       {QStringLiteral("threshold"), 5},
                       {QStringLiteral("rhythm"), QStringLiteral("once")}};
    if (from != nullptr) {
        const auto [rhythm, days] = rhythmOf(*from);
        fields[QStringLiteral("rhythm")] = rhythm;
        if (from->rhythm == Rhythm::rule) fields[QStringLiteral("rhythm_days")] = days;
    }
    return assignmentsFrom(*schema::kSchema.entity(schema::kSurvey), fields).valueOr({});
}

survey::Form emptyForm(const std::string& language, const QString& sectionTitle) {
    survey::Form form;
    form.language = language;
    survey::Section section;
    section.key = "s1";
    section.title[language] = fromText(sectionTitle);
    form.sections.push_back(std::move(section));
    return form;
}

/// Texts of templates are there in each of their languages, so any of them can be the survey's own.
survey::Form inLanguage(survey::Form form, const std::string& language) {
    const auto found = std::ranges::find(form.languages, language);
    if (found == form.languages.end()) return form;
    form.languages.erase(found);
    form.languages.insert(form.languages.begin(), form.language);
    form.language = language;
    return form;
}

QString textOf(const survey::Texts& texts, const QString& language) {
    return toText(survey::textIn(texts, fromText(language), "en"));
}

}  // namespace

SurveyLibrary::~SurveyLibrary() = default;

void SurveyLibrary::setApp(QObject* app) {
    if (app_ == app) return;
    app_ = app;
    if (const auto context = contextFrom(app)) language_ = context->wording().language();
    emit changed();
}

void SurveyLibrary::setLanguage(const QString& language) {
    if (language_ == language) return;
    language_ = language;
    emit changed();
}

QVariantList SurveyLibrary::languages() const {
    QVariantList all;
    for (const auto* code : {"en", "de"}) {
        const QString text = QString::fromLatin1(code);
        all.append(QVariantMap{{QStringLiteral("code"), text}, {QStringLiteral("name"), languageName(text)}});
    }
    return all;
}

const SurveyLibrary::Shelf& SurveyLibrary::shelf() const {
    if (shelf_) return *shelf_;
    auto made = std::make_unique<Shelf>();
    const std::string index = resource(QStringLiteral("index.json"));
    std::map<std::string, std::string, std::less<>> documents;
    for (const QJsonValue& one : QJsonDocument::fromJson(QByteArray::fromStdString(index)).array()) {
        const QString id = one.toObject().value(QLatin1String("id")).toString();
        documents[fromText(id)] = resource(id + QStringLiteral(".json"));
    }
    made->templates = survey::readTemplates(index, documents).valueOr({});
    made->library = survey::readLibrary(resource(QStringLiteral("library.json"))).valueOr({});
    shelf_ = std::move(made);
    return *shelf_;
}

const survey::SurveyTemplate* SurveyLibrary::find(const QString& id) const {
    const auto& all = shelf().templates;
    const auto found = std::ranges::find(all, fromText(id), &survey::SurveyTemplate::id);
    return found == all.end() ? nullptr : &*found;
}

QVariantList SurveyLibrary::templates() const {
    QVariantList all;
    for (const auto& one : shelf().templates) {
        int questions = 0;
        for (const auto& section : one.form.sections) {
            questions += static_cast<int>(std::ranges::count_if(section.questions, [](const auto& question) {
                return question.type != survey::QuestionType::statement;
            }));
        }
        all.append(QVariantMap{{QStringLiteral("id"), toText(one.id)},
                               {QStringLiteral("name"), textOf(one.name, language_)},
                               {QStringLiteral("description"), textOf(one.description, language_)},
                               {QStringLiteral("rhythm"), rhythmText(one.rhythm)},
                               {QStringLiteral("minutes"), one.minutes},
                               {QStringLiteral("questions"), questions}});
    }
    return all;
}

QVariantMap SurveyLibrary::preview(const QString& templateId) const {
    const auto* found = find(templateId);
    if (found == nullptr) return {};
    QVariantList sections;
    for (const auto& section : found->form.sections) {
        QVariantList questions;
        for (const auto& question : section.questions) {
            const bool isCore = std::ranges::find(found->core, question.key) != found->core.end();
            questions.append(QVariantMap{{QStringLiteral("text"), textOf(question.text, language_)},
                                         {QStringLiteral("type"), toText(survey::nameOf(question.type))},
                                         {QStringLiteral("core"), isCore}});
        }
        sections.append(QVariantMap{{QStringLiteral("title"), textOf(section.title, language_)},
                                    {QStringLiteral("questions"), questions}});
    }
    return {{QStringLiteral("title"), textOf(found->form.title, language_)},
            {QStringLiteral("introduction"), textOf(found->form.introduction, language_)},
            {QStringLiteral("sections"), sections}};
}

QVariantList SurveyLibrary::drivers() const {
    const auto& library = shelf().library;
    QVariantList all;
    const auto questionsOf = [&](const std::string& driver) {
        QVariantList questions;
        for (const auto& question : library.questions) {
            if (question.driver != driver) continue;
            questions.append(QVariantMap{{QStringLiteral("key"), toText(question.key)},
                                         {QStringLiteral("text"), textOf(question.text, language_)},
                                         {QStringLiteral("type"), toText(survey::nameOf(question.type))}});
        }
        return questions;
    };
    for (const auto& driver : library.drivers) {
        all.append(QVariantMap{{QStringLiteral("key"), toText(driver.key)},
                               {QStringLiteral("name"), textOf(driver.name, language_)},
                               {QStringLiteral("outcome"), driver.outcome},
                               {QStringLiteral("questions"), questionsOf(driver.key)}});
    }
    if (QVariantList rest = questionsOf({}); !rest.isEmpty()) {
        all.append(QVariantMap{{QStringLiteral("key"), QString()},
                               {QStringLiteral("name"), QCoreApplication::translate("SurveyLibrary", "Others")},
                               {QStringLiteral("outcome"), false},
                               {QStringLiteral("questions"), rest}});
    }
    return all;
}

QString SurveyLibrary::titleOf(const QString& templateId) const {
    const auto* found = find(templateId);
    return found == nullptr ? QString() : textOf(found->form.title, language_);
}

QString SurveyLibrary::create(const QString& templateId, const QString& title) {
    const auto context = contextFrom(app_);
    const auto* from = find(templateId);
    if (!context || (from == nullptr && !templateId.isEmpty())) return {};
    const std::string language = fromText(language_);
    survey::Form form = from != nullptr
                            ? inLanguage(from->form, language)
                            : emptyForm(language, language_ == QLatin1String("de") ? QStringLiteral("Fragen")
                                                                                   : QStringLiteral("Questions"));
    // In the other languages it is called as the template is, until somebody says otherwise.
    form.title[form.language] = fromText(title.trimmed());
    const SurveyMade with{.also = {.title = fromText(title.trimmed()),
                                   .madeFrom = from != nullptr ? from->id : std::string{},
                                   .core = from != nullptr ? from->core : std::vector<std::string>{}},
                          .fields = startOf(from)};
    Uuid made;
    const auto done = context->data().run(
        [&](Bench& bench) -> Result<void> {
            const auto id = makeSurvey(bench, form, with);
            if (!id) return id.error();
            made = *id;
            return {};
        },
        title);
    return done ? toText(made) : QString();
}

int SurveyLibrary::add(const QString& surveyId, const QString& sectionId, const QStringList& keys) {
    const auto context = contextFrom(app_);
    if (!context || keys.isEmpty()) return 0;
    std::vector<std::string> wanted;
    for (const QString& key : keys) wanted.push_back(fromText(key));
    int added = 0;
    const auto done = context->data().run([&](Bench& bench) -> Result<void> {
        const auto made = adoptQuestions(bench, idFrom(surveyId), idFrom(sectionId), shelf().library, wanted);
        if (!made) return made.error();
        added = static_cast<int>(made->size());
        return {};
    });
    return done ? added : 0;
}

}  // namespace aufwind::views
