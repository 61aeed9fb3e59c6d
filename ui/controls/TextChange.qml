// SPDX-License-Identifier: GPL-3.0-or-later
// Differences between two states of a text, in UTF-16 units, and what they do to a place in it.
pragma Singleton
import QtQuick

QtObject {
    // The smallest single replacement that turns `before` into `after`; null if there is none. The caret tells which of
    // several equal letters was typed.
    function between(before: string, after: string, caret: int): var {
        if (before === after)
            return null
        const shorter = Math.min(before.length, after.length)
        let suffix = common(before, after, Math.min(shorter, after.length - caret))
        let prefix = 0
        while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix))
            prefix += 1
        // Half of a letter outside the basic plane is not a text.
        if (prefix > 0 && isHigh(before.charCodeAt(prefix - 1)))
            prefix -= 1
        if (suffix > 0 && isLow(before.charCodeAt(before.length - suffix)))
            suffix -= 1
        return { position: prefix, removed: before.length - prefix - suffix, inserted: after.slice(prefix, after.length - suffix) }
    }

    function common(before: string, after: string, most: int): int {
        let length = 0
        while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length))
            length += 1
        return length
    }

    // The bytes that a text takes as UTF-8, which is how the limits of fields count.
    function bytes(text: string): int {
        let count = 0
        for (let i = 0; i < text.length; ++i) {
            const unit = text.charCodeAt(i)
            const pair = isHigh(unit) && isLow(text.charCodeAt(i + 1))
            if (pair)
                i += 1
            count += unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3
        }
        return count
    }

    // Where a place ends up. What is inserted exactly there goes behind it unless `follows`.
    function moved(place: int, position: int, removed: int, inserted: int, follows: bool): int {
        if (place < position || (place === position && !follows))
            return place
        if (place >= position + removed)
            return place + inserted - removed
        return position
    }

    function isHigh(unit: int): bool { return unit >= 0xD800 && unit <= 0xDBFF }
    function isLow(unit: int): bool { return unit >= 0xDC00 && unit <= 0xDFFF }
}
