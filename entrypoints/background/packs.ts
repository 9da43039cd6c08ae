import { describePack, LARGEST_PACK, PackRefused, packReports } from '../../lib/corpus/exchange';
import { whyNotReplace } from '../../lib/corpus/signature';
import type { PackOutcome } from '../../lib/messaging/protocol';
import { failureAlone } from '../../lib/model/fetch-failure';
import { isFailure, type PackDescription, type StoredPack } from '../../lib/model/library';
import { Unable } from '../../lib/model/why';
import { fetchOwnBytes } from '../../lib/net/own';
import { drop } from './drop';
import { CLAIM, type Worker, workOff } from './jobs';
import { changing, library } from './library';
import { newReport } from './report';

/** Milliseconds that a pack may take to come. */
const PACK_TIMEOUT = 120_000;

/** Fetches a pack, lays it down and describes it. */
export async function fetchPack(address: string, signal: AbortSignal): Promise<PackOutcome> {
  const answer = await fetchOwnBytes(address, { limit: LARGEST_PACK, timeout: PACK_TIMEOUT, signal });
  if (isFailure(answer)) return { status: 'failed', failure: failureAlone(answer) };
  const staged = `import-${crypto.randomUUID()}`;
  await (await library()).staged.put(staged, new Blob([answer.bytes as Uint8Array<ArrayBuffer>]));
  return describeStaged(staged, address);
}

/**
 * Describes a file that was laid down; one that is no pack is forgotten again. Nothing of it is used yet.
 * @param address where it was fetched: what came from there before must not be newer, nor of another hand
 */
export async function describeStaged(staged: string, address: string | null): Promise<PackOutcome> {
  const own = await library();
  const file = await own.staged.get(staged);
  if (!file) return refusal(new PackRefused('pack/cut-off'));
  try {
    const pack = await describePack(file, { today: new Date().toISOString().slice(0, 10) });
    for (const before of await own.packs.list()) {
      const refused = address !== null && before.address === address ? whyNotReplace(before, pack) : null;
      if (refused) throw refused;
    }
    return { status: 'described', staged, pack, there: (await own.packs.get(pack.id)) !== null };
  } catch (error) {
    await own.staged.remove(staged);
    if (error instanceof PackRefused) return refusal(error);
    throw error;
  }
}

function refusal({ reason, message }: PackRefused): PackOutcome {
  return { status: 'refused', reason, sentence: message };
}

/** What an import is given. */
interface Import {
  readonly pack: PackDescription;
  readonly address: string | null;
}

/** Takes in a pack that was described: a job under the name of its file. */
export async function acceptPack(staged: string, address: string | null): Promise<PackOutcome> {
  const described = await describeStaged(staged, address);
  if (described.status !== 'described') return described;
  const { pack } = described;
  await changing((own) =>
    own.jobs.add({
      id: staged,
      kind: 'import',
      subject: pack.name,
      total: pack.reports,
      payload: { pack, address } satisfies Import,
    }),
  );
  void workOff();
  return described;
}

/** The job of it: batch by batch, each written together with how far it has come. */
export const importPack: Worker = async (own, job, by) => {
  const { pack, address } = job.payload as Import;
  const file = await own.staged.get(job.id);
  if (!file) throw new Unable({ key: 'job/file-gone', args: [] }, 'The file is no longer there');
  const source = `pack:${pack.id}` as const;
  let done = job.done;
  const after = typeof job.cursor === 'number' ? job.cursor : undefined;
  for await (const { reports, line } of packReports(file, after === undefined ? {} : { after })) {
    const read = [];
    // Who copied whom is told anew: the ids of a pack mean nothing outside it.
    for (const report of reports) read.push(await newReport({ ...report, syndicatedOf: null }, source));
    done += reports.length;
    await own.put(read, { id: job.id, by, cursor: line, done });
    if (!(await own.jobs.step({ id: job.id, by, cursor: line, done }, CLAIM))) return;
  }
  const stored: StoredPack = { ...pack, importedAt: Date.now(), address };
  const older = (await own.packs.list()).filter(
    (each) => each.id !== pack.id && address !== null && each.address === address,
  );
  await own.packs.put(stored);
  if (!(await own.jobs.finish(job.id, by))) return;
  await own.jobs.remove(job.id);
  // What a refreshed pack no longer holds goes.
  for (const each of older) await removePack(each.id, each.name);
};

/** Removes a pack, and the reports that only it brought. */
export async function removePack(id: string, name: string): Promise<void> {
  await changing((own) => own.packs.remove(id));
  await drop(`pack:${id}`, name);
}
