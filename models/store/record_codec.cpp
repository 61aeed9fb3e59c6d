// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/record_codec.h"

#include "models/store/bytes.h"
#include "models/store/cell_codec.h"

#include <algorithm>

namespace aufwind::store {
namespace {

constexpr std::uint64_t kMostField = schema::kAuthor - 1;

Error damaged(const char* what) {
    return {ErrorCode::damaged, std::string("packed row: ") + what};
}

/// Ids of a row, each written once: the author and the device that made it are nearly always all there are.
class IdTable {
  public:
    explicit IdTable(const Record& row) : ids_{row.author, row.created.device} {}

    std::uint64_t indexOf(const Uuid& id) {
        const auto at = std::find(ids_.begin(), ids_.end(), id);
        if (at == ids_.end()) {
            ids_.push_back(id);
            return ids_.size() - 1;
        }
        return static_cast<std::uint64_t>(at - ids_.begin());
    }
    void write(ByteWriter& out) const {
        out.varint(ids_.size() - 2);
        for (std::size_t i = 2; i < ids_.size(); ++i) {
            out.id(ids_[i]);
        }
    }
    void read(ByteReader& in) {
        const std::uint64_t count = in.bounded(in.room(16));
        for (std::uint64_t i = 0; i < count; ++i) {
            ids_.push_back(in.id());
        }
    }
    Uuid at(ByteReader& in) const { return ids_[static_cast<std::size_t>(in.bounded(ids_.size() - 1))]; }

