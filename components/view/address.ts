/** An address that may be linked: http and https only. Null for anything else. */
export function safeAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
    ? url.href
    : null;
}

/** The host of an address, always in ASCII (`xn--…`), so that look-alike letters cannot pass for another site. */
export function hostOf(address: string | null): string | null {
  const safe = safeAddress(address);
  return safe === null ? null : new URL(safe).host.replace(/^www\./, '');
}
