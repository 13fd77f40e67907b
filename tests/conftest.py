"""What every kind of test shares."""

import os

from hypothesis import settings

# A loaded machine is no fault of the code; the same examples every time on a machine that judges a submission.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")
