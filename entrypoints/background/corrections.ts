import type { Correction, CorrectionDraft } from '../../lib/model/correction';
import { openTabs } from '../../lib/platform/tabs';
import { MOST_CORRECTIONS } from '../../lib/storage/corrections';
import { articleItem, correctionsItem, sessionItem } from '../../lib/storage/items';
import { correctionOf, withCorrection } from '../../lib/story/corrections';
import { remake } from './read-tab';

/** The end of the last change that is under way: two that read first and write then would undo one another. */
let underWay: Promise<unknown> = Promise.resolve();

function changing(change: (kept: readonly Correction[]) => readonly Correction[]): Promise<void> {
  const work = underWay.then(async () => correctionsItem.set(change(await correctionsItem.get())));
  underWay = work.catch(() => {});
  return work;
}

/** Keeps what the reader says about a finding, and makes the stories that are there anew. */
export async function correct(draft: CorrectionDraft): Promise<{ id: string }> {
  const made = correctionOf(draft, Date.now());
  await changing((kept) => withCorrection(kept, made, MOST_CORRECTIONS));
  // It is kept and can be told; the stories follow.
  void remakeAll().catch(() => {});
  return { id: made.id };
}

/** Takes corrections back, the given ones or all (null), and makes the stories that are there anew. */
export async function undoCorrections(ids: readonly string[] | null): Promise<void> {
  const gone = ids === null ? null : new Set(ids);
  await changing((kept) => (gone === null ? [] : kept.filter(({ id }) => !gone.has(id))));
  void remakeAll().catch(() => {});
}

/** The stories of all open tabs, the one that was read last first: it is most probably the one that is looked at. */
async function remakeAll(): Promise<void> {
  const ids = await openTabs();
  const read = await Promise.all(
    ids.map(async (tabId) => ({
      tabId,
      session: await sessionItem(tabId).get(),
      article: await articleItem(tabId).get(),
    })),
  );
  const there = read
    .filter(({ session, article }) => session?.phase === 'done' && !session.outdated && session.story && article)
    .sort((a, b) => (b.session?.startedAt ?? 0) - (a.session?.startedAt ?? 0));
  for (const { tabId } of there) await remake(tabId).catch(() => {});
}
