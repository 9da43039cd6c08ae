/**
 * A page that was fetched as a document: read by the browser's own parser, shown nowhere. No script in it runs and nothing that it names is
 * loaded. By way of XMLHttpRequest, because a string may not become markup under the policy of our pages (Trusted Types).
 * @throws Error when the browser makes no document of it
 */
export function inertDocument(html: string): Promise<Document> {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  return new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      const page = request.response as Document | null;
      if (page) resolve(page);
      else reject(new Error('The page could not be read as a document'));
    };
    request.onerror = () => reject(new Error('The page could not be read as a document'));
    request.send();
  }).finally(() => URL.revokeObjectURL(address));
}
