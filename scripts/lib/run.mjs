import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Runs a program and resolves with its exit code; what it prints is shown as it comes. A program that cannot be started gives 127.
 * @param {string[]} command the program and its arguments, passed on without a shell
 * @param {{ env?: Record<string, string>, shell?: boolean, cwd?: string }} [options] `cwd`: the folder, else the project's
 * @returns {Promise<number>}
 */
export function run(command, options = {}) {
  return new Promise((resolve) => {
    const [program, ...args] = command;
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      stdio: 'inherit',
      shell: options.shell ?? false,
      env: { ...process.env, ...options.env },
    });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/** The command that runs an installed development tool by this Node, on any system. */
export function tool(name, bin = name) {
  const folder = join(ROOT, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  return [process.execPath, join(folder, path)];
}

/** Runs npm: the one that started this script when there is one, else the one on the path. */
export function runNpm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run([process.execPath, own, ...args]);
  // npm is a .cmd file on Windows, which only a shell can start.
  const windows = process.platform === 'win32';
  return run([windows ? 'npm.cmd' : 'npm', ...args], { shell: windows });
}