  private:
    std::vector<Uuid> ids_;
};

std::string packMeta(const EntityPlan& plan, const Record& row) {
    IdTable ids(row);
    ByteWriter cells;
    FieldNumber before = 0;
    for (const Cell& cell : row.cells) {
        if (!hasColumn(plan, cell)) {
            continue;
        }
        cells.varint(static_cast<std::uint64_t>(cell.field - before));
        cells.zigzag(static_cast<std::int64_t>(cell.stamp.time - row.created.time));
        cells.varint(ids.indexOf(cell.stamp.device));
        cells.varint(ids.indexOf(cell.author));
        before = cell.field;
    }
    ByteWriter out;
    ids.write(out);
    return out.take() + cells.view();
}

Result<void> unpackMeta(std::string_view meta, Record& row) {
    ByteReader in(meta);
    IdTable ids(row);
    ids.read(in);
    std::uint64_t field = 0;
    while (in && !in.atEnd()) {
        field += in.bounded(kMostField);
        if (field == 0 || field > kMostField || (!row.cells.empty() && row.cells.back().field >= field)) {
            return damaged("field");
        }
        Cell& cell = row.cells.emplace_back();
        cell.field = static_cast<FieldNumber>(field);
        cell.stamp.time = row.created.time + static_cast<std::uint64_t>(in.zigzag());
        cell.stamp.device = ids.at(in);
        cell.author = ids.at(in);
    }
    return in ? Result<void>{} : damaged("meta");
}

Result<void> unpackSets(std::string_view sets, Record& row) {
    ByteReader in(sets);
    while (in && !in.atEnd()) {
        readElements(in, row.ensure(static_cast<FieldNumber>(in.bounded(kMostField))).elements);
    }
    return in ? Result<void>{} : damaged("sets");
}

Result<void> unpackLost(std::string_view lost, Record& row) {
    ByteReader in(lost);
    while (in && !in.atEnd()) {
        readLost(in, row.ensure(static_cast<FieldNumber>(in.bounded(kMostField))).superseded);
    }
    return in ? Result<void>{} : damaged("lost values");
}

enum class ExtraKind : std::uint8_t { cell = 0, unknownOfColumn = 1 };

Result<void> unpackExtra(std::string_view extra, Record& row) {
    ByteReader in(extra);
    while (in && !in.atEnd()) {
        const auto kind = static_cast<ExtraKind>(in.bounded(1));
        if (kind == ExtraKind::unknownOfColumn) {
            const auto field = static_cast<FieldNumber>(in.bounded(kMostField));
            row.ensure(field).unknown = in.bytes();
            continue;
        }
        Cell cell = readCell(in);
        if (row.cell(cell.field) != nullptr) {
            return damaged("cell twice");
        }
        row.ensure(cell.field) = std::move(cell);
    }
    return in ? Result<void>{} : damaged("extra");
}

}  // namespace

bool hasColumn(const EntityPlan& plan, const Cell& cell) {
    const Column* column = plan.column(cell.field);
    return column != nullptr && fitsColumn(column->field->type, cell.value) &&
           (cell.graph.empty() || column->field->type == schema::Type::collaborativeText);
}

std::optional<std::int64_t> newestLoss(const Record& row) {
    std::optional<std::int64_t> newest;
    for (const Cell& cell : row.cells) {
        for (const Superseded& lost : cell.superseded) {
            newest = newest ? std::max(*newest, lost.at) : lost.at;
        }
    }
    return newest;
}

Packed pack(const EntityPlan& plan, const Record& row) {
    ByteWriter sets;
    ByteWriter lost;
    ByteWriter extra;
    for (const Cell& cell : row.cells) {
        if (!hasColumn(plan, cell)) {
            extra.varint(static_cast<std::uint64_t>(ExtraKind::cell));
            writeCell(extra, cell);
            continue;
        }
        if (!cell.elements.empty()) {
            sets.varint(cell.field);
            writeElements(sets, cell.elements);
        }
        if (!cell.superseded.empty()) {
            lost.varint(cell.field);
            writeLost(lost, cell.superseded);
        }
        if (!cell.unknown.empty()) {
            extra.varint(static_cast<std::uint64_t>(ExtraKind::unknownOfColumn));
            extra.varint(cell.field);
            extra.bytes(cell.unknown);
        }
    }
    return {packMeta(plan, row), sets.take(), lost.take(), extra.take(), newestLoss(row)};
}

Result<void> unpack(const PackedView& packed, Record& row) {
    if (auto done = unpackMeta(packed.meta, row); !done) {
        return done;
    }
    if (auto done = unpackSets(packed.sets, row); !done) {
        return done;
    }
    if (auto done = unpackLost(packed.lost, row); !done) {
        return done;
    }
    return unpackExtra(packed.extra, row);
}

std::string encodeRecord(const Record& row) {
    ByteWriter out;
    out.varint(row.entity);
    out.id(row.id);
    out.varint(row.seq);
    out.varint(row.life);
    out.id(row.author);
    writeStamp(out, row.created);
    for (const Cell& cell : row.cells) {
        writeCell(out, cell);
    }
    return out.take();
}

Result<Record> decodeRecord(std::string_view bytes) {
    ByteReader in(bytes);
    Record row;
    row.entity = static_cast<EntityNumber>(in.bounded(0xFFFF));
    row.id = in.id();
    row.seq = in.varint();
    row.life = static_cast<std::uint32_t>(in.bounded(0xFFFFFFFF));
    row.author = in.id();
    row.created = readStamp(in);
    while (in && !in.atEnd()) {
        Cell cell = readCell(in);
        if (!row.cells.empty() && row.cells.back().field >= cell.field) {
            return damaged("order of cells");
        }
        row.cells.push_back(std::move(cell));
    }
    if (!in) {
        return damaged("row");
    }
    return row;
}

std::string encodeRows(const std::vector<std::pair<EntityNumber, Uuid>>& rows) {
    ByteWriter out;
    for (const auto& [entity, id] : rows) {
        out.varint(entity);
        out.id(id);
    }
    return out.take();
}

Result<std::vector<std::pair<EntityNumber, Uuid>>> decodeRows(std::string_view bytes) {
    ByteReader in(bytes);
    std::vector<std::pair<EntityNumber, Uuid>> rows;
    while (in && !in.atEnd()) {
        const auto entity = static_cast<EntityNumber>(in.bounded(0xFFFF));
        rows.emplace_back(entity, in.id());
    }
    if (!in) {
        return damaged("rows of a mutation");
    }
    return rows;
}

}  // namespace aufwind::store
