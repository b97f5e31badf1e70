from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tqc.io.results.abandoned import working_folder

_OWNER = """
import sys, time
from pathlib import Path
from tqc.io.results.abandoned import working_folder
with working_folder(Path(sys.argv[1]), ".audit-") as work:
    print(work.name, flush=True)
    time.sleep(60)
"""


def test_a_folder_is_cleared_once_its_owner_was_killed(tmp_path: Path) -> None:
    owner = subprocess.Popen([sys.executable, "-c", _OWNER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    try:
        assert owner.stdout
        left = tmp_path / owner.stdout.readline().strip()
        with working_folder(tmp_path, ".audit-") as work:
            assert left.is_dir()
            assert work.is_dir()
        os.kill(owner.pid, signal.SIGKILL)
        owner.wait()
        assert left.is_dir()
        with working_folder(tmp_path, ".audit-"):
            assert not left.exists()
    finally:
        owner.kill()
        owner.communicate()
    assert not any(tmp_path.iterdir())


def test_a_folder_without_an_owner_goes_when_it_is_old(tmp_path: Path) -> None:
    young, old, other = (tmp_path / name for name in (".audit-young", ".audit-old", "audit-kept"))
    for folder in (young, old, other):
        folder.mkdir()
    os.utime(old, (1, 1))
    with working_folder(tmp_path, ".audit-"):
        assert (young.exists(), old.exists(), other.exists()) == (True, False, True)
