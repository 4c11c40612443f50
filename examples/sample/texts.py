"""Phrases the member and the correspondents write, and the other short texts."""

POST_HOOKS = (
    "Trois leçons tirées de notre dernier développement commercial.",
    "On m'a encore demandé \"combien de relances avant d'abandonner ?\"",
    "A small win this week 🎉", "Le prospect a dit non. Tant mieux.",
    "What I learned from forty discovery calls, in one sentence.",
    "Élodie, pourquoi n'envoies-tu jamais de plaquette ?",
    "La prospection n'est pas un sprint.", "Five questions I ask before any demo.",
)
POST_BODIES = (
    "Écouter d'abord, proposer ensuite. C'est simple, et c'est rare.",
    "Notre client a réduit ses délais de 30 %, sans changer d'outil.",
    "The best account plans fit on one page, with names and dates.",
    "Je prépare chaque rendez-vous en dix minutes : secteur, actualité, une question.",
    "\"Pas maintenant\" veut dire \"montrez-moi pourquoi\".",
    "We lost the deal, kept the relationship, and won the next one.",
)
POST_ENDS = ("Et vous ?", "Qu'en pensez-vous ? 👇", "#vente #développement", "Your take?",
             "À méditer ce week-end ☕", "#socialselling, #b2b")

RESHARE_WORDS = (
    "À lire, surtout la partie sur les délais de paiement.",
    "I disagree with point 2, and here is why: buyers do answer, when asked well.",
    "Bravo à toute l'équipe 👏", "Une étude utile,\nchiffres à l'appui.",
    "\"Less but better\": exactly.",
)

COMMENT_OPENINGS = ("Merci pour ce partage", "Tout à fait d'accord", "Great point", "Bravo",
                    "Intéressant, surtout la fin", "Thanks for the numbers", "Bien vu 👍",
                    "Je nuancerais", "Congratulations", "Même constat chez nous")
COMMENT_BODIES = (
    "le plus dur reste la relance.", "the second chart says it all.",
    "on l'a vécu sur deux appels d'offres.", "how did you measure it?",
    "le mot \"partenaire\" est souvent galvaudé.", "l'équipe commerciale en parlait hier.",
    "I would add: ask \"why now?\" first.", "félicitations à Adèle et à toute l'équipe !",
    "c'est ce que nos clients appellent \"du concret\"", "hâte de lire la suite 🙂",
)

MESSAGE_OPENINGS = ("Bonjour {first},", "Hello {first},", "Hi {first}", "Chère {first},",
                    "{first}, ravi de vous lire,")
MESSAGE_BODIES = (
    "merci pour votre message.", "would Thursday at 10 work for a short call?",
    "je vous envoie le dossier \"développement 2026\" demain.", "great to meet you at the fair!",
    "avez-vous pu relire la proposition, chapitre 2 ?", "sounds good, let's do that 🙂",
    "notre équipe prépare un atelier sur les achats responsables.",
    "I saw your post on supplier risk, could we compare notes?",
    "c'est noté, à mardi.", "not for now, but ask me again in the spring.",
)
MESSAGE_ENDS = ("Bien à vous", "Best", "À bientôt", "Merci !", "Kind regards,")
HTML_BODY = "<p>{opening}</p><p>{body} R&amp;D, d&#39;accord&nbsp;?</p><p>{end}</p>"
SPONSORED_BODY = ('<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p>'
                  '<p class="spinmail-quill-editor__spin-break"><br></p>'
                  '<p class="spinmail-quill-editor__spin-break">Join our webinar &amp; '
                  '<a href="https://www.example.com/w?a=1&amp;b=2">save your seat</a>.</p>')
SPAM_BODY = "Earn 5000 a week, write to offers@example.com, \"no risk\""
INMAIL_SUBJECTS = ("Vos achats 2026", "A question about your rollout", "Atelier, le 12",
                   "Développement et partenariats")
GROUP_TITLES = ("Projet Ondrelis", "Salon, équipe stand", "Alumni 2012", "Offre commune")

INVITATION_NOTES = (
    "Bonjour, nous nous sommes croisés au salon.\nAu plaisir d'échanger !",
    "Hi, I enjoyed your post on \"quiet buying\".", "Ravie d'échanger, à bientôt",
)

