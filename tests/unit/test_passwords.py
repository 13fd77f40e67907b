"""What a kept password costs whoever guesses it."""

from __future__ import annotations

from rustavi_hoa.adapters import passwords


def test_a_kept_password_costs_64_mib_and_as_much_when_there_is_nobody() -> None:
    kept = passwords.hashed("sakhli-2026-rustavi")
    for each in (kept, passwords._NOBODY):
        assert each.startswith("$argon2id$v=19$m=65536,t=2,p=1$")
    assert passwords.matches("sakhli-2026-rustavi", kept) and not passwords.matches("sakhli-2026-rustavi", None)
