import type { StoryView } from '../model/story';
import type { Area } from '../platform/area';
import { defineItem, type Item } from './item';
import { parseSession, type TabSession } from './session';

/** A story under its own key, with a number by which a session names it. */
interface KeptStory {
  readonly at: number;
  readonly story: StoryView;
}

/** The stories that this context has read or written last, by tab: as often as not the same one is asked for again. */
const known = new Map<number, KeptStory>();
const MOST_KNOWN = 4;

function remember(tabId: number, kept: KeptStory): void {
  known.delete(tabId);
  known.set(tabId, kept);
  for (const old of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(old);
}

/** So often a story that does not belong to the session is asked for again: both are just being written. */
const TRIES = 3;

/**
 * The session of a tab. Its story, which is large and stays the same from one state of the reading to the next, has a key of its own and is written
 * and read only when it is another one.
 */
export function sessionIn(area: Area, tabId: number): Item<TabSession | null> {
  const told = defineItem<KeptStory | null>({
    area,
    key: `told:${tabId}`,
    version: 1,
    fallback: null,
    parse: (value) => {
      const { at, story } = (value ?? {}) as Partial<KeptStory>;
      return typeof at === 'number' && story?.version === 1 ? { at, story } : null;
    },
  });
  const key = `story:${tabId}`;
  const head = defineItem<Head | null>({ area, key, version: 1, fallback: null, parse: parseHead });

  /** The session with its story; undefined when the story that is there is another one. */
  const join = async ({ session, storyAt }: Head): Promise<TabSession | undefined> => {
    if (storyAt === null) return session;
    const kept = known.get(tabId)?.at === storyAt ? (known.get(tabId) as KeptStory) : await told.get();
    if (kept?.at !== storyAt) return undefined;
    remember(tabId, kept);
    return { ...session, story: kept.story };
  };
  return {
    async get() {
      let session: TabSession | null = null;
      for (let i = 0; i < TRIES; i++) {
        const read = await head.get();
        if (!read) return null;
        const joined = await join(read);
        if (joined) return joined;
        session = read.session;
      }
      return session;
    },
    async set(session) {
      if (!session) return area.remove(key);
      const { story, ...rest } = session;
      if (!story) return area.set(key, { version: 1, value: { ...rest, story } });
      let kept = known.get(tabId);
      if (kept?.story !== story) {
        kept = { at: Math.max(Date.now(), (kept?.at ?? 0) + 1), story };
        await told.set(kept);
        remember(tabId, kept);
      }
      return area.set(key, { version: 1, value: { ...rest, storyAt: kept.at } });
    },
    async remove() {
      known.delete(tabId);
      await Promise.all([head.remove(), told.remove()]);
    },
    watch(changed) {
      let live = true;
      // One after the other: a session that has to wait for its story must not come after a later one.
      let before = Promise.resolve();
      const stop = head.watch((read) => {
        const joined = read === null ? null : join(read).catch(() => undefined);
        before = before.then(async () => {
          const session = await joined;
          // Another story is there already: the session that it belongs to follows.
          if (live && session !== undefined) changed(session);
        });
      });
      return () => {
        live = false;
        stop();
      };
    },
  };
}

/** A session as it is stored, and which story belongs to it; the story may be in the session itself. */
interface Head {
  readonly session: TabSession;
  readonly storyAt: number | null;
}

function parseHead(value: unknown): Head | null {
  const session = parseSession(value);
  if (!session) return null;
  const { storyAt } = value as { readonly storyAt?: unknown };
  return {
    session,
    storyAt: session.story === null && typeof storyAt === 'number' && !('story' in (value as object)) ? storyAt : null,
  };
}
