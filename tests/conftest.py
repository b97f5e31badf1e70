"""Settings for the whole test run."""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None, derandomize=True)
settings.load_profile("default")

# No test finds what another one, or its user, checked before; no file can be written there.
os.environ["TQC_CACHE"] = "/dev/null/none"
