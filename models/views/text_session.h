// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"
#include "models/views/text_port.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <qqml.h>

#include <deque>
#include <memory>

/// A collaborative text as an editor in the window holds it. What the person types is here at once and on its way to
/// the disk; what others write arrives as remoteEdit(). Positions are UTF-16 units, as QML counts.
///
/// Thread rule: the window's.
namespace aufwind::views {

class TextSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(bool saved READ saved NOTIFY savedChanged)
    Q_PROPERTY(QDateTime savedAt READ savedAt NOTIFY savedChanged)
    /// Who else is writing; empty until presence is carried.
    Q_PROPERTY(QVariantList others READ others NOTIFY othersChanged)

  public:
    TextSession(LocalData& data, TextPlace place, QObject* parent = nullptr);
    ~TextSession() override;

    QString text() const { return text_; }
    bool ready() const { return ready_; }
    bool saved() const { return unanswered_.empty() && saved_; }
    QDateTime savedAt() const { return savedAt_; }
    QVariantList others() const { return {}; }
    /// Whether an editor is connected.
    bool isWatched() const;

    /// Text that is no valid UTF-16 is repaired, and the repair told by remoteEdit().
    Q_INVOKABLE void edit(int position, int removed, const QString& inserted);

  signals:
    void textChanged();
    void readyChanged();
    void savedChanged();
    void othersChanged();
    void remoteEdit(int position, int removed, const QString& inserted);
    /// What was written did not stay; the reason as a word of ErrorCode.
    void refused(const QString& reason);

  private:
    void begin();
    void receive(const TextPort::Message& message);
    void showRemote(const TextDelta& delta);

    LocalData& data_;
    TextPlace place_;
    std::shared_ptr<TextPort> port_;
    QString text_;
    bool ready_ = false;
    bool saved_ = true;
    QDateTime savedAt_;
    std::deque<std::pair<std::uint64_t, TextDelta>> unanswered_;
    std::uint64_t sent_ = 0;
    std::uint64_t seen_ = 0;
    QTimer retry_;
};

}  // namespace aufwind::views
