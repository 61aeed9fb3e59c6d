// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/import_mail.h"

namespace aufwind::server {

Mail importMail(const std::string& to, const std::string& language, const std::string& workspace,
                const RefusedFile& file) {
    const std::string errors = std::to_string(file.errors);
    if (language == "de") {
        const std::string faulty = file.errors == 0   ? std::string("Keine ihrer Zeilen ist für sich falsch.")
                                   : file.errors == 1 ? std::string("Eine ihrer Zeilen hat einen Fehler.")
                                                      : errors + " ihrer Zeilen haben einen Fehler.";
        return {to, "Eine Datei mit Menschen wurde abgewiesen",
                "Der Server hat für den Arbeitsbereich " + workspace +
                    " eine Datei mit Menschen gelesen und als Ganzes\n"
                    "abgewiesen. Geändert wurde nichts.\n\n"
                    "Datei: „" +
                    file.name + "“\n" + faulty +
                    "\n\n"
                    "Was falsch ist, mit Zeile und Spalte, zeigt der Bericht dem Betreiber des Servers:\n"
                    "aufwindd import-schedule list. Im Protokoll steht es als\n"
                    "„Eine Personendatei auf dem Server wurde abgelehnt“. Von dieser Fassung der Datei hören Sie nicht "
                    "noch einmal.\n"};
    }
    const std::string faulty = file.errors == 0   ? std::string("None of its rows is wrong by itself.")
                               : file.errors == 1 ? std::string("One of its rows has an error.")
                                                  : errors + " of its rows have an error.";
    return {
        to, "A file of people was refused",
        "The server has read a file of people for the workspace " + workspace +
            " and refused it as a\n"
            "whole. Nothing was changed.\n\n"
            "File: \"" +
            file.name + "\"\n" + faulty +
            "\n\n"
            "What is wrong, with line and column, the report shows to whoever runs the server:\n"
            "aufwindd import-schedule list. In the audit log it stands as\n"
            "\"A file of people on the server was refused\". You will not hear of this version of the file again.\n"};
}

}  // namespace aufwind::server
