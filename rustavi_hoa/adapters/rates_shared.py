"""Token buckets that several workers share in Redis: one small script a knock, under a name nobody can read back."""

from __future__ import annotations

import hashlib

from rustavi_hoa.adapters import common

TAKE = """
local now = redis.call('TIME')
local at = now[1] + now[2] / 1000000
local kept = redis.call('HMGET', KEYS[1], 'level', 'at')
local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local level = math.min(burst, (tonumber(kept[1]) or burst) + (at - (tonumber(kept[2]) or at)) * rate)
if level < 1 then return tostring(level) end
redis.call('HSET', KEYS[1], 'level', tostring(level - 1), 'at', tostring(at))
redis.call('EXPIRE', KEYS[1], math.ceil(burst / rate) + 1)
return tostring(level)
"""
GIVE = """
local level = tonumber(redis.call('HGET', KEYS[1], 'level'))
if level then redis.call('HSET', KEYS[1], 'level', tostring(math.min(tonumber(ARGV[1]), level + 1))) end
return 1
"""
"""Times by Redis' own clock: those of the workers may differ."""


def take(kind: str, who: str, burst: float, rate: float) -> float | None:
    """Take one knock; gives what was in the bucket before, less than 1: refused. None: there is no Redis to ask.

    Unit: ``rate`` knocks a second.
    """
    return _asked(TAKE, kind, who, burst, rate)


def give_back(kind: str, who: str, burst: float) -> bool:
    """Put a knock back; False: there is no Redis to ask."""
    return _asked(GIVE, kind, who, burst) is not None


def _asked(script: str, kind: str, who: str, *numbers: float) -> float | None:
    redis = common.redis()
    if redis is None:
        return None
    name = f"hoa:rate:{kind}:{hashlib.sha256(who.encode()).hexdigest()[:32]}"
    try:
        return float(redis.eval(script, 1, name, *numbers))
    except common.Failure as failure:
        common.failed("rates", failure)
        return None
