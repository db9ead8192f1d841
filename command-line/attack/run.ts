import loadHighs from 'highs';
import { parseArgs } from 'node:util';
import { attackedPolicies, campaign, inWords, isHeld } from './campaign.ts';

export const usage = 'npm run attack -- [--tables N] [--seed S]';

/** Attacks random tables under every preset, and under rules that withhold telling counts. Gives the exit code: 0 nothing recovered and little withheld, 1 otherwise, 2 asked wrongly. */
export async function run(given: readonly string[], say: (line: string) => void): Promise<number> {
  const asked = attackArguments(given);
  if (typeof asked === 'string') {
    say(asked);
    say(usage);
    return 2;
  }
  say(`${asked.tables.toLocaleString('en-GB')} tables of seed ${asked.seed}, each under every rule`);
  const highs = await loadHighs();
  let held = true;
  for (const policy of attackedPolicies) {
    const result = campaign(highs, policy, { ...asked, small: 100 });
    for (const line of inWords(result)) say(line);
    held &&= isHeld(result);
  }
  say(held ? 'Held.' : 'Not held: a count was recovered, or more is withheld than may be.');
  return held ? 0 : 1;
}

/** The arguments, or a sentence that says what is wrong with them. */
export function attackArguments(given: readonly string[]): { readonly tables: number; readonly seed: number } | string {
  try {
    const { values } = parseArgs({ args: [...given], options: { tables: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } });
    const [tables, seed] = [Number(values.tables), Number(values.seed)];
    if (!Number.isInteger(tables) || tables < 1) return `--tables is ${values.tables}: write a whole number, such as 500.`;
    if (!Number.isInteger(seed) || seed < 0) return `--seed is ${values.seed}: write a whole number, such as 1.`;
    return { tables, seed };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
