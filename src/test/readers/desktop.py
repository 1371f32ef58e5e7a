"""Readers that need a screen."""


def all_readers():
    return []
