// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// Comments as a page shows them: each below what it answers, the oldest first. Thread rule: the context's.
namespace aufwind::views {

/// Where the rows of an entity say what a comment is made of.
struct CommentFields {
    FieldNumber parent = 0;
    FieldNumber text = 0;
};

/// text, authorId, authorName, authorInitials, written, depth, mine.
QByteArrayList commentRoles();
std::vector<RowListModel::Row> commentRows(const PageContext& context, std::vector<Record> comments,
                                           const CommentFields& fields);

}  // namespace aufwind::views
