"""`python -m tqc` is `tqc`."""

from tqc.cli import main

if __name__ == "__main__":
    main()
