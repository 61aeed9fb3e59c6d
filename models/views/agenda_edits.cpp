// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/agenda_edits.h"

#include "models/domain/fields.h"
#include "models/domain/point_fields.h"
#include "models/domain/web_address.h"
#include "models/views/meetings.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

Result<Record> alivePoint(store::Reader& reader, const Uuid& id) {
    auto row = pointRow(reader, id);
    if (row && !row->alive()) return Error{ErrorCode::notFound, "the point was removed"};
    return row;
}

Value setOf(std::vector<Uuid> people) {
    std::ranges::sort(people);
    return Value{std::move(people)};
}

std::vector<Assignment> fieldsFor(const domain::PointFields& kind, const NewPoint& wanted) {
    std::vector<Assignment> fields{{kind.series, Value{wanted.series}}, {kind.title, Value{wanted.draft.title}}};
    if (!wanted.occurrence.isNil()) fields.emplace_back(kind.raised, Value{wanted.occurrence});
    if (wanted.draft.minutes > 0) fields.emplace_back(kind.minutes, Value{std::int64_t{wanted.draft.minutes}});
    return fields;
}

Result<Uuid> createPoint(Bench& bench, const NewPoint& wanted, const std::vector<domain::Mentionable>& people) {
    std::vector<Assignment> fields =
        fieldsFor(wanted.isPrivate ? domain::privatePoint() : domain::sharedPoint(), wanted);
    if (wanted.isPrivate) return bench.editor.create(schema::kPrivatePoint, fields);
    if (wanted.draft.isSection) fields.emplace_back(field::kPointSection, Value{true});
    if (auto mentioned = domain::mentionsIn(wanted.draft.title, people); !mentioned.empty()) {
        fields.emplace_back(field::kPointMentions, setOf(std::move(mentioned)));
    }
    return bench.editor.create(schema::kTalkingPoint, fields);
}

/// Makes points one after the other in one place of the list.
class Pen {
  public:
    Pen(Bench& bench, const Uuid& series) : bench_(bench), people_(mentionable(bench.reader, series)) {}

    void goTo(std::string low, std::string high) {
        low_ = std::move(low);
        high_ = std::move(high);
    }
    Result<Uuid> write(const NewPoint& wanted) {
        const auto id = createPoint(bench_, wanted, people_);
        if (!id) return id.error();
        const EntityNumber entity = wanted.isPrivate ? schema::kPrivatePoint : schema::kTalkingPoint;
        auto key = bench_.editor.placeBetween(entity, *id, low_, high_);
        if (!key) return key.error();
        low_ = std::move(*key);
        return id;
    }
    /// The order key of the newest.
    const std::string& at() const { return low_; }

  private:
    Bench& bench_;
    std::vector<domain::Mentionable> people_;
    std::string low_;
    std::string high_;
};

/// The order of a series' list.
class Places {
  public:
    static Result<Places> of(store::Reader& reader, const Uuid& series) {
        auto rows = agendaRows(reader, series);
        if (!rows) return rows.error();
        Places places;
        for (const Record& row : *rows) {
            const bool isSection = domain::isSection(row);
            places.lines_.push_back({.position = row.text(domain::pointFields(row).position),
                                     .section = isSection ? row.text(field::kPointTitle) : std::string{},
                                     .isSection = isSection});
        }
        std::ranges::sort(places.lines_, {}, &Line::position);
        return places;
    }

    std::string after(const std::string& position) const {
        const auto next = std::ranges::upper_bound(lines_, position, {}, &Line::position);
        return next == lines_.end() ? std::string{} : next->position;
    }
    std::string last() const { return lines_.empty() ? std::string{} : lines_.back().position; }
    /// Where the points of that section end: the order keys around; nothing where there is no such section.
    std::optional<std::pair<std::string, std::string>> endOf(const std::string& section) const {
        auto at =
            std::ranges::find_if(lines_, [&](const Line& line) { return line.isSection && line.section == section; });
        if (at == lines_.end()) return std::nullopt;
        const auto next = std::find_if(at + 1, lines_.end(), [](const Line& line) { return line.isSection; });
        return std::pair{(next - 1)->position, next == lines_.end() ? std::string{} : next->position};
    }

  private:
    struct Line {
        std::string position;
        std::string section;  ///< its title, where it is one
        bool isSection = false;
    };
    std::vector<Line> lines_;
};

Result<std::string> positionOf(store::Reader& reader, const Uuid& series, const Uuid& point) {
    if (point.isNil()) return std::string{};
    const auto row = alivePoint(reader, point);
    if (!row) return row.error();
    if (row->reference(domain::pointFields(*row).series) != series)
        return Error{ErrorCode::invalid, "a point of another series"};
    return row->text(domain::pointFields(*row).position);
}

}  // namespace

