// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/people.h"

#include <array>
#include <utility>

namespace aufwind::server::demo {
namespace {

constexpr auto kHamburg = Place::hamburg;
constexpr auto kDublin = Place::dublin;
constexpr auto kLisbon = Place::lisbon;

constexpr Team kTeams[] = {
    {"Leadership", -1, 0, Field::leadership},
    {"Engineering", 0, 1, Field::technology},
    {"Platform Engineering", 1, 6, Field::technology},
    {"Firmware", 1, 7, Field::technology},
    {"Metrology", 1, 8, Field::technology},
    {"Product and Design", 1, 9, Field::technology},
    {"Operations", 0, 3, Field::operations},
    {"Calibration and Quality", 6, 10, Field::operations},
    {"Customers", 0, 2, Field::customers},
    {"People and Finance", 0, 4, Field::operations},
};

constexpr Person kPeople[] = {
    {"Katharina", "Brandt", "Chief executive", 0, kHamburg, -1},
    {"Anselm", "Riedel", "Chief technology officer", 1, kHamburg, 0},
    {"Maeve", "O'Donnell", "VP Customers", 8, kDublin, 0},
    {"Rui", "Tavares", "VP Operations", 6, kLisbon, 0},
    {"Ulrike", "Steffens", "Head of People", 9, kHamburg, 0},
    {"Dirk", "Mommsen", "Chief financial officer", 9, kHamburg, 0},
    {"Jana", "Vogt", "Engineering manager", 2, kHamburg, 1},
    {"Farid", "Haddad", "Engineering manager", 3, kHamburg, 1},
    {"Annika", "Lindqvist", "Head of Metrology", 4, kHamburg, 1},
    {"Clara", "Fontaine", "Head of Product", 5, kDublin, 1},
    {"Beatriz", "Nogueira", "Head of Quality", 7, kLisbon, 3},
    // Platform Engineering
    {"Ben", "Adeyemi", "Senior software engineer", 2, kDublin, 6},
    {"Lena", "Hartmann", "Staff engineer", 2, kHamburg, 6},
    {"Oisín", "Byrne", "Software engineer", 2, kDublin, 6},
    {"Sofia", "Marques", "Site reliability engineer", 2, kLisbon, 6},
    {"Tomasz", "Wieczorek", "Senior software engineer", 2, kHamburg, 6},
    {"Deniz", "Kaya", "Software engineer", 2, kHamburg, 6},
    {"Priya", "Raman", "Data engineer", 2, kDublin, 6},
    {"Nele", "Petersen", "Working student", 2, kHamburg, 6},
    // Firmware
    {"Jonas", "Albrecht", "Senior firmware engineer", 3, kHamburg, 7},
    {"Mei", "Tanaka", "Firmware engineer", 3, kHamburg, 7},
    {"Sven", "Ohlsen", "Electronics engineer", 3, kHamburg, 7},
    {"Amina", "Diallo", "Firmware engineer", 3, kLisbon, 7},
    {"Pavel", "Novák", "Test engineer", 3, kHamburg, 7},
    {"Greta", "Sievers", "Electronics engineer", 3, kHamburg, 7},
    // Metrology
    {"Henning", "Clausen", "Physicist", 4, kHamburg, 8},
    {"Ioana", "Petrescu", "Optics engineer", 4, kHamburg, 8},
    {"Malte", "Jürgens", "Measurement engineer", 4, kHamburg, 8},
    {"Yusuf", "Demir", "Algorithms engineer", 4, kHamburg, 8},
    {"Hannah", "Weiß", "Physicist", 4, kHamburg, 8},
    // Product and Design
    {"Róisín", "Kelly", "Product manager", 5, kDublin, 9},
    {"Mateus", "Figueira", "Product designer", 5, kLisbon, 9},
    {"Aoife", "Brennan", "User researcher", 5, kDublin, 9},
    {"Lukas", "Feddersen", "Product manager", 5, kHamburg, 9},
    {"Zofia", "Kowalska", "Technical writer", 5, kHamburg, 9},
    // Operations
    {"Inês", "Carvalho", "Production lead", 6, kLisbon, 3},
    {"Paulo", "Mendes", "Production technician", 6, kLisbon, 35},
    {"Teresa", "Lopes", "Production technician", 6, kLisbon, 35},
    {"Duarte", "Pinto", "Supply planner", 6, kLisbon, 3},
    {"Helga", "Ruschke", "Purchasing", 6, kHamburg, 3},
    {"Miguel", "Sousa", "Warehouse and logistics", 6, kLisbon, 35},
    // Calibration and Quality
    {"Carlos", "Barros", "Calibration engineer", 7, kLisbon, 10},
    {"Frauke", "Ahrens", "Calibration technician", 7, kHamburg, 10},
    {"Joana", "Ribeiro", "Quality engineer", 7, kLisbon, 10},
    {"Tiago", "Almeida", "Calibration technician", 7, kLisbon, 10},
    {"Birte", "Lorenzen", "Auditor", 7, kHamburg, 10},
    // Customers
    {"Cormac", "Walsh", "Sales lead", 8, kDublin, 2},
    {"Siobhán", "Murray", "Account manager", 8, kDublin, 46},
    {"Declan", "Hughes", "Account manager", 8, kDublin, 46},
    {"Nadia", "Benali", "Account manager", 8, kLisbon, 46},
    {"Wiebke", "Jensen", "Service lead", 8, kHamburg, 2},
    {"Torben", "Kruse", "Field service engineer", 8, kHamburg, 50},
    {"Marta", "Coelho", "Application engineer", 8, kLisbon, 50},
    {"Eoin", "Gallagher", "Support engineer", 8, kDublin, 50},
    {"Leila", "Farahani", "Support engineer", 8, kHamburg, 50},
    // People and Finance
    {"Sinéad", "Doyle", "People partner", 9, kDublin, 4},
    {"Merle", "Hinrichs", "Recruiter", 9, kHamburg, 4},
    {"Filipa", "Moreira", "Office manager", 9, kLisbon, 4},
    {"Olaf", "Behnke", "Controller", 9, kHamburg, 5},
    {"Grace", "Fitzgerald", "Accountant", 9, kDublin, 5},
};
static_assert(std::size(kPeople) == 60);

constexpr Person kOther[] = {
    {"Walter", "Sandberg", "Managing director", 0, kHamburg, -1},
    {"Emilia", "Roth", "Head of studio", 0, kHamburg, 0},
    {"Kofi", "Mensah", "Architect", 0, kHamburg, 1},
    {"Paula", "Greco", "Architect", 0, kHamburg, 1},
    {"Arne", "Vollmer", "Site manager", 0, kHamburg, 0},
};

// What the names above need; everything else would be a surprise in an address.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kFolded{{{"á", "a"},
                                                                                 {"é", "e"},
                                                                                 {"ê", "e"},
                                                                                 {"í", "i"},
                                                                                 {"ó", "o"},
                                                                                 {"ü", "ue"},
                                                                                 {"ö", "oe"},
                                                                                 {"ä", "ae"},
                                                                                 {"ß", "ss"},
                                                                                 {"'", ""},
                                                                                 {" ", "-"},
                                                                                 {"ñ", "n"}}};

std::string folded(std::string_view name) {
    std::string ascii;
    while (!name.empty()) {
        bool found = false;
        for (const auto& [from, to] : kFolded) {
            if (name.starts_with(from)) {
                ascii += to;
                name.remove_prefix(from.size());
                found = true;
                break;
            }
        }
        if (found) continue;
        const char c = name.front();
        ascii += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        name.remove_prefix(1);
    }
    return ascii;
}

}  // namespace

std::span<const Person> people() {
    return kPeople;
}
std::span<const Team> teams() {
    return kTeams;
}
std::span<const Person> otherPeople() {
    return kOther;
}
int protagonist() {
    return 6;
}
int counterpart() {
    return 11;
}

std::string_view nameOf(Place place) {
    return place == kHamburg ? "Hamburg" : place == kDublin ? "Dublin" : "Lisbon";
}

std::string_view zoneOf(Place place) {
    return place == kHamburg ? "Europe/Berlin" : place == kDublin ? "Europe/Dublin" : "Europe/Lisbon";
}

std::string emailOf(const Person& person, std::string_view domain) {
    return folded(person.first) + '.' + folded(person.last) + '@' + std::string(domain);
}

}  // namespace aufwind::server::demo
