// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/directory.h"
#include "models/views/local_data.h"
#include "models/views/wording.h"

#include <QVariant>

/// What every page model stands on. Thread rule: the window's.
namespace aufwind::views {

class PageContext {
  public:
    PageContext(LocalData& data, Directory& people, const Wording& wording)
        : data_(data), people_(people), wording_(wording) {}

    LocalData& data() const { return data_; }
    store::Reader& reader() const { return data_.reader(); }
    Directory& people() const { return people_; }
    const Wording& wording() const { return wording_; }
    std::int64_t now() const { return data_.now(); }

    /// How a row is called: its first required text; for a row without one, what its first reference leads to.
    QString titleOf(const Record& row) const { return titleOf(row, 2); }
    QString titleOf(EntityNumber entity, const Uuid& id) const;
    /// For a 1:1 the other person, else the title.
    QString meetingTitle(const Record& series, const std::vector<Uuid>& participants) const;
    /// The meeting series that a row belongs to or is; nil where none.
    Uuid seriesOf(const Record& row) const;
    /// The occurrence in whose agenda or notes a row stands; nil where it moves along with the series.
    Uuid occurrenceOf(const Record& row) const { return occurrenceOf(row, 2); }
    /// Whether rows of it are, or belong to, a meeting series.
    static bool belongsToMeeting(const schema::Entity& entity);
    /// Whoever wrote something: "you", or the name.
    QString nameOrYou(const Uuid& person) const;
    QString writerOf(const Record& row, const Cell& cell) const {
        return nameOrYou(cell.author.isNil() ? row.author : cell.author);
    }
    /// A value in words.
    QString valueText(const schema::Field& field, const Value& value) const;

    /// For roles: a Date, or `undefined` where there is none.
    static QVariant moment(std::int64_t milliseconds);
    static QVariant day(const Value& days);

  private:
    QString titleOf(const Record& row, int depth) const;
    Uuid occurrenceOf(const Record& row, int depth) const;

    LocalData& data_;
    Directory& people_;
    const Wording& wording_;
};

}  // namespace aufwind::views
