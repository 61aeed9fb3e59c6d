// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>

/// What stands above such a column in the exports of other programs, as headerKey() makes of it, by the name of the
/// field. Constants; any thread.
namespace aufwind::roster {

inline constexpr std::pair<std::string_view, std::string_view> kHeaderWords[] = {
    {"external_id",
     "externalid externeid extid id employeeid employeenumber employeeno employeenr personnelnumber "
     "personnelid staffid staffnumber workerid personid payrollid personalnummer personalnr persnr "
     "personalid mitarbeiternummer mitarbeiternr mitarbeiterid matricule numeroemploye numeroempleado "
     "idempleado matricola iddipendente personeelsnummer medewerkernummer"},
    {"email",
     "email emailaddress mail mailadresse workemail workemailaddress businessemail companyemail emailwork "
     "emailadresse dienstlicheemail geschäftlicheemail emaildienstlich courriel adresseemail correo "
     "correoelectrónico correoelectronico indirizzoemail posta emailadres werkemail"},
    {"first_name", "firstname givenname forename vorname rufname prénom prenom nombre nome voornaam"},
    {"last_name",
     "lastname surname familyname nachname familienname zuname nom nomdefamille apellido apellidos cognome "
     "achternaam"},
    {"preferred_name",
     "preferredname nickname knownas displayname bevorzugtername anzeigename prénomusuel "
     "nombrepreferido roepnaam"},
    {"pronouns", "pronouns pronomen pronoms pronombres pronomi voornaamwoorden"},
    {"title",
     "title jobtitle position role jobposition titel stelle stellenbezeichnung funktion berufsbezeichnung "
     "jobtitel poste fonction intitulédeposte puesto cargo ruolo qualifica mansione functie functietitel"},
    {"level", "level grade joblevel seniority band stufe karrierestufe ebene niveau nivel livello"},
    {"department",
     "department dept division unit orgunit businessunit abteilung bereich organisationseinheit "
     "département departement service departamento área reparto dipartimento afdeling"},
    {"location",
     "location office site city worklocation standort büro arbeitsort dienstort ort lieu bureau ville "
     "ubicación ubicacion oficina ciudad sede ufficio luogo locatie kantoor vestiging"},
    {"cost_centre",
     "costcentre costcenter costcentrecode kostenstelle kst centredecoût centredecoûts "
     "centrodecoste centrodecosto centrodicosto kostenplaats"},
    {"manager",
     "manager managerid managerexternalid manageremail managersemail managername linemanager supervisor "
     "supervisorid reportsto reportstoid boss vorgesetzter vorgesetzte vorgesetzteid vorgesetzternr "
     "vorgesetztepersnr vorgesetzternummer führungskraft führungskraftid führungskraftemail fuehrungskraft "
     "managerpersonalnummer responsable supérieur jefe responsabile leidinggevende"},
    {"dotted_line_managers",
     "dottedlinemanager dottedlinemanagers dottedline secondmanager matrixmanager "
     "additionalmanagers additionalmanager functionalmanager fachlichevorgesetzte "
     "fachlichervorgesetzter fachvorgesetzter fachlicheführungskraft weiterevorgesetzte"},
    {"start_date",
     "startdate hiredate dateofhire joindate joiningdate entrydate employmentstart startsat start "
     "eintritt eintrittsdatum beginn einstellungsdatum startdatum datedentrée dateembauche "
     "datedembauche fechadeingreso fechadeinicio datadiassunzione datumindienst indienst"},
    {"end_date",
     "enddate leavedate leavingdate exitdate terminationdate lastday lastworkingday endsat end austritt "
     "austrittsdatum enddatum letzterarbeitstag datedesortie datedefin fechadebaja fechadesalida "
     "datadicessazione datumuitdienst uitdienst"},
    {"status", "status state employmentstatus active aktiv zustand beschäftigungsstatus statut estado stato"},
    {"birthday",
     "birthday birthdate dateofbirth dob geburtsdatum geburtstag datedenaissance fechadenacimiento "
     "datadinascita geboortedatum"},
    {"gender", "gender sex geschlecht sexe genre género genere geslacht"},
    {"personal_address",
     "personaladdress homeaddress address privateaddress privatanschrift privatadresse anschrift "
     "adresse wohnadresse dirección indirizzo adres"},
    {"personal_phone",
     "personalphone homephone mobile mobilephone privatephone phone telefonprivat privattelefon "
     "handy mobiltelefon telefon téléphone teléfono telefono telefoon"},
    {"employment_type",
     "employmenttype contracttype typeofemployment beschäftigungsart vertragsart anstellungsart "
     "arbeitsverhältnis typedecontrat tipodecontrato tipodicontratto contractsoort"},
    {"contract_end",
     "contractend contractenddate contractuntil vertragsende befristetbis befristungsende "
     "findecontrat findecontrato"},
    {"remarks",
     "remarks notes comment comments bemerkung bemerkungen notizen anmerkung kommentar remarques notas "
     "opmerkingen"},
};

}  // namespace aufwind::roster
