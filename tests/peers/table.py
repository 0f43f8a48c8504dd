"""The table of a comparison."""


class Table:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def heading(self, text, unit):
        print(f"\n{text}\n{'operation':<58} {unit:>14} {'limit':>9}  verdict", flush=True)

    def row(self, operation, error, limit, note=""):
        """One comparison: held if the error is no larger than the limit (a number that is none is never held)."""
        held = error <= limit
        self.passed += held
        self.failed += not held
        verdict = "ok" if held else "FAILED"
        print(f"{operation:<58} {error:>14.3g} {limit:>9.3g}  {verdict}{'  ' + note if note else ''}", flush=True)

    def trouble(self, operation, problem):
        """A comparison that could not be made is a failed one."""
        self.failed += 1
        print(f"{operation:<58} {'-':>14} {'-':>9}  FAILED  {problem}", flush=True)
