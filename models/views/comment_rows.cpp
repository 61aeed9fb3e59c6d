// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/comment_rows.h"

#include "models/views/values.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace aufwind::views {

QByteArrayList commentRoles() {
    return {"text", "authorId", "authorName", "authorInitials", "written", "depth", "mine"};
}

std::vector<RowListModel::Row> commentRows(const PageContext& context, std::vector<Record> comments,
                                           const CommentFields& fields) {
    std::ranges::sort(comments, {}, [](const Record& row) { return std::tie(row.created, row.id); });
    std::set<Uuid> known;
    for (const Record& comment : comments) known.insert(comment.id);
    std::map<Uuid, std::vector<const Record*>> answers;  // by what they answer; nil for the first level
    for (const Record& comment : comments) {
        const Uuid parent = comment.reference(fields.parent);
        answers[known.contains(parent) ? parent : Uuid{}].push_back(&comment);
    }
    std::vector<RowListModel::Row> rows;
    // By hand instead of by recursion: how deep people answer is theirs to choose. A parent is taken once, so that a
    // circle, which no rule of the server lets arise, would only hide itself.
    std::vector<std::pair<const Record*, int>> open;
    const auto openAnswers = [&](const Uuid& to, int depth) {
        const auto found = answers.find(to);
        if (found == answers.end()) return;
        for (auto it = found->second.rbegin(); it != found->second.rend(); ++it) open.emplace_back(*it, depth);
        answers.erase(found);
    };
    openAnswers({}, 0);
    while (!open.empty()) {
        const auto [comment, depth] = open.back();
        open.pop_back();
        const Person& author = context.people().person(comment->author);
        rows.push_back(
            {toText(comment->id),
             {toText(comment->text(fields.text)), toText(comment->author), author.name, author.initials,
              PageContext::moment(comment->created.milliseconds()), depth, comment->author == context.data().me()}});
        openAnswers(comment->id, depth + 1);
    }
    return rows;
}

}  // namespace aufwind::views
