"""A survey's own pattern for written answers, in an engine that cannot hang (RE2).

FHIR's regex extension means the whole answer. RE2 takes time in proportion to the text, whatever
the pattern; in return it has no look-around and no back-references, and such a pattern is refused.
"""

from dataclasses import dataclass

import re2

LONGEST = 500
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 1_000_000


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that RE2 can match; `of` returns None for one that it cannot."""

    source: str

    @classmethod
    def of(cls, source: str) -> "Pattern | None":
        """The pattern as it was written, if it can be used."""
        if not source or len(source) > LONGEST:
            return None
        try:
            re2.compile(source, _OPTIONS)
        except re2.error:
            return None
        return cls(source)

    def fits(self, text: str) -> bool:
        """Whether the whole of `text` is as the pattern says."""
        return re2.compile(self.source, _OPTIONS).fullmatch(text) is not None
