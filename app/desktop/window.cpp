// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QStandardPaths>

#include <unistd.h>

#include <cstdio>
#include <ctime>

namespace aufwind::desktop {

namespace {

/// A page is quiet when nothing was drawn for this long; then lists are loaded and motion has ended.
constexpr int kSettledMs = 700;
/// A blinking cursor never lets it be quiet.
constexpr int kLatestMs = 10'000;

constexpr QSize kPictured{1280, 800};

/// Of each screen what no panel covers.
QList<QRect> freeOfScreens() {
    QList<QRect> free;
    for (const QScreen* screen : QGuiApplication::screens()) free << screen->availableGeometry();
    return free;
}

QString settingsFile(const Options& options) {
    return QString::fromStdString((options.profile / "window.ini").string());
}

QString systemLanguage() {
    return QLocale::system().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

/// Qt 6.4 does not ask; the files in which KDE and GTK keep it can be read.
bool systemWantsLessMotion() {
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings kde{config + QStringLiteral("/kdeglobals"), QSettings::IniFormat};
    const QSettings gtk{config + QStringLiteral("/gtk-3.0/settings.ini"), QSettings::IniFormat};
    return kde.value(QStringLiteral("KDE/AnimationDurationFactor"), 1.0).toDouble() == 0.0 ||
           !gtk.value(QStringLiteral("Settings/gtk-enable-animations"), true).toBool();
}

}  // namespace

double millisecondsSinceStart() {
    QFile file{QStringLiteral("/proc/self/stat")};
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray stat = file.readAll();
    // The name in brackets may hold blanks; the start is the 20th word after it (proc(5)).
    const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = words.value(19).toDouble() * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6 - started;
}

Window::Window(const Options& options, views::AppContext& context)
    : options_(options), context_(context), settings_(settingsFile(options), QSettings::IniFormat) {
    const QString language = settings_.value("language", systemLanguage()).toString();
    context_.setLanguage(options.language.isEmpty() ? language : options.language);
    const QString theme = settings_.value("theme", "system").toString();
    context_.setThemeMode(options.theme.isEmpty() ? theme : options.theme);
    context_.setTextPercent(settings_.value("textPercent", 100).toInt());
    context_.setLessMotion(settings_.value("lessMotion", systemWantsLessMotion()).toBool());
    context_.setSidebarCollapsed(settings_.value("sidebarCollapsed", false).toBool());
    translate();
    connect(&context_, &views::AppContext::lookChanged, this, &Window::remember);
    connect(&context_, &views::AppContext::languageChanged, this, [this] {
        translate();
        engine_.retranslate();
        remember();
    });
    connect(&context_, &views::AppContext::themeModeChanged, this, &Window::remember);
    settle_.setSingleShot(true);
    settle_.setInterval(kSettledMs);
    latest_.setSingleShot(true);
    latest_.setInterval(kLatestMs);
}

Window::~Window() = default;

void Window::translate() {
    QCoreApplication::removeTranslator(&translator_);
    if (translator_.load(QStringLiteral(":/i18n/aufwind_%1.qm").arg(context_.language()))) {
        QCoreApplication::installTranslator(&translator_);
    }
}

void Window::remember() {
    settings_.setValue("language", context_.language());
    settings_.setValue("theme", context_.themeMode());
    settings_.setValue("textPercent", context_.textPercent());
    settings_.setValue("lessMotion", context_.lessMotion());
    settings_.setValue("sidebarCollapsed", context_.sidebarCollapsed());
}

bool Window::show() {
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    const bool isUsed = !options_.firstFrame && options_.shot.isEmpty();
    QVariantMap properties{{"width", kPictured.width()}, {"height", kPictured.height()}};
    if (options_.size) {
        properties = {{"width", options_.size->width()}, {"height", options_.size->height()}};
    } else if (isUsed) {
        properties = place_.properties(freeOfScreens());
    }
    properties.insert("app", QVariant::fromValue(&context_));
    engine_.setInitialProperties(properties);
    engine_.load(QUrl{QStringLiteral("qrc:/qt/qml/Aufwind/Ui/Main.qml")});
    if (engine_.rootObjects().isEmpty()) {
        std::fputs("aufwind: the window could not be loaded\n", stderr);
        return false;
    }
    window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
    if (window_ == nullptr) return false;
    if (isUsed) place_.follow(*window_);
    if (options_.firstFrame) armFirstFrame();
    if (!options_.shot.isEmpty()) armShot();
    return true;
}

void Window::armFirstFrame() {
    connect(window_, &QQuickWindow::frameSwapped, this, [this] {
        if (context_.state() != QLatin1String("ready")) return;
        const double elapsed = millisecondsSinceStart();
        std::printf("{\"name\":\"first_frame\",\"value\":%.1f,\"unit\":\"ms\"}\n", elapsed);
        std::fflush(stdout);
        window_->disconnect(this);
        QCoreApplication::exit(0);
    });
}

void Window::armShot() {
    connect(&settle_, &QTimer::timeout, this, &Window::settled);
    connect(&latest_, &QTimer::timeout, this, &Window::saveShot);
    connect(window_, &QQuickWindow::frameSwapped, this, [this] {
        ++frames_;
        settle_.start();
    });
    connect(&context_, &views::AppContext::stateChanged, this, &Window::go);
    go();
}

void Window::go() {
    settle_.start();
    latest_.start();
    framesSeen_ = 0;
    if (context_.state() != QLatin1String("ready") || options_.page == QLatin1String("home")) return;
    // Without a wish, the first meeting, and somebody in it.
    QString series = options_.series;
    QString person;
    QAbstractItemModel* meetings = context_.model(QStringLiteral("meetings"), series);
    if (meetings != nullptr && meetings->rowCount() > 0) {
        const auto of = [&](const char* role) {
            return meetings->data(meetings->index(0, 0), meetings->roleNames().key(role));
        };
        series = of("seriesId").toString();
        for (const QVariant& one : of("people").toList()) {
            const QString id = one.toMap().value(QStringLiteral("id")).toString();
            if (id != context_.me().value(QStringLiteral("id")).toString()) person = id;
        }
    }
    // After the shell is there: it is loaded by the same change of state.
    QTimer::singleShot(0, this, [this, series, person] {
        auto* shell = window_->property("view").value<QObject*>();
        auto* stack = shell != nullptr ? shell->property("stack").value<QObject*>() : nullptr;
        if (stack == nullptr) return;
        const QVariant request{QVariantMap{{"seriesId", series}, {"personId", person}}};
        QMetaObject::invokeMethod(stack, "go", Q_ARG(QString, options_.page), Q_ARG(QVariant, request));
    });
}

void Window::settled() {
    // A timer that fires late, after a page took long to build, says nothing: only a whole pause without a frame does.
    if (frames_ != framesSeen_) {
        framesSeen_ = frames_;
        settle_.start();
        return;
    }
    saveShot();
}

void Window::saveShot() {
    // What is still loading is no picture of the page; the next state starts the wait anew.
    if (context_.state() == QLatin1String("firstSync")) return;
    settle_.stop();
    latest_.stop();
    const bool saved = window_->grabWindow().save(options_.shot);
    if (!saved) std::fputs("aufwind: the picture could not be saved\n", stderr);
    QCoreApplication::exit(saved ? 0 : 1);
}

}  // namespace aufwind::desktop
