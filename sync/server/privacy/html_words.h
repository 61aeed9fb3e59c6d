// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What the page of an archive says besides the names of the schema. Constants; any thread.
namespace aufwind::server {

struct ArchiveWords {
    std::string_view title, person, company, made, says, leftOut, account, none, email, language, disabled,
        secondFactor, provider, calendar, devices, device, address, since, seen, signedIn, views, created, removed,
        earlier, yes, no, never;
};

inline constexpr ArchiveWords kEnglishArchive{
    .title = "Your data",
    .person = "Person",
    .company = "Company",
    .made = "Made",
    .says =
        "What the company holds about this person in Aufwind: what is about them, what they wrote, and what names "
        "them. Times are UTC. data.json says the same for programs.",
    .leftOut =
        "This archive was made for an admin and leaves out what admins never receive. The person fetches "
        "everything themselves, by an export of their own. Left out: ",
    .account = "Account",
    .none = "Nothing.",
    .email = "E-mail",
    .language = "Language",
    .disabled = "Disabled",
    .secondFactor = "Second factor",
    .provider = "Signs in with the company's provider or directory",
    .calendar = "Calendar address since",
    .devices = "Devices",
    .device = "Device",
    .address = "Network address",
    .since = "Since",
    .seen = "Last use",
    .signedIn = "Signed in",
    .views = "Who received data about this person by a role",
    .created = "Created",
    .removed = "removed",
    .earlier = "earlier",
    .yes = "yes",
    .no = "no",
    .never = "–",
};

inline constexpr ArchiveWords kGermanArchive{
    .title = "Ihre Daten",
    .person = "Person",
    .company = "Firma",
    .made = "Erstellt",
    .says =
        "Was die Firma in Aufwind über diese Person gespeichert hat: was von ihr handelt, was sie geschrieben hat "
        "und was sie nennt. Zeiten sind UTC. data.json sagt dasselbe für Programme.",
    .leftOut =
        "Dieses Archiv wurde für die Administration erstellt und lässt aus, was sie nie erhält. Die Person holt "
        "alles selbst ab, mit einer eigenen Auskunft. Ausgelassen: ",
    .account = "Konto",
    .none = "Nichts.",
    .email = "E-Mail",
    .language = "Sprache",
    .disabled = "Gesperrt",
    .secondFactor = "Zweiter Faktor",
    .provider = "Meldet sich mit Anbieter oder Verzeichnis der Firma an",
    .calendar = "Kalenderadresse seit",
    .devices = "Geräte",
    .device = "Gerät",
    .address = "Netzwerkadresse",
    .since = "Seit",
    .seen = "Zuletzt benutzt",
    .signedIn = "Angemeldet",
    .views = "Wer durch eine Rolle Daten über diese Person erhielt",
    .created = "Erstellt",
    .removed = "entfernt",
    .earlier = "früher",
    .yes = "ja",
    .no = "nein",
    .never = "–",
};

}  // namespace aufwind::server
