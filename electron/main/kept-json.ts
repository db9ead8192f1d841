import * as disk from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { systemCode } from '../../shared/hosts/errors.ts';
import { saveWhole } from '../../shared/hosts/files.ts';

/** A small file of settings that the app keeps for itself. Changes are made one after another, each saved whole. */
export class KeptJson<Value> {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly name: string,
    private readonly schema: z.ZodType<Value>,
    private readonly empty: Value,
  ) {}

  /** What is kept, or the empty value when nothing is. A damaged file is set aside as “….damaged”, not overwritten. */
  async read(): Promise<Value> {
    let text: string;
    try {
      text = await disk.readFile(this.path, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return this.empty;
      throw error;
    }
    const kept = this.schema.safeParse(parseJson(text));
    if (kept.success) return kept.data;
    await disk.rename(this.path, `${this.path}.damaged`);
    return this.empty;
  }

  async change(next: (value: Value) => Value): Promise<void> {
    const changed = this.#last.then(async () => {
      const text = JSON.stringify(next(await this.read()), null, 2);
      await disk.mkdir(dirname(this.path), { recursive: true });
      await saveWhole(disk, this.path, this.name, new TextEncoder().encode(text));
    });
    // A change that failed is its caller's to report; the next one starts afresh.
    this.#last = changed.catch(() => undefined);
    await changed;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
