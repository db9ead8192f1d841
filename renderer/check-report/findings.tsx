import { reportInLines, summaryOf } from '../../shared/checks/printed-report/report-words.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useActions, useHost } from '../workspace/session-context.tsx';
import { useChecking } from './checking.ts';

/** What cannot be right, one below another; each leads to its number. */
export function Findings() {
  const { checked, report, goTo } = useChecking();
  const host = useHost();
  const { say, report: tell } = useActions();
  const { wrong, right } = checked;

  async function copy(): Promise<void> {
    try {
      await host.writeClipboard({ text: reportInLines(report.name, checked).join('\n') });
      say('The findings are on the clipboard.');
    } catch (error) {
      tell('The findings were not copied.', error);
    }
  }

  return (
    <section className="check-findings" aria-label="What was found">
      <p className="check-summary" role="status">{summaryOf(checked)}</p>
      {wrong.length === 0 ? (
        <Notice tone={right.length > 0 ? 'done' : 'plain'}>
          <p>{right.length > 0 ? 'Every number that could be checked can be right. That does not say that it is: only its arithmetic was looked at.' : 'Nothing printed here can be checked by anything else. Say below a table what its columns hold, or add the counts that stand beside these numbers.'}</p>
        </Notice>
      ) : (
        <ol className="check-list">
          {wrong.map((finding, at) => (
            <li key={`${at} ${finding.sentence}`} className="check-finding">
              <p className="check-where">{finding.whereabouts}</p>
              <p>{finding.sentence}</p>
              <Button
                look="quiet"
                size="small"
                onPress={() => {
                  const [number] = finding.judged;
                  if (number) goTo(number.place);
                }}
              >
                Show {finding.judged.length === 1 ? (finding.judged[0]?.printed ?? 'it') : 'the numbers'}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="check-copy">
        <Button onPress={() => void copy()}>Copy as text</Button>
      </div>
    </section>
  );
}
