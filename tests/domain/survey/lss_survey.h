// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// Writes LimeSurvey documents for tests, the same survey as either generation of the program would export it: with the
/// texts in the tables of what they belong to, a row for each language, or in tables of their own.
namespace aufwind::survey {

enum class LssGeneration { inlineTexts, ownTables };

class LssSurvey {
  public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    explicit LssSurvey(LssGeneration generation, std::string language = "en", std::string others = {})
        : generation_(generation), language_(std::move(language)) {
        add("surveys", {{"sid", "123"}, {"language", language_}, {"additional_languages", others}});
    }

    void settings(const std::string& language, const std::string& title, const std::string& welcome = {},
                  const std::string& end = {}) {
        add("surveys_languagesettings", {{"surveyls_survey_id", "123"},
                                         {"surveyls_language", language},
                                         {"surveyls_title", title},
                                         {"surveyls_welcometext", welcome},
                                         {"surveyls_endtext", end}});
    }

    void group(int id, const Texts& name, const Fields& more = {}) {
        Fields fields{{"gid", std::to_string(id)}, {"sid", "123"}, {"group_order", std::to_string(id)}};
        fields.insert(fields.end(), more.begin(), more.end());
        group_ = id;
        worded("groups", "group_l10ns", "gid", fields, "group_name", name);
    }

    /// Into the group that came last, behind its other questions.
    void question(int id, const std::string& type, const std::string& code, const Texts& text,
                  const Fields& more = {}) {
        Fields fields{{"qid", std::to_string(id)},           {"parent_qid", "0"}, {"sid", "123"},
                      {"gid", std::to_string(group_)},       {"type", type},      {"title", code},
                      {"question_order", std::to_string(id)}};
        fields.insert(fields.end(), more.begin(), more.end());
        worded("questions", "question_l10ns", "qid", fields, "question", text);
    }

    void part(int id, int parent, const std::string& code, const Texts& text, int scale = 0) {
        worded("subquestions", "question_l10ns", "qid",
               {{"qid", std::to_string(id)},
                {"parent_qid", std::to_string(parent)},
                {"sid", "123"},
                {"gid", std::to_string(group_)},
                {"type", "T"},
                {"title", code},
                {"question_order", std::to_string(id)},
                {"scale_id", std::to_string(scale)}},
               "question", text);
    }

    void answer(int question, const std::string& code, const Texts& text, int assessment = 0, int scale = 0) {
        const auto number = std::to_string(++answers_);
        Fields fields{{"qid", std::to_string(question)},
                      {"code", code},
                      {"sortorder", number},
                      {"assessment_value", std::to_string(assessment)},
                      {"scale_id", std::to_string(scale)}};
        if (generation_ == LssGeneration::ownTables) fields.emplace_back("aid", number);
        worded("answers", "answer_l10ns", "aid", fields, "answer", text);
    }

    void attribute(int question, const std::string& name, const std::string& value, const std::string& language = {}) {
        add("question_attributes",
            {{"qid", std::to_string(question)}, {"attribute", name}, {"value", value}, {"language", language}});
    }

    void condition(int question, int about, const std::string& field, const std::string& method,
                   const std::string& value, int scenario = 1) {
        add("conditions", {{"cid", "1"},
                           {"qid", std::to_string(question)},
                           {"cqid", std::to_string(about)},
                           {"cfieldname", field},
                           {"method", method},
                           {"value", value},
                           {"scenario", std::to_string(scenario)}});
    }

    void add(const std::string& table, const Fields& fields) {
        std::string row = "   <row>\n";
        for (const auto& [name, value] : fields) {
            row += "    <" + name + (value.empty() ? "/>\n" : "><![CDATA[" + value + "]]></" + name + ">\n");
        }
        tables_[table] += row + "   </row>\n";
    }

    std::string text() const {
        const bool inlineTexts = generation_ == LssGeneration::inlineTexts;
        std::string text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n"
            " <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>" +
            std::string(inlineTexts ? "178" : "640") + "</DBVersion>\n <languages>\n  <language>" + language_ +
            "</language>\n </languages>\n";
        for (const auto& [name, rows] : tables_) {
            text += " <" + name + ">\n  <fields>\n   <fieldname>id</fieldname>\n  </fields>\n  <rows>\n" + rows +
                    "  </rows>\n </" + name + ">\n";
        }
        return text + "</document>\n";
    }

  private:
    void worded(const std::string& table, const std::string& texts, const std::string& id, const Fields& fields,
                const std::string& column, const Texts& said) {
        if (generation_ == LssGeneration::inlineTexts) {
            for (const auto& [language, text] : said) {
                auto row = fields;
                row.emplace_back(column, text);
                row.emplace_back("language", language);
                add(table, row);
            }
            return;
        }
        add(table, fields);
        for (const auto& [language, text] : said) {
            std::string number;
            for (const auto& [name, value] : fields) number = name == id ? value : number;
            add(texts, {{"id", "1"}, {id, number}, {column, text}, {"language", language}});
        }
    }

    LssGeneration generation_;
    std::string language_;
    std::map<std::string, std::string> tables_;
    int group_ = 0;
    int answers_ = 0;
};

}  // namespace aufwind::survey
