// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/driven/driver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeySequence>
#include <QMetaEnum>
#include <QMimeData>
#include <QQuickItem>
#include <QSignalSpy>
#include <QUrl>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <utility>

namespace aufwind::system_test {

namespace {

constexpr int kPatienceMs = 10'000;
constexpr int kDeepest = 64;
/// One notch of a wheel, as Qt counts.
constexpr int kNotch = 120;

QString roleOf(const QAccessibleInterface& face) {
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(face.role()));
}

bool isNamed(const QString& name, const QString& wanted) {
    return wanted.endsWith(QChar(0x2026)) ? name.startsWith(wanted.chopped(1)) : name == wanted;
}

QString textOf(QAccessibleInterface& face) {
    if (auto* text = face.textInterface()) return text->text(0, text->characterCount());
    return face.text(QAccessible::Value);
}

}  // namespace

Driver::Driver(QQuickWindow& window, QObject* parent) : QObject(parent), window_(window) {
    QAccessible::setActive(true);
    window_.requestActivate();
    input_ = std::thread([this] { readLines(); });
}

Driver::~Driver() {
    // The one who drives has closed the window or standard input, and the process is about to end.
    input_.detach();
}

void Driver::readLines() {
    std::string line;
    while (std::getline(std::cin, line)) {
        QMetaObject::invokeMethod(
            this, [this, line] { handle(QByteArray::fromStdString(line)); }, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(
        &window_, [this] { window_.close(); }, Qt::QueuedConnection);
}

void Driver::handle(const QByteArray& line) {
    const Answer answer = act(QJsonDocument::fromJson(line).object());
    QJsonObject said{{"ok", answer.ok}};
    if (answer.ok) {
        said["value"] = answer.value;
    } else {
        said["why"] = answer.why;
        said["seen"] = seen();
    }
    std::puts(QJsonDocument(said).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

Driver::Answer Driver::act(const QJsonObject& command) {
    const QString what = command["do"].toString();
    const Wanted wanted{command["role"].toString(), command["name"].toString(), command["within"].toString()};
    if (what == "key") return press(command["keys"].toString());
    if (what == "type") {
        for (const QChar letter : command["text"].toString()) {
            QTest::sendKeyEvent(QTest::Click, &window_, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
        return {};
    }
    if (what == "drop") return drop(command["file"].toString());
    if (what == "list") return {.value = list(wanted)};
    if (what == "picture") {
        if (window_.grabWindow().save(command["file"].toString())) return {};
        return {.ok = false, .why = "the picture could not be saved"};
    }
    if (what == "focus") {
        QQuickItem* item = window_.activeFocusItem();
        auto* face = item != nullptr ? QAccessible::queryAccessibleInterface(item) : nullptr;
        if (face == nullptr) return {.value = QJsonValue(QString())};
        return {.value = roleOf(*face) + QLatin1Char(' ') + face->text(QAccessible::Name)};
    }
    QAccessibleInterface* found = await(wanted, command["ms"].toInt(kPatienceMs));
    if (found == nullptr) return {.ok = false, .why = "there is no " + wanted.role + " named " + wanted.name};
    if (what == "find") return {};
    if (what == "click") return click(*found);
    if (what == "drag") return drag(*found, {wanted.role, command["onto"].toString(), {}});
    if (what == "read") return {.value = textOf(*found)};
    if (what == "describe") return {.value = found->text(QAccessible::Description)};
    if (what == "caret") {
        auto* text = found->textInterface();
        if (text == nullptr) return {.ok = false, .why = "it has no caret"};
        const int at = command["at"].toInt();
        text->setCursorPosition(at < 0 ? text->characterCount() : at);
        return {};
    }
    return {.ok = false, .why = "unknown command"};
}

Driver::Answer Driver::click(QAccessibleInterface& found) {
    // What has only just come may go out of sight again with all that comes beside it.
    constexpr int kTries = 5;
    for (int i = 0; i < kTries; ++i) {
        if (!bringIntoView(found)) return {.ok = false, .why = "it cannot be scrolled into view"};
        const auto at = restingMiddle(found);
        if (!at) return {.ok = false, .why = "it does not rest"};
        if (!QRect(QPoint(), window_.size()).contains(*at)) continue;
        QTest::mouseClick(&window_, Qt::LeftButton, {}, *at);
        return {};
    }
    return {.ok = false, .why = "it does not stay in view"};
}

Driver::Answer Driver::drag(QAccessibleInterface& found, const Wanted& onto) {
    constexpr int kSteps = 12;
    QAccessibleInterface* target = await(onto, kPatienceMs);
    if (target == nullptr) return {.ok = false, .why = "there is nothing named " + onto.name};
    const auto from = restingMiddle(found);
    const auto to = restingMiddle(*target);
    if (!from || !to) return {.ok = false, .why = "it does not rest"};
    QTest::mousePress(&window_, Qt::LeftButton, {}, *from);
    for (int i = 1; i <= kSteps; ++i) {
        QTest::mouseEvent(QTest::MouseMove, &window_, Qt::LeftButton, {}, *from + (*to - *from) * i / kSteps);
        QCoreApplication::processEvents();
    }
    QTest::mouseRelease(&window_, Qt::LeftButton, {}, *to);
    return {};
}

// What has only just come may still be on its way to its place, and moves with the frames that are drawn.
std::optional<QPoint> Driver::restingMiddle(QAccessibleInterface& found) const {
    constexpr int kFrameMs = 1000;
    QSignalSpy drawn(&window_, &QQuickWindow::frameSwapped);
    QPoint at(-1, -1);
    for (QDeadlineTimer limit(kPatienceMs); !limit.hasExpired();) {
        drawn.clear();
        window_.update();
        if (drawn.empty()) drawn.wait(kFrameMs);
        const QPoint now = middle(found);
        if (std::exchange(at, now) == now) return at;
    }
    return std::nullopt;
}

Driver::Answer Driver::press(const QString& keys) {
    const QKeySequence sequence(keys);
    if (sequence.isEmpty()) return {.ok = false, .why = "there are no such keys"};
    const QKeyCombination combination = sequence[0];
    QTest::keyClick(&window_, combination.key(), combination.keyboardModifiers());
    return {};
}

Driver::Answer Driver::drop(const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint at = QRect(QPoint(), window_.size()).center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window_, &enter);
    QDragMoveEvent over(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window_, &over);
    QDropEvent let(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window_, &let);
    return {.ok = let.isAccepted(), .why = "nothing there takes files"};
}

QPoint Driver::middle(QAccessibleInterface& found) const {
    return window_.mapFromGlobal(found.rect().center());
}

bool Driver::bringIntoView(QAccessibleInterface& found) {
    constexpr int kStill = 6;  // notches on what is not laid out yet
    const QRect inside = QRect(QPoint(), window_.size());
    for (int notches = 0, still = 0; notches < kDeepest; ++notches) {
        const QPoint at = middle(found);
        if (inside.contains(at)) return true;
        const QPointF over = inside.center();
        QWheelEvent wheel(over, window_.mapToGlobal(over), {}, QPoint(0, at.y() < 0 ? kNotch : -kNotch), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        // What is pulled goes on only where time has passed since the notch before.
        wheel.setTimestamp(static_cast<quint64>(QDeadlineTimer::current().deadline()));
        QCoreApplication::sendEvent(&window_, &wheel);
        still = QTest::qWaitFor([&] { return middle(found) != at; }, 500) ? 0 : still + 1;
        if (still == kStill) return false;
    }
    return false;
}

void Driver::walk(const std::function<bool(QAccessibleInterface&, const QStringList&)>& visit) const {
    QStringList around;
    const std::function<bool(QAccessibleInterface*)> into = [&](QAccessibleInterface* face) {
        if (face == nullptr || !face->isValid() || around.size() > kDeepest) return true;
        if (face->state().invisible) return true;
        if (!visit(*face, around)) return false;
        around << face->text(QAccessible::Name);
        bool goOn = true;
        for (int i = 0; goOn && i < face->childCount(); ++i) goOn = into(face->child(i));
        around.removeLast();
        return goOn;
    };
    into(QAccessible::queryAccessibleInterface(&window_));
}

QAccessibleInterface* Driver::find(const Wanted& wanted) const {
    QAccessibleInterface* found = nullptr;
    walk([&](QAccessibleInterface& face, const QStringList& around) {
        if (!wanted.role.isEmpty() && roleOf(face) != wanted.role) return true;
        if (!isNamed(face.text(QAccessible::Name), wanted.name)) return true;
        if (!wanted.within.isEmpty() &&
            std::ranges::none_of(around, [&](const QString& name) { return isNamed(name, wanted.within); })) {
            return true;
        }
        found = &face;
        return false;
    });
    return found;
}

QAccessibleInterface* Driver::await(const Wanted& wanted, int ms) const {
    QAccessibleInterface* found = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            found = find(wanted);
            return found != nullptr;
        },
        ms);
    return there ? found : nullptr;
}

QJsonArray Driver::list(const Wanted& wanted) const {
    std::vector<std::pair<int, QString>> rows;
    walk([&](QAccessibleInterface& face, const QStringList& around) {
        const bool inside = wanted.within.isEmpty() || std::ranges::any_of(around, [&](const QString& name) {
                                return isNamed(name, wanted.within);
                            });
        if (inside && roleOf(face) == wanted.role) rows.emplace_back(face.rect().top(), face.text(QAccessible::Name));
        return true;
    });
    std::ranges::stable_sort(rows, {}, &std::pair<int, QString>::first);
    QJsonArray names;
    for (const auto& row : rows) names << row.second;
    return names;
}

QJsonArray Driver::seen() const {
    QJsonArray all;
    walk([&](QAccessibleInterface& face, const QStringList& around) {
        const QString name = face.text(QAccessible::Name);
        if (!name.isEmpty()) {
            all << QString(around.size() * 2, QLatin1Char(' ')) + roleOf(face) + QLatin1Char(' ') + name.left(80);
        }
        return true;
    });
    return all;
}

}  // namespace aufwind::system_test
