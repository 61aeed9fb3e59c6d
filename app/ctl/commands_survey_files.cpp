// SPDX-License-Identifier: GPL-3.0-or-later
// Surveys as files: one of another program read, and one written.
#include "app/ctl/commands_surveys.h"
#include "app/ctl/words.h"
#include "models/domain/bounded_file.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/json_tree.h"
#include "models/domain/survey/lss_import.h"
#include "models/domain/survey/surveyjs_read.h"
#include "models/domain/survey/surveyjs_write.h"
#include "models/domain/survey_rows.h"

#include <QSaveFile>

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace aufwind::ctl {
namespace {

using survey::Form;
using survey::Imported;

std::size_t questionsOf(const Form& form) {
    return std::accumulate(form.sections.begin(), form.sections.end(), std::size_t{0},
                           [](std::size_t sum, const survey::Section& one) { return sum + one.questions.size(); });
}

/// Every part of it is carried.
Imported wholeOf(Form form) {
    using survey::NoteReason;
    Imported imported;
    for (const auto& [reason, count] :
         {std::pair(NoteReason::sections, form.sections.size()), std::pair(NoteReason::questions, questionsOf(form)),
          std::pair(NoteReason::languages, form.languages.size())}) {
        if (count > 0) imported.notes.push_back({.reason = reason, .where = {}, .detail = {}, .count = count});
    }
    imported.form = std::move(form);
    return imported;
}

/// What a document is says itself, but for LimeSurvey's, which are no JSON.
Result<Imported> read(const std::string& path, const std::string& bytes) {
    if (path.ends_with(".lss")) {
        auto lime = survey::readLss(bytes);
        if (!lime) return lime.error();
        return Imported{std::move(lime->form), std::move(lime->notes)};
    }
    const auto json = survey::readJson(bytes, {.bytes = survey::kDocumentMaximum, .depth = 64, .lastOfTwins = true});
    if (!json) return json.error();
    const survey::Json* format = json->find("format");
    if (format == nullptr || format->text != "aufwind-survey") return survey::readSurveyJs(bytes);
    auto own = survey::readForm(bytes);
    if (!own) return own.error();
    return wholeOf(std::move(*own));
}

void tell(const Output& output, const Imported& imported, const Uuid& made) {
    const survey::FormCheck check = survey::check(imported.form);
    if (output.json()) {
        return output.print(QJsonObject{{"applied", !made.isNil()},
                                        {"id", made.isNil() ? QString() : QString::fromStdString(made.toString())},
                                        {"questions", static_cast<qint64>(questionsOf(imported.form))},
                                        {"notes", toJson(imported.notes)},
                                        {"can_launch", check.canLaunch()},
                                        {"findings", toJson(check.findings)}});
    }
    show(output, imported.notes);
    show(output, check.findings);
    output.line(made.isNil() ? "nothing was changed" : made.toString());
}

}  // namespace

Exit importSurvey(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {"--title"}, {"--dry-run"});
    if (!words || !words->are("import", 1)) {
        return output.fail(kUsage, "surveys import takes FILE, --title TEXT and --dry-run");
    }
    const std::string& path = words->plain[1];
    const auto bytes = domain::readFileUpTo(path, survey::kLssMaximum);
    if (!bytes) return output.fail({ErrorCode::notFound, "the file cannot be read"});
    auto imported = read(path, *bytes);
    if (!imported) return output.fail(kRefused, "The file cannot be taken in: " + imported.error().detail);
    const std::string title = words->value("--title");
    if (!title.empty()) imported->form.title = {{imported->form.language, title}};
    if (words->has("--dry-run")) {
        tell(output, *imported, {});
        return kDone;
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        const auto made = survey::makeSurvey(profile.engine(), imported->form,
                                             {.title = std::filesystem::path(path).stem().string()});
        if (!made) return output.fail(made.error());
        tell(output, *imported, *made);
        return kDone;
    });
}

Exit exportSurvey(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {}, {"--surveyjs"});
    if (!words || !words->are("export", 2)) {
        return output.fail(kUsage, "surveys export takes SURVEY, FILE and --surveyjs");
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) return output.fail(reader.error());
        const auto id = surveyNamed(**reader, words->plain[1]);
        if (!id) return output.fail(id.error());
        const auto rows = survey::readSurveyRows(**reader, *id);
        if (!rows) return output.fail(rows.error());
        const Form form = survey::formOf(*rows).form;
        const std::string document =
            words->has("--surveyjs") ? survey::surveyJsDocument(form) : survey::formDocument(form);
        QSaveFile file(QString::fromStdString(words->plain[2]));
        if (!file.open(QIODevice::WriteOnly) || file.write(document.data(), static_cast<qint64>(document.size())) < 0 ||
            !file.commit()) {
            return output.fail({ErrorCode::io, "the file cannot be written"});
        }
        if (output.json()) {
            output.print(QJsonObject{{"questions", static_cast<qint64>(questionsOf(form))}});
        } else {
            output.line(std::to_string(questionsOf(form)) + " questions");
        }
        return kDone;
    });
}

}  // namespace aufwind::ctl
