"""The facts about species that the Dinas edits."""

from domain.species import FIRST, OTHERS, Sex, Species


def test_every_species_is_offered_once_and_the_common_ones_first():
    assert (*FIRST, *OTHERS) == tuple(sorted(Species, key=lambda species: not species.facts.first))
    assert FIRST[0] is Species.CATTLE
    assert OTHERS[-1] is Species.PIG
    assert len(FIRST) < 10 > len(OTHERS)


def test_every_species_has_a_label_a_code_a_limit_and_breeds_that_end_with_another():
    for species in Species:
        assert species.label == species.label.lower()
        assert len(species.isikhnas) == 2
        assert species.most_heads > 0
        assert species.breeds[-1].value == "other"
        assert len(species.breeds) <= 10
        assert species.facts.source


def test_the_limits_of_one_declaration():
    assert Species.CATTLE.most_heads == 5_000
    assert Species.CHICKEN_BROILER.most_heads == 100_000


def test_poultry_is_kept_as_a_flock():
    assert {species for species in Species if species.is_flock} == {
        *(species for species in Species if "chicken" in species or "poultry" in species),
        *(Species.DUCK, Species.MUSCOVY, Species.GOOSE),
    }


def test_kb_is_goat_for_the_national_system_and_never_buffalo():
    assert Species.GOAT.isikhnas == "KB"
    assert Species.BUFFALO.isikhnas == "KR"


def test_a_breed_of_an_older_list_is_shown_as_it_is_kept():
    assert Species.CATTLE.breed_label("bali") == "Bali"
    assert Species.CATTLE.breed_label("wagyu") == "wagyu"


def test_sexes_have_a_word():
    assert [sex.label for sex in Sex] == ["jantan", "betina"]
