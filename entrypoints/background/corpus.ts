import { decodePack } from '../../lib/corpus/pack';
import { packOf } from '../../lib/corpus/pack-files';
import type { CorpusDescription } from '../../lib/messaging/protocol';
import { packagedBytes, packagedJson } from '../../lib/platform/runtime';
import { BUNDLED, BUNDLED_TEXTS } from './first';
import { once } from './once';

const pack = once(async () => {
  const [data, texts] = await Promise.all([packagedJson(BUNDLED), packagedBytes(BUNDLED_TEXTS)]);
  const { name, licence } = data as { readonly name?: unknown; readonly licence?: unknown };
  return {
    corpus: decodePack(packOf(data, texts)),
    name: typeof name === 'string' ? name : '',
    notice: [name, licence].filter((words) => typeof words === 'string').join(': '),
  };
});

/** The bundled corpus, read once in the life of the background. */
export async function bundledCorpus() {
  return (await pack()).corpus;
}

/** The name of the bundled pack. */
export async function bundledName(): Promise<string> {
  return (await pack()).name;
}

/** What the bundled corpus holds and where it is from. */
export async function describeCorpus(): Promise<CorpusDescription> {
  const { corpus, notice } = await pack();
  // The notes of single reports tell nothing away from them.
  return { summary: corpus.summary, notices: notice === '' ? [] : [notice] };
}
