import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import { stories } from '../../assets/public/demo/en.json';
import { FEATURES } from '../../lib/match/features';
import { messageName } from '../../lib/messages/format';

const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
);
const names = new Set(Object.keys(english));

function keysOf(pattern: RegExp): string[] {
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((found) => found[1] ?? '')))];
}

describe('the English messages', () => {
  it('hold every key that the interface names', () => {
    const keys = keysOf(/\bt\(\s*'([a-z_A-Z0-9]+)'/g);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !names.has(key))).toEqual([]);
  });

  it('hold both plural forms of every count', () => {
    const keys = keysOf(/\bcount\('([a-z_]+)'/g);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter((key) => !names.has(`${key}_one`) || !names.has(`${key}_other`))).toEqual([]);
  });

  it('hold a name for every kind, verdict and state', () => {
    const needed = [
      ...'date time duration number toll money name role organisation place attribution announcement count precedent quote topic'
        .split(' ')
        .map((kind) => `kind_${kind}`),
      ...'conflict soft same rounding update only-here not-stated'.split(' ').map((verdict) => `verdict_${verdict}`),
      ...'none not_news restricted lapsed failed'
        .split(' ')
        .flatMap((state) => [`state_${state}_title`, `state_${state}_text`]),
    ];
    expect(needed.filter((key) => !names.has(messageName(key)))).toEqual([]);
  });

  it('have names and places that every browser takes', () => {
    for (const [name, { message }] of Object.entries(english)) {
      expect(name).toMatch(/^[A-Za-z0-9_@]+$/);
      expect(message).not.toMatch(/\$(?![1-9$])/);
    }
    expect(english.extDesc.message.length).toBeLessThanOrEqual(132);
  });

  it('hold words for everything that speaks for or against a match', () => {
    const needed = [...FEATURES, 'vouched', 'apart'].map((name) => `feature_${name.replaceAll('-', '_')}`);
    expect(needed.filter((key) => !names.has(key))).toEqual([]);
  });

  it('hold a name and a hint for each of the welcome stories', () => {
    const needed = stories.flatMap(({ id }) => [`welcome_story_${id}`, `welcome_story_${id}_hint`]);
    expect(needed.length).toBeGreaterThanOrEqual(6);
    expect(needed.filter((key) => !names.has(key))).toEqual([]);
  });
});
