"""What else people write about: news, chain letters, food, their own health; nothing is wished there."""

from flows.language.cues import Wish

_ALWAYS = Wish(
    "other matters",
    cues=(
        "sebarkan|viralkan|share|forward|teruskan ke|kepada|semua",
        "kirim|kirimkan|sebarkan|bagikan|teruskan ke … orang|teman|grup|kontak",
        "doa mustajab",
        "tanda kiamat",
        "lihat|nonton|lewat|di|berita … tv|televisi|youtube|tiktok|instagram|koran",
        "mimpi",
        "undian|turnamen|giveaway|doorprize",
        "lomba … daftar|hadiah|juara",
        "hadiah … daftar|juara",
        "daftar tunggu|hadir|pemilih|pustaka|haji|umrah|umroh|nikah|sekolah|kuliah|cpns|kerja|anggota|pemilu",
        "akta|akte|surat kelahiran|lahir|nikah|cerai|kematian|tanah",
        "salah transfer|sambung|kirim",
        "{animal} … geprek|goreng|panggang|penyet|lalapan|betutu|rica|taliwang|guling|crispy|kecap",
        "sate|soto|gulai|rendang|bakso|opor|resep|tongseng|sop",
        "es teh|jeruk|kopi|campur",
        "petugas sensus|pln|pdam|kpu|pajak|bank|kebersihan|parkir|haji|puskesmas|kesehatan|bpjs",
        "petugas pemadam|bps|listrik",
        "mau|ingin|cari|hendak|butuh|bisa beli|membeli|borong {animal}",
        "mau|ingin|cari|hendak|minat beli|membeli",
        "ada yang|yg|orang {selling}",
        "siapa … {selling}",
        "terima kasih saja … tidak|belum",
        "kuda besi|lumping|troya",
        "kambing hitam",
        "kumpul kerbau",
    ),
    anywhere=True,
)
_OF_PEOPLE = Wish(
    "other matters",
    cues=(
        "sakit perut|kepala|gigi|hati|pinggang|hatinya|tenggorokan",
        "kades|lurah|camat|bupati|guru|ustad|imam|presiden|artis|menteri … {ills}",
        "anak|istri|suami|mertua|nenek|kakek|adik|kakak|ibu|bapak|bayi|cucu saya|kami|aku … {ills}",
    ),
    unless=("{animal}",),
    anywhere=True,
)
OTHER_MATTERS = (_ALWAYS, _OF_PEOPLE)
"""Told from wishes by what is said of a matter, however much of ours stands beside it."""
