/** The messages of one language, in the form of the browsers' `messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** The name under which a key stands in the files: the browsers allow letters, digits, `_` and `@`. */
export function messageName(key: string): string {
  return key.replace(/[^A-Za-z0-9_@]/g, '_');
}
