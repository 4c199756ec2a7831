"""Daftar ternak: a farmer declares animals of one kind that he keeps."""

from domain.animals import (
    BornInFuture,
    MoreTagsThanHeads,
    NoHeads,
    Ownership,
    TooManyHeads,
    TooOld,
)
from domain.ear_tags import EarTagTaken
from domain.holdings import PlaceOutsideRegency
from domain.species import Species
from flows import herds_waiting
from flows.herd_changes import REGISTER
from flows.herd_entered import enter_in_register
from flows.herd_owners import OWNERSHIPS, Owned, Owner
from flows.herd_places import LarName, Place, lar_name, lives_in_regency, places_offered
from flows.herd_said import said_about_herd
from flows.herd_sexes import BOTH, Division, Sex, adds_up, sexes_offered
from flows.herds import (
    MIXED,
    Age,
    Herd,
    Kind,
    bearers_known,
    brand,
    breeds_offered,
    heads_within,
    lives_that_long,
    tags,
)
from flows.language.choosing import Option
from flows.language.heads import head_count, sexes
from flows.language.kinds import one_kind_first
from flows.places import Village
from flows.script import ANSWERED, Flow, Refused
from flows.steps import Ask, Choose, Confirm, Photo, Tell
from flows.turn import Turn

NEXT = (Option("daftar", "Daftar lagi"), Option("ternak saya", "Ternak saya"), Option("menu", "Menu"))


def _is_flock(turn: Turn) -> bool:
    return Herd(turn).species.is_flock


def _may_be_photographed(turn: Turn) -> bool:
    """A flock bears nothing to know it by."""
    species = turn.value("species")
    return species is None or not Species(species).is_flock


def _is_mixed(turn: Turn) -> bool:
    return bool(turn.value("sex") == MIXED)


def _in_lar(turn: Turn) -> bool:
    return bool(turn.value("place") == "lar")


def _in_another_village(turn: Turn) -> bool:
    return bool(turn.value("place") == "village")


def _needs_no_village(turn: Turn) -> bool:
    return lives_in_regency(turn) and not turn.talk.answers.get("village")


def _is_shared(turn: Turn) -> bool:
    return bool(turn.value("ownership") in (Ownership.SHARED, Ownership.KEPT))


def _herd_put_by(turn: Turn) -> Flow | None:
    """The same talk again, about the herd that gave way to this one."""
    return register_animal if herds_waiting.follows(turn) else None


