// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/archives.h"

#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/schema/content_ref.h"
#include "sync/server/auth/keys.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::string_view kGerman = "de";
constexpr std::int64_t kGermanChoice = 1;
// What a row takes besides its texts, for a guess.
constexpr std::size_t kRowBytes = 200;
constexpr std::size_t kCellBytes = 150;

std::size_t sizeOf(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    const auto* ids = std::get_if<std::vector<Uuid>>(&value);
    return kCellBytes + (text != nullptr ? text->size() : 0) + (ids != nullptr ? ids->size() * sizeof(Uuid) : 0);
}

std::size_t sizeOf(const Record& row) {
    std::size_t size = kRowBytes;
    for (const Cell& cell : row.cells) {
        size += sizeOf(cell.value);
        for (const Superseded& lost : cell.superseded) size += sizeOf(lost.value);
    }
    return size;
}

void noteNamed(const Record& row, std::map<Uuid, std::string>& people) {
    people.emplace(row.author, std::string());
    for (const Cell& cell : row.cells) {
        if (const auto* id = std::get_if<Uuid>(&cell.value)) people.emplace(*id, std::string());
        if (const auto* ids = std::get_if<std::vector<Uuid>>(&cell.value)) {
            for (const Uuid& id : *ids) people.emplace(id, std::string());
        }
    }
}

/// Never what somebody has called the file: the name within the archive is the server's.
std::string fileNameOf(std::size_t number, const ContentRef& ref) {
    const std::string name = "files/" + std::to_string(number);
    for (const auto& [type, ending] : {std::pair("image/png", ".png"), std::pair("image/jpeg", ".jpg"),
                                       std::pair("image/webp", ".webp"), std::pair("image/gif", ".gif")}) {
        if (ref.mediaType == type) return name + ending;
    }
    return name + ".bin";
}

}  // namespace

Answered<std::string> PrivacyArchives::pack(const Session& session, const PrivacyRequests::Fetch& fetch) const {
    PersonArchive archive;
    archive.person = fetch.request.person;
    archive.isWhole = fetch.isOwn;
    archive.made = parts_.clock.now();
    if (auto read = readAccount(session, archive); !read) return Refusal(read.error());
    const auto rows = readRows(session, archive);
    if (!rows) return Refusal(rows.error());
    std::vector<ArchiveFile> files;
    const std::size_t room = *rows < kMostBytes ? kMostBytes - *rows : 0;
    const auto contents = readFiles(session, archive, room, files);
    if (!contents) return Refusal(contents.error());
    if (*rows + *contents > kMostBytes) return Refusal(kArchiveSize);
    files.insert(files.begin(), {{"index.html", archiveHtml(parts_.schema, archive)},
                                 {"data.json", archiveJson(parts_.schema, archive)}});
    std::size_t size = 0;
    for (const ArchiveFile& file : files) size += file.bytes.size();
    if (size > kMostBytes) return Refusal(kArchiveSize);
    auto packed = zipped(files);
    return packed ? Answered<std::string>(std::move(*packed)) : Answered<std::string>(Refusal(packed.error()));
}

Result<void> PrivacyArchives::readAccount(const Session& session, PersonArchive& archive) const {
    const auto asker = parts_.store.account(session.account);
    if (!asker) return asker.error();
    archive.isGerman = *asker && (*asker)->language == kGerman;
    const auto account = parts_.store.accountOf(session.tenant, archive.person);
    if (!account) return account.error();
    if (!*account) return {};
    const Account& own = **account;
    const auto calendar = parts_.store.calendarSince(own.id);
    if (!calendar) return calendar.error();
    archive.account = {true,
                       own.email,
                       own.language,
                       own.disabled,
                       !own.secondFactor.empty(),
                       !own.subject.empty(),
                       !own.directory.empty(),
                       calendar->value_or(0)};
    const auto devices = parts_.store.devices(own.id);
    if (!devices) return devices.error();
    for (const Device& device : *devices) {
        archive.devices.push_back({device.name, device.address, device.since, device.seen, device.signedIn});
    }
    return {};
}

