"""A photograph of twelve megapixels cut to its three copies: ``python -m bench.shrinking ours|bare one|twenty``.

Prints seconds of one picture (the median of five), or seconds and largest memory in MB of twenty at once.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import numpy
from PIL import Image

from rustavi_hoa.adapters import images

SIZE = (4000, 3000)
AT_ONCE = 20
THREADS = 2
"""As many as the server lets work at pictures (``photos/http.py``)."""


def photograph() -> bytes:
    """Make a picture with the busyness of a photograph: soft forms under grain. Shape: 4000 x 3000 pixels, JPEG."""
    chance = numpy.random.default_rng(7)
    forms = Image.fromarray(chance.integers(0, 255, (75, 100, 3), dtype=numpy.uint8)).resize(SIZE, Image.BICUBIC)
    grain = chance.normal(0, 6, (SIZE[1], SIZE[0], 1))
    pixels = numpy.clip(numpy.asarray(forms, dtype=numpy.float32) + grain, 0, 255).astype(numpy.uint8)
    out = BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=88)
    return out.getvalue()


def bare(data: bytes) -> list[bytes]:
    """Do the same with Pillow alone: no check, no orientation, no colours, no clean metadata."""
    image = Image.open(BytesIO(data))
    made = []
    for width in reversed(images.WIDTHS):
        image.thumbnail((width, width * images.TALLEST), Image.Resampling.LANCZOS)
        out = BytesIO()
        image.save(out, "WEBP", quality=images.WEBP_QUALITY, method=3)
        made.append(out.getvalue())
    return made


def main(who: str, how: str) -> dict[str, float]:
    """Measure one of the two."""
    data = photograph()
    cut = images.prepare if who == "ours" else bare
    cut(data)
    if how == "one":
        spent = []
        for _ in range(5):
            began = time.perf_counter()
            cut(data)
            spent.append(time.perf_counter() - began)
        return {"seconds": statistics.median(spent)}
    began = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(cut, [data] * AT_ONCE))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": time.perf_counter() - began, "megabytes": most}


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
