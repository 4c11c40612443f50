"""Tiny invented archives: folders, ZIPs, and ZIPs that are out of order."""

import io
import struct
import zipfile

CONNECTIONS = """Notes:
"When exporting your connection data, some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Example,https://www.linkedin.com/in/ada-example,,Acme,CEO,03 Feb 2026
Ben,Sample,https://www.linkedin.com/in/ben-sample,,Beta,Engineer,10 Mar 2026
Cleo,Muster,https://www.linkedin.com/in/cleo-muster,,Gamma,VP Sales,05 Apr 2026
"""

SHARES = """Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility
2026-05-20 10:00:00,https://x.test/1,A thought about pumps,,,MEMBER_NETWORK
2026-05-13 09:00:00,https://x.test/2,Another thought,,,MEMBER_NETWORK
2026-05-06 09:00:00,https://x.test/3,A third,https://y.test,,MEMBER_NETWORK
"""

COMMENTS = """Date,Link,Message
2026-05-27 11:00:00,https://x.test/4,Well said
2026-05-28 11:00:00,https://x.test/5,I agree with this
"""

REACTIONS = """Date,Type,Link
2026-05-29 11:00:00,LIKE,https://x.test/6
2026-05-30 11:00:00,PRAISE,https://x.test/7
"""

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,"
    "Industry,Zip Code,Geo Location,Twitter Handles,Websites,"
    "Instant Messengers\n"
    "Iris,Invented,,,,Selling pumps to people who need pumps,"
    "I help machine builders.,Machinery,,Lyon,,,\n"
)

POSITIONS = """Company Name,Title,Description,Location,Started On,Finished On
Acme,Sales Engineer,Selling pumps,Lyon,Jan 2020,
"""

SKILLS = "Name\nSales\nPumps\nCRM\n"

MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)

INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
)

PRIVATE = "Email Address,Confirmed\nsecret@example.org,Yes\n"

COMPLETE = {
    "Connections.csv": CONNECTIONS,
    "Shares_123.csv": SHARES,
    "Comments_123.csv": COMMENTS,
    "Reactions_123.csv": REACTIONS,
    "Profile.csv": PROFILE,
    "Positions.csv": POSITIONS,
    "Skills.csv": SKILLS,
    "messages.csv": MESSAGES,
    "Invitations.csv": INVITATIONS,
    "Email Addresses.csv": PRIVATE,
    "Unheard of.csv": "What\nEver\n",
}

CONTENT = ("Shares_123.csv", "Comments_123.csv", "Reactions_123.csv")

BASIC = {name: text for name, text in COMPLETE.items() if name not in CONTENT}


def make_folder(place, files):
    """Writes files below a new folder."""
    place.mkdir()
    for name, text in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return place


def make_zip(place, files, order=sorted):
    """Writes a deflated ZIP with entries in the order asked for."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in order(files):
            archive.writestr(name, files[name])
    return place


def make_bomb(place, megabytes):
    """A ZIP whose Shares.csv unpacks to a thousand times its size."""
    chunk = b"\0" * 1000000
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("Shares.csv", "w") as entry:
            for _ in range(megabytes):
                entry.write(chunk)
    return place


def headers(data, signature):
    """Where the headers with a signature begin."""
    at = data.find(signature)
    while at >= 0:
        yield at
        at = data.find(signature, at + 4)


def patch(data, central_offset, local_offset, form, value):
    """Changes a field in the directory and in the local headers."""
    changed = bytearray(data)
    for at in headers(data, b"PK\1\2"):
        struct.pack_into(form, changed, at + central_offset, value)
    if local_offset is not None:
        for at in headers(data, b"PK\3\4"):
            struct.pack_into(form, changed, at + local_offset, value)
    return bytes(changed)


def zip_bytes(files, method=zipfile.ZIP_DEFLATED):
    """A ZIP in memory."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def encrypted(files):
    """A ZIP whose entries say that they are encrypted."""
    return patch(zip_bytes(files), 8, 6, "<H", 1)


def promising(files, size):
    """A ZIP whose entries promise to unpack to a size."""
    return patch(zip_bytes(files), 24, 22, "<I", size)


def of_method(files, method):
    """A ZIP whose entries name a compression method."""
    return patch(zip_bytes(files), 10, 8, "<H", method)


def damaged(files):
    """A stored ZIP with one byte of the data changed."""
    data = bytearray(zip_bytes(files, zipfile.ZIP_STORED))
    at = data.find(b"2026-05-20")
    data[at] = ord("3")
    return bytes(data)
