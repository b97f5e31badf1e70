"""Sentence vectors behind one small protocol."""

from tqc.encoders.encoder import Encoder, Vectors, default_encoder, encode, encoder_for

__all__ = ["Encoder", "Vectors", "default_encoder", "encode", "encoder_for"]
