import type { Candidate } from './index';

/** Keeps the best reports of those it is offered: a heap with the worst of them on top. Of equal scores the smaller number is better. */
export class Best {
  private numbers = new Float64Array(256);
  private scores = new Float64Array(256);
  private count = 0;
  private limit = 0;
  /** The score of the worst of them once there are as many as are wanted; 0 before. */
  least = 0;

  /** @param limit how many are wanted, a whole number from 1, or infinity */
  begin(limit: number): void {
    this.limit = limit;
    this.count = 0;
    this.least = 0;
  }

  /** @param score above 0 */
  offer(number: number, score: number): void {
    if (this.count < this.limit) {
      if (this.count === this.scores.length) this.grow();
      this.rise(this.count++, number, score);
    } else if (this.isWorse(0, number, score)) this.sink(this.count, number, score);
    else return;
    if (this.count === this.limit) this.least = this.scores[0] as number;
  }

  /** All of them, best first. None are left. */
  end(): Candidate[] {
    const best: Candidate[] = new Array(this.count);
    while (this.count > 0) {
      const at = --this.count;
      best[at] = { at: this.numbers[0] as number, score: this.scores[0] as number };
      this.sink(at, this.numbers[at] as number, this.scores[at] as number);
    }
    return best;
  }

  /** True where the report at a place of the heap is worse than another. */
  private isWorse(place: number, number: number, score: number): boolean {
    const own = this.scores[place] as number;
    return own < score || (own === score && (this.numbers[place] as number) > number);
  }

  /** Puts a report at the bottom and lets it rise to where it belongs. */
  private rise(bottom: number, number: number, score: number): void {
    const { numbers, scores } = this;
    let place = bottom;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      // The worse of two is above.
      const worse = scores[parent] as number;
      if (worse < score || (worse === score && (numbers[parent] as number) >= number)) break;
      scores[place] = worse;
      numbers[place] = numbers[parent] as number;
      place = parent;
    }
    scores[place] = score;
    numbers[place] = number;
  }

  /** Puts a report on top of the first `count` in place of the one there, and lets it sink to where it belongs. */
  private sink(count: number, number: number, score: number): void {
    const { numbers, scores } = this;
    let place = 0;
    for (let child = 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && this.isWorse(child + 1, numbers[child] as number, scores[child] as number)) child++;
      if (!this.isWorse(child, number, score)) break;
      scores[place] = scores[child] as number;
      numbers[place] = numbers[child] as number;
      place = child;
    }
    scores[place] = score;
    numbers[place] = number;
  }

  private grow(): void {
    const grown = (from: Float64Array) => {
      const to = new Float64Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.numbers = grown(this.numbers);
    this.scores = grown(this.scores);
  }
}
