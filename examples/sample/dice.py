"""Chance, drawn only from Random.random(), whose sequence Python guarantees for a seed."""

import random


class Dice:
    def __init__(self, seed):
        self._random = random.Random(seed).random

    def chance(self, probability):
        return self._random() < probability

    def below(self, count):
        """A whole number in [0, count)."""
        return int(self._random() * count)

    def between(self, low, high):
        """A whole number in [low, high]."""
        return low + self.below(high - low + 1)

    def pick(self, items):
        return items[self.below(len(items))]

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]

    def sample(self, items, count):
        """Up to count different items, in drawn order."""
        pool = list(items)
        self.shuffle(pool)
        return pool[:count]
