import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './run.mjs';

/** The packages of a lock file by their path, or null when there is no such file. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** True when node_modules holds what the lock file asks for. npm keeps its own record of what it installed there. */
export function isInstalled(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  );
}

/** Installs the dependencies when they are missing or not those of the lock file. Resolves with true when they are there. */
export async function ensureDependencies() {
  if (isInstalled()) return true;
  console.log('Installing the dependencies (npm ci) ...');
  return (await runNpm(['ci', '--no-audit', '--no-fund'])) === 0;
}
