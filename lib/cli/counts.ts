/**
 * Reads what the numbers of the sentences of `tests/counts` tell of people: `npm run counts [-- TAG...]`. Prints how many sentences of each
 * language come out right, and every one that does not. Exits 0 whatever the figures.
 */
import { openCounts } from './counts/check';

const counts = openCounts();
const asked = process.argv.slice(2);
for (const tag of asked.length > 0 ? asked : counts.tags) {
  const outcomes = counts.outcomes(tag);
  const share = (part: string) => {
    const all = outcomes.filter((o) => o.part === part);
    return `${part} ${all.filter((o) => o.wrong === null).length}/${all.length}`;
  };
  process.stdout.write(`${tag.padEnd(8)} ${share('read')}  ${share('silent')}\n`);
  for (const { part, sentence, wrong } of outcomes)
    if (wrong !== null) process.stdout.write(`         ${part}: ${wrong}: ${sentence}\n`);
}
