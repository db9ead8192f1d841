import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';

/** What was done with the data of a workspace, one entry each: only ever added to. It holds names, reasons and rules, never a value. */
export const logEntrySchema = z.strictObject({
  at: z.iso.datetime(),
  did: z.enum(['opened', 'left-out', 'coarsened', 'kept', 'rule', 'overridden', 'override-ended', 'exported', 'copied', 'coarsened-records', 'carried']),
  /** The file, the column, the figure or the rule that it was done to. */
  what: z.string(),
  /** The file that a column is of, or what was exported, in words; null where `what` says all. */
  of: z.string().nullable(),
  /** Why, as the person wrote it; null where no reason was asked for. */
  reason: z.string().nullable(),
  /** The rule for small counts in force when something left; null where nothing did. */
  policy: z.string().nullable(),
  /** SHA-256 of the file that was read; null for everything else. */
  sha256: z.string().nullable(),
});

export type LogEntry = z.infer<typeof logEntrySchema>;
type Done = Pick<LogEntry, 'did' | 'what'> & Partial<Omit<LogEntry, 'at' | 'did' | 'what'>>;

export function logEntry(at: string, { did, what, of = null, reason = null, policy = null, sha256 = null }: Done): LogEntry {
  return { at, did, what, of, reason, policy, sha256 };
}

/** The workspace with entries added after those that it has. */
export function withLogged<Logging extends { readonly log: readonly LogEntry[] }>(workspace: Logging, entries: readonly LogEntry[]): Logging {
  return { ...workspace, log: [...workspace.log, ...entries] };
}

/** What there is to log of datasets just read: each file as it now is, and what was decided about its identifying columns, unless it is logged already. */
export function entriesOfReading(log: readonly LogEntry[], datasets: readonly Dataset[], at: string): readonly LogEntry[] {
  return datasets.flatMap(({ source, check }) => {
    const file = logEntry(at, { did: 'opened', what: source.fileName, sha256: source.sha256 });
    const columns = check.settled.map(({ finding, decision }) => {
      const what = finding.column;
      const of = source.fileName;
      if (decision.to === 'keep') return logEntry(at, { did: 'kept', what, of, reason: decision.reason });
      return logEntry(at, { did: decision.to === 'leave-out' ? 'left-out' : 'coarsened', what, of });
    });
    const isNew = (entry: LogEntry) => {
      const last = log.findLast((other) => sameSubject(other, entry));
      return last?.did !== entry.did || last.reason !== entry.reason || last.sha256 !== entry.sha256;
    };
    return [file, ...columns].filter(isNew);
  });
}

const aboutColumns: readonly LogEntry['did'][] = ['left-out', 'coarsened', 'kept'];

function sameSubject(one: LogEntry, other: LogEntry): boolean {
  const sameKind = one.did === other.did || (aboutColumns.includes(one.did) && aboutColumns.includes(other.did));
  return sameKind && one.what === other.what && one.of === other.of;
}

/** An entry as one sentence. */
export function logSentence({ did, what, of, reason, policy }: LogEntry): string {
  const why = reason === null ? '' : ` Reason: ${reason}`;
  const rule = policy === null ? '' : ` Rule: ${policy}.`;
  switch (did) {
    case 'opened':
      return `Read ${what}.`;
    case 'left-out':
      return `Left out the column “${what}” of ${of ?? 'a file'}.`;
    case 'coarsened':
      return `Kept the column “${what}” of ${of ?? 'a file'} only in part.`;
    case 'kept':
      return `Kept the column “${what}” of ${of ?? 'a file'} whole.${why}`;
    case 'rule':
      return `Chose the rule “${what}”.${why}`;
    case 'overridden':
      return `Overrode the protection of “${what}”.${why}`;
    case 'override-ended':
      return `Protected “${what}” again.`;
    case 'exported':
      return `Saved ${what}${of === null ? '' : `: ${of}`}.${rule}${why}`;
    case 'copied':
      return `Copied the table of “${what}”.${rule}${why}`;
    case 'coarsened-records':
      return `Saved records as ${what}${of === null ? '' : `: ${of}`}.${why}`;
    case 'carried':
      return `Saved the workspace with every record inside as ${what}.`;
  }
}
