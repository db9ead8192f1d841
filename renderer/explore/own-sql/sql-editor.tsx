import { useEffect, useRef } from 'react';
import { acceptCompletion, autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import './sql-editor.css';

interface SqlEditorProps {
  readonly initial: string;
  /** Columns by the table that they are in, for completion. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (text: string) => void;
  /** By Control or Command with Enter. */
  readonly onRun: () => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--product)', fontWeight: '700' },
  { tag: tags.string, color: 'var(--teal-strong)' },
  { tag: tags.number, color: 'var(--orange-strong)' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
]);

/** An editor for SQL that completes the person's own tables and columns. Tab leaves it, unless a completion is open. */
export function SqlEditor({ initial, tables, onChange, onRun }: SqlEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const acts = useRef({ onChange, onRun });
  useEffect(() => {
    acts.current = { onChange, onRun };
  });
  const start = useRef(initial);
  useEffect(() => {
    if (place.current === null) return;
    const run = () => {
      acts.current.onRun();
      return true;
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start.current,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          closeBrackets(),
          autocompletion(),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'Question in SQL', 'aria-describedby': 'own-sql-how' }),
          sql({ dialect: PostgreSQL, schema: Object.fromEntries(Object.entries(tables).map(([table, columns]) => [table, [...columns]])) }),
          keymap.of([{ key: 'Mod-Enter', run }, { key: 'Tab', run: acceptCompletion }, ...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) acts.current.onChange(update.state.doc.toString());
            start.current = update.state.doc.toString();
          }),
        ],
      }),
    });
    return () => {
      editor.destroy();
    };
  }, [tables]);
  return <div className="sql-editor" ref={place} />;
}
