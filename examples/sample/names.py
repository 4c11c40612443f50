"""Invented people and companies: first names, made-up surnames, titles, employers."""

from urllib.parse import quote

FIRST = (
    "Adèle", "Agnès", "Aïcha", "Alban", "Amélie", "Anouk", "Anton", "Bérénice", "Bilal",
    "Camille", "Cédric", "Chloé", "Clara", "Daphné", "David", "Diego", "Elena", "Elif",
    "Émile", "Estelle", "Fanny", "Farid", "Félix", "Gaëlle", "Greta", "Hakim", "Hannah",
    "Hélène", "Hugo", "Inès", "Ivan", "Jade", "Jérôme", "Joana", "Jonas", "Karim", "Kenji",
    "Laure", "Léa", "Liam", "Lucie", "Maël", "Maïwenn", "Marek", "Mia", "Nadia", "Noémie",
    "Nuno", "Olga", "Oscar", "Paola", "Quentin", "Rachel", "Rémi", "Rosa", "Samir", "Selma",
    "Tara", "Théo", "Ugo", "Valérie", "Victor", "Wanda", "Yanis", "Yuna", "Zoé",
)
SURNAME_START = ("Bran", "Corv", "Dalm", "Evr", "Fol", "Garn", "Hesp", "Iv", "Jor", "Kerl",
                 "Lanv", "Mord", "Norv", "Orl", "Pell", "Quor", "Rosk", "Salv", "Tarv", "Ulm",
                 "Varn", "Wess", "Yld", "Zorm")
SURNAME_MIDDLE = ("and", "el", "ign", "omb", "ub", "av", "er", "ic", "ost", "ul")
SURNAME_END = ("ac", "ald", "el", "esse", "ier", "ine", "ot", "ou", "ève", "inski", "oglio",
               "quist")

# Every title with the class its words put it in; "none" holds look-alikes too.
TITLES = (
    ("Account Executive", "none"), ("Chargée d'affaires", "none"), ("Ingénieur avant-vente", "none"),
    ("Responsable développement commercial", "manager"), ("Sales Manager", "manager"),
    ("Key Account Manager", "manager"), ("Acheteuse", "none"), ("Data Analyst", "none"),
    ("Customer Success Manager", "manager"), ("Consultant, indépendant", "none"),
    ("Chef de projet", "none"), ("Ingénieure logiciel", "none"), ("Office Manager", "manager"),
    ("Business Developer", "none"), ("Marketing Specialist", "none"), ("Recruteuse", "none"),
    ("Product Owner", "none"), ("Executive Assistant to the CEO", "none"),
    ("Assistante de direction", "none"), ("Partner Manager", "manager"),
    ("Head of Growth", "head"), ("Head of Procurement", "head"),
    ("Directrice commerciale", "director"), ("Directeur des achats", "director"),
    ("Sales Director", "director"), ("Director of Operations", "director"),
    ("VP Sales", "vp"), ("Vice President, Partnerships", "vp"), ("Vice-présidente Marketing", "vp"),
    ("SVP Operations", "vp"), ("CEO", "c_level"), ("Chief Revenue Officer", "c_level"),
    ("CTO", "c_level"), ("CFO", "c_level"), ("Founder & CEO", "founder"),
    ("Co-fondatrice", "founder"), ("Founder", "founder"), ("Owner", "owner"),
    ("Présidente", "president"), ("Managing Partner", "partner"),
)

EMPLOYERS = ("Brumelis Conseil", "Quorvane Systèmes", "Orlandet & Fils")
# As the first employer but for case, and a different company which begins alike.
EMPLOYER_FOLDED, EMPLOYER_ALIKE = "BRUMELIS CONSEIL", "Brumelis Conseil Immobilier"

COMPANIES = (
    "Altrevane", "Bexolune, Inc.", "Cadrimont SAS", "Delfoise Énergie", "Ertavia", "Fyrelle",
    "Galdimar GmbH", "Hostrevil Logistique", "Ilvanor", "Jastrelle", "Kormivent", "Lumadrine",
    "Mestroval, SARL", "Noctavire", "Ondrelis Santé", "Pravonne", "Quistral", "Revalmont",
    "Sidrovane Assurances", "Tolmerie \"La Fabrique\"", "Ustrane", "Velmondis", "Wistrelune",
    "Xaldorine", "Yrvanche", "Zélidor", "Ambrelac Industrie", "Brivanelle", "Coldremont",
    "Drastovie", "Éclavre", "Fondrelis", "Grivaude & Associés", "Halvinor Capital",
)

ACCENTS = str.maketrans("àâäçéèêëîïôöùûüÉ", "aaaceeeeiioouuue")


class Person:
    """One invented member, known by the slug."""

    __slots__ = ("first", "last", "slug", "company", "title", "rank", "email", "shown")

    def __init__(self, first, last, slug, company="", title="", rank="none", email="", shown=""):
        self.first, self.last, self.slug = first, last, slug
        self.company, self.title, self.rank, self.email = company, title, rank, email
        self.shown = shown or f"{first} {last}"

    @property
    def url(self):
        return "https://www.linkedin.com/in/" + self.slug

    @property
    def bare_url(self):
        return "www.linkedin.com/in/" + self.slug


OWNER = Person("Élodie", "Brandelune", "elodie-brandelune-ex00000", EMPLOYERS[0],
               "Responsable développement commercial", "manager")


def slug(first, last, number):
    plain = f"{first}-{last}".lower()
    if number % 40 == 7:
        return quote(plain) + f"-ex{number:05}"
    return plain.translate(ACCENTS) + f"-ex{number:05}"


def employer(dice):
    """Mostly another company; sometimes one's own, or a name much like it."""
    drawn = dice.below(1000)
    if drawn < 45:
        return dice.pick(EMPLOYERS)
    if drawn < 51:
        return EMPLOYER_FOLDED
    if drawn < 57:
        return EMPLOYER_ALIKE
    return dice.pick(COMPANIES)


class People:
    """Invents people, no full name twice; numbers go on from one life to the next."""

    def __init__(self, dice, number):
        self.dice, self.number = dice, number
        self._names = set()

    def new(self):
        dice = self.dice
        self.number += 1
        while True:
            first = dice.pick(FIRST)
            last = dice.pick(SURNAME_START) + dice.pick(SURNAME_MIDDLE) + dice.pick(SURNAME_END)
            if (first, last) not in self._names:
                break
        self._names.add((first, last))
        where = slug(first, last, self.number)
        if self.number % 45 == 11:
            last += ", PhD"
        elif self.number % 60 == 13:
            first += " 🚀"
        email = f"{where.replace('%', '')}@example.com" if dice.chance(0.04) else ""
        if dice.chance(0.05):
            return Person(first, last, where, email=email)
        title, rank = self._title()
        return Person(first, last, where, employer(dice), title, rank, email)

    def _title(self):
        """Two thirds from the first half of the table, which holds the lower ranks."""
        half = len(TITLES) // 2
        if self.dice.chance(0.67):
            return TITLES[self.dice.below(half)]
        return TITLES[half + self.dice.below(len(TITLES) - half)]
