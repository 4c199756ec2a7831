"""BAHASA: a guest reads and types English, is understood in Indonesian too, and finds the way back."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Animal, Ownership
from domain.farmers import Farmer
from domain.species import Sex, Species
from tests.transcripts import Chat

Enrolled = Callable[..., Farmer]
Appointed = Callable[..., None]


def test_a_guest_agrees_enrols_and_registers_in_english(chat: Chat) -> None:
    chat("""
        Emma: bahasa
        SiJINAK: Pilih bahasanya. Choose the language. [Bahasa Indonesia | English]
        Emma: 2
        SiJINAK: All right, we go on in English. Words in CAPITALS, place names and units of time (tahun = years, bulan = months) are typed as they stand. To go back, type BAHASA.

                 Welcome to SiJINAK, the livestock service of Kabupaten Sumbawa.
                 We record your name, phone number, village and animals for papers, vaccination and the services of the Dinas (law UU 27/2022). Phone number and NIK are not shown to other people.
                 At any time you may type: DATA SAYA (my data), HAPUS DATA (erase my data), BERHENTI (stop). An animal died suddenly, or somebody was bitten? Type DARURAT (emergency).
                 Go on? [I agree | Ask first | No]
        Emma: maybe later
        SiJINAK: To be clear, please type SETUJU if you agree, or TIDAK if you do not.

                 May we record your data? [I agree | Ask first | No]
        Emma: I agree
        SiJINAK: Thank you. Let us get to know each other first, it does not take long.

                 What is your name?
        Emma: Emma
        SiJINAK: In which village do you live? Example: Boak. Outside Sumbawa? Write the town. Example: Mataram.
        Emma: Boak
        SiJINAK: …. Which hamlet (dusun)? Example: Boak Atas. You do not know? Type LEWATI (skip). [Skip]
        Emma: skip
        SiJINAK: May we send you reminders, for example of vaccination days? You can stop them at any time. [Yes, please | No, thanks]
        Emma: no
        SiJINAK: Name: Emma
                 Home: Desa Boak, Kec. Unter Iwes
                 Reminders: No, thanks
                 Is this right? [Yes, correct | No, mend it]
        Emma: yes
        SiJINAK: Thank you, Emma. You are now on record at SiJINAK. [Register animals | Menu]
        Emma: Register animals
        SiJINAK: Which animals do you want to register? [Cattle | Buffalo | Horse | Goat | Sheep | Village chicken | Other]
        Emma: cattle
        SiJINAK: … how many? Example: 2.
        Emma: 2
        SiJINAK: Which breed? [Bali | Sumbawa (Hissar) | PO / Ongole | Simmental | Limousin | Brahman | Crossbreed | Other]
        Emma: crossbreed
        SiJINAK: Male or female? [Male | Female | Mixed]
        Emma: female
        SiJINAK: About how old? Example: 3 tahun (years), 8 bulan (months), poel 2 (pairs of changed teeth). You do not know? Type LEWATI (skip).
        Emma: 3 tahun
        SiJINAK: Where are they kept? [Pen at home | Lar (open range) | In another village]
        Emma: 1
        SiJINAK: Whose animals are they? [My own | Shared (gaduhan) | Government aid | Family or somebody else]
        Emma: shared
        SiJINAK: What is the owner's name? Example: Haji Amir. Don't know? Type LEWATI (skip). [Skip]
        Emma: Haji Amir
        SiJINAK: Is there a brand on the body? Type it, for example: AB. None? Type LEWATI (skip). [Skip]
        Emma: AB
        SiJINAK: Is there a tag in the ear? Type its number, with commas between several. Example: ID52041234. None? Type LEWATI (skip). [Skip]
        Emma: [Skip]
        SiJINAK: Send a photo of the animals. None? Type LEWATI (skip). [Skip]
        Emma: LEWATI
        SiJINAK: Animal: Cattle
                 Number: 2 head
                 Breed: Crossbreed
                 Sex: Female
                 Age: about 3 yr
                 Kept at: Pen at home
                 Ownership: Shared (gaduhan)
                 Owner: Haji Amir
                 Brand: AB
                 Is this right? [Yes, correct | No, mend it]
        Emma: no
        SiJINAK: Which line is wrong? The others stay as they are. [Animal | Number | Breed | Sex | Age | Kept at | Ownership | Owner | Brand | Other lines]
        Emma: sex
        SiJINAK: Male or female? [Male | Female | Mixed]
        Emma: mixed
        SiJINAK: How many males (jantan), how many females (betina)? Example: jantan 2 betina 3.
        Emma: 1 jantan 1 betina
        SiJINAK: Animal: Cattle
                 … Sex: Mixed
                 Male/female: 1 male, 1 female
                 … Is this right? [Yes, correct | No, mend it]
        Emma: Yes, correct
        SiJINAK: It is on record. Your animals' numbers:
                 SBW-00000013
                 SBW-00000021
                 Please keep them. An officer will check at the count in the village. Something wrong? Type PETUGAS. [Register more | My animals | Menu]
        Emma: my animals
        SiJINAK: Your animals: 2 cattle.
                 1. SBW-00000013 cattle, male
                 2. SBW-00000021 cattle, female

                 Type a number of the list or a register number to see one animal.
        Emma: 1
        SiJINAK: SBW-00000013
                 Animal: cattle, male
                 Breed: Crossbreed
                 Age: about 3 yr
                 Kept at: pen, Desa Boak, Kec. Unter Iwes
                 Ownership: shared (gaduhan), owned by Haji Amir
                 Brand: AB
                 State: declared, not yet checked by an officer

                 Is anything wrong? Type PETUGAS (officer). Type LAGI (more) for the list, or MENU.
        Emma: bahasa
        SiJINAK: Choose the language. Pilih bahasanya. [Bahasa Indonesia | English]
        Emma: indonesia
        SiJINAK: Baik, kita lanjut dalam Bahasa Indonesia.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
        Emma: 2
        SiJINAK: SBW-00000021
                 Ternak: sapi betina
                 Rumpun: Persilangan
                 Umur: sekitar 3 tahun
                 …
    """)
    with Session(chat.engine) as session:
        male, female = session.scalars(select(Animal).order_by(Animal.id))
    assert (male.species, male.sex, female.sex) == (Species.CATTLE, Sex.MALE, Sex.FEMALE)
    assert (male.breed, male.ownership, male.owner_name) == ("cross", Ownership.SHARED, "Haji Amir")


def test_what_is_said_in_indonesian_is_understood_in_an_english_talk(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Emma")
    chat("""
        Emma: bahasa inggris
        SiJINAK: All right, we go on in English. … [Register animals | My animals | Ask an officer | …]
        Emma: daftar kambing 3 ekor
        SiJINAK: I note down first:
                 Animal: Goat
                 Number: 3 head

                 Which breed? [Kacang (local) | …]
        Emma: lainnya
        SiJINAK: Male or female? [Male | Female | Mixed]
        Emma: betina
        SiJINAK: About how old? …
        Emma: three
        SiJINAK: 3 tahun (years) or 3 bulan (months)? Example: 3 tahun. [3 years | 3 months]
        Emma: years
        SiJINAK: Where are they kept? …
    """)


def test_rarer_animals_are_listed_and_named_in_english(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Emma")
    chat("""
        Emma: english
        SiJINAK: All right, we go on in English. …
        Emma: register animals
        SiJINAK: Which animals do you want to register? …
        Emma: other
        SiJINAK: Which other animal? [Broiler chicken | Laying chicken | Duck | Muscovy duck | Goose | Other poultry | Pig]
        Emma: goose
        SiJINAK: … how many? Example: 2.
        Emma: 40
        SiJINAK: Where are they kept? …
        Emma: my animals
        SiJINAK: Finish this first (Register animals), or switch to …? What you answered is kept. [Finish this first | Switch]
        Emma: finish this first
        SiJINAK: Where are they kept? …
    """)


def test_the_language_changes_in_the_middle_of_a_talk(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Emma")
    chat("""
        Emma: daftar kuda 1 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Kuda
                 Jumlah: 1 ekor

                 Jenis atau rumpunnya apa? [Sumbawa | Persilangan | Lainnya]
        Emma: english
        SiJINAK: All right, we go on in English. …

                 Which breed? [Sumbawa | Crossbreed | Other]
        Emma: menu
        SiJINAK: What you left (Register animals) is still kept. Type LANJUT to go on with it.

                 How can we help, Emma? …
        Emma: bahasa indonesia
        SiJINAK: Baik, kita lanjut dalam Bahasa Indonesia.

                 Ada yang bisa dibantu, Emma? …
        Emma: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Kuda
                 Jumlah: 1 ekor

                 Jenis atau rumpunnya apa? …
    """)


def test_another_answer_leaves_the_language_as_it_was(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? …
        Aminah: bahasa
        SiJINAK: Pilih bahasanya. Choose the language. [Bahasa Indonesia | English]
        Aminah: sapi
        SiJINAK: … berapa ekor? Contoh: 2.
    """)


