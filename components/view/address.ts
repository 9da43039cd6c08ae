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

/** Longest message that is put into a link: systems cut longer ones. In code units after encoding. */
const LONGEST_MAIL = 1_800;

/**
 * A `mailto:` link to an address, with subject and text; of a long text the beginning. Null where there is no address, or none that can be
 * written into a link as it is.
 */
export function mailAddress(contact: string | null, subject: string, text: string): string | null {
  if (contact === null || !/^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}$/.test(contact)) return null;
  const body = (length: number) => encodeURIComponent(text.slice(0, length).toWellFormed().replaceAll('\n', '\r\n'));
  let length = Math.min(text.length, LONGEST_MAIL);
  while (length > 0 && body(length).length > LONGEST_MAIL) length = Math.floor(length * 0.8);
  return `mailto:${contact}?subject=${encodeURIComponent(subject.slice(0, 200).toWellFormed())}&body=${body(length)}`;
}
