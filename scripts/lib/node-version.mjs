/** The oldest Node this project runs on: what Vite and Vitest need. */
const OLDEST = [
  [20, 19],
  [22, 12],
];

/** True when a version like `20.19.4` is one that the tools support: 20.19 and later of line 20, or 22.12 and everything later. */
export function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  const line = OLDEST.find(([m]) => m === major);
  return line ? minor >= line[1] : major > OLDEST[OLDEST.length - 1][0];
}

/** Ends the process with one clear sentence when this Node is too old. */
export function requireNode() {
  if (isSupported(process.versions.node)) return;
  console.error(
    `This project needs Node.js 20.19 or later, or 22.12 or later; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
  process.exit(1);
}
