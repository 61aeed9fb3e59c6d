// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_source.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>
#include <sstream>

namespace aufwind::survey::lss {

namespace {

/// Of rows that say the same in several languages the first that says something counts.
void keep(std::string& kept, std::string_view said) {
    if (kept.empty()) kept = said;
}

void keep(Texts& kept, std::string_view language, std::string_view text) {
    if (!text.empty()) kept.emplace(language, text);
}

template <typename Item>
void inOrder(std::vector<Item>& items) {
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.order < b.order; });
}

bool isLanguage(std::string_view code) {
    const auto fits = [](char one) {
        return std::isalnum(static_cast<unsigned char>(one)) != 0 || one == '-';
    };
    return !code.empty() && code.size() <= 20 && std::all_of(code.begin(), code.end(), fits) &&
           std::isalpha(static_cast<unsigned char>(code.front())) != 0;
}

class Joiner {
  public:
    Joiner(const Tables& tables, Notes& notes) : tables_(tables), notes_(notes) {}

    Source run() {
        survey();
        groups();
        questions("questions");
        questions("subquestions");
        translations();
        answers();
        attributes();
        conditions();
        assemble();
        others();
        return std::move(source_);
    }

  private:
    void survey() {
        std::vector<std::string> listed;
        if (const auto& rows = tables_.of("surveys"); !rows.empty()) {
            source_.id = field(rows.front(), "sid");
            listed.emplace_back(field(rows.front(), "language"));
            std::istringstream more{std::string(field(rows.front(), "additional_languages"))};
            for (std::string one; more >> one;) listed.push_back(one);
        }
        listed.insert(listed.end(), tables_.languages.begin(), tables_.languages.end());
        std::set<std::string> seen;
        for (const auto& one : listed) language(one, seen);
        if (source_.language.empty()) source_.language = "en";
        for (const Row& row : tables_.of("surveys_languagesettings")) {
            const auto of = field(row, "surveyls_language");
            keep(source_.title, of, field(row, "surveyls_title"));
            keep(source_.description, of, field(row, "surveyls_description"));
            keep(source_.welcome, of, field(row, "surveyls_welcometext"));
            keep(source_.end, of, field(row, "surveyls_endtext"));
        }
    }

    void language(const std::string& code, std::set<std::string>& seen) {
        if (code.empty() || !seen.insert(code).second) return;
        const bool first = source_.language.empty();
        if (!isLanguage(code) || (!first && source_.languages.size() >= kLanguagesMaximum)) {
            notes_.add(NoteKind::left, NoteReason::language, {}, code);
        } else if (first) {
            source_.language = code;
        } else {
            source_.languages.push_back(code);
        }
    }

    void groups() {
        for (const Row& row : tables_.of("groups")) {
            const auto [at, isNew] = groupAt_.try_emplace(std::string(field(row, "gid")), source_.groups.size());
            if (isNew) {
                source_.groups.push_back({.id = at->first, .order = wholeNumber(field(row, "group_order"))});
            }
            auto& group = source_.groups[at->second];
            keep(group.relevance, field(row, "grelevance"));
            keep(group.randomizationGroup, field(row, "randomization_group"));
            groupTexts(group, row);
        }
        for (const Row& row : tables_.of("group_l10ns")) {
            const auto found = groupAt_.find(field(row, "gid"));
            if (found != groupAt_.end()) groupTexts(source_.groups[found->second], row);
        }
    }

    static void groupTexts(SourceGroup& group, const Row& row) {
        keep(group.name, field(row, "language"), field(row, "group_name"));
        keep(group.description, field(row, "language"), field(row, "description"));
    }

    /// Old documents have subquestions among the questions too.
    void questions(std::string_view table) {
        for (const Row& row : tables_.of(table)) {
            const auto parent = field(row, "parent_qid");
            if (parent.empty() || parent == "0") {
                if (table == "questions") question(row);
            } else {
                subquestion(row);
            }
        }
    }

    void question(const Row& row) {
        const auto [at, isNew] = questionAt_.try_emplace(std::string(field(row, "qid")), questions_.size());
        if (isNew) {
            questions_.push_back({.id = at->first,
                                  .group = std::string(field(row, "gid")),
                                  .code = std::string(field(row, "title")),
                                  .type = std::string(field(row, "type")),
                                  .other = field(row, "other") == "Y",
                                  .order = wholeNumber(field(row, "question_order"))});
        }
        auto& question = questions_[at->second];
        keep(question.mandatory, field(row, "mandatory"));
        keep(question.relevance, field(row, "relevance"));
        keep(question.preg, field(row, "preg"));
        questionTexts(question, row);
    }

    static void questionTexts(SourceQuestion& question, const Row& row) {
        keep(question.text, field(row, "language"), field(row, "question"));
        keep(question.help, field(row, "language"), field(row, "help"));
        question.script = question.script || !field(row, "script").empty();
    }

    void subquestion(const Row& row) {
        const auto [at, isNew] = subquestionAt_.try_emplace(std::string(field(row, "qid")), subquestions_.size());
        if (isNew) {
            subquestions_.push_back({.id = at->first,
                                     .code = std::string(field(row, "title")),
                                     .relevance = std::string(field(row, "relevance")),
                                     .order = wholeNumber(field(row, "question_order")),
                                     .scale = wholeNumber(field(row, "scale_id"))});
            parents_.emplace_back(field(row, "parent_qid"));
        }
        keep(subquestions_[at->second].text, field(row, "language"), field(row, "question"));
    }

