import type { XmlComponent } from 'docx';
import { bookmarked, element } from './element.ts';
import type { ControlIds } from './live-number.ts';
import { run } from './runs.ts';
import { numberBookmark } from './stable-id.ts';

/** "Figure 1", its number a field that Word can list and renumber with the number already in it, under a bookmark to which the text can refer. */
export function figureNumber(item: string, number: number, ids: ControlIds): readonly XmlComponent[] {
  return bookmarked(numberBookmark(item), ids.next(), [run({ text: 'Figure ', bold: true }), field('SEQ Figure \\* ARABIC', [run({ text: String(number), bold: true })])]);
}

/** "Figure 1" in running text, which follows the figure when figures are moved and Word updates its fields. */
export function figureReference(item: string, number: number): XmlComponent {
  return field(`REF ${numberBookmark(item)} \\h`, [run({ text: `Figure ${number}` })]);
}

function field(instruction: string, children: readonly XmlComponent[]): XmlComponent {
  return element('w:fldSimple', { 'w:instr': instruction }, children);
}
