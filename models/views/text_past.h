// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/directory.h"
#include "models/views/local_data.h"
#include "models/views/text_port.h"

#include <QObject>
#include <QVariantList>
#include <qqml.h>

#include <map>
#include <memory>
#include <vector>

/// How a collaborative text came about: the turns in which people wrote it, the text after each of them, and what is
/// different now. The text keeps who wrote and in which order, but no times. Who a device belongs to is learnt from
/// what else it wrote in the same meeting; where nothing says it, a passage has no name.
///
/// Read on the writer's thread, where documents are open anyway; nothing is read before open().
///
/// Thread rule: the window's.
namespace aufwind::views {

class TextPast : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool ready READ ready NOTIFY versionsChanged)
    /// The oldest first: personId, name, initials, added, removed (letters). An empty personId: not known, or several.
    Q_PROPERTY(QVariantList versions READ versions NOTIFY versionsChanged)
    /// Which of them is shown; −1 where there are none.
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY chosenChanged)
    /// The text of the chosen version and what has come since, in pieces: text, personId, name, change ("" in both,
    /// "gone" only in the version, "added" only now).
    Q_PROPERTY(QVariantList passages READ passages NOTIFY passagesChanged)
    /// The chosen version alone, once it is that one's: where `shown` is `chosen`.
    Q_PROPERTY(QString text READ text NOTIFY passagesChanged)
    Q_PROPERTY(int shown READ shown NOTIFY passagesChanged)

  public:
    static constexpr std::size_t kMostVersions = 200;
    static constexpr std::size_t kMostPassages = 2000;

    TextPast(LocalData& data, Directory& people, TextPlace place, const Uuid& series, QObject* parent = nullptr);

    bool ready() const { return ready_; }
    QVariantList versions() const { return versions_; }
    int chosen() const { return chosen_; }
    void choose(int index);
    QVariantList passages() const { return passages_; }
    QString text() const { return text_; }
    int shown() const { return shown_; }

    /// Reads what there is now, and shows the newest version.
    Q_INVOKABLE void open();
    /// Nobody looks any more; the object goes.
    Q_INVOKABLE void close() { deleteLater(); }

  signals:
    void versionsChanged();
    void chosenChanged();
    void passagesChanged();

  private:
    using Writers = std::map<Uuid, Uuid>;  ///< person by device
    struct Piece {
        Uuid device;
        std::u32string text;
        enum class Change : std::uint8_t { none, gone, added } change = Change::none;
    };
    struct Past {
        Uuid row;
        std::vector<TextTurn> turns;
        Writers writers;
    };
    struct View {
        std::vector<Piece> pieces;
        std::string text;
    };

    static Result<Past> read(Bench& bench, const TextPlace& place, const Uuid& series);
    static Result<View> view(Bench& bench, const TextPlace& place, const Uuid& row, std::uint32_t then,
                             std::uint32_t now);
    static Writers writersOf(store::Reader& reader, const Uuid& series, const Record& text);
    static std::vector<Piece> compare(const std::vector<TextPassage>& then, const std::vector<TextPassage>& now);

    void take(Past past);
    void show();
    void take(const View& view, int version);
    QVariantMap writer(const Uuid& device) const;

    LocalData& data_;
    Directory& people_;
    TextPlace place_;
    Uuid series_;
    bool ready_ = false;
    Past past_;
    int chosen_ = -1;
    int shown_ = -1;  ///< whose text and passages those are
    int asked_ = 0;   ///< the newest question: answers to earlier ones are late
    QVariantList versions_;
    QVariantList passages_;
    QString text_;
};

}  // namespace aufwind::views
