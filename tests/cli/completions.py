"""The words that bash, zsh and fish complete, in the shells themselves."""

import os
import pty
import re
import select
import subprocess

from every import COMMANDS
from fresh import write
from harness import drain, test

BASH = """
compopt() { :; }
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_ssi
printf '%s\\n' "${COMPREPLY[@]}"
"""
# What the functions of zsh's completion would show.
ZSH = """
compadd() { shift 3; print -l -- ${(M)@:#$now*} }
compset() { : }
_files() { print -l -- *(N) }
script=$1; shift
words=("$@"); CURRENT=$#
source $script
"""
FISH = """
source $argv[1]
complete -C "$argv[2..]" | string replace -r '\\t.*' ''
true
"""
SHELLS = {"bash": (BASH, ["bash", "--norc"]), "zsh": (ZSH, ["zsh", "-f"]),
          "fish": (FISH, ["fish", "--no-config"])}


def completed(program, shell, script, *words, file="archive.zip"):
    """What the shell proposes for the last word."""
    text, begin = SHELLS[shell]
    done = subprocess.run(
        [*begin, write(program, "driver", text.encode()), script,
         *(["ssi " + " ".join(words)] if shell == "fish" else
           ["ssi", *words])],
        capture_output=True, text=True, check=False, timeout=60,
        cwd=write(program, file, b"").parent,
        env=program.environment(HOME=str(program.folder), TERM="dumb"))
    assert done.returncode == 0 and done.stderr == "", (shell, words, done)
    return {word.strip() for word in done.stdout.split("\n") if word.strip()}


@test
def test_completions(program, _):
    """bash, zsh and fish complete commands, options, values, kinds and files"""
    firsts = {command.split()[0] for command in COMMANDS} | {"help"}
    for shell in SHELLS:
        script = write(program, "script",
                       program.good("completion", shell).encode())

        def gives(*words, **more):
            return completed(program, shell, script, *words, **more)
        assert gives("") == firsts, (shell, gives(""), firsts)
        assert gives("sc") == {"score"}
        assert gives("benchmark", "") == {"publish", "show"}
        assert gives("cohort", "") == {"build"}
        assert gives("score", "--color", "") == {"auto", "always", "never"}
        assert gives("plan", "--lang", "f") == {"fr"}
        if shell == "bash":  # to which "=" is a word, and a blank an end
            assert gives("score", "my", file="my data (1).zip") == {
                "my data (1).zip"}
            assert gives("score", "--color", "=") == {"auto", "always", "never"}
            assert gives("score", "--color", "=", "ne") == {"never"}
        assert gives("cohort", "build", "--kind", "t") == {"team"}
        assert gives("what-if", "x", "--add", "invitation_s") == {
            "invitation_sent="}
        assert gives("what-if", "x", "--set", "headl") == {"headline_length="}
        assert gives("plan", "--without", "po") >= {"post"}
        assert gives("completion", "z") == {"zsh"}
        assert gives("score", "arch") == {"archive.zip"}
        assert gives("score", "--benchmark", "arch") == {"archive.zip"}
        assert gives("score", "x", "--on", "") == set()
        for command in ("plan", "benchmark publish", "model"):
            listed = program.good(*command.split(), "--help").partition(
                "Options:\n")[2]
            wanted = set(re.findall(r"^  (?:-[a-zA-Z], )?(--[a-z-]+)", listed,
                                    re.M))
            assert gives(*command.split(), "--") == wanted, (shell, command)


def typed(program, script, line):
    """The words that zsh passes on when a line is typed, tabs and all."""
    place = write(program, "archive.zip", b"").parent
    (place / "functions").mkdir()
    (place / "functions" / "_ssi").write_bytes(script.read_bytes())
    (place / ".zshrc").write_text(
        "fpath=($ZDOTDIR/functions $fpath); autoload -Uz compinit\n"
        "compinit -D -u\n"
        "ssi() { print -rl -- \"$@\" >$ZDOTDIR/words; exit }\n"
        "unset zle_bracketed_paste; PS1=ready\n")
    leader, follower = pty.openpty()
    shell = subprocess.Popen(
        ["zsh", "-i"], stdin=follower, stdout=follower, stderr=follower,
        cwd=place, start_new_session=True,
        env=program.environment(ZDOTDIR=str(place), HOME=str(place),
                                TERM="dumb"))
    os.close(follower)
    seen = b""
    while b"ready" not in seen:
        assert select.select([leader], [], [], 30)[0], seen
        seen += os.read(leader, 4096)
    os.write(leader, line.encode() + b"\n")
    seen += drain(leader).encode()
    os.close(leader)
    shell.wait(timeout=30)
    assert (place / "words").exists(), seen
    return (place / "words").read_text().splitlines()


@test
def test_completion_after_equals(program, _):
    """a value after = is completed as one after a blank"""
    for shell in SHELLS:
        script = write(program, "script",
                       program.good("completion", shell).encode())

        def gives(option, value, **more):
            if shell == "bash":  # to which "=" is a word
                words = [option, "=", *([value] if value else [])]
                return completed(program, shell, script, "score", *words,
                                 **more)
            # fish shows the option before its value.
            return {word.removeprefix(option + "=") for word in completed(
                program, shell, script, "score", f"{option}={value}", **more)}
        assert gives("--color", "") == {"auto", "always", "never"}, shell
        assert gives("--color", "ne") == {"never"}, shell
        assert gives("--lang", "") == {"en", "fr", "de"}, shell
        assert gives("--model", "arch") == {"archive.zip"}, shell
        assert gives("--on", "") == set(), shell
        if shell == "zsh":
            for line, words in (
                    ("ssi score --color=ne\tx", ["score", "--color=never", "x"]),
                    ("ssi score --color=al\t", ["score", "--color=always"]),
                    ("ssi score --model=arch\t", [
                        "score", "--model=archive.zip"]),
                    ("ssi what-if x --add=invitation_s\t3", [
                        "what-if", "x", "--add=invitation_sent=3"]),
                    ("ssi sco\tarch\t", ["score", "archive.zip"]),
                    ("ssi score --color ne\tx", [
                        "score", "--color", "never", "x"])):
                assert typed(program, script, line) == words, line


@test
def test_completion_shells(program, _):
    """another shell is refused with those that there are"""
    program.bad(2, "completion", "tcsh", says=["say bash, zsh or fish"])
    program.bad(2, "completion", says=["no SHELL given"])
    assert program.good("completion", "BASH") == program.good("completion",
                                                              "bash")
