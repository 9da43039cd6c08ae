import type { CorpusReport } from '../corpus/corpus';
import type { Connection } from './connection';
import { loadReports } from './reports';

/** So many reports stay in memory: the candidates of the last story, which the next click often asks for again. */
const MOST = 160;

/**
 * The reports that were loaded last, with what was made of their facts. A number stands for one text for ever: what takes the place of a
 * text has another number, and what is gone is not found any more.
 */
export class Recent {
  private readonly known = new Map<number, CorpusReport>();
  private born: string | null = null;

  constructor(private readonly connection: Connection) {}

  /** The reports of these numbers that are there, in this order. @param born of which database they are */
  async load(born: string, numbers: readonly number[]): Promise<CorpusReport[]> {
    if (this.born !== born) this.known.clear();
    this.born = born;
    const lacking = numbers.filter((number) => !this.known.has(number));
    const loaded = await this.connection.read((database) => loadReports(database, lacking));
    const here = new Map([...this.known, ...loaded]);
    const found = numbers.flatMap((number) => {
      const report = here.get(number);
      return report ? [[number, report] as const] : [];
    });
    if (this.born === born) {
      // The latest come last, and the first are forgotten first.
      for (const [number, report] of found) {
        this.known.delete(number);
        this.known.set(number, report);
      }
      for (const number of this.known.keys()) {
        if (this.known.size <= MOST) break;
        this.known.delete(number);
      }
    }
    return found.map(([, report]) => report);
  }

  close(): void {
    this.known.clear();
  }
}
