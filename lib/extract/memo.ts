/** Most texts that are remembered at a time: more than the lines of a usual page. */
const MOST = 3_000;

/**
 * The same function, which remembers its answers: one line is asked about by many steps. What it makes may depend on nothing but
 * the text, and is never undefined.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

const memories: Map<string, unknown>[] = [];

/** Lets go of the texts of the last page. */
export function forgetAll(): void {
  for (const memory of memories) memory.clear();
}
