// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_tables.h"

#include "models/domain/roster/xml_walk.h"
#include "models/domain/survey/lss_import.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace aufwind::survey::lss {

namespace {

using Columns = std::set<std::string_view>;

/// A survey's export has some sixty columns of settings, and forty attributes for each question: most say nothing here.
const std::map<std::string_view, Columns>& columnsRead() {
    static const std::map<std::string_view, Columns> known{
        {"answers", {"aid", "qid", "code", "answer", "sortorder", "assessment_value", "language", "scale_id"}},
        {"answer_l10ns", {"aid", "answer", "language"}},
        {"conditions", {"qid", "cqid", "cfieldname", "method", "value", "scenario"}},
        {"groups",
         {"gid", "group_name", "description", "group_order", "language", "randomization_group", "grelevance"}},
        {"group_l10ns", {"gid", "group_name", "description", "language"}},
        {"questions",
         {"qid", "parent_qid", "gid", "type", "title", "question", "help", "preg", "other", "mandatory",
          "question_order", "language", "scale_id", "relevance"}},
        {"subquestions",
         {"qid", "parent_qid", "title", "question", "question_order", "language", "scale_id", "relevance"}},
        {"question_l10ns", {"qid", "question", "help", "script", "language"}},
        {"question_attributes", {"qid", "attribute", "value", "language"}},
        {"surveys", {"sid", "language", "additional_languages"}},
        {"surveys_languagesettings",
         {"surveyls_language", "surveyls_title", "surveyls_description", "surveyls_welcometext", "surveyls_endtext"}}};
    return known;
}

class Reader {
  public:
    void begin(std::string_view name) {
        path_.emplace_back(name);
        text_.clear();
        const auto depth = path_.size();
        if (depth == 1) isDocument_ = name == "document";
        if (depth == 4 && isRow()) row_.clear();
    }

    void text(std::string_view more) {
        const bool wanted = path_.size() == 5 ? isColumn() : path_.size() == 2 || path_.size() == 3;
        if (!wanted) return;
        text_.append(more.substr(0, kFieldMaximum + 4 - std::min(text_.size(), kFieldMaximum + 4)));
    }

    void end() {
        if (path_.size() == 2 && path_[1] == "LimeSurveyDocType") kind_ = text_;
        if (path_.size() == 3 && path_[1] == "languages" && path_[2] == "language") language();
        if (path_.size() == 5 && isColumn() && !text_.empty()) row_.emplace(path_[4], cutTo(text_, kFieldMaximum));
        if (path_.size() == 4 && isRow()) row();
        text_.clear();
        path_.pop_back();
    }

    bool full() const { return kept_ > kLssRowsMaximum || tables_.others.size() > 1000; }
    bool isDocument() const { return isDocument_; }
    const std::string& kind() const { return kind_; }
    Tables take() { return std::move(tables_); }

  private:
    bool isRow() const { return path_[2] == "rows" && path_[3] == "row"; }
    bool isColumn() const {
        if (!isRow()) return false;
        const auto known = columnsRead().find(path_[1]);
        return known != columnsRead().end() && known->second.contains(path_[4]);
    }

    void language() {
        if (tables_.languages.size() < 1000) tables_.languages.emplace_back(cutTo(text_, 64));
    }

    void row() {
        if (!columnsRead().contains(path_[1])) {
            ++tables_.others[path_[1]];
            return;
        }
        const bool says = !row_.empty() && (path_[1] != "question_attributes" || row_.contains("value"));
        if (!says) return;
        ++kept_;
        tables_.rows[path_[1]].push_back(std::exchange(row_, {}));
    }

    std::vector<std::string> path_;
    std::string text_;
    std::string kind_;
    bool isDocument_ = false;
    Row row_;
    std::size_t kept_ = 0;
    Tables tables_;
};

}  // namespace

const std::vector<Row>& Tables::of(std::string_view table) const {
    static const std::vector<Row> none;
    const auto found = rows.find(table);
    return found == rows.end() ? none : found->second;
}

std::string_view field(const Row& row, std::string_view column) {
    const auto found = row.find(column);
    return found == row.end() ? std::string_view{} : std::string_view{found->second};
}

Result<Tables> readTables(std::string_view document) {
    if (document.size() > kLssMaximum) {
        return Error{ErrorCode::tooLarge,
                     "a survey document of more than 32 MB; nothing was read, export it without "
                     "pictures within its texts"};
    }
    Reader reader;
    const auto walked = roster::walkXml(document, {.begin = [&](auto name, const auto&) { reader.begin(name); },
                                                   .end = [&](auto) { reader.end(); },
                                                   .text = [&](auto text) { reader.text(text); },
                                                   .enough =
                                                       [&] {
                                                           return reader.full();
                                                       }});
    if (!walked) {
        return Error{walked.error().code, "the survey document is damaged: " + walked.error().detail +
                                              "; nothing was read, export it again"};
    }
    if (reader.full()) return Error{ErrorCode::tooLarge, "a survey document of too many rows; nothing was read"};
    if (!reader.isDocument() || reader.kind() != "Survey") {
        return Error{ErrorCode::invalid, "not a survey that LimeSurvey exported (.lss); nothing was read"};
    }
    return reader.take();
}

}  // namespace aufwind::survey::lss
