// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts do with surveys beyond their rows: see them, begin one, and hear what is wrong with it.
#include "app/ctl/commands_surveys.h"

#include "app/ctl/words.h"
#include "models/domain/goal_file.h"
#include "models/domain/survey/shipped.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/domain/survey_rows.h"

#include <algorithm>
#include <map>

namespace aufwind::ctl {
namespace {

using survey::SurveyTemplate;
namespace field = domain::field;

constexpr char kSurveysUsage[] =
    "surveys list [--archived] | new --template KEY [--language CODE] [--title TEXT] | import FILE [--title TEXT] "
    "[--dry-run] | export SURVEY FILE [--surveyjs] | check SURVEY | template list";

Exit wrong(const Output& output) {
    return output.fail(kUsage, std::string("Usage: aufwindctl ") + kSurveysUsage);
}

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// How many rows of that entity name each survey.
Result<std::map<Uuid, qint64>> countBySurvey(store::Reader& reader, EntityNumber entity, FieldNumber survey) {
    const auto rows = reader.list({.entity = entity});
    if (!rows) return rows.error();
    std::map<Uuid, qint64> counts;
    for (const Record& row : *rows) ++counts[row.reference(survey)];
    return counts;
}

Exit list(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {}, {"--archived"});
    if (!words || !words->are("list")) return wrong(output);
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) return output.fail(reader.error());
        const auto surveys = (*reader)->list({.entity = schema::kSurvey, .order = {{field::kSurveyTitle}}});
        if (!surveys) return output.fail(surveys.error());
        const auto questions = countBySurvey(**reader, schema::kSurveyQuestion, field::kSurveyQuestionSurvey);
        const auto rounds = countBySurvey(**reader, schema::kSurveyRound, field::kSurveyRoundSurvey);
        if (!questions || !rounds) return output.fail(!questions ? questions.error() : rounds.error());
        const auto of = [](const std::map<Uuid, qint64>& counts, const Uuid& id) {
            const auto found = counts.find(id);
            return found != counts.end() ? found->second : 0;
        };
        QJsonArray all;
        for (const Record& row : *surveys) {
            const bool isArchived = row.flag(field::kSurveyArchived);
            if (isArchived && !words->has("--archived")) continue;
            all.append(QJsonObject{{"id", text(row.id.toString())},
                                   {"title", text(row.text(field::kSurveyTitle))},
                                   {"language", text(row.text(field::kSurveyLanguage))},
                                   {"template", text(row.text(field::kSurveyTemplate))},
                                   {"questions", of(*questions, row.id)},
                                   {"rounds", of(*rounds, row.id)},
                                   {"archived", isArchived}});
            if (output.json()) continue;
            output.line(row.id.toString() + "  " + row.text(field::kSurveyTitle) + "  (" +
                        std::to_string(of(*questions, row.id)) + " questions, " + std::to_string(of(*rounds, row.id)) +
                        " rounds" + (isArchived ? ", archived)" : ")"));
        }
        if (output.json()) output.print(all);
        return kDone;
    });
}

/// As the schema has it: how often a survey of that template is run.
std::vector<Assignment> rhythmOf(const SurveyTemplate& from) {
    const auto word = [](std::string_view name) {
        const schema::Field& rhythm = *schema::kSchema.entity(schema::kSurvey)->field(field::kSurveyRhythm);
        const auto* const found = std::find(rhythm.choices.begin(), rhythm.choices.end(), name);
        return Assignment{field::kSurveyRhythm, static_cast<std::int64_t>(found - rhythm.choices.begin())};
    };
    if (from.rhythm == survey::Rhythm::month) return {word("monthly")};
    if (from.rhythm == survey::Rhythm::quarter) return {word("quarterly")};
    if (from.rhythm != survey::Rhythm::rule) return {};
    // "onboarding_30" is asked so many days after somebody's first one, another when somebody leaves.
    std::int64_t days = 0;
    for (const char c : std::string_view(from.id).substr(from.id.rfind('_') + 1)) {
        if (c < '0' || c > '9') return {word("after_end"), {field::kSurveyRhythmDays, std::int64_t{0}}};
        days = days * 10 + (c - '0');
    }
    return {word("after_start"), {field::kSurveyRhythmDays, days}};
}

