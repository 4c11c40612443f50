"""A private PostgreSQL on a socket in a folder of its own, with the extension.

The server finds what it shares relative to its program, so a copy of Debian's
folders, into which the extension is installed, leaves the system's untouched.
It does not run as root: there the user postgres runs it. It ends with the
program that started it, however that ends.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "examples/postgresql"
VERSION = "15"
SETTINGS = ("listen_addresses=", "fsync=off", "shared_buffers=256MB",
            "max_parallel_workers_per_gather=2", "autovacuum=off")


class Refused(Exception):
    """What psql said of a statement: its SQLSTATE and the message."""

    def __init__(self, said):
        super().__init__(said)
        first = said.strip().splitlines()[0]
        self.state = first.split("ERROR:  ")[-1].split(":")[0]


class Server:
    """Running between `with` and its end."""

    def __init__(self, *settings):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ssi-pg-"))
        self.folder.chmod(0o755)
        self.settings = SETTINGS + settings
        self.process = None
        self.programs = (self.folder / "usr/lib/postgresql" / VERSION / "bin")
        self.environment = {
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "PGHOST": str(self.folder), "PGUSER": "postgres",
            "PGDATABASE": "postgres",
            "PKG_CONFIG_PATH": os.environ.get("PKG_CONFIG_PATH", "")}

    def __enter__(self):
        # A run that is broken off ends here, too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        try:
            self._copy()
            self.make("all", "install")
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.send_signal(signal.SIGQUIT)  # at once
            self.process.wait()
        shutil.rmtree(self.folder)

    def _copy(self):
        for part in ("lib", "share"):
            to = self.folder / "usr" / part / "postgresql"
            to.mkdir(parents=True)
            shutil.copytree(f"/usr/{part}/postgresql/{VERSION}", to / VERSION,
                            symlinks=True)
        (self.folder / "usr/include").mkdir()
        (self.folder / "usr/include/postgresql").symlink_to(
            "/usr/include/postgresql")
        (self.folder / "build").mkdir()

    def make(self, *targets):
        """Builds the extension in a folder of this server's."""
        self._run(["make", "-f", EXTENSION / "Makefile", "with_llvm=no",
                   f"PG_CONFIG={self.programs}/pg_config", *targets],
                  cwd=self.folder / "build")

    def _run(self, words, **more):
        done = subprocess.run([str(word) for word in words], text=True,
                              env=self.environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False, **more)
        if done.returncode:
            raise AssertionError(f"{words[0]}: {done.stdout[-3000:]}")
        return done.stdout

    def run_program(self, program, *words):
        """What a client program of PostgreSQL's prints."""
        return self._run([self.programs / program, *words])

    def _as_user(self, program, *words):
        as_user = [] if os.geteuid() else ["--reuid", "postgres", "--regid",
                                           "postgres", "--clear-groups"]
        return ["setpriv", "--pdeathsig", "QUIT", *as_user,
                self.programs / program, *words]

    def _start(self):
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run(self._as_user(
            "initdb", "-D", "data", "-A", "trust", "-U", "postgres",
            "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"), cwd=self.folder)
        settings = [word for setting in self.settings
                    for word in ("-c", setting)]
        with open(self.folder / "log", "wb") as log:
            self.process = subprocess.Popen(
                self._as_user("postgres", "-D", "data", "-k", self.folder,
                              *settings),
                cwd=self.folder, env=self.environment, stdout=log, stderr=log)
        for _ in range(300):
            if subprocess.run([self.programs / "pg_isready", "-q"],
                              env=self.environment, check=False
                              ).returncode == 0:
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise AssertionError(f"the server does not run: {self.log()[-2000:]}")

    def psql(self, sql, database=None):
        """What psql says to a script: rows of texts, "" is NULL."""
        environment = dict(self.environment)
        if database:
            environment["PGDATABASE"] = database
        done = subprocess.run(
            ["psql", "-XqAt", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-v",
             "VERBOSITY=verbose", "-f", "-"], input=sql, text=True,
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            check=False)
        if done.returncode:
            raise Refused(done.stderr)
        return [tuple(line.split("\x1f"))
                for line in done.stdout.splitlines()]

    def one(self, sql):
        return self.psql(sql)[-1][0]

    def processor_time(self):
        """Seconds that the server's processes have taken, those that have
        ended included, once no session is left."""
        while self._sessions():
            time.sleep(0.01)
        words = self._stat(self.process.pid)
        return sum(map(int, words[11:15])) / os.sysconf("SC_CLK_TCK")

    @staticmethod
    def _stat(pid):
        text = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
        return text.rsplit(")", 1)[1].split()

    def _sessions(self):
        """How many processes the server has for sessions, their workers, and
        those that it has not yet seen end."""
        count = 0
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if (entry.name.isdigit() and
                        self._stat(entry.name)[1] == str(self.process.pid)):
                    command = (entry / "cmdline").read_bytes()
                    count += (not command or b"[local]" in command or
                              b"worker" in command)
            except OSError:
                pass  # it has ended meanwhile
        return count

    def log(self):
        return (self.folder / "log").read_text(encoding="utf-8")
