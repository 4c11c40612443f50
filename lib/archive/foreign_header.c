/* Looks for words that stand in headers of other languages: those for names,
   dates, companies and messages. Each field is folded once, so that case and
   accents do not matter, and compared with all of them: linear in the header.
   */
#include "archive/foreign_header.h"

#include <string.h>

#include "archive/columns.h"
#include "archive/people.h"
#include "base/seldom.h"

/* By language, folded: German, French, Spanish, Portuguese, Italian, Dutch,
   Danish, Norwegian, Swedish, Finnish, Polish, Czech, Hungarian, Romanian,
   Turkish, Indonesian, Malay, Filipino, Vietnamese, Russian, Ukrainian, Greek,
   Arabic, Persian, Hebrew, Hindi, Thai, Japanese, Korean, Chinese. */
static const char *const words[] = {
    "vorname|nachname|firma|unternehmen|datum|nachricht|betreff|inhalt|von|an|"
    "gesendet am|verbunden am|schule|kenntnisse",
    "prenom|nom|nom de "
    "famille|entreprise|societe|poste|fonction|objet|contenu|expediteur|"
    "destinataire|envoye le|connecte le|ecole|competences",
    "nombre|apellido|apellidos|empresa|cargo|puesto|fecha|mensaje|asunto|"
    "contenido|enviado el|conectado el",
    "nome|sobrenome|apelido|data|mensagem|assunto|conteudo|enviado "
    "em|conectado em|conexao em",
    "cognome|azienda|posizione|messaggio|oggetto|contenuto|inviato "
    "il|collegato il",
    "voornaam|achternaam|bedrijf|functie|bericht|onderwerp|inhoud|verzonden "
    "op|verbonden op",
    "fornavn|efternavn|virksomhed|stilling|dato|besked|emne",
    "etternavn|selskap|bedrift|melding",
    "fornamn|efternamn|foretag|befattning|meddelande|amne",
    "etunimi|sukunimi|yritys|asema|paivamaara|viesti|aihe|nimi",
    "imie|nazwisko|stanowisko|wiadomosc|temat|nazwa",
    "jmeno|prijmeni|spolecnost|pozice|zprava|predmet|nazev",
    "keresztnev|utonev|vezeteknev|ceg|beosztas|datum|uzenet|targy|nev",
    "prenume|nume|companie|functie|mesaj|subiect",
    "ad|adi|soyad|soyadi|sirket|pozisyon|tarih|mesaj|konu",
    "nama|nama depan|nama belakang|perusahaan|posisi|tanggal|pesan|subjek",
    "nama pertama|nama akhir|syarikat|jawatan|tarikh|mesej",
    "pangalan|apelyido|kumpanya|petsa|mensahe",
    "ten|ho|cong ty|chuc vu|ngay|tin nhan",
    "\320\270\320\274\321\217|"
    "\321\204\320\260\320\274\320\270\320\273\320\270\321\217|"
    "\320\272\320\276\320\274\320\277\320\260\320\275\320\270\321\217|"
    "\320\264\320\276\320\273\320\266\320\275\320\276\321\201\321\202\321\214|"
    "\320\264\320\260\321\202\320\260|"
    "\321\201\320\276\320\276\320\261\321\211\320\265\320\275\320\270\320\265|"
    "\321\202\320\265\320\274\320\260",
    "\321\226\320\274 "
    "\321\217|\320\277\321\200\321\226\320\267\320\262\320\270\321\211\320\265|"
    "\320\272\320\276\320\274\320\277\320\260\320\275\321\226\321\217|"
    "\320\277\320\276\321\201\320\260\320\264\320\260|"
    "\320\277\320\276\320\262\321\226\320\264\320\276\320\274\320\273\320\265"
    "\320\275\320\275\321\217",
    "\316\277\316\275\316\277\316\274\316\261|"
    "\316\265\317\200\317\211\316\275\317\205\316\274\316\277|"
    "\316\265\317\204\316\261\316\271\317\201\316\265\316\271\316\261|"
    "\316\270\316\265\317\203\316\267|"
    "\316\267\316\274\316\265\317\201\316\277\316\274\316\267\316\275\316\271"
    "\316\261|\316\274\316\267\316\275\317\205\316\274\316\261",
    "\330\247\331\204\330\247\330\263\331\205|"
    "\330\247\331\204\330\247\330\263\331\205 "
    "\330\247\331\204\330\243\331\210\331\204|\330\247\330\263\331\205 "
    "\330\247\331\204\330\271\330\247\330\246\331\204\330\251|"
    "\330\247\331\204\330\264\330\261\331\203\330\251|"
    "\330\247\331\204\331\205\331\206\330\265\330\250|"
    "\330\247\331\204\330\252\330\247\330\261\331\212\330\256|"
    "\330\247\331\204\330\261\330\263\330\247\331\204\330\251",
    "\331\206\330\247\331\205|\331\206\330\247\331\205 "
    "\330\256\330\247\331\206\331\210\330\247\330\257\332\257\333\214|"
    "\330\264\330\261\332\251\330\252|\330\263\331\205\330\252|"
    "\330\252\330\247\330\261\333\214\330\256|\331\276\333\214\330\247\331\205",
    "\327\251\327\235|\327\251\327\235 "
    "\327\244\327\250\327\230\327\231|\327\251\327\235 "
    "\327\236\327\251\327\244\327\227\327\224|\327\227\327\221\327\250\327\224|"
    "\327\252\327\244\327\247\327\231\327\223|"
    "\327\252\327\220\327\250\327\231\327\232|"
    "\327\224\327\225\327\223\327\242\327\224",
    "\340\244\250\340\244\276\340\244\256|"
    "\340\244\252\340\244\271\340\244\262\340\244\276 "
    "\340\244\250\340\244\276\340\244\256|"
    "\340\244\211\340\244\252\340\244\250\340\244\276\340\244\256|"
    "\340\244\225\340\244\202\340\244\252\340\244\250\340\245\200|"
    "\340\244\252\340\244\246|"
    "\340\244\244\340\244\276\340\244\260\340\245\200\340\244\226|"
    "\340\244\270\340\244\202\340\244\246\340\245\207\340\244\266",
    "\340\270\212\340\270\267\340\271\210\340\270\255|"
    "\340\270\231\340\270\262\340\270\241\340\270\252\340\270\201\340\270\270"
    "\340\270\245|"
    "\340\270\232\340\270\243\340\270\264\340\270\251\340\270\261\340\270\227|"
    "\340\270\225\340\270\263\340\271\201\340\270\253\340\270\231\340\271\210"
    "\340\270\207|"
    "\340\270\247\340\270\261\340\270\231\340\270\227\340\270\265\340\271\210|"
    "\340\270\202\340\271\211\340\270\255\340\270\204\340\270\247\340\270\262"
    "\340\270\241",
    "\345\220\215|\345\247\223|\345\220\215\345\211\215|"
    "\344\274\232\347\244\276|\344\274\232\347\244\276\345\220\215|"
    "\345\275\271\350\201\267|\346\227\245\344\273\230|"
    "\343\203\241\343\203\203\343\202\273\343\203\274\343\202\270",
    "\354\235\264\353\246\204|\354\204\261|\355\232\214\354\202\254|"
    "\354\247\201\354\261\205|\353\202\240\354\247\234|"
    "\353\251\224\354\213\234\354\247\200",
    "\345\220\215\345\255\227|\345\247\223\346\260\217|\345\220\215|"
    "\345\205\254\345\217\270|\350\201\214\344\275\215|"
    "\350\201\267\344\275\215|\346\227\245\346\234\237|"
    "\346\266\210\346\201\257",
};

#define LANGUAGES (sizeof words / sizeof words[0])

/* Whether a folded text, without the spaces around it, is one of "A|B|C". */
static bool is_one(const char *text, size_t size, const char *of) {
  for (;;) {
    const char *end = of;
    while (*end != '|' && *end != '\0') end++;
    if ((size_t)(end - of) == size && memcmp(of, text, size) == 0) return true;
    if (*end == '\0') return false;
    of = end + 1;
  }
}

static bool is_foreign(ssi_span field) {
  static const ssi_span nothing = {NULL, 0};
  char folded[SSI_FOLDED_BYTES];
  const size_t size = ssi_fold_names(field, nothing, folded);
  size_t i;
  if (size <= 2) return false;
  for (i = 0; i < LANGUAGES; i++) {
    if (is_one(folded + 1, size - 2, words[i])) return true;
  }
  return false;
}

SSI_SELDOM size_t ssi_foreign_columns(const ssi_fields *header) {
  size_t i, found = 0;
  for (i = 0; i < ssi_fields_kept(header); i++) {
    found += is_foreign(header->at[i]);
  }
  return found;
}
