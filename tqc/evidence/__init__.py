"""Both sides of a document together: what tqc matched across, computed once a document on first use and shared by the rules."""

from tqc.evidence.evidence import Evidence

__all__ = ["Evidence"]