Exit make(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {"--template", "--language", "--title"});
    if (!words || !words->are("new") || words->value("--template").empty()) return wrong(output);
    const auto templates = survey::shippedTemplates();
    if (!templates) return output.fail(templates.error());
    const auto found = std::ranges::find(*templates, words->value("--template"), &SurveyTemplate::id);
    if (found == templates->end())
        return output.fail(kNotFound, "There is no such template. See: surveys template list");
    const std::string language = words->value("--language");
    survey::Form form = survey::withOwnLanguage(found->form, language);
    if (!language.empty() && form.language != language) {
        return output.fail(kNotFound, "The template is not there in that language.");
    }
    if (!words->value("--title").empty()) form.title = {{form.language, words->value("--title")}};
    return withStored(invocation, output, [&](app::Profile& profile) {
        Uuid id;
        const auto done = profile.engine().inParts([&]() -> Result<void> {
            auto made = survey::makeSurvey(profile.engine(), form, {.madeFrom = found->id, .core = found->core});
            if (!made) return made.error();
            id = *made;
            const auto rhythm = rhythmOf(*found);
            return rhythm.empty() ? Result<void>() : profile.engine().set(schema::kSurvey, id, rhythm);
        });
        if (!done) return output.fail(done.error());
        if (output.json()) {
            output.print(QJsonObject{{"id", text(id.toString())}});
        } else {
            output.line(id.toString());
        }
        return kDone;
    });
}

Exit checkOne(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {});
    if (!words || !words->are("check", 1)) return wrong(output);
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) return output.fail(reader.error());
        const auto id = surveyNamed(**reader, words->plain[1]);
        if (!id) return output.fail(id.error());
        const auto rows = survey::readSurveyRows(**reader, *id);
        if (!rows) return output.fail(rows.error());
        const survey::FormRows made = survey::formOf(*rows);
        const survey::FormCheck check = survey::check(made.form);
        const bool canLaunch = check.canLaunch() && made.isFaithful();
        if (output.json()) {
            QJsonArray translations;
            for (const auto& one : survey::translationGaps(made.form)) {
                translations.append(QJsonObject{{"language", text(one.language)},
                                                {"texts", static_cast<qint64>(one.texts)},
                                                {"translated", static_cast<qint64>(one.translated)}});
            }
            QJsonArray changed;
            for (const Uuid& row : made.changed) changed.append(text(row.toString()));
            output.print(QJsonObject{{"can_launch", canLaunch},
                                     {"exhaustive", check.exhaustive},
                                     {"findings", toJson(check.findings)},
                                     {"beyond_limits", changed},
                                     {"translations", translations}});
        } else {
            show(output, check.findings);
            for (const Uuid& row : made.changed) output.line("blocks\tbeyond_limits\t" + row.toString());
            for (const auto& one : survey::translationGaps(made.form)) {
                output.line(one.language + ": " + std::to_string(one.translated) + " of " + std::to_string(one.texts) +
                            " texts");
            }
            output.line(canLaunch ? "can be launched" : "cannot be launched");
        }
        return canLaunch ? kDone : kFailed;
    });
}

Exit templates(const Invocation& invocation, const Output& output) {
    if (invocation.arguments != std::vector<std::string>{"template", "list"}) return wrong(output);
    const auto all = survey::shippedTemplates();
    if (!all) return output.fail(all.error());
    QJsonArray rows;
    for (const SurveyTemplate& one : *all) {
        std::size_t questions = 0;
        for (const survey::Section& section : one.form.sections) questions += section.questions.size();
        const std::string name{survey::textIn(one.name, "en", "en")};
        QJsonArray languages{text(one.form.language)};
        for (const std::string& language : one.form.languages) languages.append(text(language));
        rows.append(QJsonObject{{"id", text(one.id)},
                                {"name", text(name)},
                                {"rhythm", text(survey::nameOf(one.rhythm))},
                                {"minutes", one.minutes},
                                {"questions", static_cast<qint64>(questions)},
                                {"languages", languages}});
        if (!output.json()) output.line(one.id + "\t" + name + "\t" + std::to_string(questions) + " questions");
    }
    if (output.json()) output.print(rows);
    return kDone;
}

Exit surveys(const Invocation& invocation, const Output& output) {
    const std::string& verb = invocation.arguments.front();
    if (verb == "list") return list(invocation, output);
    if (verb == "new") return make(invocation, output);
    if (verb == "import") return importSurvey(invocation, output);
    if (verb == "export") return exportSurvey(invocation, output);
    if (verb == "check") return checkOne(invocation, output);
    if (verb == "template") return templates(invocation, output);
    return wrong(output);
}

}  // namespace

Result<Uuid> surveyNamed(store::Reader& reader, const std::string& name) {
    const auto rows = reader.list({.entity = schema::kSurvey});
    if (!rows) return rows.error();
    const auto found = domain::NamedRows(*rows, field::kSurveyTitle).find(name);
    if (found.size() == 1) return found.front();
    return Error{ErrorCode::notFound, found.empty() ? "there is no survey of that title or id"
                                                    : "several surveys have that title: give the id"};
}

std::vector<Command> surveyCommands() {
    return {
        {"surveys", kSurveysUsage,
         "surveys as their editors have them: begun from templates, read from and written to files, checked", 1, kMany,
         surveys},
    };
}

}  // namespace aufwind::ctl
