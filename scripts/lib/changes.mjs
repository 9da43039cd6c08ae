/**
 * What a list of changes says of a version: the lines below `## <version> - <day>`, up to the next version. Null when there are none, or
 * where a day should stand is something else.
 * @param {string} changes the text of CHANGELOG.md
 * @param {string} version
 * @returns {string | null}
 */
export function notesOf(changes, version) {
  const [, ...sections] = `\n${changes}`.split('\n## ');
  const own = sections.find((section) => section.startsWith(`${version} - `));
  if (!own) return null;
  const [heading = '', ...lines] = own.split('\n');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(heading.slice(`${version} - `.length).trim())) return null;
  return lines.join('\n').trim() || null;
}
