// SPDX-License-Identifier: GPL-3.0-or-later
// A list that becomes another one by what differs, as those of the program do.
import Aufwind.Test

FakeList {
    id: list

    function become(wanted) {
        for (let at = count - 1; at >= 0; --at) {
            if (!wanted.some(row => row.id === list.get(at).id))
                list.take(at)
        }
        for (let at = 0; at < wanted.length; ++at) {
            const from = list.find("id", wanted[at].id)
            if (from < 0)
                list.insert(at, wanted[at])
            else if (from !== at)
                list.shift(from, at)
            list.change(at, wanted[at])
        }
    }
}
