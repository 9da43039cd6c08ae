import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { View } from '../../scripts/drivers/driver';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(root: Document, options: object): Promise<{ violations: Finding[]; passes: unknown[] }>;
}
interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What axe finds wrong in a view, one line each. Fails when axe looked at nothing.
 * @param only ids of rules; all that are on by themselves when left out
 */
export async function violationsIn(view: View, only: readonly string[] = []): Promise<string[]> {
  await view.runScript(source);
  const { violations, passes } = await view.evaluate(async (rules: readonly string[]) => {
    // What is just fading in has no contrast yet.
    for (const each of document.getAnimations())
      if (each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) each.finish();
    const found = await (window as unknown as { axe: Axe }).axe.run(
      document,
      rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {},
    );
    return {
      violations: found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      ),
      passes: found.passes.length,
    };
  }, only);
  if (passes < Math.min(5, only.length || 5)) throw new Error(`axe made only ${passes} checks`);
  return violations;
}
