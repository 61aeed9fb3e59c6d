// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/store/bytes.h"

/// The parts of a cell as bytes, without knowing its field. Reading marks the reader as failed where the bytes are
/// wrong; whoever reads asks once at the end. Pure; any thread.
namespace aufwind::store {

void writeStamp(ByteWriter& out, const Stamp& stamp);
Stamp readStamp(ByteReader& in);

void writeValue(ByteWriter& out, const Value& value);
Value readValue(ByteReader& in);

void writeElements(ByteWriter& out, const std::vector<SetElement>& elements);
void readElements(ByteReader& in, std::vector<SetElement>& elements);

void writeLost(ByteWriter& out, const std::vector<Superseded>& lost);
void readLost(ByteReader& in, std::vector<Superseded>& lost);

void writeCell(ByteWriter& out, const Cell& cell);
Cell readCell(ByteReader& in);

/// A set of ids as a column holds it.
std::string joinIds(const std::vector<Uuid>& ids);
std::vector<Uuid> splitIds(std::string_view bytes);

}  // namespace aufwind::store
