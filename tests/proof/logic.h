/* What the contracts in lib/ are written with; only Frama-C reads it. An axiom
   is taken for granted, a lemma is proved. */

/* 2^n, and that a shift is a product with it. */
/*@ axiomatic Shifts {
      logic integer Power(integer n) =
        n == 0 ? 1 :
        n == 1 ? 2 :
        n == 2 ? 4 :
        n == 3 ? 8 :
        n == 4 ? 16 :
        n == 5 ? 32 :
        n == 6 ? 64 :
        n == 7 ? 128 :
        n == 8 ? 256 :
        n == 9 ? 512 :
        n == 10 ? 1024 :
        n == 11 ? 2048 :
        n == 12 ? 4096 :
        n == 13 ? 8192 :
        n == 14 ? 16384 :
        n == 15 ? 32768 :
        n == 16 ? 65536 :
        n == 17 ? 131072 :
        n == 18 ? 262144 :
        n == 19 ? 524288 :
        n == 20 ? 1048576 :
        n == 21 ? 2097152 :
        n == 22 ? 4194304 :
        n == 23 ? 8388608 :
        n == 24 ? 16777216 :
        n == 25 ? 33554432 :
        n == 26 ? 67108864 :
        n == 27 ? 134217728 :
        n == 28 ? 268435456 :
        n == 29 ? 536870912 :
        n == 30 ? 1073741824 :
        n == 31 ? 2147483648 :
        n == 32 ? 4294967296 :
        0;
      axiom shift: \forall integer x, n; 0 <= n <= 32 ==>
        (x << n) == x * Power(n);
    } */
/* What provers hear of in every goal, as of all lemmas. */
/*@ lemma doubling: \forall integer n; 0 <= n < 32 ==>
      Power(n + 1) == 2 * Power(n); */

/* exhaustive.c tries all 32. */
/*@ axiomatic Octaves {
      logic integer Octave(integer zeros) = 31 - zeros;
      axiom flip: \forall integer n; 0 <= n <= 31 ==> (n ^ 31) == Octave(n);
    } */

/*@ lemma product: \forall integer a, b, c; 0 <= a && b <= c ==>
      a * b <= a * c; */

/* What ssi_log2 answers. exhaustive.c tries all numbers of 32 bits. */
/*@ axiomatic Logarithm {
      logic integer Log2(integer x);
      axiom rises: \forall integer x, y; 1 <= x <= y <= 0xFFFFFFFF ==>
        Log2(x) <= Log2(y);
      axiom doubles: \forall integer x; 1 <= x ==>
        (2 * x <= 0xFFFFFFFF ==> Log2(2 * x) == Log2(x) + 1 * 0x40000000) &&
        (4 * x <= 0xFFFFFFFF ==> Log2(4 * x) == Log2(x) + 2 * 0x40000000) &&
        (8 * x <= 0xFFFFFFFF ==> Log2(8 * x) == Log2(x) + 3 * 0x40000000) &&
        (16 * x <= 0xFFFFFFFF ==> Log2(16 * x) == Log2(x) + 4 * 0x40000000) &&
        (32 * x <= 0xFFFFFFFF ==> Log2(32 * x) == Log2(x) + 5 * 0x40000000);
    } */

/* So up to 2^n times as far the logarithm rises by n at most. */
/*@ lemma within1: \forall integer x, y; 1 <= x <= y <= 2 * x <= 0xFFFFFFFF ==>
      Log2(y) <= Log2(x) + 1 * 0x40000000; */
/*@ lemma within2: \forall integer x, y; 1 <= x <= y <= 4 * x <= 0xFFFFFFFF ==>
      Log2(y) <= Log2(x) + 2 * 0x40000000; */
/*@ lemma within3: \forall integer x, y; 1 <= x <= y <= 8 * x <= 0xFFFFFFFF ==>
      Log2(y) <= Log2(x) + 3 * 0x40000000; */
/*@ lemma within4: \forall integer x, y; 1 <= x <= y <= 16 * x <= 0xFFFFFFFF ==>
      Log2(y) <= Log2(x) + 4 * 0x40000000; */
/*@ lemma within5: \forall integer x, y; 1 <= x <= y <= 32 * x <= 0xFFFFFFFF ==>
      Log2(y) <= Log2(x) + 5 * 0x40000000; */

/* The steepness 2^c - 1 of a curvature c, c of it, and 2^32 / c rounded up. */
/*@ predicate Bends(integer s) =
      s == 1 || s == 3 || s == 7 || s == 15 || s == 31;
    logic integer Bend(integer s) =
      s == 1 ? 1 : s == 3 ? 2 : s == 7 ? 3 : s == 15 ? 4 : 5;
    logic integer Inverse(integer c) =
      c == 1 ? 0x100000000 : c == 2 ? 0x80000000 : c == 3 ? 0x55555556 :
      c == 4 ? 0x40000000 : 0x33333334; */

/* w(a) of doc/model.md. */
/*@ logic integer Decay(integer age, integer half) =
      half == 0 ? 1 :
      age / half > 8 ? 0 :
      age / half == 8 ? half - age % half :
      (2 * half - age % half) * Power(7 - age / half); */

/*@ logic integer TwoTo64 = 0x10000000000000000; */
