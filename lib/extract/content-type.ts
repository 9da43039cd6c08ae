/** True for the documents that are read as a page; images, PDF viewers, XML and feeds are not. */
export function isReadableType(contentType: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/i.test(contentType.slice(0, 60).trim());
}