Result<std::size_t> PrivacyArchives::readRows(const Session& session, PersonArchive& archive) const {
    std::size_t size = 0;
    const auto askers = parts_.store.account(session.account);
    if (!askers) return askers.error();
    const bool hasLanguage = *askers && !(*askers)->language.empty();
    if (!archive.isWhole) {
        for (const schema::Entity& entity : parts_.schema.entities()) {
            if (!isForAdmins(entity)) archive.leftOut.push_back(entity.number);
        }
    }
    auto done = parts_.inTurn(session.tenant, [&](TenantService& tenant) -> Result<void> {
        auto received = tenant.projection(archive.person);
        if (!received) return received.error();
        auto views = tenant.viewsOf(archive.person);
        if (!views) return views.error();
        archive.views = std::move(*views);
        std::map<Uuid, const Record*> people;
        for (const Record& row : *received) {
            if (domain::isPerson(row.entity)) people.emplace(row.id, &row);
            if (row.entity == schema::kTenantSettings && row.alive()) {
                archive.company = row.text(field::kTenantName);
                if (!hasLanguage) archive.isGerman = row.number(field::kTenantLanguage) == kGermanChoice;
            }
            const bool isLeftOut = std::ranges::count(archive.leftOut, row.entity) > 0;
            if (isLeftOut || size > kMostBytes || !concerns(parts_.schema, row, archive.person)) continue;
            archive.rows.push_back(partAbout(parts_.schema, row, archive.person));
            size += 2 * sizeOf(archive.rows.back());  // for programs, and for people
            noteNamed(archive.rows.back(), archive.people);
        }
        for (const AuditEntry& view : archive.views) archive.people.emplace(view.actor, std::string());
        archive.people.emplace(archive.person, std::string());
        std::erase_if(archive.people, [&](const auto& one) { return !people.contains(one.first); });
        for (auto& [id, name] : archive.people) name = domain::fullName(*people.at(id));
        const auto own = archive.people.find(archive.person);
        archive.name = own != archive.people.end() ? own->second : archive.person.toString();
        return {};
    });
    return done ? Result<std::size_t>(size) : Result<std::size_t>(done.error());
}

Result<std::size_t> PrivacyArchives::readFiles(const Session& session, PersonArchive& archive, std::size_t room,
                                               std::vector<ArchiveFile>& files) const {
    std::size_t size = 0;
    for (const Record& row : archive.rows) {
        const schema::Entity* entity = parts_.schema.entity(row.entity);
        for (const Cell& cell : row.cells) {
            const schema::Field* field = entity->field(cell.field);
            if (!row.alive() || field == nullptr || field->type != schema::Type::blobReference) continue;
            const auto ref = contentRefFrom(row.text(cell.field));
            if (!ref || archive.files.contains(ref->hash)) continue;
            size += ref->size;
            if (size > room) return size;
            auto bytes = content(session, archive, row, cell.field, ref->hash, ref->size);
            if (!bytes && bytes.error().code == ErrorCode::notFound) continue;  // it never came, and data.json says so
            if (!bytes) return bytes.error();
            archive.files.emplace(ref->hash, fileNameOf(files.size() + 1, *ref));
            files.push_back({archive.files.at(ref->hash), std::move(*bytes)});
        }
    }
    return size;
}

Result<std::string> PrivacyArchives::content(const Session& session, const PersonArchive& archive, const Record& row,
                                             FieldNumber field, const std::string& hash, std::uint64_t size) const {
    wire::ContentFetch wanted;
    wanted.set_entity(row.entity);
    wanted.set_id(std::string(row.id.view()));
    wanted.set_field(field);
    wanted.set_hash(hash);
    std::string bytes;
    while (bytes.size() < size) {
        if (stopping_) return Error{ErrorCode::offline, "the server stops"};
        wanted.set_offset(bytes.size());
        auto read = parts_.inTurn(session.tenant, [&](TenantService& tenant) -> Result<void> {
            const auto part = tenant.contentPart(Caller{archive.person, session.device}, wanted);
            if (!part) return part.error();
            if (part->part().empty()) return Error{ErrorCode::notFound, "an empty part"};
            bytes += part->part();
            return {};
        });
        if (!read) return read.error();
    }
    return bytes;
}

}  // namespace aufwind::server
