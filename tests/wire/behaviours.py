"""The ways in which the hostile server answers a request that it has read.

`GOOD` are those after which there is an answer all the same; after all others there is none.
"""

import functools
import gzip
import time
import zlib

from talking import MIB, Talk

ALL, GOOD, HANGS = {}, set(), set()
"""All by name; those with an answer; those that only the clock ends."""


def behaviour(kind=None):
    """Registers a behaviour under the name of its function."""

    def keep(act):
        ALL[act.__name__] = act
        if kind is not None:
            kind.add(act.__name__)
        return act

    return keep


def simple(name, act, kind=None):
    """A behaviour in one line."""
    act.__name__ = name
    behaviour(kind)(act)


def raw(text: bytes):
    """Says exactly this."""
    return lambda talk: talk.say(text)


OK = b"HTTP/1.1 200 OK\r\n"

# The line with the status -----------------------------------------------------------------

simple("empty_answer", lambda talk: None)
simple("reset_before_answer", lambda talk: talk.reset())
simple("silent_before_answer", lambda talk: talk.hang(), HANGS)
simple("garbage", raw(b"garbage\r\n\r\n"))
simple("nul_bytes", raw(b"\0" * 500))
simple("html_without_head", raw(b"<html>onderhoud</html>"))
simple("drips_status", lambda talk: talk.drip(b"HTTP/1.1 200 OK"), HANGS)
simple("endless_status_line", lambda talk: talk.flood())
simple("http_2", raw(b"HTTP/2.0 200 OK\r\n\r\n"))
simple("icy", raw(b"ICY 200 OK\r\n\r\n"))
simple("lower_case_http", raw(b"http/1.1 200 ok\r\n\r\n"))
simple("status_no_number", raw(b"HTTP/1.1 twee OK\r\n\r\n"))
simple("status_negative", raw(b"HTTP/1.1 -200 OK\r\n\r\n"))
simple("status_99", raw(b"HTTP/1.1 99 OK\r\n\r\n"))
simple("status_1000", raw(b"HTTP/1.1 1000 OK\r\n\r\n"))
simple("status_of_digits", raw(b"HTTP/1.1 " + b"2" * 60_000 + b" OK\r\n\r\n"))
simple("binary_http_2_frame", raw(b"\0\0\x12\x04\0\0\0\0\0" + b"\0\x03\0\0\0\x64" * 3))

# Announcements ----------------------------------------------------------------------------


def announced(*statuses: str):
    """These announcements, then the answer."""

    def act(talk: Talk):
        for status in statuses:
            talk.say(f"HTTP/1.1 {status}\r\nLink: </s.css>; rel=preload\r\n\r\n".encode())
        talk.answer()

    return act


