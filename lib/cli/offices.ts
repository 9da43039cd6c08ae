/**
 * Reads the people of the sentences of `tests/offices` with their offices: `npm run offices [-- TAG...]`. Prints how many sentences of each
 * language come out right, and every one that does not. Exits 0 whatever the figures.
 */
import { openOffices } from './offices/check';

const offices = openOffices();
const asked = process.argv.slice(2);
for (const tag of asked.length > 0 ? asked : offices.tags) {
  const outcomes = offices.outcomes(tag);
  const share = (part: string) => {
    const all = outcomes.filter((o) => o.part === part);
    return `${part} ${all.filter((o) => o.wrong === null).length}/${all.length}`;
  };
  process.stdout.write(`${tag.padEnd(8)} ${share('read')}  ${share('silent')}\n`);
  for (const { part, sentence, wrong } of outcomes)
    if (wrong !== null) process.stdout.write(`         ${part}: ${wrong}: ${sentence}\n`);
}
