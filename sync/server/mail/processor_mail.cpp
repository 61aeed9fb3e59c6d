// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/processor_mail.h"

namespace aufwind::server {
namespace {

std::string listOf(const std::string& heading, const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::string text = heading + "\n";
    for (const std::string& name : names) text += "- " + name + "\n";
    return text + "\n";
}

}  // namespace

Mail processorMail(const std::string& to, const std::string& language, const std::string& workspace,
                   const ProcessorChanges& changes) {
    if (language == "de") {
        return {to, "Weitere Auftragsverarbeiter ändern sich",
                "Der Betreiber des Servers ändert die Liste derer, denen er personenbezogene Daten\n"
                "des Arbeitsbereichs " +
                    workspace + " übergibt.\n\n" + listOf("Neu:", changes.added) +
                    listOf("Geändert:", changes.changed) + listOf("Beendet:", changes.ended) +
                    "Zweck, Region, Anschrift und ab wann stehen im Programm unter Admin, Datenschutz.\n"
                    "Ihr Auftragsverarbeitungsvertrag sagt, wie Sie widersprechen können.\n"};
    }
    return {to, "Sub-processors change",
            "Whoever runs the server changes the list of those to whom it hands personal data\n"
            "of the workspace " +
                workspace + ".\n\n" + listOf("New:", changes.added) + listOf("Changed:", changes.changed) +
                listOf("Ended:", changes.ended) +
                "Purpose, region, address and from when on stand in the program under Admin, Data\n"
                "protection. Your data processing agreement says how you can object.\n"};
}

}  // namespace aufwind::server
