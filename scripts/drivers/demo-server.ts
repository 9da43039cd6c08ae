import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A server of files for this machine alone. */
export interface FileServer {
  readonly server: Server;
  /** `http://127.0.0.1:<port>/` */
  readonly origin: string;
}

/**
 * Serves the files of a folder, and the given pages by their path (`/sports.html`), on 127.0.0.1.
 * @param port 0 takes any free one
 */
export async function serve(
  folder: string,
  pages: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const page = pages[path];
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const inside = file.startsWith(normalize(folder) + sep);
    const found =
      page !== undefined ? Promise.resolve(page) : inside ? readFile(file) : Promise.reject(new Error('outside'));
    found.then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found'),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