Result<std::vector<Record>> agendaRows(store::Reader& reader, const Uuid& series) {
    auto rows = reader.list({.entity = domain::sharedPoint().entity,
                             .where = {{domain::sharedPoint().series, Compare::equal, Value{series}}}});
    if (!rows) return rows;
    auto secret = reader.list({.entity = domain::privatePoint().entity,
                               .where = {{domain::privatePoint().series, Compare::equal, Value{series}}}});
    if (!secret) return secret;
    std::ranges::move(*secret, std::back_inserter(*rows));
    return rows;
}

Result<Record> pointRow(store::Reader& reader, const Uuid& id) {
    for (const EntityNumber entity : {schema::kTalkingPoint, schema::kPrivatePoint}) {
        auto row = reader.find(entity, id);
        if (!row) return row.error();
        if (*row) return std::move(**row);
    }
    return Error{ErrorCode::notFound, "no such point"};
}

std::vector<domain::Mentionable> mentionable(store::Reader& reader, const Uuid& series) {
    std::vector<domain::Mentionable> people;
    const auto row = reader.find(schema::kMeetingSeries, series);
    if (!row || !*row) return people;
    for (const Uuid& id : participantsOf(reader, **row)) {
        const auto person = reader.find(schema::kEmployee, id);
        if (!person || !*person) continue;
        const std::string preferred = (*person)->text(field::kEmployeePreferred);
        people.push_back({.id = id,
                          .firstName = preferred.empty() ? (*person)->text(field::kEmployeeFirst) : preferred,
                          .lastName = (*person)->text(field::kEmployeeLast)});
    }
    return people;
}

Result<Uuid> addPoint(Bench& bench, const NewPoint& wanted) {
    const auto places = Places::of(bench.reader, wanted.series);
    if (!places) return places.error();
    Uuid made;
    const auto done = bench.editor.together([&]() -> Result<void> {
        Pen pen{bench, wanted.series};
        pen.goTo(places->last(), {});
        const auto id = pen.write(wanted);
        if (!id) return id.error();
        made = *id;
        return {};
    });
    return done ? Result<Uuid>{made} : done.error();
}

Result<void> renamePoint(Bench& bench, const Uuid& id, const std::string& title) {
    const auto row = alivePoint(bench.reader, id);
    if (!row) return row.error();
    std::vector<Assignment> fields{{domain::pointFields(*row).title, Value{title}}};
    if (!domain::isPrivatePoint(*row)) {
        const auto people = mentionable(bench.reader, row->reference(domain::sharedPoint().series));
        const Value mentioned = setOf(domain::mentionsIn(title, people));
        const bool had = !std::holds_alternative<std::monostate>(row->value(field::kPointMentions));
        if (had || mentioned != setOf({})) fields.emplace_back(field::kPointMentions, mentioned);
    }
    return bench.editor.set(row->entity, id, fields);
}

Result<void> tickPoint(Bench& bench, const Uuid& id, const Uuid& occurrence) {
    const auto row = alivePoint(bench.reader, id);
    if (!row) return row.error();
    const Value discussed = occurrence.isNil() ? Value{} : Value{occurrence};
    return bench.editor.set(row->entity, id, {{domain::pointFields(*row).discussed, discussed}});
}

Result<void> setPointMinutes(Bench& bench, const Uuid& id, int minutes) {
    const auto row = alivePoint(bench.reader, id);
    if (!row) return row.error();
    if (minutes < 0 || minutes > domain::kPointMinutesMaximum) return Error{ErrorCode::invalid, "minutes"};
    return bench.editor.set(
        row->entity, id, {{domain::pointFields(*row).minutes, minutes == 0 ? Value{} : Value{std::int64_t{minutes}}}});
}

Result<void> movePoint(Bench& bench, const Uuid& id, const Uuid& after, const Uuid& before) {
    const auto row = alivePoint(bench.reader, id);
    if (!row) return row.error();
    const Uuid series = row->reference(domain::pointFields(*row).series);
    const auto low = positionOf(bench.reader, series, after);
    if (!low) return low.error();
    const auto high = positionOf(bench.reader, series, before);
    if (!high) return high.error();
    const auto placed = bench.editor.placeBetween(row->entity, id, *low, *high);
    return placed ? Result<void>{} : placed.error();
}

