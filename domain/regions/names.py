"""An index of names that forgives typing errors: counted in letters, never in percent."""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.regions.spelling import is_marker, key_of, words_of

Called = tuple[str, str]
"""A code and a name that people write for it."""

Costs = dict[str, int]
"""For each code that a text may mean, how many letters are wrong."""

SHORTEST = 3
"""Names and abbreviations of so few letters ("Luk", "ksb", "sp 1") are found only when written exactly."""


class Names:
    """Written names of places, each leading to one or more codes; `joined` ones are no name by themselves."""

    def __init__(self, names: Iterable[Called], joined: Iterable[Called] = ()) -> None:
        self._codes: dict[str, set[str]] = {}
        self._by_word: dict[str, set[str]] = {}
        for code, name in names:
            self._codes.setdefault(key_of(words_of(name)), set()).add(code)
            for word in words_of(name):
                self._by_word.setdefault(word, set()).add(code)
        for code, name in joined:
            self._codes.setdefault(key_of(words_of(name)), set()).add(code)
        self._keys = [key for key in self._codes if len(key) > SHORTEST]

    def exact(self, words: Sequence[str]) -> Costs:
        """The codes of exactly this name."""
        return dict.fromkeys(self._codes.get(key_of(words), ()), 0)

    def near(self, words: Sequence[str], wrong: int) -> Costs:
        """The codes of names in which at most `wrong` letters are missing, added, changed or swapped."""
        key = key_of(words)
        names = process.extract(key, self._keys, scorer=OSA.distance, score_cutoff=wrong, limit=None)
        costs: Costs = {}
        for name, cost, _ in names if key else ():
            for code in self._codes[name]:
                costs[code] = min(int(cost), costs.get(code, wrong))
        return costs

    def containing(self, words: Sequence[str]) -> Costs:
        """The codes of names with all these words in them: "mapin" for Mapin Rea and Labuhan Mapin."""
        if not words or any(len(word) < 4 or is_marker(word) for word in words):
            return {}
        common = set.intersection(*(self._by_word.get(word, set()) for word in words))
        return dict.fromkeys(common, 0)

    def starting(self, words: Sequence[str]) -> tuple[Costs, int]:
        """The longest run of first words that is exactly a name, and how many words it takes."""
        for taken in range(len(words), 0, -1):
            if costs := self.exact(words[:taken]):
                return costs, taken
        return {}, 0

    def ending(self, words: Sequence[str]) -> tuple[Costs, int]:
        """The longest run of last words that is exactly a name, and how many words it takes."""
        for taken in range(len(words), 0, -1):
            if costs := self.exact(words[-taken:]):
                return costs, taken
        return {}, 0
