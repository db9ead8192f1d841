import { z } from 'zod';
import { filterSchema, specSchema } from '../analyses/spec.ts';
import { groupingIds } from '../classifications/groupings.ts';
import { clocks } from '../dataset/clocks.ts';
import { recipeStepSchema } from '../dataset/recipe.ts';
import type { Role, SharedRole } from '../dataset/roles.ts';
import { logEntrySchema } from './data-log.ts';
import { overrideSchema } from './overrides.ts';
import { reportItemSchema } from './report-items.ts';

/** What a person saves: which files, what their columns mean, the policy, the filters and the report. No records. */
const columnSchema = z.strictObject({ of: z.literal('column'), column: z.string(), clock: z.enum(clocks).exactOptional() });
const maybeRole = z.discriminatedUnion('of', [z.strictObject({ of: z.literal('rows') }), columnSchema]).exactOptional();
const maybeColumns = z.strictObject({ of: z.literal('columns'), columns: z.array(z.string()).readonly() }).exactOptional();

export const rolesSchema = z.strictObject({
  year: maybeRole, area: maybeRole, ethnicGroup: maybeRole, deprivationQuintile: maybeRole, deaths: maybeRole, liveBirths: maybeRole,
  date: maybeRole, financialYear: maybeRole, ageAtDeathDays: maybeRole, gestation: maybeRole, birthweight: maybeRole, sex: maybeRole, smallArea: maybeRole, deprivationDecile: maybeRole, causeCategory: maybeRole, modifiability: maybeRole, pathwayStage: maybeRole,
  events: maybeRole, population: maybeRole, totalBirths: maybeRole, fetalDeaths: maybeRole, standardPopulation: maybeRole,
  factors: maybeColumns, pathwayStages: maybeColumns, reviewDays: maybeColumns,
} satisfies Record<Role | SharedRole, unknown>);

const datasetEntrySchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  fileName: z.string().min(1),
  /** SHA-256 of the file as it was read; a file with another one has changed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  roles: rolesSchema,
  /** What the person decided about the file. Workspaces made before there were recipes have none. */
  recipe: z.array(recipeStepSchema).readonly().default([]),
  /** Whether its records are inside the workspace file, as Arrow, because the person asked for it. */
  carried: z.boolean(),
});

const namedPolicy = {
  id: z.string(),
  name: z.string(),
  source: z.string(),
  /** Workspaces made before there were presets know only the rule with its second cells. */
  standing: z.enum(['protected', 'as-published']).default('protected'),
};
const from = z.int().min(0);
const to = z.int().min(1);
const toNearest = z.int().min(2);
/** Rules made before there were these withhold small counts alone. */
const telling = { wholeGroups: z.boolean().exactOptional(), dominantShare: z.int().min(50).max(99).exactOptional() };

const policySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('withhold-small-counts'), ...namedPolicy, from, to, ...telling }),
    z.strictObject({ kind: z.literal('withhold-and-round'), ...namedPolicy, from, to, toNearest, ...telling }),
    z.strictObject({ kind: z.literal('round-counts'), ...namedPolicy, bands: z.array(z.strictObject({ from, to, as: z.int().min(0) })).readonly(), toNearest: toNearest.nullable() }),
    z.strictObject({ kind: z.literal('none'), reason: z.string().min(1) }),
  ])
  .refine((policy) => !('to' in policy) || policy.from <= policy.to, { error: 'the counts to withhold end before they begin', path: ['to'] });

/** A figure that keeps its own filters, whatever those of the others, and the question that it answers. */
const pinnedSchema = z.strictObject({ id: z.string().regex(/^pinned-[1-9][0-9]{0,5}$/), question: z.string().min(1), spec: specSchema });

export const workspaceSchema = z.strictObject({
  format: z.literal('child-death-review-workspace'),
  version: z.literal(1),
  name: z.string().min(1),
  datasets: z.array(datasetEntrySchema).readonly(),
  policy: policySchema,
  explore: z.strictObject({
    filters: z.array(filterSchema).readonly(),
    ethnicGrouping: z.enum(groupingIds),
    /** Workspaces made before figures could be pinned have none. */
    pinned: z.array(pinnedSchema).readonly().exactOptional(),
  }),
  report: z.strictObject({ title: z.string().min(1), items: z.array(reportItemSchema).readonly() }),
  /** Workspaces made before protection could be overridden have none, and those made before there was a data log have no entries. */
  overrides: z.array(overrideSchema).readonly().default([]),
  log: z.array(logEntrySchema).readonly().default([]),
});

export type Workspace = z.infer<typeof workspaceSchema>;
export type DatasetEntry = z.infer<typeof datasetEntrySchema>;
export type PinnedFigure = z.infer<typeof pinnedSchema>;
