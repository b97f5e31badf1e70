"""Glossary terms and figures of speech, and finding them in a text."""
