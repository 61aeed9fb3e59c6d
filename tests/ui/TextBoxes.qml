// SPDX-License-Identifier: GPL-3.0-or-later
// Where the texts of a page stand, as one sees them.
import QtQuick

QtObject {
    id: boxes

    required property Item ground

    // What of the item can be seen: cut by every ancestor that cuts.
    function seen(item) {
        const at = item.mapToItem(ground, 0, 0)
        const wide = Math.min(item.width, item.contentWidth)
        const begin = item.effectiveHorizontalAlignment === Text.AlignRight ? at.x + item.width - wide : at.x
        let left = begin, top = at.y, right = begin + wide, bottom = at.y + item.height
        for (let up = item.parent; up; up = up.parent) {
            if (!up.clip)
                continue
            const edge = up.mapToItem(ground, 0, 0)
            left = Math.max(left, edge.x)
            top = Math.max(top, edge.y)
            right = Math.min(right, edge.x + up.width)
            bottom = Math.min(bottom, edge.y + up.height)
        }
        return { text: item.text, left: left, top: top, right: right, bottom: bottom }
    }
    function collect(item, found) {
        if (!item.visible || item.opacity === 0)
            return
        if (item instanceof Text && item.text !== "")
            found.push(item)
        for (let i = 0; i < item.children.length; ++i)
            collect(item.children[i], found)
    }
    function shown(items) {
        return items.map(seen).filter(box => box.right > box.left && box.bottom > box.top)
    }
    // Two texts that stand over one another, or nothing.
    function overlapping(items) {
        const all = shown(items)
        for (let i = 0; i < all.length; ++i) {
            for (let j = i + 1; j < all.length; ++j) {
                const wide = Math.min(all[i].right, all[j].right) - Math.max(all[i].left, all[j].left)
                const high = Math.min(all[i].bottom, all[j].bottom) - Math.max(all[i].top, all[j].top)
                if (wide > 2 && high > 4)
                    return all[i].text + " and " + all[j].text
            }
        }
        return all.length > 5 ? "" : "hardly any text"
    }
    // One that leaves the window at a side, or nothing.
    function outside(items) {
        const first = shown(items).find(box => box.left < -1 || box.right > ground.width + 1)
        return first ? first.text + " from " + first.left + " to " + first.right : ""
    }
}
