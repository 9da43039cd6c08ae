import { INTERFACE_LANGUAGES } from '../messages/languages';
import type { Retention } from '../model/library';

/** What the reader has chosen in the options. Kept on this device. */
export interface Settings {
  /** `system` follows the browser. */
  readonly appearance: 'system' | 'light' | 'dark';
  readonly textSize: 'small' | 'medium' | 'large';
  /** Language of the interface, one of `INTERFACE_LANGUAGES`; null follows the browser. */
  readonly interfaceLanguage: string | null;
  /** BCP 47 language subtags the reader reads; their reports come first. Empty: no preference. */
  readonly languages: readonly string[];
  /** Origins (`https://news.example`) of which pages are read and kept as they are opened. */
  readonly sites: readonly string[];
  readonly retention: Retention;
  /** True when a public news index may be asked, on a click. */
  readonly wider: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  appearance: 'system',
  textSize: 'medium',
  interfaceLanguage: null,
  languages: [],
  sites: [],
  retention: { days: 90, most: 50_000 },
  wider: false,
};

/** Longest list of sites. */
const MOST_SITES = 1_000;

const LANGUAGE = /^[a-z]{2,3}$/;
const SITE = /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?$/;

/** Reads stored settings field by field: a field that cannot be read takes its default. */
export function parseSettings(value: unknown): Settings | null {
  if (typeof value !== 'object' || value === null) return null;
  const { appearance, textSize, interfaceLanguage, languages, sites, retention, wider } = value as Record<
    string,
    unknown
  >;
  return {
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : DEFAULT_SETTINGS.appearance,
    textSize: textSize === 'small' || textSize === 'large' ? textSize : DEFAULT_SETTINGS.textSize,
    interfaceLanguage: INTERFACE_LANGUAGES.find((tag) => tag === interfaceLanguage) ?? null,
    languages: Array.isArray(languages)
      ? [...new Set(languages.filter((tag): tag is string => typeof tag === 'string' && LANGUAGE.test(tag)))]
      : [],
    sites: Array.isArray(sites)
      ? [...new Set(sites.filter((site): site is string => typeof site === 'string' && SITE.test(site)))].slice(
          0,
          MOST_SITES,
        )
      : [],
    retention: parseRetention(retention),
    wider: wider === true,
  };
}

function parseRetention(value: unknown): Retention {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS.retention;
  const { days, most } = value as Record<string, unknown>;
  const count = (given: unknown, least: number) =>
    Number.isInteger(given) && (given as number) >= least ? (given as number) : null;
  return { days: days === null ? null : (count(days, 1) ?? 90), most: count(most, 0) ?? 50_000 };
}
