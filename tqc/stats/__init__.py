"""Counts that mean something: MQM penalties by rule, document, language, and system, with intervals."""
