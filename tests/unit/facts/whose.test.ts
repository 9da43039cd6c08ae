import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import '../../../lib/cli/tables-on-disk';

/** The people of a sentence as `name = office`, in order; a name alone bears none. */
function people(language: string, sentence: string): string[] {
  return readFacts('', sentence, language, null).facts.flatMap((fact) =>
    fact.kind === 'person' ? [fact.role ? `${fact.name} = ${fact.role.office}` : fact.name] : [],
  );
}

/** Language, sentence, its people: whose lawyer or mother somebody is bears no office by that. */
const WHOSE: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'The mother of Peter Miller said he was ill.', ['Peter Miller']],
  ['en', "Peter Miller's brother, Karl Miller, spoke.", ['Peter Miller', 'Karl Miller = brother']],
  ['en', 'The lawyer of John Smith, Susan Jones, said no.', ['John Smith', 'Susan Jones = lawyer']],
  ['de', 'Die Mutter von Anna Schmidt sagte nichts.', ['Anna Schmidt']],
  ['de', 'Peter Müller, der Anwalt von Christian Weber, schwieg.', ['Peter Müller = lawyer', 'Christian Weber']],
  ['fr', 'La mère de Jean Dupont a parlé.', ['Jean Dupont']],
  ['fr', "L'avocat de Jean Dupont, Marie Curie, parle.", ['Jean Dupont', 'Marie Curie = lawyer']],
  ['es', 'La abogada de Juan Pérez, Ana Ruiz, calló.', ['Juan Pérez', 'Ana Ruiz = lawyer']],
  ['es', 'Juan Pérez, hermano de Ana Ruiz, calló.', ['Juan Pérez = brother', 'Ana Ruiz']],
  ['nl', 'De advocaat van Anna Visser, Jan Jansen, zweeg.', ['Anna Visser', 'Jan Jansen = lawyer']],
  ['it', 'La madre di Giulia Rossi ha pianto.', ['Giulia Rossi']],
  ['it', "L'avvocato di Giulia Rossi, Marco Bianchi, ha parlato.", ['Giulia Rossi', 'Marco Bianchi = lawyer']],
  ['pt', 'O pai de João Silva chorou.', ['João Silva']],
  ['ro', 'Mama Mariei Popescu a plâns.', ['Mariei Popescu']],
  ['ro', 'Fratele Andrei Popescu a venit.', ['Andrei Popescu = brother']],
  ['sv', 'Karl Berg, pappa till Anna Svensson, grät.', ['Karl Berg = father', 'Anna Svensson']],
  ['da', 'Moren til Anna Jensen græd.', ['Anna Jensen']],
  ['no', 'Advokaten til Anna Hansen gråt.', ['Anna Hansen']],
  ['it', 'La moglie del presidente, Laura Rossi, tace.', ['Laura Rossi = wife']],
  ['fr', 'Le porte-parole du gouverneur, Luc Morel, a confirmé le bilan.', ['Luc Morel = spokesperson']],
  ['fr', 'Le fils de Jean Dupont et sa femme, Anne Dupont, sont morts.', ['Jean Dupont', 'Anne Dupont = wife']],
];

/** Language, sentence, its people: what follows an office is how a body is called, or the office is part of a name. */
const NO_HOLDER: readonly (readonly [string, string, readonly string[]])[] = [
  ['es', 'El dueño del club Deportivo Cali calló.', []],
  ['es', 'El director del hospital Gregorio Marañón calló.', []],
  ['es', 'Estudia en la Universidad Carlos III.', []],
  ['en', 'Adam Driver and Kyle Bishop met Son Heung-min.', ['Adam Driver', 'Son Heung-min']],
  ['it', 'Lo storico Marco Bianchi scrive.', ['Marco Bianchi = historian']],
  ['it', 'Lo storico Bar Magenta chiude.', []],
  ['fr', 'Le propriétaire Bouygues Immobilier se défend.', []],
  ['en', 'The driver of the Tesla Model Three was unhurt.', []],
  ['es', 'El vecino San Juan ganó.', []],
];

/** Language, sentence, its people: the end of a compound is an office. */
const COMPOUNDS: readonly (readonly [string, string, readonly string[]])[] = [
  ['de', 'Die Klubpräsidentin Anna Weber schwieg.', ['Anna Weber = president']],
  ['nl', 'Ziekenhuisdirecteur Jan Visser zweeg.', ['Jan Visser = director']],
  ['sv', 'Sjukhuschefen Karl Berg teg.', ['Karl Berg = director']],
  ['da', 'Universitetsdirektør Karl Berg tav.', ['Karl Berg = director']],
  ['no', 'Sykehusdirektør Karl Berg tidde.', ['Karl Berg = director']],
];

describe('whose an office is', () => {
  it.each(WHOSE)('%s: %s', (language, sentence, expected) => {
    expect(people(language, sentence)).toEqual(expected);
  });
});

describe('a name that is none of a holder', () => {
  it.each(NO_HOLDER)('%s: %s', (language, sentence, expected) => {
    expect(people(language, sentence)).toEqual(expected);
  });
});

describe('an office at the end of a compound', () => {
  it.each(COMPOUNDS)('%s: %s', (language, sentence, expected) => {
    expect(people(language, sentence)).toEqual(expected);
  });

  it('takes the first part for what it governs', () => {
    const [fact] = readFacts('', 'Ziekenhuisdirecteur Jan Visser zweeg.', 'nl', null).facts.filter(
      (f) => f.kind === 'person',
    );
    expect(fact).toMatchObject({ role: { office: 'director', domain: 'hospital' } });
  });

  it('is none without a name when the first part says nothing', () => {
    const { facts } = readFacts('', 'Chinesische Ladenchefs warnten.', 'de', null);
    expect(facts.filter((f) => f.kind === 'role')).toEqual([]);
  });
});
