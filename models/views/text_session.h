// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/directory.h"
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
/// the disk; what others write arrives as remoteEdit(). Positions are UTF-16 units, as QML counts. An editor that shows
/// the text to somebody says so by look(), and knows who else does.
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
    /// Who else looks at the text: id, name, fullName, initials, and `anchor` and `position`, between which is what
    /// they have selected and at the latter of which their caret is; −1 where they have none in the text.
    Q_PROPERTY(QVariantList others READ others NOTIFY othersChanged)

  public:
    /// Without `people` nobody has a name, and nobody else is told of.
    TextSession(LocalData& data, TextPlace place, Directory* people = nullptr, QObject* parent = nullptr);
    ~TextSession() override;

    QString text() const { return text_; }
    bool ready() const { return ready_; }
    bool saved() const { return unanswered_.empty() && saved_; }
    QDateTime savedAt() const { return savedAt_; }
    QVariantList others() const { return others_; }
    /// Whether an editor is connected.
    bool isWatched() const;

    /// Text that is no valid UTF-16 is repaired, and the repair told by remoteEdit().
    Q_INVOKABLE void edit(int position, int removed, const QString& inserted);
    /// The person sees the text; −1 twice where the caret is elsewhere. Cheap; told others at a pace of its own.
    Q_INVOKABLE void look(int anchor, int position);
    /// They do not see it any more.
    Q_INVOKABLE void lookAway();

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
    void tellLook();
    void takeOthers(std::vector<TextReader> others);
    void moveOthers(const TextDelta& delta);
    void showOthers();

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
    Directory* people_;
    std::vector<TextReader> readers_;
    QVariantList others_;
    QTimer look_;
    bool looking_ = false;
    std::pair<qsizetype, qsizetype> caret_{-1, -1};  ///< anchor and position
};

}  // namespace aufwind::views
