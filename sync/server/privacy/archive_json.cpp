// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/content_ref.h"
#include "models/schema/text_form.h"
#include "sync/server/privacy/archive.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

/// The archive for programs.
namespace aufwind::server {

namespace json = boost::json;

namespace {

json::value idOrNull(const Uuid& id) {
    return id.isNil() ? json::value(nullptr) : json::value(id.toString());
}

std::string instantOrNothing(std::int64_t ms) {
    return ms > 0 ? schema::formatInstant(ms) : std::string();
}

json::value jsonOf(const PersonArchive& archive, const schema::Field& field, const Value& value) {
    using schema::Type;
    if (std::holds_alternative<std::monostate>(value)) return nullptr;
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    if (const auto* number = std::get_if<std::int64_t>(&value); number != nullptr && field.type == Type::integer) {
        return *number;
    }
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        json::array list;
        for (const Uuid& id : *ids) list.push_back(json::string(id.toString()));
        return list;
    }
    if (field.type == Type::blobReference) {
        const auto* bytes = std::get_if<std::string>(&value);
        const auto ref = contentRefFrom(bytes != nullptr ? *bytes : std::string());
        if (!ref) return nullptr;
        const auto file = archive.files.find(ref->hash);
        return json::object{{"name", ref->name},
                            {"media_type", ref->mediaType},
                            {"size", ref->size},
                            {"file", file != archive.files.end() ? json::value(file->second) : json::value(nullptr)}};
    }
    if (field.type == Type::shortText || field.type == Type::collaborativeText || field.type == Type::secretOfOwner) {
        const auto* text = std::get_if<std::string>(&value);
        return json::string(text != nullptr ? *text : std::string());
    }
    return json::string(schema::formatValue(field, value));
}

json::object objectOf(const schema::Schema& schema, const PersonArchive& archive, const Record& row) {
    const schema::Entity& entity = *schema.entity(row.entity);
    json::object fields;
    for (const Cell& cell : row.cells) {
        const schema::Field* field = entity.field(cell.field);
        if (field == nullptr) continue;
        json::object one{{"value", jsonOf(archive, *field, cell.value)},
                         {"changed", instantOrNothing(cell.stamp.milliseconds())},
                         {"by", idOrNull(cell.author)}};
        json::array earlier;
        for (const Superseded& lost : cell.superseded) {
            if (lost.author != archive.person && row.author != archive.person) continue;
            earlier.push_back(json::object{{"value", jsonOf(archive, *field, lost.value)},
                                           {"changed", instantOrNothing(lost.stamp.milliseconds())},
                                           {"by", idOrNull(lost.author)}});
        }
        if (!earlier.empty()) one["earlier"] = std::move(earlier);
        fields[json::string(field->name)] = std::move(one);
    }
    return {{"entity", json::string(entity.name)},
            {"id", row.id.toString()},
            {"author", idOrNull(row.author)},
            {"created", instantOrNothing(row.created.milliseconds())},
            {"removed", !row.alive()},
            {"fields", std::move(fields)}};
}

json::object accountOf(const ArchiveAccount& account) {
    return {{"email", account.email},
            {"language", account.language},
            {"disabled", account.disabled},
            {"second_factor", account.hasSecondFactor},
            {"identity_provider", account.isOfProvider},
            {"directory", account.isOfDirectory},
            {"calendar_address_since", instantOrNothing(account.calendarSince)}};
}

}  // namespace

std::string archiveJson(const schema::Schema& schema, const PersonArchive& archive) {
    json::array rows;
    for (const Record& row : archive.rows) rows.push_back(objectOf(schema, archive, row));
    json::array devices;
    for (const ArchiveDevice& device : archive.devices) {
        devices.push_back(json::object{{"name", device.name},
                                       {"address", device.address},
                                       {"since", instantOrNothing(device.since)},
                                       {"seen", instantOrNothing(device.seen)},
                                       {"signed_in", device.isSignedIn}});
    }
    json::array views;
    for (const AuditEntry& view : archive.views) {
        views.push_back(json::object{{"at", instantOrNothing(view.at)},
                                     {"by", idOrNull(view.actor)},
                                     {"action", view.action},
                                     {"detail", view.detail}});
    }
    json::array leftOut;
    for (const EntityNumber number : archive.leftOut) leftOut.push_back(json::string(schema.entity(number)->name));
    return json::serialize(json::object{
        {"format", 1},
        {"made", instantOrNothing(archive.made)},
        {"company", archive.company},
        {"person", archive.person.toString()},
        {"whole", archive.isWhole},
        {"left_out", std::move(leftOut)},
        {"account", archive.account.exists ? json::value(accountOf(archive.account)) : json::value(nullptr)},
        {"devices", std::move(devices)},
        {"views", std::move(views)},
        {"rows", std::move(rows)}});
}

}  // namespace aufwind::server