simple("hundred", announced("100 Continue"), GOOD)
simple("early_hints", announced("103 Early Hints"), GOOD)
simple("early_hints_often", announced(*["103 Early Hints"] * 10), GOOD)
simple("early_hints_too_often", announced(*["103 Early Hints"] * 25))
simple("processing", announced("102 Processing", "102 Processing"), GOOD)
simple("all_announcements", announced("100 C", "102 P", "103 E", "199 X"), GOOD)
simple("early_hints_only", raw(b"HTTP/1.1 103 Early Hints\r\n\r\n"))
simple("switching", raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n\0\0\0"))
simple("endless_hundred", lambda talk: talk.flood(b"HTTP/1.1 100 Continue\r\n\r\n"))
simple("endless_hints", lambda talk: talk.flood(b"HTTP/1.1 103 Early Hints\r\n\r\n"))


@behaviour(HANGS)
def dripping_hundred(talk: Talk):
    for _ in range(400):
        talk.say(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.05)


# Heads ------------------------------------------------------------------------------------


def headed(*headers: str, status="200 OK", length=True):
    """These headers, then a good body."""

    def act(talk: Talk):
        size = len(talk.good) if length else None
        talk.start(status, *headers, length=size)
        talk.say(talk.good)

    return act


simple("drips_headers", lambda talk: (talk.say(OK), talk.drip(b"X-A: b\r\n")), HANGS)
simple("endless_headers", lambda talk: (talk.say(OK), talk.flood(b"X-A: b\r\n")))
simple("endless_header", lambda talk: (talk.say(OK + b"X-A: "), talk.flood()))
simple("thousand_headers", headed(*[f"X-{n}: {n}" for n in range(1000)]))
simple("head_cut", raw(OK + b"Content-Le"))
simple("odd_header", headed("X-Odd: \xe9\x01\xff", "X-Empty:"), GOOD)
simple("folded_header", headed("X-Folded: a\r\n b\r\n\tc"), GOOD)
simple("large_headers", headed(*[f"X-{n}: {'y' * 60_000}" for n in range(20)]), GOOD)
simple("length_negative", headed("Content-Length: -5", length=False), GOOD)
simple("length_no_number", headed("Content-Length: veel", length=False), GOOD)
simple("lengths_differ", headed("Content-Length: 1, 2", length=False))
simple("length_and_chunked", lambda talk: (talk.start("200 OK", "Content-Length: 3", "Transfer-Encoding: chunked"), talk.chunks(talk.good)), GOOD)  # fmt: skip
simple("length_too_long", lambda talk: (talk.start(length=10**6), talk.say(talk.good)))
simple("length_too_short", lambda talk: (talk.start(length=20), talk.say(talk.good)))
simple("length_astronomical", lambda talk: (talk.start(length=10**18), talk.flood()))
simple(
    "cookies", headed("Set-Cookie: a=b; Path=/", "Set-Cookie: c=d", "Set-Cookie: \xff"), GOOD
)
simple("no_length", headed(length=False), GOOD)
simple("lines_end_in_newlines", lambda talk: talk.say(b"HTTP/1.1 200 OK\nX: y\n\n" + talk.good), GOOD)  # fmt: skip
simple("other_content_type", lambda talk: talk.answer(kind="image/png"), GOOD)
simple("second_answer", lambda talk: (talk.answer(), talk.answer(b"tweede")), GOOD)
simple("slow_but_fine", lambda talk: (time.sleep(0.2), talk.answer()), GOOD)

# Statuses ---------------------------------------------------------------------------------


def endless(status: str, *headers: str):
    """A status, and a body that never ends."""
    return lambda talk: (talk.start(status, *headers), talk.flood())


simple("redirect_elsewhere", lambda talk: talk.answer(b"", "302 Found", f"Location: http://127.0.0.1:{talk.port}/elsewhere/x"))  # fmt: skip
simple("redirect_to_itself", lambda talk: talk.answer(b"", "307 T", f"Location: {talk.path}"))
simple("redirect_broken", lambda talk: talk.answer(b"", "302 Found", "Location: http://[::1"))
simple("redirect_to_a_file", lambda talk: talk.answer(b"", "302 F", "Location: file:///etc/passwd"))  # fmt: skip
simple("redirect_endless", endless("302 Found", "Location: /x"))
simple(
    "redirect_dripping", lambda talk: (talk.start("302 Found", "Location: /x"), talk.drip(b"x"))
)
simple("error_endless", endless("500 Internal Server Error"))
simple("not_found_endless", endless("404 Not Found"))
simple("no_login", headed('WWW-Authenticate: Negotiate, Basic realm="x"', status="401 No"))
simple("forbidden_endless", endless("403 Forbidden"))
simple("proxy_login", headed("Proxy-Authenticate: Basic", status="407 Proxy"))
simple("no_content", raw(b"HTTP/1.1 204 No Content\r\n\r\n"))
simple("retry_in_superscript", headed("Retry-After: \xb2", status="503 Busy"))
simple("retry_astronomical", headed("Retry-After: " + "9" * 400, status="503 Busy"))
simple("retry_long_ago", headed("Retry-After: Mon, 01 Jan 0001 00:00:00 +2359", status="429 B"))
simple("retry_nonsense", headed("Retry-After: morgen \xe9, 99999999999", status="429 Busy"))

# Bodies -----------------------------------------------------------------------------------

simple("endless_body", lambda talk: (talk.start(), talk.flood()))
simple("drips_body", lambda talk: (talk.start(length=10**6), talk.drip(b" ")), HANGS)
simple("silent_after_head", lambda talk: (talk.start(length=100), talk.hang()), HANGS)
simple(
    "reset_in_body", lambda talk: (talk.start(length=10**6), talk.say(MIB[:500]), talk.reset())
)
simple("html_page", lambda talk: talk.answer(b"<html>onderhoud</html>", kind="text/html"))
simple("empty_body", lambda talk: talk.answer(b""))
simple("nul_body", lambda talk: talk.answer(b"\0" * 1000))
simple("not_utf_8", lambda talk: talk.answer(b"\xff\xfe\xfd" * 100))
simple("byte_order_mark", lambda talk: talk.answer(b"\xef\xbb\xbf" + talk.good), GOOD)
simple("deep_json", lambda talk: talk.answer(b"[" * 400_000))
simple("deep_xml", lambda talk: talk.answer(b"<a>" * 300_000))
simple("many_lists", lambda talk: talk.answer(b"[" + b"[]," * 1_050_000 + b"1]"))
simple("many_elements", lambda talk: talk.answer(b"<a>" + b"<b/>" * 700_000 + b"</a>"))
simple("null", lambda talk: talk.answer(b"null"))
simple("number_of_digits", lambda talk: talk.answer(b"1" * 50_000))
simple("entity_bomb", lambda talk: talk.answer(
    b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "%b">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;") for n in range(9))
    + b"]><a>&a8;</a>"
))  # fmt: skip
simple("entity_of_a_file", lambda talk: talk.answer(b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'))  # fmt: skip

# Chunks -----------------------------------------------------------------------------------

CHUNKED = "Transfer-Encoding: chunked"


def chunked(data: bytes, *, then=lambda talk: None):
    """A body in chunks that begins so."""
    return lambda talk: (talk.start("200 OK", CHUNKED), talk.say(data), then(talk))


simple("chunks", lambda talk: (talk.start("200 OK", CHUNKED), talk.chunks(talk.good)), GOOD)
simple("chunks_of_a_byte", lambda talk: (talk.start("200 OK", CHUNKED), talk.chunks(*(bytes([b]) for b in talk.good))), GOOD)  # fmt: skip
simple("chunks_drip", lambda talk: (talk.start("200 OK", CHUNKED), [(talk.chunks(b" ", end=False), time.sleep(0.05)) for _ in range(400)]), HANGS)  # fmt: skip
simple("chunk_negative", chunked(b"-1\r\n", then=Talk.flood))
simple("chunk_very_negative", chunked(b"-7fffffffffffffff\r\n", then=Talk.flood))
simple("chunk_astronomical", chunked(b"f" * 16 + b"\r\n", then=Talk.flood))
simple("chunk_no_number", chunked(b"zz\r\n" + b"x" * 100))
simple("chunk_cut", chunked(b"64\r\nhalf"))
simple("chunk_size_endless", chunked(b"", then=lambda talk: talk.flood(b"0" * 1000)))
simple("chunk_extension_endless", chunked(b"5;", then=Talk.flood))
simple("chunk_trailers_endless", lambda talk: (talk.start("200 OK", CHUNKED), talk.chunks(talk.good, end=False), talk.say(b"0\r\n"), talk.flood(b"X: y\r\n")))  # fmt: skip
simple("chunks_endless", lambda talk: (talk.start("200 OK", CHUNKED), talk.flood(b"10\r\n" + b" " * 16 + b"\r\n")))  # fmt: skip

# Compression ------------------------------------------------------------------------------


def packed(encoding: str, pack):
    """The good body, or another, packed in a way."""
    return lambda talk: talk.answer(pack(talk.good), "200 OK", f"Content-Encoding: {encoding}")


@functools.cache
def bomb() -> bytes:
    """A hundred megabytes of spaces in a hundred kilobytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(b" " * 2**20) for _ in range(100)), packer.flush()])


simple("gzip", packed("gzip", gzip.compress), GOOD)
simple("deflate", packed("deflate", zlib.compress), GOOD)
simple("deflate_raw", packed("deflate", lambda data: zlib.compress(data)[2:-4]), GOOD)
simple("gzip_bomb", packed("gzip", lambda _: bomb()))
simple("gzip_bomb_twice", packed("gzip, gzip", lambda _: gzip.compress(bomb())))
simple("gzip_cut", packed("gzip", lambda data: gzip.compress(data)[:-20]))
simple("gzip_damaged", packed("gzip", lambda data: gzip.compress(data)[:15] + b"\xff" * 60))
simple("gzip_of_nothing", packed("gzip", lambda _: b""))
simple("gzip_not_at_all", packed("gzip", lambda data: data))
simple("gzip_many_times", packed(", ".join(["gzip"] * 40), gzip.compress))
simple("gzip_members_endless", lambda talk: (talk.start("200 OK", "Content-Encoding: gzip"), talk.flood(gzip.compress(b""))), HANGS)  # fmt: skip
simple("encoding_unknown", packed("x-rot13", lambda data: data), GOOD)
