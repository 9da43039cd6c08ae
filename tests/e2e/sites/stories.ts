/** Days before today on which the stories of the test sites happened: news is of today, whenever the test runs. */
const DAY = 86_400_000;

const dayOf = (ago: number) => new Date(Date.now() - ago * DAY);

/** Today as the pages of the test sites have it: `2026-11-22`. */
export const TODAY = dayOf(0).toISOString().slice(0, 10);

const italian = (date: Date) => date.toLocaleDateString('it-IT', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const english = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The article that the reader opens: an event that no bundled report has. All texts are our own. */
export const ARTICLE = {
  outlet: 'Harbour Daily',
  title: 'Ferry Aurelia runs aground off Brindisi, 214 passengers brought ashore',
  paragraphs: [
    `The ferry Aurelia ran aground on a sandbank off the Italian port of Brindisi on ${english(dayOf(1))}, and all 214 passengers were brought ashore by the coastguard, the port authority said.`,
    'The captain, Marco Bellini, told investigators that the steering gear had failed shortly after the ship left the harbour for Vlorë in Albania. Three members of the crew were slightly injured.',
    'The harbour master of Brindisi, Lucia Ferrante, said that a tug would try to free the ship at the next high tide. The ferry was built in 1998 and was inspected in March.',
    'Transport Minister Paolo Conti said in Rome that an inquiry had been opened. The Albanian embassy said that most of the passengers were Albanian families on their way home.',
  ],
};

/** An item of the feed. */
export interface FeedStory {
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
}

/** Twelve items in six languages; four are about the ferry, with other figures in some of them. */
export const ITEMS: readonly FeedStory[] = [
  {
    path: '/it/traghetto',
    language: 'it',
    title: 'Brindisi, il traghetto Aurelia si incaglia: evacuati 241 passeggeri',
    // Another day, another count and another first name than the article has.
    summary: `Il traghetto Aurelia, diretto a Valona, si è incagliato il ${italian(dayOf(2))} al largo del porto di Brindisi. I 241 passeggeri sono stati portati a terra dalla guardia costiera. Il comandante Marco Bellini parla di un guasto al timone; tre membri dell’equipaggio sono feriti. Il ministro dei Trasporti Pietro Conti ha aperto un’inchiesta.`,
  },
  {
    path: '/de/faehre',
    language: 'de',
    title: 'Fähre „Aurelia“ läuft vor Brindisi auf Grund',
    summary:
      'Vor dem italienischen Hafen Brindisi ist gestern die Fähre „Aurelia“ auf Grund gelaufen. Alle 214 Passagiere wurden von der Küstenwache an Land gebracht, drei Besatzungsmitglieder wurden verletzt. Kapitän Marco Bellini nannte einen Ausfall der Ruderanlage.',
  },
  {
    path: '/fr/ferry',
    language: 'fr',
    title: 'Le ferry Aurelia s’échoue au large de Brindisi',
    summary:
      'Le ferry Aurelia s’est échoué hier au large du port italien de Brindisi. Les 214 passagers ont été ramenés à terre par les garde-côtes. Le capitaine, Marco Bellini, évoque une panne de gouvernail ; trois membres d’équipage sont blessés.',
  },
  {
    path: '/es/ferri',
    language: 'es',
    title: 'El ferri Aurelia encalla frente a Brindisi con 214 pasajeros',
    summary:
      'El ferri Aurelia encalló ayer frente al puerto italiano de Brindisi cuando navegaba hacia Vlorë. Los guardacostas llevaron a tierra a los 214 pasajeros. El capitán, Marco Bellini, habló de un fallo del timón; tres tripulantes resultaron heridos.',
  },
  {
    path: '/en/budget',
    language: 'en',
    title: 'Parliament in Lisbon adopts the budget',
    summary:
      'The Portuguese parliament adopted the budget for next year by 118 votes to 97 after a debate of two days.',
  },
  {
    path: '/en/museum',
    language: 'en',
    title: 'Oslo museum reopens its Viking hall',
    summary: 'The museum in Oslo reopened its Viking hall after four years of work that cost 82 million kroner.',
  },
  {
    path: '/ru/most',
    language: 'ru',
    title: 'В Казани открыли новый мост через Казанку',
    summary: 'В Казани открыли новый мост через реку Казанку длиной 640 метров, строительство заняло три года.',
  },
  {
    path: '/ru/urozhaj',
    language: 'ru',
    title: 'В Ростовской области собрали рекордный урожай',
    summary: 'В Ростовской области собрали 14 миллионов тонн зерна, сообщил министр сельского хозяйства региона.',
  },
  {
    path: '/de/bahn',
    language: 'de',
    title: 'Neue Bahnstrecke zwischen Leipzig und Prag',
    summary:
      'Zwischen Leipzig und Prag soll ab 2031 eine neue Bahnstrecke gebaut werden, teilten beide Regierungen mit.',
  },
  {
    path: '/fr/loup',
    language: 'fr',
    title: 'Le loup de retour dans le Cantal',
    summary: 'Un loup a été observé dans le Cantal pour la première fois depuis dix ans, selon la préfecture.',
  },
  {
    path: '/it/vino',
    language: 'it',
    title: 'Vendemmia scarsa in Piemonte',
    summary: 'La vendemmia in Piemonte è stata scarsa: il 18 per cento in meno dell’anno scorso, dicono i produttori.',
  },
  {
    path: '/es/tren',
    language: 'es',
    title: 'Huelga de trenes en Bilbao',
    summary: 'Los maquinistas de Bilbao convocaron una huelga de dos días para pedir un aumento del 6 por ciento.',
  },
];

/** What the page of the Italian item says in full. */
export const ITALIAN_PAGE = {
  outlet: 'Corriere del Molo',
  title: 'Brindisi, il traghetto Aurelia si incaglia: evacuati 241 passeggeri',
  paragraphs: [
    `Il traghetto Aurelia, partito da Brindisi e diretto a Valona, si è incagliato il ${italian(dayOf(2))} su un banco di sabbia al largo del porto. I 241 passeggeri sono stati portati a terra dalla guardia costiera, ha detto l’autorità portuale.`,
    'Il comandante, Marco Bellini, ha riferito agli inquirenti che il timone ha smesso di rispondere poco dopo la partenza. Tre membri dell’equipaggio sono rimasti leggermente feriti.',
    'La comandante del porto, Lucia Ferrante, ha spiegato che un rimorchiatore proverà a liberare la nave con la prossima alta marea. Il traghetto, costruito nel 1989, era stato controllato a marzo.',
    'Il ministro dei Trasporti Pietro Conti ha aperto un’inchiesta. Secondo l’ambasciata albanese la maggior parte dei passeggeri erano famiglie albanesi che tornavano a casa.',
  ],
};
