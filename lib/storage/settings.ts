/** What the reader has chosen in the options. Kept on this device. */
export interface Settings {
  /** `system` follows the browser. */
  readonly appearance: 'system' | 'light' | 'dark';
  readonly textSize: 'small' | 'medium' | 'large';
  /** BCP 47 language subtags the reader reads; their reports come first. Empty: no preference. */
  readonly languages: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { appearance: 'system', textSize: 'medium', languages: [] };

const LANGUAGE = /^[a-z]{2,3}$/;

/** Reads stored settings field by field: a field that cannot be read takes its default. */
export function parseSettings(value: unknown): Settings | null {
  if (typeof value !== 'object' || value === null) return null;
  const { appearance, textSize, languages } = value as Record<string, unknown>;
  return {
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : DEFAULT_SETTINGS.appearance,
    textSize: textSize === 'small' || textSize === 'large' ? textSize : DEFAULT_SETTINGS.textSize,
    languages: Array.isArray(languages)
      ? [...new Set(languages.filter((tag): tag is string => typeof tag === 'string' && LANGUAGE.test(tag)))]
      : [],
  };
}