Result<Uuid> sharePoint(Bench& bench, const Uuid& id) {
    const auto row = alivePoint(bench.reader, id);
    if (!row) return row.error();
    if (!domain::isPrivatePoint(*row)) return Error{ErrorCode::invalid, "is shared already"};
    const auto places = Places::of(bench.reader, row->reference(domain::privatePoint().series));
    if (!places) return places.error();
    Uuid made;
    const auto done = bench.editor.together([&]() -> Result<void> {
        Pen pen{bench, row->reference(domain::privatePoint().series)};
        pen.goTo(row->text(domain::privatePoint().position), places->after(row->text(domain::privatePoint().position)));
        const auto shared =
            pen.write({.series = row->reference(domain::privatePoint().series),
                       .occurrence = row->reference(domain::privatePoint().raised),
                       .draft = {.title = row->text(domain::privatePoint().title),
                                 .minutes = static_cast<int>(row->number(domain::privatePoint().minutes))}});
        if (!shared) return shared.error();
        made = *shared;
        if (const Uuid discussed = row->reference(domain::privatePoint().discussed); !discussed.isNil()) {
            const auto ticked = bench.editor.set(domain::sharedPoint().entity, made,
                                                 {{domain::sharedPoint().discussed, Value{discussed}}});
            if (!ticked) return ticked;
        }
        return bench.editor.remove(schema::kPrivatePoint, id);
    });
    return done ? Result<Uuid>{made} : done.error();
}

Result<std::vector<Uuid>> addPoints(Bench& bench, const Uuid& series, const Uuid& occurrence,
                                    const std::vector<domain::DraftPoint>& points) {
    const auto places = Places::of(bench.reader, series);
    if (!places) return places.error();
    std::vector<Uuid> made;
    const auto done = bench.editor.together([&]() -> Result<void> {
        Pen atEnd{bench, series};
        atEnd.goTo(places->last(), {});
        std::string beyond;  // the first key that was written there
        Pen within{bench, series};
        bool isWithin = false;
        bool isLast = false;  // within the section that ends the list
        for (const domain::DraftPoint& draft : points) {
            if (draft.isSection) {
                const auto gap = places->endOf(draft.title);
                isWithin = gap.has_value();
                if (isWithin) {
                    isLast = gap->second.empty();
                    within.goTo(gap->first, isLast ? beyond : gap->second);
                    continue;
                }
            }
            const auto id =
                (isWithin ? within : atEnd).write({.series = series, .occurrence = occurrence, .draft = draft});
            if (!id) return id.error();
            made.push_back(*id);
            if (!isWithin && beyond.empty()) beyond = atEnd.at();
            if (isWithin && isLast && beyond.empty()) atEnd.goTo(within.at(), {});
        }
        return {};
    });
    return done ? Result<std::vector<Uuid>>{std::move(made)} : done.error();
}

Result<Uuid> addPointFrom(Bench& bench, const Uuid& action, const Uuid& occurrence) {
    const auto row = bench.reader.find(schema::kActionItem, action);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such action item"};
    return addPoint(bench, {.series = (*row)->reference(field::kActionSeries),
                            .occurrence = occurrence,
                            .draft = {.title = (*row)->text(field::kActionTitle)}});
}

Result<Uuid> addComment(Bench& bench, const Uuid& point, const Uuid& parent, const std::string& text) {
    const auto row = bench.reader.find(schema::kTalkingPoint, point);
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::notFound, "no such point"};
    const Uuid series = (*row)->reference(field::kPointSeries);
    std::vector<Assignment> fields{{field::kCommentPoint, Value{point}},
                                   {field::kCommentSeries, Value{series}},
                                   {field::kCommentText, Value{text}}};
    if (!parent.isNil()) fields.emplace_back(field::kCommentParent, Value{parent});
    if (auto mentioned = domain::mentionsIn(text, mentionable(bench.reader, series)); !mentioned.empty()) {
        fields.emplace_back(field::kCommentMentions, setOf(std::move(mentioned)));
    }
    return bench.editor.create(schema::kComment, fields);
}

Result<Uuid> addLink(Bench& bench, const Uuid& point, const std::string& address, const std::string& title) {
    const auto row = bench.reader.find(schema::kTalkingPoint, point);
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::notFound, "no such point"};
    if (!domain::isWebAddress(address)) return Error{ErrorCode::invalid, "no address of the web"};
    std::vector<Assignment> fields{{field::kLinkPoint, Value{point}},
                                   {field::kLinkSeries, Value{(*row)->reference(field::kPointSeries)}},
                                   {field::kLinkAddress, Value{address}}};
    if (!title.empty()) fields.emplace_back(field::kLinkTitle, Value{title});
    return bench.editor.create(schema::kPointLink, fields);
}

Result<Uuid> addActionFrom(Bench& bench, const Uuid& point, const Uuid& owner) {
    const auto row = alivePoint(bench.reader, point);
    if (!row) return row.error();
    if (domain::isPrivatePoint(*row)) return Error{ErrorCode::invalid, "others would read a private point"};
    std::vector<Assignment> fields{{field::kActionSeries, Value{row->reference(domain::pointFields(*row).series)}},
                                   {field::kActionTitle, Value{row->text(domain::pointFields(*row).title)}}};
    if (!owner.isNil()) fields.emplace_back(field::kActionOwner, Value{owner});
    fields.emplace_back(field::kActionPoint, Value{point});
    return bench.editor.create(schema::kActionItem, fields);
}

}  // namespace aufwind::views