register_animal = Flow(
    "register_animal",
    "daftar",
    title="Daftar ternak",
    synonyms=(
        "daftar ternak",
        "mendaftar",
        "daftarkan",
        "registrasi",
        "register",
        "daftar hewan",
        "catat ternak",
        "daftar lagi",
    ),
    wishes=(REGISTER,),
    understands=said_about_herd,
    one_at_a_time=one_kind_first,
    then=_herd_put_by,
    steps=[
        Kind(
            "species",
            "Ternak apa yang mau didaftarkan?",
            label="Ternak",
            with_it=("breed",),
            help="Satu jenis dulu, yang lain sesudahnya. Contoh: sapi.",
        ),
        Ask(
            "heads",
            "{species} berapa ekor? Contoh: 2.",
            label="Jumlah",
            bare="Berapa ekor?",
            reader=head_count,
            check=heads_within,
            shown="{value} ekor",
        ),
        Choose(
            "breed",
            "Jenis atau rumpunnya apa?",
            label="Rumpun",
            help="Rumpun itu bangsa ternaknya, misalnya Bali untuk sapi. Tidak tahu? Pilih Lainnya.",
            offer=breeds_offered,
        ),
        Sex(
            "sex",
            "Jantan atau betina?",
            label="Kelamin",
            called=("jenis kelamin", "sex"),
            with_it=("mixed",),
            offer=sexes_offered,
            hidden=(BOTH,),
        ),
        Division(
            "mixed",
            "Berapa jantan, berapa betina? Contoh: jantan 2 betina 3.",
            label="Jantan/betina",
            bare="Berapa jantan, berapa betina?",
            reader=sexes,
            check=adds_up,
            shown="{value.males} jantan {value.females} betina",
        ),
        Age(
            "age",
            "Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.",
            label="Umur",
            bare="Umurnya kira-kira berapa? Tidak tahu? Ketik LEWATI.",
            optional=True,
            check=lives_that_long,
            akin=("born",),
            help="Poel itu gigi depan yang sudah berganti, dihitung per pasang. Kira-kira saja cukup. "
            "Contoh: poel 2, 3 tahun.",
        ),
        Place(
            "place",
            "Dipelihara di mana?",
            label="Tempat",
            with_it=("lar", "village"),
            help="Lar itu padang lepas. Tempatnya kami catat supaya petugas tahu ke mana harus datang.",
            offer=places_offered,
        ),
        LarName(
            "lar",
            "Nama larnya apa? Contoh: Limung. Tidak tahu? Ketik LEWATI.",
            label="Nama lar",
            bare="Nama larnya apa? Tidak tahu? Ketik LEWATI.",
            optional=True,
            called=("lar",),
            is_name=True,
            reader=lar_name,
        ),
        Village(
            "village",
            "Di desa mana ternaknya? Contoh: Boak, Unter Iwes.",
            label="Desa",
            bare="Di desa mana ternaknya?",
        ),
        Owned(
            "ownership",
            "Ternak ini milik siapa?",
            label="Milik",
            with_it=("owner",),
            help="Gaduhan itu ternak orang lain yang dipelihara dengan bagi hasil. Tanpa bagi hasil? Pilih "
            "Keluarga atau orang lain.",
            offer=OWNERSHIPS,
        ),
        Owner(
            "owner",
            "Siapa nama pemiliknya? Contoh: Haji Amir. Tidak tahu? Ketik LEWATI.",
            label="Pemilik",
            bare="Siapa nama pemiliknya? Tidak tahu? Ketik LEWATI.",
            optional=True,
        ),
        Ask(
            "brand",
            "Ada cap di badannya? Ketik capnya, contoh: AB. Tidak ada? Ketik LEWATI.",
            label="Cap",
            bare="Ada cap di badannya?",
            help="Cap itu tanda bakar di badan ternak, supaya ternaknya dikenali kalau hilang.",
            reader=brand,
            optional=True,
        ),
        Ask(
            "ear_tags",
            "Ada anting di telinganya? Ketik nomornya, pisahkan dengan koma. Contoh: ID52041234. Tidak "
            "ada? Ketik LEWATI.",
            label="Anting",
            bare="Ada anting di telinganya?",
            help="Anting itu label bernomor di telinga ternak, supaya ternaknya tidak tertukar.",
            reader=tags,
            check=bearers_known,
            optional=True,
        ),
        Photo(
            "photo",
            "Kirim foto ternaknya. Tidak ada? Ketik LEWATI.",
            label="Foto",
            bare="Ada foto ternaknya?",
            help="Foto membantu petugas mengenali ternaknya. Tidak ada? Ketik LEWATI.",
            optional=True,
            early=_may_be_photographed,
        ),
        Confirm("confirm", "{lines}\nSudah benar?"),
        Tell(
            "done",
            "Tercatat. Nomor ternak Bapak/Ibu:\n{numbers}\nSimpan nomornya. Petugas akan memeriksa saat "
            "pendataan di desa. Ada yang keliru? Ketik PETUGAS.{claims}",
            next=NEXT,
        ),
    ],
    branches=[
        (ANSWERED, "heads", "place", {"conditions": _is_flock}),
        (ANSWERED, "sex", "mixed", {"conditions": _is_mixed}),
        (ANSWERED, "sex", "age", {}),
        (ANSWERED, "place", "lar", {"conditions": _in_lar}),
        (ANSWERED, "place", "village", {"conditions": _in_another_village}),
        (ANSWERED, "place", "ownership", {}),
        (ANSWERED, "lar", "ownership", {"conditions": _needs_no_village}),
        (ANSWERED, "ownership", "owner", {"conditions": _is_shared}),
        (ANSWERED, "ownership", "confirm", {"conditions": _is_flock}),
        (ANSWERED, "ownership", "brand", {}),
        (ANSWERED, "owner", "confirm", {"conditions": _is_flock}),
    ],
    finish=enter_in_register,
    refusals={
        NoHeads: Refused("Jumlahnya paling sedikit 1 ekor. Contoh: 2.", back_to="heads"),
        TooManyHeads: Refused("Sekali daftar paling banyak {limit} ekor.", back_to="heads"),
        TooOld: Refused("Umur itu terlalu tua, paling tua {oldest} tahun.", back_to="age"),
        BornInFuture: Refused("Tanggal lahirnya belum lewat. Contoh: 8 bulan.", back_to="age"),
        EarTagTaken: Refused(
            "Anting {tag} sudah ada pada ternak Bapak/Ibu sendiri, nomor {number}. Ketik anting yang "
            "lain, atau LEWATI.",
            back_to="ear_tags",
        ),
        MoreTagsThanHeads: Refused(
            "Antingnya {tags}, ternaknya {heads} ekor. Tulis lagi.", back_to="ear_tags"
        ),
        PlaceOutsideRegency: Refused("Tempat ternaknya harus di Kabupaten Sumbawa.", back_to="village"),
    },
)
