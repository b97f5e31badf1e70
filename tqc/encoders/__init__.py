"""Sentence vectors behind one small protocol."""

from tqc.encoders.encoder import (
    Encoder,
    Vectors,
    encode,
    encoder_for,
    named_encoder,
    static_encoder,
    universal_encoder,
    universal_knows,
)

__all__ = [
    "Encoder",
    "Vectors",
    "encode",
    "encoder_for",
    "named_encoder",
    "static_encoder",
    "universal_encoder",
    "universal_knows",
]
