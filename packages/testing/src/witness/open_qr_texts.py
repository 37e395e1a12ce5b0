"""Opens QR texts with nothing of Prova's: base45 (RFC 9285), zlib (RFC 1950), compact JWS (RFC 7515).

Usage: open_qr_texts.py FOLDER TEXT... For each text writes FOLDER/<name>.signed, the signing input, and
FOLDER/<name>.signature, as openssl wants it, and prints a line of JSON: name, token, header, payload.
"""

import base64
import json
import sys
import zlib
from pathlib import Path

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def base45(text):
    groups = [text[i : i + 3] for i in range(0, len(text), 3)]
    numbers = [sum(ALPHABET.index(c) * 45**k for k, c in enumerate(group)) for group in groups]
    return b"".join(n.to_bytes(len(group) - 1, "big") for n, group in zip(numbers, groups))


def inflated(data):
    stream = zlib.decompressobj()
    out = stream.decompress(data) + stream.flush()
    if not stream.eof or stream.unused_data:
        raise ValueError("the zlib stream is cut short, or something follows it")
    return out


def base64url(part):
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars="-_", validate=True)


def der_signature(raw):
    """r and s side by side (RFC 7518 section 3.4) as a SEQUENCE of two INTEGERs (RFC 3279 section 2.2.3)."""

    def integer(half):
        n = int.from_bytes(half, "big")
        body = n.to_bytes(n.bit_length() // 8 + 1, "big")
        return bytes([2, len(body)]) + body

    body = integer(raw[:32]) + integer(raw[32:])
    return bytes([0x30, len(body)]) + body


folder = Path(sys.argv[1])
for path in map(Path, sys.argv[2:]):
    token = inflated(base45(path.read_text("ascii"))).decode("ascii")
    signed, _, last = token.rpartition(".")
    header, payload = (json.loads(base64url(part)) for part in signed.split("."))
    signature = base64url(last)
    (folder / f"{path.stem}.signed").write_text(signed, "ascii")
    (folder / f"{path.stem}.signature").write_bytes(
        der_signature(signature) if header["alg"] == "ES256" else signature
    )
    print(json.dumps({"name": path.stem, "token": token, "header": header, "payload": payload}))
