import { z } from 'zod';
import { specSchema } from '../analyses/spec.ts';
import type { Override } from '../disclosure/override.ts';
import type { Figure } from '../figures/figure.ts';

/** A person's decision to print what the policy withholds of one figure, as a workspace keeps it. */
export const overrideSchema = z.strictObject({
  /** The id of the figure, and what it shows in words. */
  figure: z.string().min(1),
  subtitle: z.string(),
  cells: z.union([z.array(z.strictObject({ row: z.string(), column: z.string() })).readonly(), z.literal('all')]),
  reason: z.string().trim().min(1),
  /** What was agreed to: the figure's question, and the files that it was made from, by SHA-256. */
  spec: specSchema,
  files: z.array(z.string()).readonly(),
});

export type WorkspaceOverride = z.infer<typeof overrideSchema>;

/** The overrides that hold, by figure, and the figures whose override holds no more because the figure or its data are others now. */
export function overridesInForce(overrides: readonly WorkspaceOverride[], figures: readonly Figure[]): { readonly inForce: ReadonlyMap<string, Override>; readonly lapsed: readonly string[] } {
  const inForce = new Map<string, Override>();
  const lapsed: string[] = [];
  for (const figure of figures) {
    const override = overrides.find(({ figure: id }) => id === figure.id);
    if (!override) continue;
    if (sameAsAgreed(override, figure)) inForce.set(figure.id, override);
    else lapsed.push(figure.words.subtitle);
  }
  return { inForce, lapsed };
}

/** The decision for a figure as it is now. */
export function overrideOf(figure: Figure, { cells, reason }: Override): WorkspaceOverride {
  return { figure: figure.id, subtitle: figure.words.subtitle, cells, reason, spec: specSchema.parse(figure.provenance.spec), files: filesOf(figure) };
}

function sameAsAgreed({ spec, files }: WorkspaceOverride, figure: Figure): boolean {
  const now = specSchema.safeParse(figure.provenance.spec);
  return now.success && JSON.stringify(now.data) === JSON.stringify(spec) && JSON.stringify(files) === JSON.stringify(filesOf(figure));
}

function filesOf({ provenance }: Figure): readonly string[] {
  return provenance.sources.map(({ sha256 }) => sha256).sort();
}
