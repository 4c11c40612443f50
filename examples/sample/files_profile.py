"""The files about the member, the private ones, and what lies around beside them."""

import dates
import texts
from datetime import datetime
from folder import CRLF, PLAIN
from names import OWNER


def simple(kind, header, rows, form=PLAIN, distinct=None):
    """A maker of a file whose rows are fixed; distinct: how many rows say something new."""
    def make(folder, _life, dialect):
        table = dialect.table(folder, kind, header, form)
        for row in rows:
            table.row(list(row))
        name = "profile." + kind.lower().replace(" ", "_")
        folder.count(name, len(rows) if distinct is None else distinct)
        if distinct is not None:
            folder.count(name + "_rows", len(rows))
    return kind, make


def profile(folder, _life, dialect):
    header = ["First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline",
              "Summary", "Industry", "Zip Code", "Geo Location", "Twitter Handles", "Websites",
              "Instant Messengers"]
    table = dialect.table(folder, "Profile", header, PLAIN)
    table.row([OWNER.first, OWNER.last, "", "", "", texts.HEADLINE, texts.SUMMARY,
               texts.INDUSTRY, "", texts.PLACE, "", "[COMPANY:https://www.example.com]", ""])
    folder.count("profile.headline_characters", len(texts.HEADLINE))
    folder.count("profile.summary_characters", len(texts.SUMMARY))


def positions(folder, _life, dialect):
    header = ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"]
    table = dialect.table(folder, "Positions", header, PLAIN)
    for row in texts.POSITIONS:
        table.row(list(row))
    told = texts.POSITIONS[:texts.DISTINCT_POSITIONS]
    folder.count("profile.positions", len(told))
    folder.count("profile.positions_rows", len(texts.POSITIONS))
    folder.count("profile.positions_current", sum(not row[5] for row in told))
    folder.count("profile.positions_described", sum(bool(row[2]) for row in told))


def skills(folder, _life, dialect):
    """One skill twice, as in a profile of two languages, and an empty line at the end."""
    table = dialect.table(folder, "Skills", ["Name"], CRLF)
    for name in texts.SKILLS + texts.SKILLS[3:4]:
        table.row([name])
    table.blank()
    folder.count("profile.skills", len(texts.SKILLS))
    folder.count("profile.skills_rows", len(texts.SKILLS) + 1)


def ad_targeting(folder, _life, dialect):
    """One wide row; names of columns come twice."""
    header = ["Member Age", "Company Names", "Company Names", "Company Size", "Job Seniorities",
              "Job Titles", "Job Titles", "Member Groups", "Member Industries", "Member Skills"]
    table = dialect.table(folder, "Ad_Targeting", header, PLAIN)
    table.row(["35-54", "Brumelis Conseil", "Quorvane Systèmes;Orlandet & Fils", "51-200",
               "Manager", "Business Developer", "Account Manager;Sales Manager",
               ";".join(texts.GROUPS), texts.INDUSTRY, ";".join(texts.SKILLS[:5])])
    folder.count("profile.groups", len(texts.GROUPS))


def registration(folder, _life, dialect):
    header = ["Registered At", "Registration Ip", "Subscription Types"]
    table = dialect.table(folder, "Registration", header, PLAIN)
    table.row([dates.short_us(datetime(2009, 4, 2, 8, 49)), "192.0.2.1", "Core"])


PROFILE_MAKERS = (
    ("Profile", profile), ("Positions", positions), ("Skills", skills),
    ("Ad_Targeting", ad_targeting), ("Registration", registration),
    simple("Profile Summary", ["Profile Summary"], [(texts.SUMMARY,)]),
    simple("Education", ["School Name", "Start Date", "End Date", "Notes", "Degree Name",
                         "Activities"], texts.SCHOOLS + texts.SCHOOLS[:1], CRLF, 2),
    simple("Certifications", ["Name", "Url", "Authority", "Started On", "Finished On",
                              "License Number"],
           [("Négociation avancée", "https://www.example.com/c/1", "Institut Exemple", "Mar 2023",
             "", "EX-100"), ("CRM Practitioner", "", "Example Academy", "2021", "2024", "")]),
    simple("Languages", ["Name", "Proficiency"],
           [("Français", "Native or bilingual proficiency"),
            ("Anglais", "Full professional proficiency"), ("Espagnol", "")]),
    simple("Projects", ["Title", "Description", "Url", "Started On", "Finished On"],
           [("Baromètre des achats, édition 2", "Enquête auprès de 80 acheteurs.", "",
             "Feb 2024", "Jun 2024")]),
    simple("Publications", ["Name", "Published On", "Description", "Publisher", "Url"], []),
    simple("Honors", ["Title", "Description", "Issued On"],
           [("Prix du \"meilleur atelier\"", "", "Nov 2023")]),
)

# Never to be read: a reader which opens one finds the word "private" in it.
PRIVATE = (
    ("Contacts.csv", "Source,FirstName,LastName,Emails,PhoneNumbers",
     "PHONE,Private,Contact,private@example.com,+33 1 99 00 00 01"),
    ("ImportedContacts.csv", "FirstName,LastName,Emails", "Private,Contact,private@example.com"),
    ("PhoneNumbers.csv", "Extension,Number,Type", ",+33 1 99 00 00 02 private,Mobile"),
    ("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On",
     "private@example.com,Yes,Yes,\"1/2/20, 3:04 PM\""),
    ("Receipts.csv", "Transaction Made At,Description,Total Amount,Currency Code",
     "2025/01/02 10:00:00 UTC,private subscription,1.00,EUR"),
    ("Ads Clicked.csv", "Ad clicked Date,Ad Title/Id", "2025-11-03 08:00:00,private 100"),
    ("Security Challenges.csv", "Challenge Date,IP Address,User Agent,Country,Challenge Type",
     "Mon Nov 03 08:00:00 UTC 2025,192.0.2.9,private,fr,EMAIL_PIN"),
    ("Private_identity_asset.csv", "Private Identity Asset Name,Uploaded At", "private,2025"),
    ("Verifications/Verifications.csv", "First name,Document type", "private,PASSPORT"),
)
UNKNOWN = (
    ("Inferences_about_you.csv", "Category,Type of inference,Description,Inference",
     "Seniority,Example,Invented,No"),
    ("Jobs/Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name",
     "\"11/3/25, 8:00 AM\",https://www.example.com/job,Sales Director,Ertavia"),
)
# What macOS leaves in archives it packs: an AppleDouble header, no CSV at all.
RESOURCE_FORK = bytes.fromhex("00051607 00020000") + b"Mac OS X        " + bytes(26)


def others(folder, dialect):
    """Private files, unknown ones and leftovers; after the tables are finished."""
    for expect, files in (("private", PRIVATE), ("unknown", UNKNOWN)):
        for path, header, row in files:
            kind = path.rsplit("/", 1)[-1][:-len(".csv")]
            folder.other(path, f"{header}\n{row}\n".encode(), kind, expect)
    folder.other("__MACOSX/._Connections.csv", RESOURCE_FORK, "Connections", "junk")
    folder.copy("Skills (1).csv", "Skills.csv", "Skills", "copy")
    folder.copy("Invitations (1).csv", "Invitations.csv", "Invitations", "copy")
    if dialect.has("Shares"):
        folder.copy("Shares_backup.csv", dialect.path("Shares"), "Shares_backup", "unknown")
