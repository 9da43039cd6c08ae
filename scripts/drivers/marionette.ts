import { connect, type Socket } from 'node:net';

/** The id of an element, by the key that the WebDriver standard gives it. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/**
 * A client of Marionette, the protocol by which Firefox is driven: JSON messages with their length in front, over a local port.
 * The `chrome` context is the browser's own window, with the toolbar button; the `content` context is the page.
 */
export class Marionette {
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #socket: Socket;
  #greeted: () => void = () => {};
  readonly #greeting = new Promise<void>((done) => {
    this.#greeted = done;
  });
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('close', () => this.#failAll('Firefox closed the connection'));
    socket.on('error', (error) => this.#failAll(error.message));
  }

  /** @param capabilities of the WebDriver standard, as Marionette takes them: by their names */
  static async connect(port: number, capabilities: object = {}): Promise<Marionette> {
    const client = new Marionette(connect(port, '127.0.0.1'));
    await client.#greeting;
    await client.send('WebDriver:NewSession', capabilities);
    return client;
  }

  /** Sends one command and resolves with its answer. */
  send(name: string, params: object = {}): Promise<Record<string, unknown>> {
    return new Promise((done, fail) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { done: (value) => done((value ?? {}) as Record<string, unknown>), fail });
      const body = Buffer.from(JSON.stringify([0, id, name, params]));
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  /** Runs steps that must not be mixed with others', since the context and the window belong to the whole session. */
  alone<T>(steps: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(steps, steps);
    this.#queue = next.catch(() => {});
    return next;
  }

  /** Runs steps in the browser's own window. Only inside `alone`. */
  async inChrome<T>(steps: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await steps();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Evaluates an expression, which may be a promise, in the current context. Only inside `alone`. */
  async run(expression: string, args: readonly unknown[] = []): Promise<unknown> {
    const script = `const args = Array.from(arguments), done = args.pop();
      (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await this.send('WebDriver:ExecuteAsyncScript', { script, args, scriptTimeout: 30_000 });
    const outcome = value as { value?: unknown; error?: string };
    if (outcome.error) throw new Error(outcome.error);
    return outcome.value;
  }

  /** A real click on the element that matches, in the current context. Only inside `alone`. */
  async click(selector: string): Promise<void> {
    const { value } = await this.send('WebDriver:FindElement', { using: 'css selector', value: selector });
    await this.send('WebDriver:ElementClick', { id: (value as Record<string, string>)[ELEMENT] });
  }

  /** A real mouse click at a point of the current context's viewport. Only inside `alone`. */
  async clickAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
    await this.send('WebDriver:ReleaseActions');
  }

  /** Presses a key with others held, in the current context. Keys are characters, or code points of the WebDriver standard. Only inside `alone`. */
  async press(held: readonly string[], key: string): Promise<void> {
    const actions = [
      ...held.map((value) => ({ type: 'keyDown', value })),
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
      ...[...held].reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await this.send('WebDriver:ReleaseActions');
  }

  disconnect(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      if (Array.isArray(message)) this.#answer(message);
      else this.#greeted();
    }
  }

  #answer(message: unknown[]): void {
    const [, id, error, value] = message as [number, number, { error: string; message: string } | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.fail(new Error(`${error.error}: ${error.message}`));
    else waiting?.done(value);
  }

  #failAll(reason: string): void {
    for (const { fail } of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }
}
