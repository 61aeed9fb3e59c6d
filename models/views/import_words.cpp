// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_words.h"

#include "models/views/values.h"

namespace aufwind::views {

QString ImportWords::fault(const roster::Fault& fault, const QString& field) {
    using enum roster::FaultKind;
    const QString value = toText(fault.value);
    const QString name = toText(fault.name);
    const auto line = static_cast<qulonglong>(fault.line);
    switch (fault.kind) {
        case noKey:
            return tr("Neither an external id nor an e-mail address: nobody could be recognised by this row");
        case missing:
            return tr("%1 is missing, and the person is new").arg(field);
        case cannotBeCleared:
            return tr("%1 cannot be cleared").arg(field);
        case tooLong:
            return tr("%1 is too long").arg(field);
        case noDate:
            return tr("%1 “%2” is no date").arg(field, value);
        case dateDoesNotExist:
            return tr("%1 “%2” does not exist").arg(field, value);
        case dateEitherWay:
            return tr("%1 “%2” could be two dates. Say above which comes first, the day or the month")
                .arg(field, value);
        case noAddress:
            return tr("“%1” is no e-mail address").arg(value);
        case unknownChoice:
            return name.isEmpty() ? tr("%1 “%2” is not known").arg(field, value)
                                  : tr("%1: “%2” is none of: %3").arg(field, value, name);
        case noNumber:
            return tr("%1 “%2” is no number, with at most six digits behind the point").arg(field, value);
        case numberEitherWay:
            return tr("%1 “%2” could be two numbers. Write it without a mark for the thousands").arg(field, value);
        case noYesOrNo:
            return tr("%1 “%2” is neither yes nor no").arg(field, value);
        case samePersonAgain:
            return tr("Same person as line %1 (%2)").arg(line).arg(name);
        case takenAddress:
            return tr("The address belongs to %1, who has another external id").arg(name);
        case unknownPerson:
            return tr("%1 “%2” is nobody, in this file or in Aufwind").arg(field, value);
        case severalPeople:
            return tr("%1 “%2” could be several people. Write an id or an address").arg(field, value);
        case ownManager:
            return tr("%1 would be the person’s own").arg(field);
        case managersInCircle:
            return tr("The managers would go round in a circle: %1").arg(name);
        case moreCells:
            return tr("The row has more cells than the header: “%1” is one too many").arg(value);
        case faultyPerson:
            return tr("%1 is new in line %2, which has an error itself").arg(name).arg(line);
    }
    return {};
}

QString ImportWords::kind(roster::Becomes kind) {
    switch (kind) {
        case roster::Becomes::faulty:
            return tr("Errors");
        case roster::Becomes::created:
            return tr("New");
        case roster::Becomes::changed:
            return tr("Changed");
        case roster::Becomes::deactivated:
            return tr("Deactivated");
        case roster::Becomes::unchanged:
            return tr("Unchanged");
    }
    return {};
}

QString ImportWords::reading(const Error& error) {
    switch (error.code) {
        case ErrorCode::tooLarge:
            return tr("The file is too large: at most 32 MB, 50,000 rows and 200 columns. Nothing was changed.");
        case ErrorCode::damaged:
            return tr(
                "This is neither a CSV file nor an Excel workbook (.xlsx) that can be read. Nothing was changed.");
        case ErrorCode::invalid: {
            const QString detail = toText(error.detail);
            const qsizetype at = detail.lastIndexOf(QLatin1String("in line "));
            return at >= 0 ? tr("A quotation mark that opens in line %1 is never closed. Nothing was changed.")
                                 .arg(detail.mid(at + 8))
                           : tr("There is no row beside the header. Nothing was changed.");
        }
        default:
            return {};
    }
}

QString ImportWords::cannotRead() {
    return tr("The file cannot be read. Nothing was changed.");
}
QString ImportWords::changedMeanwhile() {
    return tr("Somebody has changed people since you looked. Nothing was done yet: please look at the changes again.");
}
QString ImportWords::nobodySaid() {
    return tr("Choose a column for the external id or the e-mail address: people are recognised by them.");
}
QString ImportWords::none() {
    return tr("none");
}
QString ImportWords::starts(const QString& day) {
    return tr("starts %1").arg(day);
}
QString ImportWords::leaves(const QString& day) {
    return tr("Leaves on %1").arg(day);
}
QString ImportWords::leavesNow() {
    return tr("Has left");
}
QString ImportWords::managerIs(const QString& name) {
    return tr("manager %1").arg(name);
}
QString ImportWords::reportsLeft(int count) {
    return tr("%n report(s) have no manager then", nullptr, count);
}

}  // namespace aufwind::views
