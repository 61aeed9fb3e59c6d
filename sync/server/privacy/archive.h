// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "models/schema/result.h"
#include "sync/server/audit/audit_log.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// What a company holds about one person, as a ZIP: data.json for programs, index.html for people, which needs neither
/// network nor script, and the files beside them. Everything that people wrote is text there and nothing else. Pure;
/// any thread.
namespace aufwind::server {

struct ArchiveAccount {
    bool exists = false;
    std::string email;
    std::string language;
    bool disabled = false;
    bool hasSecondFactor = false;
    bool isOfProvider = false;       ///< signs in with the company's identity provider
    bool isOfDirectory = false;      ///< or its directory
    std::int64_t calendarSince = 0;  ///< 0: nobody reads their calendar without a session
};

struct ArchiveDevice {
    std::string name;
    std::string address;
    std::int64_t since = 0;
    std::int64_t seen = 0;
    bool isSignedIn = false;
};

struct ArchiveFile {
    std::string name;  ///< within the archive, made by the server
    std::string bytes;
};

struct PersonArchive {
    Uuid person;
    std::string name;
    std::string company;
    bool isGerman = false;
    bool isWhole = false;  ///< for the person themselves
    std::int64_t made = 0;
    ArchiveAccount account{};
    std::vector<ArchiveDevice> devices{};
    std::vector<AuditEntry> views{};             ///< who received what about them by a role
    std::vector<Record> rows{};                  ///< by entity
    std::vector<EntityNumber> leftOut{};         ///< entities of which an admin receives nothing
    std::map<Uuid, std::string> people{};        ///< names of those whom the rows name
    std::map<std::string, std::string> files{};  ///< by the hash of a content: its name within the archive
};

/// Whether the row is of the person: about them, written or changed by them, or naming them. Collaborative texts that
/// they receive always are, for whose letters they hold shows from outside to nobody.
bool concerns(const schema::Schema& schema, const Record& row, const Uuid& person);
/// Of a row about somebody else what names the person; all of any other.
Record partAbout(const schema::Schema& schema, Record row, const Uuid& person);
/// Whether admins receive rows of the entity whoever has written them.
bool isForAdmins(const schema::Entity& entity);

std::string archiveJson(const schema::Schema& schema, const PersonArchive& archive);
std::string archiveHtml(const schema::Schema& schema, const PersonArchive& archive);
/// `io` where it cannot be packed.
Result<std::string> zipped(const std::vector<ArchiveFile>& files);

/// The names of the schema as the window shows them; `word` where there is no other.
std::string_view germanWord(std::string_view word);

}  // namespace aufwind::server