    void translations() {
        for (const Row& row : tables_.of("question_l10ns")) {
            const auto id = field(row, "qid");
            if (const auto found = questionAt_.find(id); found != questionAt_.end()) {
                questionTexts(questions_[found->second], row);
            } else if (const auto part = subquestionAt_.find(id); part != subquestionAt_.end()) {
                keep(subquestions_[part->second].text, field(row, "language"), field(row, "question"));
            }
        }
        for (std::size_t i = 0; i < subquestions_.size(); ++i) {
            if (const auto found = questionAt_.find(parents_[i]); found != questionAt_.end()) {
                questions_[found->second].subquestions.push_back(std::move(subquestions_[i]));
            } else {
                notes_.add(NoteKind::left, NoteReason::reference, subquestions_[i].code, parents_[i]);
            }
        }
    }

    /// Old rows are told apart by what they say, one for each language; newer ones have a number and no language.
    void answers() {
        std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> seen;
        for (const Row& row : tables_.of("answers")) {
            const auto found = questionAt_.find(field(row, "qid"));
            if (found == questionAt_.end()) {
                notes_.add(NoteKind::left, NoteReason::reference, field(row, "code"), field(row, "qid"));
                continue;
            }
            auto& answers = questions_[found->second].answers;
            std::string key{field(row, "aid")};
            if (key.empty() || row.contains("language")) {
                key =
                    found->first + '\n' + std::string(field(row, "scale_id")) + '\n' + std::string(field(row, "code"));
            }
            const auto [at, isNew] = seen.try_emplace(std::move(key), found->second, answers.size());
            if (isNew) {
                answers.push_back({.code = std::string(field(row, "code")),
                                   .order = wholeNumber(field(row, "sortorder")),
                                   .scale = wholeNumber(field(row, "scale_id")),
                                   .assessment = wholeNumber(field(row, "assessment_value"))});
            }
            auto& answer = questions_[at->second.first].answers[at->second.second];
            keep(answer.text, field(row, "language"), field(row, "answer"));
        }
        for (const Row& row : tables_.of("answer_l10ns")) {
            const auto found = seen.find(field(row, "aid"));
            if (found == seen.end()) continue;
            auto& answer = questions_[found->second.first].answers[found->second.second];
            keep(answer.text, field(row, "language"), field(row, "answer"));
        }
    }

    void attributes() {
        for (const Row& row : tables_.of("question_attributes")) {
            const auto found = questionAt_.find(field(row, "qid"));
            if (found == questionAt_.end()) continue;
            questions_[found->second].attributes[std::string(field(row, "attribute"))].emplace(field(row, "language"),
                                                                                               field(row, "value"));
        }
    }

    void conditions() {
        for (const Row& row : tables_.of("conditions")) {
            const auto found = questionAt_.find(field(row, "qid"));
            if (found == questionAt_.end()) {
                notes_.add(NoteKind::left, NoteReason::reference, field(row, "cfieldname"), field(row, "qid"));
                continue;
            }
            questions_[found->second].conditions.push_back({.question = std::string(field(row, "cqid")),
                                                            .variable = std::string(field(row, "cfieldname")),
                                                            .method = std::string(field(row, "method")),
                                                            .value = std::string(field(row, "value")),
                                                            .scenario = std::string(field(row, "scenario"))});
        }
    }

    void assemble() {
        for (auto& question : questions_) {
            inOrder(question.answers);
            inOrder(question.subquestions);
            const auto found = groupAt_.find(question.group);
            if (found == groupAt_.end()) {
                notes_.add(NoteKind::left, NoteReason::reference, question.code, question.group);
                continue;
            }
            source_.groups[found->second].questions.push_back(std::move(question));
        }
        inOrder(source_.groups);
        for (auto& group : source_.groups) inOrder(group.questions);
    }

    void others() {
        for (const auto& [table, count] : tables_.others) {
            if (table == "defaultvalues") notes_.add(NoteKind::left, NoteReason::presetAnswer, {}, {}, count);
            if (table == "quota") notes_.add(NoteKind::left, NoteReason::quota, {}, {}, count);
            if (table == "assessments") notes_.add(NoteKind::left, NoteReason::scoring, {}, {}, count);
            if (table == "survey_url_parameters") notes_.add(NoteKind::left, NoteReason::setting, {}, table, count);
        }
    }

    using Places = std::map<std::string, std::size_t, std::less<>>;

    const Tables& tables_;
    Notes& notes_;
    Source source_;
    Places groupAt_;
    Places questionAt_;
    Places subquestionAt_;
    std::vector<SourceQuestion> questions_;
    std::vector<SourceSubquestion> subquestions_;
    std::vector<std::string> parents_;
};

}  // namespace

std::string_view SourceQuestion::attribute(std::string_view name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view{} : textIn(found->second, "", "");
}

Source join(const Tables& tables, Notes& notes) {
    return Joiner(tables, notes).run();
}

std::int64_t wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && number >= -1'000'000'000'000'000 && number <= 1'000'000'000'000'000 ? number : 0;
}

}  // namespace aufwind::survey::lss
