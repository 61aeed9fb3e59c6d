// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/texts.h"

/// The German texts. Included by texts.cpp alone.
namespace aufwind::server::demo::german {

inline constexpr Topic kTechnology[] = {
    {"Architektur der neuen Messdatenablage", "Ich habe zwei Varianten aufgeschrieben und tendiere zur einfacheren.",
     "Lass uns die Annahmen zur Datenmenge noch einmal prüfen."},
    {"Übergabe des Build-Servers", "Bisher weiß nur ich, wie das Ding eingerichtet ist. Das macht mir Sorgen."},
    {"Drift der Referenzsonde bei tiefen Temperaturen", "Unter −20 °C sehen wir 0,3 % Abweichung.",
     "Henning vermutet den Kleber. Er misst nächste Woche nach."},
    {"Bereitschaft über die Feiertage", "Ich könnte den 24. und 25. nehmen, wenn jemand Silvester macht."},
    {"Code-Reviews: weniger, aber gründlicher?"},
    {"Schulung zu funktionaler Sicherheit", "Der Kurs im Februar hat noch Plätze."},
    {"Stand der Zulassung für die Ex-Zone", "Der Prüfbericht soll am Freitag kommen."},
    {"Weiterentwicklung Richtung Teamleitung", "Mich interessiert es, aber nicht um den Preis, nicht mehr zu bauen.",
     "Dann probieren wir es an einem Vorhaben aus, nicht an einer Stelle."},
    {"Prüfstand 3 fällt ständig aus"},
    {"Dokumentation der Schnittstellen", "Zofia braucht pro Schnittstelle etwa eine Stunde von uns."},
};

inline constexpr Topic kOperations[] = {
    {"Rückstand in der Kalibrierung", "Derzeit 46 Geräte, das sind neun Arbeitstage.",
     "Frauke und Tiago könnten im Dezember je einen Tag mehr."},
    {"Neue Lieferantin für Gehäuse", "Muster sind gut, der Preis ist es noch nicht."},
    {"Inventur am 30.", "Wir brauchen sechs Leute für einen halben Tag."},
    {"Abschluss des Quartals", "Zwei Rechnungen aus Dublin fehlen noch."},
    {"Arbeitsschutz: Begehung der Werkstatt"},
    {"Offene Stellen und der lange Weg bis zur Zusage",
     "Im Schnitt 41 Tage. Wir verlieren gute Leute nach dem zweiten Gespräch."},
};

inline constexpr Topic kCustomers[] = {
    {"Reklamation der Stadtwerke", "Drei Zähler melden sich nachts ab, immer um 2:15 Uhr.",
     "Das ist die Zeit ihrer Datensicherung. Ich frage nach der Firewall."},
    {"Wartungsverträge im Norden", "Acht laufen im Frühjahr aus."},
    {"Vorführgerät für Bremerhaven"},
    {"Reisezeiten im Außendienst", "Torben war im Oktober an vierzehn Tagen unterwegs."},
    {"Ersatzteile schneller verschicken", "Das Lager in Lissabon hätte sie am selben Tag."},
};

inline constexpr Topic kGeneral[] = {
    {"Wie geht es dir?"},
    {"Urlaub und Vertretung", "Ich wäre gern vom 22. bis zum 6. weg."},
    {"Rückmeldung zum Workshop", "Guter Aufbau, am Ende fehlte die Zeit für Fragen."},
    {"Arbeitszeit: freitags kürzer?", "Ich würde dafür dienstags länger bleiben."},
    {"Ziele für das nächste Quartal", "Drei stehen, beim vierten bin ich unsicher.", "Dann lass das vierte weg."},
    {"Was ich gern lernen möchte", "Mehr über Statistik, am liebsten am echten Problem."},
    {"Zusammenarbeit mit Dublin", "Seit der gemeinsamen Woche läuft es spürbar besser."},
    {"Zu viele Benachrichtigungen"},
    {"Was soll ich anders machen?"},
};

inline constexpr Topic kTeam[] = {
    {"Runde: Was ist gut gelaufen?"},
    {"Was hält uns auf?", "Der Prüfstand ist bis Mittwoch belegt."},
    {"Zeigen, was fertig ist", "Fünf Minuten je Person, ohne Folien."},
    {"Zahlen der Woche", "Alles im Rahmen, nur die Rückläufer nicht."},
    {"Wer vertritt wen?", "Die Liste hängt an der Tür und liegt im Ordner."},
    {"Entscheidungen, auf die andere warten", "Das Produktteam braucht unsere Schätzung.", "Kommt bis Donnerstag."},
    {"Neues aus der Geschäftsleitung"},
    {"Ausflug im Frühjahr", "Segeln auf der Elbe oder die Sternwarte."},
};

inline constexpr Note kNotes[] = {
    {"Wir haben mit den offenen Punkten angefangen. Nichts brennt, aber die Woche war voll.\n\nHauptthema war die "
     "Aufteilung der Arbeit an der Messdatenablage. Eine plant, zwei setzen um.\n",
     "\nNachtrag: Der Plan kommt bis Mittwoch, zum Kommentieren, nicht zum Absegnen.\n"},
    {"Kurzes Treffen wegen des Audits.\n\n- Urlaub passt.\n- Die Schätzung für Januar bleibt.\n- Review-Zeiten sehen "
     "wir "
     "uns in zwei Wochen wieder an.\n",
     "- Noch etwas: Der zweite Bildschirm fehlt weiterhin.\n"},
    {"Gespräch über Entwicklung. Gut: Urteil, Ruhe, Sorgfalt. Was fehlt, ist vor allem Sichtbarkeit außerhalb des "
     "Teams.\n",
     "\nIch stelle den Entwurf im großen Kreis vor und schreibe Entscheidungen so auf, dass andere sie finden.\n"},
    {"Der Besuch beim Kunden hat sich gelohnt. Sie lesen die Anzeige im Spiegel ab, weil das Gerät zur Wand "
     "zeigt.\n\nVier "
     "Wünsche gesammelt, zwei davon klein.\n",
     "\nDie gespiegelte Anzeige ist eine Zeile. Die baue ich gleich.\n"},
    {"Den Ausfall vom Montag noch einmal angesehen, ohne Schuldfrage. Der Alarm hat funktioniert, die Anleitung "
     "nicht.\n",
     "\nErster Entwurf der neuen Anleitung liegt im Wiki. Bitte müde lesen.\n"},
    {"Viel über die Belastung gesprochen. Sechs Dinge gleichzeitig sind zu viele. Drei davon ruhen bis Januar.\n", ""},
};

inline constexpr std::string_view kPrivateNotes[] = {
    "Wirkte erschöpft. Beim nächsten Mal nach den Nächten in Bereitschaft fragen.",
    "Bereit für mehr Verantwortung. In der Runde mit Anselm ansprechen.",
    "Gehaltsrunde im Januar nicht vergessen.",
    "Ich habe heute zu viel geredet. Mehr zuhören.",
    "Danke sagen für das Wochenende, und dass es eine Ausnahme bleiben muss.",
};

inline constexpr std::string_view kActions[] = {
    "Aufgabenteilung aufschreiben und verschicken",
    "Klimakammer für zwei Tage buchen",
    "Mit Frau Sievers den Prüfplan durchgehen",
    "Zehn Minuten zum Entwurf vorbereiten",
    "Schwelle des Plattenalarms ändern",
    "Nele dem Metrologie-Team vorstellen",
    "Entwurf der Ziele schicken",
    "Wünsche aus dem Kundenbesuch sammeln",
    "Angebot für den Prüfstand prüfen",
    "Anleitung für den Messdatenausfall überarbeiten",
    "Termin mit den Stadtwerken finden",
};

}  // namespace aufwind::server::demo::german
