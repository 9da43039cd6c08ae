/** Milliseconds without a click, and after the start, before work that can wait goes on: the click that started the background comes first. */
const PAUSE = 2_000;

/** How many answers are being made. */
let answering = 0;
/** How many have been begun or ended. */
let events = 0;
let last = Date.now();

/** Answers the reader; work that can wait stops meanwhile. */
export async function answerFirst<T>(answer: () => Promise<T>): Promise<T> {
  answering++;
  events++;
  try {
    return await answer();
  } finally {
    answering--;
    events++;
    last = Date.now();
  }
}

/** Resolves when nothing is being answered, and nothing was a moment ago. Asked before each small piece of work that can wait. */
export async function quiet(): Promise<void> {
  for (;;) {
    const seen = events;
    // A clock that was set back, or on, makes it no longer than the pause.
    const left = answering > 0 ? PAUSE : Math.min(PAUSE, Math.max(0, last + PAUSE - Date.now()));
    // Even when all is quiet, what has come in meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve, left));
    if (answering === 0 && events === seen) {
      last = Math.min(last, Date.now() - PAUSE);
      return;
    }
  }
}

/** Milliseconds in which the background hears what it was started for. */
const FIRST_WORD = 250;
/** How often it is asked whether an answer is there, in milliseconds. */
const ASKED = 50;

/** Resolves when what has started the background is answered, and nothing else is being answered: for work that waits for a click and no longer. */
export async function answered(): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(FIRST_WORD);
  while (answering > 0) await pause(ASKED);
}
