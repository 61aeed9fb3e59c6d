// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/plan.h"
#include "models/store/editor.h"

#include <cstddef>
#include <functional>

/// Does what a plan says. Thread rule: that of the editor.
namespace aufwind::roster {

struct Applied {
    std::size_t created = 0;
    std::size_t changed = 0;
    std::size_t deactivated = 0;
    std::size_t leftOut = 0;  ///< rows with a fault
};

/// What an import needs of whoever writes; as the functions of Editor that are called so.
class RowWriter {
  public:
    virtual ~RowWriter() = default;
    virtual Result<void> together(const std::function<Result<void>()>& edits) = 0;
    virtual Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields) = 0;
    virtual Result<void> set(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) = 0;
};

/// Every line without a fault, from the top of the tree down. Where it answers an error, part of it was written.
Result<Applied> writeImport(RowWriter& writer, const Plan& plan, const std::function<bool(double)>& progress = {});

/// All of it or nothing, as one step of undo: every line without a fault. `progress` is told how far it is, from 0 to
/// 1, and ends it with `busy` where it answers false; then nothing has happened. May be empty.
Result<Applied> applyImport(Editor& editor, const Plan& plan, const std::function<bool(double)>& progress = {});

}  // namespace aufwind::roster
