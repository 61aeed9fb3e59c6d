// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/series.h"

#include "sync/merge/order_key.h"
#include "sync/server/operator/demo/calendar.h"

namespace aufwind::server::demo {
namespace {

constexpr const char* kWeekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::int64_t kHeld = 1;  // choice of occurrence.status

}  // namespace

SeriesWriter::SeriesWriter(Company& company, const SeriesPlan& plan)
    : company_(company), plan_(plan), series_(company.newId()), span_(series_), topic_(plan.variation * 5) {}

void SeriesWriter::write() {
    writeSeries();
    writeOccurrences();
    writeAgenda();
    writeNotes();
    writeActions();
}

void SeriesWriter::writeSeries() {
    const Place place = company_.member(plan_.people.front()).person.place;
    const std::int64_t firstDay = plan_.nextDay - std::int64_t{plan_.held} * plan_.everyDays;
    const std::string rhythm = std::string("FREQ=WEEKLY;INTERVAL=") + std::to_string(plan_.everyDays / 7) +
                               ";BYDAY=" + kWeekdays[weekdayOf(firstDay)];
    Seed& seed = company_.madeBy(plan_.people.front());
    seed.row("meeting_series", series_,
             {{"title", plan_.title},
              {"kind", plan_.kind},
              {"rhythm", rhythm},
              {"organiser", company_.member(plan_.people.front()).id},
              {"starts", instantAt(place, firstDay, plan_.startMinutes)},
              {"minutes", std::int64_t{plan_.lengthMinutes}},
              {"time_zone", std::string(zoneOf(place))}});
    for (const int person : plan_.people) {
        seed.derivedRow("series_participant", {{"series", series_}, {"person", company_.member(person).id}});
    }
}

void SeriesWriter::writeOccurrences() {
    const Place place = company_.member(plan_.people.front()).person.place;
    for (int i = 0; i < plan_.held + plan_.planned; ++i) {
        const std::int64_t day = plan_.nextDay + std::int64_t{i - plan_.held} * plan_.everyDays;
        Occurrence occurrence;
        occurrence.starts = instantAt(place, day, plan_.startMinutes);
        occurrence.held = i < plan_.held;
        occurrence.id =
            company_.madeBy(plan_.people.front())
                .derivedRow("occurrence", {{"series", series_},
                                           {"recurrence_id", occurrence.starts},
                                           {"starts", occurrence.starts},
                                           {"ends", occurrence.starts + plan_.lengthMinutes * kMinuteMs},
                                           {"status", occurrence.held ? Value(kHeld) : Value(std::int64_t{0})}});
        occurrences_.push_back(occurrence);
    }
}

const Topic& SeriesWriter::nextTopic() {
    const std::size_t turn = topic_++;
    // A team has its fixed rounds; two people mix the work with what is not about work.
    if (plan_.people.size() > 2) {
        const auto pool = teamTopics(plan_.language);
        return pool[turn % pool.size()];
    }
    const auto pool = turn % 3 == 2 ? topics(plan_.language) : topics(plan_.language, plan_.field);
    return pool[(turn - turn / 3) % pool.size()];
}

void SeriesWriter::writeAgenda() {
    const auto upcoming = static_cast<std::size_t>(plan_.held);
    for (std::size_t at = 0; at <= upcoming && at < occurrences_.size(); ++at) {
        for (std::size_t i = 0; i < plan_.pointsEach; ++i) {
            // Now and then something has to wait; so a few points of the last meetings are open today.
            const bool isCarried = i == 1 && (at + plan_.variation) % 3 != 1;
            writePoint(at, isCarried, at * plan_.pointsEach + i);
        }
    }
}

void SeriesWriter::writePoint(std::size_t raisedIn, bool isCarried, std::size_t turn) {
    const Topic& topic = nextTopic();
    const std::size_t discussed = raisedIn + (isCarried ? 1 : 0);
    const bool isOpen = discussed >= static_cast<std::size_t>(plan_.held);
    lastKey_ = merge::keyBetween(lastKey_, "", company_.jitter());
    const Uuid point = company_.newId();
    if (isOpen && open_.isNil()) open_ = point;
    company_.writtenBy(somebody(turn))
        .row("talking_point", point,
             {{"series", series_},
              {"span", span_},
              {"title", std::string(topic.title)},
              {"position", lastKey_},
              {"raised_in", occurrences_[raisedIn].id},
              {"discussed_in", isOpen ? Value() : Value(occurrences_[discussed].id)}});
    writeComments(point, topic, turn);
}

void SeriesWriter::writeComments(const Uuid& point, const Topic& topic, std::size_t turn) {
    Uuid parent;
    std::size_t speaker = turn;
    for (const std::string_view text : {topic.remark, topic.reply}) {
        if (text.empty()) return;
        const Uuid comment = company_.newId();
        company_.writtenBy(somebody(speaker++))
            .row("comment", comment,
                 {{"point", point},
                  {"span", span_},
                  {"parent", parent.isNil() ? Value() : Value(parent)},
                  {"text", std::string(text)},
                  {"series", series_}});
        parent = comment;
    }
}

void SeriesWriter::writeNotes() {
    const auto pool = notes(plan_.language);
    const auto mine = privateNotes(plan_.language);
    for (std::size_t at = 0; at < occurrences_.size() && occurrences_[at].held; ++at) {
        const Note& note = pool[(at + plan_.variation) % pool.size()];
        const int first = plan_.people.front();
        Seed::Parts parts{{company_.member(first).device, note.first}};
        if (!note.second.empty()) parts.emplace_back(company_.member(somebody(at + 1)).device, note.second);
        company_.writtenBy(first).textRow("shared_note",
                                          {{"series", series_}, {"span", span_}, {"occurrence", occurrences_[at].id}},
                                          "body", parts, company_.member(first).id);
        // Only some people keep notes for themselves, and not every time.
        const int author = somebody(at);
        if (plan_.people.size() > 2 || (at + plan_.variation) % 2 != 0) continue;
        company_.writtenBy(author).textRow(
            "private_note", {{"series", series_}, {"occurrence", occurrences_[at].id}}, "body",
            {{company_.member(author).device, mine[(at + plan_.variation * 3) % mine.size()]}},
            company_.member(author).id);
    }
}

void SeriesWriter::writeActions() {
    const auto pool = actions(plan_.language);
    for (std::size_t at = 0; at < occurrences_.size() && occurrences_[at].held; ++at) {
        const std::int64_t day = occurrences_[at].starts / kDayMs;
        // What came out of the last meeting is still open, and one older thing is overdue.
        const bool isLast = at + 1 == static_cast<std::size_t>(plan_.held);
        const bool isDone = !isLast && (at + plan_.variation) % 4 != 1;
        for (std::size_t i = 0; i < plan_.actionsEach; ++i) {
            company_.writtenBy(somebody(at + i))
                .row("action_item", company_.newId(),
                     {{"series", series_},
                      {"span", span_},
                      {"occurrence", occurrences_[at].id},
                      {"title", std::string(pool[(at * 3 + i + plan_.variation) % pool.size()])},
                      {"owner", company_.member(somebody(at + i + plan_.variation)).id},
                      {"due", day + 7 + static_cast<std::int64_t>((at + i + plan_.variation) % 8)},
                      {"done", isDone},
                      {"done_at", isDone ? Value(occurrences_[at].starts + 6 * kDayMs) : Value()}});
        }
    }
}

}  // namespace aufwind::server::demo
