// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about what somebody has written: it lies under a key of theirs inside of what lies under
// the tenant's. Where that key is gone the rows are still rows, without their words.
#include "sync/server/storage/postgres/statements.h"

#include <algorithm>

namespace aufwind::server::postgres {
namespace {

// A row begins with its first field, which is not this.
constexpr char kPersonalMark[] = {'\0', '\1'};
constexpr std::string_view kMark(kPersonalMark, sizeof kPersonalMark);
constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kPersonsAtOnce = 500;

Place keyPlace(const Uuid& person) {
    return Place("person_keys").with(person);
}

// Takes what was written by bigEndian(), and fails for good at the end of the bytes.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : left_(bytes) {}

    std::string_view take(std::size_t count) {
        if (count > left_.size()) {
            isSound_ = false;
            left_ = {};
            return {};
        }
        const std::string_view taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }
    std::size_t number() {
        const std::string_view bytes = take(kNumberBytes);
        return isSound_ ? fromBigEndian(bytes) : 0;
    }
    std::string_view rest() const { return left_; }
    bool isSound() const { return isSound_; }

  private:
    std::string_view left_;
    bool isSound_ = true;
};

}  // namespace

Place PostgresStore::wordsPlace(const RowName& row, std::uint64_t seq) {
    return Place("words").with(row.first).with(row.second).with(seq);
}

Place PostgresStore::ownTextPlace(const StoredText& text) {
    return Place("own_texts").with(text.entity).with(text.id).with(text.field).with(text.seq).with(text.part);
}

// Mark, whose words, how many pieces there are and where they belong, the words under their key, and the rest.
std::string PostgresStore::sealedRow(const RowName& row, std::uint64_t seq, std::string_view payload) {
    const Place place = rowPlace(row.first, row.second, seq);
    const PersonalPart part = personal_ ? personal_(payload) : PersonalPart{};
    const Sealing* own = part.exists() ? sealingOf(part.person, true) : nullptr;
    if (own == nullptr) {
        return sealing_.sealed(place, payload);
    }
    std::string words;
    std::string others;
    std::string plain(kMark);
    plain += part.person.view();
    plain += bigEndian(part.texts.size());
    std::size_t at = 0;
    for (const auto& [first, length] : part.texts) {
        plain += bigEndian(first);
        plain += bigEndian(length);
        others += payload.substr(at, first - at);
        words += payload.substr(first, length);
        at = first + length;
    }
    others += payload.substr(at);
    const std::string sealed = own->sealed(wordsPlace(row, seq), words);
    plain += bigEndian(sealed.size());
    plain += sealed;
    plain += others;
    return sealing_.sealed(place, plain);
}

bool PostgresStore::isPersonal(std::string_view plain) {
    return plain.starts_with(kMark);
}

std::optional<std::string> PostgresStore::openedRow(const RowName& row, std::uint64_t seq, std::string_view sealed) {
    auto plain = opened(rowPlace(row.first, row.second, seq), sealed);
    if (!plain || !isPersonal(*plain)) {
        return plain;
    }
    Reader reader(*plain);
    reader.take(kMark.size());
    const auto person = Uuid::fromBytes(reader.take(kIdBytes));
    const std::size_t count = reader.number();
    std::vector<std::pair<std::size_t, std::size_t>> pieces;
    for (std::size_t i = 0; i < count && reader.isSound(); ++i) {
        const std::size_t first = reader.number();
        pieces.emplace_back(first, reader.number());
    }
    const std::string_view under = reader.take(reader.number());
    std::string_view others = reader.rest();
    if (!person || !reader.isSound()) {
        fail({ErrorCode::damaged, "a row is not as it was sealed"});
        return std::nullopt;
    }
    const Sealing* own = sealingOf(*person, false);
    if (own == nullptr) {
        return error_ ? std::nullopt : std::optional<std::string>(others);
    }
    const auto words = own->opened(wordsPlace(row, seq), under);
    if (!words) {
        fail({ErrorCode::damaged, "somebody's words do not open in their place"});
        return std::nullopt;
    }
    std::string payload;
    Reader from(*words);
    for (const auto& [first, length] : pieces) {
        if (first < payload.size() || first - payload.size() > others.size()) {
            break;
        }
        const std::size_t before = first - payload.size();
        payload += others.substr(0, before);
        others.remove_prefix(before);
        payload += from.take(length);
    }
    payload += others;
    if (!from.isSound() || payload.size() != words->size() + reader.rest().size()) {
        fail({ErrorCode::damaged, "a row is not as it was sealed"});
        return std::nullopt;
    }
    return payload;
}

// Whose words the updates of a row's texts are is what the row says. It was mostly written just before.
Uuid PostgresStore::ownerOf(const RowName& row) {
    if (!personal_) {
        return {};
    }
    if (!owner_ || owner_->first != row) {
        const auto& payload = look(row).payload;
        owner_ = {row, payload ? personal_(*payload).person : Uuid{}};
    }
    return owner_->second;
}

