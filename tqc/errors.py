"""The errors that tqc raises for what its user can mend.

Every one derives from `TqcError`; the command line turns it into one line on stderr and exit code 2.
A message says where, what stood there, and what was expected.
"""


class TqcError(Exception):
    """Base of all errors that come from the input, an option, or the configuration."""


class InputError(TqcError):
    """A file, a row, or a text that cannot be read as what it should be."""


class NothingReadError(InputError):
    """Nothing could be read of several files, each of which has been told of already."""


class ConfigError(TqcError):
    """An option or a configuration key that does not fit."""


class LanguageError(TqcError):
    """A language code that is malformed."""
