"""Results as TAP, for scripts in Python."""


class Tap:
    """Numbers results, and knows whether all were good."""

    def __init__(self):
        self.number = self.failed = 0

    def say(self, good, what, *why):
        """One result; if it is bad, the last lines of each reason."""
        self.number += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.number} - {what}")
        if not good:
            for reason in why:
                for line in str(reason).splitlines()[-30:]:
                    print(f"# {line}")
        print(end="", flush=True)

    def end(self):
        """The plan; answers an exit code."""
        print(f"1..{self.number}", flush=True)
        return 1 if self.failed else 0
