#!/usr/bin/python3
"""No floating-point instruction in the library's objects (x86-64, objdump).

An instruction is refused if its mnemonic says that it calculates, compares,
converts or rounds in floating point:
- every x87 instruction (mnemonics that begin with f, but for the fences and
  state instructions, which no compiler makes from C without floats);
- SSE/AVX with an ss, sd, ps or pd ending that is arithmetic, comparison, square
  root, rounding, blending or logic (addsd, mulps, ucomiss, sqrtpd, andpd ...),
  and every conversion (cvt...);
- FMA (vfmadd...) and half precision.
Permitted is what only moves bits, because compilers copy integers with it:
mov{a,u,l,h,lh,hl,nt}p{s,d}, movs{s,d}, movmsk, shufp*, unpck*p*, permil,
broadcast, insert and extract; xorp* of a register with itself (zeroing); and
all integer SIMD (p..., movd, movq, movdqa, movdqu).
"""

import re

import gate

MOVES = re.compile(
    r"v?(mov(a|u|l|h|lh|hl|nt)p[sd]|movmskp[sd]|movs[sd]|shufp[sd]"
    r"|unpck[lh]p[sd]|permilp[sd]|broadcasts[sd]|(insert|extract|broadcast)f128"
    r"|perm2f128)$")
ZEROING = re.compile(r"v?xorp[sd]$")
FLOATS = re.compile(
    r"f(?!xsave|xrstor|emms)[a-z0-9]+$"          # x87
    r"|v?cvt[a-z0-9]+$"                          # conversions
    r"|vf(m|nm)(add|sub)[a-z0-9]+$"              # fused
    r"|v?[a-z0-9]+(?<!p)(ss|sd|ps|pd|sh|ph)$")   # anything on floats
# Mnemonics with such an ending that have nothing to do with floats.
OTHERS = re.compile(
    r"(rep[a-z]*|movs[bwlqd]|cmps[bwlqd]|lods[bwlqd]|stos[bwlqd]|scas[bwlqd]"
    r"|ins[bwld]|outs[bwld]|v?p[a-z0-9]+)$")
LINE = re.compile(
    r"^\s*[0-9a-f]+:\t"
    r"(?:(?:rep[nze]*|lock|data16|bnd|notrack|cs|ds|es|fs|gs) )*"
    r"([a-z][a-z0-9]*)\s*([^#<]*)")


def refused(mnemonic, operands):
    if not FLOATS.match(mnemonic):
        return False
    if MOVES.match(mnemonic):
        return False
    if ZEROING.match(mnemonic):
        registers = {word.strip() for word in operands.split(",")}
        return len(registers) != 1
    return not OTHERS.match(mnemonic)


def check(archive):
    findings, where, instructions = [], archive.name, 0
    member = archive.name
    text = gate.output("objdump", "-d", "--no-show-raw-insn", archive)
    if "elf64-x86-64" not in text:
        raise gate.Failure(f"{archive} is not made for x86-64")
    for line in text.splitlines():
        found = re.match(r"(\S+):\s+file format", line)
        if found:
            member = found.group(1)
        found = re.match(r"[0-9a-f]+ <(.+)>:$", line)
        if found:
            where = found.group(1)
        found = LINE.match(line)
        if found:
            instructions += 1
            if refused(found.group(1), found.group(2)):
                findings.append(f"{member}: {where}: {line.strip()}")
    if not instructions:
        raise gate.Failure(f"{archive} holds no instruction")
    return findings


def planted(folder, text, *flags):
    made = gate.compile_object(folder, text, *flags)
    archive = folder / "planted.a"
    gate.output("ar", "rcs", archive, made)
    return check(archive)


def double_product(folder, **_):
    return planted(folder, "double f(double a, double b) { return a * b; }\n"
                   ), "mulsd"


def float_sum(folder, **_):
    return planted(folder, "float f(float a, float b) { return a + b; }\n"
                   ), "addss"


def conversion(folder, **_):
    return planted(folder, "long f(long a) { return (long)((double)a); }\n"
                   ), "cvt"


def comparison(folder, **_):
    return planted(folder, "int f(double a, double b) { return a < b; }\n"
                   ), "comisd"


def sign_change(folder, **_):
    return planted(folder, "double f(double a) { return -a; }\n"), "xorp"


def long_double(folder, **_):
    return planted(folder, "long double f(long double a) { return a * 3; }\n"
                   ), "fmul"


def vectors(folder, **_):
    return planted(folder, "void f(double *a, int n) {\n"
                   "  for (int i = 0; i < n; i++) a[i] *= 1.5;\n}\n",
                   "-O3", "-mavx2"), "vmulpd"


def fused(folder, **_):
    return planted(folder, "double f(double a, double b, double c) "
                   "{ return a * b + c; }\n", "-mfma", "-ffp-contract=fast"
                   ), "vfmadd"


def integers_pass(folder, **_):
    """The other way round: integer vectors and copies must not be refused."""
    findings = planted(folder, "#include <string.h>\n"
                       "struct s { long a[8]; };\n"
                       "void f(struct s *a, const struct s *b) { *a = *b; }\n"
                       "void g(int *a, int n) {\n"
                       "  for (int i = 0; i < n; i++) a[i] = a[i] * 3 + 1;\n}\n"
                       "void h(char *p) { memset(p, 0, 64); }\n", "-O3")
    return findings or ["integers pass"], "integers pass"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [double_product, float_sum, conversion, comparison, sign_change,
              long_double, vectors, fused, integers_pass], "archive")
