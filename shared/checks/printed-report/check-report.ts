import type { NumberInText } from './numbers-in-text.ts';
import { placeId, type Finding, type PrintedReport, type PrintedTable, type PrintedText, type ReportNumber } from './printed-report.ts';
import { readTable, type ReadCell } from './read-table.ts';
import { sentenceChecks } from './sentence-checks.ts';
import { sentencesIn } from './sentences.ts';
import { tableChecks } from './table-checks.ts';

/** What a report's own arithmetic says of its numbers. */
export interface CheckedReport {
  /** What cannot be right, in the order in which it is printed. */
  readonly wrong: readonly Finding[];
  /** What was checked and can be right. */
  readonly right: readonly Finding[];
  /** Numbers with nothing printed to check them by. */
  readonly unchecked: readonly ReportNumber[];
  /** How many different numbers were judged, right or wrong. */
  readonly checked: number;
}

interface CheckedBlock {
  readonly numbers: readonly ReportNumber[];
  readonly findings: readonly Finding[];
}

/** As much of a sentence as says where a number stands. */
const wordsAround = 90;

/** Checks every number of a report by the other numbers that are printed with it. Nothing but arithmetic: it knows no other source. */
export function checkReport({ blocks }: PrintedReport): CheckedReport {
  const checked = blocks.map((block, at) => (block.kind === 'text' ? checkedText(block, at) : checkedTable(block, at, lineAbove(blocks[at - 1]), tableNumber(blocks, at))));
  const findings = checked.flatMap((block) => block.findings);
  const wrong = once(findings.filter(({ agrees }) => !agrees));
  const right = findings.filter(({ agrees }) => agrees);
  const judged = new Set(findings.flatMap((finding) => finding.judged.map(({ place }) => placeId(place))));
  const used = new Set(findings.flatMap(({ by }) => by.map(({ place }) => placeId(place))));
  const unchecked = checked.flatMap(({ numbers }) => numbers).filter(({ place }) => !judged.has(placeId(place)) && !used.has(placeId(place)));
  return { wrong, right, unchecked, checked: new Set([...judged, ...used]).size };
}

/** A number that two checks doubt in the same words is told of once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const byNumbers = new Map(findings.toReversed().map((finding) => [[finding.sentence, ...finding.judged.map(({ place }) => placeId(place))].join(), finding]));
  const first = new Set(byNumbers.values());
  return findings.filter((finding) => first.has(finding));
}

function checkedText({ text }: PrintedText, block: number): CheckedBlock {
  const asNumber = ({ printed, from, to }: NumberInText): ReportNumber => ({ printed, place: { block, cell: null, from, to } });
  const sentences = sentencesIn(text);
  return {
    numbers: sentences.flatMap(({ numbers }) => numbers.map(asNumber)),
    findings: sentences.flatMap((sentence) => sentenceChecks(sentence).map(({ judged, by, found }): Finding => ({ agrees: found.agrees, sentence: found.explanation, whereabouts: around(sentence.text, (judged[0]?.from ?? sentence.from) - sentence.from), judged: judged.map(asNumber), by: by.map(asNumber) }))),
  };
}

/** The words around a number: “… 27% of the 53 parents …”. */
function around(sentence: string, at: number): string {
  const whole = sentence.trim();
  if (whole.length <= wordsAround) return `“${whole}”`;
  const from = Math.max(0, Math.min(Math.round(at - wordsAround / 3), sentence.length - wordsAround));
  const to = from + wordsAround;
  const piece = sentence.slice(from, to);
  const begun = from > 0 ? `… ${piece.replace(/^\S*\s/u, '')}` : piece.trimStart();
  return `“${to < sentence.trimEnd().length ? `${begun.replace(/\s\S*$/u, '')} …` : begun.trimEnd()}”`;
}

function checkedTable(table: PrintedTable, block: number, above: string, number: number): CheckedBlock {
  const read = readTable(table, above);
  if (read === null) return { numbers: [], findings: [] };
  const asNumber = ({ printed, cell, from, to }: ReadCell): ReportNumber => ({ printed, place: { block, cell, from, to } });
  return {
    numbers: read.columns.filter(({ column }) => table.said.columns[column] !== 'nothing to check').flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [asNumber(cell)]))),
    findings: tableChecks(table, read).map(({ judged, by, found, whereabouts }): Finding => ({ agrees: found.agrees, sentence: found.explanation, whereabouts: [`Table ${number}`, whereabouts].filter((words) => words !== '').join(': '), judged: judged.map(asNumber), by: by.map(asNumber) })),
  };
}

/** The last line before a table, which is often its title. */
function lineAbove(block: PrintedReport['blocks'][number] | undefined): string {
  return block?.kind === 'text' ? (block.text.trim().split('\n').at(-1) ?? '').slice(-300) : '';
}

function tableNumber(blocks: PrintedReport['blocks'], at: number): number {
  return blocks.slice(0, at + 1).filter(({ kind }) => kind === 'table').length;
}
