// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/apply.h"

namespace aufwind::merge {
namespace {

void append(std::string& out, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out += static_cast<char>(number >> shift);
    }
}

void append(std::string& out, const Uuid& id) {
    out += id.view();
}

void append(std::string& out, const Stamp& stamp) {
    append(out, stamp.time);
    append(out, stamp.device);
}

void append(std::string& out, const Value& value) {
    out += static_cast<char>(value.index());
    if (const auto* flag = std::get_if<bool>(&value)) {
        out += *flag ? '\1' : '\0';
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        append(out, static_cast<std::uint64_t>(*number));
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        append(out, text->size());
        out += *text;
    } else if (const auto* id = std::get_if<Uuid>(&value)) {
        append(out, *id);
    } else if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        append(out, ids->size());
        for (const Uuid& member : *ids) {
            append(out, member);
        }
    }
}

}  // namespace

// The event graph is left out: two replicas may hold the same history in another order of columns. Text and stamp
// stand for it.
void appendDigestInput(const Record& row, std::string& out) {
    append(out, row.entity);
    append(out, row.id);
    append(out, row.seq);
    append(out, row.life);
    append(out, row.author);
    append(out, row.created);
    append(out, row.cells.size());
    for (const Cell& cell : row.cells) {
        append(out, cell.field);
        append(out, cell.value);
        append(out, cell.stamp);
        append(out, cell.author);
        append(out, cell.superseded.size());
        for (const Superseded& lost : cell.superseded) {
            append(out, lost.value);
            append(out, lost.stamp);
            append(out, lost.author);
            append(out, static_cast<std::uint64_t>(lost.at));
        }
        append(out, cell.elements.size());
        for (const SetElement& element : cell.elements) {
            append(out, element.id);
            append(out, element.length);
            append(out, element.stamp);
        }
        append(out, cell.unknown.size());
        out += cell.unknown;
    }
}

}  // namespace aufwind::merge
