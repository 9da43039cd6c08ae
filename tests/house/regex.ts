import vm from 'node:vm';

/** Lengths of the attack strings, each twice the one before. */
const LENGTHS = [10_000, 20_000, 40_000] as const;
/** Longest time for one search through the longest string, in milliseconds; 100 and as much again for a busy machine. */
const LONGEST = 200;
/** A linear search takes twice the time for twice the length, a quadratic one four times. */
const RATIO = 3;
/** Growth is not judged below this time, in milliseconds: it is all noise there. */
const NOISE = 25;
/** A search that does not end is stopped after this time, in milliseconds. */
const STOP = 2_000;

const FIXED = [' ', 'a', '1', '1,', 'a ', '\u3000', '-', '"', '1 '];

/** Strings that a pattern may try long to match: characters of its own, and usual ones. All end with what fits nothing. */
export function attacksOn(pattern: string): string[] {
  const plain = pattern.replaceAll(
    /\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?|\\[a-zA-Z]|[()[\]{}|^$*+?.\\]|\?[:=!<]+/g,
    ' ',
  );
  const own = [...new Set(plain.split(' ').filter(Boolean))].slice(0, 6);
  const classes = [
    ...(/\\p\{L|\\p\{Lu|\\p\{Script|\\w/.test(pattern) ? ['Aa', 'A', 'é', '가', '山'] : []),
    ...(/\\p\{M/.test(pattern) ? ['e\u0301', '\u0301'] : []),
    ...(/\\n|\\s/.test(pattern) ? ['\n', ' \n'] : []),
  ];
  return [...new Set([...FIXED, ...own, ...classes])];
}

const context = vm.createContext({});

/** The time that this process has worked, in milliseconds: on a busy machine the clock on the wall tells less. */
const worked = () => process.cpuUsage().user / 1_000;

/** Shortest time of a search, in milliseconds, of up to `tries`; `Infinity` when it had to be stopped. */
function timeOf(regex: { source: string; flags: string }, unit: string, length: number, tries: number): number {
  const text = `${unit.repeat(Math.ceil(length / unit.length))}\u0000`;
  const script = new vm.Script(`new RegExp(source, flags).exec(text)`);
  Object.assign(context, { ...regex, text });
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const [start, startWorked] = [performance.now(), worked()];
    try {
      script.runInContext(context, { timeout: STOP });
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      return Number.POSITIVE_INFINITY;
    }
    best = Math.min(best, performance.now() - start, worked() - startWorked);
    if (best < NOISE / 4) break;
  }
  return best;
}

/** What is wrong with the time of a regular expression on hostile text, or null when nothing is. */
export function slownessOf(regex: { source: string; flags: string }): string | null {
  for (const unit of attacksOn(regex.source)) {
    const times: number[] = [];
    for (const length of LENGTHS) {
      const time = timeOf(regex, unit, length, 5);
      times.push(time);
      if (time > LONGEST) return `${JSON.stringify(unit)} x ${length}: ${time.toFixed(0)} ms`;
    }
    const [, middle = 0, last = 0] = times;
    if (last > NOISE && last / Math.max(middle, NOISE / RATIO ** 2) > RATIO) {
      return `${JSON.stringify(unit)}: ${times.map((time) => time.toFixed(1)).join(', ')} ms grows faster than the text`;
    }
  }
  return null;
}
