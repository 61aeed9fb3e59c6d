// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storm/checks.h"

#include "app/profile/profile.h"
#include "app/profile/system_environment.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace aufwind::storm {
namespace {

class Comparison {
  public:
    explicit Comparison(const Shown& shown) : shown_(shown) {}

    void add(const Account& account) {
        for (const auto& [word, wanted] : account.rows) row(word, wanted);
        for (const auto& [word, wanted] : account.rows) {
            if (wanted.twin != 0 && word.back() == 'a') pair(word.substr(0, word.size() - 1));
        }
        for (const auto& [word, wanted] : account.lines) {
            presence("line", word, wanted, std::count(shown_.lines.begin(), shown_.lines.end(), word));
            known_.insert(word);
        }
        remarks_.insert(remarks_.end(), account.remarks.begin(), account.remarks.end());
    }
    QStringList finish() {
        for (const auto& [word, row] : shown_.rows) strange("row", word);
        for (const std::string& line : shown_.lines) strange("line", line);
        if (!shown_.remark.empty() && std::find(remarks_.begin(), remarks_.end(), shown_.remark) == remarks_.end()) {
            wrong("a remark that nobody wrote", shown_.remark);
        }
        return wrong_;
    }

  private:
    void wrong(const char* what, const std::string& word) {
        wrong_.push_back(QStringLiteral("%1: %2").arg(QLatin1String(what), QString::fromStdString(word)));
    }
    void strange(const char* what, const std::string& word) {
        if (!known_.contains(word)) wrong((std::string("nobody wrote this ") + what).c_str(), word);
    }
    void presence(const char* what, const std::string& word, const Wanted& wanted, qsizetype count) {
        if (count > 1) wrong((std::string("there twice, ") + what).c_str(), word);
        if (count == 0 && wanted.made == Come::yes && wanted.gone == Come::no) {
            wrong((std::string("acknowledged and lost, ") + what).c_str(), word);
        }
        if (count > 0 && wanted.gone == Come::yes)
            wrong((std::string("removed and there again, ") + what).c_str(), word);
    }
    void row(const std::string& word, const Wanted& wanted) {
        known_.insert(word);
        presence("row", word, wanted, static_cast<qsizetype>(shown_.rows.count(word)));
        const auto found = shown_.rows.find(word);
        if (found == shown_.rows.end()) return;
        const std::string& title = found->second.title;
        const bool asWritten = std::any_of(wanted.values.begin(), wanted.values.end(),
                                           [&](std::uint64_t value) { return title == titleOf(word, value); });
        if (!asWritten) wrong("an acknowledged title is not the one that shows", title);
        if (!wanted.id.empty() && found->second.id != wanted.id) wrong("another row in its place", word);
    }
    void pair(const std::string& word) {
        if (shown_.rows.contains(word + "a") != shown_.rows.contains(word + "b")) wrong("half a mutation", word);
    }

    const Shown& shown_;
    std::set<std::string> known_;
    std::vector<std::string> remarks_;
    QStringList wrong_;
};

}  // namespace

Result<Shown> shownIn(const QString& profile, const Meeting& meeting) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    auto opened = app::Profile::open(profile.toStdString(), clock, entropy, {});
    auto reader = opened ? (*opened)->store().reader() : opened.error();
    if (!reader) return reader.error();
    store::Query query;
    query.entity = schema::kActionItem;
    query.where = {{kItemSeries, store::Compare::equal, meeting.series}};
    auto rows = (*reader)->list(query);
    auto note = rows ? (*reader)->find(schema::kSharedNote, meeting.note) : rows.error();
    auto occurrence = note ? (*reader)->find(schema::kOccurrence, meeting.occurrence) : note;
    if (!occurrence) return occurrence.error();
    if (!*note || !*occurrence) return Error{ErrorCode::notFound, "the meeting"};
    Shown shown;
    for (const Record& row : *rows) {
        const std::string title = row.text(kItemTitle);
        shown.rows.emplace(title.substr(0, title.find(' ')), ShownRow{title, row.id.toString()});
    }
    std::istringstream text((*note)->text(kNoteBody));
    for (std::string line; std::getline(text, line);) shown.lines.push_back(line);
    shown.remark = (*occurrence)->text(kRemark);
    return shown;
}

QStringList compare(const Shown& shown, const std::vector<Account>& accounts) {
    Comparison comparison(shown);
    for (const Account& account : accounts) comparison.add(account);
    return comparison.finish();
}

}  // namespace aufwind::storm
