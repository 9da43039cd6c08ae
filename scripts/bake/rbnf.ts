/**
 * A small interpreter of CLDR's rule-based number formats (UTS 35, part 3, "Rule-Based Number Formatting"): as much as spelling
 * out whole numbers needs.
 */
export type RuleSets = Record<string, [string, string][]>;

interface Rule {
  base: number;
  divisor: number;
  body: string;
}

const parsed = new WeakMap<object, Rule[]>();

function rulesOf(set: [string, string][]): Rule[] {
  const known = parsed.get(set);
  if (known) return known;
  const rules: Rule[] = [];
  for (const [head, body] of set) {
    const parts = /^(\d+)(?:\/(\d+))?(>*)$/.exec(head);
    if (!parts) continue;
    const base = Number(parts[1]);
    const radix = parts[2] ? Number(parts[2]) : 10;
    let exponent = base > 0 ? Math.floor(Math.log(base) / Math.log(radix) + 1e-9) : 0;
    exponent = Math.max(0, exponent - (parts[3]?.length ?? 0));
    rules.push({ base, divisor: radix ** exponent, body: body.replace(/;$/, '').replace(/^'/, '') });
  }
  rules.sort((a, b) => a.base - b.base);
  parsed.set(set, rules);
  return rules;
}

/** The words of a whole number by one rule set, or an empty string when the rules cannot tell. */
export function spell(sets: RuleSets, name: string, n: number, depth = 0): string {
  const set = sets[name];
  if (!set || depth > 24) return '';
  let rule: Rule | undefined;
  let before: Rule | undefined;
  for (const r of rulesOf(set)) {
    if (r.base > n) break;
    before = rule;
    rule = r;
  }
  if (!rule) return '';
  // The roll-back rule: with two substitutions, a multiple of the divisor takes the rule before when the base is no multiple.
  const twice = rule.body.includes('←') && rule.body.includes('→') && !rule.body.includes('[');
  if (twice && before && n % rule.divisor === 0 && rule.base % rule.divisor !== 0) rule = before;
  return format(sets, name, rule, n, depth);
}

function format(sets: RuleSets, name: string, rule: Rule, n: number, depth: number): string {
  const quotient = Math.floor(n / rule.divisor);
  const rest = n % rule.divisor;
  let body = rule.body.replace(/\[([^\]]*)\]/g, (_, inner: string) => (rest === 0 ? '' : inner));
  body = body.replace(/\$\((cardinal|ordinal),([^)]*)\)\$/g, (_, _kind: string, cases: string) => {
    const forms = [...cases.matchAll(/(\w+)\{([^}]*)\}/g)];
    const wanted = quotient === 1 ? 'one' : quotient === 2 ? 'two' : quotient < 5 ? 'few' : 'many';
    const form = forms.find((f) => f[1] === wanted) ?? forms.find((f) => f[1] === 'other') ?? forms[0];
    return form?.[2] ?? '';
  });
  return body
    .replace(/→→→/g, () => spell(sets, name, rest, depth + 1))
    .replace(/([←→=])(%{0,2}[\w-]*|[#0,.]+)\1/g, (_, arrow: string, target: string) => {
      const value = arrow === '←' ? quotient : arrow === '→' ? rest : n;
      if (/^[#0]/.test(target)) return '#';
      return spell(sets, target === '' ? name : target, value, depth + 1);
    });
}
