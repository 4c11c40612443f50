/* Keywords in texts as people write them: letters in other forms, signs that
   are not seen, lists with other commas, and scripts without spaces. How each
   code point folds is every_fold.py's. */
#include <string.h>

#include "unit/suite.h"

static const struct pair {
  const char *target, *text;
  bool found;
} pairs[] = {
    /* Letters in other forms. */
    {"sales", "𝗦𝗮𝗹𝗲𝘀", true},
    {"sales", "𝓢𝓪𝓵𝓮𝓼 and 𝕤𝕒𝕝𝕖", true},
    {"sales", "ⓢⓐⓛⓔⓢ", true},
    {"sales", "🅢🅐🅛🅔🅢", true},
    {"sales", "🅂🄰🄻🄴🅂", true},
    {"sales", "🆂🅰🅻🅴🆂", true},
    {"sales", "ꜱᴀʟᴇꜱ", true},
    {"sales", "Ｓａｌｅｓ", true},
    {"sales", "ˢᵃˡᵉˢ", true},
    {"𝗦𝗮𝗹𝗲𝘀", "sales", true},
    {"sales", "Sales™", true}, /* no salestm */
    {"b2b", "B₂B", true},
    {"2024", "²⁰②④, ٢٠٢٤", true},
    {"viii", "Ⅷ", true},
    {"12", "⓬", true},
    {"a1", "🄰❶", true},
    {"no 7", "№ 7", true},
    {"a b", "⒜⒝", true},
    {"strasse", "STRAẞE", true},
    {"aeoe", "ÆŒ", true},
    {"lodz", "ŁÓDŹ", true},
    {"ae", "ȺɆ", true},
    {"ǿ", "O", true},
    {"Σίσυφος", "ΣΊΣΥΦΟΣ", true},
    {"ԥ", "Ԥ", true},
    {"ӏ", "Ӏ", true},
    {"ꝏ", "Ꝏ", true},
    {"եւ", "և", true},
    {"մն", "ﬓ", true},
    {"ԵՒ", "և", true},
    {"თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ", true},
    {"ⴀ", "Ⴀ", true},
    {"𐐨", "𐐀", true}, /* of four bytes */
    {"أحمد", "احمد", true},
    {"שָׁלוֹם", "שלום", true},
    {"क़", "क़", true},
    {"की", "का", false}, /* vowels are no accents */
    {"각", "㉮", false},
    {"가", "㉮", true},
    {"豈", "豈", true}, /* one ideograph, encoded twice */
    /* Signs that are not seen, and some that are. */
    {"sales", "Sa\u200Dle\u200Bs", true},
    {"sales", "s\uFE0Fales\U000E0100", true},
    {"sales", "\u2067sa\u00ADles\u2069", true},
    {"sales", "s\u0336a\u0336l\u0336e\u0336s\u0336", true},
    {"محمد", "محــمد", true},
    {"a b", "a\u0600b", true},
    {"a b", "a\u3164b", true},
    {"a b", "a😀b", true},
    {"a b", "a。b", true},
    {"株 式", "㍿", false}, /* it would be four times as long */
    {"株", "(株)㈱", true},
    /* Lists. */
    {"marketing，sales", "Sales", true},
    {"marketing、sales", "Sales", true},
    {"marketing；sales。", "Sales", true},
    {"marketing､sales｡", "marketing", true},
    {"marketing،sales", "marketing", true},
    {"marketing\u2028sales", "Sales", true},
    {"marketing・sales", "Sales", false}, /* it joins two words */
    {"，、", "Sales", false},
    /* Scripts without spaces, and words of others among them. */
    {"销售", "专业销售经理", true},
    {"销售", "销 售", false},
    {"销售", "销", false},
    {"営業", "法人営業の経験", true},
    {"b2b", "B2B销售", true},
    {"sales", "営業Sales部", true},
    {"sales", "営業Presales", false},
    {"sales", "営業Salesman", false},
    {"sales 部", "営業Sales 部長", true},
    {"ﾃﾞｰﾀ", "ビッグデータ", true},
    {"データ", "ﾋﾞｯｸﾞﾃﾞｰﾀ", true},
    {"バス", "パス", false},
    {"ハ", "バ", false}, /* a voice mark belongs to its letter */
    {"𠀋", "一𠀋一", true},
    {"영업", "해외영업을", true},
    {"hr", "HR팀", true},
    {"ขาย", "การขาย", true},
    {"ที", "ที่", false},
    {"वि", "विक्रय", false}, /* words are set apart */
};

START_TEST(found_or_not) {
  const struct pair *row = &pairs[_i];
  member m = member_new();
  bool found;
  member_target(&m, row->target);
  OK(ssi_profile_matches(m.profile, row->text, strlen(row->text), &found));
  ck_assert_int_eq(found, row->found);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {found_or_not, ROWS(pairs)},
  };
  return RUN_TESTS("profile_folding", cases);
}
