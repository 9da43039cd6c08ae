import { decodePack } from '../../lib/corpus/pack';
import type { CorpusDescription } from '../../lib/messaging/protocol';
import { packagedJson } from '../../lib/platform/runtime';
import { once } from './once';

const pack = once(async () => {
  const data = await packagedJson('/pack/bundled.json');
  const { name, licence } = data as { readonly name?: unknown; readonly licence?: unknown };
  return { corpus: decodePack(data), notice: [name, licence].filter((words) => typeof words === 'string').join(': ') };
});

/** The bundled corpus, read once in the life of the background. */
export async function bundledCorpus() {
  return (await pack()).corpus;
}

/** What the bundled corpus holds and where it is from. */
export async function describeCorpus(): Promise<CorpusDescription> {
  const { corpus, notice } = await pack();
  const notes = corpus.reports.flatMap(({ report }) => (report.note === null ? [] : [report.note]));
  const notices = new Set([...(notice === '' ? [] : [notice]), ...notes]);
  return { summary: corpus.summary, notices: [...notices].slice(0, 200) };
}
