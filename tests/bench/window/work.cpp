// SPDX-License-Identifier: GPL-3.0-or-later
// What people do all day, one act after the other, for whoever looks at the turns that it takes.
#include "tests/bench/window/walks.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace aufwind::bench {

namespace {

constexpr int kAwaitMs = 60'000;
constexpr int kTold = 12;

/// As much as it is; only how long it takes is of interest.
double fixedWork() {
    constexpr int kRounds = 4'000'000;
    const double from = processorMs();
    volatile std::uint64_t sum = 1469598103934665603U;
    for (int i = 0; i < kRounds; ++i) sum = (sum ^ static_cast<std::uint64_t>(i)) * 1099511628211U;
    return processorMs() - from;
}

QString seriesCalled(views::AppContext& context, const QString& title) {
    QAbstractItemModel* meetings = context.model("meetings", QString{});
    const auto names = meetings->roleNames();
    for (int i = 0; i < meetings->rowCount(); ++i) {
        const QModelIndex at = meetings->index(i, 0);
        if (meetings->data(at, names.key("title")).toString() == title) {
            return meetings->data(at, names.key("seriesId")).toString();
        }
    }
    return {};
}

}  // namespace

QJsonObject typeInNote(Hand& hand, const QString& title, const QString& text) {
    QQuickItem* editor = nullptr;
    hand.act([&] { hand.go("meeting", {{"seriesId", seriesCalled(hand.context(), title)}}); });
    const bool there = hand.until([&] {
        QQuickItem* notes = hand.named("sharedNotes");
        editor = notes != nullptr ? hand.ofType("PlainTextEdit", notes) : nullptr;
        return editor != nullptr;
    });
    if (!there) return {{"trouble", "no note of " + title}};
    hand.settle();
    hand.act([&] { editor->forceActiveFocus(Qt::MouseFocusReason); });
    QString before;
    hand.act([&] { before = editor->property("text").toString(); });
    Beat beat;
    for (const QChar letter : text) {
        hand.letter(letter);
        beat.wait();
    }
    const bool written =
        hand.until([&] { return editor->property("length").toInt() >= before.size() + text.size(); }, kAwaitMs);
    hand.settle();
    return written ? QJsonObject{} : QJsonObject{{"trouble", "the note has not all letters"}};
}

QJsonObject importCalendar(Hand& hand, const QString& file) {
    QObject* files = nullptr;
    hand.act([&] { hand.go("meetings"); });
    hand.until([&] {
        files = hand.named("calendarFiles");
        return files != nullptr;
    });
    if (files == nullptr) return {{"trouble", "the page of meetings"}};
    hand.settle();
    views::Calendar* calendar = nullptr;
    hand.act([&] {
        calendar = hand.context().calendar();
        hand.application().nameTurn("read a file");
        QMetaObject::invokeMethod(files, "chosen", Q_ARG(QVariant, QVariant{QUrl::fromLocalFile(file)}));
    });
    const bool read =
        hand.until([&] { return calendar->state() == "ready" || calendar->state() == "failed"; }, kAwaitMs);
    int chosen = 0;
    hand.settle();
    hand.act([&] {
        chosen = calendar->chosen();
        hand.application().nameTurn("import a file");
        calendar->run();
    });
    const bool done = hand.until([&] { return !calendar->busy() && calendar->state() != "ready"; }, kAwaitMs);
    hand.settle();
    if (!read || !done || chosen == 0) return {{"trouble", "nothing was imported: " + calendar->trouble()}};
    return {{"events", chosen}};
}

QJsonObject awaitRows(Hand& hand, const QString& model, int rows) {
    const bool there = hand.until(
        [&] {
            QAbstractItemModel* list = hand.context().model(model, QString{});
            return list != nullptr && list->rowCount() >= rows;
        },
        kAwaitMs);
    hand.settle();
    return there ? QJsonObject{} : QJsonObject{{"trouble", "the rows of " + model + " do not come"}};
}

QJsonObject takeTurns(Hand& hand) {
    std::vector<Turn> turns;
    double work = 0;
    hand.act([&] {
        turns = hand.application().takeTurns();
        work = fixedWork();
    });
    // The piece of work itself is a turn as well.
    hand.act([&] { hand.application().takeTurns(); });
    std::erase_if(turns, [](const Turn& turn) { return turn.what == kOwnTurn; });
    std::ranges::sort(turns, std::ranges::greater{}, &Turn::ms);
    QJsonArray longest;
    for (std::size_t i = 0; i < turns.size() && longest.size() < kTold; ++i) {
        longest << QJsonObject{
            {"ms", turns[i].ms}, {"waited", turns[i].waited}, {"what", QString::fromUtf8(turns[i].what)}};
    }
    double waited = 0;
    for (const Turn& turn : turns) waited = std::max(waited, turn.waited);
    return {{"turns", static_cast<int>(turns.size())}, {"longest", longest}, {"waited", waited}, {"work", work}};
}

QJsonObject walk(Hand& hand, const QJsonObject& command) {
    const QString what = command["do"].toString();
    const int count = command["count"].toInt();
    if (what == "pages") return changePages(hand, count);
    if (what == "wheel") {
        const LongList all;
        return scrollByWheel(
            hand, count,
            {command["page"].toString(all.page), command["list"].toString(all.name), command["rows"].toInt(all.rows)});
    }
    if (what == "bar") return scrollByBar(hand, count);
    if (what == "search") return typeInSearch(hand, count);
    if (what == "note") return typeInNote(hand, command["title"].toString(), command["text"].toString());
    if (what == "import") return importCalendar(hand, command["file"].toString());
    if (what == "await") return awaitRows(hand, command["model"].toString(), count);
    if (what == "turns") return takeTurns(hand);
    if (what == "open") {
        const QString page = command["page"].toString();
        hand.act([&] { hand.go(page); });
        hand.settle();
        return {};
    }
    if (what == "spin") {
        // A plant: as if something took that long.
        hand.act([&] {
            hand.application().nameTurn("spin");
            for (const double from = processorMs(); processorMs() - from < count;) continue;
        });
        return {};
    }
    return {{"trouble", "unknown command"}};
}

}  // namespace aufwind::bench
