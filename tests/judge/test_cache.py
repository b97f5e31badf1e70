from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tqc.errors import InputError
from tqc.judge.cache import Cache
from tqc.judge.client import Answer

KEY, OTHER = "ab" + "1" * 62, "cd" + "2" * 62


def test_what_is_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    Cache(tmp_path).put(KEY, Answer("yes", True, "fp", 3, 4))
    assert Cache(tmp_path).get(KEY) == Answer("yes", True, "fp", 3, 4)
    assert Cache(tmp_path).get(OTHER) is None


def test_without_a_folder_it_lasts_for_a_run() -> None:
    cache = Cache(None)
    with cache.locked(KEY):
        cache.put(KEY, Answer("yes"))
    assert cache.get(KEY) == Answer("yes")
    assert Cache(None).get(KEY) is None


def test_answers_of_several_versions_of_a_server_stand_side_by_side(tmp_path: Path) -> None:
    for fingerprint in ("one", "two"):
        Cache(tmp_path).put(KEY, Answer(fingerprint, fingerprint=fingerprint))
    assert Cache(tmp_path).get(KEY) == Answer("two", fingerprint="two")
    assert Cache(tmp_path, "one").get(KEY) == Answer("one", fingerprint="one")
    assert Cache(tmp_path, "three").get(KEY) is None


def test_a_file_that_is_no_cache_is_named(tmp_path: Path) -> None:
    Cache(tmp_path).put(KEY, Answer("yes"))
    (file,) = (tmp_path / "ab").iterdir()
    file.write_text("{}\n")
    with pytest.raises(InputError, match="holds no cached answers; delete it"):
        Cache(tmp_path).get(KEY)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be made"), Cache(tmp_path / "file" / "cache").locked(KEY):
        pass


_HOLD = """
import sys
from pathlib import Path
from tqc.judge.cache import Cache
with Cache(Path(sys.argv[1])).locked(sys.argv[2]):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.parametrize("how", ["ends", "is killed"])
def test_another_run_waits_for_a_question_that_is_being_asked(tmp_path: Path, how: str) -> None:
    command = [sys.executable, "-c", _HOLD, str(tmp_path), KEY]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        cache, entered = Cache(tmp_path), threading.Event()

        def wait() -> None:
            with cache.locked(KEY):
                entered.set()

        with cache.locked(OTHER):  # another question is free
            pass
        thread = threading.Thread(target=wait, daemon=True)
        thread.start()
        assert not entered.wait(0.2)
        if how == "ends":
            other.stdin.write("\n")
            other.stdin.flush()
        else:
            other.kill()
        assert entered.wait(5)
        thread.join()
