import { createHash, X509Certificate } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { TestNames } from './driver';

/** What a server of this machine answers for a name of the web. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Sites of the web that are on this machine for the time of a test. */
export interface TestSites {
  readonly server: Server;
  readonly names: TestNames;
  /** `https://news.test:43210` */
  origin(host: string): string;
  /** Every request that arrived so far, with what a server may see of the one who asks. */
  readonly requests: readonly SeenRequest[];
}

export interface SeenRequest {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/**
 * Serves sites by their names over https, with a certificate made for this run. A browser that is started with `names` finds them
 * here and trusts that certificate; the rules of the extension stay as they are.
 * @param sites answer of each host
 */
export async function serveSites(sites: Readonly<Record<string, Answer>>): Promise<TestSites> {
  const hosts = Object.keys(sites);
  const made = await generate([{ name: 'commonName', value: 'Second Source tests' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  const key = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const requests: SeenRequest[] = [];
  const server = createServer({ key: made.private, cert: made.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    requests.push({ host, path: request.url ?? '/', headers: request.headers });
    const answer = sites[host];
    if (answer) answer(request, response);
    else response.writeHead(421).end();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    server,
    names: { hosts, port, key: createHash('sha256').update(key).digest('base64') },
    origin: (host) => `https://${host}:${port}`,
    requests,
  };
}

/**
 * A copy of the built extension to which some sites are granted from the start, because nobody can press the button of the browser's own
 * question in a test. All else stays as it is built.
 */
export async function withGranted(extension: string, hosts: readonly string[]): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'second-source-granted-'));
  await cp(extension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(
    file,
    JSON.stringify({ ...manifest, host_permissions: hosts.map((host) => `https://${host}/*`) }, null, 2),
  );
  return copy;
}
