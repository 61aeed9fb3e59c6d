// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storm/actors.h"

#include <QJsonObject>

namespace aufwind::storm {
namespace {

constexpr int kEndMs = 20'000;  // kill -9 needs no more, whatever the machine does
constexpr int kOffline = 5;     // of aufwindctl: the server is down, which is what this is about

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

bool killNow(QProcess* process) {
    if (process == nullptr || process->state() == QProcess::NotRunning) {
        return false;
    }
    process->kill();
    process->waitForFinished(kEndMs);
    return true;
}

}  // namespace

void WriterActor::start() {
    ready_ = false;
    printed_.clear();
    last_.clear();
    process_ = std::make_unique<QProcess>();
    system_test::endWithThisOne(*process_);
    process_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(process_.get(), &QProcess::readyReadStandardOutput, this, &WriterActor::hear);
    connect(process_.get(), &QProcess::finished, this, [this](int exit, QProcess::ExitStatus status) {
        hear();
        if (status == QProcess::NormalExit) {
            fail(QStringLiteral("ended by itself with %1: %2").arg(exit).arg(QString::fromUtf8(last_)));
        }
    });
    process_->start(
        system_test::program(QStringLiteral("aufwind_storm_writer")),
        {role().client.profile(), role().journal, role().name, QString::number(chance_.next()),
         text(meeting_.series.toString()), text(meeting_.occurrence.toString()), text(meeting_.note.toString())});
}

bool WriterActor::kill() {
    ready_ = false;
    return killNow(process_.get());
}

void WriterActor::tell(const QByteArray& line) {
    last_.clear();
    process_->write(line + "\n");
}

void WriterActor::hear() {
    printed_ += process_->readAllStandardOutput();
    for (qsizetype end = printed_.indexOf('\n'); end >= 0; end = printed_.indexOf('\n')) {
        last_ = printed_.left(end);
        printed_.remove(0, end + 1);
        ready_ = ready_ || last_ == "ready";
        if (last_.startsWith("FAILED")) {
            fail(QString::fromUtf8(last_));
        }
    }
}

QString WriterActor::settled() const {
    return last_.startsWith("settled ") ? QString::fromUtf8(last_.mid(8)) : QString();
}

QString WriterActor::state() const {
    return QStringLiteral("%1: process %2 %3, said last: %4")
        .arg(role().name)
        .arg(process_ ? process_->processId() : 0)
        .arg(process_ && process_->state() == QProcess::Running ? "runs" : "does not run", QString::fromUtf8(last_));
}

HandActor::~HandActor() {
    resting_ = true;
    kill();
}

void HandActor::start() {
    resting_ = false;
    if (!isRunning()) {
        next();
    }
}

bool HandActor::kill() {
    return killNow(process_.get());
}

QString HandActor::state() const {
    return QStringLiteral("%1: aufwindctl %2 %3")
        .arg(role().name, words_.join(' '), isRunning() ? QStringLiteral("runs") : QStringLiteral("has ended"));
}

void HandActor::next() {
    if (!book_) {
        book_ = std::make_unique<Journal>(role().journal.toStdString(), role().name.toStdString());
    }
    edit_ = 0;
    words_ = nextWords();
    process_ = std::make_unique<QProcess>();
    system_test::endWithThisOne(*process_);
    connect(process_.get(), &QProcess::finished, this, &HandActor::finished, Qt::QueuedConnection);
    process_->start(system_test::program(QStringLiteral("aufwindctl")),
                    QStringList{"--profile", role().client.profile(), "--json"} + words_);
    process_->closeWriteChannel();
}

QStringList HandActor::nextWords() {
    const std::size_t dice = chance_.below(100);
    std::vector<std::pair<std::uint64_t, QString>> rows;
    for (const auto& [word, wanted] : accountOf(*book_).rows) {
        if (wanted.made == Come::yes && wanted.gone == Come::no) rows.emplace_back(wanted.number, text(wanted.id));
    }
    if (dice < 30) {
        return {"sync"};
    }
    if (dice < 45 && !rows.empty()) {
        const auto& [number, id] = rows[chance_.below(rows.size())];
        edit_ = book_->begin(Kind::set, number);
        return {"set", "action_item", id, "title=" + text(titleOf(book_->word(number), edit_))};
    }
    if (dice < 55 && !rows.empty()) {
        const auto& [number, id] = rows[chance_.below(rows.size())];
        edit_ = book_->begin(Kind::remove, number);
        return {"remove", "action_item", id};
    }
    if (dice < 70) {
        edit_ = book_->begin(Kind::write);
        return {"text",   "shared_note", text(meeting_.note.toString()), "body",
                "insert", "0",           text(book_->word(edit_)) + "\n"};
    }
    edit_ = book_->begin(Kind::create);
    return {"create", "action_item", "series=" + text(meeting_.series.toString()), "title=" + text(book_->word(edit_))};
}

void KeyChanger::start() {
    if (!works_) {
        works_ = true;
        next();
    }
}

void KeyChanger::kill() {
    works_ = false;
    interrupted_ += killNow(process_.get()) ? 1 : 0;
}

void KeyChanger::next() {
    const QStringList words =
        masterNext_ ? QStringList{"keys", "rotate", directory_}
                    : QStringList{"tenant", "rotate-key", directory_, "--workspace", QStringLiteral("demo")};
    masterNext_ = !masterNext_;
    process_ = std::make_unique<QProcess>();
    system_test::endWithThisOne(*process_);
    connect(process_.get(), &QProcess::finished, this, &KeyChanger::finished, Qt::QueuedConnection);
    process_->start(system_test::program(QStringLiteral("aufwindd")), words);
}

// That the server has gone is what this is about.
void KeyChanger::finished(int exit, QProcess::ExitStatus status) {
    if (sender() != process_.get() || !works_) {
        return;
    }
    (status == QProcess::NormalExit && exit == 0 ? done_ : interrupted_) += 1;
    if (works_) {
        next();
    }
}

QString KeyChanger::finish() {
    kill();
    const auto ran = system_test::run(
        "aufwindd", {"tenant", "rotate-key", directory_, "--workspace", QStringLiteral("demo")}, {}, 120'000);
    return ran.exit == 0 ? QString() : QString::fromUtf8(ran.err);
}

void HandActor::finished(int exit, QProcess::ExitStatus status) {
    if (sender() != process_.get()) {
        return;
    }
    if (status == QProcess::NormalExit && exit == 0) {
        const QString id = system_test::Ran{exit, process_->readAllStandardOutput(), {}}.object()["id"].toString();
        if (edit_ != 0) {
            book_->done(edit_, id.isEmpty() ? std::vector<std::string>() : std::vector{id.toStdString()});
        }
    } else if (status == QProcess::NormalExit && !(exit == kOffline && words_.first() == QLatin1String("sync"))) {
        fail(QStringLiteral("aufwindctl %1 answered %2: %3")
                 .arg(words_.join(' '))
                 .arg(exit)
                 .arg(QString::fromUtf8(process_->readAllStandardError())));
        return;
    }
    if (!resting_) {
        next();
    }
}

}  // namespace aufwind::storm