SEARCHES = ("directeur achats Lyon", "VP Sales SaaS", "acheteur, industrie", "développement durable",
            "head of procurement", "Élodie", "responsable logistique", "emploi commercial",
            "\"account based marketing\"", "CFO Nantes", "chief revenue officer",
            "partenaires intégrateurs", "salon industrie 2026", "founder energy")

SKILLS = ("Développement commercial", "Account Management", "Négociation", "Social Selling",
          "Prospection", "CRM", "B2B", "Appels d'offres", "Formation", "Gestion de projet",
          "Présentation", "Stratégie", "Salesforce", "Conseil")

TOPICS = ("vente", "achats", "développement", "socialselling", "industrie", "b2b")
POLL_ANSWERS = ("Le téléphone", "E-mail", "Both, in that order", "Autre (en commentaire)")
REACTIONS = ("LIKE", "LIKE", "LIKE", "PRAISE", "EMPATHY", "APPRECIATION", "INTEREST",
             "ENTERTAINMENT", "MAYBE", "LIKE")
LESSONS = ("Négocier sans céder", "Writing for Busy Readers", "Les bases du CRM", "Storytelling")
FAIRS = ("Salon de l'achat", "Sales Day, 3rd edition", "Atelier \"appels d'offres\"",
         "Webinar: Supplier Risk", "Rencontres du développement", "Forum industrie")

RECOMMENDATIONS = (
    "Élodie écoute, puis agit. Son sens du développement commercial est rare.",
    "A pleasure to work with: clear, on time, and \"always prepared\".",
    "Deux ans de collaboration, zéro mauvaise surprise.\nJe recommande.",
    "She turned a difficult account into our best reference &amp; stayed in touch.",
    "Rigoureuse, drôle, efficace ✨",
)

HEADLINE = "Développement commercial B2B | achats responsables & logistique | j'écoute d'abord"
SUMMARY = ("Depuis douze ans, j'aide des équipes achats et logistique à choisir moins de "
           "fournisseurs, mais de meilleurs.\n\nMon métier : comprendre avant de proposer. "
           "\"Moins de plaquettes, plus de questions\", dit mon équipe.\n\n"
           "Thèmes : développement commercial, social selling, négociation, appels d'offres. 🌱")
INDUSTRY = "Business Consulting and Services"
PLACE = "Nantes, Pays de la Loire, France"

# Company, title, description, place, from, to; the last two repeat earlier ones in English.
POSITIONS = (
    ("Brumelis Conseil", "Responsable développement commercial",
     "Développement du portefeuille industrie : 40 comptes, 3 pays.\n- prospection et appels "
     "d'offres\n- social selling, une équipe de 4\n- partenariats \"achats responsables\"",
     "Nantes", "Jan 2021", ""),
    ("Quorvane Systèmes", "Ingénieure commerciale",
     "Vente de solutions logistiques, de la prospection à la négociation.", "Rennes",
     "Sep 2016", "Dec 2020"),
    ("Quorvane Systèmes", "Chargée d'affaires junior", "", "Rennes", "2014", "Aug 2016"),
    ("Orlandet & Fils", "Assistante commerciale", "Premiers clients, premières relances.",
     "Angers", "2012", "2014"),
    ("Brumelis Conseil", "Business Development Manager",
     "Grew the industry portfolio: 40 accounts, 3 countries.", "Nantes", "Jan 2021", ""),
    ("Orlandet & Fils", "Sales Assistant", "First customers, first follow-ups.", "Angers",
     "2012", "2014"),
)
DISTINCT_POSITIONS = 4
SCHOOLS = (
    ("École de commerce d'Ambrelac", "2009", "2012", "Mention bien", "Master, Négociation", "BDE"),
    ("Lycée Éclavre", "2006", "2009", "", "Baccalauréat", ""),
)
GROUPS = ("Achats responsables", "Sales France", "Logistique & Supply Chain", "Alumni Ambrelac",
          "Social Selling Club")
ARTICLES = (
    ("2025-03-11-la-relance-utile", "La relance utile"),
    ("2025-10-02-what-buyers-remember", "What Buyers Remember"),
    ("2026-04-21-developpement-et-patience", "Développement et patience"),
    ("carnet-de-salon", "Carnet de salon"),
)