std::string PostgresStore::sealedText(const StoredText& text) {
    const Uuid person = ownerOf({text.entity, text.id});
    const Sealing* own = person.isNil() ? nullptr : sealingOf(person, true);
    if (own == nullptr) {
        return sealing_.sealed(textPlace(text), text.bytes);
    }
    const Place place = ownTextPlace(text);
    std::string plain(person.view());
    plain += own->sealed(place, text.bytes);
    return sealing_.sealed(place, plain);
}

// Where nobody has the words any more, it stands for one that is not kept.
std::optional<TextUpdate> PostgresStore::openedText(const StoredText& text, std::string_view sealed) {
    const Place place = ownTextPlace(text);
    auto plain = sealing_.opened(place, sealed);
    if (!plain && former_) {
        plain = former_->opened(place, sealed);
    }
    if (!plain) {
        auto common = opened(textPlace(text), sealed);
        return common ? std::optional(TextUpdate{text.seq, std::move(*common), false}) : std::nullopt;
    }
    Reader reader(*plain);
    const auto person = Uuid::fromBytes(reader.take(kIdBytes));
    const Sealing* own = person ? sealingOf(*person, false) : nullptr;
    if (own == nullptr) {
        return error_ ? std::nullopt : std::optional(TextUpdate{text.seq, {}, true});
    }
    auto words = own->opened(place, reader.rest());
    if (!words) {
        fail({ErrorCode::damaged, "somebody's words do not open in their place"});
        return std::nullopt;
    }
    return TextUpdate{text.seq, std::move(*words), false};
}

void PostgresStore::readPersonKeys(const Uuid* person) {
    const auto take = [&](const Line& line) {
        PersonKey& key = personKeys_[line.id(0)];
        if (!line.isNull(1)) {
            key.sealed = std::string(line.blob(1));
        }
    };
    if (person == nullptr) {
        read("SELECT person, sealed FROM person_keys", take);
    } else {
        read("SELECT person, sealed FROM person_keys WHERE person = $1", take, *person);
    }
}

const Sealing* PostgresStore::sealingOf(const Uuid& person, bool makes) {
    auto at = personKeys_.find(person);
    if (at == personKeys_.end() && !error_) {
        // All of them at first, for a page has rows of many; later one by one, as they are made elsewhere.
        readPersonKeys(knowsPersonKeys_ ? &person : nullptr);
        knowsPersonKeys_ = !error_;
        at = personKeys_.find(person);
    }
    if (error_) {
        return nullptr;
    }
    if (at == personKeys_.end()) {
        if (!makes) {
            fail({ErrorCode::damaged, "the key of somebody's words is missing"});
            return nullptr;
        }
        const Key key = randomKey();
        PersonKey made{sealing_.sealed(keyPlace(person), key.view()), Sealing(key, tenant_)};
        write("INSERT INTO person_keys(person, sealed) VALUES($1, $2)", person, *made.sealed);
        personsTouched_.push_back(person);
        at = personKeys_.emplace(person, std::move(made)).first;
    }
    PersonKey& known = at->second;
    if (known.sealed && !known.opened) {
        auto bytes = opened(keyPlace(person), *known.sealed);
        if (!bytes || bytes->size() != kKeyBytes) {
            fail({ErrorCode::damaged, "the key of somebody's words does not open"});
            return nullptr;
        }
        Key key;
        std::copy(bytes->begin(), bytes->end(), key.bytes.begin());
        OPENSSL_cleanse(bytes->data(), bytes->size());
        known.opened.emplace(key, tenant_);
    }
    return known.opened ? &*known.opened : nullptr;
}

// What a transaction that has not happened made is nobody's key, and what it destroyed is one.
void PostgresStore::forgetPersonsTouched() {
    for (const Uuid& person : personsTouched_) {
        personKeys_.erase(person);
    }
    personsTouched_.clear();
}

void PostgresStore::forgetPersonKeys() {
    personKeys_.clear();
    personsTouched_.clear();
    knowsPersonKeys_ = false;
}

// Other servers know the key: as after a change of the tenant's, they ask anew.
void PostgresStore::destroyWords(const Uuid& person) {
    write(
        "INSERT INTO person_keys(person, sealed) VALUES($1, NULL) "
        "ON CONFLICT(tenant, person) DO UPDATE SET sealed = NULL",
        person);
    write("UPDATE tenants SET generation = generation + 1");
    forgetAhead();
    forgetPersonKeys();
    personsTouched_.push_back(person);
}

bool PostgresStore::resealPersonKeys() {
    std::size_t lines = 0;
    const Uuid after = pass_.id;
    read(
        "SELECT person, sealed FROM person_keys WHERE person > $1 ORDER BY person LIMIT $2",
        [&](const Line& line) {
            ++lines;
            pass_.id = line.id(0);
            const auto sealed = line.isNull(1) ? std::nullopt : anew(keyPlace(pass_.id), line.blob(1));
            if (sealed) {
                write("UPDATE person_keys SET sealed = $1 WHERE person = $2", *sealed, pass_.id);
            }
        },
        after, kPersonsAtOnce);
    return lines == kPersonsAtOnce;
}

}  // namespace aufwind::server::postgres
