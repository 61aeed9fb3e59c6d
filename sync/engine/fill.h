// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/store/editor.h"
#include "models/store/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a client fills in by itself where the writer leaves it out: by the schema's Fill rules, and places in lists.
/// Reads one state of the store; keeps nothing.
///
/// Thread rule: that of the reader it is given. Errors: those of the reader.
namespace aufwind::engine {

struct FillFrom {
    const Uuid& person;
    store::Reader& reader;
    Entropy& entropy;
};

/// The assignments without those that clear, with what can be filled in, sorted by field.
Result<std::vector<Assignment>> filled(const FillFrom& from, const schema::Entity& entity,
                                       std::vector<Assignment> fields);

/// The field that sorts rows of the entity in their list; null where there is none.
const schema::Field* orderFieldOf(const schema::Entity& entity);
/// The order key of a row that shall be next to `row`; empty for nil. `invalid` where it is in another list.
Result<std::string> neighbourKey(store::Reader& reader, const Record& row, const schema::Field& field,
                                 const Uuid& neighbour);

/// The one stretch in which two texts differ; nothing where they are equal.
std::optional<TextChange> replacement(std::string_view from, std::string_view to);

}  // namespace aufwind::engine
