/** How many that wait the next one passes over is written as a letter, this one for none. */
const PASSED_NONE = 0x30;

/**
 * An order of words, for {@link ordered}: for each how many of those that stand before it among all are still to come. Nothing when none ever are.
 * @throws Error when one of them is not among all
 */
export function orderOf(words: readonly string[], all: readonly string[]): string {
  const waiting = all.filter((word) => words.includes(word));
  const passed = words.map((word) => {
    const place = waiting.indexOf(word);
    if (place < 0) throw new Error(`"${word}" is not among those to be ordered`);
    waiting.splice(place, 1);
    return String.fromCharCode(PASSED_NONE + place);
  });
  while (passed.at(-1) === String.fromCharCode(PASSED_NONE)) passed.pop();
  return passed.join('');
}

/** The words in the order that {@link orderOf} was told. @throws Error when it is an order of fewer */
export function ordered(words: readonly string[], order: string): string[] {
  const waiting = [...words];
  const first = Array.from(order, (letter) => {
    const place = letter.charCodeAt(0) - PASSED_NONE;
    if (!(place in waiting)) throw new Error('The order of words is damaged');
    return waiting.splice(place, 1)[0] as string;
  });
  return [...first, ...waiting];
}
