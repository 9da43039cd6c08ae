import type { Tone } from './lanes';

/** The colours of a picture, each as CSS writes it. The texts are in `ink` or `soft ink`; the tones are for shapes. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly rule: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** Behind the words of a tone. */
  readonly washes: Readonly<Record<Tone, string>>;
}

/** As the light interface (`assets/styles`). Texts have a contrast of at least 4.5 to 1, shapes of at least 3 to 1. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1a1d21',
  softInk: '#565b62',
  rule: '#dedad1',
  tones: { conflict: '#b3261e', soft: '#8a5a00', same: '#2c6a43', only: '#4b4aa8' },
  washes: { conflict: '#fde6e2', soft: '#fbeecf', same: '#e3f2e7', only: '#e9e9fb' },
};

/** As the dark interface. */
export const DARK: Palette = {
  paper: '#1f2225',
  ink: '#ececea',
  softInk: '#a9aeb4',
  rule: '#34383d',
  tones: { conflict: '#ff8a7d', soft: '#f0bd5c', same: '#86cf9f', only: '#b3b2ff' },
  washes: { conflict: '#4b1f1b', soft: '#43330f', same: '#1c3826', only: '#2a2a52' },
};
