"""Words that stand beside any wish and tell nothing of it: everyday ones, numbers, times, places, animals."""

from domain.regions.gazetteer import every_place
from flows.language.tables import EVERYDAY, SPECIES_WORDS, word_map, word_set
from flows.language.text import words

ANIMALS = SPECIES_WORDS | word_set("animals")
"""Every word for an animal that may stand in a cue's `{animal}`."""

OURS = ANIMALS | word_set("ours")
"""Words of this service alone: beside one of them nothing else is talked of."""

OTHER_MATTERS = word_set("other_things")
"""Words that belong to another matter, unless one of ours is said with them."""

OTHER_THINGS = (OTHER_MATTERS | word_set("dead_things")) - {"data", "rumput"}
"""The same, and things that farmers have as well: of none of them is anything wished for here."""

LOOSE = word_set("loose")
"""Words of cues that people need as much elsewhere: beside them no word may be strange."""

UNTELLING = EVERYDAY - {"petugas", "admin", "nomor", "nama", "alamat", "minta", "diminta"}
"""Words that tell nothing even where a cue names them."""

_COUNTED = ("units", "alone", "one_of_a_scale", "rupiah", "dozens", "hours_of_the_day")
_LISTED = ("months", "weekdays", "sexes", "age_classes", "species")
FAMILIAR = EVERYDAY.union(
    ANIMALS,
    *map(word_map, _COUNTED),
    *(said for name in _LISTED for said in word_map(name).values()),
    *(words(place.name) for place in every_place().values()),
)
"""Words that need no explaining where a cue names only one other."""
