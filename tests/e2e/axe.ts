import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { View } from '../../scripts/drivers/driver';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(root: Document): Promise<{ violations: Finding[]; passes: unknown[] }>;
}
interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong in a view, one line each. Fails when axe looked at nothing. */
export async function violationsIn(view: View): Promise<string[]> {
  await view.runScript(source);
  const { violations, passes } = await view.evaluate(async () => {
    const found = await (window as unknown as { axe: Axe }).axe.run(document);
    return {
      violations: found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      ),
      passes: found.passes.length,
    };
  });
  if (passes < 5) throw new Error(`axe made only ${passes} checks`);
  return violations;
}
