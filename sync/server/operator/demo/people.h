// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

/// The people of the made-up companies. Constants; any thread.
namespace aufwind::server::demo {

enum class Place : unsigned char { hamburg, dublin, lisbon };
enum class Field : unsigned char { leadership, technology, operations, customers };

struct Team {
    std::string_view name;
    int parent;  ///< index; −1 is none
    int lead;    ///< index of a person
    Field field;
};

struct Person {
    std::string_view first;
    std::string_view last;
    std::string_view title;
    int team;
    Place place;
    int manager;  ///< index of a person before this one; −1 is none
};

/// Nordlicht Instruments, a maker of measuring instruments.
std::span<const Person> people();
std::span<const Team> teams();
/// Another company, to see that nothing of the first can be seen from it.
std::span<const Person> otherPeople();

/// Index of the person around whom the demo is told, and of the report it is told with.
int protagonist();
int counterpart();

std::string_view nameOf(Place place);
std::string_view zoneOf(Place place);
/// first.last@domain, in ASCII.
std::string emailOf(const Person& person, std::string_view domain);

}  // namespace aufwind::server::demo
