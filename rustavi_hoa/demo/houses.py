"""The pilot's ten houses: real streets, house numbers that do not stand there, so that no real house is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """One building; ``association`` is a position in ASSOCIATIONS, ``unit`` the code of its territorial unit."""

    association: int
    unit: str
    microdistrict: str
    street: str
    number: str
    en: str
    lat: float
    lon: float
    year: int
    levels: int
    entrances: int
    flats_a_floor: int
    lifts: int = 0
    project: str = ""

    @property
    def address(self) -> str:
        """The address as a Georgian reader writes it."""
        return f"{self.microdistrict}, N{self.number}" if self.microdistrict else f"{self.street} N{self.number}"


ASSOCIATIONS = (
    ("მეშვიდე მიკრორაიონი 41", "Seventh Microdistrict 41"),
    ("იმედი", "Imedi"),
    ("მეგობრობა 52", "Megobroba 52"),
    ("კოსტავა 48", "Kostava 48"),
    ("ახალი სახლი", "Akhali Sakhli"),
    ("ლეონიძე 44", "Leonidze 44"),
    ("ერთობა", "Ertoba"),
    ("ჭყონდიდელი 19", "Chkondideli 19"),
    ("მეთორმეტე 52", "Twelfth 52"),
)
"""Nine associations for ten houses: one of them keeps two."""

BREZHNEV = "ბრეჟნევის პროექტი"
KHRUSHCHEV = "ხრუშოვის პროექტი"

HOUSES = (
    House(
        *(0, "7", "მე-7 მიკრორაიონი", "", "41", "7th Microdistrict, N41"),
        *(41.56575, 44.97065, 1976, 9, 2, 4, 2, BREZHNEV),
    ),
    House(
        *(1, "7", "მე-17 მიკრორაიონი", "", "42", "17th Microdistrict, N42"),
        *(41.57205, 44.98075, 1982, 9, 2, 3, 2, "თბილისური პროექტი"),
    ),
    House(
        *(1, "7", "მე-17 მიკრორაიონი", "", "44", "17th Microdistrict, N44"),
        *(41.57248, 44.98122, 1983, 9, 2, 3, 2, "თბილისური პროექტი"),
    ),
    House(
        *(2, "2", "", "მეგობრობის გამზირი", "52", "Megobroba Avenue N52"),
        *(41.56158, 44.97985, 1964, 5, 4, 3, 0, KHRUSHCHEV),
    ),
    House(
        *(3, "2", "", "მერაბ კოსტავას გამზირი", "48", "Merab Kostava Avenue N48"),
        *(41.54092, 45.01702, 1951, 3, 4, 2, 0, "ძველი პროექტი"),
    ),
    House(
        *(4, "4", "", "ჟიული შარტავას გამზირი", "27", "Zhiuli Shartava Avenue N27"),
        *(41.56548, 44.97655, 2012, 11, 2, 3, 4, "ახალაშენებული"),
    ),
    House(
        *(5, "3", "", "გიორგი ლეონიძის ქუჩა", "44", "Giorgi Leonidze Street N44"),
        *(41.57078, 44.97548, 1979, 9, 2, 4, 2, BREZHNEV),
    ),
    House(
        *(6, "6", "", "ვლადიმერ მესხიშვილის ქუჩა", "33", "Vladimer Meskhishvili Street N33"),
        *(41.56668, 44.98602, 1986, 9, 2, 3, 2, "თბილისური პროექტი"),
    ),
    House(
        *(7, "5", "ჭყონდიდელის დასახლება", "", "19", "Chkondideli Settlement, N19"),
        *(41.55402, 45.02255, 1968, 5, 3, 4, 0, KHRUSHCHEV),
    ),
    House(
        *(8, "9", "მე-12 მიკრორაიონი", "", "52", "12th Microdistrict, N52"),
        *(41.56812, 44.99042, 1972, 5, 4, 3, 0, KHRUSHCHEV),
    ),
)
