// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/grid_words.h"

namespace aufwind::views {

QString GridWords::test(domain::PeopleTest test, const QString& kind) {
    using enum domain::PeopleTest;
    const bool isNumber = kind == QLatin1String("number");
    switch (test) {
        case is:
            return tr("is");
        case isNot:
            return tr("is not");
        case contains:
            return tr("contains");
        case empty:
            return tr("is empty");
        case filled:
            return tr("is filled in");
        case before:
            return isNumber ? tr("is less than") : tr("is before");
        case after:
            return isNumber ? tr("is more than") : tr("is after");
    }
    return {};
}

QString GridWords::name() {
    return tr("Name");
}

QString GridWords::needed(const QString& column) {
    return tr("“%1” cannot be empty.").arg(column);
}

QString GridWords::tooLong(const QString& column) {
    return tr("That is too long for “%1”. Shorten it.").arg(column);
}

QString GridWords::noAddress() {
    return tr("This is no e-mail address.");
}

QString GridWords::noNumber() {
    return tr("This is no number.");
}

QString GridWords::noDay() {
    return tr("This day does not exist.");
}

QString GridWords::noOption() {
    return tr("This is none of the choices.");
}

QString GridWords::noPerson() {
    return tr("Choose a person from the list.");
}

QString GridWords::ownManager() {
    return tr("Nobody is their own manager.");
}

QString GridWords::circle() {
    return tr("That would go round in a circle: that manager reports to this person, directly or through others.");
}

QString GridWords::readOnly(const QString& column) {
    return tr("“%1” cannot be changed here.").arg(column);
}

QString GridWords::noColumn() {
    return tr("This column is not there any more. Choose another one.");
}

QString GridWords::cannotWrite() {
    return tr("The file could not be written. Choose another place, or make room there.");
}

QString GridWords::nothingToWrite() {
    return tr("There is nobody in this list to export.");
}

QString GridWords::tooManyConditions() {
    return tr("That is more than a filter can hold. Remove a condition first.");
}

QString GridWords::noConfidentialRule() {
    return tr("A team cannot follow a confidential attribute: whoever sees the team would learn it.");
}

}  // namespace aufwind::views
