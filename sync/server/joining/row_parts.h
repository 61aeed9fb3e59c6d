// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <vector>

/// Parts of rows that are joined (join_rule.h): sets, texts, and what lost. Pure; any thread.
namespace aufwind::server {

bool isEmpty(const Value& value);

/// Takes `id` out of a set and puts `instead` there, if it is not nil. Whether it was in.
bool takeOut(Cell& cell, const Uuid& id, const Uuid& instead);
/// Puts in what is in the other, up to `limit` members (0: without). Whether anything came in.
bool addAll(Cell& cell, const Cell& other, std::uint32_t limit);
/// Values that lost, each once, the newest first, up to what a cell may keep.
void addLost(Cell& cell, const std::vector<Superseded>& lost);
/// The other's text below the own one. False where both are more than one text may be; the cell is as before then.
bool appendText(Cell& cell, const Cell& other, std::uint32_t limit);
/// What is left of the row of a person that another has become: a name, and that they are not there any more.
Record leftBehind(const schema::Entity& people, Record row);

}  // namespace aufwind::server
