/** Gives the reader a file to keep, as the browser's own download. */
export function download(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name as a file may have it in every system. */
export function fileName(name: string, ending: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]{1,200}|[-.]{1,200}$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'second-source' : plain}.${ending}`;
}