def test_an_officer_is_told_in_indonesian(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Emma")
    appointed("Rahma", "52.04.22")
    chat("""
        Emma: english
        SiJINAK: All right, we go on in English. …
        Emma: ask an officer
        SiJINAK: Please write your question. An officer will answer here.
        Emma: When can I visit the herd?
        SiJINAK: Your question has been passed on to an officer. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat … Ketik NOMOR 1 untuk membukanya.
    """)


def test_an_emergency_is_heard_by_its_english_name(chat: Chat) -> None:
    chat("""
        Emma: english
        SiJINAK: All right, we go on in English. … [I agree | Ask first | No]
        Emma: emergency
        SiJINAK: What happened? No emergency? Type BATAL (cancel). [Dead or bleeding | Bitten by an animal | Sick animal]
        Emma: bitten by an animal
        SiJINAK: ⚠️ Wash the wound NOW, with soap and running water for 15 minutes, then go to the health centre (puskesmas) at once, even if the wound is small. Do not wait for an answer. Shut the animal in if that is safe, do not kill it. …
        SiJINAK: In which village did it happen? Example: Boak, Unter Iwes. You do not know? Type LEWATI (skip). Reported by mistake? Type SALAH. [Skip]
    """)


def test_a_stranger_who_writes_in_english_is_answered_in_english(chat: Chat) -> None:
    chat("""
        Harold: my cow died suddenly this morning, blood from the nose
        SiJINAK: We answer in English. Type BAHASA for Indonesian.
        SiJINAK: ⚠️ Do NOT …
        SiJINAK: In which village … [Skip]
        Harold: bahasa indonesia
        SiJINAK: Baik, kita lanjut dalam Bahasa Indonesia. …
    """)


@pytest.mark.parametrize("said", ["English please", "Please explain in English, I don't understand"])
def test_english_is_asked_for_in_a_sentence(chat: Chat, said: str) -> None:
    chat.say("John", "halo")
    [reply] = chat.say("John", said)
    assert reply.said.startswith("All right, we go on in English.")


def test_everybody_may_see_and_erase_his_data_in_english(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("John")
    chat.say("John", "english")
    chat("""
        John: What do you know about me?
        SiJINAK: What we keep about you: …
        John: erase my data
        SiJINAK: … Are you sure? Type HAPUS (erase), or BATAL (cancel).
        John: ERASE
        SiJINAK: Erased: your phone number, …
    """)
